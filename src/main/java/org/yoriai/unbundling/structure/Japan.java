package org.yoriai.unbundling.structure;

import static org.yoriai.unbundling.structure.Rung.Scope.ANY;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.KanjiNumber;

/**
 * Statutes and ordinances drafted as in Japan: 編 章 節 款 目, 条, 項, 号, イロハ, 附則.
 *
 * @param newWords whether the text is the new words of an amendment, in which every number counts
 */
public record Japan(boolean newWords) implements Tradition {

    public Japan() {
        this(false);
    }

    private static final Pattern CLOSING = Pattern.compile("理[\\s　]*由[\\s　]*$");
    private static final Rung SUPPL = Rung.container("suppl", 0);
    private static final Rung ARTICLE = Rung.running("article", 6, ANY);
    private static final Rung INSTRUCTION = Rung.item("instr", 8, ANY);
    private static final Rung PARAGRAPH = Rung.item("paragraph", 7, ANY);
    private static final Rung POINT = Rung.item("point", 9, ANY);
    private static final Rung IROHA_POINT = Rung.item("point", 10, ANY);
    private static final Rung BRACKETED_POINT = Rung.item("point", 11, ANY);

    private static final String CONTAINERS = "編章節款目";
    private static final List<Rung> CONTAINER_RUNGS = List.of(
            Rung.container("part", 1),
            Rung.container("chapter", 2),
            Rung.container("section", 3),
            Rung.container("subsection", 4),
            Rung.container("division", 5));

    /** No number of a unit is longer. */
    private static final int LONGEST_NUMBER = 12;

    @Override
    public boolean quotes() {
        return false;
    }

    @Override
    public List<String> ladder() {
        return List.of(
                "suppl",
                "part",
                "chapter",
                "section",
                "subsection",
                "division",
                "article",
                "paragraph",
                "instr",
                "point");
    }

    @Override
    public Pattern closing() {
        return CLOSING;
    }

    @Override
    public Outline outline(Lines lines) {
        BitSet contents = new BitSet();
        boolean inContents = false;
        String firstEntry = "";
        boolean numbered = false;
        boolean articles = false;
        for (int i = 0; i < lines.count(); i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            String words = lines.words(i, 60);
            if (!inContents && words.replaceAll("\\s", "").equals("目次")) {
                inContents = true;
                contents.set(i);
                continue;
            }
            if (inContents) {
                Numbered container = container(lines.text(), line.words(), line.end());
                boolean entry =
                        container != null || isSupplementary(words) || words.startsWith("別表") || words.startsWith("前文");
                String label = container == null ? "" : lines.text().substring(container.start(), container.end());
                if (entry && !(label.equals(firstEntry) && !label.isEmpty())) {
                    contents.set(i);
                    if (firstEntry.isEmpty()) {
                        firstEntry = label;
                    }
                    continue;
                }
                inContents = false;
            }
            articles |= article(lines.text(), line.words(), line.end()) != null;
            numbered |= paragraph(lines.text(), line.words(), line.end()) != null;
        }
        if (newWords) {
            return new Outline(contents, 0, false, "article");
        }
        AmendingLines amending = AmendingLines.of(lines);
        contents.or(amending.text());
        return new Outline(
                contents,
                0,
                articles && !numbered,
                "article",
                amending.leads(),
                amending.instructions(),
                amending.blocks());
    }

    /** The number of the article that a line opens, 0 when it opens none. */
    static int articleNumber(String text, int at, int end) {
        Numbered one = at < end ? article(text, at, end) : null;
        return one == null ? 0 : one.value().base();
    }

    /** The number of the paragraph that a line opens, 0 when it opens none. */
    static int paragraphNumber(String text, int at, int end) {
        Numbered one = at < end ? paragraph(text, at, end) : null;
        return one == null ? 0 : one.value().base();
    }

    static boolean isSupplementary(String words) {
        return words.matches("附[\\s　]*則(?:[\\s　]*|[\\s　]*[（(].*)");
    }

