package org.yoriai.summary.generate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Models that word summaries: off unless the operator switches them on, within these limits. */
@ConfigMapping(prefix = "yoriai.summary.model")
public interface ModelConfig {
    /** Whether any model may be asked at all; which one, the members choose. */
    @WithDefault("false")
    boolean enabled();

    /** Origins that may be asked, {@code scheme://host:port}; no other is, whatever the register says. */
    Optional<Set<String>> allowed();

    /** Those of them that may be at a private address. */
    Optional<Set<String>> local();

    /** The key of the server; by environment only. */
    Optional<String> key();

    @WithDefault("PT3S")
    Duration connect();

    /** From the request to the first byte of the answer. */
    @WithDefault("PT20S")
    Duration firstByte();

    /** One call from beginning to end. */
    @WithDefault("PT60S")
    Duration whole();

    /** How long a person in front of a page waits until a call may begin, while others go on. */
    @WithDefault("PT3S")
    Duration personTurn();

    /** How long she waits for the answer, with all that is repeated. */
    @WithDefault("PT25S")
    Duration personWhole();

    /** The longest answer in bytes. */
    @WithDefault("262144")
    int longest();

    /** How often a call that may work the next time is made again. */
    @WithDefault("2")
    int retries();

    /** The pause before the first repetition; doubled each time, with chance in it. */
    @WithDefault("PT1S")
    Duration pause();

    /** The longest pause that a server may ask for. */
    @WithDefault("PT60S")
    Duration longestPause();

    /** Calls at the same time. */
    @WithDefault("2")
    int atOnce();

    /** Failures among the last twenty calls after which the server is left alone. */
    @WithDefault("5")
    int failures();

    /** How long it is left alone. */
    @WithDefault("PT30S")
    Duration rest();

    /** What an assembly may use in a day. */
    @WithDefault("500")
    int calls();

    @WithDefault("1000000")
    long tokens();

    default Limits limits() {
        return new Limits(
                connect(),
                firstByte(),
                whole(),
                personTurn(),
                personWhole(),
                longest(),
                retries(),
                pause(),
                longestPause(),
                atOnce(),
                failures(),
                rest(),
                calls(),
                tokens());
    }
}
