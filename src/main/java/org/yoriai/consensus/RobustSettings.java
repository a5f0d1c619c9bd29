package org.yoriai.consensus;

/**
 * Mode {@code robust}: every constant of it. Pages print {@link #DEFAULT}; tests may shrink.
 *
 * @param leastVotes votes that put a participant in the conversation, if there are as many statements
 * @param leastPeople in the conversation, below which nobody speaks of groups
 * @param mostAxes most axes that groups may rest on
 * @param residual how far the axes may be from eigenvectors, relative to the eigenvalue
 * @param shuffles of the null test
 * @param shufflesWhenMany the same when there are more votes than {@code manyVotes}
 * @param shuffleSeed state of the chance of the first shuffle
 * @param ridge of a person's place: how strongly few votes are drawn to the middle
 * @param reach share of people who stand no further out than anybody may for grouping
 * @param halfWeight share of the statements that must be answered to weigh a half in grouping
 * @param mostGroups most groups tried; one axis more allows one group more
 * @param starts of k-means for each number of groups
 * @param startSeed state of the chance of start s is this + s
 * @param rounds of k-means at most
 * @param settled k-means ends when no coordinate moves this much
 * @param silhouettePeople most people whose silhouettes are taken
 * @param nearBest the fewest groups whose silhouette is within this of the best are taken
 * @param placedFrom confidence from which a person is a member of her group
 * @param keptOverlap share of the union of old and new members from which a group keeps its letter
 * @param boundChance chance that a true share lies below its lower bound
 * @param commonFrom lower bound above which a statement is common ground
 * @param mostCommon most statements in a list of common ground
 * @param bridgingSweeps rounds of the bridging fit
 * @param bridgingSweepsAgain the same of a live map, which goes on from the last fit
 * @param bridgingOffsetPenalty on μ, a and b
 * @param bridgingFactorPenalty on f
 * @param bridgingStart size of the factors at the start
 * @param leastSeenToBridge votes below which a statement has no bridging score
 * @param falseDiscovery rate of Benjamini and Hochberg for representative statements
 * @param leastSeenToRepresent votes of the group below which a statement does not represent it
 * @param mostRepresentative most statements in a group's list
 */
public record RobustSettings(
        int leastVotes,
        int leastPeople,
        int mostAxes,
        double residual,
        int shuffles,
        int shufflesWhenMany,
        int manyVotes,
        long shuffleSeed,
        double ridge,
        double reach,
        double halfWeight,
        int mostGroups,
        int starts,
        long startSeed,
        int rounds,
        double settled,
        int silhouettePeople,
        double nearBest,
        double placedFrom,
        double keptOverlap,
        double boundChance,
        double commonFrom,
        int mostCommon,
        int bridgingSweeps,
        int bridgingSweepsAgain,
        double bridgingOffsetPenalty,
        double bridgingFactorPenalty,
        double bridgingStart,
        int leastSeenToBridge,
        double falseDiscovery,
        int leastSeenToRepresent,
        int mostRepresentative)
        implements Settings {
    public static final RobustSettings DEFAULT = new RobustSettings(
            7, 15, 8, 1e-12, 19, 5, 300_000, 101, 0.1, 0.9, 0.1, 8, 10, 7, 100, 1e-9, 2_000, 0.03, 0.8, 0.3, 0.05, 0.5,
            10, 40, 4, 0.15, 0.03, 0.3, 20, 0.05, 10, 5);

    @Override
    public String mode() {
        return "robust";
    }
}
