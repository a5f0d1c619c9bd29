package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoriai.cli.stack.LocalStack;
import org.yoriai.events.CloudEvents;
import org.yoriai.events.LoggedEvent;
import org.yoriai.events.ServersFixture;
import org.yoriai.events.Topics;
import org.yoriai.proof.Envelope;
import org.yoriai.proof.LeafHash;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.PublicCells.Audience;

/** The topology on a real broker, its maps in a real database. */
class MapWorkerIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AssemblyId assembly = new AssemblyId(Ids.next());
    private final String application = "yoriai.opinion.it-" + assembly;
    private final Topics topics = ServersFixture.topics();
    private final MapSnapshotRepository stored = new MapSnapshotRepository(ServersFixture.database());
    private final RobustMaps maps = new RobustMaps(JSON, InstantSource.system(), stored::newestSnapshot);
    private final List<int[]> ballots = MapTopologyTest.conversation();

    @TempDir
    Path folder;

    private MapWorker worker;
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void open() throws Exception {
        ServersFixture.convene(assembly);
        topics.ensure(List.of(Topics.EVENTS, Topics.VOTES, Topics.MAPS));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", topics.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void close() throws Exception {
        producer.close();
        if (worker != null) {
            worker.close();
        }
        ServersFixture.dissolve(assembly);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topics.bootstrapServers()))) {
            admin.deleteTopics(changelogs(admin)).all().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theStoredMapIsTheOneThatAColdRunOverTheSameVotesGives() throws Exception {
        start();
        cast(0, ballots.size());

        MapSnapshot map = awaitMapAt(ballots.size() - 1);

        assertThat(map.hash()).isEqualTo(coldHash(ballots.size()));
        assertThat(map.groups()).isEqualTo(2);
        OpinionMapView view = StoredMap.read(map, JSON).view(Audience.ASSEMBLY, null);
        assertThat(view.commonGround()).hasSize(4);
        assertThat(view.sureness().stayingOf()).isEqualTo(40);
    }

    @Test
    void afterAStopItGoesOnWhereItWas() throws Exception {
        start();
        cast(0, 300);
        awaitMapAt(299);
        worker.close();
        cast(300, ballots.size());

        start();

        assertThat(awaitMapAt(ballots.size() - 1).hash()).isEqualTo(coldHash(ballots.size()));
    }

    @Test
    void anotherWorkerTakesOverWithItsOwnCopy() throws Exception {
        start();
        cast(0, 300);
        awaitMapAt(299);
        try (MapWorker other = start(
                Files.createDirectory(folder.resolve("other")),
                new RobustMaps(JSON, InstantSource.system(), stored::newestSnapshot))) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!other.running() && System.nanoTime() < until) {
                Thread.sleep(100);
            }
            assertThat(other.running()).isTrue();
            worker.close();

            cast(300, ballots.size());

            assertThat(awaitMapAt(ballots.size() - 1).hash()).isEqualTo(coldHash(ballots.size()));
        }
    }

    @Test
    void aLostDiskComesBackFromTheChangelogs() throws Exception {
        start();
        cast(0, 300);
        awaitMapAt(299);
        worker.close();
        forgetDisk();
        start();

        cast(300, ballots.size());

        assertThat(awaitMapAt(ballots.size() - 1).hash()).isEqualTo(coldHash(ballots.size()));
    }

    @Test
    void lostChangelogsToo_areRebuiltFromTheVotes() throws Exception {
        start();
        cast(0, 300);
        awaitMapAt(299);
        worker.close();
        forgetDisk();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topics.bootstrapServers()))) {
            admin.deleteTopics(changelogs(admin)).all().get(10, TimeUnit.SECONDS);
            while (!changelogs(admin).isEmpty()) {
                Thread.sleep(100);
            }
        }
        start();

        cast(300, ballots.size());

        assertThat(awaitMapAt(ballots.size() - 1).hash()).isEqualTo(coldHash(ballots.size()));
    }

    @Test
    void whileKafkaIsAwayItWaitsAndThenGoesOn() throws Exception {
        LocalStack stack = ServersFixture.ownStack().orElse(null);
        assumeTrue(stack != null, "these servers are not ours to stop");
        start();
        cast(0, 300);
        awaitMapAt(299);
        stack.stop("kafka");
        Thread.sleep(5_000);

        stack.startAgain("kafka");
        cast(300, ballots.size());

        assertThat(awaitMapAt(ballots.size() - 1).hash()).isEqualTo(coldHash(ballots.size()));
    }

    @Test
    void itBeginsWhenKafkaComesLaterThanItself() throws Exception {
        LocalStack stack = ServersFixture.ownStack().orElse(null);
        assumeTrue(stack != null, "these servers are not ours to stop");
        stack.stop("kafka");
        start();
        Thread.sleep(3_000);
        assertThat(worker.running()).isFalse();

        stack.startAgain("kafka");
        cast(0, ballots.size());

        assertThat(awaitMapAt(ballots.size() - 1).hash()).isEqualTo(coldHash(ballots.size()));
    }

    private void start() {
        worker = start(folder, maps);
    }

    private MapWorker start(Path disk, RobustMaps maps) {
        MapMaker maker = new MapMaker() {
            @Override
            public MapSnapshot make(FrozenVotes votes, boolean snapshot) {
                MapSnapshot map = maps.make(votes, snapshot);
                // The topics hold other tests' assemblies too; their maps are theirs to store.
                if (votes.assembly().equals(assembly)) {
                    stored.store(map);
                }
                return map;
            }

            @Override
            public boolean goesOn(AssemblyId which) {
                return maps.goesOn(which);
            }
        };
        MapWorker started = new MapWorker(application, topics, disk, JSON, maker, new OpinionConfig() {
            @Override
            public int standby() {
                return 1;
            }

            @Override
            public Duration snapshotRest() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration snapshotLongest() {
                return Duration.ofMinutes(10);
            }
        });
        started.start();
        return started;
    }

    private void cast(int from, int to) {
        for (int i = from; i < to; i++) {
            int[] b = ballots.get(i);
            producer.send(
                    CloudEvents.write(voteCast(b[0], MapTopologyTest.argument(b[2])), "it.example/log/" + assembly));
            producer.send(new ProducerRecord<>(
                    Topics.VOTES,
                    assembly.toString(),
                    ("{\"member\":\"" + MapTopologyTest.member(b[1]) + "\",\"argument\":\""
                                    + MapTopologyTest.argument(b[2]) + "\",\"vote\":" + b[3] + ",\"logindex\":" + b[0]
                                    + "}")
                            .getBytes(StandardCharsets.UTF_8)));
        }
        producer.flush();
    }

    private LoggedEvent voteCast(long logindex, UUID argument) {
        UUID id = Ids.next();
        String type = "org.yoriai.deliberation.vote-cast";
        byte[] leaf = Envelope.of(
                        id,
                        type,
                        assembly.value(),
                        argument,
                        null,
                        Instant.parse("2026-11-24T15:00:00Z"),
                        null,
                        "5f".repeat(32))
                .toCanonical();
        String leafHash = HexFormat.of().formatHex(LeafHash.of(leaf).bytes());
        return new LoggedEvent(assembly, logindex, id, type, argument, leafHash, leaf);
    }

    private MapSnapshot awaitMapAt(long logindex) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < until) {
            var map = stored.at(assembly, logindex);
            if (map.isPresent()) {
                return map.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no map at " + logindex + " within 90 s; newest: " + stored.newest(assembly));
    }

    private String coldHash(int votes) {
        List<FrozenVotes.Cell> cells = new ArrayList<>();
        for (int[] b : ballots.subList(0, votes)) {
            cells.add(new FrozenVotes.Cell(
                    MapTopologyTest.member(b[1]), MapTopologyTest.argument(b[2]), b[3], b[0], b[0]));
        }
        return maps.hashOf(new FrozenVotes(assembly, votes - 1, cells, Set.of()), stored.before(assembly, votes - 1));
    }

    private List<String> changelogs(Admin admin) throws Exception {
        return admin.listTopics().names().get(10, TimeUnit.SECONDS).stream()
                .filter(name -> name.startsWith(application))
                .toList();
    }

    private void forgetDisk() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
