package org.yoriai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.yoriai.events.CloudEvents;
import org.yoriai.events.LoggedEvent;
import org.yoriai.events.ServersFixture;
import org.yoriai.events.Topics;
import org.yoriai.proof.Envelope;
import org.yoriai.proof.LeafHash;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;

/** What lies on the real topic, sent by the app and by this test, against the document that is served. */
class AsyncApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final EventContract contract = new EventContract();
    private final Topics topics = ServersFixture.topics();

    @Test
    void everythingOnTheTopicKeepsToTheDocument() throws Exception {
        AssemblyId assembly = new AssemblyId(Ids.next());
        topics.ensure(List.of(Topics.EVENTS));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", topics.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long index = 0;
            for (String type : contract.types()) {
                producer.send(CloudEvents.write(event(assembly, index++, type), "it.example/log/" + assembly))
                        .get();
            }
        }

        int own = 0;
        int all = 0;
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", topics.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    JsonNode headers = headers(record);
                    JsonNode payload = JSON.readTree(record.value());
                    assertThat(contract.violations(headers, payload))
                            .as("%s %s", headers, payload)
                            .isEmpty();
                    assertThat(payload.path("assembly").asText()).isEqualTo(record.key());
                    assertThat(payload.path("id")).isEqualTo(headers.path("ce_id"));
                    assertThat(payload.path("type")).isEqualTo(headers.path("ce_type"));
                    own += record.key().equals(assembly.toString()) ? 1 : 0;
                    all++;
                }
            }
        }
        assertThat(own).isEqualTo(contract.types().size());
        assertThat(all).isGreaterThanOrEqualTo(own);
    }

    private static JsonNode headers(ConsumerRecord<String, byte[]> record) {
        ObjectNode headers = JSON.createObjectNode();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static LoggedEvent event(AssemblyId assembly, long logindex, String type) {
        UUID id = Ids.next();
        byte[] leaf = Envelope.of(
                        id,
                        type,
                        assembly.value(),
                        assembly.value(),
                        logindex % 2 == 0 ? null : "0f".repeat(16),
                        Instant.parse("2026-11-24T15:04:05Z"),
                        logindex % 3 == 0 ? null : Ids.next(),
                        "5f".repeat(32))
                .toCanonical();
        return new LoggedEvent(
                assembly,
                logindex,
                id,
                type,
                assembly.value(),
                HexFormat.of().formatHex(LeafHash.of(leaf).bytes()),
                leaf);
    }
}
