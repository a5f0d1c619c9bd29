package org.yoriai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.yoriai.cli.stack.LocalStack;

/**
 * An assembly of many members and arguments on the demo's bill. Most of it is taken in as an export of another platform, in
 * one request; arguments on one clause are written by members and approved. The same seed makes the same votes.
 */
final class LargeAssembly {
    private static final long SEED = 20261127;
    private static final int VOTES_OF_EACH = 20;
    private static final int ON_THE_CLAUSE = 100;
    private static final int WRITERS = 4;

    private final BusyAssembly assembly;
    private final String clause;

    private LargeAssembly(BusyAssembly assembly, String clause) {
        this.assembly = assembly;
        this.clause = clause;
    }

    /** @param arguments altogether, at least 100 of them on {@link #clause()} */
    static LargeAssembly open(LocalStack stack, int members, int arguments) {
        BusyAssembly assembly = BusyAssembly.open(stack, WRITERS, 0, resource("/demo/ordinance.en.txt"));
        takeIn(assembly, members - WRITERS, arguments - ON_THE_CLAUSE);
        JsonNode clause = firstVotable(assembly);
        for (int i = 0; i < ON_THE_CLAUSE; i++) {
            String id = assembly.post(
                            assembly.members().get(i % WRITERS),
                            assembly.path("/arguments"),
                            Map.of(
                                    "clause",
                                    clause.get("id").asText(),
                                    "stance",
                                    i % 2 == 0 ? "for" : "against",
                                    "lang",
                                    "en",
                                    "text",
                                    sentence(i) + " That is why this clause matters."))
                    .get("id")
                    .asText();
            assembly.post(
                    BusyAssembly.MODERATOR,
                    assembly.path("/moderation/arguments/" + id),
                    Map.of("decision", "approve"));
        }
        return new LargeAssembly(assembly, clause.get("eId").asText());
    }

    String slug() {
        return assembly.slug();
    }

    /** The eId of the clause that members wrote about. */
    String clause() {
        return clause;
    }

    private static JsonNode firstVotable(BusyAssembly assembly) {
        JsonNode bill = BusyAssembly.send(HttpRequest.newBuilder(URI.create(assembly.base() + assembly.path("/bill")))
                .timeout(Duration.ofSeconds(30))
                .build());
        for (JsonNode clause : bill.get("clauses")) {
            if (clause.get("votable").asBoolean()) {
                return clause;
            }
        }
        throw new IllegalStateException("no clause of the bill is voted on");
    }

    private static void takeIn(BusyAssembly assembly, int members, int arguments) {
        StringBuilder comments =
                new StringBuilder("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        for (int i = 0; i < arguments; i++) {
            comments.append(1_700_000_000_000L + i)
                    .append(',')
                    .append(i)
                    .append(',')
                    .append(i % members)
                    .append(",0,0,1,\"")
                    .append(sentence(i))
                    .append("\"\n");
        }
        Random chance = new Random(SEED);
        StringBuilder votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
        for (int member = 0; member < members; member++) {
            // Two camps that differ on every other argument.
            for (int n = 0; n < VOTES_OF_EACH; n++) {
                int argument = chance.nextInt(4) == 0 ? chance.nextInt(arguments) : chance.nextInt(60);
                boolean likes = (argument + member) % 2 == 0;
                int vote = chance.nextInt(8) == 0 ? 0 : likes == chance.nextInt(6) > 0 ? 1 : -1;
                votes.append(1_700_000_100_000L + n)
                        .append(',')
                        .append(argument)
                        .append(',')
                        .append(member)
                        .append(',')
                        .append(vote)
                        .append('\n');
            }
        }
        String boundary = "part-" + UUID.randomUUID();
        String body =
                part(boundary, "comments", comments) + part(boundary, "votes", votes) + "--" + boundary + "--\r\n";
        assembly.post(
                BusyAssembly.MODERATOR,
                assembly.path("/imports/polis"),
                "multipart/form-data; boundary=" + boundary,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String boundary, String name, CharSequence content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    /** As long and as different as what people write. */
    private static String sentence(int i) {
        List<String> who =
                List.of("My mother", "A driver I know", "The school", "Our shop", "The clinic", "A neighbour");
        List<String> what = List.of(
                "could not get home after the late shift",
                "needs the kerb free on market days",
                "waits for the bus beside the parked scooters",
                "asks for a bay within two minutes on foot",
                "has seen three falls on the wet ramp");
        return who.get(i % who.size()) + " " + what.get(i % what.size()) + ", and in street " + (i + 1)
                + " it happens every week of the year.";
    }

    private static byte[] resource(String name) {
        try (InputStream in = LargeAssembly.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
