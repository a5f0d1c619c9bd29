package org.yoriai.consensus;

/**
 * Mode {@code polis}: what the Polis engine computes in one cold run, figure by figure, weaknesses included. Other
 * constants than {@link #REFERENCE} give maps that no Polis conversation shows.
 *
 * @param leastVotes votes that put a participant in the conversation, if there are as many statements
 * @param leastPeople the conversation is filled up to this many with those who voted most
 * @param baseClusters most base clusters
 * @param baseRounds rounds after the first for base clusters
 * @param groupRounds rounds after the first for groups
 * @param settled a k-means ends when every centre moved less than this
 * @param mostGroups most groups tried
 * @param clustersPerGroup one more group is tried for so many base clusters, beyond the first two
 * @param significant a test statistic beyond this is significant; one-sided 90 %
 * @param listLength most statements in a list of representative or common statements
 * @param metaPriority priority of statements about the participants themselves
 * @param residual how far the axes may be from eigenvectors, relative to the eigenvalue
 */
public record PolisSettings(
        int leastVotes,
        int leastPeople,
        int baseClusters,
        int baseRounds,
        int groupRounds,
        double settled,
        int mostGroups,
        int clustersPerGroup,
        double significant,
        int listLength,
        double metaPriority,
        double residual)
        implements Settings {
    public static final PolisSettings REFERENCE =
            new PolisSettings(7, 15, 100, 100, 20, 0.01, 5, 12, 1.2816, 5, 49, 1e-12);

    @Override
    public String mode() {
        return "polis";
    }
}
