package org.yoriai.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.yoriai.shared.AssemblyId;

/** How a logged event travels: CloudEvents 1.0 binary mode over Kafka; the value is the envelope, byte for byte. */
public final class CloudEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CloudEvents() {}

    /** @param origin the ledger's origin, fixed when the assembly was convened */
    public static ProducerRecord<String, byte[]> write(LoggedEvent event, String origin) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.EVENTS, event.assembly().toString(), event.leaf());
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_source", origin);
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", event.subject().toString());
        put(headers, "ce_time", envelope(event.leaf()).path("at").asText());
        put(headers, "ce_logindex", Long.toString(event.logindex()));
        put(headers, "ce_leafhash", event.leafHash());
        put(headers, "content-type", "application/json");
        return record;
    }

    /** @throws IllegalArgumentException if the record is not such an event; the message says what is missing */
    public static LoggedEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode envelope = envelope(record.value());
            return new LoggedEvent(
                    AssemblyId.of(record.key()),
                    Long.parseLong(header(record, "ce_logindex")),
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    UUID.fromString(envelope.path("subject").asText()),
                    header(record, "ce_leafhash"),
                    record.value());
        } catch (NullPointerException e) {
            throw new IllegalArgumentException("a record without a key or a value", e);
        }
    }

    private static JsonNode envelope(byte[] leaf) {
        try {
            return JSON.readTree(leaf);
        } catch (IOException e) {
            throw new IllegalArgumentException("the value is not JSON", e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("the header " + name + " is missing"));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
