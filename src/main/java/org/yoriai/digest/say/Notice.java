package org.yoriai.digest.say;

import java.util.Locale;

/**
 * A piece of a draft that its writer may look at once more. A question to her, no finding: she may leave it as it is.
 *
 * @param start the first {@code char} of the piece in the draft as given, {@code end} the one behind the last
 */
public record Notice(What what, int start, int end) {
    /** What a piece may be. */
    public enum What {
        /** Words that degrade somebody. */
        INSULT,
        /** The name of a private person. */
        PERSON,
        PHONE,
        MAIL,
        /** Where somebody lives. */
        ADDRESS,
        /** A further demand, on which people may be divided otherwise than on the first. */
        SEVERAL,
        /** A number that says how the world is, of which neither the draft nor the materials say where it is from. */
        FIGURE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param draft the text in which it was noticed */
    public String in(String draft) {
        return draft.substring(start, end);
    }
}
