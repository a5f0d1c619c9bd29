package org.yoriai.digest.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.text.Numbers;
import org.yoriai.digest.text.PlainSigns;
import org.yoriai.digest.text.Stem;

/**
 * What one sentence that a model wrote must hold to beside the words that it cites, in English and Japanese. It cannot tell
 * whether a sentence leaves out what else matters: the cited words stand beside it.
 */
public final class Backed {
    private static final int MOST_WORDS = 40;
    private static final int MOST_CHARACTERS = 80;

    private static final Pattern NUMBER = Words.pattern("[$£€¥￥]?\\d+(?:[.,]\\d+)*[%％]?"
            + "|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
            + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:hundred|thousand|million|billion|dozen|quarter)s?|once|twice"
            + "|double|triple|first|second|thirds?|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b"
            + "|[〇一二三四五六七八九十百千万億]+(?=[人名件割票年月日時分秒週円歳才回倍度台本個つか箇所条項章節号番枚戸メキセパ％%])");
    private static final Pattern NO_NUMBER = Words.pattern("\\bno one\\b|\\bone another\\b");

    private static final Pattern QUOTED = Pattern.compile("“([^“”]*)”|\"([^\"]*)\"|‘([^‘’]*)’|「([^「」]*)」|『([^『』]*)』");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?:^|[\\s(])'|'(?:$|[\\s).,:;!?])");

    /** Duties, which two negations express in Japanese, and words that only look like negations. */
    private static final Pattern DUTY = Words.pattern("(?:なければ|なくては|ないと)(?:ならない|ならず|なりません|いけない|いけません)");

    private static final Pattern NO_NEGATION = Words.pattern("少なくとも|少な[いく]|危な[いく]|かもしれ(?:ない|ません)|違いない|だけでなく");
    private static final Pattern PROHIBITS =
            Words.pattern("\\b(?:prohibit|forbid|forbad|ban(?:s|ned)?\\b)\\w*|禁止|禁じ|不可");
    private static final Pattern BINDS =
            Words.pattern("\\bshall\\b|\\b(?:have|has|had) to\\b|\\b(?:is|are) (?:not )?to be\\b"
                    + "|\\bmay not\\b|\\b(?:no|nobody|none)\\b[^.!?]{0,60}\\bmay\\b|ものとする|義務|いけません|いけない|なりません");
    private static final int LOUDEST = 3;

    private static final Pattern ENGLISH_WORD = Words.pattern("\\p{L}{4,}");
    private static final Pattern JAPANESE_WORD =
            Words.pattern("[\\u4e00-\\u9fff]+|[\\u30a1-\\u30fa\\u30fc]{2,}|[a-z]{4,}");

    private static final Pattern ADVICE = Words.pattern("\\bvot(?:e|ing) (?:yes|no|for|against|in favou?r)\\b"
            + "|\\b(?:you|we|everyone|everybody|all|members|people|voters|citizens) (?:should|must|ought to|need to|have to)\\b"
            + "[^.!?]{0,20}\\b(?:vote|approve|reject|oppose|support|agree|disagree)\\b"
            + "|\\b(?:recommend|advise|suggest|urge)\\w*\\b[^.!?]{0,40}\\b(?:vot|approv|reject|oppos|support)\\w*"
            + "|^(?:please )?(?:vote|approve|reject|support|oppose)\\b"
            + "|(?:賛成|反対|支持|可決|否決|投票)(?:す|する)べき|(?:賛成|反対)(?:に|で)投票"
            + "|(?:賛成|反対|投票)(?:を|に)?(?:して(?:ください|下さい|ほしい)|しましょう|したほうが|した方が)"
            + "|(?:賛成|反対)(?:を|が)(?:おすすめ|お勧め|すすめ|勧め)");

    private Backed() {}

    /**
     * Why the sentence may not stand; empty if it may.
     *
     * @param sources words that it cites, in its own language
     * @param lang {@code en} or {@code ja}
     */
    public static String objection(String sentence, List<String> sources, String lang) {
        if (sources.isEmpty() || sentence.isBlank()) {
            return "cites nothing";
        }
        if (isTooLong(sentence, lang)) {
            return "too long";
        }
        String signs = PlainSigns.objection(withoutQuotationMarks(sentence), lang);
        if (!signs.isEmpty()) {
            return signs;
        }
        if (!quotesVerbatim(sentence, sources)) {
            return "quotes what stands in no source";
        }
        return meaning(sentence, sources, lang);
    }

    /** True if it tells somebody how to vote. */
    public static boolean advises(String sentence) {
        return ADVICE.matcher(sentence.strip()).find();
    }

    private static String meaning(String sentence, List<String> sources, String lang) {
        String all = String.join("\n", sources);
        if (!numbers(all, true).containsAll(numbers(sentence, false))) {
            return "has a number that stands in no source";
        }
        if (!QuantifierTruth.amounts(all).containsAll(QuantifierTruth.amounts(sentence))) {
            return "has a word of amount that no source has";
        }
        boolean negates = negates(sentence);
        if (negates && sources.stream().noneMatch(Backed::negates)) {
            return "negates what no source negates";
        }
        if (!negates && sources.stream().allMatch(Backed::negates)) {
            return "leaves a negation out";
        }
        if (strength(sentence)
                > sources.stream().mapToInt(Backed::strength).max().orElse(0)) {
            return "speaks louder than its sources";
        }
        return isHalfBacked(sentence, all, lang) ? "" : "uses words that its sources do not";
    }

    private static boolean isTooLong(String sentence, String lang) {
        return lang.equals("ja")
                ? sentence.codePoints()
                                .filter(cp -> !Character.isWhitespace(cp))
                                .count()
                        > MOST_CHARACTERS
                : sentence.strip().split("\\s+").length > MOST_WORDS;
    }

    private static String withoutQuotationMarks(String sentence) {
        StringBuilder out = new StringBuilder();
        sentence.codePoints()
                .map(cp -> PlainSigns.QUOTATION_MARKS.indexOf(cp) >= 0 ? ' ' : cp)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean quotesVerbatim(String sentence, List<String> sources) {
        Matcher quoted = QUOTED.matcher(sentence);
        StringBuilder rest = new StringBuilder();
        while (quoted.find()) {
            String words =
                    Words.folded(quoted.group().substring(1, quoted.group().length() - 1));
            if (words.isEmpty() || sources.stream().map(Words::folded).noneMatch(source -> source.contains(words))) {
                return false;
            }
            quoted.appendReplacement(rest, " ");
        }
        quoted.appendTail(rest);
        return rest.chars().noneMatch(c -> PlainSigns.QUOTATION_MARKS.indexOf(c) >= 0)
                && !LONE_QUOTE.matcher(rest).find();
    }

    /** By their worth, where we can tell it; those of a source also without the sign of money or per cent. */
    private static Set<String> numbers(String words, boolean ofSource) {
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(NO_NUMBER.matcher(words).replaceAll(" "));
        while (number.find()) {
            String written = Words.folded(number.group()).toLowerCase(Locale.ROOT);
            String bare = written.replaceAll("[$£€¥%]", "");
            OptionalDouble worth = Numbers.value(bare);
            String value = worth.isPresent() ? Double.toString(worth.getAsDouble()) : bare;
            numbers.add(written.replace(bare, value));
            if (ofSource) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    private static boolean negates(String words) {
        String plain = NO_NEGATION.matcher(DUTY.matcher(words).replaceAll(" ")).replaceAll(" ");
        return Words.NEGATION.matcher(plain).find() || PROHIBITS.matcher(plain).find();
    }

    private static int strength(String words) {
        return BINDS.matcher(words).find() || PROHIBITS.matcher(words).find() ? LOUDEST : Words.strength(words);
    }

    private static boolean isHalfBacked(String sentence, String sources, String lang) {
        boolean japanese = lang.equals("ja");
        Set<String> said = japanese ? japaneseWords(sentence) : englishWords(sentence);
        String source = Words.folded(sources).toLowerCase(Locale.ROOT);
        Set<String> stems = japanese ? Set.of() : englishWords(sources);
        long backed = said.stream()
                .filter(word -> japanese ? source.contains(word) : stems.contains(word))
                .count();
        return backed > 0 && 2 * backed >= said.size();
    }

    private static Set<String> englishWords(String text) {
        Set<String> words = new HashSet<>();
        ENGLISH_WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(Stem.of(word.group())));
        return words;
    }

    /** Pairs of kanji, a kanji that stands alone, and words in katakana or Latin letters. */
    private static Set<String> japaneseWords(String text) {
        Set<String> words = new HashSet<>();
        JAPANESE_WORD
                .matcher(Words.folded(text).toLowerCase(Locale.ROOT))
                .results()
                .forEach(found -> {
                    String word = found.group();
                    boolean kanji = word.charAt(0) >= '\u4e00' && word.charAt(0) <= '\u9fff';
                    if (!kanji || word.length() == 1) {
                        words.add(word);
                        return;
                    }
                    for (int i = 0; i + 2 <= word.length(); i++) {
                        words.add(word.substring(i, i + 2));
                    }
                });
        return words;
    }
}
