package org.yoriai.unbundling.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.language.Reference.Status;
import org.yoriai.unbundling.structure.Piece;

/** Finds mentions of provisions in Japanese texts and follows those that lead into the same bill. One scan. */
public final class JapaneseReferences {

    private static final String KINDS = "条項号章節編款";
    private static final String AMENDS = "の一部を次のように改正する";
    private static final int LONGEST_TITLE = 160;

    private final Clauses clauses;
    private final String text;
    private final List<Mention> out = new ArrayList<>();
    private final Map<Integer, String> amended = new HashMap<>();
    private int lastArticle = Clauses.NONE;
    private int lastParagraph = Clauses.NONE;
    private int lastPoint = Clauses.NONE;
    private String lastLaw = "";
    private boolean lastExternal;

    private JapaneseReferences(Clauses clauses) {
        this.clauses = clauses;
        text = clauses.text();
    }

    /** In text order. */
    public static List<Mention> of(Clauses clauses) {
        JapaneseReferences reader = new JapaneseReferences(clauses);
        reader.scan();
        return reader.join();
    }

    private void scan() {
        int at = 0;
        int brackets = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            brackets = c == '（' || c == '「'
                    ? brackets + 1
                    : c == '）' || c == '」' ? Math.max(0, brackets - 1) : c == '\n' ? 0 : brackets;
            if (c == '。' && brackets == 0 && !text.startsWith("この場合", at + 1) || c == '\n') {
                lastArticle = Clauses.NONE;
                lastParagraph = Clauses.NONE;
                lastPoint = Clauses.NONE;
                lastExternal = false;
            }
            boolean possible = c == '第' || c == '前' || c == '次' || c == '同';
            int unit = possible ? clauses.at(at) : Clauses.NONE;
            if (!possible || unit == Clauses.NONE || clauses.get(unit).quoted() || isMarker(unit, at)) {
                at++;
                continue;
            }
            int end = c == '第' ? ordinal(at, unit) : relative(at, unit);
            at = Math.max(at + 1, end);
        }
    }

    private boolean isMarker(int unit, int at) {
        Piece piece = clauses.get(unit);
        int parent = piece.parent();
        return at < piece.words()
                && !(parent >= 0
                        && at >= clauses.get(parent).words()
                        && piece.words() == piece.span().start());
    }

    /** One step of an address: 第三条の二 is kind 条, number {@code 3-2}. */
    private record Step(char kind, String num, int end) {}

    private @org.jspecify.annotations.Nullable Step step(int at) {
        if (at >= text.length() || text.charAt(at) != '第') {
            return null;
        }
        int stop = digits(at + 1);
        long base = KanjiNumber.parse(text, at + 1, stop);
        if (base < 1 || stop >= text.length() || KINDS.indexOf(text.charAt(stop)) < 0) {
            return null;
        }
        char kind = text.charAt(stop);
        StringBuilder num = new StringBuilder().append(base);
        int behind = stop + 1;
        while (behind + 1 < text.length() && text.charAt(behind) == 'の' && num.length() < 20) {
            int to = digits(behind + 1);
            long branch = KanjiNumber.parse(text, behind + 1, to);
            if (branch < 1) {
                break;
            }
            num.append('-').append(branch);
            behind = to;
        }
        return new Step(kind, num.toString(), behind);
    }

    private int digits(int at) {
        int i = at;
        while (i < text.length() && i - at < 12 && KanjiNumber.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int ordinal(int at, int unit) {
        Step first = step(at);
        if (first == null || isLawNumber(at, first)) {
            return first == null ? at + 1 : first.end();
        }
        String law = lawBefore(at);
        return chain(at, at, first, unit, law.isEmpty() ? amended(unit) : law);
    }

    /** （平成五年法律第八十八号）: the number of a law, not of a provision. */
    private boolean isLawNumber(int at, Step step) {
        if (step.kind() != '号' || at == 0) {
            return false;
        }
        return "律令例則示訓".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Name of the other law that stands directly in front of an address; {@code ""} for this bill. */
    private String lawBefore(int at) {
        int end = at;
        if (end > 0 && text.charAt(end - 1) == '）') {
            int open = text.lastIndexOf('（', end - 1);
            if (open < 0 || end - open > 60 || text.indexOf('第', open) >= end || text.charAt(end - 2) != '号') {
                return "";
            }
            end = open;
        }
        if (end == 0 || "法令則例".indexOf(text.charAt(end - 1)) < 0) {
            return "";
        }
        int start = end;
        while (start > 0 && end - start < 60 && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        String name = text.substring(start, end);
        if (name.endsWith("同法") || name.endsWith("同令") || name.endsWith("同条例")) {
            return lastLaw.isEmpty() ? name : lastLaw;
        }
        boolean thisBill = start > 1 && text.startsWith("この", start - 2) && end == at;
        return thisBill || name.isEmpty() || name.endsWith("附則") ? "" : name;
    }

    private static boolean isNamePart(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x30A0 && c <= 0x30FF || c == '々' || c == 'の';
    }

    /** Name of the law that an instruction changes, {@code ""} outside of instructions. */
    private String amended(int unit) {
        if (!clauses.get(unit).level().equals("instr")) {
            return "";
        }
        int start = clauses.get(unit).span().start();
        return amended.computeIfAbsent(clauses.parent(unit), parent -> announced(start));
    }

    private String announced(int start) {
        int to = text.lastIndexOf(AMENDS, start);
        if (to < 0) {
            return "";
        }
        int from = to;
        while (from > 0 && to - from < LONGEST_TITLE && "\n。　".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String title = text.substring(from, to);
        int number = title.indexOf('（');
        return number < 0 ? title : title.substring(0, number);
    }

    /** Reads 第三条第二項第一号イ from its first step on, then から…まで. */
    private int chain(int start, int at, Step first, int unit, String law) {
        List<Step> steps = new ArrayList<>();
        Step step = first;
        int end = at;
        while (step != null && steps.size() < 6) {
            steps.add(step);
            end = step.end();
            step = step(end);
            if (step != null
                    && KINDS.indexOf(step.kind())
                            <= KINDS.indexOf(steps.get(steps.size() - 1).kind())) {
                step = null;
            }
        }
        int context = context(unit, steps.get(0).kind());
        int iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラム".indexOf(end < text.length() ? text.charAt(end) : ' ') + 1;
        boolean item = steps.get(steps.size() - 1).kind() == '号' && iroha > 0 && !isKatakanaWord(end);
        String external = law;
        if (external.isEmpty()
                && lastExternal
                && steps.get(0).kind() != '条'
                && KINDS.indexOf(steps.get(0).kind()) < 3) {
            external = joined(start) ? lastLaw : "";
        }
        if (external.isEmpty() && law.isEmpty() && lastExternal && joined(start)) {
            external = lastLaw;
        }
        int target = external.isEmpty() ? follow(context, steps, unit, item ? iroha : 0, start) : Clauses.NONE;
        end = item ? end + 1 : end;
        add(start, end, unit, target, external);
        if (text.startsWith("から", end)) {
            Step last = step(end + 2);
            if (last != null) {
                int behind = last.end();
                List<Step> upper = new ArrayList<>(steps.subList(0, steps.size() - 1));
                upper.add(last);
                int to = external.isEmpty() ? follow(context, upper, unit, 0, start) : Clauses.NONE;
                if (target != Clauses.NONE && to != Clauses.NONE) {
                    for (int i = target + 1; i < to; i++) {
                        if (clauses.get(i).level().equals(clauses.get(target).level())
                                && clauses.get(i).parent() != target) {
                            addResolved(end + 2, behind, unit, i);
                        }
                    }
                }
                add(end + 2, behind, unit, to, external);
                end = behind;
            }
        }
        return end;
    }

    private boolean isKatakanaWord(int at) {
        return at + 1 < text.length() && text.charAt(at + 1) >= 0x30A1 && text.charAt(at + 1) <= 0x30FC;
    }

    /** Whether an address stands in a list behind another one: 第三条及び第四条. */
    private boolean joined(int at) {
        for (String word : List.of("、", "及び", "並びに", "又は", "若しくは", "から")) {
            if (at >= word.length() && text.startsWith(word, at - word.length()) && !out.isEmpty()) {
                int end = out.get(out.size() - 1).reference().end();
                return qualifies(end, at - word.length());
            }
        }
        return false;
    }

    /** Whether nothing stands between two places but 本文, ただし書, 前段, 後段, a comma or brackets. */
    private boolean qualifies(int from, int to) {
        int at = from;
        while (at < to && to - from < 80) {
            int before = at;
            for (String word : List.of("本文", "ただし書", "前段", "後段", "各号", "、")) {
                at += text.startsWith(word, at) ? word.length() : 0;
            }
            if (at < to && text.charAt(at) == '（') {
                int close = text.indexOf('）', at);
                at = close < 0 || close >= to ? at : close + 1;
            }
            if (at == before) {
                return false;
            }
        }
        return at == to;
    }

    /** Where an address begins that leaves out its upper steps. */
    private int context(int unit, char kind) {
        return switch (kind) {
            case '項' -> joinedArticle(unit);
            case '号' -> lastParagraph != Clauses.NONE ? lastParagraph : enclosing(unit, "paragraph");
            default -> Clauses.NONE;
        };
    }

    private int joinedArticle(int unit) {
        return lastArticle != Clauses.NONE && !out.isEmpty() && joined(clauseStart)
                ? lastArticle
                : enclosing(unit, "article");
    }

    private int clauseStart;

    private int enclosing(int unit, String level) {
        int found = clauses.enclosing(unit, level);
        return found == Clauses.NONE && level.equals("article") ? clauses.enclosing(unit, "suppl") : found;
    }

    private int follow(int context, List<Step> steps, int unit, int iroha, int start) {
        clauseStart = start;
        int at = steps.get(0).kind() == '項' ? joinedArticle(unit) : context;
        for (Step step : steps) {
            switch (step.kind()) {
                case '条' -> {
                    at = article(step.num(), unit, start);
                    lastArticle = at;
                    lastParagraph = at == Clauses.NONE ? Clauses.NONE : clauses.child(at, "1");
                }
                case '項' -> {
                    at = at == Clauses.NONE ? Clauses.NONE : clauses.child(at, step.num());
                    lastParagraph = at;
                }
                case '号' -> {
                    if (at != Clauses.NONE && clauses.get(at).level().equals("article")) {
                        at = clauses.child(at, "1");
                    }
                    at = at == Clauses.NONE ? Clauses.NONE : clauses.child(at, step.num());
                    lastPoint = at;
                }
                default -> at = container(step, unit, at);
            }
        }
        return iroha > 0 && at != Clauses.NONE ? clauses.child(at, Integer.toString(iroha)) : at;
    }

    private int container(Step step, int unit, int above) {
        String level = switch (step.kind()) {
            case '編' -> "part";
            case '章' -> "chapter";
            case '節' -> "section";
            default -> "subsection";
        };
        List<Integer> found = clauses.find(level, step.num());
        int only = Clauses.NONE;
        for (int one : found) {
            boolean near = above != Clauses.NONE
                    ? clauses.within(one, above)
                    : found.size() == 1
                            || clauses.parent(one)
                                    == clauses.enclosing(unit, level.equals("section") ? "chapter" : "part");
            if (near) {
                if (only != Clauses.NONE) {
                    return Clauses.NONE;
                }
                only = one;
            }
        }
        return only;
    }

    /** An article of the body, or of the supplementary provision the mention stands in. */
    private int article(String num, int unit, int start) {
        int suppl = clauses.enclosing(unit, "suppl");
        boolean bySuppl = start >= 2 && text.startsWith("附則", start - 2);
        boolean ownArticles = suppl != Clauses.NONE
                && clauses.children(suppl).stream()
                        .anyMatch(child -> clauses.get(child).level().equals("article"));
        for (int one : clauses.find("article", num)) {
            int home = clauses.enclosing(one, "suppl");
            boolean here = bySuppl
                    ? home != Clauses.NONE && (suppl == Clauses.NONE || home == suppl)
                    : ownArticles ? home == suppl : home == Clauses.NONE;
            if (here) {
                return one;
            }
        }
        return Clauses.NONE;
    }

    /** 前条 次条 前項 前二項 次項 前号 同条 同項 同号 and what follows them; the index behind, or {@code at} when it is none of them. */
    private int relative(int at, int unit) {
        char direction = text.charAt(at);
        int digits = digits(at + 1);
        int count = digits > at + 1 ? (int) Math.min(50, KanjiNumber.parse(text, at + 1, digits)) : 1;
        if (digits >= text.length()
                || "条項号".indexOf(text.charAt(digits)) < 0
                || count < 1
                || digits > at + 1 && direction != '前'
                || at > 0 && "午事以直".indexOf(text.charAt(at - 1)) >= 0) {
            return at;
        }
        char kind = text.charAt(digits);
        int end = digits + 1;
        String level = kind == '条' ? "article" : kind == '項' ? "paragraph" : "point";
        if (direction == '同') {
            int last = kind == '条' ? lastArticle : kind == '項' ? lastParagraph : lastPoint;
            Step next = step(end);
            if (lastExternal) {
                int stop = next == null ? end : steps(end);
                add(at, stop, unit, Clauses.NONE, lastLaw);
                return stop;
            }
            return next == null || last == Clauses.NONE ? addEnd(at, end, unit, last) : tail(at, end, unit, last);
        }
        int own = clauses.enclosing(unit, level);
        if (own == Clauses.NONE) {
            add(at, end, unit, Clauses.NONE, "");
            return end;
        }
        List<Integer> row = row(own, level);
        int place = row.indexOf(own);
        lastExternal = false;
        for (int i = direction == '前' ? count : 1; i >= 1; i--) {
            int index = direction == '前' ? place - i : place + 1;
            int target = index >= 0 && index < row.size() ? row.get(index) : Clauses.NONE;
            remember(level, target);
            if (count == 1 && step(end) != null) {
                return tail(at, end, unit, target);
            }
            add(at, end, unit, target, "");
        }
        return end;
    }

    private int addEnd(int at, int end, int unit, int target) {
        add(at, end, unit, target, "");
        return end;
    }

    private int steps(int at) {
        int end = at;
        for (Step step = step(end); step != null; step = step(end)) {
            end = step.end();
        }
        return end;
    }

    private void remember(String level, int target) {
        if (level.equals("article")) {
            lastArticle = target;
            lastParagraph = target == Clauses.NONE ? Clauses.NONE : clauses.child(target, "1");
        } else if (level.equals("paragraph")) {
            lastParagraph = target;
        } else {
            lastPoint = target;
        }
    }

    /** 前条第二項第一号: steps down from a unit already found. */
    private int tail(int start, int at, int unit, int from) {
        int target = from;
        int end = at;
        for (Step step = step(end); step != null; step = step(end)) {
            if (target != Clauses.NONE
                    && step.kind() == '号'
                    && clauses.get(target).level().equals("article")) {
                target = clauses.child(target, "1");
            }
            target = target == Clauses.NONE ? Clauses.NONE : clauses.child(target, step.num());
            if (step.kind() == '項') {
                lastParagraph = target;
            }
            end = step.end();
        }
        add(start, end, unit, target, "");
        return end;
    }

    /** Units of the same level that stand beside one; articles across chapters, within the same supplementary provision. */
    private List<Integer> row(int own, String level) {
        if (!level.equals("article")) {
            return clauses.children(clauses.parent(own));
        }
        int home = clauses.enclosing(own, "suppl");
        if (home != Clauses.NONE) {
            return clauses.children(clauses.parent(own));
        }
        if (articles.isEmpty()) {
            for (int i = 0; i < clauses.count(); i++) {
                if (clauses.get(i).level().equals("article")
                        && !clauses.get(i).quoted()
                        && clauses.enclosing(i, "suppl") == Clauses.NONE) {
                    articles.add(i);
                }
            }
        }
        return articles;
    }

    private final List<Integer> articles = new ArrayList<>();

    private void add(int start, int end, int unit, int target, String external) {
        lastExternal = !external.isEmpty();
        if (lastExternal) {
            lastLaw = external;
        }
        Status status = lastExternal ? Status.EXTERNAL : target == Clauses.NONE ? Status.UNRESOLVED : Status.RESOLVED;
        out.add(new Mention(
                new Reference(
                        start,
                        end,
                        text.substring(start, end),
                        clauses.name(unit),
                        clauses.name(target),
                        external,
                        status),
                unit,
                target,
                start,
                end));
    }

    private void addResolved(int start, int end, int unit, int target) {
        out.add(new Mention(
                new Reference(
                        start,
                        end,
                        text.substring(start, end),
                        clauses.name(unit),
                        clauses.name(target),
                        "",
                        Status.RESOLVED),
                unit,
                target,
                start,
                end));
    }

    /** Members of a list share the words behind its last member. */
    private List<Mention> join() {
        List<Mention> joined = new ArrayList<>(out);
        for (int i = joined.size() - 2; i >= 0; i--) {
            Mention here = joined.get(i);
            Mention next = joined.get(i + 1);
            int gap = next.reference().start() - here.reference().end();
            boolean same = next.reference().start() == here.reference().start();
            if (same
                    || gap >= 0
                            && gap <= 4
                            && isJoin(text.substring(
                                    here.reference().end(), next.reference().start()))) {
                joined.set(i, new Mention(here.reference(), here.unit(), here.to(), here.cueStart(), next.cueEnd()));
            }
        }
        return joined;
    }

    private static boolean isJoin(String words) {
        return List.of("、", "及び", "並びに", "又は", "若しくは", "から", "まで、", "まで及び", "").contains(words);
    }
}
