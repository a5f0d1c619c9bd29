package org.yoriai.digest;

import java.util.Locale;

/** What a sentence of a summary does. */
public enum Kind {
    CONSENSUS,
    FOR,
    AGAINST,
    DISSENT,
    QUESTION,
    /** A member's words of unknown side. */
    VIEW;

    /** The word used in results. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
