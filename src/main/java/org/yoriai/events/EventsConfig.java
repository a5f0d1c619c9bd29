package org.yoriai.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Settings of the write path and of the topics. */
@ConfigMapping(prefix = "yoriai.events")
public interface EventsConfig {
    /** 32 bytes in base64, from the environment only: keys the hashes of requests. */
    @WithName("seal-key")
    String sealKey();

    /** Replicas of each topic that we make. */
    @WithDefault("1")
    short replication();
}
