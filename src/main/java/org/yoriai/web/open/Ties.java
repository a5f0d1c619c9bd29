package org.yoriai.web.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yoriai.legislation.BillReading;

/** What the clauses that members decide on need of each other, with the words that say so. */
final class Ties {
    /** What holds a clause to itself, what every clause has, and what only resembles: nothing that one asks of another. */
    private static final Set<String> NO_TIES = Set.of("in-force-by", "chapeau", "same-act", "same-heading", "topic");

    private static final int MOST_WORDS = 3;

    /** How one clause needs or touches the other, in its own words. */
    public record Why(String type, String words, String lang) {
        boolean isSame(Why other) {
            return type.equals(other.type)
                    && words.toLowerCase(Locale.ROOT).equals(other.words.toLowerCase(Locale.ROOT));
        }
    }

    /** @param onlyTerm whether it is needed for nothing but the meaning of a word */
    public record Tied(Contents.Entry clause, boolean hard, boolean onlyTerm, List<Why> why) {}

    private final Contents contents;
    private final Map<String, Map<String, List<BillReading.Edge>>> from = new HashMap<>();
    private final Map<String, Map<String, List<BillReading.Edge>>> to = new HashMap<>();

    Ties(Contents contents, BillReading reading) {
        this.contents = contents;
        for (BillReading.Edge edge : reading.edges()) {
            if (NO_TIES.contains(edge.type())) {
                continue;
            }
            String one = contents.decidedAround(edge.from());
            String other = contents.decidedAround(edge.to());
            if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
                add(from, one, other, edge);
                add(to, other, one, edge);
            }
        }
    }

    private static void add(
            Map<String, Map<String, List<BillReading.Edge>>> ties, String one, String other, BillReading.Edge edge) {
        ties.computeIfAbsent(one, clause -> new LinkedHashMap<>())
                .computeIfAbsent(other, clause -> new ArrayList<>())
                .add(edge);
    }

    /** Clauses without which {@code eId} cannot stand, in text order. */
    List<Tied> needs(String eId) {
        return tied(from.getOrDefault(eId, Map.of()), true);
    }

    /** Clauses that cannot stand without it. */
    List<Tied> neededBy(String eId) {
        return tied(to.getOrDefault(eId, Map.of()), true);
    }

    /** Clauses that it names or that give way to it, and that it does not need. */
    List<Tied> touches(String eId) {
        return tied(from.getOrDefault(eId, Map.of()), false);
    }

    private List<Tied> tied(Map<String, List<BillReading.Edge>> ties, boolean hard) {
        return ties.entrySet().stream()
                .filter(tie -> tie.getValue().stream().anyMatch(BillReading.Edge::hard) == hard)
                .sorted(Comparator.comparingInt(tie -> contents.clause(tie.getKey()).position()))
                .map(tie -> {
                    List<BillReading.Edge> edges = tie.getValue().stream()
                            .filter(edge -> edge.hard() == hard)
                            .toList();
                    List<Why> why = new ArrayList<>();
                    for (BillReading.Edge edge : edges) {
                        Why one = new Why(
                                edge.type(), edge.words().text(), edge.words().lang());
                        if (why.size() < MOST_WORDS && why.stream().noneMatch(one::isSame)) {
                            why.add(one);
                        }
                    }
                    return new Tied(
                            contents.entryOf(tie.getKey()),
                            hard,
                            edges.stream().allMatch(edge -> edge.type().equals("uses-term")),
                            why);
                })
                .toList();
    }
}
