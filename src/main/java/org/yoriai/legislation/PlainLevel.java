package org.yoriai.legislation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.yoriai.shared.Lang;

/** How plainly a clause is told again; the second is やさしい日本語 in Japanese. */
public enum PlainLevel {
    /** For everybody who reads a newspaper. */
    PLAIN("plain", 30, 90, 220, 600),
    /** For people who read little, or learn the language. */
    VERY_PLAIN("very-plain", 16, 45, 140, 400);

    private final String code;
    private final int wordsASentence;
    private final int charactersASentence;
    private final int words;
    private final int characters;

    PlainLevel(String code, int wordsASentence, int charactersASentence, int words, int characters) {
        this.code = code;
        this.wordsASentence = wordsASentence;
        this.charactersASentence = charactersASentence;
        this.words = words;
        this.characters = characters;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<PlainLevel> of(String code) {
        for (PlainLevel level : values()) {
            if (level.code.equals(code)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    public PlainLevel other() {
        return this == PLAIN ? VERY_PLAIN : PLAIN;
    }

    /** The longest sentence: words in English, characters in Japanese. */
    public int longestSentence(Lang lang) {
        return lang == Lang.JA ? charactersASentence : wordsASentence;
    }

    /** The longest text, counted likewise. */
    public int longestText(Lang lang) {
        return lang == Lang.JA ? characters : words;
    }

    /** How long a text is: words in English, characters in Japanese. */
    static int length(String text, Lang lang) {
        String bare = text.strip();
        if (lang == Lang.JA) {
            return (int)
                    bare.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        }
        return bare.isEmpty() ? 0 : bare.split("\\s+").length;
    }
}
