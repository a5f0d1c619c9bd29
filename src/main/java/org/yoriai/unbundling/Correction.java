package org.yoriai.unbundling;

/**
 * What a person says about the tree that was recognised. It is bound to words, not to places, so that it outlives another
 * reading of the text and the next version of the bill; corrections are applied one after the other, each to what those
 * before have made.
 */
public sealed interface Correction permits Correction.Relevel, Correction.Split, Correction.Join {

    /** So many characters of normalised words tell a place. */
    int MOST_WORDS = 80;

    /** The unit that is meant. */
    Place unit();

    /** A word for the kind of correction, as stored and as shown by the API. */
    default String kind() {
        if (this instanceof Relevel) {
            return "level";
        }
        return this instanceof Split ? "split" : "join";
    }

    /**
     * A unit by its words.
     *
     * @param eId tells units apart that begin with the same words
     * @param words how it begins, marker and all, after {@link Wording#normalise}
     */
    record Place(String eId, String words) {
        public Place {
            words = cut(words);
        }
    }

    /** The unit stands on another step of the ladder; what follows finds its place below or beside it. */
    record Relevel(Place unit, String level) implements Correction {
        public Relevel {
            requireLevel(level);
        }
    }

    /**
     * A new unit begins inside the unit.
     *
     * @param at how the new unit begins, after {@link Wording#normalise}: at the start of a line or of a sentence
     * @param num its number; {@code ""} if it is to be read from the text
     */
    record Split(Place unit, String at, String level, String num) implements Correction {
        public Split {
            at = cut(at);
            requireLevel(level);
            if (num.length() > 40) {
                throw new IllegalArgumentException("a number of more than 40 characters");
            }
        }
    }

    /** The unit is none: its words belong to the unit that the words before belong to. */
    record Join(Place unit) implements Correction {}

    private static String cut(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }

    private static void requireLevel(String level) {
        if (!level.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("a level is a word in small letters");
        }
    }
}