    @Override
    public List<List<Marker>> candidates(Lines lines, int index, int at, Outline outline) {
        String text = lines.text();
        int end = lines.get(index).end();
        if (outline.text().get(index)) {
            return List.of();
        }
        List<List<Marker>> out = new ArrayList<>();
        if (outline.instructions().get(index)) {
            return List.of(List.of(Marker.of(INSTRUCTION, Style.KEYWORD, Value.of(1), "", at, at, true)));
        }
        char first = text.charAt(at);
        if (first == '第') {
            Numbered container = container(text, at, end);
            if (container != null) {
                Rung rung = CONTAINER_RUNGS.get(CONTAINERS.indexOf(container.kind()));
                out.add(List.of(new Marker(
                        rung,
                        Style.KEYWORD,
                        container.value(),
                        container.value(),
                        container.num(),
                        at,
                        Scan.skipBlank(text, container.end(), end),
                        true)));
            }
            Numbered article = article(text, at, end);
            if (article != null) {
                int words = Scan.skipBlank(text, article.end(), end);
                Marker outer = new Marker(
                        ARTICLE, Style.KEYWORD, article.value(), article.last(), article.num(), at, words, true);
                Marker inner = Marker.of(PARAGRAPH, Style.UNNUMBERED, Value.of(1), "1", words, words, true);
                boolean alone =
                        article.range() || words >= end || outline.leads().get(index);
                out.add(alone ? List.of(outer) : List.of(outer, inner));
            }
            return out;
        }
        if (first == '附' && isSupplementary(lines.words(index, 200))) {
            out.add(List.of(Marker.of(SUPPL, Style.KEYWORD, Value.of(1), "", at, end, true)));
            return out;
        }
        Numbered paragraph = paragraph(text, at, end);
        if (paragraph != null) {
            out.add(List.of(Marker.of(
                    PARAGRAPH,
                    Style.FULL_WIDTH,
                    paragraph.value(),
                    paragraph.num(),
                    at,
                    Scan.skipBlank(text, paragraph.end(), end),
                    newWords)));
            return out;
        }
        Numbered point = point(text, at, end);
        if (point != null) {
            out.add(List.of(new Marker(
                    POINT,
                    Style.KANJI,
                    point.value(),
                    point.last(),
                    point.num(),
                    at,
                    Scan.skipBlank(text, point.end(), end),
                    newWords)));
            return out;
        }
        if (Numbering.iroha(first) > 0 && at + 1 < end && isBlank(text.charAt(at + 1))) {
            int value = Numbering.iroha(first);
            out.add(List.of(Marker.of(
                    IROHA_POINT,
                    Style.IROHA,
                    Value.of(value),
                    Integer.toString(value),
                    at,
                    Scan.skipBlank(text, at + 1, end),
                    newWords)));
            return out;
        }
        Numbered bracketed = bracketed(text, at, end);
        if (bracketed != null) {
            out.add(List.of(Marker.of(
                    BRACKETED_POINT,
                    Style.BRACKETED_FULL_WIDTH,
                    bracketed.value(),
                    bracketed.num(),
                    at,
                    Scan.skipBlank(text, bracketed.end(), end),
                    newWords)));
            return out;
        }
        if (unnumbered(lines, index, outline)) {
            out.add(List.of(Marker.of(PARAGRAPH, Style.UNNUMBERED, Value.of(0), "", at, at, true)));
        }
        return out;
    }

    /** A sentence of its own directly below 附則, or, in a text whose paragraphs carry no numbers, below another paragraph. */
    private static boolean unnumbered(Lines lines, int index, Outline outline) {
        String text = lines.text();
        int above = lines.before(index);
        if (above < 0 || isCaption(lines, index)) {
            return false;
        }
        if (isSupplementary(lines.words(above, 200)) && !outline.text().get(above)) {
            return true;
        }
        int last = lines.lastInk(above);
        return outline.unnumberedParagraphs()
                && last > 0
                && text.charAt(last - 1) == '。'
                && text.charAt(lines.lastInk(index) - 1) == '。';
    }

    /** A line that is nothing but one pair of round brackets. */
    static boolean isCaption(Lines lines, int index) {
        String text = lines.text();
        Line line = lines.get(index);
        int last = lines.lastInk(index);
        if (line.blank()
                || last - line.words() > 120
                || "（(".indexOf(text.charAt(line.words())) < 0
                || "）)".indexOf(text.charAt(last - 1)) < 0) {
            return false;
        }
        int depth = 0;
        for (int i = line.words(); i < last; i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (depth == 0 && i < last - 1) {
                return false;
            }
        }
        return true;
    }

    private record Numbered(Value value, Value last, String num, char kind, int start, int end, boolean range) {}

    private static boolean isBlank(char c) {
        return c == '\u3000' || c == ' ' || c == '\t';
    }

    /** 第…条 with branch numbers and, for deleted ranges, から…まで; behind it white space or the end of the line. */
    private static @org.jspecify.annotations.Nullable Numbered article(String text, int at, int end) {
        Numbered one = ordinal(text, at, end, "条");
        if (one == null) {
            return null;
        }
        if (one.end() < end && text.startsWith("から", one.end())) {
            Numbered other = ordinal(text, one.end() + 2, end, "条");
            if (other != null && text.startsWith("まで", other.end()) && other.end() + 2 <= end) {
                return new Numbered(
                        one.value(), other.value(), one.num() + "-to-" + other.num(), '条', at, other.end() + 2, true);
            }
            return null;
        }
        return one.end() >= end || isBlank(text.charAt(one.end())) ? one : null;
    }

