package org.yoriai.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Settings of identity. */
@ConfigMapping(prefix = "yoriai.identity")
public interface IdentityConfig {
    /** 32 bytes in base64 that seal every key of this schema; from the environment only, never in the database. */
    @WithName("seal-key")
    String sealKey();

    /** How long one may change one's mind after asking to be forgotten. */
    @WithDefault("24H")
    Duration erasureDelay();
}
