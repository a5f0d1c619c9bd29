package org.yoriai.web;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateExtension;

/**
 * Words that agree with a number, by the plural rules of the Unicode CLDR for English. Japanese needs none: it counts
 * with the counter of the thing.
 */
@TemplateExtension
public final class Plurals {
    private static final PluralRules ENGLISH = PluralRules.forLocale(ULocale.ENGLISH);

    private Plurals() {}

    /** The number and its word: {@code 1 member}, {@code 0 members}, {@code 12 members}. */
    static String count(Number n, String one, String other) {
        return n + " " + form(n, one, other);
    }

    /** The word alone: {@code has} with one, {@code have} with any other number. */
    static String form(Number n, String one, String other) {
        return ENGLISH.select(n.doubleValue()).equals(PluralRules.KEYWORD_ONE) ? one : other;
    }
}
