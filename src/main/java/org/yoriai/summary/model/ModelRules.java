package org.yoriai.summary.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The rules of ballots on models. */
@ConfigMapping(prefix = "yoriai.summary.model-ballot")
public interface ModelRules {
    /** How many members in a hundred must vote, or the one in use stays. */
    @WithDefault("25")
    int quorumPercent();

    /** Of so many members; one at least. */
    default int quorum(int members) {
        return Math.max(1, (members * quorumPercent() + 99) / 100);
    }
}
