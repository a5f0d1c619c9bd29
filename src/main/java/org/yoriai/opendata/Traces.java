package org.yoriai.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** Empty for an object that does not exist or is not public. */
    public Optional<TraceView> of(UUID id) {
        return node(id).map(here -> {
            Map<UUID, Trace.Node> above = new LinkedHashMap<>();
            List<UUID> open = new ArrayList<>(origins(id));
            while (!open.isEmpty() && above.size() < LONGEST_WAY) {
                UUID next = open.remove(0);
                if (!above.containsKey(next) && !next.equals(id)) {
                    node(next).ifPresent(node -> above.put(next, node));
                    open.addAll(origins(next));
                }
            }
            List<Trace.Node> from = new ArrayList<>(above.values());
            from.sort(CHAIN);
            List<Trace.Node> became = new ArrayList<>();
            for (Trace.Source source : sources) {
                became.addAll(source.offspring(id));
            }
            became.sort(CHAIN);
            return new TraceView(here, from, became);
        });
    }

    private Optional<Trace.Node> node(UUID id) {
        for (Trace.Source source : sources) {
            Optional<Trace.Node> node = source.node(id);
            if (node.isPresent()) {
                return node;
            }
        }
        return Optional.empty();
    }

    private List<UUID> origins(UUID id) {
        List<UUID> origins = new ArrayList<>();
        for (Trace.Source source : sources) {
            origins.addAll(source.origins(id));
        }
        return origins;
    }
}
