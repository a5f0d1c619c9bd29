package org.yoriai.unbundling.source;

import java.util.ArrayList;
import java.util.List;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.structure.EIds;
import org.yoriai.unbundling.structure.Piece;

/** Writes the canonical text of a marked-up law, one numbered unit a line, and notes the units in it. */
final class CanonicalText {

    private final StringBuilder out = new StringBuilder();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private final EIds names = new EIds();
    private boolean space;

    private static final class Draft {
        final String eId;
        final String level;
        final String num;
        final int parent;
        final int start;
        final boolean quoted;
        final String prefix;
        String heading = "";
        int words;
        int end;

        Draft(String eId, String level, String num, int parent, int start, boolean quoted, String prefix) {
            this.eId = eId;
            this.level = level;
            this.num = num;
            this.parent = parent;
            this.start = start;
            this.quoted = quoted;
            this.prefix = prefix;
            words = start;
            end = start;
        }
    }

    /** Words with their white space collapsed. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                space = true;
            } else {
                if (space && !atLineStart()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
    }

    /** The next words are set apart by a space. */
    void gap() {
        space = true;
    }

    /** The next words begin a line. */
    void line() {
        space = false;
        if (!atLineStart()) {
            out.append('\n');
        }
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    /** Name of a new quotation inside the innermost open unit. */
    String quotation() {
        return names.quotation(open.isEmpty() ? "" : last().prefix);
    }

    private Draft last() {
        return drafts.get(open.get(open.size() - 1));
    }

    /**
     * A unit begins here.
     *
     * @param num as {@link EIds#number} gives it
     * @param quotation name of the quotation whose outermost units this is one of, else {@code ""}
     */
    void open(String level, String num, boolean quoted, String quotation) {
        int parent = open.isEmpty() ? -1 : open.get(open.size() - 1);
        String above = !quotation.isEmpty() ? quotation : parent < 0 ? "" : drafts.get(parent).prefix;
        String eId = names.name(above, level, num);
        open.add(drafts.size());
        drafts.add(
                new Draft(eId, level, num, parent, out.length(), quoted, level.equals("crossheading") ? above : eId));
    }

    /** The innermost open unit has this heading; it may be written before or after. */
    void heading(String heading) {
        last().heading = heading;
    }

    /** Number and heading of the innermost open unit are written. */
    void ownWords() {
        last().words = out.length();
    }

    /** The innermost open unit ends with the line. */
    void close() {
        line();
        last().end = out.length();
        open.remove(open.size() - 1);
    }

    /** Level of the innermost open unit, or {@code ""}. */
    String level() {
        return open.isEmpty() ? "" : last().level;
    }

    String text() {
        return out.toString();
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            pieces.add(new Piece(
                    draft.eId,
                    draft.level,
                    draft.num,
                    draft.heading,
                    draft.parent,
                    new Span(draft.start, draft.end),
                    Math.min(draft.words, draft.end),
                    draft.quoted,
                    1));
        }
        return pieces;
    }
}
