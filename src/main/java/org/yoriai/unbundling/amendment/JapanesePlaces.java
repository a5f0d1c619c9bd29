package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.amendment.Address.Step;
import org.yoriai.unbundling.language.KanjiNumber;

/** Reads places such as 第三条第一項第二号イ, 同条第二項, 別表第一 or 第二項から第四項まで. */
final class JapanesePlaces {

    private static final String DIGITS = "[〇一二三四五六七八九十百千0-9０-９]{1,8}";
    private static final Pattern STEP = Pattern.compile(
            "同(条|項|号|表)|目次|題名|附則|見出し|(?:別表|様式)(?:第(" + DIGITS + "))?+|前文" + "|第(" + DIGITS + ")(編|章|節|款|目|条|項|号)((?:の"
                    + DIGITS + "){0,4}+)|(?<=号)(?:の" + DIGITS + ")?([イロハニホヘトチリヌルヲワカヨタレソツネナラム])");
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラム";
    private static final Pattern JOIN = Pattern.compile("(?:、|及び|並びに|から|まで|又は|若しくは|、及び)");

    private JapanesePlaces() {}

    /** The place that words name, read from a place already spoken of; that place itself when they name none. */
    static Address place(String words, Address before) {
        Address out = before;
        List<Step> named = new ArrayList<>();
        Matcher matcher = STEP.matcher(words);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                out = upTo(out.with(new Address(named)), matcher.group(1));
                named = new ArrayList<>();
            } else {
                Step step = step(matcher);
                if (!named.isEmpty() && named.get(named.size() - 1).rank() > step.rank()) {
                    out = out.with(new Address(named));
                    named = new ArrayList<>();
                }
                named.add(step);
            }
        }
        return out.with(new Address(named));
    }

    private static Address upTo(Address before, String kind) {
        int rank = switch (kind) {
            case "条" -> 5;
            case "項" -> 7;
            case "号" -> 9;
            default -> 3;
        };
        List<Step> out = new ArrayList<>();
        for (Step step : before.steps()) {
            boolean firstPoint = step.rank() == 9
                    && !out.isEmpty()
                    && out.get(out.size() - 1).rank() == 9;
            if (step.rank() <= rank && !firstPoint) {
                out.add(step);
            }
        }
        return new Address(out);
    }

    private static Step step(Matcher matcher) {
        String whole = matcher.group();
        if (matcher.group(4) != null) {
            String ref = switch (matcher.group(4)) {
                case "編" -> "part";
                case "章" -> "chp";
                case "節" -> "sec";
                case "款" -> "subsec";
                case "目" -> "dvs";
                case "条" -> "art";
                case "項" -> "para";
                default -> "point";
            };
            StringBuilder num = new StringBuilder(number(matcher.group(3)));
            for (String branch : matcher.group(5).split("の")) {
                num.append(branch.isEmpty() ? "" : "-" + number(branch));
            }
            return new Step(ref, num.toString());
        }
        if (matcher.group(6) != null) {
            return new Step("point", Integer.toString(IROHA.indexOf(matcher.group(6)) + 1));
        }
        return switch (whole.charAt(0)) {
            case '目' -> new Step("toc", "");
            case '見' -> new Step("heading", "");
            case '題' -> new Step("title", "");
            case '前' -> new Step("preamble", "");
            case '附' -> new Step("suppl", "1");
            default -> new Step("sched", matcher.group(2) == null ? "1" : number(matcher.group(2)));
        };
    }

    private static String number(String words) {
        return Long.toString(Math.max(0, KanjiNumber.parse(words, 0, words.length())));
    }

    /** Every place of a list joined by 、 及び or a range から…まで, read one after the other. */
    static List<Address> list(String words, Address before) {
        List<Address> out = new ArrayList<>();
        Address last = before;
        boolean range = false;
        int from = 0;
        Matcher join = JOIN.matcher(words);
        while (from <= words.length() && out.size() < 200) {
            boolean more = join.find(Math.min(from, words.length()));
            int to = more ? join.start() : words.length();
            String one = words.substring(from, to);
            if (STEP.matcher(one).find()) {
                Address next = place(one, last);
                if (range && !out.isEmpty()) {
                    fill(out, next);
                }
                out.add(next);
                last = next;
            }
            if (!more) {
                break;
            }
            range = join.group().equals("から");
            from = join.end();
        }
        return out;
    }

    private static void fill(List<Address> out, Address to) {
        List<Step> first = out.get(out.size() - 1).steps();
        List<Step> last = to.steps();
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        Step end = last.get(last.size() - 1);
        for (String num : Between.of(first.get(first.size() - 1).num(), end.num())) {
            List<Step> steps = new ArrayList<>(last.subList(0, last.size() - 1));
            steps.add(new Step(end.ref(), num));
            out.add(new Address(steps));
        }
    }
}
