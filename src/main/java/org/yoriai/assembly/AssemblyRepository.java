package org.yoriai.assembly;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

@ApplicationScoped
class AssemblyRepository implements PanacheRepositoryBase<Assembly, UUID> {
    /** @param reference id or slug */
    Optional<Assembly> find(String reference) {
        Optional<UUID> id = Ids.read(reference);
        return id.isPresent()
                ? findByIdOptional(id.get())
                : find("slug", reference).firstResultOptional();
    }

    Assembly require(AssemblyId id) {
        return findByIdOptional(id.value()).orElseThrow(Refused::notFound);
    }

    /** With its row locked until the end of the transaction. */
    Assembly requireLocked(AssemblyId id) {
        return Optional.ofNullable(findById(id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Refused::notFound);
    }

    /** Those that the public may see, newest first: {@code limit} of them behind the first {@code offset}. */
    List<Assembly> publicOnes(int offset, int limit) {
        return find("phase <> ?1 order by createdAt desc, id", Phase.PREPARING)
                .range(offset, offset + limit - 1)
                .list();
    }

    long countPublicOnes() {
        return count("phase <> ?1", Phase.PREPARING);
    }
}
