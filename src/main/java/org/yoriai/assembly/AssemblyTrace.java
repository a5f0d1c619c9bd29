package org.yoriai.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.shared.Trace;

/** The assembly as the first link of the trace. */
@ApplicationScoped
class AssemblyTrace implements Trace.Source {
    @Inject
    AssemblyRepository assemblies;

    @Override
    @Transactional
    public Optional<Trace.Node> node(UUID id) {
        return assemblies
                .findByIdOptional(id)
                .filter(assembly -> assembly.phase.isPublic())
                .map(assembly ->
                        new Trace.Node(Trace.Kind.ASSEMBLY, assembly.id, assembly.titleText(), "/a/" + assembly.slug));
    }

    @Override
    public List<UUID> origins(UUID id) {
        return List.of();
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        return List.of();
    }
}
