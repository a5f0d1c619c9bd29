package org.yoriai.opinion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;

/** Maps of mode {@code polis}, each with how well it holds when one vote in ten is left out. */
final class PolisMaps implements MapMaker {
    /** Above this the second run, which only tells how stable the first is, would hold up other assemblies. */
    private static final int MOST_VOTES_TRIED_TWICE = 300_000;

    private final ObjectMapper json;
    private final InstantSource clock;

    PolisMaps(ObjectMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public MapSnapshot make(FrozenVotes votes) {
        VoteMatrix matrix = matrix(votes, cell -> true);
        OpinionMap map = Opinions.map(matrix, PolisSettings.REFERENCE);
        Map<String, Object> engine = OpinionDocument.of(map);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("map", engine);
        document.put("medianVotes", medianVotes(matrix));
        document.put("staying", staying(votes, map));
        try {
            return new MapSnapshot(
                    votes.assembly(),
                    votes.logindex(),
                    (String) engine.get("hash"),
                    map.settings().mode(),
                    map.participants(),
                    map.votes(),
                    map.groups().size(),
                    json.writeValueAsString(document),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map that cannot be written as JSON", e);
        }
    }

    static VoteMatrix matrix(FrozenVotes votes, Predicate<FrozenVotes.Cell> kept) {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        for (UUID argument : votes.leftOut().stream().sorted().toList()) {
            builder.statement(new Statement(new StatementId(argument.toString()), Moderation.OUT, false));
        }
        for (FrozenVotes.Cell cell : votes.cells()) {
            if (!kept.test(cell)) {
                continue;
            }
            ParticipantId participant = new ParticipantId(cell.member().value());
            StatementId statement = new StatementId(cell.argument().toString());
            Vote vote = Vote.of(cell.vote());
            builder.vote(participant, statement, vote, cell.firstAt());
            if (cell.lastAt() != cell.firstAt()) {
                builder.vote(participant, statement, vote, cell.lastAt());
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

    /** How many of those in groups are in the same group when a fixed tenth of the votes is left out. */
    private static Map<String, Integer> staying(FrozenVotes votes, OpinionMap map) {
        Map<String, Integer> staying = new LinkedHashMap<>();
        if (map.groups().isEmpty() || map.votes() > MOST_VOTES_TRIED_TWICE) {
            return staying;
        }
        OpinionMap fewer = Opinions.map(matrix(votes, cell -> !inTheTenth(cell)), PolisSettings.REFERENCE);
        staying.put(
                "same",
                same(
                        groups(map),
                        groups(fewer),
                        map.groups().size(),
                        fewer.groups().size()));
        staying.put("of", groups(map).size());
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
