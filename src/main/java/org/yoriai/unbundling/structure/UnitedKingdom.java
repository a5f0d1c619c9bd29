package org.yoriai.unbundling.structure;

import static org.yoriai.unbundling.structure.Rung.Scope.BODY;
import static org.yoriai.unbundling.structure.Rung.Scope.SCHEDULE;

import java.util.ArrayList;
import java.util.List;

/** Acts, bills and orders drafted as in the United Kingdom. */
public record UnitedKingdom() implements Tradition {

    private static final Rung SCHED = Rung.container("schedule", 0);
    private static final Rung PART = Rung.container("part", 1);
    private static final Rung CHAPTER = Rung.container("chapter", 2);
    static final Rung CROSSHEADING = Rung.container("crossheading", 5);
    private static final Rung SECTION = Rung.running("section", 6, BODY);
    private static final Rung SUBSECTION = Rung.item("subsection", 7, BODY);
    private static final Rung PARAGRAPH = Rung.item("paragraph", 8, BODY);
    private static final Rung SUBPARAGRAPH = Rung.item("subparagraph", 9, BODY);
    private static final Rung CLAUSE = Rung.item("clause", 10, BODY);
    private static final Rung SCHED_PARAGRAPH = Rung.running("paragraph", 6, SCHEDULE);
    private static final Rung SCHED_SUBPARAGRAPH = Rung.item("subparagraph", 7, SCHEDULE);
    private static final Rung POINT = Rung.item("point", 8, SCHEDULE);
    private static final Rung INNER_POINT = Rung.item("point", 9, SCHEDULE);
    private static final Rung INNERMOST_POINT = Rung.item("point", 10, SCHEDULE);
    // In orders everything below the basic unit is called one step lower than in Acts.
    private static final Rung ORDER_PARAGRAPH = Rung.item("paragraph", 7, BODY);
    private static final Rung ORDER_SUBPARAGRAPH = Rung.item("subparagraph", 8, BODY);
    private static final Rung ORDER_CLAUSE = Rung.item("clause", 9, BODY);
    private static final Rung ORDER_SUBCLAUSE = Rung.item("subclause", 10, BODY);

    /** A cross-heading is a short line; longer ones are sentences. */
    private static final int LONGEST_CROSSHEADING = 120;

    @Override
    public List<String> ladder() {
        return List.of(
                "schedule",
                "part",
                "chapter",
                "crossheading",
                "section article regulation rule",
                "subsection",
                "paragraph",
                "subparagraph",
                "clause",
                "subclause",
                "point");
    }

    @Override
    public Outline outline(Lines lines) {
        int dotted = 0;
        String provision = "section";
        for (int i = 0; i < lines.count() && dotted < 2; i++) {
            Line line = lines.get(i);
            int number = Scan.decimal(lines.text(), line.words(), line.end());
            if (number > 0 && lines.text().startsWith(".—(1)", number)) {
                dotted++;
            }
            if (i < 12 && !line.blank()) {
                String words = lines.words(i, 200);
                if (words.matches(".*\\bOrder \\d{4}.*")) {
                    provision = "article";
                } else if (words.matches(".*\\bRegulations \\d{4}.*")) {
                    provision = "regulation";
                } else if (words.matches(".*\\bRules \\d{4}.*")) {
                    provision = "rule";
                }
            }
        }
        return Outline.plain(dotted > 0 ? provision : "section");
    }

    @Override
    public List<List<Marker>> candidates(Lines lines, int index, int at, Outline outline) {
        String text = lines.text();
        int end = lines.get(index).end();
        if (at >= end) {
            return List.of();
        }
        char first = text.charAt(at);
        boolean order = !outline.provision().equals("section");
        List<List<Marker>> out = new ArrayList<>();
        if (first == '(') {
            return Scan.bracketChains(text, at, end, style -> below(style, order));
        }
        if (Scan.isDigit(first)) {
            basic(text, at, end, order, outline.provision(), out);
            return out;
        }
        container(text, at, end, "Part", PART, out);
        container(text, at, end, "Chapter", CHAPTER, out);
        schedule(text, at, end, out);
        if (out.isEmpty() && crossheading(lines, index, at)) {
            out.add(List.of(Marker.of(CROSSHEADING, Style.HEADING, Value.of(1), "", at, end, false)));
        }
        return out;
    }

    private static List<Rung> below(Style style, boolean order) {
        return switch (style) {
            case DECIMAL -> List.of(order ? ORDER_PARAGRAPH : SUBSECTION, SCHED_SUBPARAGRAPH);
            case LOWER -> List.of(order ? ORDER_SUBPARAGRAPH : PARAGRAPH, POINT);
            case LOWER_ROMAN -> List.of(order ? ORDER_CLAUSE : SUBPARAGRAPH, INNER_POINT);
            case UPPER, DOUBLE_LOWER -> List.of(order ? ORDER_SUBCLAUSE : CLAUSE, INNERMOST_POINT);
            default -> List.of();
        };
    }

