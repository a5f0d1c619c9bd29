package org.yoriai.digest.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.text.Span;

/** Where a person can be reached: telephone numbers, e-mail and postal addresses. */
final class Reached {
    private static final Pattern MAIL = Pattern.compile(
            "[\\w.+-]{1,64}+ ?(?:@|\\(at\\)|\\[at\\]|\\{at\\}| at (?=[\\w-]{1,40} dot )) ?[\\w-]{1,60}+(?: ?(?:\\.|\\(dot\\)|\\[dot\\]| dot ) ?[\\w-]{2,30}){1,4}");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.,/-])(?:"
            + "\\+\\d{1,3}[ -]?(?:\\(0\\) ?)?(?:\\(?\\d{1,5}\\)?[ -]?){1,4}\\d{2,4}"
            + "|\\(0\\d{1,4}\\) ?\\d{1,4}[ -]?\\d{3,4}"
            + "|0\\d{1,4}[ ー-]\\(?\\d{1,4}\\)?[ ー-]\\d{3,4}|0\\d{1,4}\\(\\d{1,4}\\)\\d{4}"
            + "|0\\d{2,4}[ -]\\d{6,7}|0[1-9]0\\d{8}|0\\d{9}"
            + "|\\(?[2-9]\\d{2}\\)?[ .-]\\d{3}[ .-]\\d{4}"
            + ")(?![\\d/-])");
    private static final int FEWEST_DIGITS = 9;

    /** A local number, which only what stands before it tells from any other number. */
    private static final Pattern LOCAL = Pattern.compile(
            "(?:(?i:phone|tel|telephone|call|ring|text|mobile|whatsapp|extension)\\b[^.!?\\d\\n]{0,20}|(?:電話|携帯|ケータイ|内線|TEL|Tel)[^。\\d\\n]{0,10})"
                    + "(\\d{2,4}[ -]\\d{3,4})(?![\\d/%:-]|[.,]\\d)");

    private static final String WAY =
            "(?:Street|St|Walk|Alley|Parade|Wharf|Hill|Rise|Yard|Path|Highway|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Way|Row|Court|Place|Square|Terrace|Crescent|Gardens|Grove|Mews|Quay|Boulevard|Blvd)";
    private static final Pattern ENGLISH =
            Pattern.compile("(?<![\\p{L}\\d-])\\d{1,4}(?:-\\d{1,4}){0,2}[a-zA-Z]?,? (?:[A-Z][\\p{L}']{1,24} ){1,3}"
                    + WAY + "\\b(?:,? (?:[Ff]lat|[Aa]partment|[Aa]pt|[Rr]oom|[Uu]nit)\\.? ?\\d{1,4}[a-zA-Z]?)?"
                    + "|(?<![\\p{L}\\d])(?:[Ff]lat|[Aa]partment|[Aa]pt)\\.? \\d{1,4}[a-zA-Z]?, [^.!?\\n]{3,40}?" + WAY
                    + "\\b"
                    + "|(?<![\\p{L}\\d])\\d{1,3}(?:-\\d{1,3}){1,2},? [A-Z][\\p{L}-]{2,24}(?:-cho|-machi|-ku|, [A-Z])"
                    + "|〒 ?\\d{3}-\\d{4}|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b");
    private static final String N = "[0-9〇一二三四五六七八九十]{1,4}";
    private static final Pattern JAPANESE = Pattern.compile("〒 ?\\d{3}-?\\d{4}"
            + "|[\\p{IsHan}ァ-ヶーの]{0,16}" + N + "丁目(?:" + N + "(?:番地?|-)?(?:の?" + N + "号?)?(?:[号-]" + N + "号?室?)?)"
            + "|[\\p{IsHan}ァ-ヶーの]{0,16}(?<!第)" + N + "番(?:地(?:の?" + N + ")?(?:" + N + "号)?|の?" + N + "号?(?!線|目))"
            + "|[\\p{IsHan}ァ-ヶー]{1,16}(?<![午以年])(?:町|村|市|区|字|台|通り|丘|原|前|山|川|田|野)" + N + "-" + N + "(?:-" + N
            + "){0,2}(?![0-9.時分日月年週回人名本台枚個件割%階歳倍度円か箇カヶキメト])"
            + "|[\\p{IsHan}ァ-ヶー]{2,16}(?:マンション|アパート|ハイツ|コーポ|荘|団地)[0-9]{0,3}(?:号棟)?[0-9]{1,4}号室?");

    private Reached() {}

    static List<Span> mail(String text) {
        return all(MAIL, text);
    }

    static List<Span> phone(String text) {
        List<Span> out = new ArrayList<>();
        all(PHONE, text).stream()
                .filter(span ->
                        span.in(text).chars().filter(c -> c >= '0' && c <= '9').count() >= FEWEST_DIGITS)
                .forEach(out::add);
        Matcher local = LOCAL.matcher(text);
        while (local.find()) {
            Span span = new Span(local.start(1), local.end(1));
            if (out.stream().noneMatch(whole -> span.start() < whole.end() && whole.start() < span.end())) {
                out.add(span);
            }
        }
        return out;
    }

    static List<Span> address(String text, boolean english, KnownWords known) {
        return all(english ? ENGLISH : JAPANESE, text).stream()
                .filter(span -> !known.say(span.in(text)))
                .filter(span -> english || !known.say(span.in(text).replaceFirst("^.*の", "")))
                .toList();
    }

    private static List<Span> all(Pattern pattern, String text) {
        List<Span> out = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            out.add(new Span(matcher.start(), matcher.end()));
        }
        return out;
    }
}
