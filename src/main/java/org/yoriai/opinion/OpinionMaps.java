package org.yoriai.opinion;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.yoriai.consensus.Explanation;
import org.yoriai.consensus.OpinionSpace;
import org.yoriai.consensus.routing.NextStatement;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.StorageFailure;

/** What the stored maps say. Reads only; while the worker is away the newest map is simply older. */
@ApplicationScoped
public class OpinionMaps {
    private static final int KEPT_IN_MEMORY = 12;
    private static final int HISTORY = 1_000;
    private static final NextStatement BEFORE_ANY_MAP = new NextStatement(NextStatement.Shares.DEFAULT, null);

    private final Map<Key, FutureTask<Optional<StoredMap>>> parsed = kept();
    private final Map<AssemblyId, StoredMap> newest = kept();

    private static <K, V> Map<K, V> kept() {
        return Collections.synchronizedMap(new LinkedHashMap<>(KEPT_IN_MEMORY, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT_IN_MEMORY;
            }
        });
    }

    @Inject
    MapSnapshotRepository maps;

    @Inject
    ObjectMapper json;

    @Inject
    ToldAnswers told;

    OpinionMaps() {}

    OpinionMaps(MapSnapshotRepository maps, ObjectMapper json) {
        this.maps = maps;
        this.json = json;
    }

    private record Key(AssemblyId assembly, MapSnapshotRepository.At at) {}

    /** The newest map; empty until the first one is computed, some seconds after the first vote. */
    public Optional<OpinionMapView> newest(AssemblyId assembly, Audience audience) {
        return stored(assembly).map(map -> map.view(audience, null));
    }

    /**
     * The newest map with the asking member's own place on it.
     *
     * @param votes all her votes of now, argument → −1, 0, 1; her place follows from them without waiting for the next
     *     map. Empty when they are not at hand: then her place is that of the map.
     */
    public Optional<OpinionMapView> newest(
            AssemblyId assembly, Audience audience, Pseudonym you, Map<UUID, Integer> votes) {
        return stored(assembly).map(map -> map.view(audience, map.place(you, votes)));
    }

    public Optional<OpinionMapView> at(AssemblyId assembly, long logindex, Audience audience) {
        return stored(new Key(assembly, new MapSnapshotRepository.At(logindex, false)))
                .map(map -> map.view(audience, null));
    }

    /** Snapshots of the past, newest first, at most 1,000. */
    public List<OpinionMapView.Entry> history(AssemblyId assembly) {
        return maps.history(assembly, HISTORY);
    }

    /** Letters of the opinion groups in which members were when the newest map was computed, by pseudonym. */
    public Map<String, String> groups(AssemblyId assembly) {
        return stored(assembly).map(StoredMap::groups).orElse(Map.of());
    }

    /** A map of before. @param letters opinion groups by pseudonym; whoever was in none is absent */
    record Then(long logindex, Map<String, String> letters) {}

    /** The last snapshot before a place of the ledger. */
    Optional<Then> before(AssemblyId assembly, long logindex) {
        return maps.lastBefore(assembly, logindex).flatMap(at -> then(assembly, at));
    }

    /** The last snapshot before a moment. */
    Optional<Then> before(AssemblyId assembly, Instant moment) {
        return maps.lastBefore(assembly, moment).flatMap(at -> then(assembly, at));
    }

    private Optional<Then> then(AssemblyId assembly, long logindex) {
        return stored(new Key(assembly, new MapSnapshotRepository.At(logindex, false)))
                .map(map -> new Then(logindex, map.groups()));
    }

    /** What the groups of the newest map rest on; empty without groups. */
    public Optional<OpinionSpace> space(AssemblyId assembly) {
        return stored(assembly).flatMap(StoredMap::space);
    }

    /** Why a member stands where she does on the newest map, by her votes of now; for her eyes alone. */
    public Optional<Explanation> explain(AssemblyId assembly, Pseudonym you, Map<UUID, Integer> votes) {
        return stored(assembly).map(map -> map.explain(you, votes));
    }

    /**
     * Where a member stands on the newest map and why, by her votes of now; for her eyes alone. Empty without a map or
     * without votes.
     */
    public Optional<MyPlace> mine(AssemblyId assembly, Pseudonym you, Map<UUID, Integer> votes) {
        return votes.isEmpty()
                ? Optional.empty()
                : stored(assembly).map(map -> MyPlace.of(map.place(you, votes), map.explain(you, votes)));
    }

    /** The rule of what is asked next, with what the newest map knows; before the first map it knows nothing. */
    NextStatement asking(AssemblyId assembly) {
        return stored(assembly).map(StoredMap::asking).orElse(BEFORE_ANY_MAP);
    }

    /** How one argument was answered, by group. */
    public Optional<OpinionMapView.Statement> answersTo(AssemblyId assembly, UUID argument, Audience audience) {
        return Optional.ofNullable(answers(assembly, audience).get(argument));
    }

    /** How every argument was answered, by group; in canonical order. */
    public Map<UUID, OpinionMapView.Statement> answers(AssemblyId assembly, Audience audience) {
        Map<UUID, OpinionMapView.Statement> answers = new LinkedHashMap<>();
        newest(assembly, audience)
                .ifPresent(map -> map.results().forEach(result -> answers.put(result.argument(), result)));
        return answers;
    }

    /** Lets go of what was read of an assembly: its stored maps have changed. */
    void readAgain(AssemblyId assembly) {
        synchronized (parsed) {
            newest.remove(assembly);
            parsed.keySet().removeIf(key -> key.assembly().equals(assembly));
        }
    }

    /** The newest map; while another visitor reads it, the one that was the newest before, if that is still in memory. */
    private Optional<StoredMap> stored(AssemblyId assembly) {
        return maps.newest(assembly).flatMap(at -> {
            Key key = new Key(assembly, at);
            FutureTask<?> reading = parsed.get(key);
            StoredMap before = reading == null || reading.isDone() ? null : newest.get(assembly);
            if (before != null) {
                return Optional.of(before);
            }
            Optional<StoredMap> map = stored(key);
            map.ifPresent(read -> becomesNewest(key, read));
            return map;
        });
    }

    /** Unless it was let go of while it was read: then somebody may have been taken off it. */
    private void becomesNewest(Key key, StoredMap read) {
        synchronized (parsed) {
            if (parsed.containsKey(key) && newest.put(key.assembly(), read) != read) {
                // While votes come in there is a new map every few seconds; nobody asks for those that it replaced.
                parsed.keySet()
                        .removeIf(other -> other.assembly().equals(key.assembly())
                                && other.at().logindex() < key.at().logindex());
            }
        }
    }

    /** A large map takes much longer to read than to show, and much memory: one visitor reads it, the others wait. */
    private Optional<StoredMap> stored(Key key) {
        FutureTask<Optional<StoredMap>> mine = new FutureTask<>(() -> (key.at().live()
                        ? maps.live(key.assembly())
                        : maps.at(key.assembly(), key.at().logindex()))
                .map(map -> key.at().last() ? StoredMap.last(map, json, told) : StoredMap.read(map, json)));
        FutureTask<Optional<StoredMap>> reading = parsed.computeIfAbsent(key, absent -> mine);
        if (reading != mine) {
            return result(reading);
        }
        mine.run();
        Optional<StoredMap> read = Optional.empty();
        try {
            read = result(mine);
            return read;
        } finally {
            if (read.isEmpty()) {
                parsed.remove(key, mine);
            }
        }
    }

    private static Optional<StoredMap> result(FutureTask<Optional<StoredMap>> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailure(new SQLException("interrupted while a map was read", e));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
