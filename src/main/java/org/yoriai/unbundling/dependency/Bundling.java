package org.yoriai.unbundling.dependency;

import java.util.List;

/** How much one vote on the bill would bundle: evidence, never a verdict. */
public record Bundling(int packages, List<String> targetActs, double modularity, List<String> evidence) {

    public static final Bundling NOTHING = new Bundling(0, List.of(), 0, List.of());

    public Bundling {
        targetActs = List.copyOf(targetActs);
        evidence = List.copyOf(evidence);
    }
}
