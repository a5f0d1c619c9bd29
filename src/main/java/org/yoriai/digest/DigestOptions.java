package org.yoriai.digest;

import java.util.Map;
import java.util.TreeMap;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.wording.ReadingLevel;

/**
 * @param lang language of the frames: {@code en}, {@code ja}, or empty for the language of most arguments
 * @param quotes upper bound of different cited arguments, or 0 for the default
 * @param thorough also what a published summary does without: near-duplicates, topics where no issue is described (a person
 *     decides on both before anything is done with them), and how much the choice hangs on single authors
 * @param spans whole sentences that an author chose to be quoted with, by argument; the others are quoted by rule
 */
public record DigestOptions(String lang, ReadingLevel level, int quotes, boolean thorough, Map<String, Span> spans) {
    public DigestOptions(String lang, ReadingLevel level, int quotes, boolean thorough) {
        this(lang, level, quotes, thorough, Map.of());
    }

    public DigestOptions {
        if (!lang.isEmpty() && !lang.equals("en") && !lang.equals("ja")) {
            throw new IllegalArgumentException("frames are written in en or ja, not in '" + lang + "'");
        }
        if (quotes < 0) {
            throw new IllegalArgumentException("a summary cannot have " + quotes + " quotes");
        }
        spans = java.util.Collections.unmodifiableMap(new TreeMap<>(spans));
    }

    /** Standard frames, the default number of quotes, the summary alone. */
    public static DigestOptions in(String lang) {
        return new DigestOptions(lang, ReadingLevel.STANDARD, 0, false);
    }

    /** The same with the sentences that authors chose. */
    public DigestOptions quoting(Map<String, Span> chosen) {
        return new DigestOptions(lang, level, quotes, thorough, chosen);
    }
}
