package org.yoriai.deliberation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What an argument is. */
public enum Stance {
    FOR,
    AGAINST,
    QUESTION,
    WORDING;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stance> of(String code) {
        for (Stance stance : values()) {
            if (stance.code().equals(code)) {
                return Optional.of(stance);
            }
        }
        return Optional.empty();
    }
}
