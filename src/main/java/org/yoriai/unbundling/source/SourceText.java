package org.yoriai.unbundling.source;

import java.util.List;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.Warning;

/**
 * The canonical text of a source and what is known about it.
 *
 * @param text what all offsets point into
 * @param lang {@code en} or {@code ja}
 * @param iri {@code /akn/{jurisdiction}/bill/{date}/{number}}
 * @param sha256 of the bytes, lower-case hex
 */
public record SourceText(
        String text,
        Format format,
        String lang,
        Jurisdiction jurisdiction,
        String iri,
        String sha256,
        List<Warning> warnings) {

    public SourceText {
        warnings = List.copyOf(warnings);
    }
}
