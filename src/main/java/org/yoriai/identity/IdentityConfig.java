package org.yoriai.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Settings of identity. */
@ConfigMapping(prefix = "yoriai.identity")
public interface IdentityConfig {
    /** 32 bytes in base64 that seal every key of this schema; from the environment only, never in the database. */
    @WithName("seal-key")
    String sealKey();

    /** The client by which Yoriai itself asks the login server about accounts. */
    @WithName("service-client")
    @WithDefault("yoriai-service")
    String serviceClient();

    /** Its secret; absent where Yoriai asks nothing about accounts, and so sends no mails. */
    @WithName("service-secret")
    Optional<String> serviceSecret();

    /** How long one may change one's mind after asking to be forgotten. */
    @WithDefault("24H")
    Duration erasureDelay();
}
