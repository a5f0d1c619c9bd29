package org.yoriai.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the sequencer and the relay. */
@ConfigMapping(prefix = "yoriai.ledger")
public interface LedgerConfig {
    /** How long the sequencer rests when nothing waits. */
    @WithDefault("PT0.1S")
    Duration step();

    /** How often an instance that does not lead asks for the lead. */
    @WithDefault("PT1S")
    Duration leadRetry();

    /** Events numbered in one transaction, at most. */
    @WithDefault("1000")
    int batch();
}
