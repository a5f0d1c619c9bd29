package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.events.SealFor;

@ApplicationScoped
class OpeningKeyRepository implements PanacheRepositoryBase<OpeningKey, UUID> {
    /** The key of a holder; the one that is offered when it had none. */
    OpeningKey of(SealFor holder, UUID id, byte[] offered) {
        getEntityManager()
                .createQuery("""
                        insert into OpeningKey (id, assemblyId, holderKind, holder, sealedKey) values (?1, ?2, ?3, ?4, ?5)
                        on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, holder.assembly().value())
                .setParameter(3, kind(holder))
                .setParameter(4, name(holder))
                .setParameter(5, offered)
                .executeUpdate();
        return stored(holder).orElseThrow();
    }

    /** Deletes the key of a holder; returns its id, if there was one. */
    Optional<UUID> destroy(SealFor holder) {
        Optional<OpeningKey> stored = stored(holder);
        stored.ifPresent(this::delete);
        return stored.map(key -> key.id);
    }

    private Optional<OpeningKey> stored(SealFor holder) {
        return find(
                        "assemblyId = ?1 and holderKind = ?2 and holder = ?3",
                        holder.assembly().value(),
                        kind(holder),
                        name(holder))
                .firstResultOptional();
    }

    private static String kind(SealFor holder) {
        if (holder instanceof SealFor.Member) {
            return "member";
        }
        return holder instanceof SealFor.Question ? "question" : "assembly";
    }

    private static String name(SealFor holder) {
        if (holder instanceof SealFor.Member member) {
            return member.member().value();
        }
        return holder instanceof SealFor.Question question
                ? question.question().toString()
                : holder.assembly().toString();
    }
}
