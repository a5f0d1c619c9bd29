package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;

@ApplicationScoped
class AssemblyKeyRepository implements PanacheRepositoryBase<AssemblyKey, UUID> {
    /** The sealed key of an assembly; the one that is offered when it had none. */
    byte[] of(AssemblyId assembly, byte[] offered) {
        getEntityManager()
                .createQuery("insert into AssemblyKey (assemblyId, sealedKey) values (?1, ?2) on conflict do nothing")
                .setParameter(1, assembly.value())
                .setParameter(2, offered)
                .executeUpdate();
        return findById(assembly.value()).sealedKey;
    }
}
