package org.yoriai.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yoriai.shared.Trace;

/** The assembly as the first link of the trace. */
@ApplicationScoped
class AssemblyTrace implements Trace.Source {
    @Inject
    AssemblyRepository assemblies;

    @Override
    public Set<Trace.Kind> kinds() {
        return Set.of(Trace.Kind.ASSEMBLY);
    }

    @Override
    @Transactional
    public List<Trace.Node> nodes(Collection<UUID> ids) {
        return assemblies.list("id in ?1", ids).stream()
                .filter(assembly -> assembly.phase.isPublic())
                .map(assembly ->
                        new Trace.Node(Trace.Kind.ASSEMBLY, assembly.id, assembly.titleText(), "/a/" + assembly.slug))
                .toList();
    }

    @Override
    public List<Trace.Ref> origins(Collection<UUID> ids) {
        return List.of();
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        return List.of();
    }
}
