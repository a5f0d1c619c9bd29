package org.yoriai.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** English abbreviations: where a full stop ends no sentence. */
public final class Abbreviations {
    /** The list, for whoever names what its results were made of. */
    public static final String FILE = "/org/yoriai/shared/abbreviations.en.txt";

    private static final int LONGEST = 8;
    private static final Pattern DAY = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December");
    private static final Pattern NUMBER_OR_INITIAL = Pattern.compile("\\d|\\p{Lu}\\.");

    /** Each with what must stand behind it: {@code #}, {@code !}, or nothing. */
    private static final Map<String, String> WORDS = read();

    private Abbreviations() {}

    private static Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        try (InputStream in = Abbreviations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split(" "))
                    .forEach(line -> words.put(line[0], line.length > 1 ? line[1] : ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }

    /** Whether the full stop at {@code stop} belongs to an abbreviation behind which the sentence goes on. */
    public static boolean endsAt(String text, int stop) {
        int from = stop;
        while (from > 0
                && stop - from < LONGEST
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String rule = WORDS.get(text.substring(from, stop).toLowerCase(Locale.ROOT));
        if (rule == null) {
            return false;
        }
        int behind = stop + 1;
        while (behind < text.length() && Character.isWhitespace(text.charAt(behind))) {
            behind++;
        }
        if (rule.equals("#")) {
            return NUMBER_OR_INITIAL.matcher(text).region(behind, text.length()).lookingAt();
        }
        boolean another = behind > stop + 1 && behind < text.length() && Character.isUpperCase(text.charAt(behind));
        return !rule.equals("!")
                || !another
                || DAY.matcher(text).region(behind, text.length()).lookingAt();
    }
}
