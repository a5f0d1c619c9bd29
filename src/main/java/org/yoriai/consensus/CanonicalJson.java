package org.yoriai.consensus;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yoriai.shared.json.JsonNumber;

/** RFC 8785 (JCS) text of maps, lists, text, numbers, booleans and null; fractions are rounded already. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof BigDecimal decimal) {
            out.append(JsonNumber.text(decimal));
        } else if (value instanceof String text) {
            writeText(out, text);
        } else if (value instanceof Map<?, ?> map) {
            // String.compareTo is the order of UTF-16 code units that the RFC asks for
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put((String) key, entry));
            char before = '{';
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                out.append(before);
                writeText(out, entry.getKey());
                out.append(':');
                write(out, entry.getValue());
                before = ',';
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> items) {
            char before = '[';
            for (Object item : items) {
                out.append(before);
                write(out, item);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else {
            throw new IllegalArgumentException(
                    "JSON has no form for " + value.getClass().getName());
        }
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
