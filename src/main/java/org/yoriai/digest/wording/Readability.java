package org.yoriai.digest.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;

/** How hard the words around the quotes are to read. Each frame counts as one sentence. */
public final class Readability {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?<![td])ed$|(?<![sxz]|[cs]h)es$|(?<!l)e$");

    private final List<String> frames = new ArrayList<>();

    public Readability(List<TopicSummary> topics) {
        for (TopicSummary t : topics) {
            t.sentences().forEach(s -> frames.add(frame(s)));
        }
    }

    private static String frame(Sentence s) {
        StringBuilder out = new StringBuilder(s.text());
        s.cites().stream()
                .filter(c ->
                        c.at() >= 0 && c.at() + c.quote().length() <= s.text().length())
                .sorted(Comparator.comparingInt(Citation::at).reversed())
                .forEach(c -> out.delete(c.at(), c.at() + c.quote().length()));
        return out.toString();
    }

    /**
     * 0.39 · words / sentences + 11.8 · syllables / words − 15.59; NaN without a word.
     *
     * @see <a href="https://apps.dtic.mil/sti/citations/ADA006655">Kincaid et al. 1975</a>
     */
    public double grade() {
        int words = 0;
        int syllables = 0;
        for (String f : frames) {
            Matcher m = WORD.matcher(f);
            while (m.find()) {
                words++;
                syllables += syllables(m.group().toLowerCase(Locale.ROOT));
            }
        }
        return words == 0 ? Double.NaN : 0.39 * words / frames.size() + 11.8 * syllables / words - 15.59;
    }

    /** Groups of vowels, a silent e of the ending not counted; one at least. */
    private static int syllables(String word) {
        Matcher m = VOWELS.matcher(SILENT.matcher(word).replaceFirst(""));
        int n = 0;
        while (m.find()) {
            n++;
        }
        return Math.max(1, n);
    }

    /** Characters a frame, spaces not counted; NaN without a frame. */
    public double sentenceLength() {
        return frames.isEmpty() ? Double.NaN : (double) characters(false) / frames.size();
    }

    /** Share of kanji among the characters; NaN without a character. */
    public double kanjiShare() {
        long all = characters(false);
        return all == 0 ? Double.NaN : (double) characters(true) / all;
    }

    private long characters(boolean kanji) {
        return frames.stream()
                .flatMapToInt(String::codePoints)
                .filter(cp -> !Character.isWhitespace(cp)
                        && (!kanji || Character.UnicodeScript.of(cp) == Character.UnicodeScript.HAN))
                .count();
    }
}
