package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.deliberation.Sources;
import org.yoriai.deliberation.Stance;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.PublicCells;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;

/**
 * What members think of each clause, from their arguments for and against it and their votes on those; and from the
 * ballot, once it is counted. People are counted, never votes.
 */
@ApplicationScoped
public class ClauseFindings {
    /**
     * The bill clause by clause.
     *
     * @param groups letters and sizes of the opinion groups, largest first
     * @param discussed clauses with at least one argument
     */
    public record Matrix(List<OpinionMapView.Group> groups, List<Row> rows, int discussed) {
        public int clauses() {
            return rows.size();
        }

        /** Clauses on which members agree, for it or against it. */
        public int agreed() {
            return (int) rows.stream()
                    .filter(row -> row.state().startsWith("agreed"))
                    .count();
        }

        /** Clauses over which members part. */
        public int disputed() {
            return (int)
                    rows.stream().filter(row -> row.state().equals("disputed")).count();
        }

        Matrix sorted(Comparator<Row> order) {
            return new Matrix(groups, rows.stream().sorted(order).toList(), discussed);
        }

        /** In the order of the bill. */
        public List<Row> notDiscussed() {
            return rows.stream().filter(row -> row.arguments() == 0).toList();
        }
    }

    /**
     * One clause.
     *
     * @param all everybody who wrote or voted on its arguments for and against it
     * @param cells one a group, in their order
     * @param state {@code silent few agreed agreed-against leaning leaning-against disputed}
     * @param gap how far the groups are apart, or how evenly everybody is divided, in [0, 1]
     * @param tally the result of the ballot, or {@code null} before it is counted
     * @param outcome what becomes of it by the whole ballot, or {@code null} before all of it is counted
     */
    public record Row(
            BillView.ClauseView clause,
            int arguments,
            Leaning all,
            List<Cell> cells,
            String state,
            double gap,
            TallyView tally,
            ClauseOutcome outcome,
            List<BillView.LinkView> dependsOn,
            List<BillView.LinkView> neededBy) {
        public boolean isSilent() {
            return arguments == 0;
        }

        /** Numbers of the clauses that need this one. */
        public String needed(Lang lang) {
            return neededBy.stream().map(link -> link.num().in(lang)).distinct().collect(Collectors.joining(", "));
        }

        /** Numbers of the clauses that this one needs. */
        public String needs(Lang lang) {
            return dependsOn.stream()
                    .map(link -> link.num().in(lang))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * How one group leans.
     *
     * @param people of the group who spoke or voted on it; {@code null}, like the other figures, where that would tell
     *     on somebody
     * @param percent how many of them lean for the clause
     * @param low and {@code high}: where the share of the whole group lies, if the others think alike
     * @param word the same in a word
     */
    public record Cell(String letter, Integer people, Integer percent, Integer low, Integer high, String word) {
        static Cell hidden(String letter, String word) {
            return new Cell(letter, null, null, null, null, word);
        }

        /** The shade of the cell. */
        public String shade() {
            if (percent == null) {
                return switch (word) {
                    case "most-for" -> "lean-agree-4";
                    case "more-for" -> "lean-agree-2";
                    case "more-against" -> "lean-disagree-2";
                    case "most-against" -> "lean-disagree-4";
                    default -> "";
                };
            }
            int strength = Math.max(1, Math.min(5, (Math.abs(percent - 50) + 9) / 10));
            return percent >= 50 ? "lean-agree-" + strength : "lean-disagree-" + strength;
        }
    }

    @Inject
    Bills bills;

    @Inject
    Sources sources;

    @Inject
    OpinionMaps maps;

    @Inject
    Ballots ballots;

    /** Clauses in the order of the bill; empty while no bill is published. */
    @Transactional
    public Matrix of(AssemblyId assembly, Audience audience) {
        List<BillView.ClauseView> decided = bills.decided(assembly);
        Map<UUID, UUID> home = homes(assembly, decided);
        Map<UUID, Integer> arguments = new HashMap<>();
        Map<UUID, Map<String, Integer>> weights = weights(assembly, home, arguments);
        Optional<OpinionMapView> map = maps.newest(assembly, audience);
        List<OpinionMapView.Group> groups = map.map(OpinionMapView::groups).orElse(List.of());
        Map<String, String> groupOf = groups.isEmpty() ? Map.of() : maps.groups(assembly);
        Map<UUID, QuestionView> closed = ballots.view(assembly, null).questions().stream()
                .filter(QuestionView::isClosed)
                .collect(Collectors.toMap(question -> question.clause().id(), question -> question));
        Map<UUID, BillView.ClauseDetail> details = bills.details(assembly);
        List<Row> rows = new ArrayList<>();
        for (BillView.ClauseView clause : decided) {
            BillView.ClauseDetail detail = details.get(clause.id());
            rows.add(row(
                    clause,
                    arguments.getOrDefault(clause.id(), 0),
                    weights.getOrDefault(clause.id(), Map.of()),
                    groups,
                    groupOf,
                    audience,
                    closed.get(clause.id()),
                    detail));
        }
        return new Matrix(groups, List.copyOf(rows), (int)
                rows.stream().filter(row -> row.arguments() > 0).count());
    }

    /** Orders of the clauses. */
    public enum Order {
        BILL,
        DISPUTE,
        AGREEMENT;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The order of that code; the order of the bill for any other. */
        public static Order of(String code) {
            return Arrays.stream(values())
                    .filter(order -> order.code().equals(code))
                    .findFirst()
                    .orElse(BILL);
        }
    }

    /** Clauses in the order that is asked for; empty while no bill is published. */
    @Transactional
    public Matrix of(AssemblyId assembly, Audience audience, Order order) {
        Matrix matrix = of(assembly, audience);
        return switch (order) {
            case BILL -> matrix;
            case DISPUTE -> matrix.sorted(BY_DISPUTE);
            case AGREEMENT -> matrix.sorted(BY_AGREEMENT);
        };
    }

    /** One clause that people decide on. @throws Refused 404 for any other */
    @Transactional
    public Row on(AssemblyId assembly, Audience audience, String eId) {
        return of(assembly, audience).rows().stream()
                .filter(row -> row.clause().eId().equals(eId))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** Widest gap first, then what is agreed; what nobody spoke of last. */
    static final Comparator<Row> BY_DISPUTE = Comparator.comparing(Row::isSilent)
            .thenComparing(Comparator.comparingDouble(Row::gap).reversed());

    /** What is agreed first; what nobody spoke of last. */
    static final Comparator<Row> BY_AGREEMENT =
            Comparator.comparing(Row::isSilent).thenComparingDouble(Row::gap);

    private static Row row(
            BillView.ClauseView clause,
            int arguments,
            Map<String, Integer> weights,
            List<OpinionMapView.Group> groups,
            Map<String, String> groupOf,
            Audience audience,
            QuestionView closed,
            BillView.ClauseDetail detail) {
        Map<String, List<Integer>> byGroup = new TreeMap<>();
        weights.forEach((member, weight) -> {
            String letter = groupOf.get(member);
            if (letter != null) {
                byGroup.computeIfAbsent(letter, key -> new ArrayList<>()).add(weight);
            }
        });
        Leaning all = leaning(weights.values());
        List<Leaning> leanings = groups.stream()
                .map(group -> leaning(byGroup.getOrDefault(group.letter(), List.of())))
                .toList();
        List<Cell> cells = new ArrayList<>();
        if (!groups.isEmpty()) {
            PublicCells.Row[] shown = PublicCells.table(
                    leanings.stream().map(ClauseFindings::counts).toArray(int[][]::new), counts(all), audience);
            for (int g = 0; g < groups.size(); g++) {
                Leaning leaning = leanings.get(g);
                boolean open = shown[g].counts().get(0) != null && shown[g].sum() != null && !leaning.hasFew();
                cells.add(
                        open
                                ? cell(groups.get(g), leaning)
                                : Cell.hidden(groups.get(g).letter(), leaning.word()));
            }
        }
        List<Leaning> heard =
                leanings.stream().filter(leaning -> !leaning.hasFew()).toList();
        return new Row(
                clause,
                arguments,
                all,
                cells,
                state(arguments, all, heard),
                gap(all, heard),
                closed == null ? null : closed.tally(),
                closed == null ? null : closed.outcome(),
                detail.dependsOn(),
                detail.neededBy());
    }

    private static Cell cell(OpinionMapView.Group group, Leaning leaning) {
        int people = leaning.people();
        Interval sure = Interval.of(leaning.forIt(), people, group.size() == null ? people : group.size());
        return new Cell(
                group.letter(),
                people,
                Math.round(100f * leaning.forIt() / people),
                sure.low(),
                sure.high(),
                leaning.word());
    }

    private static String state(int arguments, Leaning all, List<Leaning> groups) {
        if (arguments == 0) {
            return "silent";
        }
        if (all.hasFew()) {
            return "few";
        }
        boolean apart = groups.stream().anyMatch(Leaning::isClearlyFor)
                && groups.stream().anyMatch(Leaning::isClearlyAgainst);
        if (apart || (!all.isClearlyFor() && !all.isClearlyAgainst())) {
            return "disputed";
        }
        boolean together = all.isClearlyFor()
                ? groups.stream().allMatch(Leaning::isClearlyFor)
                : groups.stream().allMatch(Leaning::isClearlyAgainst);
        return (together ? "agreed" : "leaning") + (all.isClearlyFor() ? "" : "-against");
    }

    private static double gap(Leaning all, List<Leaning> groups) {
        if (all.hasFew()) {
            return 0;
        }
        if (groups.size() < 2) {
            return 1 - Math.abs(2 * all.share() - 1);
        }
        double most = groups.stream().mapToDouble(Leaning::share).max().orElse(0.5);
        double least = groups.stream().mapToDouble(Leaning::share).min().orElse(0.5);
        return most - least;
    }

    private static int[] counts(Leaning leaning) {
        return new int[] {leaning.forIt(), leaning.between() + leaning.against()};
    }

    private static Leaning leaning(java.util.Collection<Integer> weights) {
        return new Leaning(
                (int) weights.stream().filter(weight -> weight > 0).count(),
                (int) weights.stream().filter(weight -> weight == 0).count(),
                (int) weights.stream().filter(weight -> weight < 0).count());
    }

    /** For each unit of the bill the clause that people decide on and that it belongs to. */
    private Map<UUID, UUID> homes(AssemblyId assembly, List<BillView.ClauseView> decided) {
        Map<String, UUID> byEId = new HashMap<>();
        decided.forEach(clause -> byEId.put(clause.eId(), clause.id()));
        Map<UUID, UUID> homes = new HashMap<>();
        bills.published(assembly).ifPresent(bill -> {
            for (BillView.ClauseView unit : bill.clauses()) {
                String eId = unit.eId();
                while (!byEId.containsKey(eId) && eId.contains("__")) {
                    eId = eId.substring(0, eId.lastIndexOf("__"));
                }
                if (byEId.containsKey(eId)) {
                    homes.put(unit.id(), byEId.get(eId));
                }
            }
        });
        return homes;
    }

    /**
     * By clause and member: what speaks for the clause in all she wrote and voted, minus what speaks against it.
     *
     * @param counts filled with the arguments of each clause, whatever they are
     */
    private Map<UUID, Map<String, Integer>> weights(
            AssemblyId assembly, Map<UUID, UUID> home, Map<UUID, Integer> counts) {
        Map<UUID, Map<String, Integer>> weights = new HashMap<>();
        Map<UUID, UUID> clauseOf = new HashMap<>();
        Map<UUID, Integer> signs = new HashMap<>();
        for (Sources.SourceArgument argument : sources.arguments(assembly)) {
            UUID clause = argument.clause() == null ? null : home.get(argument.clause());
            if (clause == null) {
                continue;
            }
            counts.merge(clause, 1, Integer::sum);
            int sign = argument.stance().equals(Stance.FOR.code())
                    ? 1
                    : argument.stance().equals(Stance.AGAINST.code()) ? -1 : 0;
            if (sign != 0) {
                clauseOf.put(argument.id(), clause);
                signs.put(argument.id(), sign);
                weights.computeIfAbsent(clause, key -> new HashMap<>()).merge(argument.member(), sign, Integer::sum);
            }
        }
        for (Sources.SourceVote vote : sources.votes(assembly)) {
            UUID clause = clauseOf.get(vote.argument());
            if (clause != null) {
                weights.computeIfAbsent(clause, key -> new HashMap<>())
                        .merge(vote.member(), signs.get(vote.argument()) * vote.vote(), Integer::sum);
            }
        }
        return weights;
    }
}
