package org.yoriai.digest;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.wording.ReadingLevel;

/**
 * @param lang language of the frames: {@code en}, {@code ja}, or empty for the language of most arguments
 * @param quotes upper bound of different cited arguments, or 0 for the default
 * @param thorough also what a published summary does without: near-duplicates, topics where no issue is described (a person
 *     decides on both before anything is done with them), and how much the choice hangs on single authors
 * @param spans whole sentences that an author chose to be quoted with, by argument; the others are quoted by rule
 * @param candidates arguments to choose among, such as those that summaries of the parts quote; all count, and one that is none
 *     is quoted only where a side that must be heard has no other. Empty: all are
 */
public record DigestOptions(
        String lang,
        ReadingLevel level,
        int quotes,
        boolean thorough,
        Map<String, Span> spans,
        Set<String> candidates) {
    public DigestOptions(String lang, ReadingLevel level, int quotes, boolean thorough) {
        this(lang, level, quotes, thorough, Map.of(), Set.of());
    }

    public DigestOptions {
        if (!lang.isEmpty() && !lang.equals("en") && !lang.equals("ja")) {
            throw new IllegalArgumentException("frames are written in en or ja, not in '" + lang + "'");
        }
        if (quotes < 0) {
            throw new IllegalArgumentException("a summary cannot have " + quotes + " quotes");
        }
        spans = Collections.unmodifiableMap(new TreeMap<>(spans));
        candidates = Collections.unmodifiableSet(new TreeSet<>(candidates));
    }

    /** Standard frames, the default number of quotes, the summary alone. */
    public static DigestOptions in(String lang) {
        return new DigestOptions(lang, ReadingLevel.STANDARD, 0, false);
    }

    /** The same with the sentences that authors chose. */
    public DigestOptions quoting(Map<String, Span> chosen) {
        return new DigestOptions(lang, level, quotes, thorough, chosen, candidates);
    }

    /** The same, choosing among some arguments; among all if there are none. */
    public DigestOptions among(Set<String> some) {
        return new DigestOptions(lang, level, quotes, thorough, spans, some);
    }

    /** The same in other frames. */
    public DigestOptions at(ReadingLevel other) {
        return new DigestOptions(lang, other, quotes, thorough, spans, candidates);
    }
}
