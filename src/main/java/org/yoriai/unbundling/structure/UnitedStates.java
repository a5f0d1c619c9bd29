package org.yoriai.unbundling.structure;

import static org.yoriai.unbundling.structure.Rung.Scope.ANY;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Bills and acts drafted as in the United States Congress. */
public record UnitedStates() implements Tradition {

    private static final Pattern CLOSING = Pattern.compile("Attest:|Passed the (?:House|Senate)\\b");
    private static final Rung DIVISION = Rung.container("division", 1);
    private static final Rung TITLE = Rung.container("title", 2);
    private static final Rung SUBTITLE = Rung.container("subtitle", 3);
    private static final Rung CHAPTER = Rung.container("chapter", 4);
    private static final Rung SUBCHAPTER = Rung.container("subchapter", 5);
    private static final Rung PART = Rung.container("part", 6);
    private static final Rung SUBPART = Rung.container("subpart", 7);
    private static final Rung SECTION = Rung.running("section", 8, ANY);
    private static final Rung SUBSECTION = Rung.item("subsection", 9, ANY);
    private static final Rung PARAGRAPH = Rung.item("paragraph", 10, ANY);
    private static final Rung SUBPARAGRAPH = Rung.item("subparagraph", 11, ANY);
    private static final Rung CLAUSE = Rung.item("clause", 12, ANY);
    private static final Rung SUBCLAUSE = Rung.item("subclause", 13, ANY);
    private static final Rung ITEM = Rung.item("item", 14, ANY);
    private static final Rung SUBITEM = Rung.item("subitem", 15, ANY);

    @Override
    public List<String> ladder() {
        return List.of(
                "schedule",
                "division",
                "title",
                "subtitle",
                "chapter",
                "subchapter",
                "part",
                "subpart",
                "crossheading",
                "appropriation",
                "section",
                "subsection",
                "paragraph",
                "subparagraph",
                "clause",
                "subclause",
                "item",
                "subitem");
    }

    @Override
    public Pattern closing() {
        return CLOSING;
    }

    @Override
    public Outline outline(Lines lines) {
        BitSet contents = new BitSet();
        String text = lines.text();
        int run = 0;
        int from = -1;
        Set<String> entries = new HashSet<>();
        boolean announced = false;
        int since = 0;
        for (int i = 0; i < lines.count(); i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            String words = lines.words(i, 300).toLowerCase(Locale.ROOT);
            if (words.contains("table of contents")) {
                announced = true;
                since = 0;
            }
            since++;
            boolean entry = sectionNumber(text, skipQuotes(text, line.words(), line.end()), line.end()) != null
                    || words.matches("(?:sub)?(?:title|part|chapter|division)\\b.*");
            // Sections, titles and divisions are counted through: one that comes again is no entry but the law itself.
            boolean again = entry && !words.startsWith("sub") && !entries.add(label(words));
            if (announced && entry && !again) {
                from = run == 0 ? i : from;
                run++;
            } else {
                entries.clear();
                if (run >= 3) {
                    contents.set(from, i);
                    announced = false;
                }
                run = 0;
                announced &= since < 8;
            }
        }
        if (run >= 3) {
            contents.set(from, lines.count());
        }
        // The last run of entries ends where the first of them appears again with its body.
        return new Outline(contents, 0, false, "section");
    }

    /** Keyword and number, such as {@code sec 2}; every chapter and part has a label of its own, because they start again. */
    private static String label(String words) {
        String[] parts = words.replace("section ", "sec ")
                .replaceAll("[.“\"‘:—–-]+", " ")
                .strip()
                .split("\\s+", 3);
        return parts[0].equals("sec") || parts[0].equals("title") || parts[0].equals("division")
                ? parts[0] + " " + (parts.length > 1 ? parts[1] : "")
                : words;
    }

