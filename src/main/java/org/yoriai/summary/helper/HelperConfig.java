package org.yoriai.summary.helper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the helper. */
@ConfigMapping(prefix = "yoriai.helper")
public interface HelperConfig {
    /** Questions that a member may ask within an hour. */
    @WithDefault("30")
    int questionsAnHour();

    /** How long questions and answers are kept, unless she erases them before. */
    @WithDefault("P90D")
    Duration kept();
}
