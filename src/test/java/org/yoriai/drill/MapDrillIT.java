package org.yoriai.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yoriai.bench.BusyAssembly;
import org.yoriai.cli.stack.LocalStack;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;

/**
 * While sixteen people vote, the application is killed, the disk of its streams is lost and the broker is killed and
 * started again. The next snapshot must be the one that a cold run over the votes of the ledger gives.
 */
class MapDrillIT {
    private static final int VOTERS = 16;
    private static final int ARGUMENTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static LedgerTables tables;
    private static LedgerTables.Snapshot before;
    private static LedgerTables.Snapshot after;
    private static OpinionMap cold;
    private static long recoveryMillis;

    @BeforeAll
    static void losesEverythingButTheLedgerWhilePeopleVote() throws Exception {
        LocalStack stack = DrillStack.running();
        BusyAssembly assembly = BusyAssembly.open(stack, VOTERS, ARGUMENTS);
        tables = new LedgerTables(stack.environment(), assembly.id());
        Journal journal = new Journal(Path.of("target/bench/drills/maps.jsonl"));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(VOTERS);
        List<Voter> voters = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            List<String> leaning =
                    i % 2 == 0 ? List.of("agree", "agree", "agree", "pass") : List.of("disagree", "disagree", "pass");
            voters.add(new Voter(assembly, assembly.members().get(i), assembly.arguments(), journal, leaning, 100 + i));
        }
        List<CompletableFuture<Void>> running = voters.stream()
                .map(voter -> CompletableFuture.runAsync(() -> voter.voteWhile(goesOn::get), threads))
                .toList();
        before = awaitSnapshot(0);
        Thread.sleep(3_000);

        journal.killed("app");
        ProcessHandle application = stack.process("app").orElseThrow();
        application.destroyForcibly();
        application.onExit().get(10, TimeUnit.SECONDS);
        long killedAt = System.nanoTime();
        empty(Path.of(stack.environment().get("YORIAI_STATE_DIR")));
        journal.killed("kafka");
        ProcessHandle broker = stack.process("kafka").orElseThrow();
        broker.destroyForcibly();
        broker.onExit().get(10, TimeUnit.SECONDS);
        stack.startAgain("kafka");
        stack.startAgain("app");

        Thread.sleep(5_000);
        goesOn.set(false);
        for (CompletableFuture<Void> voter : running) {
            voter.get(3, TimeUnit.MINUTES);
        }
        threads.shutdown();
        journal.close();
        List<LedgerTables.Entry> entries = tables.entries();
        assembly.askForSnapshot();
        after = awaitSnapshot(entries.size());
        recoveryMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killedAt);
        cold = cold();
        System.out.printf(
                "{\"drill\":\"maps\",\"votes\":%d,\"logindex\":%d,\"snapshotBefore\":\"%s\",\"snapshotAfter\":\"%s\","
                        + "\"coldRun\":\"%s\",\"equal\":%b,\"groups\":%d,\"fromKillToSnapshotMs\":%d}%n",
                after.votes(),
                after.logindex(),
                before.hash(),
                after.hash(),
                hash(cold),
                after.hash().equals(hash(cold)),
                cold.groups().size(),
                recoveryMillis);
    }

    private static LedgerTables.Snapshot awaitSnapshot(long from) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            List<LedgerTables.Snapshot> snapshots = tables.snapshots();
            if (!snapshots.isEmpty() && snapshots.get(snapshots.size() - 1).logindex() >= from) {
                return snapshots.get(snapshots.size() - 1);
            }
            Thread.sleep(200);
        }
        throw new AssertionError(
                "no snapshot from " + from + " on: " + tables.snapshots().size());
    }

    /** Engine and database alone: the votes as they stand, after the snapshot that the new one names. */
    private static OpinionMap cold() throws IOException {
        VoteMatrix.Builder votes = VoteMatrix.builder();
        for (LedgerTables.Ballot ballot : tables.ballots()) {
            votes.vote(
                    new ParticipantId(ballot.member()),
                    new StatementId(ballot.argument().toString()),
                    Vote.of(ballot.vote()),
                    0);
        }
        Previous previous = null;
        for (LedgerTables.Snapshot snapshot : tables.snapshots()) {
            if (snapshot.hash().equals(after.previous())) {
                @SuppressWarnings("unchecked")
                Map<String, Object> engine = (Map<String, Object>)
                        JSON.readValue(snapshot.document(), Map.class).get("map");
                previous = OpinionDocument.previous(engine);
            }
        }
        return Opinions.map(votes.build(), RobustSettings.DEFAULT, previous);
    }

    private static String hash(OpinionMap map) {
        return (String) OpinionDocument.of(map).get("hash");
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void theNextSnapshotIsTheColdRunOverTheVotesOfTheLedger() {
        assertThat(after.hash()).isEqualTo(hash(cold));
        assertThat(after.votes()).isEqualTo(cold.votes());
    }

    @Test
    void itHoldsVotesFromBeforeAndAfterTheLoss() {
        assertThat(after.logindex()).isGreaterThan(before.logindex() + 100);
        assertThat(after.votes()).isGreaterThan(before.votes());
    }

    @Test
    void theSnapshotsOfBeforeStandAsTheyWere() {
        assertThat(tables.snapshots())
                .filteredOn(snapshot -> snapshot.logindex() == before.logindex())
                .singleElement()
                .satisfies(snapshot -> assertThat(snapshot.hash()).isEqualTo(before.hash()));
    }

    @Test
    void eachSnapshotNamesTheOneBeforeIt() {
        String last = null;
        for (LedgerTables.Snapshot snapshot : tables.snapshots()) {
            assertThat(snapshot.previous()).isEqualTo(last);
            last = snapshot.hash();
        }
    }
}
