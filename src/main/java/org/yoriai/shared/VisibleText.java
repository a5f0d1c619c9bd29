package org.yoriai.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * A text as it is seen: without signs that hide, turn the direction round or pile up, and with all that a language needs to
 * be written right. What is seen of a text that does none of this is not changed by a single sign.
 */
public final class VisibleText {
    /** Marks above, below and around one letter; no living language writes more. */
    static final int MOST_MARKS = 4;

    /** Code points of what is read as one sign: a family of four with the colours of their skin has eleven. */
    static final int LONGEST_SIGN = 16;

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int END_OF_FLAG = 0xE007F;

    /** The flags that are written in tags: of England, Scotland and Wales. */
    private static final Set<String> TAGGED_FLAGS = Set.of("gbeng", "gbsct", "gbwls");

    /** Where joiners decide on the form of letters. */
    private static final Set<Integer> JOINING = Set.of(
            UScript.ARABIC,
            UScript.SYRIAC,
            UScript.NKO,
            UScript.MONGOLIAN,
            UScript.ADLAM,
            UScript.DEVANAGARI,
            UScript.BENGALI,
            UScript.GURMUKHI,
            UScript.GUJARATI,
            UScript.ORIYA,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.KANNADA,
            UScript.MALAYALAM,
            UScript.SINHALA,
            UScript.TIBETAN,
            UScript.MYANMAR,
            UScript.KHMER,
            UScript.JAVANESE,
            UScript.BALINESE);

    private VisibleText() {}

    /** @param text without halves of characters @return in NFC where anything of it is not seen */
    public static String of(String text) {
        if (isWhole(text)) {
            return text;
        }
        // Taken apart, so that each mark counts, also one that a letter had grown together with.
        String apart = withoutHidden(Normalizer.normalize(text, Normalizer.Form.NFD));
        return cut(Normalizer.normalize(apart, Normalizer.Form.NFC));
    }

    /** Whether anything of it can be seen. */
    public static boolean isSeen(String text) {
        return text.codePoints().anyMatch(VisibleText::seen);
    }

    private static boolean seen(int cp) {
        return switch (UCharacter.getType(cp)) {
            case UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR,
                    UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK -> false;
            default -> !UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT) && cp != 0x2800;
        };
    }

    /** Most texts: no sign in them can hide or pile up. Where this says no, {@link #of} may still find nothing to do. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letters = c < 0x7f || c > 0xa0 && c < 0x300 && c != 0xad;
            boolean east = c >= 0x3000
                    && c <= 0x9fff
                    && (c < 0x302a || c > 0x302f)
                    && c != 0x3099
                    && c != 0x309a
                    && c != 0x3164;
            boolean wide = c >= 0xff01 && c <= 0xff9f;
            boolean marks = c >= 0x2010 && c <= 0x2027 || c >= 0x2030 && c <= 0x205e;
            boolean shapes = c >= 0x2190 && c <= 0x2328 || c >= 0x2460 && c <= 0x26ff;
            if (!letters && !east && !wide && !marks && !shapes) {
                return false;
            }
        }
        return true;
    }

    private static String withoutHidden(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int last = -1;
        int base = -1;
        Set<Integer> marks = new HashSet<>();
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            int here = i;
            i += Character.charCount(cp);
            if (cp == BLACK_FLAG) {
                int to = tagged(text, i);
                out.append(text, here, to);
                i = to;
                last = base = cp;
                marks.clear();
                continue;
            }
            if (!stays(text, i, cp, last, base)) {
                continue;
            }
            if (mark(cp)) {
                if (base < 0 || marks.size() == MOST_MARKS || !marks.add(cp)) {
                    continue;
                }
            } else if (cp != JOINER && cp != NON_JOINER) {
                base = Character.isWhitespace(cp) ? -1 : cp;
                marks.clear();
            }
            out.appendCodePoint(cp);
            last = cp;
        }
        return out.toString();
    }

    /** Behind a black flag: where its tags end, if they are those of a flag that there is. */
    private static int tagged(String text, int from) {
        StringBuilder name = new StringBuilder();
        int i = from;
        while (i < text.length() && name.length() < 6) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            if (cp == END_OF_FLAG) {
                return TAGGED_FLAGS.contains(name.toString()) ? i : from;
            }
            if (cp < 0xE0061 || cp > 0xE007A) {
                return from;
            }
            name.append((char) (cp - 0xE0000));
        }
        return from;
    }

    /** @param next where the rest begins, {@code last} the sign that was kept before, {@code base} the last that is no mark */
    private static boolean stays(String text, int next, int cp, int last, int base) {
        if (cp == JOINER || cp == NON_JOINER) {
            if (last == JOINER || last == NON_JOINER || base < 0) {
                return false;
            }
            boolean emoji = cp == JOINER && pictured(base) && next < text.length() && pictured(text.codePointAt(next));
            return emoji || JOINING.contains(UScript.getScript(base));
        }
        if (cp == 0xFE0F || cp == 0xFE0E) {
            return last == base && base >= 0 && UCharacter.hasBinaryProperty(base, UProperty.EMOJI);
        }
        if (cp >= 0xE0100 && cp <= 0xE01EF) {
            return last == base && base >= 0 && UScript.getScript(base) == UScript.HAN;
        }
        if (cp >= 0xFE00 && cp <= 0xFE0D) {
            return false;
        }
        if (cp == 0x115F) {
            // Fillers stand for a missing half of an old syllable, beside the other half.
            return next < text.length() && text.charAt(next) > 0x1160 && text.charAt(next) < 0x11A8;
        }
        if (cp == 0x1160) {
            return last >= 0x1100 && last < 0x115F;
        }
        return UCharacter.hasBinaryProperty(cp, UProperty.PREPENDED_CONCATENATION_MARK)
                || cp >= 0x180B && cp <= 0x180D && base >= 0 && UScript.getScript(base) == UScript.MONGOLIAN
                || (cp == 0x180E || cp == 0x180F) && base >= 0 && UScript.getScript(base) == UScript.MONGOLIAN
                || UCharacter.getType(cp) != UCharacterCategory.FORMAT
                        && !UCharacter.hasBinaryProperty(cp, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean pictured(int cp) {
        return UCharacter.hasBinaryProperty(cp, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(cp, UProperty.EMOJI_MODIFIER)
                || UCharacter.hasBinaryProperty(cp, UProperty.EMOJI) && cp > 0x7F;
    }

    private static boolean mark(int cp) {
        int type = UCharacter.getType(cp);
        return type == UCharacterCategory.NON_SPACING_MARK || type == UCharacterCategory.ENCLOSING_MARK;
    }

    /** What cannot be broken over two lines is cut behind {@link #LONGEST_SIGN}. */
    private static String cut(String text) {
        BreakIterator signs = BreakIterator.getCharacterInstance(ULocale.ROOT);
        signs.setText(text);
        StringBuilder out = new StringBuilder(text.length());
        int from = signs.first();
        for (int to = signs.next(); to != BreakIterator.DONE; from = to, to = signs.next()) {
            if (text.codePointCount(from, to) <= LONGEST_SIGN) {
                out.append(text, from, to);
                continue;
            }
            int end = text.offsetByCodePoints(from, LONGEST_SIGN);
            out.append(text, from, text.charAt(end - 1) == JOINER ? end - 1 : end);
        }
        return out.toString();
    }
}
