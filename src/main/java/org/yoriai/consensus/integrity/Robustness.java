package org.yoriai.consensus.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.axes.SplitMix64;
import org.yoriai.consensus.robust.RobustEngine;
import org.yoriai.shared.json.JsonNumber;

/**
 * What one invented voter for every twenty people in the conversation could change, in three ways. The groups with and
 * without them are compared over the real people who are placed both times; letters are carried over as from one
 * snapshot to the next.
 *
 * @param groups without them
 * @param placed people in a group without them
 */
public record Robustness(int groups, int placed, List<Outcome> outcomes) {
    /** Share of invented voters. */
    public static final double SHARE = 0.05;

    private static final long SEED = 5;

    public Robustness {
        outcomes = List.copyOf(outcomes);
    }

    /** How the invented voters vote; all of them agree with the statement they push. */
    public enum Attack {
        /** Each copies a member. */
        COPIES("copies"),
        /** Each answers everything at random. */
        RANDOM("random"),
        /** All cast the same random ballot. */
        BLOC("bloc");

        private final String word;

        Attack(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * @param invented number of invented voters
     * @param pushed the statement that they push: of the half with most votes the one with least agreement
     * @param groups with them
     * @param compared real people who are placed with them and without
     * @param moved those of them whose group has another letter
     * @param adjustedRand likeness of the two divisions, 1 for equal
     * @param pushedIsCommonGround whether the statement got into the common ground
     */
    public record Outcome(
            Attack attack,
            int invented,
            StatementId pushed,
            int groups,
            int compared,
            int moved,
            double adjustedRand,
            boolean pushedIsCommonGround) {}

    /** Nothing is tried where nobody is in the conversation. */
    public static Robustness of(VoteMatrix votes, RobustSettings settings, @Nullable Previous previous) {
        OpinionMap before = RobustEngine.map(votes, settings, previous);
        Map<ParticipantId, String> groups = Partition.of(before);
        List<Outcome> outcomes = new ArrayList<>();
        int[] honest = honest(votes, settings);
        if (honest.length > 0) {
            int pushed = pushed(votes);
            for (Attack attack : Attack.values()) {
                outcomes.add(outcome(votes, settings, before, groups, honest, pushed, attack));
            }
        }
        return new Robustness(before.groups().size(), groups.size(), outcomes);
    }

    private static Outcome outcome(
            VoteMatrix votes,
            RobustSettings settings,
            OpinionMap before,
            Map<ParticipantId, String> groups,
            int[] honest,
            int pushed,
            Attack attack) {
        int invented = (int) Math.ceil(SHARE * honest.length);
        OpinionMap after =
                RobustEngine.map(attacked(votes, honest, pushed, invented, attack), settings, Previous.of(before));
        Map<ParticipantId, String> now = Partition.of(after);
        int compared = 0;
        int moved = 0;
        for (Map.Entry<ParticipantId, String> entry : groups.entrySet()) {
            String letter = now.get(entry.getKey());
            compared += letter == null ? 0 : 1;
            moved += letter == null || letter.equals(entry.getValue()) ? 0 : 1;
        }
        StatementId id = votes.statements().get(pushed).id();
        return new Outcome(
                attack,
                invented,
                id,
                after.groups().size(),
                compared,
                moved,
                Partition.adjustedRand(groups, now),
                after.commonGround().agree().contains(id));
    }

    /** Rows with enough visible votes, in canonical order. */
    private static int[] honest(VoteMatrix votes, RobustSettings settings) {
        int visible = visible(votes).length;
        int least = Math.max(1, Math.min(settings.leastVotes(), visible));
        return IntStream.of(votes.rowsInCanonicalOrder())
                .filter(i -> IntStream.range(votes.rowStart(i), votes.rowStart(i + 1))
                                .filter(c ->
                                        !votes.statements().get(votes.column(c)).moderatedOut())
                                .count()
                        >= least)
                .toArray();
    }

    private static int[] visible(VoteMatrix votes) {
        return IntStream.of(votes.columnsInCanonicalOrder())
                .filter(j -> !votes.statements().get(j).moderatedOut())
                .toArray();
    }

    private static int pushed(VoteMatrix votes) {
        int[] visible = visible(votes);
        int half = Math.max(5, visible.length / 2);
        return IntStream.of(visible)
                .boxed()
                .sorted(Comparator.comparingInt((Integer j) -> -seen(votes, j)))
                .limit(half)
                .min(Comparator.comparingDouble((Integer j) -> agreement(votes, j)))
                .orElseThrow();
    }

    private static int seen(VoteMatrix votes, int j) {
        return votes.columnStart(j + 1) - votes.columnStart(j);
    }

    private static double agreement(VoteMatrix votes, int j) {
        int agrees = 0;
        for (int c = votes.columnStart(j); c < votes.columnStart(j + 1); c++) {
            agrees += votes.voteByColumn(c) == 1 ? 1 : 0;
        }
        return (agrees + 1.0) / (seen(votes, j) + 2.0);
    }

    private static VoteMatrix attacked(VoteMatrix votes, int[] honest, int pushed, int invented, Attack attack) {
        VoteMatrix.Builder out = VoteMatrix.builder();
        votes.statements().forEach(out::statement);
        votes.unvoted().forEach(out::statement);
        for (int i = 0; i < votes.participants().size(); i++) {
            for (int c = votes.rowStart(i); c < votes.rowStart(i + 1); c++) {
                Statement statement = votes.statements().get(votes.column(c));
                out.vote(votes.participants().get(i), statement.id(), Vote.of(votes.voteByRow(c)), 0);
            }
        }
        SplitMix64 chance = new SplitMix64(SEED + attack.ordinal());
        int[] visible = visible(votes);
        int[] bloc = IntStream.range(0, visible.length)
                .map(j -> chance.below(2) == 0 ? 1 : -1)
                .toArray();
        for (int v = 0; v < invented; v++) {
            ParticipantId id = invented(votes, v);
            switch (attack) {
                case COPIES -> {
                    int copied = honest[chance.below(honest.length)];
                    for (int c = votes.rowStart(copied); c < votes.rowStart(copied + 1); c++) {
                        Statement statement = votes.statements().get(votes.column(c));
                        if (!statement.moderatedOut()) {
                            out.vote(id, statement.id(), Vote.of(votes.voteByRow(c)), 1);
                        }
                    }
                }
                case RANDOM -> {
                    for (int j : visible) {
                        out.vote(id, votes.statements().get(j).id(), Vote.of(chance.below(2) == 0 ? 1 : -1), 1);
                    }
                }
                case BLOC -> {
                    for (int j = 0; j < visible.length; j++) {
                        out.vote(id, votes.statements().get(visible[j]).id(), Vote.of(bloc[j]), 1);
                    }
                }
            }
            out.vote(id, votes.statements().get(pushed).id(), Vote.AGREE, 2);
        }
        return out.build();
    }

    /** An id that nobody has, and that stands behind all others: a number if all are numbers. */
    private static ParticipantId invented(VoteMatrix votes, int v) {
        int longest = 0;
        boolean numbers = true;
        for (ParticipantId id : votes.participants()) {
            longest = Math.max(longest, id.value().length());
            numbers &= id.value().chars().allMatch(c -> c >= '0' && c <= '9');
        }
        String number =
                "1" + "0".repeat(Math.max(longest, 6) - Integer.toString(v).length()) + v;
        return new ParticipantId(numbers ? number : "\uDBFF\uDFFF" + number);
    }

    /** As {@code --robustness} prints it. */
    public static Map<String, Object> document(Robustness robustness) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("share", JsonNumber.rounded(SHARE));
        out.put("k", Math.max(1, robustness.groups));
        out.put("placed", robustness.placed);
        List<Map<String, Object>> attacks = new ArrayList<>();
        for (Outcome outcome : robustness.outcomes) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("attack", outcome.attack.toString());
            entry.put("invented", outcome.invented);
            entry.put("pushed", outcome.pushed.value());
            entry.put("k", Math.max(1, outcome.groups));
            entry.put("compared", outcome.compared);
            entry.put("moved", outcome.moved);
            entry.put("adjustedRand", JsonNumber.rounded(outcome.adjustedRand));
            entry.put("pushedIsCommonGround", outcome.pushedIsCommonGround);
            attacks.add(entry);
        }
        out.put("attacks", attacks);
        return out;
    }
}
