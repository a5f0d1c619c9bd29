package org.yoriai.digest.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What tells opposites apart in one language, from {@code guard.LANG.txt}. */
record WordLists(
        List<Pattern> erased, List<Pattern> negations, List<Pattern> numbers, boolean stems, List<Pair> opposites) {

    /** Two words of which one says the contrary of the other. */
    record Pair(String one, String other) {}

    static final WordLists NONE = new WordLists(List.of(), List.of(), List.of(), false, List.of());

    /** {@link #NONE} if there are no lists in that language. */
    static WordLists of(String lang) {
        String name = "guard." + lang + ".txt";
        try (InputStream in = WordLists.class.getResourceAsStream(name)) {
            return in == null ? NONE : read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordLists read(String name, String file) {
        List<Pattern> erased = new ArrayList<>();
        List<Pattern> negations = new ArrayList<>();
        List<Pattern> numbers = new ArrayList<>();
        List<Pair> opposites = new ArrayList<>();
        boolean stems = false;
        for (String line : file.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int space = line.indexOf(' ');
            String what = space < 0 ? line : line.substring(0, space);
            String value = line.substring(space + 1);
            switch (what) {
                case "erase" -> erased.add(Pattern.compile(value));
                case "negation" -> negations.add(Pattern.compile(value));
                case "number" -> numbers.add(Pattern.compile(value));
                case "compare" -> stems = value.equals("stems");
                case "opposite" -> {
                    int slash = value.indexOf('/');
                    opposites.add(new Pair(value.substring(0, slash), value.substring(slash + 1)));
                }
                default -> throw new IllegalStateException(name + " has a line that begins with '" + what + "'");
            }
        }
        return new WordLists(
                List.copyOf(erased), List.copyOf(negations), List.copyOf(numbers), stems, List.copyOf(opposites));
    }
}
