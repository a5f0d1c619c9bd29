package org.yoriai.unbundling.dependency;

import java.util.Locale;

/** Why one unit depends on another. Hard: it cannot stand without the other. Soft: they touch each other. */
public enum EdgeType {
    /** A term that the other defines. */
    USES_TERM(true),
    /** What the other orders, grants or describes. */
    NEEDS(true),
    /** A penalty, seizure or appeal and the duty or prohibition it names. */
    ENFORCES(true),
    /** A body or fund that the other establishes. */
    USES_INSTITUTION(true),
    /** Money for what the other establishes or orders. */
    FUNDS(true),
    /** Changes words that the other inserts, moves or changes. */
    BUILDS_ON(true),
    /** The clause that starts it. */
    IN_FORCE_BY(true),
    /** A part of a split section and the section's own words. */
    CHAPEAU(true),
    SUBJECT_TO(false),
    OVERRIDES(false),
    SAVES(false),
    MENTIONS(false),
    /** A reference to a part, chapter or schedule as a whole. */
    CONTAINER(false),
    /** Both change the same other act. */
    SAME_ACT(false),
    SAME_HEADING(false),
    /** Their words are alike. */
    TOPIC(false);

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
