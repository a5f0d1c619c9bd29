package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public pages; Japanese in {@code messages/open_ja.properties}. */
@MessageBundle("open")
public interface OpenMessages {
    @Message("Laws that people can take apart, discuss and decide")
    String home_title();

    @Message("Open assemblies")
    String home_assemblies();
}
