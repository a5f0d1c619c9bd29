package org.yoriai.web.open;

/** How long a text takes to read without hurry: 180 words a minute, or 400 characters of Japanese. */
final class ReadingTime {
    private static final double WORDS = 180;
    private static final double CHARACTERS = 400;

    private ReadingTime() {}

    /** At least 1. */
    static long minutes(String text, String lang) {
        double minutes = lang.equals("ja")
                ? text.codePointCount(0, text.length()) / CHARACTERS
                : text.strip().split("\\s+").length / WORDS;
        return Math.max(1, Math.round(minutes));
    }
}
