package org.yoriai.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

@ApplicationScoped
class RecommendationRepository implements PanacheRepositoryBase<Recommendation, UUID> {
    /** In order of number. */
    List<Recommendation> of(AssemblyId assembly) {
        return of(List.of(assembly));
    }

    /** In order of number within each assembly. */
    List<Recommendation> of(Collection<AssemblyId> assemblies) {
        return list("assemblyId in ?1 order by assemblyId, number", AssemblyId.values(assemblies));
    }

    /** @throws Refused 404 when the assembly has no such recommendation */
    Recommendation require(AssemblyId assembly, UUID id) {
        return find("assemblyId = ?1 and id = ?2", assembly.value(), id)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }
}
