package org.yoriai.outcome;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a promised step stands, as the authority tells it. */
public enum Progress {
    GOING,
    DONE,
    LATE,
    CHANGED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Progress> find(String code) {
        return Arrays.stream(values())
                .filter(progress -> progress.code().equals(code))
                .findFirst();
    }

    /** @throws IllegalArgumentException if {@code code} is none of going, done, late, changed */
    @JsonCreator
    public static Progress of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("progress is going, done, late or changed"));
    }
}
