package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yoriai.events.SealFor;

@ApplicationScoped
class OpeningKeyRepository implements PanacheRepositoryBase<OpeningKey, UUID> {
    /** The key of a holder; the one that is offered when it had none. */
    OpeningKey of(SealFor holder, UUID id, byte[] offered) {
        String kind;
        String name;
        if (holder instanceof SealFor.Member member) {
            kind = "member";
            name = member.member().value();
        } else if (holder instanceof SealFor.Question question) {
            kind = "question";
            name = question.question().toString();
        } else {
            kind = "assembly";
            name = holder.assembly().toString();
        }
        getEntityManager()
                .createQuery("""
                        insert into OpeningKey (id, assemblyId, holderKind, holder, sealedKey) values (?1, ?2, ?3, ?4, ?5)
                        on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, holder.assembly().value())
                .setParameter(3, kind)
                .setParameter(4, name)
                .setParameter(5, offered)
                .executeUpdate();
        return find(
                        "assemblyId = ?1 and holderKind = ?2 and holder = ?3",
                        holder.assembly().value(),
                        kind,
                        name)
                .singleResult();
    }
}
