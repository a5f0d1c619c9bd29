package org.yoriai.summary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When drafts are made by themselves. */
@ConfigMapping(prefix = "yoriai.summary")
public interface SummaryConfig {
    /** How long a clause must rest without a new argument or vote before it is drafted. */
    @WithDefault("PT30S")
    Duration quiet();

    /** The longest that a change waits for a draft, however busy the clause is. */
    @WithDefault("PT5M")
    Duration latest();

    /** How often the worker looks for something to draft. */
    @WithDefault("PT1S")
    Duration look();

    /** Without a sign of life for so long, the process that drafted is gone and its work is begun again. */
    @WithDefault("PT60S")
    Duration lostAfter();

    /** The longest pause after a draft that failed; the first is a second, each twice the one before. */
    @WithDefault("PT10M")
    Duration longestPause();
}
