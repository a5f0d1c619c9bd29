package org.yoriai.unbundling;

import java.util.List;
import java.util.Optional;
import org.yoriai.unbundling.source.Format;

/**
 * What the caller knows about a source; everything that is empty is detected from the source itself.
 *
 * @param lang {@code en} or {@code ja}
 * @param corrections what a person said about the tree, in the order in which it was said
 */
public record Options(
        Optional<String> lang,
        Optional<Jurisdiction> jurisdiction,
        Optional<Format> format,
        List<Correction> corrections) {

    /** Detect language, jurisdiction and format. */
    public static final Options DETECT = new Options(Optional.empty(), Optional.empty(), Optional.empty());

    public Options {
        corrections = List.copyOf(corrections);
        lang.ifPresent(code -> {
            if (!code.equals("en") && !code.equals("ja")) {
                throw new IllegalArgumentException("language is en or ja, not " + code);
            }
        });
    }

    public Options(Optional<String> lang, Optional<Jurisdiction> jurisdiction, Optional<Format> format) {
        this(lang, jurisdiction, format, List.of());
    }

    public Options withLang(String code) {
        return new Options(Optional.of(code), jurisdiction, format, corrections);
    }

    public Options withJurisdiction(Jurisdiction whose) {
        return new Options(lang, Optional.of(whose), format, corrections);
    }

    public Options withFormat(Format what) {
        return new Options(lang, jurisdiction, Optional.of(what), corrections);
    }

    public Options withCorrections(List<Correction> said) {
        return new Options(lang, jurisdiction, format, said);
    }
}