    /** {@code 4 Heading}, {@code 4. Text}, {@code 4.—(1) Text} and, with the first subsection on the same line, {@code 4 (1) Text}. */
    private static void basic(String text, int at, int end, boolean order, String provision, List<List<Marker>> out) {
        int number = Scan.decimal(text, at, end);
        if (number < 0) {
            return;
        }
        String num = text.substring(at, number);
        Value value = Numbering.decimal(num);
        if (value == null || !num.equals(num.toUpperCase(java.util.Locale.ROOT))) {
            return;
        }
        boolean dotted = number < end && text.charAt(number) == '.';
        int behind = dotted ? number + 1 : number;
        if (behind < end && (text.charAt(behind) == '—' || text.charAt(behind) == '–')) {
            behind++;
        }
        int words = Scan.skipBlank(text, behind, end);
        if (words >= end || words == number) {
            return;
        }
        char next = text.charAt(words);
        Rung basic = order ? Rung.running(provision, 6, BODY) : SECTION;
        Style style = dotted ? Style.DOTTED_DECIMAL : Style.BARE_DECIMAL;
        for (Rung rung : List.of(basic, SCHED_PARAGRAPH)) {
            Marker marker = Marker.of(rung, style, value, num, at, words, false);
            Scan.Bracket bracket = Scan.bracket(text, words, end);
            if (bracket != null && bracket.token().equals("1")) {
                Rung inner = rung.equals(SCHED_PARAGRAPH) ? SCHED_SUBPARAGRAPH : order ? ORDER_PARAGRAPH : SUBSECTION;
                int behindBracket = Scan.skipBlank(text, bracket.end(), end);
                out.add(List.of(
                        marker, Marker.of(inner, Style.DECIMAL, Value.of(1), "1", words, behindBracket, false)));
            } else if (Character.isUpperCase(next) || "“‘[(\"".indexOf(next) >= 0) {
                out.add(List.of(marker));
            }
        }
    }

    static void container(String text, int at, int end, String keyword, Rung rung, List<List<Marker>> out) {
        int number = Scan.keyword(text, at, end, keyword);
        if (number < 0 || number >= end) {
            return;
        }
        int behind = Scan.token(text, number, end);
        Value value = behind > number ? Numbering.keywordNumber(text.substring(number, behind)) : null;
        if (value != null && Scan.headingFollows(text, behind, end)) {
            out.add(List.of(Marker.of(
                    rung,
                    Style.KEYWORD,
                    value,
                    text.substring(number, behind),
                    at,
                    headingStart(text, behind, end),
                    true)));
        }
    }

    static int headingStart(String text, int at, int end) {
        int i = Scan.skipBlank(text, at, end);
        while (i < end && "—–:-.".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return Scan.skipBlank(text, i, end);
    }

    private static void schedule(String text, int at, int end, List<List<Marker>> out) {
        int number = Scan.keyword(text, at, end, "Schedule");
        if (number < 0) {
            return;
        }
        if (number >= end) {
            out.add(List.of(Marker.of(SCHED, Style.KEYWORD, Value.of(1), "", at, end, true)));
            return;
        }
        int behind = Scan.token(text, number, end);
        Value value = behind > number ? Numbering.keywordNumber(text.substring(number, behind)) : null;
        if (value != null && Scan.headingFollows(text, behind, end)) {
            out.add(List.of(Marker.of(
                    SCHED,
                    Style.KEYWORD,
                    value,
                    text.substring(number, behind),
                    at,
                    headingStart(text, behind, end),
                    true)));
        }
    }

    /** A short line that begins with a capital, ends without punctuation, and stands directly above a numbered provision. */
    private static boolean crossheading(Lines lines, int index, int at) {
        String text = lines.text();
        Line line = lines.get(index);
        int last = lines.lastInk(index);
        int following = lines.after(index);
        if (following < 0 || lines.before(index) < 0 || last - at > LONGEST_CROSSHEADING || at != line.words()) {
            return false;
        }
        if (!Character.isUpperCase(text.charAt(at)) || ".;:,—–”\"".indexOf(text.charAt(last - 1)) >= 0) {
            return false;
        }
        Line next = lines.get(following);
        int number = Scan.decimal(text, next.words(), next.end());
        return number > 0
                && number < next.end()
                && (text.charAt(number) == '.' || Character.isWhitespace(text.charAt(number)));
    }

    @Override
    public Heading heading(Lines lines, int index, Marker marker, Outline outline) {
        String text = lines.text();
        return switch (marker.style()) {
            case HEADING -> Heading.of(text.substring(marker.start(), lines.lastInk(index)));
            case BARE_DECIMAL -> marker.rung().level().equals("section") ? rest(lines, index, marker) : Heading.NONE;
            case DOTTED_DECIMAL -> Heading.NONE;
            case KEYWORD -> containerHeading(lines, index, marker);
            default -> Heading.NONE;
        };
    }

    private static Heading rest(Lines lines, int index, Marker marker) {
        String text = lines.text();
        int last = Math.max(marker.end(), lines.lastInk(index));
        String words = text.substring(marker.end(), last);
        if (words.startsWith("(") || words.endsWith(".") && words.length() > 40) {
            return Heading.NONE;
        }
        StringBuilder heading = new StringBuilder(words);
        int used = 0;
        // a heading broken by the width of the page
        while (!lines.endsParagraph(index + used) && used < 3) {
            int next = index + used + 1;
            if (lines.get(next).blank() || text.charAt(lines.get(next).words()) == '(') {
                break;
            }
            used++;
            heading.append(' ').append(text, lines.get(next).words(), lines.lastInk(next));
        }
        return new Heading(heading.toString(), -1, used);
    }

    /** The rest of the line, or the next line when it is short and no sentence. */
    static Heading containerHeading(Lines lines, int index, Marker marker) {
        String text = lines.text();
        int last = lines.lastInk(index);
        if (last > marker.end()) {
            return Heading.of(text.substring(marker.end(), last));
        }
        int next = lines.after(index);
        if (next < 0) {
            return Heading.NONE;
        }
        int from = lines.get(next).words();
        int to = lines.lastInk(next);
        char first = text.charAt(from);
        if (to - from > 150 || !Character.isUpperCase(first) || ".;,:".indexOf(text.charAt(to - 1)) >= 0) {
            return Heading.NONE;
        }
        return new Heading(text.substring(from, to), -1, next - index);
    }
}
