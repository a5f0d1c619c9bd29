package org.yoriai.unbundling.language;

/**
 * Numbers in Japanese texts: positional (一〇五), with units (百五十, 二千, 三億二千万), full- and half-width digits, with or
 * without commas, and mixed (3千万).
 */
public final class KanjiNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumber() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９' || DIGITS.indexOf(c) >= 0 || "十百千万億兆".indexOf(c) >= 0;
    }

    /** The number written in {@code [start, end)}, or −1 when it is none or has more than 18 digits. */
    public static long parse(CharSequence text, int start, int end) {
        if (start >= end || end - start > 30) {
            return -1;
        }
        long total = 0;
        long section = 0;
        long run = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (digit >= 0) {
                run = (run < 0 ? 0 : run) * 10 + digit;
                if (run > 999_999_999_999_999_999L / 10) {
                    return -1;
                }
                continue;
            }
            if ((c == ',' || c == '，') && run >= 0) {
                continue;
            }
            long small = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (small > 0) {
                section += (run < 0 ? 1 : run) * small;
                run = -1;
                continue;
            }
            long large = c == '万' ? 10_000L : c == '億' ? 100_000_000L : c == '兆' ? 1_000_000_000_000L : 0;
            if (large == 0) {
                return -1;
            }
            long count = section + (run < 0 ? 0 : run);
            if (count > 999_999_999_999_999_999L / large) {
                return -1;
            }
            total += (count == 0 ? 1 : count) * large;
            section = 0;
            run = -1;
        }
        return total + section + (run < 0 ? 0 : run);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        return DIGITS.indexOf(c);
    }
}
