package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** The assemblies in which she has a seat and since when, in the order in which she took them. */
    Map<AssemblyId, Instant> taken(Person person) {
        Map<AssemblyId, Instant> taken = new LinkedHashMap<>();
        list(
                        "person.issuer = ?1 and person.subject = ?2 order by takenAt, assemblyId",
                        person.issuer(),
                        person.subject())
                .forEach(seat -> taken.put(new AssemblyId(seat.assemblyId), seat.takenAt));
        return taken;
    }
}
