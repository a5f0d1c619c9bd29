package org.yoriai.legislation;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;

/** Which bill an assembly talks about. A page asks many features, and each of them asks for the bill: it is looked up once a request. */
@ApplicationScoped
class AskedBills {
    @Inject
    BillRepository bills;

    @Inject
    OfRequest request;

    /** Answers of this request. */
    @RequestScoped
    static class OfRequest {
        private final Map<AssemblyId, Optional<UUID>> known = new HashMap<>();

        Map<AssemblyId, Optional<UUID>> answers() {
            return known;
        }
    }

    Optional<UUID> published(AssemblyId assembly) {
        return Arc.container().requestContext().isActive()
                ? request.answers().computeIfAbsent(assembly, this::look)
                : look(assembly);
    }

    /** Looks many up at once. */
    void look(Collection<AssemblyId> assemblies) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        List<AssemblyId> unknown = assemblies.stream()
                .filter(assembly -> !request.answers().containsKey(assembly))
                .toList();
        if (unknown.size() > 1) {
            unknown.forEach(assembly -> request.answers().put(assembly, Optional.empty()));
            bills.published(unknown)
                    .forEach(bill -> request.answers().put(new AssemblyId(bill.assemblyId), Optional.of(bill.id)));
        }
    }

    /** To be called when another bill is published. */
    void forget() {
        if (Arc.container().requestContext().isActive()) {
            request.answers().clear();
        }
    }

    private Optional<UUID> look(AssemblyId assembly) {
        return bills.published(assembly).map(bill -> bill.id);
    }
}
