package org.yoriai.unbundling;

import java.util.Optional;
import org.yoriai.unbundling.source.Format;

/**
 * What the caller knows about a source; everything that is empty is detected from the source itself.
 *
 * @param lang {@code en} or {@code ja}
 */
public record Options(Optional<String> lang, Optional<Jurisdiction> jurisdiction, Optional<Format> format) {

    /** Detect language, jurisdiction and format. */
    public static final Options DETECT = new Options(Optional.empty(), Optional.empty(), Optional.empty());

    public Options {
        lang.ifPresent(code -> {
            if (!code.equals("en") && !code.equals("ja")) {
                throw new IllegalArgumentException("language is en or ja, not " + code);
            }
        });
    }

    public Options withLang(String code) {
        return new Options(Optional.of(code), jurisdiction, format);
    }

    public Options withJurisdiction(Jurisdiction whose) {
        return new Options(lang, Optional.of(whose), format);
    }

    public Options withFormat(Format what) {
        return new Options(lang, jurisdiction, Optional.of(what));
    }
}
