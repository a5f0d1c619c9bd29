package org.yoriai.opinion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the worker that makes opinion maps. */
@ConfigMapping(prefix = "yoriai.opinion")
public interface OpinionConfig {
    /** Instances that keep a copy of each assembly's votes ready to take over. One where two workers or more run. */
    @WithDefault("0")
    int standby();

    /** A snapshot is made when nobody has voted for so long … */
    @WithDefault("PT1M")
    Duration snapshotRest();

    /** … or so long after the last one while votes keep coming. */
    @WithDefault("PT10M")
    Duration snapshotLongest();
}
