package org.yoriai.digest.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a sentence that a model wrote may never hold: markup, links, signs that cannot be seen, letters of another script. */
public final class PlainSigns {
    /** All signs that open or close a quotation; an apostrophe is none. */
    public static final String QUOTATION_MARKS = "\"“”„‟«»‹›‘‚‛「」『』〝〞〟＂＇";

    private static final Pattern LINK = Pattern.compile(
            "://|\\bwww\\.|@|＠|\\p{L}\\.\\p{L}{2,}|\\bmailto\\b|\\bjavascript\\b", Pattern.CASE_INSENSITIVE);
    private static final String MARKUP = "`´<>＜＞[]［］{}｛｝*_#|~^\\&=+†‡⁂•→";
    private static final String PAUSES = ",.;:!?()-–—、。：；！？（）・…";

    private PlainSigns() {}

    /** Why these words may not stand, or empty. Quotation marks, digits and signs of money and per cent are left to the caller. */
    public static String objection(String words, String lang) {
        if (words.codePoints().noneMatch(Character::isLetter)
                && words.codePoints().anyMatch(cp -> !Character.isWhitespace(cp) && PAUSES.indexOf(cp) < 0)) {
            return "signs without words";
        }
        if (LINK.matcher(words).find()) {
            return "a link or an address";
        }
        return words.codePoints()
                .mapToObj(cp -> objection(cp, lang))
                .filter(objection -> !objection.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String objection(int cp, String lang) {
        if (MARKUP.indexOf(cp) >= 0) {
            return "markup";
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.OTHER_SYMBOL,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> "a sign that is no word";
            case Character.DECIMAL_DIGIT_NUMBER ->
                cp < 0x80 || cp >= '０' && cp <= '９' ? "" : "digits of another script";
            default -> Character.isLetter(cp) && !isOurs(cp, lang) ? "letters of another script" : "";
        };
    }

    private static boolean isOurs(int letter, String lang) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter);
        boolean ours = script == Character.UnicodeScript.LATIN
                || lang.equals("ja")
                        && (script == Character.UnicodeScript.HAN
                                || script == Character.UnicodeScript.HIRAGANA
                                || script == Character.UnicodeScript.KATAKANA
                                || script == Character.UnicodeScript.COMMON);
        String one = Character.toString(letter);
        return ours && Normalizer.normalize(one, Normalizer.Form.NFKC).equals(one);
    }
}
