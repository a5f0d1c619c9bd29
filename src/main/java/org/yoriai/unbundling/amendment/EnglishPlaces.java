package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.amendment.Address.Step;

/** Reads places such as "section 254(f)(4)" or "paragraphs (3) to (5)". */
final class EnglishPlaces {

    private static final Map<String, String> REFS = Map.ofEntries(
            Map.entry("section", "sec"),
            Map.entry("subsection", "subsec"),
            Map.entry("paragraph", "para"),
            Map.entry("sub-paragraph", "subpara"),
            Map.entry("subparagraph", "subpara"),
            Map.entry("clause", "cl"),
            Map.entry("subclause", "subcl"),
            Map.entry("item", "item"),
            Map.entry("subitem", "subitem"),
            Map.entry("article", "art"),
            Map.entry("point", "point"),
            Map.entry("regulation", "reg"),
            Map.entry("rule", "rule"),
            Map.entry("schedule", "sched"),
            Map.entry("annex", "sched"),
            Map.entry("part", "part"),
            Map.entry("chapter", "chp"),
            Map.entry("title", "title"),
            Map.entry("division", "dvs"));

    private static final String NUMBER = "(?:\\d{1,5}[A-Z]{0,3}(?:-\\d{1,3})?|[IVXLC]{1,7}|[A-Z])(?![\\w])";
    private static final String TAIL = "(?:\\(\\w{1,5}\\)){0,6}+";
    static final Pattern PLACE = Pattern.compile(
            "\\b((?i:sub-?paragraph|subsection|subclause|subitem|section|paragraph|clause|item|article|point|regulation|rule|schedule|annex|part|chapter|title|division))s?+ ((?:"
                    + NUMBER + ")?+" + TAIL + ")");
    private static final Pattern FURTHER =
            Pattern.compile("(?:, and|, or|,| and| or| to| through|–|-) ?((?:" + NUMBER + ")?+" + TAIL + ")");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:matter|words?|item) (?:preceding|before|following|after|relating to) (?:\\w+ )?(?:sub)?(?:paragraph|section|clause|title|chapter)s? (?:\\d+\\w*)?(?:\\(\\w+\\))*");

    private final boolean european;

    EnglishPlaces(Jurisdiction jurisdiction) {
        european = jurisdiction == Jurisdiction.EU;
    }

    /** The one place that words name from outside in, {@link Address#NONE} when they name none. */
    Address place(String words) {
        String heard = ELSEWHERE.matcher(words).replaceAll("");
        List<Address> all = new ArrayList<>();
        Matcher matcher = PLACE.matcher(heard);
        while (matcher.find()) {
            if (!matcher.group(2).isEmpty() && !code(heard, matcher) && !named(matcher)) {
                all.add(one(matcher.group(1), matcher.group(2)));
            }
        }
        boolean schedule = all.stream().anyMatch(one -> one.steps().get(0).ref().equals("sched"));
        all.sort(Comparator.comparingInt(one -> one.steps().get(0).rank()));
        Address out = Address.NONE;
        for (Address one : all) {
            out = out.with(one);
        }
        String lower = heard.toLowerCase(Locale.ROOT);
        if (lower.contains("table of contents")) {
            return new Address(List.of(new Step("toc", "")));
        }
        if (!schedule && lower.contains("the schedule")) {
            out = new Address(List.of(new Step("sched", "1"))).with(out);
        }
        return lower.contains("heading") && !lower.contains("cross-heading")
                ? new Address(join(out.steps(), new Step("heading", "")))
                : out;
    }

    /** "title 31, United States Code" is the name of a law. */
    private static boolean code(String words, Matcher place) {
        return words.startsWith(", United States Code", place.end());
    }

    /** "Regulations 2019" and "Rules 2019" end the name of a law. */
    private static boolean named(Matcher place) {
        String word = place.group(1);
        return (word.equals("Regulation") || word.equals("Rule"))
                && place.group().charAt(word.length()) == 's'
                && place.group(2).length() == 4;
    }

    private static List<Step> join(List<Step> steps, Step last) {
        List<Step> out = new ArrayList<>(steps);
        out.add(last);
        return out;
    }

    private Address one(String keyword, String number) {
        String ref = REFS.getOrDefault(keyword.toLowerCase(Locale.ROOT), "sec");
        List<Step> steps = new ArrayList<>();
        int bracket = number.indexOf('(');
        String head = bracket < 0 ? number : number.substring(0, bracket);
        boolean inSchedule = ref.equals("para") && !head.isEmpty() && !european;
        if (!head.isEmpty()) {
            steps.add(new Step(ref, head));
        }
        int at = bracket;
        String level = head.isEmpty() ? ref : next(ref, inSchedule);
        while (at >= 0 && at < number.length()) {
            int close = number.indexOf(')', at);
            steps.add(new Step(level, number.substring(at + 1, close)));
            level = next(level, inSchedule);
            at = close + 1 < number.length() ? close + 1 : -1;
        }
        return new Address(steps);
    }

    private String next(String ref, boolean inSchedule) {
        if (european) {
            return ref.equals("art") ? "para" : "point";
        }
        if (inSchedule) {
            return ref.equals("para") ? "subpara" : "point";
        }
        return switch (ref) {
            case "sec" -> "subsec";
            case "art", "reg", "rule" -> "para";
            case "subsec" -> "para";
            case "para" -> "subpara";
            case "subpara" -> "cl";
            case "cl" -> "subcl";
            case "subcl" -> "item";
            default -> "subitem";
        };
    }

    /** Every place of a list such as "sections 3, 4 and 6" or "paragraphs (3) to (5)"; a range of numbers gives each of them. */
    List<Address> list(String words) {
        Matcher matcher = PLACE.matcher(words);
        List<Address> out = new ArrayList<>();
        if (!matcher.find() || matcher.group(2).isEmpty()) {
            return out;
        }
        String keyword = matcher.group(1);
        Address base = one(keyword, matcher.group(2));
        out.add(base);
        int at = matcher.end();
        Matcher further = FURTHER.matcher(words);
        while (out.size() < 200
                && further.region(at, words.length()).lookingAt()
                && !further.group(1).isEmpty()) {
            Address next = sibling(base, keyword, further.group(1));
            boolean range = words.startsWith(" to", at) || words.startsWith(" through", at);
            if (range) {
                fill(out, next);
            }
            out.add(next);
            at = further.end();
        }
        return out;
    }

    /** "(b)" behind "subsection (a)" or "section 5(a)". */
    private Address sibling(Address base, String keyword, String number) {
        if (number.charAt(0) != '(') {
            return one(keyword, number);
        }
        int close = number.indexOf(')');
        List<Step> steps = new ArrayList<>(base.steps());
        Step last = steps.remove(steps.size() - 1);
        steps.add(new Step(last.ref(), number.substring(1, close)));
        return new Address(steps);
    }

    private static void fill(List<Address> out, Address to) {
        Step first = out.get(out.size() - 1)
                .steps()
                .get(out.get(out.size() - 1).steps().size() - 1);
        Step last = to.steps().get(to.steps().size() - 1);
        List<Step> above = to.steps().subList(0, to.steps().size() - 1);
        for (String num : Between.of(first.num(), last.num())) {
            out.add(new Address(join(above, new Step(last.ref(), num))));
        }
    }
}
