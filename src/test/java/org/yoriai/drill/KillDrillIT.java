package org.yoriai.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yoriai.bench.BusyAssembly;
import org.yoriai.cli.stack.LocalStack;

/** The application is killed again and again while eight people vote; what each of them knows is the measure. */
class KillDrillIT {
    private static final int VOTERS = 8;
    private static final int KILLS = 5;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final String VOTE_CAST = "org.yoriai.deliberation.vote-cast";
    private static final Map<String, Integer> VALUES = Map.of("agree", 1, "disagree", -1, "pass", 0);

    private static List<Voter> voters;
    private static List<LedgerTables.Entry> entries;
    private static List<LedgerTables.Entry> cast;
    private static LedgerTables tables;
    private static long recoveryMaxMillis;

    @BeforeAll
    static void killsTheApplicationWhilePeopleVote() throws Exception {
        LocalStack stack = DrillStack.running();
        BusyAssembly assembly = BusyAssembly.open(stack, VOTERS, 6);
        Journal journal = new Journal(Path.of("target/bench/drills/kill.jsonl"));
        voters = new ArrayList<>();
        for (int i = 0; i < VOTERS; i++) {
            voters.add(new Voter(assembly, assembly.members().get(i), assembly.arguments(), journal, 42 + i));
        }
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(VOTERS);
        List<CompletableFuture<Void>> running = voters.stream()
                .map(voter -> CompletableFuture.runAsync(() -> voter.voteWhile(goesOn::get), threads))
                .toList();
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(BETWEEN_KILLS.toMillis() + 137L * kill);
            ProcessHandle application = stack.process("app").orElseThrow();
            journal.killed("app");
            long killedAt = System.nanoTime();
            application.destroyForcibly();
            application.onExit().get(10, TimeUnit.SECONDS);
            long goneAt = System.nanoTime();
            stack.startAgain("app");
            while (voters.stream().noneMatch(voter -> voter.lastAck() > goneAt)) {
                assertThat(Duration.ofNanos(System.nanoTime() - killedAt))
                        .as("time until a vote is accepted again")
                        .isLessThan(RECOVERY.multipliedBy(4));
                Thread.sleep(10);
            }
            long backAt = voters.stream()
                    .mapToLong(Voter::lastAck)
                    .filter(at -> at > goneAt)
                    .min()
                    .orElseThrow();
            recoveryMaxMillis = Math.max(recoveryMaxMillis, TimeUnit.NANOSECONDS.toMillis(backAt - killedAt));
        }
        Thread.sleep(BETWEEN_KILLS.toMillis());
        goesOn.set(false);
        for (CompletableFuture<Void> voter : running) {
            voter.get(3, TimeUnit.MINUTES);
        }
        threads.shutdown();
        journal.close();
        tables = new LedgerTables(stack.environment(), assembly.id());
        entries = tables.entries();
        cast = entries.stream().filter(e -> e.type().equals(VOTE_CAST)).toList();
        report();
    }

    private static void report() {
        Set<UUID> stored = cast.stream().map(LedgerTables.Entry::event).collect(Collectors.toSet());
        Set<UUID> acked = acks().stream().map(Voter.Ack::event).collect(Collectors.toSet());
        long lost = acked.stream().filter(event -> !stored.contains(event)).count();
        long doubled = cast.stream().filter(e -> !acked.contains(e.event())).count()
                + (cast.size() - stored.size())
                + (acks().size() - acked.size());
        System.out.printf(
                "{\"drill\":\"kill-app\",\"kills\":%d,\"acked\":%d,\"unknown\":%d,\"refused\":%d,\"lost\":%d,"
                        + "\"doubled\":%d,\"recoveryMsMax\":%d}%n",
                KILLS,
                acks().size(),
                voters.stream().mapToInt(v -> v.unknown.size()).sum(),
                voters.stream().mapToInt(v -> v.refused.size()).sum(),
                lost,
                doubled,
                recoveryMaxMillis);
    }

    private static List<Voter.Ack> acks() {
        return voters.stream()
                .map(voter -> voter.acked.values())
                .flatMap(Collection::stream)
                .toList();
    }

    @Test
    void theDrillHitVotesOnTheirWay() {
        assertThat(acks()).hasSizeGreaterThan(100);
        assertThat(voters.stream().mapToInt(v -> v.unknown.size()).sum()).isPositive();
    }

    @Test
    void everyAcceptedVoteIsInTheLedgerExactlyOnceAndNothingElseIs() {
        assertThat(cast)
                .extracting(e -> e.event() + " " + e.leaf())
                .containsExactlyInAnyOrderElementsOf(
                        acks().stream().map(a -> a.event() + " " + a.leaf()).toList());
        assertThat(tables.events()).isEqualTo(entries.size());
    }

    @Test
    void aRefusedVoteLeavesNothing() {
        assertThat(voters.stream().flatMap(v -> v.refused.keySet().stream()))
                .allSatisfy(key -> assertThat(tables.attempts(key)).isZero());
    }

    @Test
    void theLedgerHasNoGaps() {
        assertThat(entries)
                .extracting(LedgerTables.Entry::index)
                .containsExactlyElementsOf(
                        LongStream.range(0, entries.size()).boxed().toList());
    }

    @Test
    void theVotesOfOneVoterOnOneArgumentAreOneChain() {
        Map<UUID, LedgerTables.Entry> byEvent =
                cast.stream().collect(Collectors.toMap(LedgerTables.Entry::event, Function.identity()));
        Set<String> firsts = new HashSet<>();
        Set<UUID> replaced = new HashSet<>();
        for (LedgerTables.Entry vote : cast) {
            if (vote.replaces() == null) {
                assertThat(firsts.add(vote.subject() + " " + vote.actor()))
                        .as("one first vote of an actor on an argument")
                        .isTrue();
            } else {
                assertThat(replaced.add(vote.replaces()))
                        .as("a vote replaced once")
                        .isTrue();
                LedgerTables.Entry before = byEvent.get(vote.replaces());
                assertThat(before).as("the vote that was replaced").isNotNull();
                assertThat(before.index()).isLessThan(vote.index());
                assertThat(before.actor()).isEqualTo(vote.actor());
                assertThat(before.subject()).isEqualTo(vote.subject());
            }
        }
        int pairs = voters.stream().mapToInt(v -> v.standing.size()).sum();
        assertThat(firsts).hasSize(pairs);
        assertThat(cast.size() - replaced.size()).as("votes that stand").isEqualTo(pairs);
    }

    @Test
    void theLastAcceptedVoteStands() {
        Map<UUID, LedgerTables.Standing> rows = new HashMap<>();
        tables.standing().forEach(row -> rows.put(row.event(), row));
        List<Voter.Ack> last = voters.stream()
                .flatMap(voter -> voter.standing.values().stream())
                .toList();
        assertThat(rows).hasSameSizeAs(last);
        assertThat(last)
                .allSatisfy(ack -> assertThat(rows.get(ack.event()))
                        .isEqualTo(new LedgerTables.Standing(ack.argument(), VALUES.get(ack.choice()), ack.event())));
    }

    @Test
    void theStreamFromItsBeginningIsTheLedger() {
        LedgerTables.Stream stream = tables.stream();
        assertThat(stream.events().values())
                .containsExactlyElementsOf(
                        entries.stream().map(LedgerTables.Entry::event).toList());
        assertThat(stream.firstArrival()).isSorted();
    }

    @Test
    void votesAreAcceptedAgainSoonAfterEachKill() {
        assertThat(recoveryMaxMillis).isLessThan(RECOVERY.toMillis());
    }
}
