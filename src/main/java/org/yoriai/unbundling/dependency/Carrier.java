package org.yoriai.unbundling.dependency;

/** What nobody is asked about alone, because it only carries other clauses. */
public enum Carrier {
    TITLE(true),
    PURPOSE(true),
    RECITAL(false),
    /** Definitions and interpretation. */
    DEFINITIONS(false),
    /** Where and to whom the law applies. */
    EXTENT(true),
    COMMENCEMENT(true),
    SEVERABILITY(true),
    /** Carries over cases from before the law, inside a 附則. */
    TRANSITIONAL(true),
    /** Keeps a table of contents in step. */
    CLERICAL(false),
    /** The own words of a section whose parts are asked about one by one. */
    OWN_WORDS(false);

    private final boolean ofAll;

    Carrier(boolean ofAll) {
        this.ofAll = ofAll;
    }

    /** Whether it comes along with every package, needed by name or not. */
    boolean ofAll() {
        return ofAll;
    }
}
