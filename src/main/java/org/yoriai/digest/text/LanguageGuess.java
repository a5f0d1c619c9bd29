package org.yoriai.digest.text;

/** The language of a short text by its script. */
public final class LanguageGuess {
    private LanguageGuess() {}

    /**
     * {@code ja} if there is any kana, {@code en} if all letters are Latin, else {@code other}. A text without letters is
     * {@code other}.
     */
    public static String of(String text) {
        boolean latin = false;
        boolean foreign = false;
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            if (!Character.isLetter(cp)) {
                continue;
            }
            Character.UnicodeScript script = Character.UnicodeScript.of(cp);
            if (script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                return "ja";
            }
            if (script == Character.UnicodeScript.LATIN) {
                latin = true;
            } else {
                foreign = true;
            }
        }
        return latin && !foreign ? "en" : "other";
    }
}
