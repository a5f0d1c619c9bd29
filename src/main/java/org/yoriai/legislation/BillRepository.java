package org.yoriai.legislation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

@ApplicationScoped
class BillRepository implements PanacheRepositoryBase<Bill, UUID> {
    /** @throws Refused 404 when the assembly has no such bill */
    Bill require(AssemblyId assembly, UUID id) {
        return find("assemblyId = ?1 and id = ?2", assembly.value(), id)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }

    Optional<Bill> published(AssemblyId assembly) {
        return find("assemblyId = ?1 and status = ?2 order by number desc", assembly.value(), Bill.Status.published)
                .firstResultOptional();
    }

    /** The newest published bill of each comes last. */
    List<Bill> published(Collection<AssemblyId> assemblies) {
        return list(
                "assemblyId in ?1 and status = ?2 order by assemblyId, number",
                AssemblyId.values(assemblies),
                Bill.Status.published);
    }

    /** Behind all that are there: a number that was given to a draft may be free again. */
    int nextNumber(AssemblyId assembly) {
        return of(assembly).stream().mapToInt(bill -> bill.number).max().orElse(0) + 1;
    }

    List<Bill> of(AssemblyId assembly) {
        return list("assemblyId = ?1 order by number", assembly.value());
    }
}
