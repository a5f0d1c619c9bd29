package org.yoriai.unbundling;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.unbundling.dependency.Bundling;
import org.yoriai.unbundling.language.Statement;
import org.yoriai.unbundling.source.SourceText;
import org.yoriai.unbundling.structure.Piece;

/** Reads what the pieces of a text say and puts the bill together. */
final class Reading {

    private Reading() {}

    static UnbundledBill of(SourceText source, List<Piece> pieces, List<Warning> warnings) {
        String text = source.text();
        List<Unit> units = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            String parent = piece.parent() < 0 ? "" : pieces.get(piece.parent()).eId();
            units.add(new Unit(
                    piece.eId(),
                    piece.level(),
                    piece.num(),
                    piece.heading(),
                    parent,
                    piece.span(),
                    piece.quoted(),
                    piece.confidence(),
                    Statement.NOTHING,
                    Wording.hash(text, piece, source.lang())));
        }
        String iri = "/akn/" + source.jurisdiction().code() + "/bill/0001-01-01/"
                + source.sha256().substring(0, 12);
        Bill bill = new Bill(
                iri, title(text, units), source.lang(), source.jurisdiction(), source.format(), source.sha256());
        return new UnbundledBill(
                bill,
                text,
                units,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Bundling.NOTHING,
                warnings);
    }

    /** The first line in front of the first unit that is no more than 300 characters long. */
    private static String title(String text, List<Unit> units) {
        int limit = units.isEmpty() ? text.length() : units.get(0).start();
        int at = 0;
        while (at < limit) {
            int end = at;
            while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != '\r' && end - at <= 300) {
                end++;
            }
            String line = text.substring(at, end).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && end - at <= 300) {
                return line;
            }
            while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            at = end + 1;
        }
        return "";
    }
}
