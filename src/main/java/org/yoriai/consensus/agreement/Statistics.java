package org.yoriai.consensus.agreement;

import org.yoriai.consensus.Tally;

/**
 * What the votes of a group on one statement say, against those of the rest. Every share is (count + 1) / (S + 2).
 *
 * @param pa share of agreement in the group
 * @param pd share of disagreement
 * @param pat statistic of the test that the share of agreement is above a half
 * @param pdt the same for disagreement
 * @param ra pa over the share of agreement among the rest
 * @param rd the same for disagreement
 * @param rat statistic of the test that agreement is more frequent in the group than among the rest
 * @param rdt the same for disagreement
 */
public record Statistics(double pa, double pd, double pat, double pdt, double ra, double rd, double rat, double rdt) {
    public static Statistics of(Tally group, Tally rest) {
        double pa = share(group.agree(), group.seen());
        double pd = share(group.disagree(), group.seen());
        return new Statistics(
                pa,
                pd,
                proportionTest(group.agree(), group.seen()),
                proportionTest(group.disagree(), group.seen()),
                pa / share(rest.agree(), rest.seen()),
                pd / share(rest.disagree(), rest.seen()),
                twoSampleTest(group.agree(), group.seen(), rest.agree(), rest.seen()),
                twoSampleTest(group.disagree(), group.seen(), rest.disagree(), rest.seen()));
    }

    public static double share(int count, int seen) {
        return (count + 1.0) / (seen + 2.0);
    }

    /** {@code 2·√(n+1)·((s+1)/(n+1) − 0.5)}. */
    public static double proportionTest(int s, int n) {
        return 2 * Math.sqrt(n + 1.0) * ((s + 1.0) / (n + 1.0) - 0.5);
    }

    /** Two proportions with a pooled variance, one added to each of the four counts. */
    public static double twoSampleTest(int agreeIn, int seenIn, int agreeOut, int seenOut) {
        double sIn = agreeIn + 1.0;
        double nIn = seenIn + 1.0;
        double sOut = agreeOut + 1.0;
        double nOut = seenOut + 1.0;
        double pooled = (sIn + sOut) / (nIn + nOut);
        if (pooled == 1) {
            return 0;
        }
        return (sIn / nIn - sOut / nOut) / Math.sqrt(pooled * (1 - pooled) * (1 / nIn + 1 / nOut));
    }
}
