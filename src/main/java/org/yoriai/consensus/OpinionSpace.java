package org.yoriai.consensus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yoriai.consensus.axes.Placer;
import org.yoriai.consensus.grouping.Grouping;
import org.yoriai.consensus.grouping.Membership;

/**
 * All that is needed to say of one person, from her own votes, in which group she stands and why. Public: anybody can do
 * the sum for herself.
 *
 * @param statements visible ones, in canonical order
 * @param means mean vote on each of them
 * @param vectors {@code vectors[axis][statement]}: the axes that the groups rest on
 * @param letters of the groups
 * @param centers {@code centers[group][axis]}
 * @param reach nobody stands further from the middle for grouping
 * @param residualVariance of one vote around what the place predicts
 * @param ridge of the place
 * @param leastVotes votes that it takes to be placed
 * @param placedFrom confidence that it takes to be placed
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
public record OpinionSpace(
        List<StatementId> statements,
        double[] means,
        double[][] vectors,
        List<GroupLetter> letters,
        double[][] centers,
        double reach,
        double residualVariance,
        double ridge,
        int leastVotes,
        double placedFrom) {
    public OpinionSpace {
        statements = List.copyOf(statements);
        letters = List.copyOf(letters);
        if (means.length != statements.size() || centers.length != letters.size() || letters.size() < 2) {
            throw new IllegalArgumentException("A mean for each statement, a centre for each of two groups or more");
        }
    }

    /**
     * Where a person stands.
     *
     * @param score on each axis, not drawn in
     * @param nearest the group whose centre is nearest
     * @param confidence of belonging there
     * @param placed whether she is a member of it
     * @param chances of belonging to each group, in order of the letters; they sum to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only by contract
    public record Stand(double[] score, GroupLetter nearest, double confidence, boolean placed, double[] chances) {}

    /**
     * Where a person stands by these votes; those on statements that are not visible here change nothing. The cost is one
     * pass over the statements.
     */
    public Stand stand(Map<StatementId, Vote> votes) {
        return new Person(votes).stand();
    }

    /** Why she stands there. */
    public Explanation explain(ParticipantId participant, Map<StatementId, Vote> votes) {
        return new Person(votes).explain(participant);
    }

    /** What each answer of hers to a statement would tell about her place: {@code v_jᵀ M v_j}, in order of the statements. */
    public double[] leverages(Map<StatementId, Vote> votes) {
        Person person = new Person(votes);
        double[] leverages = new double[statements.size()];
        for (int j = 0; j < leverages.length; j++) {
            leverages[j] = person.placer.leverage(j);
        }
        return leverages;
    }

    private double[] flatCenters() {
        int q = vectors.length;
        double[] flat = new double[centers.length * q];
        for (int g = 0; g < centers.length; g++) {
            System.arraycopy(centers[g], 0, flat, g * q, q);
        }
        return flat;
    }

    private final class Person {
        private final int q = vectors.length;
        private final Placer placer = new Placer(vectors, statements.size(), ridge);
        private final Membership membership = new Membership(q, flatCenters(), residualVariance);
        private final double[] y = new double[q];
        private final double[] z = new double[q];
        private final double[] covariance = new double[q * q];
        private final Map<StatementId, Vote> votes;
        private int answered;

        Person(Map<StatementId, Vote> votes) {
            this.votes = votes;
            placer.begin();
            for (int j = 0; j < means.length; j++) {
                Vote vote = votes.get(statements.get(j));
                if (vote != null) {
                    placer.add(j, vote.value() - means[j]);
                    answered++;
                }
            }
            placer.solve();
            for (int a = 0; a < q; a++) {
                y[a] = placer.score(a);
                for (int b = 0; b < q; b++) {
                    covariance[a * q + b] = placer.covariance(a, b);
                }
            }
            Grouping.clip(y, 0, q, reach, z, 0);
        }

        Stand stand() {
            int nearest = membership.nearest(z, 0);
            double[] chances = new double[letters.size()];
            double sum = 0;
            for (int g = 0; g < chances.length; g++) {
                chances[g] = membership.confidence(g, z, 0, covariance, 0);
                sum += chances[g];
            }
            double confidence = chances[nearest];
            for (int g = 0; g < chances.length; g++) {
                chances[g] = sum > 0 ? chances[g] / sum : 1.0 / chances.length;
            }
            boolean enough = answered >= Math.max(1, Math.min(leastVotes, statements.size()));
            return new Stand(y.clone(), letters.get(nearest), confidence, enough && confidence >= placedFrom, chances);
        }

        Explanation explain(ParticipantId participant) {
            Stand stand = stand();
            int own = membership.nearest(z, 0);
            int rival = membership.rival(z, 0);
            double[] u = membership.towards(own, rival);
            List<Explanation.Because> because = new ArrayList<>();
            for (int j = 0; j < means.length; j++) {
                Vote vote = votes.get(statements.get(j));
                if (vote != null) {
                    double contribution = placer.pull(u, j) * (vote.value() - means[j]);
                    GroupLetter towards = letters.get(contribution >= 0 ? own : rival);
                    because.add(new Explanation.Because(statements.get(j), vote, towards, contribution));
                }
            }
            double sum = 0;
            for (int a = 0; a < q; a++) {
                sum += u[a] * y[a];
            }
            because.sort(Comparator.comparingDouble(Explanation.Because::contribution)
                    .reversed());
            return new Explanation(participant, stand.nearest(), stand.placed(), stand.confidence(), because, sum);
        }
    }
}
