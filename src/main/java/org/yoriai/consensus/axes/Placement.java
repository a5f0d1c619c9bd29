package org.yoriai.consensus.axes;

/**
 * Scores of everybody on the axes.
 *
 * @param axes q
 * @param scores {@code scores[i·q + a]}: place of participant i on axis a
 * @param covariances {@code covariances[(i·q + a)·q + b]}: covariance of that place, in units of
 *     {@code residualVariance}
 * @param residualVariance s², of one vote around what the place predicts, over the conversation; 0 if nothing is left to
 *     estimate it from
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract, and large
public record Placement(int axes, double[] scores, double[] covariances, double residualVariance) {
    /** @param vectors {@code vectors[axis][statement]} */
    public static Placement of(VisibleVotes votes, double[][] vectors, double ridge) {
        int q = vectors.length;
        Placer placer = new Placer(vectors, votes.width, ridge);
        double[] scores = new double[votes.people * q];
        double[] covariances = new double[votes.people * q * q];
        double off = 0;
        double free = 0;
        for (int i = 0; i < votes.people; i++) {
            placer.begin();
            for (int c = votes.rowStart[i]; c < votes.rowStart[i + 1]; c++) {
                placer.add(votes.columns[c], votes.byRow[c] - votes.mean[votes.columns[c]]);
            }
            placer.solve();
            for (int a = 0; a < q; a++) {
                scores[i * q + a] = placer.score(a);
                for (int b = 0; b < q; b++) {
                    covariances[(i * q + a) * q + b] = placer.covariance(a, b);
                }
            }
            if (votes.inConversation(i)) {
                off += placer.residual();
                free += Math.max(votes.votesOf(i) - q, 0);
            }
        }
        return new Placement(q, scores, covariances, free > 0 ? off / free : 0);
    }
}
