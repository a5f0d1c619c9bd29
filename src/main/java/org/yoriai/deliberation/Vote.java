package org.yoriai.deliberation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A vote on an argument. */
public enum Vote {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int value;

    Vote(int value) {
        this.value = value;
    }

    /** +1, −1, 0. */
    public int value() {
        return value;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if {@code code} is none of agree, disagree, pass */
    @JsonCreator
    public static Vote of(String code) {
        for (Vote vote : values()) {
            if (vote.code().equals(code)) {
                return vote;
            }
        }
        throw new IllegalArgumentException("a vote is agree, disagree or pass");
    }

    public static Vote of(int value) {
        return value > 0 ? AGREE : value < 0 ? DISAGREE : PASS;
    }
}
