package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.structure.Piece;

/** The units of a text by place and by name; indexes are those of the list it was made of. Immutable. */
public final class Clauses {

    /** What stands for "no unit". */
    public static final int NONE = -1;

    private final String text;
    private final List<Piece> pieces;
    private final int[] borders;
    private final int[] holders;
    private final List<List<Integer>> children;
    private final List<Integer> roots = new ArrayList<>();
    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final Map<String, Integer> childByNumber = new HashMap<>();

    public Clauses(String text, List<Piece> pieces) {
        this.text = text;
        this.pieces = List.copyOf(pieces);
        children = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            children.add(new ArrayList<>());
            (piece.parent() < 0 ? roots : children.get(piece.parent())).add(i);
            if (!piece.quoted()) {
                int above = piece.parent();
                childByNumber.putIfAbsent(above + " " + piece.num(), i);
                childByNumber.putIfAbsent(above + " " + piece.level() + " " + piece.num(), i);
                while (above >= 0 && pieces.get(above).level().equals("crossheading")) {
                    above = pieces.get(above).parent();
                    childByNumber.putIfAbsent(above + " " + piece.num(), i);
                    childByNumber.putIfAbsent(above + " " + piece.level() + " " + piece.num(), i);
                }
                byNumber.computeIfAbsent(piece.level() + ' ' + piece.num(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        int[] at = new int[2 * pieces.size()];
        int[] holder = new int[2 * pieces.size()];
        int n = 0;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i <= pieces.size(); i++) {
            int start = i < pieces.size() ? pieces.get(i).span().start() : Integer.MAX_VALUE;
            while (!open.isEmpty()
                    && pieces.get(open.get(open.size() - 1)).span().end() <= start) {
                int closed = open.remove(open.size() - 1);
                at[n] = pieces.get(closed).span().end();
                holder[n++] = open.isEmpty() ? NONE : open.get(open.size() - 1);
            }
            if (i < pieces.size()) {
                at[n] = start;
                holder[n++] = i;
                open.add(i);
            }
        }
        borders = at;
        holders = holder;
    }

    public String text() {
        return text;
    }

    public int count() {
        return pieces.size();
    }

    public Piece get(int unit) {
        return pieces.get(unit);
    }

    /** Name of a unit, {@code ""} for {@link #NONE}. */
    public String name(int unit) {
        return unit == NONE ? "" : pieces.get(unit).eId();
    }

    /** The innermost unit at a place, or {@link #NONE}. */
    public int at(int offset) {
        int low = 0;
        int high = borders.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (borders[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? NONE : holders[low - 1];
    }

    /** Number of the unit of every name. */
    public Map<String, Integer> byName() {
        Map<String, Integer> out = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            out.put(pieces.get(i).eId(), i);
        }
        return out;
    }

    public int parent(int unit) {
        return pieces.get(unit).parent();
    }

    /** Units directly below one, or the topmost ones for {@link #NONE}. */
    public List<Integer> children(int unit) {
        return unit == NONE ? roots : children.get(unit);
    }

    /** Own units of this level and number anywhere in the bill. */
    public List<Integer> find(String level, String num) {
        return byNumber.getOrDefault(level + ' ' + num, List.of());
    }

    /** The innermost of a unit and those above it that is of this level, or {@link #NONE}. */
    public int enclosing(int unit, String level) {
        int at = unit;
        while (at != NONE && !pieces.get(at).level().equals(level)) {
            at = pieces.get(at).parent();
        }
        return at;
    }

    /** Whether {@code inner} is {@code outer} or lies below it. */
    public boolean within(int inner, int outer) {
        int at = inner;
        while (at != NONE && at != outer) {
            at = pieces.get(at).parent();
        }
        return at == outer;
    }

    /** The first own child with this number, whatever its level; cross-headings are looked through. {@link #NONE} if there is none. */
    public int child(int unit, String num) {
        return num.isEmpty() ? NONE : childByNumber.getOrDefault(unit + " " + num, NONE);
    }

    /** The first own child of this level and number. */
    public int child(int unit, String level, String num) {
        return num.isEmpty() ? NONE : childByNumber.getOrDefault(unit + " " + level + " " + num, NONE);
    }
}
