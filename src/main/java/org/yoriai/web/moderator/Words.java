package org.yoriai.web.moderator;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.yoriai.shared.Lang;
import org.yoriai.web.citizen.HelperMessages;
import org.yoriai.web.open.AskingMessages;
import org.yoriai.web.open.ComplaintMessages;
import org.yoriai.web.open.LogMessages;
import org.yoriai.web.open.ModelMessages;
import org.yoriai.web.open.ReviewMessages;
import org.yoriai.web.open.SameMessages;
import org.yoriai.web.open.SharingMessages;
import org.yoriai.web.open.SummaryMessages;

/** The words of a language, for what controllers say themselves. */
final class Words {
    private Words() {}

    static ModeratorMessages in(Lang lang) {
        return of(ModeratorMessages.class, lang);
    }

    static DeskMessages desk(Lang lang) {
        return of(DeskMessages.class, lang);
    }

    static DraftMessages draft(Lang lang) {
        return of(DraftMessages.class, lang);
    }

    static AskingMessages asking(Lang lang) {
        return of(AskingMessages.class, lang);
    }

    /** Of open data going out and coming in. */
    static SharingMessages sharing(Lang lang) {
        return of(SharingMessages.class, lang);
    }

    static HelperMessages helper(Lang lang) {
        return of(HelperMessages.class, lang);
    }

    /** Of the life of summaries. */
    static SummaryMessages summaries(Lang lang) {
        return of(SummaryMessages.class, lang);
    }

    static ModelMessages models(Lang lang) {
        return of(ModelMessages.class, lang);
    }

    /** Of appeals and reports. */
    static ComplaintMessages complaints(Lang lang) {
        return of(ComplaintMessages.class, lang);
    }

    static ReviewMessages review(Lang lang) {
        return of(ReviewMessages.class, lang);
    }

    static SameMessages same(Lang lang) {
        return of(SameMessages.class, lang);
    }

    /** What everybody reads of moderation. */
    static LogMessages log(Lang lang) {
        return of(LogMessages.class, lang);
    }

    private static <T> T of(Class<T> bundle, Lang lang) {
        return lang == Lang.EN
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(lang.code()));
    }
}
