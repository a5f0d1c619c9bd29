package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;

@ApplicationScoped
class SeatRepository implements PanacheRepositoryBase<Seat, Seat.Key> {
    /** Does nothing when the seat is hers already. */
    void take(AssemblyId assembly, UUID person, Instant now) {
        getEntityManager()
                .createQuery(
                        "insert into Seat (assemblyId, personId, takenAt) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, assembly.value())
                .setParameter(2, person)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** In the order in which she took them. */
    List<AssemblyId> of(Person person) {
        return list(
                        "person.issuer = ?1 and person.subject = ?2 order by takenAt, assemblyId",
                        person.issuer(),
                        person.subject())
                .stream()
                .map(seat -> new AssemblyId(seat.assemblyId))
                .toList();
    }
}
