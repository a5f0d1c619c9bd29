package org.yoriai.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yoriai.Eventually;
import org.yoriai.bench.BusyAssembly;
import org.yoriai.cli.stack.LocalStack;

/**
 * A moderator asks for the summary of an assembly in which 20,000 arguments were written and 400 people voted. In the middle of
 * the work the application is killed; another process begins it again and finishes it.
 */
class SummaryDrillIT {
    private static final int ARGUMENTS = Integer.getInteger("yoriai.drill.arguments", 20_000);
    private static final int PEOPLE = 400;
    private static final int VOTES_EACH = 100;
    /** More than the application has connections to the database. */
    private static final int AT_ONCE = 32;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static BusyAssembly assembly;
    private static JsonNode done;
    private static JsonNode draft;
    private static JsonNode jobs;

    @BeforeAll
    static void losesTheProcessThatDrafts() throws Exception {
        LocalStack stack = DrillStack.running();
        awaitStore(stack);
        assembly = BusyAssembly.open(stack, 4, 4);
        write(stack.environment());
        String job = assembly.ask("mori", "/summaries/drafts", Map.of("lang", "en"))
                .get("id")
                .asText();
        Eventually.get(() -> job(job), one -> one.get("step").asText().equals("choosing"));
        Thread.sleep(1_500);
        assertThat(job(job).get("status").asText())
                .as("it is in the middle of it")
                .isEqualTo("running");

        ProcessHandle application = stack.process("app").orElseThrow();
        application.destroyForcibly();
        application.onExit().get(10, TimeUnit.SECONDS);
        long killedAt = System.nanoTime();
        stack.startAgain("app");
        Eventually.get(() -> job(job), one -> one.get("status").asText().equals("running"));
        long begunAt = System.nanoTime();
        for (int turn = 0; done == null && turn < 5; turn++) {
            try {
                done = Eventually.get(() -> job(job), one -> !one.get("open").asBoolean());
            } catch (AssertionError stillRuns) {
                // Large assemblies take their minutes.
            }
        }
        long doneAt = System.nanoTime();
        assertThat(done).as("the job has ended").isNotNull();
        try (Stream<String> log = Files.lines(stack.layout().home().resolve("logs/app.log"))) {
            assertThat(done.at("/drafts/en").isTextual())
                    .as(
                            "%s left no draft; the application said: %s",
                            done, log.filter(line -> line.contains("draft")).toList())
                    .isTrue();
        }
        draft = assembly.look("mori", "/summaries/" + done.at("/drafts/en").asText());
        jobs = assembly.look("mori", "/summaries/jobs");
        System.out.printf(
                "{\"drill\":\"summary\",\"arguments\":%d,\"eligible\":%d,\"people\":%d,\"quoted\":%d,\"runs\":%d,"
                        + "\"fromKillToBegunAgainMs\":%d,\"draftMs\":%d,\"peakMemoryMiB\":%d}%n",
                ARGUMENTS,
                draft.get("arguments").asInt(),
                draft.get("people").asInt(),
                draft.get("quoted").asInt(),
                done.get("runs").asInt(),
                TimeUnit.NANOSECONDS.toMillis(begunAt - killedAt),
                TimeUnit.NANOSECONDS.toMillis(doneAt - begunAt),
                peakMemory(stack.process("app").orElseThrow()));
    }

