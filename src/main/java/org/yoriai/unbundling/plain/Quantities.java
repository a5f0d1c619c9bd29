package org.yoriai.unbundling.plain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.language.Amounts;
import org.yoriai.unbundling.language.Dates;
import org.yoriai.unbundling.language.KanjiNumber;
import org.yoriai.unbundling.language.LegalDate;
import org.yoriai.unbundling.language.Money;

/**
 * Amounts of money, calendar dates and numbers of a text, each by its value, so that 四百円 is 400円 and “one third” is 1/3,
 * with the words that first say it.
 *
 * @param numbers a plain decimal, or a fraction {@code n/d} in lowest terms
 */
record Quantities(Map<String, String> amounts, Map<String, String> dates, Map<String, String> numbers) {

    private static final String COUNTS =
            "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final List<String> SMALL = List.of(
            ("zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
                            + "|seventeen|eighteen|nineteen")
                    .split("\\|"));
    private static final List<String> TEN = List.of(("|ten|" + TENS).split("\\|"));
    private static final Pattern WORD = Pattern.compile("\\b(?:(" + TENS
            + ")(?:[- ](one|two|three|four|five|six|seven|eight|nine))?|(one|" + COUNTS
            + "))(?:[ -](hundred|thousand|million))?\\b");
    private static final Pattern FRACTION = Pattern.compile(
            "\\b(a|one|two|three|four)[- ](half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?\\b|\\bhalf\\b");
    private static final List<String> PARTS =
            List.of("", "", "half", "third", "quarter", "fifth", "sixth", "", "eighth", "", "tenth");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(?:%|％|per\\s?cent\\b)");
    private static final Pattern SLASH = Pattern.compile("(?<![\\d/])(\\d{1,4})/(\\d{1,4})(?![\\d/])");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d.])\\d+(?:,\\d{3})*(?:[.:]\\d+)?");
    private static final Pattern NAMED_MONEY =
            Pattern.compile("(?<![\\p{L}\\d.])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s(yen|euros?|pounds?|dollars?|rand)\\b");
    private static final Pattern MULTIPLE = Pattern.compile("\\b(twice|double|dozen)\\b");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[.:]\\d{2})?\\s?p\\.?m");
    private static final Pattern CLOCK_JA = Pattern.compile("午後([0-9０-９〇一二三四五六七八九十]{1,3})時");
    private static final Pattern EACH = Pattern.compile("\\b(?:a|an|one|each|every|per|single)\\b|一|各|毎|ごと|つき");
    private static final Pattern TWELVE = Pattern.compile("\\b(?:midnight|noon|midday)\\b|零時|正午");

    private static final String NUMERAL = "[0-9０-９〇一二三四五六七八九十百千万億兆]";
    private static final Pattern JAPANESE =
            Pattern.compile(NUMERAL + "(?:[,，]?" + NUMERAL + ")*(?:[.．・]" + NUMERAL + "+)?");
    private static final Pattern JAPANESE_PART =
            Pattern.compile("(" + NUMERAL + "+)分の(" + NUMERAL + "+)|半分|半数|(?<=[年月])半");
    private static final Pattern JAPANESE_SHARE = Pattern.compile("(" + NUMERAL + "+)割");
    private static final Pattern JAPANESE_DAY =
            Pattern.compile("([0-9０-９]{4})年(?:[（(][^）)]{1,8}[）)])?([0-9０-９]{1,2})月([0-9０-９]{1,2})日");

    /** Numerals that count nothing, and what stands behind numerals in kanji that do. */
    private static final Pattern NO_COUNT =
            Pattern.compile("一般|統一|同一|一部|一定|一切|万一|一体|一時的|一環|一層|唯一|第三者|一緒|一度に|十分(?=な|に|で)|一つ|一人");

    private static final String COUNTERS = "年月日時分秒円人台回歳才メキ個本枚件便度条項号倍割つ週箇か種名校町";

    static Quantities of(String text, String lang) {
        Quantities found = new Quantities(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        if (lang.equals("ja")) {
            found.japanese(text);
        } else {
            found.english(text);
        }
        return found;
    }

    /** The same with what follows from it: the parts of a date or fraction, hours after noon, the number of an amount. */
    static Quantities implied(String text, String lang) {
        Quantities found = of(text, lang);
        found.amounts.keySet().forEach(amount -> found.numbers.putIfAbsent(amount.substring(3), amount));
        for (String day : found.dates.keySet()) {
            for (String part : day.split("-")) {
                found.numbers.putIfAbsent(plain(new BigDecimal(part)), day);
            }
        }
        for (String number : List.copyOf(found.numbers.keySet())) {
            if (number.indexOf('/') > 0) {
                for (String part : number.split("/")) {
                    found.numbers.putIfAbsent(part, number);
                }
            }
        }
        Matcher clock = (lang.equals("ja") ? CLOCK_JA : CLOCK).matcher(text);
        while (clock.find()) {
            String hour = clock.group(1);
            found.numbers.putIfAbsent(
                    Long.toString((KanjiNumber.parse(hour, 0, hour.length()) % 12) + 12), clock.group());
        }
        Matcher era = Pattern.compile(NUMERAL + "+").matcher(text);
        while (lang.equals("ja") && era.find()) {
            found.japaneseNumber(era.group());
        }
        if (EACH.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            found.numbers.putIfAbsent("1", "");
        }
        if (TWELVE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            found.numbers.putIfAbsent("12", "");
            found.numbers.putIfAbsent("0", "");
        }
        return found;
    }

    private void english(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Money money : Amounts.of(text, Jurisdiction.ZA)) {
            amounts.putIfAbsent(money.currency() + plain(money.amount()), text.substring(money.start(), money.end()));
            blank(rest, money.start(), money.end());
        }
        Matcher named = NAMED_MONEY.matcher(rest.toString().toLowerCase(Locale.ROOT));
        while (named.find()) {
            String currency = switch (named.group(2).charAt(0)) {
                case 'y' -> "JPY";
                case 'e' -> "EUR";
                case 'p' -> "GBP";
                case 'd' -> "USD";
                default -> "ZAR";
            };
            amounts.putIfAbsent(currency + decimal(named.group(1)), named.group());
            blank(rest, named.start(), named.end());
        }
        for (LegalDate date : Dates.of(rest.toString(), "en")) {
            if (!date.iso().isEmpty()) {
                dates.putIfAbsent(date.iso(), text.substring(date.start(), date.end()));
                blank(rest, date.start(), date.end());
            }
        }
        each(rest, PERCENT, match -> numbers.putIfAbsent(share(match.group(1)), match.group()));
        each(rest, SLASH, match -> numbers.putIfAbsent(fraction(match.group(1), match.group(2)), match.group()));
        each(rest, DIGITS, match -> numbers.putIfAbsent(decimal(match.group()), match.group()));
        StringBuilder words = new StringBuilder(rest.toString().toLowerCase(Locale.ROOT));
        each(words, FRACTION, match -> numbers.putIfAbsent(part(match), match.group()));
        each(words, MULTIPLE, match -> numbers.putIfAbsent(match.group().equals("dozen") ? "12" : "2", match.group()));
        each(words, WORD, match -> {
            long value = word(match);
            if (value != 1) {
                numbers.putIfAbsent(Long.toString(value), match.group());
            }
        });
    }

    private void japanese(String text) {
        StringBuilder rest = new StringBuilder(text);
        each(rest, NO_COUNT, match -> {});
        String words = rest.toString();
        for (Money money : Amounts.of(words, Jurisdiction.JP)) {
            amounts.putIfAbsent(money.currency() + plain(money.amount()), text.substring(money.start(), money.end()));
            blank(rest, money.start(), money.end());
        }
        for (LegalDate date : Dates.of(rest.toString(), "ja")) {
            if (!date.iso().isEmpty()) {
                dates.putIfAbsent(date.iso(), text.substring(date.start(), date.end()));
                blank(rest, date.start(), date.end());
            }
        }
        each(rest, JAPANESE_DAY, match -> day(match).ifPresent(iso -> dates.putIfAbsent(iso, match.group())));
        each(
                rest,
                JAPANESE_PART,
                match -> numbers.putIfAbsent(
                        match.group(1) == null ? "1/2" : fraction(digits(match.group(2)), digits(match.group(1))),
                        match.group()));
        each(rest, JAPANESE_SHARE, match -> numbers.putIfAbsent(fraction(digits(match.group(1)), "10"), match.group()));
        each(rest, PERCENT, match -> numbers.putIfAbsent(share(match.group(1)), match.group()));
        String counted = rest.toString();
        Matcher matcher = JAPANESE.matcher(counted);
        while (matcher.find()) {
            boolean arabic = matcher.group().chars().anyMatch(Character::isDigit);
            boolean counts = matcher.end() < counted.length() && COUNTERS.indexOf(counted.charAt(matcher.end())) >= 0;
            if (arabic || counts) {
                japaneseNumber(matcher.group());
            }
        }
    }

    private void japaneseNumber(String words) {
        int point = Math.max(Math.max(words.indexOf('.'), words.indexOf('．')), words.indexOf('・'));
        String whole = digits(point < 0 ? words : words.substring(0, point));
        String number = point < 0 ? whole : plain(new BigDecimal(whole + "." + digits(words.substring(point + 1))));
        if (!number.isEmpty() && !number.startsWith("-")) {
            numbers.putIfAbsent(number, words);
        }
    }

    private interface Found {
        void take(Matcher match);
    }

    /** Takes every match out of the text. */
    private static void each(StringBuilder text, Pattern pattern, Found found) {
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            found.take(matcher);
            blank(text, matcher.start(), matcher.end());
        }
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, '\u3000');
        }
    }

    private static String digits(String words) {
        return Long.toString(KanjiNumber.parse(words, 0, words.length()));
    }

    private static String decimal(String number) {
        return plain(new BigDecimal(number.replace(",", "").replace(':', '.')));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String share(String percent) {
        BigDecimal hundredth = new BigDecimal(percent);
        return fraction(
                hundredth.movePointRight(hundredth.scale()).toPlainString(), "1" + "0".repeat(2 + hundredth.scale()));
    }

    private static String fraction(String numerator, String denominator) {
        BigInteger n = new BigInteger(numerator);
        BigInteger d = new BigInteger(denominator);
        BigInteger common = n.gcd(d).max(BigInteger.ONE);
        return n.divide(common) + "/" + d.divide(common);
    }

    private static String part(Matcher match) {
        if (match.group(1) == null) {
            return "1/2";
        }
        int numerator = Math.max(1, SMALL.indexOf(match.group(1)));
        String name = match.group(2).equals("fourth") ? "quarter" : match.group(2);
        return fraction(Integer.toString(numerator), Integer.toString(PARTS.indexOf(name)));
    }

    private static long word(Matcher match) {
        long value = match.group(1) == null
                ? SMALL.indexOf(match.group(3))
                : 10L * TEN.indexOf(match.group(1)) + (match.group(2) == null ? 0 : SMALL.indexOf(match.group(2)));
        String scale = match.group(4) == null ? "" : match.group(4);
        return value
                * switch (scale) {
                    case "hundred" -> 100;
                    case "thousand" -> 1_000;
                    case "million" -> 1_000_000;
                    default -> 1;
                };
    }

    private static java.util.Optional<String> day(Matcher match) {
        try {
            return java.util.Optional.of(LocalDate.of(
                            Integer.parseInt(digits(match.group(1))),
                            Integer.parseInt(digits(match.group(2))),
                            Integer.parseInt(digits(match.group(3))))
                    .toString());
        } catch (DateTimeException e) {
            return java.util.Optional.empty();
        }
    }
}
