package org.yoriai.web.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yoriai.legislation.BillReading;

/** What the clauses that members decide on need of each other, with the words that say so. */
final class Ties {
    /** What holds a clause to itself, what every clause has, and what only resembles: nothing that one asks of another. */
    private static final Set<String> NO_TIES = Set.of("in-force-by", "chapeau", "same-act", "same-heading", "topic");

    private static final int MOST_WORDS = 3;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Words of the clause that needs or touches the other. */
    public record Said(String text, String lang) {
        boolean isSame(Said other) {
            return text.toLowerCase(Locale.ROOT).equals(other.text.toLowerCase(Locale.ROOT));
        }
    }

    /** How one clause needs or touches the other, with the words that say so. */
    public record Why(String type, List<Said> said) {}

    /** @param onlyTerm whether it is needed for nothing but the meaning of a word */
    public record Tied(Contents.Entry clause, boolean hard, boolean onlyTerm, List<Why> why) {}

    private final Contents contents;
    private final String lang;
    private final Map<String, Map<String, List<BillReading.Edge>>> from = new HashMap<>();
    private final Map<String, Map<String, List<BillReading.Edge>>> to = new HashMap<>();

    Ties(Contents contents, BillReading reading) {
        this.contents = contents;
        this.lang = reading.lang();
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

    /** Words of the text before the reader, where it has any; else those of the original. */
    private List<BillReading.Edge> inOneLanguage(List<BillReading.Edge> edges) {
        List<BillReading.Edge> own =
                edges.stream().filter(edge -> edge.words().lang().equals(lang)).toList();
        return own.isEmpty() ? edges : own;
    }

    private List<Tied> tied(Map<String, List<BillReading.Edge>> ties, boolean hard) {
        return ties.entrySet().stream()
                .filter(tie -> tie.getValue().stream().anyMatch(BillReading.Edge::hard) == hard)
                .sorted(Comparator.comparingInt(
                        tie -> contents.clause(tie.getKey()).position()))
                .map(tie -> {
                    List<BillReading.Edge> edges = inOneLanguage(tie.getValue().stream()
                            .filter(edge -> edge.hard() == hard)
                            .toList());
                    Map<String, List<Said>> why = new LinkedHashMap<>();
                    for (BillReading.Edge edge : edges) {
                        List<Said> said = why.computeIfAbsent(edge.type(), type -> new ArrayList<>());
                        Said one = new Said(
                                BLANKS.matcher(edge.words().text()).replaceAll(" "),
                                edge.words().lang());
                        if (said.size() < MOST_WORDS
                                && !one.text().isEmpty()
                                && said.stream().noneMatch(one::isSame)) {
                            said.add(one);
                        }
                    }
                    return new Tied(
                            contents.entryOf(tie.getKey()),
                            hard,
                            edges.stream().allMatch(edge -> edge.type().equals("uses-term")),
                            why.entrySet().stream()
                                    .map(entry -> new Why(entry.getKey(), entry.getValue()))
                                    .toList());
                })
                .toList();
    }
}
