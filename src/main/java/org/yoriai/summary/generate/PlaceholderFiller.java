package org.yoriai.summary.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.AmountMark;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Kind;
import org.yoriai.digest.NumberMark;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.text.PlainSigns;
import org.yoriai.digest.wording.Frames;
import org.yoriai.digest.wording.Measure;
import org.yoriai.digest.wording.Quantifier;

/**
 * Fills a model's frame: quotes, counts and words of amount are put in here, from the data. What a model may not write itself
 * (digits, quotation marks, markup, links, signs that cannot be seen, letters of another script) makes the frame fail.
 */
final class PlaceholderFiller {
    private static final int MOST_WORDS = 30;
    private static final int MOST_CHARACTERS = 60;
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern COUNT = Pattern.compile("(agree|disagree|voters|pass):([A-Za-z0-9]+)");
    private static final Pattern AMOUNT =
            Pattern.compile("([a-z-]+):(agree|disagree|pass):([A-Za-z0-9]+)/voters:([A-Za-z0-9]+)");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?:^|[\\s(])'|'(?:$|[\\s).,:;!?])");
    private static final String MONEY_AND_SHARES = "$%";

    private final Evidence evidence;
    private final String lang;
    private final Frames frames;

    PlaceholderFiller(Evidence evidence, String lang) {
        this.evidence = evidence;
        this.lang = lang;
        this.frames = new Frames(lang);
    }

    /** A sentence, or why the frame fails. */
    record Filled(Optional<Sentence> sentence, String because) {
        private static Filled not(String because) {
            return new Filled(Optional.empty(), because);
        }
    }

    /**
     * @param names what each name that was made for this request stands for
     * @param quotes of the group by argument; each must stand in the sentence exactly once
     */
    Filled fill(String id, Kind kind, String frame, Map<String, String> names, Map<String, Citation> quotes) {
        String objection = objection(SLOT.matcher(frame).replaceAll(" "));
        if (!objection.isEmpty()) {
            return Filled.not(objection);
        }
        StringBuilder text = new StringBuilder();
        List<Citation> cites = new ArrayList<>();
        List<NumberMark> numbers = new ArrayList<>();
        List<AmountMark> amounts = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        Matcher slot = SLOT.matcher(frame);
        int from = 0;
        while (slot.find()) {
            text.append(frame, from, slot.start());
            from = slot.end();
            String what = slot.group(1).strip();
            Matcher count = COUNT.matcher(what);
            Matcher amount = AMOUNT.matcher(what);
            if (what.startsWith("q:")) {
                Citation quote = quotes.get(names.getOrDefault(what.substring(2), ""));
                if (quote == null || !shown.add(quote.argument())) {
                    return Filled.not("quotes what is not in its group, or twice");
                }
                text.append(lang.equals("ja") ? '「' : '“');
                cites.add(new Citation(quote.argument(), quote.start(), quote.end(), quote.quote(), text.length()));
                text.append(quote.quote()).append(lang.equals("ja") ? '」' : '”');
            } else if (count.matches()) {
                String argument = names.getOrDefault(count.group(2), "");
                if (!isCounted(argument, quotes)) {
                    return Filled.not("counts what is not to be counted");
                }
                number(count.group(1), argument, text, numbers);
            } else if (amount.matches()) {
                String argument = names.getOrDefault(amount.group(3), "");
                if (!isCounted(argument, quotes) || !amount.group(3).equals(amount.group(4))) {
                    return Filled.not("counts what is not to be counted");
                }
                if (!amount(amount.group(1), amount.group(2), argument, text, numbers, amounts)) {
                    return Filled.not("a word of amount that is none");
                }
            } else {
                return Filled.not("a place that is none");
            }
        }
        text.append(frame, from, frame.length());
        if (!shown.equals(quotes.keySet())) {
            return Filled.not("leaves a quote out");
        }
        return new Filled(Optional.of(new Sentence(id, text.toString(), kind, cites, numbers, amounts)), "");
    }

    private boolean isCounted(String argument, Map<String, Citation> quotes) {
        return quotes.containsKey(argument) && counted(evidence, argument);
    }

    /** True if enough people voted on it that counts may be shown. */
    static boolean counted(Evidence evidence, String argument) {
        int c = evidence.argument(argument);
        return c >= 0 && evidence.voters(c).cardinality() >= Evidence.SMALL_CELL;
    }

    private int count(String what, String argument) {
        int c = evidence.argument(argument);
        int agree = evidence.agree(c).cardinality();
        int disagree = evidence.disagree(c).cardinality();
        int voters = evidence.voters(c).cardinality();
        return switch (what) {
            case "agree" -> agree;
            case "disagree" -> disagree;
            case "pass" -> voters - agree - disagree;
            default -> voters;
        };
    }

    private static String measure(String what, String argument) {
        return new Measure.OfArgument(Measure.What.valueOf(what.toUpperCase(Locale.ROOT)), argument).toString();
    }

    private void number(String what, String argument, StringBuilder text, List<NumberMark> numbers) {
        int value = count(what, argument);
        String digits = Integer.toString(value);
        numbers.add(new NumberMark(text.length(), text.length() + digits.length(), value, measure(what, argument)));
        text.append(digits);
    }

    /** The word, and the two counts behind it, so that nobody has to take the word for it. */
    private boolean amount(
            String code,
            String what,
            String argument,
            StringBuilder text,
            List<NumberMark> numbers,
            List<AmountMark> amounts) {
        if (!frames.has("amount." + code) || code.equals(Quantifier.NONE.code())) {
            return false;
        }
        String word = frames.get("amount." + code);
        if (!text.toString().isBlank()) {
            word = word.toLowerCase(Locale.ROOT);
        }
        amounts.add(new AmountMark(
                text.length(), text.length() + word.length(), measure(what, argument), measure("voters", argument)));
        text.append(word);
        boolean ja = lang.equals("ja");
        text.append(ja ? "（" : " (");
        if (ja) {
            number("voters", argument, text, numbers);
            text.append("人中");
            number(what, argument, text, numbers);
            text.append("人）");
        } else {
            number(what, argument, text, numbers);
            text.append(" of ");
            number("voters", argument, text, numbers);
            text.append(")");
        }
        return true;
    }

    /** Why words that a model wrote may not stand; empty if they may. */
    private String objection(String words) {
        if (LONE_QUOTE.matcher(words).find() || holds(words, PlainSigns.QUOTATION_MARKS)) {
            return "quotation marks of its own";
        }
        if (words.codePoints().anyMatch(Character::isDigit) || holds(words, MONEY_AND_SHARES)) {
            return "a number of its own";
        }
        String objection = PlainSigns.objection(words, lang);
        return objection.isEmpty() && isTooLong(words) ? "too long" : objection;
    }

    private static boolean holds(String words, String signs) {
        return words.codePoints().anyMatch(cp -> signs.indexOf(cp) >= 0);
    }

    private boolean isTooLong(String words) {
        return lang.equals("ja")
                ? words.codePoints().filter(cp -> !Character.isWhitespace(cp)).count() > MOST_CHARACTERS
                : words.strip().split("\\s+").length > MOST_WORDS;
    }
}
