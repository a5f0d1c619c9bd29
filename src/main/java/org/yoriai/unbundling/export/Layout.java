package org.yoriai.unbundling.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;

/** The units of a bill as a tree, and the text between them. */
final class Layout {

    private final String text;
    private final List<Unit> units;
    private final List<Integer> top = new ArrayList<>();
    private final List<List<Integer>> children = new ArrayList<>();

    Layout(UnbundledBill bill) {
        text = bill.text();
        units = bill.units();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            index.put(unit.eId(), i);
            children.add(new ArrayList<>());
            Integer parent = index.get(unit.parent());
            (parent == null ? top : children.get(parent)).add(i);
        }
    }

    Unit unit(int i) {
        return units.get(i);
    }

    /** Units without a parent, in text order. */
    List<Integer> top() {
        return top;
    }

    List<Integer> children(int unit) {
        return children.get(unit);
    }

    /** Lines with something printed in them, without the blanks around. */
    List<Span> lines(int start, int end) {
        List<Span> out = new ArrayList<>();
        int at = start;
        while (at < end) {
            int stop = at;
            while (stop < end && "\n\r\u2028\u2029\u000B\f\u0085".indexOf(text.charAt(stop)) < 0) {
                stop++;
            }
            int first = at;
            int last = stop;
            while (first < last && isBlank(text.charAt(first))) {
                first++;
            }
            while (last > first && isBlank(text.charAt(last - 1))) {
                last--;
            }
            if (last > first) {
                out.add(new Span(first, last));
            }
            at = stop + 1;
        }
        return out;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
    }

    /** The number of a unit as printed in front of or behind its heading, {@code ""} if it has none. */
    String printedNumber(int i) {
        Unit unit = units.get(i);
        String head = collapsed(text.substring(unit.start(), unit.words()));
        String heading = collapsed(unit.heading());
        int at = heading.isEmpty() ? -1 : head.indexOf(heading);
        String rest = at < 0 ? head : (head.substring(0, at) + head.substring(at + heading.length())).strip();
        return rest.isEmpty() ? unit.num() : rest;
    }

    /** On one line, without white space around. */
    static String collapsed(String words) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBlank(c)) {
                gap = !out.isEmpty();
            } else {
                out.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return out.toString();
    }
}
