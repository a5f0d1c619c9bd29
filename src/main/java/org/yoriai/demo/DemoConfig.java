package org.yoriai.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Settings of the demo. */
@ConfigMapping(prefix = "yoriai.demo-load")
interface DemoConfig {
    /** Seed of all that is drawn by chance: who votes how. */
    @WithDefault("20271005")
    long seed();

    /** How long to wait for the first opinion map before summaries are drafted without groups. */
    @WithDefault("PT45S")
    @WithName("map-wait")
    Duration mapWait();
}
