package org.yoriai.unbundling.dependency;

import java.util.Locale;

/** Why one unit depends on another. Hard: it cannot stand without the other. Soft: they touch each other. */
public enum EdgeType {
    USES_TERM(true),
    NEEDS(true),
    ENFORCES(true),
    USES_INSTITUTION(true),
    SUBJECT_TO(false),
    OVERRIDES(false),
    SAVES(false),
    MENTIONS(false),
    CONTAINER(false);

    private final boolean hard;

    EdgeType(boolean hard) {
        this.hard = hard;
    }

    public boolean hard() {
        return hard;
    }

    /** The name in results, e.g. {@code uses-term}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
