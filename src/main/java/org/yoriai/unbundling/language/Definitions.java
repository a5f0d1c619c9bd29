package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.structure.Piece;

/** Finds the terms a bill defines. Words quoted for other law are not looked at. */
public final class Definitions {

    private static final int LONGEST_TERM = 120;
    private static final Pattern VERB = Pattern.compile(
            "(?:\\s?\\([^()\\n]{1,80}\\))?\\s?(?:,\\s?(?:in\\srelation\\sto|in\\sthe\\scase\\sof|for\\sthe\\spurposes\\sof|except\\sin)[^.;\\n]{1,200}?,)?\\s?"
                    + "(?:[:—–]\\s?)?(?:means?|includes?|(?:has|have)\\sthe\\s(?:same\\s)?(?:respective\\s)?meanings?|(?:is|are)\\sto\\sbe\\s(?:read|construed|interpreted)|shall\\smean|shall\\shave\\sthe)\\b");
    private static final Pattern NEXT_TERM =
            Pattern.compile("(?:\\s?(?:,|and|or|,\\s?and|,\\s?or)\\s?){1,2}(?=[“‘\"])");
    private static final Pattern SCOPE = Pattern.compile(
            "(?i)\\b(?:in|for\\sthe\\spurposes?\\sof)\\s(?:(this)\\s(act|bill|by-law|regulations?|directive|order|ordinance|section|part|chapter|schedule|subsection|paragraph|article|title|division)|(subsection|paragraph|section)\\s)");
    private static final Pattern JP_MEANS = Pattern.compile("「([^「」\\n]{1,60})」とは");
    private static final Pattern JP_BELOW =
            Pattern.compile("以下(?:(この[^「」、。（）\\n]{1,12})において)?(?:単に)?「([^「」\\n]{1,60})」(?:という|と総称する)");
    private static final Pattern JP_LIST = Pattern.compile("用語の(?:意義|定義)は");

    private final Clauses clauses;
    private final String text;

    private Definitions(Clauses clauses) {
        this.clauses = clauses;
        text = clauses.text();
    }

    /** In text order. */
    public static List<Definition> of(Clauses clauses, String lang) {
        Definitions reader = new Definitions(clauses);
        List<Definition> out = lang.equals("ja") ? reader.japanese() : reader.english();
        out.sort(Comparator.comparingInt(Definition::start));
        return out;
    }

    private boolean quoted(int unit) {
        return unit != Clauses.NONE && clauses.get(unit).quoted();
    }

    private List<Definition> english() {
        List<Definition> out = new ArrayList<>();
        Lookahead verb = new Lookahead(VERB, text);
        Lookahead next = new Lookahead(NEXT_TERM, text);
        int at = 0;
        while (at < text.length()) {
            int[] term = term(at);
            if (term == null) {
                at++;
                continue;
            }
            List<int[]> terms = new ArrayList<>();
            int behind = term[1] + 1;
            terms.add(term);
            while (terms.size() < 20 && behind < text.length() && next.at(behind)) {
                int[] other = term(next.end());
                if (other == null) {
                    break;
                }
                terms.add(other);
                behind = other[1] + 1;
            }
            boolean defines = behind < text.length() && verb.at(behind) || terms.size() == 1 && named(term);
            if (defines) {
                for (int[] one : terms) {
                    add(one[0], one[1], out);
                }
            }
            at = behind;
        }
        return out;
    }

    /** {@code (“X”)}, {@code (a “X”)}, {@code (in this Act referred to as “X”)}. */
    private boolean named(int[] term) {
        if (term[1] + 1 >= text.length() || text.charAt(term[1] + 1) != ')') {
            return false;
        }
        int open = term[0] - 1;
        while (open > 0
                && term[0] - open < 60
                && text.charAt(open - 1) != '('
                && ").;\n".indexOf(text.charAt(open - 1)) < 0) {
            open--;
        }
        if (open < 1 || text.charAt(open - 1) != '(') {
            return false;
        }
        String lead = text.substring(open, term[0] - 1).strip().toLowerCase(Locale.ROOT);
        return lead.isEmpty()
                || lead.equals("a")
                || lead.equals("an")
                || lead.equals("the")
                || lead.endsWith("referred to as")
                || lead.endsWith("referred to as the")
                || lead.endsWith("called");
    }

