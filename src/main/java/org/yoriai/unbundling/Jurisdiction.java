package org.yoriai.unbundling;

import java.util.Locale;
import java.util.Optional;

/** Whose drafting rules a text follows. */
public enum Jurisdiction {
    US("en"),
    GB("en"),
    EU("en"),
    ZA("en"),
    JP("ja");

    private final String lang;

    Jurisdiction(String lang) {
        this.lang = lang;
    }

    /** The code used on the command line and in results: {@code us gb eu za jp}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language whose texts this tradition can read, {@code en} or {@code ja}. */
    public String lang() {
        return lang;
    }

    public static Optional<Jurisdiction> of(String code) {
        for (Jurisdiction jurisdiction : values()) {
            if (jurisdiction.code().equals(code)) {
                return Optional.of(jurisdiction);
            }
        }
        return Optional.empty();
    }
}
