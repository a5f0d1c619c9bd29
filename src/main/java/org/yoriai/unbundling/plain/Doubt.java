package org.yoriai.unbundling.plain;

import java.util.Locale;

/**
 * Why a plain sentence may say something else than the words that it quotes.
 *
 * @param words what the sentence says and they do not; for {@link Kind#MODALITY} the code of the {@link Modality}, for
 *     {@link Kind#NEGATION_LOST} and {@link Kind#EXCEPTION_LOST} what they say and the sentence does not
 */
public record Doubt(Kind kind, String words) {

    /** What does not fit. */
    public enum Kind {
        AMOUNT,
        DATE,
        NUMBER,
        LIMIT,
        MODALITY,
        NEGATION,
        NEGATION_LOST,
        EXCEPTION_LOST;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
