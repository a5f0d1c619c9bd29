package org.yoriai.cli.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One Kafka broker that is its own controller (KRaft). Listens on the loopback interface only. */
final class KafkaServer extends LocalServer {

    /** The oldest of Kafka's requests; a broker answers it as soon as it serves clients. */
    private static final short API_VERSIONS = 18;

    KafkaServer(StackLayout layout) {
        super(layout);
    }

    @Override
    String name() {
        return "kafka";
    }

    @Override
    String title() {
        return "Kafka";
    }

    @Override
    String stopSignal() {
        return "TERM";
    }

    @Override
    Duration grace() {
        return Duration.ofSeconds(20);
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(90);
    }

    String bootstrapServers() {
        return "localhost:" + layout().ports().kafka();
    }

    @Override
    GuardedProcess launch(Progress progress) {
        Path folder = layout().home().resolve("kafka");
        Path settings = folder.resolve("server.properties");
        Path logging = folder.resolve("log4j2.properties");
        try {
            Files.createDirectories(folder);
            Files.writeString(settings, settings(folder));
            Files.writeString(logging, LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(folder.resolve("data/meta.properties"))) {
            Path log = layout().log("kafka-format");
            int status = Programs.run(
                    java(logging, "kafka.tools.StorageTool", "format", "-t", clusterId(), "-c", settings.toString()),
                    Map.of(),
                    folder,
                    "",
                    log);
            if (status != 0) {
                throw new StackProblem(StackMessage.SERVER_FAILED, title(), log.toString());
            }
        }
        return GuardedProcess.start(
                java(logging, "kafka.Kafka", settings.toString()),
                Map.of(),
                folder,
                log(),
                pidFile(),
                stopSignal(),
                grace());
    }

    private List<String> java(Path logging, String... rest) {
        var line = new java.util.ArrayList<>(List.of(
                Programs.java(),
                "-Xms128m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // Halves the processor time of a start; the work of one machine's citizens never misses the second
                // compiler.
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=" + logging,
                "-cp",
                layout().servers().resolve("kafka/libs") + "/*"));
        line.addAll(List.of(rest));
        return line;
    }

    /** Kafka wants a UUID as 22 characters of URL-safe Base64 that do not begin with a dash. */
    private static String clusterId() {
        while (true) {
            var uuid = UUID.randomUUID();
            byte[] bytes = java.nio.ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (!text.startsWith("-")) {
                return text;
            }
        }
    }

    private String settings(Path folder) {
        var ports = layout().ports();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=CLIENT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=CLIENT://localhost:%1$d
                listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENT
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=4
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A killed broker may come back only when its old session is over; the usual 9 s are long to wait for.
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                num.network.threads=2
                num.io.threads=4
                log.segment.bytes=67108864
                # Events can always be written anew from PostgreSQL; until then they stay.
                log.retention.ms=-1
                """.formatted(ports.kafka(), ports.kafkaController(), folder.resolve("data"));
    }

    private static final String LOGGING = """
            rootLogger.level = warn
            rootLogger.appenderRef.out.ref = out
            appender.out.type = Console
            appender.out.name = out
            appender.out.layout.type = PatternLayout
            appender.out.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5p %c{1} %m%n
            logger.server.name = kafka.server.KafkaRaftServer
            logger.server.level = info
            """;

    @Override
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", layout().ports().kafka()), 1000);
            socket.setSoTimeout(3000);
            byte[] client = "yoriai".getBytes(StandardCharsets.UTF_8);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10 + client.length);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(client.length);
            out.write(client);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            return in.readInt() > 6 && in.readInt() == 1 && in.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
