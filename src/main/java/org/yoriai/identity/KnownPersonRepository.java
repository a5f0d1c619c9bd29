package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.shared.Ids;

@ApplicationScoped
class KnownPersonRepository implements PanacheRepositoryBase<KnownPerson, UUID> {
    /** The id of a person, if she is known. */
    Optional<UUID> of(Person person) {
        return find("issuer = ?1 and subject = ?2", person.issuer(), person.subject())
                .firstResultOptional()
                .map(known -> known.id);
    }

    /** The id of a person, who is noted if she was not known; safe against twins. */
    UUID idOf(Person person, Instant now) {
        getEntityManager()
                .createQuery("""
                        insert into KnownPerson (id, issuer, subject, createdAt) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, person.issuer())
                .setParameter(3, person.subject())
                .setParameter(4, now)
                .executeUpdate();
        return find("issuer = ?1 and subject = ?2", person.issuer(), person.subject())
                .singleResult()
                .id;
    }
}
