package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.language.Reference.Status;
import org.yoriai.unbundling.structure.EIds;

/**
 * Finds mentions of provisions in English texts and follows those that lead into the same bill. One scan; what follows a
 * keyword is read at most a few hundred characters far. Quoted units are not scanned.
 */
public final class EnglishReferences {

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("section", "section"),
            Map.entry("subsection", "subsection"),
            Map.entry("paragraph", "paragraph"),
            Map.entry("subparagraph", "subparagraph"),
            Map.entry("sub-paragraph", "subparagraph"),
            Map.entry("clause", "clause"),
            Map.entry("article", "article"),
            Map.entry("chapter", "chapter"),
            Map.entry("part", "part"),
            Map.entry("title", "title"),
            Map.entry("schedule", "schedule"),
            Map.entry("annex", "schedule"),
            Map.entry("regulation", "regulation"),
            Map.entry("rule", "rule"),
            Map.entry("point", "point"));
    private static final Pattern KEYWORD = Pattern.compile(
            "(?<![\\p{L}\\d-])((?i:sub-?section|section|sub-?paragraph|paragraph|clause|article|chapter|part|title|schedule|annex|regulation|rule|point))(s|es)?+(?![\\p{L}\\d-])");
    private static final List<String> CONTAINERS = List.of("part", "chapter", "title");

    /** Longest list of numbers behind one keyword. */
    private static final int LONGEST_LIST = 60;

    private static final int LONGEST_TAIL = 8;
    /** Units a range is spread over. */
    private static final int LONGEST_RANGE = 500;
    /** Of more units with the same number none is meant rather than another. */
    private static final int MOST_NAMESAKES = 20;

    private static final String CHAIN =
            "(?:\\s\\([^()\\n]{1,120}\\))?(?:\\s(?:of|to|in)\\s(?:(?:section|Schedule|Part|paragraph|subsection|Chapter|Article|regulation)s?\\s[\\w()]{1,20}(?:\\s\\([^()\\n]{1,120}\\))?,?))*+";
    private static final Pattern OTHER_ACT = Pattern.compile(
            CHAIN
                    + "\\s?,?\\s(?:of|to|in)\\s(?:the\\s|that\\s|those\\s)?(?:(title\\s\\d{1,3},\\sUnited\\sStates\\sCode)|((?:Regulation|Directive|Decision)\\s(?:\\([A-Z]{2,8}\\)\\s)?(?:No\\s)?[^\\s,;.\\d]{0,8}\\d[^\\s,;.]{0,20})|((?:(?:\\p{Lu}[\\p{L}\\d’'&-]*+[,:]?|and|of|other|the|for|to|in|etc|on|with|\\([A-Z][^()\\n]{0,80}\\)|,)\\s){0,18}(?:Act|Regulations|Order|Rules|Code|Measure|By-law)(?:,?\\sof|,)?\\s(?:\\d{4})|\\p{Lu}[\\p{L}\\d’'&-]*+[,:]?\\s(?:(?:\\p{Lu}[\\p{L}\\d’'&-]*+[,:]?|and|of|other|the|for|to|in|etc|on|with|\\([A-Z][^()\\n]{0,80}\\)|,)\\s){0,17}(?:Act|Code|Ordinance)\\b)|(Act|Regulations|Order|Directive|Regulation|Code|Measure)\\b)");
    private static final Pattern THAT_PROVISION = Pattern.compile(
            "(?:\\s\\([^()\\n]{1,120}\\))?\\s(?:of|to)\\sthat\\s(section|subsection|Schedule|Part|paragraph|article)");
    private static final Pattern INNER = Pattern.compile(
            "\\s(?:of|to|in)\\s(?=(?i:(?:sub-?)?section|(?:sub-?)?paragraph|article|schedule|part|chapter|regulation|point|annex)s?\\s[\\dA-Z(])");
    private static final Pattern ACT_NAME =
            Pattern.compile("\\b(?:Act|Regulations|Order|Rules|Measure|By-law)(?:,?\\sof|,)?\\s\\d{4}\\b");
    private static final Pattern INSTRUCTION =
            Pattern.compile("\\b(?:insert|substitute|omit|inserting|striking|redesignating|is amended|are amended)\\b");

    /** A section of a code that is numbered by chapter and section, as in Texas: {@code Section 51.005, Agriculture Code}. */
    private static final Pattern NUMBER_OF_CODE =
            Pattern.compile("\\d{1,4}[A-Z]?\\.\\d{2,6}[A-Z]?(?:\\(\\w{1,6}\\)){0,6}");

    private static final Pattern SECTION_OF_CODE = Pattern.compile("\\s" + NUMBER_OF_CODE
            + "(?:(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or)\\s)" + NUMBER_OF_CODE
            + "){0,20}+,\\s((?:(?:\\p{Lu}[\\p{L}&’'-]*+|and),?\\s){1,6}Code)\\b");

    private final Clauses clauses;
    private final String text;
    private final List<Mention> out = new ArrayList<>();
    private final Matcher act;
    private final Lookahead otherAct;
    private final Lookahead sectionOfCode;
    private final Lookahead thatProvision;
    private final Lookahead inner;
    private String lastAct = "";
    private int lastTarget = Clauses.NONE;
    private boolean lastExternal;
    private int actsReadTo;
    private int instructionUnit = Integer.MIN_VALUE;
    private boolean instruction;

    private EnglishReferences(Clauses clauses) {
        this.clauses = clauses;
        text = clauses.text();
        act = ACT_NAME.matcher(text);
        otherAct = new Lookahead(OTHER_ACT, text);
        sectionOfCode = new Lookahead(SECTION_OF_CODE, text);
        thatProvision = new Lookahead(THAT_PROVISION, text);
        inner = new Lookahead(INNER, text);
    }

    /** In text order. */
    public static List<Mention> of(Clauses clauses) {
        EnglishReferences reader = new EnglishReferences(clauses);
        reader.scan();
        return reader.out;
    }

    /** One number with its bracket tail: {@code 12(3)(b)} is 12, 3, b. */
    private record Member(List<String> parts, int start, int end, boolean bare) {}

    private void scan() {
        Matcher keyword = KEYWORD.matcher(text);
        int at = 0;
        while (at < text.length() && keyword.find(at)) {
            int unit = clauses.at(keyword.start());
            int behind = keyword.end();
            if (unit == Clauses.NONE || clauses.get(unit).quoted() || isMarker(unit, keyword.start())) {
                at = behind;
                continue;
            }
            String word = keyword.group(1).toLowerCase(Locale.ROOT).replace("sub-section", "subsection");
            String level = LEVELS.getOrDefault(word, word);
            if (level.equals("section") && sectionOfCode.at(behind)) {
                at = ofCode(keyword.start(), behind, unit);
                continue;
            }
            at = list(level, keyword.start(), behind, unit);
            if (at == behind) {
                self(level, keyword.start(), behind, unit);
            }
        }
    }

    /** The unit's own number and heading mention nothing. */
    private boolean isMarker(int unit, int at) {
        return at < clauses.get(unit).words();
    }

    /** Notes the sections of a code; returns where its name ends. */
    private int ofCode(int start, int from, int unit) {
        int end = sectionOfCode.end();
        lastAct = sectionOfCode.group(1).replaceAll("\\s+", " ");
        lastExternal = true;
        Matcher number = NUMBER_OF_CODE.matcher(text).region(from, sectionOfCode.start(1));
        while (number.find()) {
            add(number.start(), number.end(), unit, Clauses.NONE, lastAct, Status.EXTERNAL, start, end);
        }
        return end;
    }

    private void self(String level, int start, int end, int unit) {
        int from = start - 5;
        if (from >= 0 && text.regionMatches(true, from, "this ", 0, 5)) {
            int target = clauses.enclosing(unit, level);
            if (target != Clauses.NONE) {
                add(start, end, unit, target, "", Status.RESOLVED, from, end);
                lastTarget = target;
                lastExternal = false;
            }
        }
    }

    /** Reads the numbers behind a keyword; returns where reading stopped, {@code behind} when there was none. */
    private int list(String level, int keywordStart, int behind, int unit) {
        List<Member> members = new ArrayList<>();
        List<Boolean> ranges = new ArrayList<>();
        int at = behind;
        boolean range = false;
        while (members.size() < LONGEST_LIST) {
            int from = members.isEmpty() ? blank(at) : at;
            Member member = from < 0 ? null : member(from, level, members.isEmpty() ? null : members.get(0));
            if (member == null) {
                break;
            }
            members.add(member);
            ranges.add(range);
            at = member.end();
            int separator = separator(at);
            if (separator < 0 || clauses.at(separator) != unit) {
                break;
            }
            int word = white(at);
            range = text.startsWith("to", word) && word > at && white(word + 2) > word + 2;
            Member next = member(separator, level, members.get(0));
            if (next == null) {
                break;
            }
            at = separator;
        }
        if (members.isEmpty()) {
            return behind;
        }
        int end = members.get(members.size() - 1).end();
        resolveAll(level, keywordStart, members, ranges, end, unit);
        return end;
    }

    private int blank(int at) {
        if (at < text.length() && text.charAt(at) == '(') {
            return at;
        }
        int i = at;
        while (i < text.length() && i - at < 40 && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i > at && i < text.length() ? i : -1;
    }

    /** Index behind a comma, "and", "or", "to" or a comma with one of them, also over a line end; −1 if there is none. */
    private int separator(int at) {
        boolean comma = at < text.length() && text.charAt(at) == ',';
        int behind = comma ? at + 1 : at;
        int word = white(behind);
        if (word == behind) {
            return -1;
        }
        for (String joining : comma ? List.of("and", "or") : List.of("and", "or", "to")) {
            int end = word + joining.length();
            if (text.startsWith(joining, word) && white(end) > end) {
                return white(end);
            }
        }
        return comma ? word : -1;
    }

    /** Index behind the white space at a place; a long stretch of it joins nothing. */
    private int white(int at) {
        int i = at;
        while (i < text.length() && i - at < 40 && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i - at < 40 ? i : at;
    }

    private @org.jspecify.annotations.Nullable Member member(
            int at, String level, @org.jspecify.annotations.Nullable Member first) {
        int i = at;
        List<String> parts = new ArrayList<>();
        boolean bracketFirst = at < text.length() && text.charAt(at) == '(';
        if (!bracketFirst) {
            while (i < text.length() && i - at < 9 && isAlphanumeric(text.charAt(i))) {
                i++;
            }
            String token = text.substring(at, i);
            boolean digits = !token.isEmpty() && Character.isDigit(token.charAt(0));
            boolean letters =
                    (CONTAINERS.contains(level) || level.equals("schedule")) && token.matches("[IVXL]{1,6}|[A-Z]");
            boolean year = token.length() == 4 && (level.equals("regulation") || level.equals("rule"));
            if (i < text.length() && isAlphanumeric(text.charAt(i)) || year || !digits && !letters) {
                return null;
            }
            if (first != null && !isAlphanumeric(text.charAt(first.start()))) {
                return null;
            }
            parts.add(token);
        }
        int tail = i;
        while (parts.size() < LONGEST_TAIL && tail < text.length() && text.charAt(tail) == '(') {
            int close = tail + 1;
            while (close < text.length() && close - tail < 8 && isAlphanumeric(text.charAt(close))) {
                close++;
            }
            if (close >= text.length() || close == tail + 1 || text.charAt(close) != ')' || close - tail > 6) {
                break;
            }
            parts.add(text.substring(tail + 1, close));
            tail = close + 1;
        }
        // a longer tail is no reference; leave it behind in one step
        while (parts.size() == LONGEST_TAIL
                && tail + 1 < text.length()
                && (text.charAt(tail) == '(' || text.charAt(tail) == ')' || isAlphanumeric(text.charAt(tail)))) {
            tail++;
        }
        return parts.isEmpty() ? null : new Member(parts, at, tail, bracketFirst);
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void resolveAll(
            String level, int keywordStart, List<Member> members, List<Boolean> ranges, int end, int unit) {
        readActs(keywordStart);
        String external = external(end, unit, level);
        int context = unit;
        boolean inside = false;
        if (external.isEmpty() && thatProvision.at(end)) {
            if (lastExternal) {
                external = lastAct.isEmpty() ? "?" : lastAct;
            } else if (lastTarget != Clauses.NONE) {
                context = clauses.enclosing(lastTarget, thatProvision.group(1).toLowerCase(Locale.ROOT));
                inside = context != Clauses.NONE;
            }
        } else if (external.isEmpty() && inner.at(end)) {
            int outer = outer(inner.end(), unit);
            if (outer != Clauses.NONE) {
                context = outer;
                inside = true;
            }
        }
        if (external.isEmpty() && instructs(unit) && !text.startsWith(" of this", end)) {
            external = lastAct.isEmpty() ? "?" : lastAct;
        }
        List<String> previous = List.of();
        int previousTarget = Clauses.NONE;
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (!external.isEmpty()) {
                boolean unknown = external.equals("?");
                add(
                        member.start(),
                        member.end(),
                        unit,
                        Clauses.NONE,
                        unknown ? "" : external,
                        unknown ? Status.UNRESOLVED : Status.EXTERNAL,
                        keywordStart,
                        end);
                lastExternal = true;
                continue;
            }
            List<String> parts = member.parts();
            int target;
            if (member.bare() && i > 0) {
                // "section 4(1) and (2)", "(4)(d) or (g)": the new numbers replace those of the same kind
                parts = new ArrayList<>(previous.subList(
                        0, sameKind(previous, parts.get(0), members.get(0).bare())));
                parts.addAll(member.parts());
            }
            List<Integer> found = resolve(level, parts, context, inside);
            target = found.size() == 1 ? found.get(0) : Clauses.NONE;
            Status status =
                    found.size() == 1 ? Status.RESOLVED : found.isEmpty() ? Status.UNRESOLVED : Status.AMBIGUOUS;
            if (ranges.get(i) && previousTarget != Clauses.NONE && target != Clauses.NONE) {
                between(previousTarget, target, member, unit, keywordStart, end);
            }
            add(member.start(), member.end(), unit, target, "", status, keywordStart, end);
            if (target != Clauses.NONE) {
                lastTarget = target;
                lastExternal = false;
            }
            previous = parts;
            previousTarget = target;
        }
    }

    /** Index of the last part written like {@code part}, in digits or in letters; the last one when none is. */
    private static int sameKind(List<String> parts, String part, boolean allInBrackets) {
        boolean digit = Character.isDigit(part.charAt(0));
        for (int i = parts.size() - 1; i >= 0; i--) {
            boolean inBrackets = i > 0 || allInBrackets;
            if (Character.isDigit(parts.get(i).charAt(0)) == digit && inBrackets) {
                return i;
            }
        }
        return parts.size() == 1 && Character.isDigit(parts.get(0).charAt(0)) && !digit
                ? 1
                : Math.max(0, parts.size() - 1);
    }

    /** The units between the ends of a range, mentioned at the place of its last number. */
    private void between(int from, int to, Member member, int unit, int cueStart, int cueEnd) {
        String level = clauses.get(from).level();
        for (int i = from + 1; i < to && i - from < LONGEST_RANGE; i++) {
            if (clauses.get(i).level().equals(level)
                    && !clauses.get(i).quoted()
                    && clauses.get(i).parent() != from) {
                add(member.start(), member.end(), unit, i, "", Status.RESOLVED, cueStart, cueEnd);
            }
        }
    }

    /** What "section 3 of" and the like mean in "paragraph (a) of section 3". */
    private int outer(int at, int unit) {
        Matcher keyword = KEYWORD.matcher(text).region(at, Math.min(text.length(), at + 40));
        keyword.useTransparentBounds(true);
        if (!keyword.lookingAt()) {
            return Clauses.NONE;
        }
        String word = keyword.group(1).toLowerCase(Locale.ROOT).replace("sub-section", "subsection");
        String level = LEVELS.getOrDefault(word, word);
        int from = blank(keyword.end());
        Member member = from < 0 ? null : member(from, level, null);
        if (member == null) {
            return Clauses.NONE;
        }
        List<Integer> found = resolve(level, member.parts(), unit, false);
        return found.size() == 1 ? found.get(0) : Clauses.NONE;
    }

    private List<Integer> resolve(String level, List<String> parts, int from, boolean inside) {
        String num = EIds.number(parts.get(0));
        List<Integer> starts = new ArrayList<>();
        int context = from;
        for (int guard = 0; context != Clauses.NONE && guard < 40; guard++) {
            int found = below(context, level, num, inside);
            if (found != Clauses.NONE) {
                starts.add(found);
                break;
            }
            if (inside) {
                break;
            }
            context = clauses.parent(context);
        }
        boolean everywhere = level.equals("section")
                || level.equals("article")
                || level.equals("regulation")
                || level.equals("rule")
                || level.equals("schedule")
                || CONTAINERS.contains(level);
        if (starts.isEmpty() && everywhere && !inside) {
            List<Integer> everyone = clauses.find(level, num);
            starts.addAll(everyone.subList(0, Math.min(everyone.size(), MOST_NAMESAKES)));
        }
        List<Integer> out = new ArrayList<>();
        for (int start : starts) {
            int target = start;
            for (int i = 1; i < parts.size() && target != Clauses.NONE; i++) {
                target = clauses.child(target, EIds.number(parts.get(i)));
            }
            if (target != Clauses.NONE) {
                out.add(target);
            }
        }
        return out;
    }

    private int below(int unit, String level, String num, boolean anyLevel) {
        int found = clauses.child(unit, level, num);
        return found == Clauses.NONE && anyLevel ? clauses.child(unit, num) : found;
    }

    /** Name of the other act that the numbers in front of {@code end} belong to; {@code ""} for this bill, {@code "?"} when it is not named. */
    private String external(int end, int unit, String level) {
        if (!otherAct.at(end)) {
            return "";
        }
        int stop = otherAct.end();
        if (stop - end > 400) {
            return "";
        }
        String words = text.substring(end, stop).replaceAll("\\s+", " ").strip();
        if (words.matches("(?:\\([^()]*\\) )?(?:of|to|in) this .*")) {
            return "";
        }
        if (!otherAct.group(1).isEmpty() || !otherAct.group(2).isEmpty()) {
            String name = otherAct.group(1) + otherAct.group(2);
            return name.replaceAll("\\s+", " ");
        }
        if (!otherAct.group(4).isEmpty()) {
            String before = text.substring(Math.max(end, otherAct.start(4) - 6), otherAct.start(4))
                    .toLowerCase(Locale.ROOT);
            return before.endsWith("that ") || before.endsWith("those ") ? (lastAct.isEmpty() ? "?" : lastAct) : "";
        }
        int named = actName(stop);
        lastAct = text.substring(named, stop).replaceAll("\\s+", " ");
        return lastAct;
    }

    /** Where the name of the act begins that ends at {@code end}: back over capitalised and joining words. */
    private int actName(int end) {
        int start = end;
        int at = end;
        for (int words = 0; words < 24; words++) {
            int stop = at;
            while (stop > 0 && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            int from = stop;
            boolean bracket = stop > 0 && text.charAt(stop - 1) == ')';
            if (bracket) {
                int open = text.lastIndexOf('(', stop - 1);
                if (open < 0 || stop - open > 100 || !Character.isUpperCase(text.charAt(open + 1))) {
                    break;
                }
                from = open;
            } else {
                while (from > 0
                        && !Character.isWhitespace(text.charAt(from - 1))
                        && "(“‘\"".indexOf(text.charAt(from - 1)) < 0) {
                    from--;
                }
            }
            String word = text.substring(from, stop);
            boolean joins = List.of("and", "of", "other", "the", "for", "to", "in", "etc", "on", "with", "etc,", "etc.")
                    .contains(word);
            boolean name = !word.isEmpty()
                    && (bracket || Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)));
            if (!joins && !name
                    || stop == 0
                    || List.of("Section", "Sections", "Part", "Schedule", "In", "Under")
                            .contains(word)) {
                break;
            }
            if (name) {
                start = from;
            } else if (word.equals("the") && !bracket) {
                // "of the" in front of a name; a "the" inside a name is followed by a further capitalised word to its
                // left
                int left = from;
                while (left > 0 && Character.isWhitespace(text.charAt(left - 1))) {
                    left--;
                }
                int leftWord = left;
                while (leftWord > 0 && !Character.isWhitespace(text.charAt(leftWord - 1))) {
                    leftWord--;
                }
                String before = text.substring(leftWord, left);
                if (!before.equals("of") && !before.equals("and") && !before.equals("for")) {
                    break;
                }
                int further = leftWord;
                while (further > 0 && Character.isWhitespace(text.charAt(further - 1))) {
                    further--;
                }
                int furtherWord = further;
                while (furtherWord > 0 && !Character.isWhitespace(text.charAt(furtherWord - 1))) {
                    furtherWord--;
                }
                if (furtherWord == further || !Character.isUpperCase(text.charAt(furtherWord))) {
                    break;
                }
            }
            at = from;
        }
        return start;
    }

    /** Remembers the acts named up to a place. */
    private void readActs(int to) {
        if (actsReadTo >= to) {
            return;
        }
        act.region(actsReadTo, to);
        int behind = Math.max(actsReadTo, to - 40);
        while (act.find()) {
            lastAct = text.substring(actName(act.end()), act.end()).replaceAll("\\s+", " ");
            behind = Math.max(behind, act.end());
        }
        actsReadTo = behind;
    }

    /** Whether a unit, or the list it stands in, orders changes in another act. */
    private boolean instructs(int unit) {
        if (unit != instructionUnit) {
            instructionUnit = unit;
            instruction = false;
            int from = clauses.get(unit).words();
            int to = clauses.get(unit).span().end();
            List<Integer> children = clauses.children(unit);
            to = children.isEmpty() ? to : clauses.get(children.get(0)).span().start();
            String own = text.substring(from, Math.max(from, Math.min(to, from + 1500)));
            instruction = INSTRUCTION.matcher(own).find()
                    && (own.contains("“")
                            || own.contains("—")
                            || own.contains("‘")
                            || own.contains("omit")
                            || own.contains("amended"));
        }
        return instruction;
    }

    private void add(
            int start, int end, int unit, int target, String external, Status status, int cueStart, int cueEnd) {
        Reference reference = new Reference(
                start, end, text.substring(start, end), clauses.name(unit), clauses.name(target), external, status);
        out.add(new Mention(reference, unit, target, cueStart, cueEnd));
    }
}
