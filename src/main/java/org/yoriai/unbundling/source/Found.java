package org.yoriai.unbundling.source;

import java.util.List;
import java.util.Optional;
import org.yoriai.unbundling.Warning;
import org.yoriai.unbundling.structure.Piece;

/**
 * What a reader found in a source.
 *
 * @param text the canonical text all offsets point into
 * @param pieces the tree where the source marks it, empty where it has to be recognised
 * @param lang code of the language in the document's metadata, or {@code ""}
 * @param country as in the document's metadata, or {@code ""}
 * @param date ISO date of the bill in the metadata, or {@code ""}
 * @param number of the bill in the metadata, or {@code ""}
 */
public record Found(
        String text,
        Optional<List<Piece>> pieces,
        List<Warning> warnings,
        String lang,
        String country,
        String date,
        String number) {

    public Found {
        pieces = pieces.map(List::copyOf);
        warnings = List.copyOf(warnings);
    }

    /** A text whose structure has to be recognised. */
    static Found plain(String text, List<Warning> warnings) {
        return new Found(text, Optional.empty(), warnings, "", "", "", "");
    }
}
