package org.yoriai.digest;

import org.yoriai.digest.wording.ReadingLevel;

/**
 * @param lang language of the frames: {@code en}, {@code ja}, or empty for the language of most arguments
 * @param quotes upper bound of different cited arguments, or 0 for the default
 * @param thorough also what a published summary does without: near-duplicates, topics where no issue is described (a person
 *     decides on both before anything is done with them), and how much the choice hangs on single authors
 */
public record DigestOptions(String lang, ReadingLevel level, int quotes, boolean thorough) {
    public DigestOptions {
        if (!lang.isEmpty() && !lang.equals("en") && !lang.equals("ja")) {
            throw new IllegalArgumentException("frames are written in en or ja, not in '" + lang + "'");
        }
        if (quotes < 0) {
            throw new IllegalArgumentException("a summary cannot have " + quotes + " quotes");
        }
    }

    /** Standard frames, the default number of quotes, the summary alone. */
    public static DigestOptions in(String lang) {
        return new DigestOptions(lang, ReadingLevel.STANDARD, 0, false);
    }
}
