package org.yoriai.unbundling.language;

import java.util.Locale;

/** What a clause does; in the order in which the kinds of a unit are listed. */
public enum Kind {
    DEFINITION,
    PROHIBITION,
    DUTY,
    POWER,
    RIGHT,
    DELEGATION,
    PENALTY,
    APPROPRIATION,
    COMMENCEMENT,
    SUNSET,
    AMENDMENT,
    REPEAL,
    PROCEDURE,
    INSTITUTION,
    REPORT,
    EXCEPTION,
    DEEMING,
    PURPOSE,
    TITLE,
    EXTENT,
    SEVERABILITY,
    TRANSITIONAL,
    RECITAL;

    /** The name in results, e.g. {@code definition}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
