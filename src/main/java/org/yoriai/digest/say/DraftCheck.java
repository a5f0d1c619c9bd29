package org.yoriai.digest.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yoriai.digest.Stance;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.QuoteChoice;

/**
 * Looks at words that somebody is about to send, by plain lists of words. It knows English and Japanese; of any other language
 * it only sees the length and the question mark.
 */
public final class DraftCheck {
    private static final Pattern ASKS = Pattern.compile("[?？]|か[。\\s]*$");

    private DraftCheck() {}

    /** In the order of {@link Hint}. @param lang {@code en}, {@code ja} or another */
    public static List<Hint> of(String text, String lang, Stance stance) {
        String plain = plain(Cleaner.clean(text).text());
        List<Hint> hints = new ArrayList<>();
        if (plain.isEmpty()) {
            return hints;
        }
        boolean asks = ASKS.matcher(plain).find();
        SayWords words = lang.equals("en") ? SayWords.ENGLISH : lang.equals("ja") ? SayWords.JAPANESE : null;
        if (stance == Stance.QUESTION) {
            if (!asks) {
                hints.add(Hint.NO_QUESTION);
            }
        } else if (words != null) {
            if (!SayWords.any(words.requests(), plain)) {
                hints.add(Hint.NO_REQUEST);
            }
            if (!SayWords.any(words.reasons(), plain)) {
                hints.add(Hint.NO_REASON);
            }
        }
        if (text.strip().length() > QuoteChoice.LONGEST) {
            hints.add(Hint.LONG);
        }
        return hints;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
    }
}
