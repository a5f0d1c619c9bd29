package org.yoriai.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a reply answers the recommendation, in the eyes of one member; best first. */
public enum Rating {
    FULLY,
    MOSTLY,
    HARDLY,
    NOT_AT_ALL;

    /** As stored, logged and sent: {@code not-at-all}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if {@code code} is none of fully, mostly, hardly, not-at-all */
    @JsonCreator
    public static Rating of(String code) {
        for (Rating rating : values()) {
            if (rating.code().equals(code)) {
                return rating;
            }
        }
        throw new IllegalArgumentException("a rating is fully, mostly, hardly or not-at-all");
    }
}
