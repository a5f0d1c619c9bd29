package org.yoriai.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

@ApplicationScoped
class ArgumentRepository implements PanacheRepositoryBase<Argument, UUID> {
    /** @throws Refused 404 when the assembly has no such argument */
    Argument require(AssemblyId assembly, UUID id) {
        return find("assemblyId = ?1 and id = ?2", assembly.value(), id)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }
}
