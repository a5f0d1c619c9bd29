package org.yoriai.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yoriai.shared.TopicNames;

/** The topics and how they are kept. The key is always the assembly id, so one assembly stays in order. */
@ApplicationScoped
public class Topics {
    /** Public contract: every logged event, CloudEvents 1.0 binary mode, kept for ever. */
    public static final String EVENTS = TopicNames.EVENTS;
    /** Internal: who voted how on which argument, kept for seven days. */
    public static final String VOTES = "yoriai.votes.v1";
    /** Newest opinion map of each assembly; compacted. */
    public static final String MAPS = "yoriai.opinion-maps.v1";

    private static final int PARTITIONS = 6;
    private static final Duration VOTES_KEPT = Duration.ofDays(7);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    EventsConfig config;

    /** Dead letters of one consumer. */
    public static String deadLetters(String consumer) {
        return TopicNames.deadLetters(consumer);
    }

    /** Dead letters that an operator gave back to one consumer. */
    public static String retry(String consumer) {
        return TopicNames.retry(consumer);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public short replication() {
        return config.replication();
    }

    /** Makes what does not exist yet; existing topics stay as they are. */
    public void ensure(List<String> names) throws InterruptedException, ExecutionException, TimeoutException {
        Properties settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            List<NewTopic> missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(this::topic)
                    .toList();
            for (var made : admin.createTopics(missing).values().values()) {
                try {
                    made.get(10, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, config.replication()).configs(keeping(name));
    }

    private static Map<String, String> keeping(String name) {
        if (name.equals(MAPS)) {
            return Map.of("cleanup.policy", "compact");
        }
        long kept = name.equals(EVENTS) ? -1 : VOTES_KEPT.toMillis();
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(kept));
    }
}
