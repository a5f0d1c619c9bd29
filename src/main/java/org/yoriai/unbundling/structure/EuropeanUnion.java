package org.yoriai.unbundling.structure;

import static org.yoriai.unbundling.structure.Rung.Scope.ANY;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Regulations and directives of the European Union, and proposals for them. */
public record EuropeanUnion() implements Tradition {

    private static final Pattern CLOSING = Pattern.compile("Done at \\p{Lu}[^.;]{0,60}[,.]?\\s*$");
    private static final Rung ANNEX = Rung.container("schedule", 0);
    private static final Rung PART = Rung.container("part", 1);
    private static final Rung TITLE = Rung.container("title", 2);
    private static final Rung CHAPTER = Rung.container("chapter", 3);
    private static final Rung SECTION = Rung.container("section", 4);
    private static final Rung SUBSECTION = Rung.container("subsection", 5);
    private static final Rung ARTICLE = Rung.running("article", 6, ANY);
    private static final Rung RECITAL = Rung.item("recital", 6, ANY);
    private static final Rung PARAGRAPH = Rung.item("paragraph", 7, ANY);
    private static final Rung NUMBERED_POINT = Rung.item("point", 8, ANY);
    private static final Rung POINT = Rung.item("point", 9, ANY);
    private static final Rung ROMAN_POINT = Rung.item("point", 10, ANY);

    @Override
    public List<String> ladder() {
        return List.of(
                "schedule",
                "part",
                "title",
                "chapter",
                "section",
                "subsection",
                "article recital",
                "paragraph",
                "subparagraph",
                "point",
                "indent");
    }

    @Override
    public Pattern closing() {
        return CLOSING;
    }

    @Override
    public Outline outline(Lines lines) {
        int adopted = 0;
        for (int i = 0; i < lines.count(); i++) {
            String words = lines.words(i, 60);
            if (words.startsWith("HAVE ADOPTED") || words.startsWith("HAS ADOPTED")) {
                adopted = i;
                break;
            }
        }
        return new Outline(new java.util.BitSet(), adopted, false, "article");
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
        if (index < outline.bodyStart()) {
            Scan.Bracket bracket = Scan.bracket(text, at, end);
            Value value = bracket == null ? null : Numbering.decimal(bracket.token());
            if (bracket != null && value != null) {
                out.add(List.of(Marker.of(
                        RECITAL,
                        Style.DECIMAL,
                        value,
                        bracket.token(),
                        at,
                        Scan.skipBlank(text, bracket.end(), end),
                        false)));
            }
            return out;
        }
        if (first == '(') {
            return Scan.bracketChains(text, at, end, EuropeanUnion::below);
        }
        if (Scan.isDigit(first)) {
            int number = Scan.decimal(text, at, end);
            if (number > 0
                    && number < end
                    && text.charAt(number) == '.'
                    && (number + 1 >= end || Character.isWhitespace(text.charAt(number + 1)))) {
                Value value = Numbering.decimal(text.substring(at, number));
                if (value != null) {
                    out.add(List.of(Marker.of(
                            PARAGRAPH,
                            Style.DOTTED_DECIMAL,
                            value,
                            text.substring(at, number),
                            at,
                            Scan.skipBlank(text, number + 1, end),
                            false)));
                }
            }
            return out;
        }
        int article = Scan.keyword(text, at, end, "Article");
        if (article > 0) {
            int behind = Scan.token(text, article, end);
            Value value = behind > article ? Numbering.decimal(text.substring(article, behind)) : null;
            if (value != null && Scan.skipBlank(text, behind, end) >= end) {
                out.add(List.of(
                        Marker.of(ARTICLE, Style.KEYWORD, value, text.substring(article, behind), at, end, true)));
            }
            return out;
        }
        UnitedKingdom.container(text, at, end, "Part", PART, out);
        UnitedKingdom.container(text, at, end, "Title", TITLE, out);
        UnitedKingdom.container(text, at, end, "Chapter", CHAPTER, out);
        UnitedKingdom.container(text, at, end, "Section", SECTION, out);
        UnitedKingdom.container(text, at, end, "Sub-Section", SUBSECTION, out);
        UnitedKingdom.container(text, at, end, "Subsection", SUBSECTION, out);
        if (text.startsWith("ANNEX", at)) {
            UnitedKingdom.container(text, at, end, "Annex", ANNEX, out);
            if (out.isEmpty() && Scan.skipBlank(text, at + 5, end) >= end) {
                out.add(List.of(Marker.of(ANNEX, Style.KEYWORD, Value.of(1), "", at, end, true)));
            }
        }
        return out;
    }

    private static List<Rung> below(Style style) {
        return switch (style) {
            case DECIMAL -> List.of(NUMBERED_POINT);
            case LOWER -> List.of(POINT);
            case LOWER_ROMAN -> List.of(ROMAN_POINT);
            default -> List.of();
        };
    }

    @Override
    public Heading heading(Lines lines, int index, Marker marker, Outline outline) {
        boolean headed = marker.rung().container() || marker.rung().equals(ARTICLE);
        return headed ? UnitedKingdom.containerHeading(lines, index, marker) : Heading.NONE;
    }
}
