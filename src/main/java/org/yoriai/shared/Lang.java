package org.yoriai.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** The languages in which everything a person reads exists. */
public enum Lang {
    EN("en", Locale.ENGLISH),
    JA("ja", Locale.JAPANESE);

    private final String code;
    private final Locale locale;

    Lang(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The code in addresses and in {@code lang} attributes: {@code en} or {@code ja}. */
    @JsonValue
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public Lang other() {
        return this == EN ? JA : EN;
    }

    public static Optional<Lang> of(String code) {
        for (Lang lang : values()) {
            if (lang.code.equals(code)) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }

    /** The best of our languages for an {@code Accept-Language} header; English when nothing fits. */
    public static Lang negotiate(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage), java.util.List.of(Locale.ENGLISH, Locale.JAPANESE));
            return Locale.JAPANESE.equals(best) ? JA : EN;
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