    /** Another drill may have taken the database away just before: the connections of then are found out one by one. */
    private static void awaitStore(LocalStack stack) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest look = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + stack.layout().ports().http() + "/api/v1/assemblies"))
                .build();
        int[] well = {0};
        Eventually.get(
                () -> {
                    boolean all = Stream.generate(() -> http.sendAsync(look, HttpResponse.BodyHandlers.discarding())
                                    .handle((answer, away) -> away == null && answer.statusCode() == 200))
                            .limit(AT_ONCE)
                            .toList()
                            .stream()
                            .allMatch(CompletableFuture::join);
                    well[0] = all ? well[0] + 1 : 0;
                    return well[0];
                },
                rounds -> rounds == 3);
    }

    private static JsonNode job(String id) {
        try {
            return assembly.look("mori", "/summaries/jobs/" + id);
        } catch (IllegalStateException | UncheckedIOException away) {
            // The application is being started again.
            return JSON.createObjectNode().put("status", "away").put("step", "").put("open", true);
        }
    }

    /** In MiB, of the whole process since it began. */
    private static long peakMemory(ProcessHandle process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return -1;
    }

    /** Through the tables: so many requests would take an hour. */
    private static void write(Map<String, String> environment) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                environment.get("QUARKUS_DATASOURCE_JDBC_URL"),
                environment.get("QUARKUS_DATASOURCE_USERNAME"),
                environment.get("QUARKUS_DATASOURCE_PASSWORD"))) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into argument (id, assembly_id, number, member, stance, lang, body, status, event_id, submitted_at)
                    select gen_random_uuid(), g.assembly_id, 100 + i, md5('drill' || i %% %d),
                           case when i %% 3 = 0 then 'against' else 'for' end, 'en',
                           'The ' || (array['basin', 'harbour', 'pier', 'ladder', 'shower', 'ticket', 'guard'])[1 + i %% 7]
                             || ' near the ' || (array['church', 'school', 'ferry', 'market', 'bridge'])[1 + i / 7 %% 5]
                             || ' should be ' || (array['open', 'closed', 'cheaper', 'watched', 'moved', 'cleaned'])[1 + i / 35 %% 6]
                             || ' in ' || (array['May', 'June', 'July', 'August'])[1 + i / 210 %% 4] || ', says neighbour ' || i || '.',
                           'visible', g.event_id, now()
                    from argument g cross join generate_series(1, ?) i
                    where g.id = ?""".formatted(PEOPLE))) {
                insert.setInt(1, ARGUMENTS - assembly.arguments().size());
                insert.setObject(2, assembly.arguments().get(0));
                insert.executeUpdate();
            }
            try (PreparedStatement agree = connection.prepareStatement("""
                    insert into word_consent (assembly_id, member, use, since)
                    select distinct g.assembly_id, g.member, 'ai-digest', now()
                    from argument g join argument o on o.id = ? and o.assembly_id = g.assembly_id
                    on conflict do nothing""")) {
                agree.setObject(1, assembly.arguments().get(0));
                agree.executeUpdate();
            }
            try (PreparedStatement votes = connection.prepareStatement("""
                    with voting as materialized (
                      select gen_random_uuid() event, g.id argument, g.assembly_id assembly, md5('drill' || p) member,
                             case when (p + g.number) %% 5 = 0 then -1 when (p + g.number) %% 7 = 0 then 0 else 1 end vote
                      from generate_series(0, %d) p join argument g
                        on g.assembly_id = ? and g.number > 100 and (g.number * 31 + p * 17) %% (? / %d) = 0),
                    told as (
                      insert into event (id, assembly_id, type, subject_id, leaf, leaf_hash, accepted_at)
                      select event, assembly, 'org.yoriai.drill.vote', argument, '\\x7b7d', sha256('\\x7b7d'), now() from voting)
                    insert into argument_vote (argument_id, member, assembly_id, vote, event_id, voted_at)
                    select argument, member, assembly, vote, event, now() from voting""".formatted(PEOPLE - 1, VOTES_EACH))) {
                votes.setObject(1, assembly.id());
                votes.setInt(2, ARGUMENTS);
                votes.executeUpdate();
            }
        }
    }

    @Test
    void whatWasAskedForIsDraftedThoughItsProcessWasKilled() {
        assertThat(done.get("status").asText()).isEqualTo("done");
        assertThat(done.get("runs").asInt()).as("begun again, and not for ever").isBetween(2, 4);
    }

    @Test
    void nothingOfTheLostRunIsKeptAndNothingIsThereTwice() {
        int asked = 0;
        for (JsonNode job : jobs) {
            asked += job.get("lang").isNull() ? 0 : 1;
        }
        assertThat(asked).isEqualTo(1);
        // A draft in the other language may have come due meanwhile.
        assertThat(assembly.look("mori", "/summaries/drafts"))
                .extracting(one -> one.get("lang").asText())
                .doesNotHaveDuplicates()
                .contains("en");
    }

    @Test
    void twentyThousandArgumentsAreSummedUpAndPassEveryGate() {
        assertThat(draft.get("arguments").asInt()).isEqualTo(ARGUMENTS);
        assertThat(draft.get("status").asText()).isEqualTo("checked");
        assertThat(draft.get("gates")).allMatch(gate -> gate.get("passed").asBoolean());
        assertThat(draft.get("quoted").asInt()).isBetween(8, 48);
    }
}
