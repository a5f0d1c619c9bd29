package org.yoriai.summary;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.digest.text.Span;

/** What authors want of single arguments in summaries, by argument and the language of the text that is quoted. */
record Wishes(Map<Of, Wish> known) {
    static final Wishes NONE = new Wishes(Map.of());

    record Of(UUID argument, String lang) {}

    /** @param span the sentences that she chose; {@code null} when it is not to be quoted */
    record Wish(Span span) {
        boolean isQuoted() {
            return span != null;
        }
    }

    Wishes {
        known = Map.copyOf(known);
    }

    Optional<Wish> of(UUID argument, String lang) {
        return Optional.ofNullable(known.get(new Of(argument, lang)));
    }
}
