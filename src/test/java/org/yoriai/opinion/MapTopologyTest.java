package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoriai.events.Topics;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

class MapTopologyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z"));
    private static final AssemblyId ASSEMBLY = AssemblyId.of("0193a1b2-0000-7000-8000-000000000001");
    private static final AssemblyId OTHER = AssemblyId.of("0193a1b2-0000-7000-8000-000000000002");
    private static final String CAST = "vote-cast";

    @TempDir
    Path state;

    private final List<MapSnapshot> snapshots = new ArrayList<>();
    private RobustMaps maps = maps();
    private final List<FrozenVotes> frozen = new ArrayList<>();
    private MapMaker maker = maps;
    private Set<Pseudonym> forgotten = Set.of();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> votes;
    private TestInputTopic<String, byte[]> events;
    private TestOutputTopic<String, byte[]> announced;

    @BeforeEach
    void open() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                MapTopology.of(
                        new MapMaker() {
                            @Override
                            public MapSnapshot make(FrozenVotes votes, boolean snapshot) {
                                frozen.add(votes);
                                MapSnapshot map = maker.make(votes, snapshot);
                                if (!map.live()) {
                                    snapshots.add(map);
                                }
                                return map;
                            }

                            @Override
                            public boolean goesOn(AssemblyId assembly) {
                                return maker.goesOn(assembly);
                            }

                            @Override
                            public Set<Pseudonym> forgotten(AssemblyId assembly) {
                                return forgotten;
                            }
                        },
                        work::add,
                        JSON,
                        new VoteProcessor.SnapshotRule(Duration.ofMinutes(1), Duration.ofMinutes(10)),
                        Stores::inMemoryKeyValueStore),
                settings,
                Instant.parse("2026-11-24T15:00:00Z"));
        votes = driver.createInputTopic(Topics.VOTES, new StringSerializer(), new ByteArraySerializer());
        events = driver.createInputTopic(Topics.EVENTS, new StringSerializer(), new ByteArraySerializer());
        announced = driver.createOutputTopic(Topics.MAPS, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void countsAVoteOnceHoweverOftenItIsDelivered() {
        cast(0, member(1), argument(1), 1);
        cast(0, member(1), argument(1), 1);
        cast(1, member(2), argument(1), -1);
        cast(0, member(1), argument(1), 1);

        settle();

        assertThat(frozen.get(0).cells())
                .containsExactlyInAnyOrder(
                        new FrozenVotes.Cell(member(1), argument(1), 1, 0, 0),
                        new FrozenVotes.Cell(member(2), argument(1), -1, 1, 1));
    }

    @Test
    void theVoteOfTheHighestPlaceInTheLedgerCountsInWhateverOrderTheyCome() {
        cast(5, member(1), argument(1), -1);
        cast(2, member(1), argument(1), 1);
        cast(3, member(1), argument(1), 0);

        settle();

        assertThat(frozen.get(0).cells()).containsExactly(new FrozenVotes.Cell(member(1), argument(1), -1, 2, 5));
    }

    @Test
    void aVoteThatWasTakenBackIsInNoMapAndNoOlderOneReturns() {
        cast(0, member(1), argument(1), 1);
        cast(1, member(2), argument(1), -1);
        event(2, "vote-withdrawn", argument(1));
        takenBack(2, member(1), argument(1));
        cast(0, member(1), argument(1), 1);

        settle();

        assertThat(frozen.get(0).cells()).containsExactly(new FrozenVotes.Cell(member(2), argument(1), -1, 1, 1));
    }

    @Test
    void aVoteAfterOneThatWasTakenBackCounts() {
        cast(0, member(1), argument(1), 1);
        event(1, "vote-withdrawn", argument(1));
        takenBack(1, member(1), argument(1));
        cast(2, member(1), argument(1), -1);

        settle();

        assertThat(frozen.get(0).cells()).containsExactly(new FrozenVotes.Cell(member(1), argument(1), -1, 0, 2));
    }

    @Test
    void theSameVotesInAnotherOrderGiveTheSameMap() {
        List<int[]> ballots = conversation();
        ballots.forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();
        String hash = announcedHash();
        close();
        snapshots.clear();
        maps = maps();
        maker = maps;
        open();
        Collections.shuffle(ballots, new Random(4));

        ballots.forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();

        assertThat(announcedHash()).isEqualTo(hash);
    }

    @Test
    void announcesTheMapWithTheLastPlaceOfTheLedgerTaken() throws Exception {
        conversation().forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        event(2_000, "argument-submitted", argument(9));

        settle();

        TestRecord<String, byte[]> record = announced.readRecord();
        var map = JSON.readTree(record.value());
        assertThat(record.key()).isEqualTo(ASSEMBLY.toString());
        assertThat(map.path("logindex").asLong()).isEqualTo(2_000);
        assertThat(map.path("participants").asInt()).isEqualTo(40);
        assertThat(map.path("groups").asInt()).isEqualTo(2);
        assertThat(map.path("hash").asText()).hasSize(64);
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .doesNotContain(member(1).value());
    }

    @Test
    void aHiddenArgumentIsLeftOutAndComesBackWhenRestored() {
        cast(0, member(1), argument(1), 1);
        event(1, "argument-hidden", argument(1));
        settle();
        assertThat(frozen.get(0).leftOut()).containsExactly(argument(1));
        assertThat(frozen.get(0).cells()).hasSize(1);

        event(2, "argument-restored", argument(1));
        settle();

        assertThat(frozen).hasSize(2);
        assertThat(frozen.get(1).leftOut()).isEmpty();
    }

    @Test
    void whatWasHiddenUnreadAndPutBackCountsOnceItIsApproved() {
        event(1, "argument-hidden", argument(1));
        event(2, "argument-returned", argument(1));
        event(3, "argument-approved", argument(1));
        cast(4, member(1), argument(1), 1);

        settle();

        assertThat(frozen.get(0).leftOut()).isEmpty();
    }

    @Test
    void anOlderDecisionDeliveredLateDoesNotUndoANewerOne() {
        cast(0, member(1), argument(1), 1);
        event(4, "argument-withdrawn", argument(1));
        event(3, "argument-restored", argument(1));

        settle();

        assertThat(frozen.get(0).leftOut()).containsExactly(argument(1));
    }

    @Test
    void waitsUntilBothTopicsHaveComeToTheSameVote() {
        cast(0, member(1), argument(1), 1);
        named(1);
        advance(Duration.ofSeconds(4));
        assertThat(frozen).isEmpty();

        vote(1, member(2), argument(1), 1);
        settle();

        assertThat(frozen).hasSize(1);
        assertThat(frozen.get(0).logindex()).isEqualTo(1);
    }

    @Test
    void doesNotWaitForEverForAVoteThatIsGone() {
        cast(0, member(1), argument(1), 1);
        named(1);

        advance(Duration.ofSeconds(11));

        assertThat(frozen).hasSize(1);
    }

    @Test
    void startsWhenNobodyHasVotedForASecond() {
        cast(0, member(1), argument(1), 1);
        advance(Duration.ofMillis(750));
        cast(1, member(2), argument(1), 1);
        advance(Duration.ofMillis(750));
        assertThat(frozen).isEmpty();

        advance(Duration.ofMillis(250));

        assertThat(frozen).hasSize(1);
    }

    @Test
    void startsAfterFiveSecondsAtTheLatestWhileVotesKeepComing() {
        for (int i = 0; i < 19; i++) {
            cast(i, member(i), argument(1), 1);
            advance(Duration.ofMillis(250));
        }
        assertThat(frozen).isEmpty();
        cast(19, member(19), argument(1), 1);

        advance(Duration.ofMillis(250));

        assertThat(frozen).hasSize(1);
    }

    @Test
    void votesThatComeWhileAMapIsMadeGetTheNextOne() {
        cast(0, member(1), argument(1), 1);
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(work).hasSize(1);
        cast(1, member(2), argument(1), 1);
        driver.advanceWallClockTime(Duration.ofSeconds(5));
        assertThat(work).as("one at a time for each assembly").hasSize(1);

        settle();

        assertThat(frozen).extracting(FrozenVotes::logindex).containsExactly(0L, 1L);
    }

    @Test
    void nothingIsComputedAgainWhenNothingChanged() {
        cast(0, member(1), argument(1), 1);
        settle();
        cast(0, member(1), argument(1), 1);
        event(1, "argument-submitted", argument(2));

        settle();

        assertThat(frozen).hasSize(1);
    }

    @Test
    void afterASnapshotTheChangesAloneMakeALiveMapAndASnapshotFollowsWhenVotesRest() {
        conversation().forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();
        cast(600, member(50), argument(1), 1);
        cast(601, member(50), argument(1), -1);
        settle();

        assertThat(frozen).hasSize(2);
        assertThat(frozen.get(1).whole()).isFalse();
        assertThat(frozen.get(1).cells()).containsExactly(new FrozenVotes.Cell(member(50), argument(1), -1, 600, 601));
        assertThat(snapshots).hasSize(1);

        advance(Duration.ofMinutes(1));

        assertThat(snapshots).hasSize(2);
        assertThat(frozen.get(2).whole()).isTrue();
        assertThat(snapshots.get(1).previous()).isEqualTo(snapshots.get(0).hash());
        advance(Duration.ofMinutes(20));
        assertThat(frozen).as("nothing changed since").hasSize(3);
    }

    @Test
    void whileVotesKeepComingThereIsASnapshotEveryTenMinutes() {
        conversation().forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();
        for (int i = 0; i < 45; i++) {
            cast(600 + i, member(50 + i), argument(1), 1);
            advance(Duration.ofSeconds(20));
        }

        assertThat(snapshots).hasSize(2);
        assertThat(frozen.size()).isGreaterThan(40);
    }

    @Test
    void aTenthMoreVotesAreASnapshotSoThatTheNumberOfGroupsFollowsAGrowingRoom() {
        List<int[]> ballots = conversation();
        ballots.subList(0, 400).forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();
        ballots.subList(400, 439).forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();
        assertThat(snapshots).hasSize(1);

        ballots.subList(439, 480).forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();

        assertThat(snapshots).hasSize(2);
    }

    @Test
    void aChangeOfPhaseMakesASnapshotOfTheVotesBeforeIt() {
        conversation().forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();
        cast(600, member(50), argument(1), 1);
        settle();
        assertThat(snapshots).hasSize(1);

        happens(601, "org.yoriai.assembly.phase-changed", ASSEMBLY.value());
        settle();

        assertThat(snapshots).hasSize(2);
        assertThat(snapshots.get(1).logindex()).isEqualTo(601);
    }

    @Test
    void whenSomebodyIsErasedASnapshotWithoutHerFollowsAtOnce() {
        conversation().forEach(b -> cast(b[0], member(b[1]), argument(b[2]), b[3]));
        settle();
        cast(600, member(50), argument(1), 1);
        settle();
        forgotten = Set.of(member(3));

        happens(601, "org.yoriai.identity.erased", ASSEMBLY.value());
        settle();

        assertThat(snapshots).hasSize(2);
        assertThat(snapshots.get(1).participants()).isEqualTo(40);
        assertThat(snapshots.get(1).document()).doesNotContain(member(3).value());
    }

    @Test
    void aSnapshotThatIsAskedForWhenNothingIsNewIsTheOneThatIsThere() {
        cast(0, member(1), argument(1), 1);
        settle();

        happens(1, "org.yoriai.opinion.snapshot-asked", ASSEMBLY.value());
        advance(Duration.ofMinutes(2));

        assertThat(snapshots).hasSize(1);
        assertThat(frozen).hasSize(1);
    }

    @Test
    void aVoteThatIsTakenBackCountsNoMoreAndNoOlderOneComesBack() {
        cast(0, member(1), argument(1), 1);
        cast(1, member(2), argument(1), 1);
        eventIn(ASSEMBLY, 5, "vote-withdrawn", argument(1));
        voteIn(ASSEMBLY, 5, member(1), argument(1), null);
        voteIn(ASSEMBLY, 3, member(1), argument(1), -1);

        settle();

        assertThat(frozen.get(0).cells()).containsExactly(new FrozenVotes.Cell(member(2), argument(1), 1, 1, 1));
    }

    @Test
    void aMapThatCouldNotBeStoredIsTriedAgain() {
        maker = (votes, snapshot) -> {
            throw new IllegalStateException("the database is away");
        };
        cast(0, member(1), argument(1), 1);
        settle();
        assertThat(announced.isEmpty()).isTrue();
        maker = maps;

        settle();

        assertThat(announced.readRecord().key()).isEqualTo(ASSEMBLY.toString());
    }

    @Test
    void aRecordThatCannotBeReadIsPassedOver() {
        votes.pipeInput(ASSEMBLY.toString(), "{\"member\":".getBytes(StandardCharsets.UTF_8));
        votes.pipeInput("no-assembly", "{}".getBytes(StandardCharsets.UTF_8));
        events.pipeInput(ASSEMBLY.toString(), "{}".getBytes(StandardCharsets.UTF_8));
        vote(0, member(1), argument(1), 2);
        cast(1, member(1), argument(1), 1);

        settle();

        assertThat(frozen.get(0).cells()).containsExactly(new FrozenVotes.Cell(member(1), argument(1), 1, 1, 1));
    }

    @Test
    void assembliesAreKeptApart() {
        cast(0, member(1), argument(1), 1);
        castIn(OTHER, 0, member(1), argument(1), -1);
        castIn(OTHER, 1, member(2), argument(1), -1);

        settle();

        assertThat(frozen).extracting(FrozenVotes::assembly).containsExactlyInAnyOrder(ASSEMBLY, OTHER);
        assertThat(frozen)
                .filteredOn(f -> f.assembly().equals(OTHER))
                .singleElement()
                .satisfies(f -> assertThat(f.cells()).hasSize(2).allMatch(cell -> cell.vote() == -1));
    }

    private RobustMaps maps() {
        return new RobustMaps(
                JSON,
                CLOCK,
                assembly -> snapshots.stream()
                        .filter(map -> map.assembly().equals(assembly))
                        .reduce((before, after) -> after));
    }

    /** 40 people in two camps that answer 12 arguments the opposite way, with some noise. */
    static List<int[]> conversation() {
        Random chance = new Random(7);
        List<int[]> ballots = new ArrayList<>();
        int index = 0;
        for (int person = 0; person < 40; person++) {
            for (int argument = 0; argument < 12; argument++) {
                int camp = person % 2 == 0 ? 1 : -1;
                int side = argument % 3 == 0 ? 1 : camp;
                ballots.add(new int[] {index++, person, argument, chance.nextInt(10) == 0 ? 0 : side});
            }
        }
        return ballots;
    }

    static Pseudonym member(int number) {
        return new Pseudonym(String.format("%032x", number + 1));
    }

    static UUID argument(int number) {
        return new UUID(0x0193a1b280007000L, 0x8000000000000000L + number);
    }

    private void cast(long logindex, Pseudonym member, UUID argument, int vote) {
        castIn(ASSEMBLY, logindex, member, argument, vote);
    }

    private void castIn(AssemblyId assembly, long logindex, Pseudonym member, UUID argument, int vote) {
        eventIn(assembly, logindex, CAST, argument);
        voteIn(assembly, logindex, member, argument, vote);
    }

    private void named(long logindex) {
        event(logindex, CAST, argument(1));
    }

    private void vote(long logindex, Pseudonym member, UUID argument, int vote) {
        voteIn(ASSEMBLY, logindex, member, argument, vote);
    }

    private void voteIn(AssemblyId assembly, long logindex, Pseudonym member, UUID argument, Integer vote) {
        votes.pipeInput(
                assembly.toString(),
                ("{\"member\":\"" + member + "\",\"argument\":\"" + argument + "\",\"vote\":" + vote + ",\"logindex\":"
                                + logindex + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void takenBack(long logindex, Pseudonym member, UUID argument) {
        votes.pipeInput(
                ASSEMBLY.toString(),
                JSON.createObjectNode()
                        .put("member", member.value())
                        .put("argument", argument.toString())
                        .putNull("vote")
                        .put("logindex", logindex)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void event(long logindex, String what, UUID subject) {
        eventIn(ASSEMBLY, logindex, what, subject);
    }

    private void eventIn(AssemblyId assembly, long logindex, String what, UUID subject) {
        happens(assembly, logindex, "org.yoriai.deliberation." + what, subject);
    }

    private void happens(long logindex, String type, UUID subject) {
        happens(ASSEMBLY, logindex, type, subject);
    }

    private void happens(AssemblyId assembly, long logindex, String type, UUID subject) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        headers.add("ce_subject", subject.toString().getBytes(StandardCharsets.UTF_8));
        headers.add("ce_logindex", Long.toString(logindex).getBytes(StandardCharsets.UTF_8));
        events.pipeInput(new TestRecord<>(assembly.toString(), "{}".getBytes(StandardCharsets.UTF_8), headers));
    }

    /** Lets the time pass in looks of 250 ms, doing the pool's work between them. */
    private void advance(Duration time) {
        for (long millis = 0; millis < time.toMillis(); millis += 250) {
            driver.advanceWallClockTime(Duration.ofMillis(250));
            while (!work.isEmpty()) {
                work.remove().run();
            }
        }
    }

    private void settle() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
        advance(Duration.ofSeconds(7));
    }

    private String announcedHash() {
        try {
            String hash = null;
            while (!announced.isEmpty()) {
                hash = JSON.readTree(announced.readValue()).path("hash").asText();
            }
            return hash;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
