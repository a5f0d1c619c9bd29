package org.yoriai.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;
import org.yoriai.events.Topics;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.StorageFailure;

/**
 * Keeps the votes of the assemblies of one partition, and has a map computed when votes have come to rest: a live one, and
 * a snapshot when they rest longer, when they have become a tenth more, when the last is old, at a change of phase, or when
 * somebody asks. Takes every
 * vote at most once, in any order: within a cell the highest place of the ledger counts. Never computes itself, so that
 * a slow assembly does not stop the others.
 */
final class VoteProcessor implements Processor<String, byte[], String, byte[]> {
    private static final Logger LOG = Logger.getLogger(VoteProcessor.class);
    private static final Counter UNREADABLE = Metrics.counter("yoriai.dead.letters", "consumer", "opinion");
    private static final Counter MISSING = Metrics.counter("yoriai.opinion.votes.missing");

    /** Events whose vote is on the topic of votes. */
    private static final Set<String> VOTES = Set.of(
            "org.yoriai.deliberation.vote-cast",
            "org.yoriai.deliberation.vote-withdrawn",
            "org.yoriai.deliberation.vote-removed",
            "org.yoriai.deliberation.vote-restored",
            "org.yoriai.deliberation.vote-carried");
    /** After these a snapshot is made as soon as the votes before them are taken. */
    private static final Set<String> ASK_FOR_SNAPSHOT =
            Set.of("org.yoriai.assembly.phase-changed", OpinionEvent.SnapshotAsked.TYPE);
    /** Somebody's votes are to be forgotten. */
    private static final String ERASED = "org.yoriai.identity.erased";
    /** Whether an argument is left out after an event of this type. */
    private static final Map<String, Boolean> LEAVES_OUT = Map.of(
            "org.yoriai.deliberation.argument-hidden", true,
            "org.yoriai.deliberation.argument-withdrawn", true,
            "org.yoriai.deliberation.argument-merged", true,
            "org.yoriai.deliberation.argument-parted", false,
            "org.yoriai.deliberation.argument-restored", false,
            "org.yoriai.deliberation.argument-approved", false);

    private static final Duration LOOK = Duration.ofMillis(250);
    /** A map is started when nobody voted for so long … */
    private static final long REST_MILLIS = 1_000;
    /** … or at the latest so long after the last start. */
    private static final long LONGEST_MILLIS = 5_000;
    /** The two topics run beside each other; if one has not caught up by then, its records are gone for good. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** A snapshot is due when one vote in so many is newer than the last. */
    private static final int GROWTH = 10;

    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 300_000;

    private final MapMaker maps;
    private final Executor pool;
    private final ObjectMapper json;
    private final SnapshotRule rule;
    private final Map<AssemblyId, Debounce> waiting = new HashMap<>();
    /** Votes in the last snapshot of each assembly. */
    private final Map<AssemblyId, Integer> snapped = new HashMap<>();

    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private ProcessorContext<String, byte[]> context;
    private VoteStores stores;

    /** @param maps makes a map and stores it, on {@code pool} */
    VoteProcessor(MapMaker maps, Executor pool, ObjectMapper json, SnapshotRule rule) {
        this.maps = maps;
        this.pool = pool;
        this.json = json;
        this.rule = rule;
    }

    /**
     * When a live map gives way to a snapshot.
     *
     * @param rest nobody has voted for so long
     * @param longest the last one is so old, though votes keep coming
     */
    record SnapshotRule(Duration rest, Duration longest) {}

    /** What is known of an assembly that no snapshot shows yet. */
    private static final class Debounce {
        final Map<String, FrozenVotes.Cell> cells = new HashMap<>();
        long lastChangeAt;
        long lastStartAt;
        long lastSnapshotAt;
        long notBefore;
        long pause = FIRST_PAUSE_MILLIS;
        long changes;
        /** Of {@link #changes} those that are in the last snapshot. */
        long snappedChanges;

        boolean running;
        boolean dirty;
        boolean unsnapped;
        boolean asked;
        /** The changes are not all in {@link #cells}. */
        boolean incomplete;
    }

