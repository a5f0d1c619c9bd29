package org.yoriai.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yoriai.consensus.AxisEnds;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.integrity.Robustness;
import org.yoriai.consensus.live.LiveMap;
import org.yoriai.shared.AssemblyId;

/**
 * Maps of mode {@code robust}. A snapshot is a cold run over all votes that carries on the letters and directions of the
 * snapshot before, with how well it holds when one vote in ten is left out and what invented voters could change. Between
 * two of them a live map takes the votes that came and keeps axes, number of groups and letters, and what the snapshot is
 * worth.
 */
final class RobustMaps implements MapMaker {
    /** Above this the runs that only tell how far to trust a snapshot would hold up other assemblies. */
    private static final int MOST_VOTES_TRIED_AGAIN = 300_000;
    /** Arguments at each end of a direction. */
    private static final int ENDS = 3;
    /** Assemblies whose live map is in memory, about 30 bytes a vote. */
    private static final int ALIVE = 16;

    private static final RobustSettings SETTINGS = RobustSettings.DEFAULT;

    private final ObjectMapper json;
    private final InstantSource clock;
    private final Function<AssemblyId, Optional<MapSnapshot>> newest;
    private final Telling telling;
    private final Map<AssemblyId, Alive> alive = Collections.synchronizedMap(new LinkedHashMap<>(ALIVE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AssemblyId, Alive> eldest) {
            return size() > ALIVE;
        }
    });

    /** Maps whose public view holds the counts of all votes: for whoever holds the votes. */
    RobustMaps(ObjectMapper json, InstantSource clock, Function<AssemblyId, Optional<MapSnapshot>> newest) {
        this(json, clock, newest, null);
    }

    /**
     * @param newest the last stored snapshot of an assembly
     * @param telling what the public view holds; {@code null} for the counts of all votes
     */
    RobustMaps(
            ObjectMapper json,
            InstantSource clock,
            Function<AssemblyId, Optional<MapSnapshot>> newest,
            Telling telling) {
        this.json = json;
        this.clock = clock;
        this.newest = newest;
        this.telling = telling;
    }

    /** @param snapshot hash of the last one, and {@code worth} how far to trust it */
    private record Alive(LiveMap map, Set<UUID> leftOut, String snapshot, Map<String, Object> worth) {}

    @Override
    public boolean goesOn(AssemblyId assembly) {
        return alive.containsKey(assembly);
    }

    @Override
    public MapSnapshot make(FrozenVotes votes, boolean snapshot) {
        // Whoever fails leaves nothing half done behind: the next map takes all votes.
        Alive before = alive.remove(votes.assembly());
        if (snapshot || before == null) {
            return snapshot(votes);
        }
        take(before, votes);
        OpinionMap map = before.map.refresh();
        alive.put(votes.assembly(), before);
        Map<String, Object> engine = OpinionDocument.of(map);
        engine.remove("hash");
        Map<String, Object> document = document(votes, map, engine, before.snapshot);
        document.putAll(before.worth);
        return stored(votes, map, engine, null, before.snapshot, document);
    }

    private MapSnapshot snapshot(FrozenVotes votes) {
        if (!votes.whole()) {
            throw new IllegalStateException("a snapshot of a part of the votes");
        }
        MapSnapshot last = newest.apply(votes.assembly()).orElse(null);
        if (last != null && last.logindex() >= votes.logindex()) {
            // The stream is read again from its beginning: what was stored then is what these votes give.
            return last;
        }
        Map<?, ?> lastDocument = last == null ? Map.of() : read(last);
        Previous previous = last == null ? null : previous(lastDocument);
        VoteMatrix matrix = matrix(votes, cell -> true);
        LiveMap live = LiveMap.of(matrix, SETTINGS, previous);
        OpinionMap map = live.map();
        Map<String, Object> engine = OpinionDocument.of(map);
        String hash = (String) engine.get("hash");
        String before = last == null ? null : last.hash();
        Map<String, Object> worth = new LinkedHashMap<>();
        worth.put("medianVotes", medianVotes(matrix));
        if (telling != null) {
            // Live maps carry it on: two looks between snapshots see the same.
            worth.put("told", told(votes.assembly(), map, lastDocument.get("told")));
        }
        if (map.votes() <= MOST_VOTES_TRIED_AGAIN) {
            worth.put("staying", staying(votes, map));
            worth.put("robustness", Robustness.document(Robustness.of(matrix, SETTINGS, previous)));
        }
        Map<String, Object> document = document(votes, map, engine, before);
        document.putAll(worth);
        alive.put(votes.assembly(), new Alive(live, new HashSet<>(votes.leftOut()), hash, worth));
        return stored(votes, map, engine, hash, before, document);
    }

    /** The hash of the snapshot that these votes give after another one. */
    String hashOf(FrozenVotes votes, Optional<MapSnapshot> last) {
        Previous previous = last.map(this::read).map(RobustMaps::previous).orElse(null);
        return (String) OpinionDocument.of(Opinions.map(matrix(votes, cell -> true), SETTINGS, previous))
                .get("hash");
    }

    private Map<String, Object> told(AssemblyId assembly, OpinionMap map, Object before) {
        Map<String, String> groupOf = new HashMap<>();
        for (Position position : map.positions()) {
            if (position.group() != null) {
                groupOf.put(position.participant().value(), position.group().value());
            }
        }
        Map<String, Double> bridging = new HashMap<>();
        map.results().forEach(result -> bridging.put(result.id().value(), result.bridging()));
        return telling.of(assembly, before instanceof Map<?, ?> told ? told : Map.of(), groupOf, bridging);
    }

    private static Previous previous(Map<?, ?> document) {
        @SuppressWarnings("unchecked")
        Map<String, Object> engine = (Map<String, Object>) document.get("map");
        return OpinionDocument.previous(engine);
    }

    private Map<?, ?> read(MapSnapshot last) {
        try {
            return json.readValue(last.document(), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored map that is not JSON", e);
        }
    }

    private static void take(Alive alive, FrozenVotes votes) {
        for (UUID argument : votes.leftOut()) {
            if (alive.leftOut.add(argument)) {
                alive.map.describe(statement(argument, Moderation.OUT));
            }
        }
        for (UUID argument : Set.copyOf(alive.leftOut)) {
            if (!votes.leftOut().contains(argument)) {
                alive.leftOut.remove(argument);
                alive.map.describe(statement(argument, Moderation.UNDECIDED));
            }
        }
        for (FrozenVotes.Cell cell : votes.cells()) {
            ParticipantId participant = new ParticipantId(cell.member().value());
            StatementId statement = new StatementId(cell.argument().toString());
            if (cell.vote() == FrozenVotes.Cell.WITHDRAWN) {
                alive.map.withdraw(participant, statement);
            } else {
                alive.map.vote(participant, statement, Vote.of(cell.vote()));
            }
        }
    }

    private static Statement statement(UUID argument, Moderation moderation) {
        return new Statement(new StatementId(argument.toString()), moderation, false);
    }

    private static Map<String, Object> document(
            FrozenVotes votes, OpinionMap map, Map<String, Object> engine, String previous) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("map", engine);
        document.put("logindex", votes.logindex());
        document.put("previous", previous);
        document.put("axes", List.of(ends(AxisEnds.first(map, ENDS)), ends(AxisEnds.second(map, ENDS))));
        return document;
    }

    private static Map<String, Object> ends(AxisEnds ends) {
        return Map.of(
                "low", ends.low().stream().map(StatementId::value).toList(),
                "high", ends.high().stream().map(StatementId::value).toList(),
                "oneSided", ends.oneSided());
    }

    private MapSnapshot stored(
            FrozenVotes votes,
            OpinionMap map,
            Map<String, Object> engine,
            String hash,
            String previous,
            Map<String, Object> document) {
        try {
            return new MapSnapshot(
                    votes.assembly(),
                    votes.logindex(),
                    hash,
                    previous,
                    (String) engine.get("mode"),
                    map.participants(),
                    map.votes(),
                    map.groups().size(),
                    json.writeValueAsString(document),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map that cannot be written as JSON", e);
        }
    }

    private static VoteMatrix matrix(FrozenVotes votes, Predicate<FrozenVotes.Cell> kept) {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        for (UUID argument : votes.leftOut().stream().sorted().toList()) {
            builder.statement(statement(argument, Moderation.OUT));
        }
        for (FrozenVotes.Cell cell : votes.cells()) {
            if (kept.test(cell)) {
                builder.vote(
                        new ParticipantId(cell.member().value()),
                        new StatementId(cell.argument().toString()),
                        Vote.of(cell.vote()),
                        cell.lastAt());
            }
        }
        return builder.build();
    }

    private static int medianVotes(VoteMatrix matrix) {
        int[] votes = new int[matrix.participants().size()];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = matrix.votesOf(i);
        }
        Arrays.sort(votes);
        return votes.length == 0 ? 0 : votes[votes.length / 2];
    }

    /** How many of those who are placed with and without a fixed tenth of the votes are in the same group. */
    private static Map<String, Integer> staying(FrozenVotes votes, OpinionMap map) {
        Map<String, Integer> staying = new LinkedHashMap<>();
        if (map.groups().isEmpty()) {
            return staying;
        }
        OpinionMap fewer = Opinions.map(matrix(votes, cell -> !inTheTenth(cell)), SETTINGS, Previous.of(map));
        Map<String, Integer> before = groups(map);
        Map<String, Integer> after = groups(fewer);
        int both = (int) before.keySet().stream().filter(after::containsKey).count();
        staying.put(
                "same", same(before, after, map.groups().size(), fewer.groups().size()));
        staying.put("of", both);
        staying.put("unsure", before.size() - both);
        return staying;
    }

    private static Map<String, Integer> groups(OpinionMap map) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int g = 0; g < map.groups().size(); g++) {
            numbers.put(map.groups().get(g).id().value(), g);
        }
        Map<String, Integer> groups = new HashMap<>();
        for (Position position : map.positions()) {
            if (position.group() != null) {
                groups.put(
                        position.participant().value(),
                        numbers.get(position.group().value()));
            }
        }
        return groups;
    }

    /** Most people that any pairing of the groups of two maps leaves together; a group has one partner at most. */
    static int same(Map<String, Integer> before, Map<String, Integer> after, int groupsBefore, int groupsAfter) {
        int[][] together = new int[groupsBefore][groupsAfter];
        before.forEach((person, group) -> {
            Integer now = after.get(person);
            if (now != null) {
                together[group][now]++;
            }
        });
        return bestPairing(together, 0, new boolean[groupsAfter]);
    }

    private static int bestPairing(int[][] together, int from, boolean[] taken) {
        if (from == together.length) {
            return 0;
        }
        int best = bestPairing(together, from + 1, taken);
        for (int to = 0; to < taken.length; to++) {
            if (!taken[to]) {
                taken[to] = true;
                best = Math.max(best, together[from][to] + bestPairing(together, from + 1, taken));
                taken[to] = false;
            }
        }
        return best;
    }

    /** One vote in ten, chosen by who and on what alone, so that the same votes are left out on every machine. */
    static boolean inTheTenth(FrozenVotes.Cell cell) {
        String member = cell.member().value();
        long mixed = mix(Long.parseUnsignedLong(member, 0, 16, 16));
        mixed = mix(mixed ^ Long.parseUnsignedLong(member, 16, 32, 16));
        mixed = mix(mixed ^ cell.argument().getMostSignificantBits());
        mixed = mix(mixed ^ cell.argument().getLeastSignificantBits());
        return Long.remainderUnsigned(mixed, 10) == 0;
    }

    /** The output function of SplitMix64. */
    private static long mix(long state) {
        long z = state + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
