package org.yoriai.unbundling.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.dependency.DependencyGraph;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.dependency.EdgeType;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Money;
import org.yoriai.unbundling.language.Statement;

/** Finds pairs of questions whose answers may depend on each other; a reason to ask them together, no proof. */
public final class Separability {

    /** More pairs are named by no one question. */
    private static final int MOST = 20;

    /** An amount that more packages name says nothing about any two of them. */
    private static final int COMMON = 5;

    private static final int LEAST_VOTERS = 10;
    private static final double LEAST_SHARE = 0.05;
    private static final int LEAST_IN_CELL = 30;
    private static final double SIGNIFICANT = 3.29;

    private final Map<Integer, Map<String, Question.Together>> warnings = new HashMap<>();

    private Separability() {}

    /** The questions with a warning on both of every pair that a soft edge or a common amount joins. */
    public static List<Question> warned(
            List<Question> questions, Clauses clauses, DependencyGraph graph, List<Statement> statements) {
        Separability pairs = new Separability();
        Map<String, Integer> units = clauses.byName();
        for (Edge edge : graph.edges()) {
            if (edge.type() == EdgeType.SUBJECT_TO || edge.type() == EdgeType.OVERRIDES) {
                pairs.add(
                        graph.packageOf(units.getOrDefault(edge.from(), Clauses.NONE)),
                        graph.packageOf(units.getOrDefault(edge.to(), Clauses.NONE)),
                        edge.type().code(),
                        edge.start(),
                        edge.end());
            }
        }
        pairs.amounts(graph, statements);
        return questions.stream()
                .map(question -> question.warned(pairs.of(numberOf(question))))
                .toList();
    }

    /**
     * Whether so many said "only if" about two questions that they should be asked together.
     *
     * @param marked voters who marked the pair
     * @param voters all who voted on either
     */
    public static boolean onlyIf(int marked, int voters) {
        return marked >= LEAST_VOTERS && marked >= LEAST_SHARE * voters;
    }

    /**
     * Whether the answers to two questions go together: the log odds ratio, ½ added to each cell, is at least 3.29 standard
     * errors from 0, with at least 30 ballots in each cell.
     */
    public static boolean associated(long bothYes, long firstOnly, long secondOnly, long bothNo) {
        return significant(association(bothYes, firstOnly, secondOnly, bothNo));
    }

    /** The log odds ratio in standard errors; 0 with too few ballots in any cell. */
    static double association(long bothYes, long firstOnly, long secondOnly, long bothNo) {
        long[] cells = {bothYes, firstOnly, secondOnly, bothNo};
        double variance = 0;
        for (long cell : cells) {
            if (cell < LEAST_IN_CELL) {
                return 0;
            }
            variance += 1 / (cell + 0.5);
        }
        double odds = Math.log((bothYes + 0.5) * (bothNo + 0.5) / ((firstOnly + 0.5) * (secondOnly + 0.5)));
        return odds / Math.sqrt(variance);
    }

    static boolean significant(double standardErrors) {
        return Math.abs(standardErrors) >= SIGNIFICANT;
    }

    /** Whether so many answers can fill two cells each. */
    static boolean enough(long yes, long no) {
        return yes >= 2 * LEAST_IN_CELL && no >= 2 * LEAST_IN_CELL;
    }

    /**
     * The questions with another warning on both of every pair that voters said to want only together, or whose answers go
     * together on the ballots.
     */
    public static List<Question> shownByVotes(List<Question> questions, List<Ballot> ballots) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Question question : questions) {
            numbers.put(question.clausePackage(), numberOf(question));
        }
        Separability pairs = new Separability();
        for (Question question : questions) {
            question.warnings().forEach(known -> pairs.put(numberOf(question), known));
        }
        for (Associations.Pair pair : new Associations(ballots, numbers).pairs()) {
            pairs.add(pair.one(), pair.other(), pair.why(), 0, 0);
        }
        return questions.stream()
                .map(question -> question.warned(pairs.of(numberOf(question))))
                .toList();
    }

    private static int numberOf(Question question) {
        return Integer.parseInt(question.id().substring(1)) - 1;
    }

    private void amounts(DependencyGraph graph, List<Statement> statements) {
        Map<String, Map<Integer, Money>> named = new LinkedHashMap<>();
        for (int unit = 0; unit < statements.size(); unit++) {
            int home = graph.packageOf(unit);
            for (Money money :
                    home < 0 ? List.<Money>of() : statements.get(unit).money()) {
                String amount = money.amount().stripTrailingZeros().toPlainString() + money.currency();
                named.computeIfAbsent(amount, key -> new LinkedHashMap<>()).putIfAbsent(home, money);
            }
        }
        for (Map<Integer, Money> alike : named.values()) {
            if (alike.size() > COMMON) {
                continue;
            }
            for (Map.Entry<Integer, Money> one : alike.entrySet()) {
                for (int other : alike.keySet()) {
                    if (one.getKey() < other) {
                        add(
                                one.getKey(),
                                other,
                                "same-amount",
                                one.getValue().start(),
                                one.getValue().end());
                    }
                }
            }
        }
    }

    private void add(int one, int other, String why, int start, int end) {
        if (one < 0 || other < 0 || one == other) {
            return;
        }
        put(one, new Question.Together("q" + (other + 1), why, start, end));
        put(other, new Question.Together("q" + (one + 1), why, start, end));
    }

    private void put(int clausePackage, Question.Together together) {
        Map<String, Question.Together> own = warnings.computeIfAbsent(clausePackage, key -> new LinkedHashMap<>());
        if (own.size() < MOST) {
            own.putIfAbsent(together.with() + together.why(), together);
        }
    }

    private List<Question.Together> of(int clausePackage) {
        return new ArrayList<>(warnings.getOrDefault(clausePackage, Map.of()).values());
    }
}