    /** {@code [start, end)} of the words between quotation marks that open at {@code at}, or null. */
    private int @org.jspecify.annotations.Nullable [] term(int at) {
        char open = text.charAt(at);
        char close = open == '“' ? '”' : open == '‘' ? '’' : open == '"' ? '"' : 0;
        if (close == 0 || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return null;
        }
        int limit = Math.min(text.length(), at + 1 + LONGEST_TERM);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n' && close == '"' || c == '“' || c == '‘') {
                return null;
            }
            if (c == close) {
                boolean apostrophe = close == '’' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
                if (!apostrophe) {
                    return i > at + 1 ? new int[] {at + 1, i} : null;
                }
            }
        }
        return null;
    }

    private void add(int start, int end, List<Definition> out) {
        int unit = clauses.at(start);
        if (quoted(unit) || unit == Clauses.NONE) {
            return;
        }
        String term = text.substring(start, end).replaceAll("\\s+", " ").strip();
        if (!term.isEmpty()) {
            out.add(new Definition(term, start, end, clauses.name(unit), clauses.name(scope(unit, start))));
        }
    }

    /** The unit named by "in this …" in front of a term, in its own unit or one above; {@link Clauses#NONE} is the whole bill. */
    private int scope(int unit, int before) {
        int at = unit;
        int limit = before;
        for (int climbed = 0; at != Clauses.NONE && climbed < 4; climbed++) {
            Piece piece = clauses.get(at);
            int from = piece.span().start();
            Matcher matcher = SCOPE.matcher(text).region(from, Math.min(limit, from + 2000));
            if (matcher.find()) {
                String word = String.valueOf(matcher.group(2)).toLowerCase(Locale.ROOT);
                if (matcher.group(1) == null) {
                    return clauses.parent(unit) == Clauses.NONE ? unit : clauses.enclosing(unit, "section");
                }
                return clauses.enclosing(unit, word);
            }
            limit = Math.min(limit, piece.span().start() + 2000);
            int above = piece.parent();
            if (above != Clauses.NONE
                    && !clauses.get(above).level().equals("section")
                    && !clauses.get(above).level().equals("subsection")) {
                break;
            }
            limit = piece.span().start();
            at = above;
        }
        return Clauses.NONE;
    }

    private List<Definition> japanese() {
        List<Definition> out = new ArrayList<>();
        Set<Integer> starts = new HashSet<>();
        Matcher means = JP_MEANS.matcher(text);
        while (means.find()) {
            put(means.start(1), means.end(1), Clauses.NONE, starts, out);
        }
        Matcher below = JP_BELOW.matcher(text);
        while (below.find()) {
            int unit = clauses.at(below.start());
            put(
                    below.start(2),
                    below.end(2),
                    below.group(1) == null ? Clauses.NONE : japaneseScope(unit, below.group(1)),
                    starts,
                    out);
        }
        for (int i = 0; i < clauses.count(); i++) {
            Piece piece = clauses.get(i);
            int above = piece.parent();
            if (piece.level().equals("point") && above != Clauses.NONE && announcesTerms(above)) {
                int end = piece.words();
                while (end < piece.span().end() && end - piece.words() < 40 && "　 \n「".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                boolean split = end < piece.span().end() && (text.charAt(end) == '　' || text.charAt(end) == ' ');
                if (split && end > piece.words()) {
                    put(piece.words(), end, Clauses.NONE, starts, out);
                }
            }
        }
        return out;
    }

    private boolean announcesTerms(int unit) {
        List<Integer> children = clauses.children(unit);
        int from = clauses.get(unit).span().start();
        int to = children.isEmpty()
                ? clauses.get(unit).span().end()
                : clauses.get(children.get(0)).span().start();
        return JP_LIST.matcher(text).region(from, Math.min(to, from + 400)).find();
    }

    private int japaneseScope(int unit, String word) {
        String level = switch (word.charAt(word.length() - 1)) {
            case '編' -> "part";
            case '章' -> "chapter";
            case '節' -> "section";
            case '款' -> "subsection";
            case '条' -> "article";
            case '項' -> "paragraph";
            case '号' -> "point";
            default -> "";
        };
        return level.isEmpty() ? Clauses.NONE : clauses.enclosing(unit, level);
    }

    private void put(int start, int end, int scope, Set<Integer> starts, List<Definition> out) {
        int unit = clauses.at(start);
        if (unit != Clauses.NONE && !quoted(unit) && starts.add(start)) {
            out.add(new Definition(text.substring(start, end), start, end, clauses.name(unit), clauses.name(scope)));
        }
    }
}
