package org.yoriai.consensus.agreement;

import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.axes.VisibleVotes;

/**
 * Agreement that one side does not explain (after Wojcik and others 2022, Community Notes): with r = 1, ½, 0 for agree,
 * pass, disagree, {@code r̂ = μ + a_i + b_j + f_i·f_j}. What the side f explains is taken out, b_j is what is left to the
 * statement.
 *
 * @param mean {@code μ}
 * @param scores {@code b_j}
 * @param factors {@code f_j}
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
public record Bridging(double mean, double[] scores, double[] factors) {
    /**
     * A fixed number of sweeps of alternating ridge regression.
     *
     * @param first leading axis, one entry a statement: where the factors start
     */
    public static Bridging of(VisibleVotes votes, double[] first, RobustSettings settings) {
        double scale = settings.bridgingStart() * Math.sqrt(votes.width());
        double[] statements = new double[2 * votes.width()];
        for (int j = 0; j < votes.width(); j++) {
            statements[2 * j + 1] = scale * first[j];
        }
        long sum = 0;
        for (byte vote : votes.votesByRow()) {
            sum += vote + 1;
        }
        double mean = votes.votes() == 0 ? 0 : sum / 2.0 / votes.votes();
        return new Fit(votes, mean, statements, settings).fitted(settings.bridgingSweeps());
    }

    /**
     * Goes on from a fit of nearly the same votes, with few sweeps.
     *
     * @param before over the same statements
     */
    public static Bridging again(VisibleVotes votes, Bridging before, RobustSettings settings) {
        double[] statements = new double[2 * votes.width()];
        for (int j = 0; j < votes.width(); j++) {
            statements[2 * j] = before.scores[j];
            statements[2 * j + 1] = before.factors[j];
        }
        return new Fit(votes, before.mean, statements, settings).fitted(settings.bridgingSweepsAgain());
    }

    private static final class Fit {
        private final VisibleVotes votes;
        private final RobustSettings settings;
        private final int[] rowStart;
        private final int[] columns;
        private final byte[] byRow;
        private final int[] columnStart;
        private final int[] rows;
        private final byte[] byColumn;
        /** Offset and factor of each statement, side by side. */
        private final double[] statements;
        /** The same of each person. */
        private final double[] people;

        private double mu;

        Fit(VisibleVotes votes, double mean, double[] statements, RobustSettings settings) {
            this.votes = votes;
            this.settings = settings;
            this.rowStart = votes.rowStarts();
            this.columns = votes.columns();
            this.byRow = votes.votesByRow();
            this.columnStart = votes.columnStarts();
            this.rows = votes.rows();
            this.byColumn = votes.votesByColumn();
            this.statements = statements;
            this.people = new double[2 * votes.people()];
            this.mu = mean;
        }

        Bridging fitted(int sweeps) {
            for (int sweep = 0; sweep < sweeps; sweep++) {
                fitPeople();
                fitStatementsAndMean();
            }
            double[] scores = new double[votes.width()];
            double[] factors = new double[votes.width()];
            for (int j = 0; j < scores.length; j++) {
                scores[j] = statements[2 * j];
                factors[j] = statements[2 * j + 1];
            }
            return new Bridging(mu, scores, factors);
        }

        private void fitPeople() {
            for (int i = 0; i < rowStart.length - 1; i++) {
                fit(columns, byRow, rowStart[i], rowStart[i + 1], statements, people, 2 * i);
            }
        }

        private void fitStatementsAndMean() {
            double left = 0;
            for (int j = 0; j < columnStart.length - 1; j++) {
                left += fit(rows, byColumn, columnStart[j], columnStart[j + 1], people, statements, 2 * j);
            }
            mu = left / (votes.votes() + settings.bridgingOffsetPenalty());
        }

        /**
         * The offset and the factor that fit the answers in some cells best, given those of the other side, with a
         * penalty on both.
         *
         * @return what the cells hold beyond offsets and factors, summed
         */
        private double fit(int[] across, byte[] votes, int from, int to, double[] others, double[] out, int at) {
            double f = 0;
            double ff = 0;
            double t = 0;
            double tf = 0;
            double f2 = 0;
            double ff2 = 0;
            double t2 = 0;
            double tf2 = 0;
            int c = from;
            // two sums of each kind: one addition need not wait for the one before
            for (; c + 1 < to; c += 2) {
                int other = 2 * across[c];
                double factor = others[other + 1];
                double target = 0.5 * votes[c] - others[other];
                f += factor;
                ff += factor * factor;
                t += target;
                tf += target * factor;
                int other2 = 2 * across[c + 1];
                double factor2 = others[other2 + 1];
                double target2 = 0.5 * votes[c + 1] - others[other2];
                f2 += factor2;
                ff2 += factor2 * factor2;
                t2 += target2;
                tf2 += target2 * factor2;
            }
            if (c < to) {
                int other = 2 * across[c];
                double factor = others[other + 1];
                double target = 0.5 * votes[c] - others[other];
                f += factor;
                ff += factor * factor;
                t += target;
                tf += target * factor;
            }
            f += f2;
            ff += ff2;
            t += t2;
            tf += tf2;
            int n = to - from;
            double shift = 0.5 - mu; // a pass is worth a half
            t += n * shift;
            tf += f * shift;
            double nn = n + settings.bridgingOffsetPenalty();
            double pp = ff + settings.bridgingFactorPenalty();
            double determinant = nn * pp - f * f;
            out[at] = (pp * t - f * tf) / determinant;
            out[at + 1] = (nn * tf - f * t) / determinant;
            return t + n * mu - n * out[at] - f * out[at + 1];
        }
    }
}
