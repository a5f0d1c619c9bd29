package org.yoriai.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names of Kafka topics: what the app writes to, operators' tools read. */
public final class TopicNames {
    /** Public contract: every logged event. */
    public static final String EVENTS = "yoriai.events.v1";

    private static final String DEAD_LETTERS = EVENTS + ".dead.";
    private static final String RETRY = EVENTS + ".retry.";
    private static final Pattern CONSUMER = Pattern.compile("[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?");

    private TopicNames() {}

    /** Whether a consumer may have this name: lower-case letters, digits and inner hyphens, 50 at most. */
    public static boolean isConsumer(String name) {
        return CONSUMER.matcher(name).matches();
    }

    /** Dead letters of one consumer. */
    public static String deadLetters(String consumer) {
        return DEAD_LETTERS + consumer;
    }

    /** Dead letters that an operator gave back to one consumer. */
    public static String retry(String consumer) {
        return RETRY + consumer;
    }

    /** The consumer whose dead letters are in a topic, if that is what the topic holds. */
    public static Optional<String> consumerOfDeadLetters(String topic) {
        return topic.startsWith(DEAD_LETTERS) ? Optional.of(topic.substring(DEAD_LETTERS.length())) : Optional.empty();
    }
}
