package org.yoriai.consensus.agreement;

import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.axes.VisibleVotes;

/**
 * Agreement that one side does not explain (after Wojcik and others 2022, Community Notes): with r = 1, ½, 0 for agree,
 * pass, disagree, {@code r̂ = μ + a_i + b_j + f_i·f_j}. What the side f explains is taken out, b_j is what is left to the
 * statement.
 *
 * @param scores {@code b_j}
 * @param factors {@code f_j}
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
public record Bridging(double[] scores, double[] factors) {
    /**
     * A fixed number of sweeps of alternating ridge regression.
     *
     * @param first leading axis, one entry a statement: where the factors start
     */
    public static Bridging of(VisibleVotes votes, double[] first, RobustSettings settings) {
        return new Fit(votes, first, settings).fitted();
    }

    private static final class Fit {
        private final VisibleVotes votes;
        private final RobustSettings settings;
        /** Offset and factor of each statement, side by side. */
        private final double[] statements;
        /** The same of each person. */
        private final double[] people;

        private double mu;

        Fit(VisibleVotes votes, double[] first, RobustSettings settings) {
            this.votes = votes;
            this.settings = settings;
            this.statements = new double[2 * votes.width()];
            this.people = new double[2 * votes.people()];
            long sum = 0;
            for (int c = 0; c < votes.votes(); c++) {
                sum += votes.voteByRow(c) + 1;
            }
            this.mu = votes.votes() == 0 ? 0 : sum / 2.0 / votes.votes();
            double scale = settings.bridgingStart() * Math.sqrt(votes.width());
            for (int j = 0; j < votes.width(); j++) {
                statements[2 * j + 1] = scale * first[j];
            }
        }

        Bridging fitted() {
            for (int sweep = 0; sweep < settings.bridgingSweeps(); sweep++) {
                fitPeople();
                fitStatementsAndMean();
            }
            double[] scores = new double[votes.width()];
            double[] factors = new double[votes.width()];
            for (int j = 0; j < scores.length; j++) {
                scores[j] = statements[2 * j];
                factors[j] = statements[2 * j + 1];
            }
            return new Bridging(scores, factors);
        }

        private void fitPeople() {
            for (int i = 0; i < votes.people(); i++) {
                double f = 0;
                double ff = 0;
                double t = 0;
                double tf = 0;
                int from = votes.rowStart(i);
                int to = votes.rowStart(i + 1);
                for (int c = from; c < to; c++) {
                    int at = 2 * votes.column(c);
                    double factor = statements[at + 1];
                    double target = 0.5 * votes.voteByRow(c) + 0.5 - mu - statements[at];
                    f += factor;
                    ff += factor * factor;
                    t += target;
                    tf += target * factor;
                }
                solve(people, 2 * i, to - from, f, ff, t, tf);
            }
        }

        private void fitStatementsAndMean() {
            double left = 0;
            for (int j = 0; j < votes.width(); j++) {
                double f = 0;
                double ff = 0;
                double t = 0;
                double tf = 0;
                int from = votes.columnStart(j);
                int to = votes.columnStart(j + 1);
                for (int c = from; c < to; c++) {
                    int at = 2 * votes.row(c);
                    double factor = people[at + 1];
                    double target = 0.5 * votes.voteByColumn(c) + 0.5 - mu - people[at];
                    f += factor;
                    ff += factor * factor;
                    t += target;
                    tf += target * factor;
                }
                int n = to - from;
                solve(statements, 2 * j, n, f, ff, t, tf);
                left += t + n * mu - n * statements[2 * j] - f * statements[2 * j + 1];
            }
            mu = left / (votes.votes() + settings.bridgingOffsetPenalty());
        }

        /** The offset and the factor that fit targets t best to a line in f, with a penalty on both. */
        private void solve(double[] out, int at, int n, double f, double ff, double t, double tf) {
            double nn = n + settings.bridgingOffsetPenalty();
            double pp = ff + settings.bridgingFactorPenalty();
            double determinant = nn * pp - f * f;
            out[at] = (pp * t - f * tf) / determinant;
            out[at + 1] = (nn * tf - f * t) / determinant;
        }
    }
}
