package org.yoriai.unbundling.source;

import java.util.Locale;
import java.util.Optional;

/** In which form a law text arrives. {@link #readable()} tells which of them this version reads. */
public enum Format {
    TEXT(true),
    AKN(true),
    USLM(false),
    CLML(false),
    EGOV(false),
    PDF(false),
    DOCX(false);

    private final boolean readable;

    Format(boolean readable) {
        this.readable = readable;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean readable() {
        return readable;
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
