package org.yoriai.shared.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.Map;

/**
 * Writes a document as one line of UTF-8 JSON, ended by a line feed, with the same bytes on every run and machine.
 *
 * <p>A document is made of records (components in order of declaration), maps (entries in the map's own order: hand in
 * a sorted or linked one), iterables, arrays, text, numbers, booleans, enums, {@code java.time} values and {@code null}.
 * Fractions follow {@link JsonNumber}. Half a surrogate pair, which UTF-8 cannot hold, is written as a JSON escape.
 */
public final class JsonOut {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private JsonOut() {}

    /** @throws IllegalArgumentException if the document holds a value of another kind, or a number that is not finite */
    public static void write(Object document, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            value(json, document);
        }
        out.write('\n');
    }

    /** The same as text, without the line feed. */
    public static String text(Object document) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.length() - 1);
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
            json.writeString(value.toString());
        } else if (value instanceof TemporalAccessor) {
            json.writeString(value.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(JsonNumber.text(((Number) value).doubleValue()));
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(JsonNumber.text(decimal));
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value.getClass().isArray()) {
            json.writeStartArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                value(json, Array.get(value, i));
            }
            json.writeEndArray();
        } else if (value instanceof Record) {
            json.writeStartObject();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                json.writeFieldName(component.getName());
                value(json, componentOf(value, component));
            }
            json.writeEndObject();
        } else {
            throw new IllegalArgumentException(
                    "JSON has no form for " + value.getClass().getName());
        }
    }

    private static Object componentOf(Object record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e.getCause());
        }
    }
}
