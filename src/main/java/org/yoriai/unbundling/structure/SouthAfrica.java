package org.yoriai.unbundling.structure;

import static org.yoriai.unbundling.structure.Rung.Scope.ANY;

import java.util.ArrayList;
import java.util.List;

/** Acts and by-laws drafted as in South Africa. */
public record SouthAfrica() implements Tradition {

    private static final Rung SCHED = Rung.container("schedule", 0);
    private static final Rung CHAPTER = Rung.container("chapter", 1);
    private static final Rung PART = Rung.container("part", 2);
    private static final Rung SECTION = Rung.running("section", 6, ANY);
    private static final Rung SUBSECTION = Rung.item("subsection", 7, ANY);
    private static final Rung PARAGRAPH = Rung.item("paragraph", 8, ANY);
    private static final Rung SUBPARAGRAPH = Rung.item("subparagraph", 9, ANY);
    private static final Rung CLAUSE = Rung.item("clause", 10, ANY);
    private static final Rung SUBCLAUSE = Rung.item("subclause", 11, ANY);

    /** Steps of outline numbers: 1, 1.1, 1.1.1, … */
    private static final List<Rung> STEPS = List.of(SECTION, SUBSECTION, PARAGRAPH, SUBPARAGRAPH, CLAUSE, SUBCLAUSE);

    @Override
    public List<String> ladder() {
        return List.of(
                "schedule",
                "chapter",
                "part",
                "crossheading",
                "section",
                "subsection",
                "paragraph",
                "subparagraph",
                "clause",
                "subclause",
                "point",
                "item");
    }

    @Override
    public Outline outline(Lines lines) {
        return Outline.plain("section");
    }

    @Override
    public List<List<Marker>> candidates(Lines lines, int index, int at, Outline outline) {
        String text = lines.text();
        int end = lines.get(index).end();
        if (at >= end) {
            return List.of();
        }
        char first = text.charAt(at);
        List<List<Marker>> out = new ArrayList<>();
        if (first == '(') {
            return Scan.bracketChains(text, at, end, SouthAfrica::below);
        }
        if (Scan.isDigit(first)) {
            numbered(text, at, end, out);
            return out;
        }
        int roman = Scan.token(text, at, end);
        if (roman > at && roman < end && text.charAt(roman) == '.' && "IVX".indexOf(first) >= 0) {
            Value value = Numbering.keywordNumber(text.substring(at, roman));
            int words = Scan.skipBlank(text, roman + 1, end);
            if (value != null && words > roman + 1) {
                out.add(List.of(
                        Marker.of(SECTION, Style.UPPER_ROMAN, value, text.substring(at, roman), at, words, false)));
            }
        }
        UnitedKingdom.container(text, at, end, "Chapter", CHAPTER, out);
        UnitedKingdom.container(text, at, end, "Part", PART, out);
        UnitedKingdom.container(text, at, end, "Schedule", SCHED, out);
        if (out.isEmpty() && Scan.keyword(text, at, end, "Schedule") >= end) {
            out.add(List.of(Marker.of(SCHED, Style.KEYWORD, Value.of(1), "", at, end, true)));
        }
        return out;
    }

    private static List<Rung> below(Style style) {
        return switch (style) {
            case DECIMAL -> List.of(SUBSECTION);
            case LOWER -> List.of(PARAGRAPH);
            case LOWER_ROMAN -> List.of(SUBPARAGRAPH);
            case DOUBLE_LOWER, UPPER -> List.of(CLAUSE);
            default -> List.of();
        };
    }

    /** {@code 4. Heading}, {@code 4. (1) Text}, and outline numbers {@code 4.1}, {@code 4.1.2.}. */
    private static void numbered(String text, int at, int end, List<List<Marker>> out) {
        int i = at;
        int steps = 0;
        int lastFrom = at;
        while (i < end && Scan.isDigit(text.charAt(i)) && steps < STEPS.size()) {
            lastFrom = i;
            while (i < end && Scan.isAsciiAlphanumeric(text.charAt(i)) && i - lastFrom <= 6) {
                i++;
            }
            steps++;
            if (i < end && text.charAt(i) == '.') {
                i++;
            } else {
                break;
            }
        }
        boolean dotted = i > at && text.charAt(i - 1) == '.';
        int behindNumber = dotted ? i - 1 : i;
        if (steps == 0
                || steps == 1 && !dotted
                || i < end && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '(') {
            return;
        }
        Value value = Numbering.decimal(text.substring(lastFrom, behindNumber));
        int words = Scan.skipBlank(text, i, end);
        if (value == null) {
            return;
        }
        Marker marker = Marker.of(
                STEPS.get(steps - 1),
                steps == 1 ? Style.DOTTED_DECIMAL : Style.BARE_DECIMAL,
                value,
                text.substring(at, behindNumber),
                at,
                words,
                false);
        if (steps == 1) {
            for (List<Marker> chain : Scan.bracketChains(text, words, end, SouthAfrica::below)) {
                if (chain.get(0).value().first() && chain.get(0).rung().equals(SUBSECTION)) {
                    List<Marker> whole = new ArrayList<>();
                    whole.add(marker);
                    whole.addAll(chain);
                    out.add(whole);
                }
            }
        }
        if (out.isEmpty()) {
            out.add(List.of(marker));
        }
    }

    @Override
    public Heading heading(Lines lines, int index, Marker marker, Outline outline) {
        if (marker.rung().container()) {
            return UnitedKingdom.containerHeading(lines, index, marker);
        }
        if (!marker.rung().equals(SECTION)) {
            return Heading.NONE;
        }
        String text = lines.text();
        int last = Math.max(marker.end(), lines.lastInk(index));
        String words = text.substring(marker.end(), last);
        return words.startsWith("(") || words.length() > 120 || words.endsWith(";") ? Heading.NONE : Heading.of(words);
    }
}
