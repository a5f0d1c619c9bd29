package org.yoriai.unbundling.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.unbundling.Jurisdiction;

/** Finds amounts of money. */
public final class Amounts {

    private static final String NUMBER =
            "(\\d{1,3}(?:[,\\u00A0\\u202F ]\\d{3}){1,6}+(?!\\d)|\\d{1,15}+)(\\.\\d{1,4}+)?+";
    private static final Pattern WESTERN =
            Pattern.compile("(?<![\\p{L}\\d])(US\\$|\\$|£|€|¥|(?:EUR|GBP|USD|ZAR)[ \\u00A0]?|R[ \\u00A0]?)" + NUMBER
                    + "(?:[ \\u00A0-](thousand|million|billion|trillion)\\b)?+");

    private Amounts() {}

    /** In text order. */
    public static List<Money> of(String text, Jurisdiction jurisdiction) {
        if (jurisdiction != Jurisdiction.JP) {
            return western(text, jurisdiction);
        }
        Unwrapped whole = Unwrapped.of(text);
        List<Money> out = new ArrayList<>();
        for (Money money : yen(whole.words())) {
            out.add(new Money(
                    money.amount(), money.currency(), whole.offsets()[money.start()], whole.end(money.end())));
        }
        return out;
    }

    private static List<Money> western(String text, Jurisdiction jurisdiction) {
        List<Money> out = new ArrayList<>();
        Matcher matcher = WESTERN.matcher(text);
        while (matcher.find()) {
            String sign = matcher.group(1).strip();
            if (sign.equals("R") && jurisdiction != Jurisdiction.ZA) {
                continue;
            }
            String digits = matcher.group(2).replaceAll("\\D", "");
            String fraction = matcher.group(3) == null ? "" : matcher.group(3);
            BigDecimal amount = new BigDecimal(digits + fraction).multiply(scale(matcher.group(4)));
            out.add(new Money(plain(amount), currency(sign), matcher.start(), matcher.end()));
        }
        return out;
    }

    private static BigDecimal scale(@org.jspecify.annotations.Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "thousand" -> BigDecimal.valueOf(1_000);
            case "million" -> BigDecimal.valueOf(1_000_000);
            case "billion" -> BigDecimal.valueOf(1_000_000_000);
            case "trillion" -> BigDecimal.valueOf(1_000_000_000_000L);
            default -> BigDecimal.ONE;
        };
    }

    private static String currency(String sign) {
        return switch (sign) {
            case "£", "GBP" -> "GBP";
            case "€", "EUR" -> "EUR";
            case "R", "ZAR" -> "ZAR";
            case "¥" -> "JPY";
            default -> "USD";
        };
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A number directly in front of 円, in any way of writing it. */
    private static List<Money> yen(String text) {
        List<Money> out = new ArrayList<>();
        for (int at = text.indexOf('円'); at >= 0; at = text.indexOf('円', at + 1)) {
            int start = at;
            while (start > 0
                    && at - start < 30
                    && (KanjiNumber.isDigit(text.charAt(start - 1)) || ",，".indexOf(text.charAt(start - 1)) >= 0)) {
                start--;
            }
            long amount = KanjiNumber.parse(text, start, at);
            if (amount >= 0 && start < at) {
                out.add(new Money(BigDecimal.valueOf(amount), "JPY", start, at + 1));
            }
        }
        return out;
    }
}
