package org.yoriai.digest.text;

import java.util.List;

/** What is left of an English word without its ending, so that forms of one word meet. */
public final class Stem {
    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");
    private static final int SHORTEST = 3;

    private Stem() {}

    /** @param word in lower case; one ending goes if three letters remain, then an {@code e} (increase, increased) */
    public static String of(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                stem = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        return stem.endsWith("e") && stem.length() > SHORTEST ? stem.substring(0, stem.length() - 1) : stem;
    }
}
