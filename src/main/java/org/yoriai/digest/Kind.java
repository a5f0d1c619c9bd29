package org.yoriai.digest;

import java.util.Locale;

/** What a sentence of a summary does, in the order in which they are read within a topic. */
public enum Kind {
    /** What people agree on. */
    CONSENSUS,
    /** What divides them: who agrees and who does not is counted in one sentence. */
    DISSENT,
    FOR,
    AGAINST,
    QUESTION,
    /** A member's words of unknown side. */
    VIEW;

    /** The word used in results. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
