package org.yoriai.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ErasureRequestRepository implements PanacheRepositoryBase<ErasureRequest, UUID> {
    /** Those whose time has come, oldest first. */
    List<UUID> due(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt, personId", now).page(0, most).list().stream()
                .map(request -> request.personId)
                .toList();
    }
}
