package org.yoriai.digest;

import org.yoriai.digest.text.Cleaner;

/**
 * One argument as it was written.
 *
 * @param target the clause it speaks to (its eId), or empty
 * @param lang {@code en}, {@code ja}, another language tag, or empty when it is to be guessed from the script
 * @param standing a text without any visible character is {@link Standing#EMPTY} whatever was given
 */
public record Argument(
        String id, String author, String text, String target, Stance stance, String lang, Standing standing) {

    /** The longest text accepted, in Java {@code char}s. */
    public static final int LONGEST = 20_000;

    public Argument {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an argument needs an id");
        }
        if (author.isEmpty()) {
            throw new IllegalArgumentException("argument " + id + " needs an author");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the text of argument " + id + " is longer than " + LONGEST);
        }
        if (standing == Standing.ELIGIBLE && Cleaner.isBlank(text)) {
            standing = Standing.EMPTY;
        }
    }

    /** An eligible argument of a member. */
    public static Argument of(String id, String author, String text, String target, Stance stance, String lang) {
        return new Argument(id, author, text, target, stance, lang, Standing.ELIGIBLE);
    }

    public boolean eligible() {
        return standing == Standing.ELIGIBLE;
    }
}
