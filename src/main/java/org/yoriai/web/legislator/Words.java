package org.yoriai.web.legislator;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.yoriai.shared.Lang;

/** The words of a language, for what controllers say themselves. */
final class Words {
    private Words() {}

    static LegislatorMessages in(Lang lang) {
        return lang == Lang.EN
                ? MessageBundles.get(LegislatorMessages.class)
                : MessageBundles.get(LegislatorMessages.class, Localized.Literal.of(lang.code()));
    }
}
