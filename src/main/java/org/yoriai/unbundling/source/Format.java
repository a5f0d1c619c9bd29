package org.yoriai.unbundling.source;

import java.util.Locale;
import java.util.Optional;

/** In which form a law text arrives. */
public enum Format {
    TEXT,
    AKN,
    USLM,
    CLML,
    EGOV,
    PDF,
    DOCX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String code) {
        for (Format format : values()) {
            if (format.code().equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
