package org.yoriai.unbundling.plain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words of a law say and a text in plain words leaves out: a number, an amount, a day, a limit, a duty, a no. Each
 * sentence may leave things out; the whole text keeps them all, or it is not all of the law.
 */
public final class LeftOut {
    private static final int LONGEST = 70;

    private static final String SECTION =
            "(?:sub)?(?:section|clause|article|paragraph|regulation|rule|part|chapter|schedule|item)s?";
    private static final String NUMBERED = "\\d+[A-Za-z]?(?:\\s?\\(\\w{1,4}\\))*|\\(\\w{1,4}\\)(?:\\s?\\(\\w{1,4}\\))*";

    /** Numbers of provisions, of laws and of items count nothing. */
    private static final Pattern ENGLISH_REFERENCE = Pattern.compile(
            "\\b" + SECTION + "\\s+(?:" + NUMBERED + ")(?:\\s*(?:,|,?\\s+and|,?\\s+or|\\s+to)\\s+(?:" + NUMBERED
                    + "))*|^\\s*(?:" + NUMBERED
                    + ")\\.?\\s|\\bAct(?:,)?\\s+(?:No\\.?\\s+)?\\d+(?:\\s+of\\s+\\d{4})?|\\bNo\\.\\s?\\d+\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String NUMERALS = "０１２３４５６７８９〇一二三四五六七八九十百千万億";
    private static final String NUMERAL = "[0-9０-９〇一二三四五六七八九十百千]+";
    private static final Pattern JAPANESE_REFERENCE = Pattern.compile("(?:明治|大正|昭和|平成|令和)(?:" + NUMERAL
            + "|元)年[^。（(]{0,12}?第" + NUMERAL + "号|第" + NUMERAL + "(?:条|項|号|章|節|編|款|目|部|種)(?:の" + NUMERAL + ")*|前"
            + NUMERAL + "(?:条|項|号)|次の" + NUMERAL + "(?:つ|項|号)|^\\s*[（(]?" + NUMERAL + "[）)]?[　 ]");

    /** A sentence that asks for something: an imperative, or してください. */
    private static final Pattern ENGLISH_ASKS = Pattern.compile(
            "^(?:(?:if|when|after|before|where|at|on)\\b[^,]{1,80},\\s+)?"
                    + "(?:please\\s+|always\\s+|do\\s+not\\s+|don[’']t\\s+|never\\s+)?"
                    + "(?!(?:the|a|an|you|they|he|she|it|we|there|this|that|these|those|nobody|everybody|no|each|every|all|some|your|their|its|what|who|people)\\b)"
                    + "[a-z]{2,}(?<!s)\\s+(?:the|your|a|an|it|on|in|off|only|at|them|up|out|to|from|each|every|no|not|by|with|within|slowly)\\b");

    private static final Pattern JAPANESE_ASKS = Pattern.compile("ください|ましょう|なさい|こと。|だめ");

    /** Where a number stands as a limit without a word that compares. */
    private static final Pattern LIMITED = Pattern.compile(
            "\\b(?:limit|only|between|from|until|till|before|after|by|most|least|maximum|minimum|up\\s+to|within|to)\\b|から|まで|だけ|以|内|中に|まえ|前|後|あと");

    private LeftOut() {}

    /**
     * Words of the law that stand together, one sentence or item.
     *
     * @param told the plain sentences that rest on any of them
     */
    public record Ground(String law, List<String> told) {
        public Ground {
            told = List.copyOf(told);
        }
    }

    /**
     * The words of the law that are left out, in its order; empty where all is kept.
     *
     * @param grounds all words of the law that the text is about
     * @param sentences the whole text
     * @param lang of both, {@code en} or {@code ja}
     */
    public static List<String> of(List<Ground> grounds, List<String> sentences, String lang) {
        boolean japanese = lang.equals("ja");
        String plain = String.join(japanese ? "\n" : " \n ", sentences);
        Quantities said = Quantities.implied(plain, lang);
        Set<String> limited = Limits.of(plain, lang).values();
        List<Quantities> limiting = sentences.stream()
                .filter(sentence ->
                        LIMITED.matcher(sentence.toLowerCase(Locale.ROOT)).find())
                .map(sentence -> Quantities.implied(sentence, lang))
                .toList();
        Set<String> out = new LinkedHashSet<>();
        for (Ground ground : grounds) {
            String law = (japanese ? JAPANESE_REFERENCE : ENGLISH_REFERENCE)
                    .matcher(ground.law())
                    .replaceAll("　")
                    .replaceAll("(?i)\\bhalf past\\b", "");
            Quantities there = Quantities.of(law, lang);
            Map<String, String> limits = Limits.of(law, lang).words();
            there.amounts().forEach((value, words) -> {
                if (!said.amounts().containsKey(value) && !has(said, value.substring(3))) {
                    out.add(words.strip());
                }
            });
            there.dates().forEach((value, words) -> {
                if (!said.dates().containsKey(value) && !has(said, day(value))) {
                    out.add(words.strip());
                }
            });
            there.numbers().forEach((value, words) -> {
                if (!words.isEmpty() && !value.equals("1") && !has(said, value)) {
                    out.add(around(law, limits.getOrDefault(value, words)));
                }
            });
            for (Map.Entry<String, String> limit : limits.entrySet()) {
                String value = limit.getKey();
                if (has(said, value)
                        && !limited.contains(value)
                        && limiting.stream().noneMatch(sentence -> has(sentence, value))) {
                    out.add(around(law, limit.getValue()));
                }
            }
            if (dutyLost(law, ground.told(), lang)) {
                out.add(opening(ground.law()));
            }
        }
        return List.copyOf(out);
    }

    private static boolean dutyLost(String law, List<String> told, String lang) {
        Set<Modality> lays = Force.of(law, lang).said();
        boolean must = lays.contains(Modality.MUST);
        boolean mustNot = lays.contains(Modality.MUST_NOT);
        if (told.isEmpty()) {
            return must || mustNot || !Force.no(law, lang).isEmpty();
        }
        boolean bound = !Limits.of(law, lang).values().isEmpty();
        return must
                        && told.stream()
                                .noneMatch(sentence -> lays(sentence, lang)
                                        || bound
                                                && !Limits.of(sentence, lang)
                                                        .values()
                                                        .isEmpty()
                                                && mustNot)
                || mustNot
                        && told.stream().noneMatch(sentence -> lays(sentence, lang) || Force.keepsNo(sentence, lang));
    }

    private static boolean lays(String sentence, String lang) {
        Set<Modality> said = Force.of(sentence, lang).said();
        return said.contains(Modality.MUST)
                || said.contains(Modality.MUST_NOT)
                || (lang.equals("ja") ? JAPANESE_ASKS : ENGLISH_ASKS)
                        .matcher(sentence.toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Whether a number is said, also as an hour after noon: 22 for 10 p.m. */
    private static boolean has(Quantities said, String value) {
        if (said.numbers().containsKey(value)
                || said.amounts().keySet().stream()
                        .anyMatch(amount -> amount.substring(3).equals(value))) {
            return true;
        }
        return value.matches("[1-9]|1[01]")
                && said.numbers().containsKey(Integer.toString(Integer.parseInt(value) + 12));
    }

    private static String day(String date) {
        return date.substring(date.lastIndexOf('-') + 1).replaceFirst("^0", "");
    }

    /** A number, or a limit that ends with one, and what it counts. */
    private static String around(String law, String words) {
        int at = law.indexOf(words);
        char last = words.charAt(words.length() - 1);
        boolean counted = last < 0x80 || NUMERALS.indexOf(last) >= 0;
        if (at < 0 || !counted) {
            return words.strip();
        }
        Matcher unit = Pattern.compile(
                        "^(?:[\\s-]?(?!(?:to|on|and|or|of|in|for|a|an|the|until|before|after|if|who|which|that|is|are|not|but)(?![\\w.]))[A-Za-z.%]+(?:\\s(?:an?|per)\\s\\w+)?|[ァ-ヶー％]+|\\p{IsHan}{1,4})")
                .matcher(law.substring(at + words.length()));
        return (words + (unit.find() ? unit.group() : "")).strip();
    }

    private static String opening(String law) {
        String words = law.strip();
        return words.length() <= LONGEST
                ? words
                : words.substring(
                                0,
                                words.offsetByCodePoints(
                                        0, Math.min(LONGEST - 1, words.codePointCount(0, words.length()))))
                        + "…";
    }
}