    private static int skipQuotes(String text, int at, int end) {
        int i = at;
        while (i < end && "“\"‘".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    @Override
    public List<List<Marker>> candidates(Lines lines, int index, int at, Outline outline) {
        String text = lines.text();
        int end = lines.get(index).end();
        if (at >= end || outline.text().get(index)) {
            return List.of();
        }
        if (text.charAt(at) == '(') {
            return Scan.bracketChains(text, at, end, UnitedStates::below);
        }
        List<List<Marker>> out = new ArrayList<>();
        Marker section = sectionNumber(text, at, end);
        if (section != null) {
            begun(section, text, section.end(), end, out);
            int behind = out.isEmpty() ? behindCapitals(text, section.end(), end) : -1;
            if (behind > 0) {
                begun(section, text, Scan.skipBlank(text, behind, end), end, out);
            }
            if (out.isEmpty()) {
                out.add(List.of(section));
            }
            return out;
        }
        UnitedKingdom.container(text, at, end, "Division", DIVISION, out);
        UnitedKingdom.container(text, at, end, "Title", TITLE, out);
        UnitedKingdom.container(text, at, end, "Subtitle", SUBTITLE, out);
        UnitedKingdom.container(text, at, end, "Chapter", CHAPTER, out);
        UnitedKingdom.container(text, at, end, "Subchapter", SUBCHAPTER, out);
        UnitedKingdom.container(text, at, end, "Part", PART, out);
        UnitedKingdom.container(text, at, end, "Subpart", SUBPART, out);
        return out;
    }

    /** A section whose list begins on its own line at {@code at}. */
    private static void begun(Marker section, String text, int at, int end, List<List<Marker>> out) {
        for (List<Marker> chain : Scan.bracketChains(text, at, end, UnitedStates::below)) {
            if (chain.get(0).value().first()) {
                List<Marker> whole = new ArrayList<>();
                whole.add(section);
                whole.addAll(chain);
                out.add(whole);
            }
        }
    }

    /** Index behind the full stop of a heading in capitals on the line of its number, or −1; so states print their bills. */
    private static int behindCapitals(String text, int at, int end) {
        for (int i = at; i < Math.min(end, at + 300); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return -1;
            }
            if (text.charAt(i) == '.' && i > at && i + 1 < end && Character.isWhitespace(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return -1;
    }

    private static List<Rung> below(Style style) {
        return switch (style) {
            case LOWER -> List.of(SUBSECTION);
            case DECIMAL -> List.of(PARAGRAPH);
            case UPPER -> List.of(SUBPARAGRAPH);
            case LOWER_ROMAN -> List.of(CLAUSE);
            case UPPER_ROMAN -> List.of(SUBCLAUSE);
            case DOUBLE_LOWER -> List.of(ITEM);
            case DOUBLE_UPPER -> List.of(SUBITEM);
            default -> List.of();
        };
    }

    /** {@code SECTION 1.}, {@code SEC. 2.}, {@code Sec. 101.} */
    private static @org.jspecify.annotations.Nullable Marker sectionNumber(String text, int at, int end) {
        int number = -1;
        for (String word : List.of("SECTION ", "SEC. ", "Sec. ", "Section ")) {
            if (text.startsWith(word, at)) {
                number = at + word.length();
                break;
            }
        }
        if (number < 0) {
            return null;
        }
        number = Scan.skipBlank(text, number, end);
        int behind = Scan.token(text, number, end);
        if (behind == number || behind >= end || text.charAt(behind) != '.') {
            return null;
        }
        String num = text.substring(number, behind);
        Value value = Numbering.decimal(num);
        return value == null
                ? null
                : Marker.of(SECTION, Style.KEYWORD, value, num, at, Scan.skipBlank(text, behind + 1, end), true);
    }

    @Override
    public Heading heading(Lines lines, int index, Marker marker, Outline outline) {
        if (marker.rung().container()) {
            return UnitedKingdom.containerHeading(lines, index, marker);
        }
        return marker.rung().equals(SECTION) ? capitals(lines, index, marker) : runIn(lines, index, marker);
    }

    /** Capitals up to the full stop, over at most four lines. */
    private static Heading capitals(Lines lines, int index, Marker marker) {
        String text = lines.text();
        StringBuilder heading = new StringBuilder();
        int from = marker.end();
        for (int used = 0; used < 4 && index + used < lines.count(); used++) {
            Line line = lines.get(index + used);
            int start = used == 0 ? from : line.words();
            int end = lines.lastInk(index + used);
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                if (Character.isLowerCase(c)) {
                    return Heading.NONE;
                }
                if (c == '.' && (i + 1 >= end || Character.isWhitespace(text.charAt(i + 1)))) {
                    heading.append(used > 0 ? " " : "").append(text, start, i);
                    return new Heading(heading.toString(), -1, used);
                }
            }
            heading.append(used > 0 ? " " : "").append(text, Math.min(start, end), end);
        }
        return Heading.NONE;
    }

    /** Words up to {@code .—} on the marker's line. */
    private static Heading runIn(Lines lines, int index, Marker marker) {
        String text = lines.text();
        int end = Math.min(lines.get(index).end(), marker.end() + 200);
        for (int i = marker.end(); i + 1 < end; i++) {
            if (text.charAt(i) == '.' && (text.charAt(i + 1) == '—' || text.startsWith("--", i + 1))) {
                return Heading.of(text.substring(marker.end(), i));
            }
            if (text.charAt(i) == ';' || text.charAt(i) == ':') {
                break;
            }
        }
        return Heading.NONE;
    }
}
