package org.yoriai.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a clause once every question of the ballot is counted. */
public enum Fate {
    /** More yes than no, and all that it needs stands too. */
    STANDS,
    /** More no than yes, and nothing that stands needs it. */
    FALLS,
    /** No majority of its own; it comes along with those that stand and need it. */
    CARRIED,
    /** More yes than no, but it falls with what it needs: it cannot stand alone. */
    ALONE,
    /** As many yes as no, and nothing that stands needs it. */
    DIVIDED,
    /** Nobody said yes or no, and nothing that stands needs it. */
    UNDECIDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
