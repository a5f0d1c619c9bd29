package org.yoriai.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonBoolean;
import org.yoriai.proof.JsonValue.JsonInteger;
import org.yoriai.proof.JsonValue.JsonNull;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;

/**
 * Reads RFC 8259 without its freedoms, so that one text has one meaning for every reader: duplicate keys, {@code -0},
 * fractions, exponents, integers beyond ±(2^53−1), lone surrogates, a byte-order mark, invalid UTF-8 and values deeper
 * than {@value #MAX_DEPTH} (the outermost counts 0) are unusable. Each refusal names line and column.
 */
public final class StrictJson {
    public static final int MAX_DEPTH = 32;

    private static final int LONGEST_INTEGER = 16;

    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    /** @throws UnusableInput if the bytes are not exactly one value of the subset, with optional white space around */
    public static JsonValue parse(byte[] utf8) {
        return parse(decode(utf8));
    }

    /** @throws UnusableInput if the text is not exactly one value of the subset, with optional white space around */
    public static JsonValue parse(String text) {
        StrictJson reader = new StrictJson(text);
        if (text.startsWith("\uFEFF")) {
            throw reader.unusable("starts with a byte-order mark; it must start with the value", 0);
        }
        reader.skipWhiteSpace();
        JsonValue value = reader.value(0);
        reader.skipWhiteSpace();
        if (reader.at < text.length()) {
            throw reader.unusable("something follows the value; the text must end there", reader.at);
        }
        return value;
    }

    private static String decode(byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), out, true);
        StrictJson read = new StrictJson(out.flip().toString());
        if (result.isError()) {
            throw read.unusable("is not valid UTF-8 here", read.text.length());
        }
        return read.text;
    }

    private JsonValue value(int depth) {
        if (depth > MAX_DEPTH) {
            throw unusable("is nested deeper than " + MAX_DEPTH, at);
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonString(string());
            case 't' -> word("true", new JsonBoolean(true));
            case 'f' -> word("false", new JsonBoolean(false));
            case 'n' -> word("null", new JsonNull());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> integer();
            case END -> throw unusable("ends where a value should be", at);
            default -> throw unusable("a value cannot start like this", at);
        };
    }

    private JsonObject object(int depth) {
        Map<String, JsonValue> members = new TreeMap<>();
        at++;
        skipWhiteSpace();
        if (taken('}')) {
            return new JsonObject(members);
        }
        do {
            skipWhiteSpace();
            int start = at;
            if (peek() != '"') {
                throw unusable("a key in double quotes should be here", at);
            }
            String key = string();
            skipWhiteSpace();
            if (!taken(':')) {
                throw unusable("':' should follow the key", at);
            }
            skipWhiteSpace();
            if (members.containsKey(key)) {
                throw unusable("the key is there already; each key may stand once", start);
            }
            members.put(key, value(depth + 1));
            skipWhiteSpace();
        } while (taken(','));
        if (!taken('}')) {
            throw unusable("',' or '}' should be here", at);
        }
        return new JsonObject(members);
    }

    private JsonArray array(int depth) {
        List<JsonValue> items = new ArrayList<>();
        at++;
        skipWhiteSpace();
        if (taken(']')) {
            return new JsonArray(items);
        }
        do {
            skipWhiteSpace();
            items.add(value(depth + 1));
            skipWhiteSpace();
        } while (taken(','));
        if (!taken(']')) {
            throw unusable("',' or ']' should be here", at);
        }
        return new JsonArray(items);
    }

    private String string() {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (!taken('"')) {
            if (at == text.length()) {
                throw unusable("the string that starts here has no end", start);
            }
            char c = text.charAt(at);
            if (c < ' ') {
                throw unusable("a control character in a string must be escaped", at);
            }
            out.append(c == '\\' ? escaped() : c);
            if (c != '\\') {
                at++;
            }
        }
        if (JsonValue.loneSurrogate(out.toString()) >= 0) {
            throw unusable("the string that starts here has a lone surrogate", start);
        }
        return out.toString();
    }

    private char escaped() {
        int start = at++;
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourHexDigits(start);
            default -> throw unusable("no such escape in JSON", start);
        };
    }

    private char fourHexDigits(int start) {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw unusable("\\u must be followed by four hex digits", start);
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private JsonInteger integer() {
        int start = at;
        boolean negative = taken('-');
        int digits = at;
        while (isDigit(peek())) {
            at++;
        }
        int length = at - digits;
        if (length == 0) {
            throw unusable("a digit should follow '-'", start);
        }
        if (peek() == '.' || peek() == 'e' || peek() == 'E') {
            throw unusable("only integers are allowed; write fractions as a string", start);
        }
        boolean startsWithZero = text.charAt(digits) == '0';
        if (startsWithZero && (negative || length > 1)) {
            throw unusable(length > 1 ? "an integer has no leading zero" : "-0 must be written 0", start);
        }
        long value = length > LONGEST_INTEGER ? Long.MAX_VALUE : Long.parseLong(text, digits, at, 10);
        if (value > JsonInteger.LARGEST) {
            throw unusable("the integer is beyond ±(2^53−1); write it as a string", start);
        }
        return new JsonInteger(negative ? -value : value);
    }

    private JsonValue word(String word, JsonValue meaning) {
        if (!text.startsWith(word, at)) {
            throw unusable("'" + word + "' should be here", at);
        }
        at += word.length();
        return meaning;
    }

    private void skipWhiteSpace() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    /** NUL stands for the end: a real NUL may stand nowhere in JSON, so the two are refused alike. */
    private static final char END = '\0';

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean taken(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        if (there) {
            at++;
        }
        return there;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private UnusableInput unusable(String because, int position) {
        int end = Math.min(position, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new UnusableInput(because, line, text.codePointCount(lineStart, end) + 1);
    }
}
