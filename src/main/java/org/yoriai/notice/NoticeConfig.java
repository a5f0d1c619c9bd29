package org.yoriai.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Settings of notices. */
@ConfigMapping(prefix = "yoriai.notice")
public interface NoticeConfig {
    /** Host of the mail server; absent where no mails are sent. */
    @WithName("mail-server")
    Optional<String> mailServer();

    /** How often is looked for mails that are due. */
    @WithDefault("5M")
    Duration look();
}
