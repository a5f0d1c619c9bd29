package org.yoriai.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the authority does with a recommendation. */
public enum Decision {
    ACCEPT,
    PARTLY,
    REJECT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if {@code code} is none of accept, partly, reject */
    @JsonCreator
    public static Decision of(String code) {
        for (Decision decision : values()) {
            if (decision.code().equals(code)) {
                return decision;
            }
        }
        throw new IllegalArgumentException("a decision is accept, partly or reject");
    }
}