    private static @org.jspecify.annotations.Nullable Numbered container(String text, int at, int end) {
        Numbered one = ordinal(text, at, end, CONTAINERS);
        return one != null && (one.end() >= end || isBlank(text.charAt(one.end()))) ? one : null;
    }

    /** 第 + number + one of {@code kinds} + の + branch … */
    private static @org.jspecify.annotations.Nullable Numbered ordinal(String text, int at, int end, String kinds) {
        if (at >= end || text.charAt(at) != '第') {
            return null;
        }
        int stop = digits(text, at + 1, end);
        if (stop >= end || kinds.indexOf(text.charAt(stop)) < 0) {
            return null;
        }
        long base = KanjiNumber.parse(text, at + 1, stop);
        if (base < 1 || base > 99_999) {
            return null;
        }
        return branches(text, at, stop + 1, end, (int) base, text.charAt(stop));
    }

    private static Numbered branches(String text, int start, int from, int end, int base, char kind) {
        int[] parts = {base};
        StringBuilder num = new StringBuilder().append(base);
        int behind = from;
        while (behind < end && text.charAt(behind) == 'の' && parts.length < 6) {
            int stop = digits(text, behind + 1, end);
            long branch = KanjiNumber.parse(text, behind + 1, stop);
            if (branch < 1 || branch > 9_999) {
                break;
            }
            parts = java.util.Arrays.copyOf(parts, parts.length + 1);
            parts[parts.length - 1] = (int) branch;
            num.append('-').append(branch);
            behind = stop;
        }
        Value value = Value.of(parts);
        return new Numbered(value, value, num.toString(), kind, start, behind, false);
    }

    private static int digits(String text, int at, int end) {
        int i = at;
        while (i < end && i - at <= LONGEST_NUMBER && KanjiNumber.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** {@code ２　} or {@code 2　}: digits and white space. */
    private static @org.jspecify.annotations.Nullable Numbered paragraph(String text, int at, int end) {
        int i = at;
        while (i < end
                && i - at < 4
                && (text.charAt(i) >= '０' && text.charAt(i) <= '９' || Scan.isDigit(text.charAt(i)))) {
            i++;
        }
        if (i == at || i >= end || !isBlank(text.charAt(i))) {
            return null;
        }
        return branches(text, at, i, i, (int) KanjiNumber.parse(text, at, i), '項');
    }

    /** {@code 二　}, {@code 二の二　}, {@code 一から二十五まで　}. */
    private static @org.jspecify.annotations.Nullable Numbered point(String text, int at, int end) {
        int i = at;
        while (i < end && i - at <= LONGEST_NUMBER && "一二三四五六七八九十百〇".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i == at || i >= end) {
            return null;
        }
        long base = KanjiNumber.parse(text, at, i);
        if (base < 1 || base > 9_999) {
            return null;
        }
        Numbered one = branches(text, at, i, end, (int) base, '号');
        if (text.startsWith("から", one.end()) && one.end() + 2 < end) {
            int from = one.end() + 2;
            int stop = digits(text, from, end);
            long last = KanjiNumber.parse(text, from, stop);
            if (last > base
                    && last < 9_999
                    && text.startsWith("まで", stop)
                    && stop + 2 < end
                    && isBlank(text.charAt(stop + 2))) {
                return new Numbered(
                        one.value(), Value.of((int) last), one.num() + "-to-" + last, '号', at, stop + 2, true);
            }
            return null;
        }
        return one.end() < end && isBlank(text.charAt(one.end())) ? one : null;
    }

    /** {@code （１）}. */
    private static @org.jspecify.annotations.Nullable Numbered bracketed(String text, int at, int end) {
        if ("（(".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        int stop = digits(text, at + 1, end);
        if (stop == at + 1 || stop >= end || "）)".indexOf(text.charAt(stop)) < 0 || stop + 1 >= end) {
            return null;
        }
        long base = KanjiNumber.parse(text, at + 1, stop);
        return base < 1 || base > 9_999 ? null : branches(text, at, stop + 1, stop + 1, (int) base, '号');
    }

    @Override
    public Heading heading(Lines lines, int index, Marker marker, Outline outline) {
        String text = lines.text();
        if (marker.rung().container()) {
            int last = Math.max(marker.end(), lines.lastInk(index));
            return Heading.of(
                    marker.rung().opensSchedule()
                            ? text.substring(marker.start(), Math.min(last, marker.start() + 200))
                            : text.substring(marker.end(), last));
        }
        boolean first = marker.start() == lines.get(index).words();
        int above = lines.before(index);
        if (first
                && above >= 0
                && marker.rung().rank() <= 7
                && isCaption(lines, above)
                && !isSupplementary(lines.words(above, 200))) {
            Line caption = lines.get(above);
            return new Heading(text.substring(caption.words(), lines.lastInk(above)), caption.words(), 0);
        }
        return Heading.NONE;
    }
}
