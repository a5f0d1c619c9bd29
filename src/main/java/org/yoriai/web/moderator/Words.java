package org.yoriai.web.moderator;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.yoriai.shared.Lang;

/** The words of a language, for what controllers say themselves. */
final class Words {
    private Words() {}

    static ModeratorMessages in(Lang lang) {
        return lang == Lang.EN
                ? MessageBundles.get(ModeratorMessages.class)
                : MessageBundles.get(ModeratorMessages.class, Localized.Literal.of(lang.code()));
    }
}
