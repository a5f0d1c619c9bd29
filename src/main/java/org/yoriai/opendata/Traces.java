package org.yoriai.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.shared.Trace;

/** Follows the chain in both directions, asking each feature for its own links. */
@ApplicationScoped
public class Traces {
    /** The chain has twelve kinds of links; a longer way up would be a loop. */
    private static final int LONGEST_WAY = 40;

    private static final Comparator<Trace.Node> CHAIN = Comparator.comparing(Trace.Node::kind);

    @Inject
    @Any
    Instance<Trace.Source> sources;

    /** Empty for an object that does not exist or is not public. Asks each feature once a step of the way, not once an object. */
    public Optional<TraceView> of(UUID id) {
        return here(id).map(this::around);
    }

    /** The same for an object whose kind is known: no other feature is asked for it. */
    public Optional<TraceView> of(Trace.Kind kind, UUID id) {
        return nodes(List.of(new Trace.Ref(kind, id))).stream().findFirst().map(this::around);
    }

    private TraceView around(Trace.Node here) {
        Map<UUID, Trace.Node> above = new LinkedHashMap<>();
        List<Trace.Node> step = List.of(here);
        while (!step.isEmpty() && above.size() < LONGEST_WAY) {
            List<Trace.Ref> next = origins(step).stream()
                    .filter(ref -> !above.containsKey(ref.id()) && !ref.id().equals(here.id()))
                    .limit(LONGEST_WAY - above.size())
                    .toList();
            step = nodes(next);
            step.forEach(node -> above.put(node.id(), node));
        }
        List<Trace.Node> from = new ArrayList<>(above.values());
        from.sort(CHAIN);
        List<Trace.Node> became = new ArrayList<>();
        for (Trace.Source source : sources) {
            became.addAll(source.offspring(here.id()));
        }
        became.sort(CHAIN);
        return new TraceView(here, from, became);
    }

    private Optional<Trace.Node> here(UUID id) {
        for (Trace.Source source : sources) {
            List<Trace.Node> found = source.nodes(Set.of(id));
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** In the order of {@code refs}. */
    private List<Trace.Node> nodes(List<Trace.Ref> refs) {
        Map<UUID, Trace.Node> found = new HashMap<>();
        for (Trace.Source source : sources) {
            Set<UUID> ids = refs.stream()
                    .filter(ref -> source.kinds().contains(ref.kind()))
                    .map(Trace.Ref::id)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                source.nodes(ids).forEach(node -> found.put(node.id(), node));
            }
        }
        return refs.stream()
                .map(Trace.Ref::id)
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    private List<Trace.Ref> origins(List<Trace.Node> step) {
        List<Trace.Ref> origins = new ArrayList<>();
        for (Trace.Source source : sources) {
            Set<UUID> ids = step.stream()
                    .filter(node -> source.kinds().contains(node.kind()))
                    .map(Trace.Node::id)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                origins.addAll(source.origins(ids));
            }
        }
        return origins;
    }
}