    /** A map that was made, or why not. */
    private record Made(AssemblyId assembly, long changes, MapSnapshot map, Throwable failure) {}

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.stores = new VoteStores(context);
        long now = context.currentSystemTimeMs();
        stores.forEachAssembly((assembly, progress) -> {
            if (progress.dirty() || progress.unsnapped()) {
                Debounce debounce = debounce(assembly, now);
                debounce.dirty = progress.dirty();
                debounce.unsnapped = true;
                debounce.incomplete = true;
            }
        });
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::look);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        String topic = context.recordMetadata().map(at -> at.topic()).orElse("");
        try {
            if (topic.equals(Topics.VOTES)) {
                takeVote(AssemblyId.of(record.key()), json.readTree(record.value()));
            } else {
                takeEvent(AssemblyId.of(record.key()), record);
            }
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            UNREADABLE.increment();
            LOG.errorf(e, "a record that cannot be read was passed over topic=%s", topic);
        }
    }

    private void takeVote(AssemblyId assembly, JsonNode value) {
        long logindex = number(value, "logindex");
        long vote = value.path("vote").isNull() ? FrozenVotes.Cell.WITHDRAWN : number(value, "vote");
        if (!value.path("vote").isNull() && (vote < -1 || vote > 1)) {
            throw new IllegalArgumentException("a vote is -1, 0 or 1");
        }
        Pseudonym member = new Pseudonym(value.path("member").asText());
        UUID argument = UUID.fromString(value.path("argument").asText());
        Optional<FrozenVotes.Cell> changed = stores.vote(assembly, member, argument, (int) vote, logindex);
        take(assembly, stores.progress(assembly).withVote(logindex), changed.isPresent());
        changed.ifPresent(
                cell -> debounce(assembly, context.currentSystemTimeMs()).cells.put(member + "/" + argument, cell));
    }

    private void takeEvent(AssemblyId assembly, Record<String, byte[]> record) {
        String type = header(record, "ce_type");
        long logindex = Long.parseLong(header(record, "ce_logindex"));
        Boolean leavesOut = LEAVES_OUT.get(type);
        boolean erased = type.equals(ERASED);
        boolean changed = erased
                || leavesOut != null
                        && stores.leaveOut(
                                assembly, UUID.fromString(header(record, "ce_subject")), leavesOut, logindex);
        take(assembly, stores.progress(assembly).withEvent(logindex, VOTES.contains(type)), changed);
        if (erased || ASK_FOR_SNAPSHOT.contains(type)) {
            Debounce debounce = debounce(assembly, context.currentSystemTimeMs());
            debounce.asked = true;
            debounce.incomplete |= erased;
        }
    }

    private void take(AssemblyId assembly, VoteStores.Progress progress, boolean changed) {
        stores.progress(assembly, changed ? progress.changed() : progress);
        if (changed) {
            long now = context.currentSystemTimeMs();
            Debounce debounce = debounce(assembly, now);
            debounce.lastChangeAt = now;
            debounce.changes++;
            debounce.dirty = true;
            debounce.unsnapped = true;
        }
    }

    private Debounce debounce(AssemblyId assembly, long now) {
        return waiting.computeIfAbsent(assembly, a -> {
            Debounce fresh = new Debounce();
            fresh.lastChangeAt = now;
            fresh.lastStartAt = now;
            fresh.lastSnapshotAt = now;
            return fresh;
        });
    }

    private void look(long now) {
        for (Made result = made.poll(); result != null; result = made.poll()) {
            finish(result, now);
        }
        waiting.forEach((assembly, debounce) -> {
            long rested = now - debounce.lastChangeAt;
            boolean due = rested >= REST_MILLIS || now - debounce.lastStartAt >= LONGEST_MILLIS;
            boolean snapshot = debounce.unsnapped
                    && (debounce.asked
                            || GROWTH * (debounce.changes - debounce.snappedChanges)
                                    >= snapped.getOrDefault(assembly, 0)
                            || rested >= rule.rest().toMillis()
                            || now - debounce.lastSnapshotAt >= rule.longest().toMillis());
            if (due && (debounce.dirty || snapshot) && !debounce.running && now >= debounce.notBefore) {
                VoteStores.Progress progress = stores.progress(assembly);
                if (progress.consistent() || rested >= PATIENCE_MILLIS) {
                    start(assembly, debounce, progress, snapshot, now);
                }
            }
        });
        // A snapshot that was asked for when there was nothing new is the one that is there.
        waiting.values()
                .removeIf(debounce ->
                        !debounce.unsnapped && !debounce.running && now - debounce.lastChangeAt >= PATIENCE_MILLIS);
    }

    private void start(
            AssemblyId assembly, Debounce debounce, VoteStores.Progress progress, boolean snapshot, long now) {
        try {
            debounce.incomplete |= stores.forget(assembly, maps.forgotten(assembly));
        } catch (StorageFailure e) {
            LOG.warnf("who is to be forgotten cannot be asked, will try again assembly=%s", assembly);
            return;
        }
        if (!progress.consistent()) {
            MISSING.increment();
            LOG.errorf(
                    "a vote of the ledger is missing from the stream, maps go on without it assembly=%s named=%d taken=%d",
                    assembly, progress.votesNamed(), progress.votes());
        }
        boolean whole = snapshot || debounce.incomplete || !maps.goesOn(assembly);
        FrozenVotes votes = whole
                ? stores.freeze(assembly, progress.logindex())
                : new FrozenVotes(
                        assembly,
                        progress.logindex(),
                        List.copyOf(debounce.cells.values()),
                        stores.leftOut(assembly),
                        false);
        long changes = debounce.changes;
        debounce.running = true;
        debounce.lastStartAt = now;
        try {
            pool.execute(() -> {
                try {
                    made.add(new Made(assembly, changes, maps.make(votes, whole), null));
                } catch (RuntimeException | Error e) {
                    made.add(new Made(assembly, changes, null, e));
                }
            });
        } catch (RejectedExecutionException e) {
            // Every worker is busy and the queue is full: its turn comes with the next look.
            debounce.running = false;
            return;
        }
        debounce.cells.clear();
        debounce.incomplete = false;
    }

    private void finish(Made result, long now) {
        Debounce debounce = waiting.get(result.assembly());
        if (debounce == null) {
            return;
        }
        debounce.running = false;
        if (result.map() == null) {
            debounce.incomplete = true;
            LOG.warnf(
                    result.failure(),
                    "no map could be made, will try again assembly=%s ms=%d",
                    result.assembly(),
                    debounce.pause);
            debounce.notBefore = now + debounce.pause;
            debounce.pause = Math.min(2 * debounce.pause, LONGEST_PAUSE_MILLIS);
            return;
        }
        debounce.pause = FIRST_PAUSE_MILLIS;
        context.forward(new Record<>(result.assembly().toString(), announcement(result.map()), now));
        boolean snapshot = !result.map().live();
        if (snapshot) {
            debounce.lastSnapshotAt = now;
            debounce.snappedChanges = result.changes();
            debounce.asked = false;
            snapped.put(result.assembly(), result.map().votes());
        }
        if (debounce.changes == result.changes()) {
            debounce.dirty = false;
            debounce.unsnapped &= !snapshot;
            stores.progress(
                    result.assembly(), stores.progress(result.assembly()).mapped(snapshot));
            if (snapshot) {
                waiting.remove(result.assembly());
            }
        }
    }

    /** What is streamed of a map: that it is there. Who needs it asks the API with her own rights. */
    private byte[] announcement(MapSnapshot map) {
        return json.createObjectNode()
                .put("assembly", map.assembly().toString())
                .put("logindex", map.logindex())
                .put("hash", map.hash())
                .put("mode", map.mode())
                .put("computedAt", map.computedAt().toString())
                .put("participants", map.participants())
                .put("votes", map.votes())
                .put("groups", map.groups())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long number(JsonNode value, String name) {
        JsonNode number = value.path(name);
        if (!number.isIntegralNumber()) {
            throw new IllegalArgumentException("the number " + name + " is missing");
        }
        return number.asLong();
    }

    private static String header(Record<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("the header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
