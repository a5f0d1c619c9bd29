package org.yoriai.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.yoriai.shared.TopicNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code yoriai replay CONSUMER}: gives its dead letters back to a consumer. Each is given back once: the next run
 * begins after the last one. The one command that talks to a server, Kafka.
 */
@Command(
        name = "replay",
        description = "Gives a consumer's dead letters back to it, each once; needs Kafka.",
        footer = {"", "Example:", "  ./yoriai replay webhooks --bootstrap localhost:9192"})
public final class ReplayCommand implements Callable<Answer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Parameters(index = "0", paramLabel = "CONSUMER", description = "name of the consumer, as in the log line")
    String consumer;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9192}",
            description = "Kafka's address (default: KAFKA_BOOTSTRAP_SERVERS, else ${DEFAULT-VALUE}).")
    String bootstrap;

    @Override
    public Answer call() {
        quieten();
        if (!TopicNames.isConsumer(consumer)) {
            throw UnusableInput.ofOption(
                    "CONSUMER", "\"" + consumer + "\" is no consumer's name; give lower-case letters, digits, hyphens");
        }
        try (KafkaConsumer<byte[], byte[]> letters = reader();
                KafkaProducer<byte[], byte[]> retry = writer()) {
            long replayed = replay(letters, retry);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("consumer", consumer);
            document.put("replayed", replayed);
            return Answer.json(document);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnusableInput.ofOption("replay", "it was interrupted; run it again, it goes on where it stopped");
        } catch (KafkaException | ExecutionException e) {
            throw UnusableInput.ofOption(
                    "--bootstrap",
                    bootstrap + " does not answer as Kafka; give the address of a running broker, for example "
                            + "localhost:9192");
        }
    }

    private long replay(KafkaConsumer<byte[], byte[]> letters, KafkaProducer<byte[], byte[]> retry)
            throws InterruptedException, ExecutionException {
        String topic = TopicNames.deadLetters(consumer);
        Set<String> topics = letters.listTopics(PATIENCE).keySet();
        if (!topics.contains(topic)) {
            throw UnusableInput.ofOption("CONSUMER", "\"" + consumer + "\" has no dead letters; " + known(topics));
        }
        List<TopicPartition> partitions = letters.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        letters.assign(partitions);
        Map<TopicPartition, Long> ends = letters.endOffsets(partitions, PATIENCE);
        long replayed = 0;
        while (ends.entrySet().stream().anyMatch(end -> letters.position(end.getKey(), PATIENCE) < end.getValue())) {
            List<Future<?>> sent = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> letter : letters.poll(Duration.ofSeconds(1))) {
                sent.add(retry.send(again(letter)));
            }
            for (Future<?> record : sent) {
                record.get();
            }
            letters.commitSync(PATIENCE);
            replayed += sent.size();
        }
        return replayed;
    }

    /** The record as it first came, without what the burial added. */
    private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TopicNames.retry(consumer), null, letter.key(), letter.value(), letter.headers());
        Headers headers = record.headers();
        headers.remove("yoriai_cause");
        headers.remove("yoriai_from");
        headers.add("yoriai_replayed", (letter.partition() + "/" + letter.offset()).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String known(Set<String> topics) {
        String names = topics.stream()
                .flatMap(topic -> TopicNames.consumerOfDeadLetters(topic).stream())
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "no consumer has any" : "these consumers may have some: " + names;
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "yoriai.replay." + consumer);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> writer() {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Kafka's client tells of every attempt to connect; the answer here is one sentence. */
    private static void quieten() {
        // The log manager on the class path complains on standard error unless it is named before its first use.
        if (System.getProperty("java.util.logging.manager") == null) {
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        }
        java.util.logging.Logger.getLogger("org.apache.kafka").setLevel(java.util.logging.Level.OFF);
    }
}
