package org.yoriai.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in the languages it was written in, at least one. As JSON {@code {"en":"…","ja":"…"}}.
 *
 * @param texts language code → text, none blank
 */
public record Localized(Map<String, String> texts) {
    @JsonCreator
    public Localized {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            String text = texts.get(lang.code());
            if (text != null && !text.isBlank()) {
                kept.put(lang.code(), text);
            }
        }
        texts = java.util.Collections.unmodifiableMap(kept);
    }

    @JsonValue
    @Override
    public Map<String, String> texts() {
        return texts;
    }

    public static Localized of(Lang lang, String text) {
        return new Localized(Map.of(lang.code(), text));
    }

    public static Localized of(String en, String ja) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", en == null ? "" : en);
        texts.put("ja", ja == null ? "" : ja);
        return new Localized(texts);
    }

    /** The text in {@code lang}, else in the other language, else empty. */
    public String in(Lang lang) {
        String text = texts.get(lang.code());
        return text != null ? text : texts.values().stream().findFirst().orElse("");
    }

    /** The language that {@link #in} answers in: what belongs into the {@code lang} attribute. */
    public String langOf(Lang lang) {
        return texts.containsKey(lang.code())
                ? lang.code()
                : texts.keySet().stream().findFirst().orElse(lang.code());
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
