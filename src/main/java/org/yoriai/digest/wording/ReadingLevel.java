package org.yoriai.digest.wording;

import java.util.Locale;

/** How plainly the frames are worded. Quotes are never rewritten. */
public enum ReadingLevel {
    STANDARD,
    EASY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
