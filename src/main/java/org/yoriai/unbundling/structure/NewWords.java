package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.unbundling.Span;

/** Puts the new words of Japanese amendments under the instructions they follow, as quoted units. */
final class NewWords {

    private NewWords() {}

    /** The same pieces with the units of {@code blocks} behind the piece without children in which each lies. */
    static List<Piece> under(List<Piece> pieces, String text, List<Span> blocks) {
        if (blocks.isEmpty()) {
            return pieces;
        }
        List<Piece> out = new ArrayList<>(pieces.size() + blocks.size());
        int[] places = new int[pieces.size()];
        int block = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            places[i] = out.size();
            int parent = piece.parent() < 0 ? -1 : places[piece.parent()];
            out.add(moved(piece, piece.eId(), parent, 0, piece.quoted()));
            int next = i + 1 < pieces.size() ? pieces.get(i + 1).span().start() : Integer.MAX_VALUE;
            while (block < blocks.size() && blocks.get(block).start() < next) {
                Span span = blocks.get(block++);
                if (piece.span().contains(span)) {
                    add(piece, places[i], text, span, out);
                }
            }
        }
        return out;
    }

    private static void add(Piece holder, int parent, String text, Span block, List<Piece> out) {
        List<Piece> inner = PlainStructure.newWords(block.of(text));
        String prefix = holder.eId() + "__qstr_1";
        int covered = inner.isEmpty() ? block.length() : inner.get(0).span().start();
        if (!block.of(text).substring(0, covered).isBlank()) {
            Span span = new Span(block.start(), block.start() + covered);
            out.add(new Piece(prefix + "__al_1", "alinea", "", "", parent, span, block.start(), true, 1));
        }
        int base = out.size();
        for (Piece piece : inner) {
            int above = piece.parent() < 0 ? parent : base + piece.parent();
            out.add(moved(piece, prefix + "__" + piece.eId(), above, block.start(), true));
        }
    }

    private static Piece moved(Piece piece, String eId, int parent, int by, boolean quoted) {
        return new Piece(
                eId,
                piece.level(),
                piece.num(),
                piece.heading(),
                parent,
                new Span(piece.span().start() + by, piece.span().end() + by),
                piece.words() + by,
                quoted,
                piece.confidence());
    }
}
