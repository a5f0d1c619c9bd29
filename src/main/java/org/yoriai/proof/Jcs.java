package org.yoriai.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonBoolean;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonNull;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

/**
 * The one way to write a {@link JsonValue}: keys sorted by UTF-16 code units, no white space, the shortest escapes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class Jcs {
    private Jcs() {}

    /** @throws IllegalArgumentException if a value lies deeper than {@link StrictJson#MAX_DEPTH}: nobody could read it */
    public static byte[] canonical(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, StrictJson.MAX_DEPTH, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what is canonical already.
     *
     * @throws UnusableInput if the bytes are no value of the subset, or one that is written differently
     */
    public static JsonValue read(byte[] canonical) {
        JsonValue value = StrictJson.parse(canonical);
        byte[] again = canonical(value);
        int differs = Arrays.mismatch(canonical, again);
        if (differs >= 0) {
            throw new UnusableInput("is not canonical JSON (RFC 8785) from byte " + differs + " on");
        }
        return value;
    }

    static void requireDepth(JsonValue value, int most) {
        write(value, 0, most, new StringBuilder());
    }

    // `value` is switched on by its sealed set with instanceof, because pattern switches need Java 21.
    private static void write(JsonValue value, int depth, int most, StringBuilder out) {
        if (depth > most) {
            throw new IllegalArgumentException("nested deeper than " + most);
        }
        if (value instanceof JsonObject object) {
            char before = '{';
            for (var member : object.members().entrySet()) {
                out.append(before);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), depth + 1, most, out);
                before = ',';
            }
            out.append(before == '{' ? "{}" : "}");
        } else if (value instanceof JsonArray array) {
            char before = '[';
            for (JsonValue item : array.items()) {
                out.append(before);
                write(item, depth + 1, most, out);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else if (value instanceof JsonString string) {
            quote(string.text(), out);
        } else if (value instanceof JsonInteger integer) {
            out.append(integer.value());
        } else if (value instanceof JsonBoolean bool) {
            out.append(bool.value());
        } else if (value instanceof JsonNull) {
            out.append("null");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
