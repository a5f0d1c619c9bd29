package org.yoriai.digest;

/** Whether an argument may be compared, counted and cited, and if not, why. */
public enum Standing {
    ELIGIBLE("eligible"),
    HIDDEN("hidden"),
    OPTED_OUT("opted-out"),
    NOT_A_MEMBER("not-a-member"),
    EMPTY("empty"),
    MODERATED_OUT("moderated-out");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /** The word used in results, for example {@code opted-out}. */
    public String code() {
        return code;
    }
}
