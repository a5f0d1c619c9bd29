package org.yoriai.unbundling.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads written numbers. */
final class Numbering {

    /** Longer roman numbers are not numbers of units. */
    private static final int LONGEST_ROMAN = 15;

    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

    private Numbering() {}

    /** One way to read a token. */
    record Reading(Style style, Value value) {}

    /** All ways to read what stands between brackets: {@code i} is the ninth letter and the first roman number. */
    static List<Reading> bracketed(String token) {
        List<Reading> out = new ArrayList<>(3);
        int digits = leadingDigits(token);
        if (digits > 0) {
            Value value = decimal(token);
            if (value != null) {
                out.add(new Reading(Style.DECIMAL, value));
            }
            return out;
        }
        boolean lower = allBetween(token, 'a', 'z');
        boolean upper = allBetween(token, 'A', 'Z');
        if (!lower && !upper) {
            if (token.length() == 2
                    && Character.isLowerCase(token.charAt(0))
                    && Character.isUpperCase(token.charAt(1))) {
                out.add(new Reading(Style.LOWER, Value.inserted(token.charAt(0) - 'a' + 1, token.substring(1))));
            }
            return out;
        }
        String small = token.toLowerCase(Locale.ROOT);
        if (small.length() == 1) {
            out.add(new Reading(lower ? Style.LOWER : Style.UPPER, Value.of(small.charAt(0) - 'a' + 1)));
        } else if (small.length() == 2) {
            char first = small.charAt(0);
            char second = small.charAt(1);
            Style letters = lower ? Style.LOWER : Style.UPPER;
            if (first == second) {
                int letter = first - 'a' + 1;
                out.add(new Reading(lower ? Style.DOUBLE_LOWER : Style.DOUBLE_UPPER, Value.of(letter)));
                out.add(new Reading(letters, Value.of(26 + letter)));
            }
            out.add(new Reading(
                    letters,
                    first == 'z' ? Value.of(0, second - 'a' + 1) : Value.of(first - 'a' + 1, second - 'a' + 1)));
        }
        int roman = roman(small);
        if (roman > 0) {
            out.add(new Reading(lower ? Style.LOWER_ROMAN : Style.UPPER_ROMAN, Value.of(roman)));
        }
        return out;
    }

    private static boolean allBetween(String token, char from, char to) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) < from || token.charAt(i) > to) {
                return false;
            }
        }
        return !token.isEmpty();
    }

    private static int leadingDigits(String token) {
        int n = 0;
        while (n < token.length() && token.charAt(n) >= '0' && token.charAt(n) <= '9') {
            n++;
        }
        return n;
    }

    /** {@code 12}, {@code 4A}, {@code 4ZA}; at most five digits and three letters, else null. */
    static @org.jspecify.annotations.Nullable Value decimal(String token) {
        int digits = leadingDigits(token);
        String letters = token.substring(digits);
        if (digits == 0 || digits > 5 || letters.length() > 3) {
            return null;
        }
        if (!letters.isEmpty() && !allBetween(letters, 'A', 'Z') && !allBetween(letters, 'a', 'z')) {
            return null;
        }
        return Value.inserted(Integer.parseInt(token.substring(0, digits)), letters);
    }

    /** Decimal, roman in capitals or one capital letter, as behind a keyword; null when it is none of them. */
    static @org.jspecify.annotations.Nullable Value keywordNumber(String token) {
        Value decimal = decimal(token);
        if (decimal != null) {
            return decimal;
        }
        int roman = allBetween(token, 'A', 'Z') ? roman(token.toLowerCase(Locale.ROOT)) : 0;
        if (roman > 0) {
            return Value.of(roman);
        }
        return token.length() == 1 && allBetween(token, 'A', 'Z') ? Value.of(token.charAt(0) - 'A' + 1) : null;
    }

    /** Value of a canonical roman number in lower case, 0 for anything else. */
    static int roman(String token) {
        if (token.isEmpty() || token.length() > LONGEST_ROMAN) {
            return 0;
        }
        int total = 0;
        for (int i = 0; i < token.length(); i++) {
            int here = romanDigit(token.charAt(i));
            if (here == 0) {
                return 0;
            }
            int next = i + 1 < token.length() ? romanDigit(token.charAt(i + 1)) : 0;
            total += here < next ? -here : here;
        }
        return total > 0 && toRoman(total).equals(token) ? total : 0;
    }

    private static int romanDigit(char c) {
        return switch (c) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            case 'c' -> 100;
            case 'd' -> 500;
            case 'm' -> 1000;
            default -> 0;
        };
    }

    private static String toRoman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                out.append(signs[i]);
                rest -= values[i];
            }
        }
        return out.toString();
    }

    /** Place of a katakana sign in the order イロハニホヘト…, from 1; 0 when it is no such sign. */
    static int iroha(char sign) {
        return IROHA.indexOf(sign) + 1;
    }
}
