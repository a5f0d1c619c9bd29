package org.yoriai.unbundling.dependency;

/**
 * Two packages that some edge joins, {@code one < other}.
 *
 * @param hardEdges how many hard edges
 * @param softEdges how many soft edges
 */
public record Bond(int one, int other, int hardEdges, int softEdges) {

    /** Hard edges count 1 a pair, soft ones a half. */
    public double weight() {
        return (hardEdges > 0 ? 1 : 0) + (softEdges > 0 ? 0.5 : 0);
    }
}
