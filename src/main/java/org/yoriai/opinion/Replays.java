package org.yoriai.opinion;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.Sources;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** Computes stored snapshots once more, from the votes of the ledger. One at a time: each costs as much as the first time. */
@ApplicationScoped
public class Replays {
    private static final int MOST_VOTES = 300_000;
    private static final int REMEMBERED = 64;

    @Inject
    MapSnapshotRepository maps;

    @Inject
    Sources sources;

    @Inject
    Memberships memberships;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    private final Semaphore one = new Semaphore(1);
    private final Map<Key, Replay> equal = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Replay> eldest) {
            return size() > REMEMBERED;
        }
    });

    private record Key(AssemblyId assembly, long logindex) {}

    /**
     * What came out.
     *
     * @param hash of the stored snapshot
     * @param previous hash of the snapshot before it, or {@code null}
     * @param recomputed the hash that came out now; {@code null} where it was not tried
     * @param because {@code null} when they are equal; else {@code forgotten} if votes of somebody were forgotten since,
     *     {@code mode} for a map of a kind that is not made any more, {@code size} if there are too many votes to do it
     *     here, and {@code unequal} for what must not be
     */
    public record Replay(
            long logindex, String hash, String previous, String recomputed, boolean equal, String because) {}

    /** @throws Refused 404 without a snapshot of this place, 503 while another is computed */
    public Replay of(AssemblyId assembly, long logindex) {
        Key key = new Key(assembly, logindex);
        Replay known = equal.get(key);
        if (known != null) {
            return known;
        }
        MapSnapshot stored = maps.at(assembly, logindex).orElseThrow(Refused::notFound);
        if (!stored.mode().equals("robust")) {
            return unequal(stored, null, "mode");
        }
        if (stored.votes() > MOST_VOTES) {
            return unequal(stored, null, "size");
        }
        if (!one.tryAcquire()) {
            throw new Refused(new Problem.Later(503, "busy", Duration.ofSeconds(2)));
        }
        try {
            Optional<MapSnapshot> before = maps.before(assembly, logindex);
            String hash = new RobustMaps(json, clock, any -> before).hashOf(votes(assembly, logindex), before);
            if (!hash.equals(stored.hash())) {
                return unequal(stored, hash, memberships.forgotten(assembly).isEmpty() ? "unequal" : "forgotten");
            }
            Replay replay = new Replay(logindex, hash, stored.previous(), hash, true, null);
            equal.put(key, replay);
            return replay;
        } finally {
            one.release();
        }
    }

    private static Replay unequal(MapSnapshot stored, String hash, String because) {
        return new Replay(stored.logindex(), stored.hash(), stored.previous(), hash, false, because);
    }

    /** The votes that counted at a place of the ledger. */
    private FrozenVotes votes(AssemblyId assembly, long logindex) {
        Map<String, Sources.SourceCast> last = new LinkedHashMap<>();
        for (Sources.SourceCast cast : sources.casts(assembly, logindex)) {
            last.put(cast.member() + "/" + cast.argument(), cast);
        }
        List<FrozenVotes.Cell> cells = new ArrayList<>();
        for (Sources.SourceCast cast : last.values()) {
            if (cast.vote() != null) {
                cells.add(new FrozenVotes.Cell(
                        new Pseudonym(cast.member()), cast.argument(), cast.vote(), cast.logindex(), cast.logindex()));
            }
        }
        return new FrozenVotes(assembly, logindex, cells, sources.leftOut(assembly, logindex));
    }
}
