package org.yoriai.consensus.live;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;

/**
 * How the same people answered a statement before and after something happened. Nobody is compared with somebody else,
 * and nothing here says why.
 *
 * @param moves {@code moves.get(from).get(to)}: people by their last answer before and their last answer after
 * @param paired people who answered both before and after
 * @param toAgree of them those who went from disagree to agree
 * @param toDisagree of them those who went from agree to disagree
 * @param chance that as one-sided a crossing, or more so, comes about by coin tosses (exact, two-sided); null if fewer
 *     than {@value #LEAST_PAIRED} people answered twice, which is too few to say
 */
public record Shift(
        Map<Vote, Map<Vote, Integer>> moves,
        int paired,
        int toAgree,
        int toDisagree,
        @Nullable Double chance) {
    /** Fewer people say nothing. */
    public static final int LEAST_PAIRED = 10;

    /** One answer. @param at in any unit: only the order matters */
    public record Answer(ParticipantId participant, StatementId statement, Vote vote, long at) {}

    /** Crossings to agree less crossings to disagree. */
    public int net() {
        return toAgree - toDisagree;
    }

    /**
     * Of every statement that somebody answered twice, in the order of their texts.
     *
     * @param answers every vote ever cast; on equal times the later in the list counts
     * @param event answers before this time are before, all others after
     */
    public static SortedMap<String, Shift> of(List<Answer> answers, long event) {
        Map<StatementId, Map<ParticipantId, Answer>> before = new HashMap<>();
        Map<StatementId, Map<ParticipantId, Answer>> after = new HashMap<>();
        for (Answer answer : answers) {
            (answer.at < event ? before : after)
                    .computeIfAbsent(answer.statement, s -> new HashMap<>())
                    .merge(answer.participant, answer, (old, now) -> now.at >= old.at ? now : old);
        }
        SortedMap<String, Shift> shifts = new TreeMap<>();
        after.forEach((statement, now) -> {
            Map<ParticipantId, Answer> then = before.getOrDefault(statement, Map.of());
            Shift shift = of(then, now);
            if (shift.paired > 0) {
                shifts.put(statement.value(), shift);
            }
        });
        return shifts;
    }

    private static Shift of(Map<ParticipantId, Answer> before, Map<ParticipantId, Answer> after) {
        Map<Vote, Map<Vote, Integer>> moves = byVote(from -> byVote(to -> 0));
        int paired = 0;
        for (Map.Entry<ParticipantId, Answer> entry : after.entrySet()) {
            Answer then = before.get(entry.getKey());
            if (then != null) {
                paired++;
                moves.getOrDefault(then.vote, new HashMap<>()).merge(entry.getValue().vote, 1, Integer::sum);
            }
        }
        int toAgree = count(moves, Vote.DISAGREE, Vote.AGREE);
        int toDisagree = count(moves, Vote.AGREE, Vote.DISAGREE);
        Double chance = paired < LEAST_PAIRED ? null : binomial(Math.min(toAgree, toDisagree), toAgree + toDisagree);
        return new Shift(moves, paired, toAgree, toDisagree, chance);
    }

    private static int count(Map<Vote, Map<Vote, Integer>> moves, Vote from, Vote to) {
        return moves.getOrDefault(from, Map.of()).getOrDefault(to, 0);
    }

    private static <T> Map<Vote, T> byVote(Function<Vote, T> value) {
        Map<Vote, T> map = new EnumMap<>(Vote.class);
        for (Vote vote : Vote.values()) {
            map.put(vote, value.apply(vote));
        }
        return map;
    }

    /** Twice the chance of at most {@code few} heads in {@code n} tosses; 1 at most. */
    private static double binomial(int few, int n) {
        double logTerm = n * StrictMath.log(0.5);
        double sum = 0;
        for (int k = 0; k <= few; k++) {
            sum += StrictMath.exp(logTerm);
            logTerm += StrictMath.log((n - k) / (k + 1.0));
        }
        return Math.min(1, 2 * sum);
    }
}
