package org.yoriai.proof;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of the subset that can be hashed: no fractions, no exponents, no lone surrogates. Immutable; equal values
 * have equal canonical bytes. Strings are kept as they are: normalisation to NFC happens where text enters the system.
 *
 * @see StrictJson
 * @see Jcs
 */
public sealed interface JsonValue {

    /** Members in canonical order: by UTF-16 code units of the key. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members.keySet().forEach(JsonValue::requireWholeCharacters);
            members = Collections.unmodifiableMap(new TreeMap<>(members));
        }

        public static JsonObject empty() {
            return new JsonObject(Map.of());
        }

        /** A copy with one member more. @throws IllegalArgumentException if the key is there already */
        public JsonObject with(String key, JsonValue value) {
            Map<String, JsonValue> all = new TreeMap<>(members);
            if (all.put(key, value) != null) {
                throw new IllegalArgumentException("key " + key + " is there already");
            }
            return new JsonObject(all);
        }

        public JsonObject with(String key, String text) {
            return with(key, new JsonString(text));
        }

        public JsonObject with(String key, long integer) {
            return with(key, new JsonInteger(integer));
        }

        public JsonObject with(String key, boolean value) {
            return with(key, new JsonBoolean(value));
        }

        public @Nullable JsonValue get(String key) {
            return members.get(key);
        }
    }

    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }

        public static JsonArray ofStrings(List<String> texts) {
            return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
        }
    }

    /** @throws IllegalArgumentException (constructor) if a surrogate stands alone: it has no UTF-8 form */
    record JsonString(String text) implements JsonValue {
        public JsonString {
            requireWholeCharacters(text);
        }
    }

    /** @throws IllegalArgumentException (constructor) beyond ±(2^53−1), where other readers begin to round */
    record JsonInteger(long value) implements JsonValue {
        public static final long LARGEST = (1L << 53) - 1;

        public JsonInteger {
            if (value > LARGEST || value < -LARGEST) {
                throw new IllegalArgumentException("integer " + value + " is beyond ±(2^53−1)");
            }
        }
    }

    record JsonBoolean(boolean value) implements JsonValue {}

    record JsonNull() implements JsonValue {}

    private static void requireWholeCharacters(String text) {
        if (loneSurrogate(text) >= 0) {
            throw new IllegalArgumentException("a lone surrogate cannot be written as UTF-8");
        }
    }

    /** Index of the first surrogate that has no partner, or −1. */
    static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }
}
