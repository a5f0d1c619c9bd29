package org.yoriai.outcome;

import java.util.List;

/**
 * What the ballot comes to for the bill: clause by clause, and as the set of clauses that can stand together and has most
 * support. Known once every question is counted.
 *
 * @param asked clauses that were put to the vote; {@code counted} of them are counted
 * @param members how many could vote
 * @param clauses in the order of the ballot; empty until all are counted
 * @param won clauses with more yes than no, whether or not what they need is among them
 * @param consistent whether what these need is among them
 * @param accepted the consistent set with most support, the smallest one if there are several
 * @param follows clauses that nobody is asked about by themselves and that come along: title, meanings, start
 * @param support of the accepted set: the sum of the weights of its clauses
 * @param whole all clauses at once, as they stand in the bill
 * @param unsaid accepted clauses that need a refused one by the text of the bill, although the ballot did not say so
 */
public record BillOutcome(
        int asked,
        int counted,
        int members,
        List<Clause> clauses,
        List<ClauseRef> won,
        boolean consistent,
        List<ClauseRef> accepted,
        List<ClauseRef> follows,
        double support,
        Whole whole,
        List<Unsaid> unsaid) {

    /**
     * What became of one clause.
     *
     * @param weight {@code (yes − no) / (yes + no + abstain)}, 0 without votes
     * @param low and {@code high}: the 95 % interval of the weight, if the voters were a sample of many
     * @param percentLow and {@code percentHigh}: where the share of yes among all members lies, in percent, if those who
     *     stayed away think like those who voted; {@code null} without votes
     * @param outcome what becomes of it
     */
    public record Clause(
            ClauseRef clause,
            int yes,
            int no,
            int abstain,
            int members,
            double weight,
            double low,
            double high,
            Integer percentLow,
            Integer percentHigh,
            ClauseOutcome outcome) {
        public int ballots() {
            return yes + no + abstain;
        }
    }

    /** A clause and what it needs by the text of the bill, which the ballot did not say. */
    public record Unsaid(ClauseRef clause, List<ClauseRef> needs) {}

    /**
     * All clauses at once: nobody was asked this, it is counted from the questions.
     *
     * @param support sum of the weights of all clauses
     * @param yes said to single clauses, summed; {@code no} likewise
     */
    public record Whole(double support, long yes, long no) {
        public boolean isCarried() {
            return support > 0;
        }
    }

    public BillOutcome {
        clauses = List.copyOf(clauses);
        won = List.copyOf(won);
        accepted = List.copyOf(accepted);
        follows = List.copyOf(follows);
        unsaid = List.copyOf(unsaid);
    }

    /** Whether everything is counted, and so something can be said. */
    public boolean isKnown() {
        return asked > 0 && asked == counted;
    }

    /** Clauses of one fate, in the order of the ballot. */
    public List<Clause> of(Fate fate) {
        return clauses.stream()
                .filter(clause -> clause.outcome().fate() == fate)
                .toList();
    }
}
