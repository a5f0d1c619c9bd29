package org.yoriai.digest.say;

import java.util.Locale;

/** What a person may look at once more before others read her words. Advice: it keeps nobody from sending them. */
public enum Hint {
    /** They do not say what should be done, or stay as it is. */
    NO_REQUEST,
    /** They give no reason. */
    NO_REASON,
    /** They are given as a question and ask nothing. */
    NO_QUESTION,
    /** They are so long that a summary would quote a part of them only. */
    LONG;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
