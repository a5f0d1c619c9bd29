package org.yoriai.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.yoriai.bench.BusyAssembly;

/**
 * Votes again and again on a few arguments. Where no whole answer comes she does not know what became of her vote, and
 * sends it again under the same key until she does. One thread at a time; read her when that thread has ended.
 */
final class Voter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ANY = List.of("agree", "disagree", "pass");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final BusyAssembly assembly;
    private final String name;
    private final List<UUID> arguments;
    private final Journal journal;
    private final List<String> choices;
    private final Random random;
    /** Nanoseconds of {@link System#nanoTime} at which the last answer of success was read. */
    private volatile long lastAck;

    final Map<UUID, Ack> acked = new LinkedHashMap<>();
    final Map<UUID, Integer> refused = new LinkedHashMap<>();
    final Set<UUID> unknown = new LinkedHashSet<>();
    final Map<UUID, Ack> standing = new HashMap<>();

    /** What the last good answer said of a vote. */
    record Ack(UUID event, UUID argument, String choice, String leaf) {}

    Voter(BusyAssembly assembly, String name, List<UUID> arguments, Journal journal, long seed) {
        this(assembly, name, arguments, journal, ANY, seed);
    }

    /** @param choices among which she draws; a choice that stands there twice is twice as likely */
    Voter(BusyAssembly assembly, String name, List<UUID> arguments, Journal journal, List<String> choices, long seed) {
        this.assembly = assembly;
        this.name = name;
        this.arguments = arguments;
        this.journal = journal;
        this.choices = choices;
        this.random = new Random(seed);
    }

    String name() {
        return name;
    }

    long lastAck() {
        return lastAck;
    }

    /** Votes until told to stop; the vote in hand is brought to an answer first. */
    void voteWhile(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            vote();
        }
    }

    /** Casts one vote and returns the status that it ended with. */
    int vote() {
        UUID key = UUID.randomUUID();
        UUID argument = arguments.get(random.nextInt(arguments.size()));
        String choice = choices.get(random.nextInt(choices.size()));
        boolean uncertain = false;
        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            journal.sent(key, name, argument, choice);
            try {
                HttpResponse<String> answer = http.send(
                        assembly.vote(name, key, argument, choice, Duration.ofSeconds(10)),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    JsonNode vote = JSON.readTree(answer.body());
                    Ack ack = new Ack(
                            UUID.fromString(vote.get("event").asText()),
                            argument,
                            choice,
                            vote.get("leafHash").asText());
                    journal.acked(key, ack.event, ack.leaf);
                    lastAck = System.nanoTime();
                    acked.put(key, ack);
                    standing.put(argument, ack);
                    return answer.statusCode();
                }
                if (!uncertain) {
                    journal.refused(key, answer.statusCode());
                    refused.put(key, answer.statusCode());
                    pause();
                    return answer.statusCode();
                }
            } catch (IOException e) {
                journal.unknown(key);
                unknown.add(key);
                uncertain = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("no answer for two minutes, key " + key);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
