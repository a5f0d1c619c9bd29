package org.yoriai.digest.say;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yoriai.digest.Stance;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.QuoteChoice;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.text.Span;

/**
 * Looks at words that somebody is about to send, by plain lists of words. It knows English and Japanese; of any other language
 * it only sees the length and the question mark.
 */
public final class DraftCheck {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\s*(?:[-*•・]|\\d{1,2}[.)．）]|[①-⑳])\\s*\\S");
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
        if (LISTED.matcher(plain).results().count() > 1 || words != null && goesOn(text, lang, words)) {
            hints.add(Hint.TWO_IDEAS);
        }
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

    /** A sentence behind the first one begins as a further point does. */
    private static boolean goesOn(String text, String lang, SayWords words) {
        List<Span> sentences = Sentences.of(text, lang);
        return sentences.stream().skip(1).anyMatch(s -> SayWords.any(words.further(), plain(s.in(text))));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
    }
}
