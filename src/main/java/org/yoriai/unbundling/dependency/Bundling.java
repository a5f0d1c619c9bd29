package org.yoriai.unbundling.dependency;

import java.util.List;
import java.util.OptionalLong;

/**
 * How much one vote on the bill would bundle: evidence, never a verdict.
 *
 * @param packages how many separate questions it asks
 * @param targetActs names of the acts it changes, in text order
 * @param components parts of the bill that share no need, carriers left out
 * @param coupling hard edges between packages, per package
 * @param modularity how well the agenda's groups separate what is joined, at most 1
 * @param downsets number of consistent outcomes; empty above a million
 * @param evidence plain sentences
 * @see <a href="https://doi.org/10.1103/PhysRevE.69.026113">Newman and Girvan, modularity, 2004</a>
 */
public record Bundling(
        int packages,
        List<String> targetActs,
        int components,
        double coupling,
        double modularity,
        OptionalLong downsets,
        List<Finding> evidence) {

    public static final Bundling NOTHING = new Bundling(0, List.of(), 0, 0, 0, OptionalLong.of(1), List.of());

    public Bundling {
        targetActs = List.copyOf(targetActs);
        evidence = List.copyOf(evidence);
    }

    /** A sentence in the language of the bill, and the words that show it, {@code start == end} when the whole bill does. */
    public record Finding(String text, int start, int end) {}
}
