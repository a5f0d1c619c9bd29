package org.yoriai.summary.generate;

import java.time.Duration;

/** What a model may cost; see {@link ModelConfig} for each. */
record Limits(
        Duration connect,
        Duration firstByte,
        Duration whole,
        Duration personTurn,
        Duration personWhole,
        int longest,
        int retries,
        Duration pause,
        Duration longestPause,
        int atOnce,
        int failures,
        Duration rest,
        int calls,
        long tokens) {}
