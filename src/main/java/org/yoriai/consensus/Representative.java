package org.yoriai.consensus;

/**
 * A statement that sets a group apart from the rest.
 *
 * @param direction what the group tends to say to it
 * @param repness share of that answer in the group, over the share among the rest
 * @param repnessTest statistic of the test that the two shares differ
 * @param pSuccess share of that answer in the group, (count + 1) / (S + 2)
 * @param pTest statistic of the test that this share is above a half
 * @param bestAgree it is here as the statement on which the group agrees best
 */
public record Representative(
        StatementId statement,
        Direction direction,
        double repness,
        double repnessTest,
        double pSuccess,
        double pTest,
        boolean bestAgree) {
    public enum Direction {
        AGREE("agree"),
        DISAGREE("disagree");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
