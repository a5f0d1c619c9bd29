package org.yoriai.opinion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.consensus.CommonGround;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.csv.PolisConversation;
import org.yoriai.consensus.integrity.AlikeBeyondChance;
import org.yoriai.consensus.integrity.InStep;
import org.yoriai.consensus.integrity.WithoutThem;
import org.yoriai.deliberation.VoteHistory;

/** Looks at all votes of an assembly for people who are alike beyond chance. Pure; takes seconds in a large one. */
final class IntegrityScan {
    /** What a person can look at in one go; the largest come first. */
    private static final int MOST_SIGNALS = 20;

    private static final int MOST_PAIRS = 20;

    private IntegrityScan() {}

    /**
     * Found people.
     *
     * @param print the same for the same people
     * @param pairs {@code one, other}: pseudonyms
     */
    record Found(
            String print,
            List<String> people,
            List<FoundPair> pairs,
            int pairCount,
            int inStep,
            int groups,
            int groupsWithout,
            double likeness,
            List<FoundShared> common,
            List<FoundShared> lost,
            List<FoundShared> won) {}

    record FoundPair(String one, String other, int common, int equal, double z) {}

    record FoundShared(String argument, String direction, Double bridging) {}

    /** @param people whose votes were looked at */
    record Result(int people, int votes, List<Found> found) {}

    /** @param leftOut arguments that shape no map */
    static Result of(List<VoteHistory.Cast> casts, Set<UUID> leftOut) {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        leftOut.stream()
                .sorted()
                .forEach(argument ->
                        builder.statement(new Statement(new StatementId(argument.toString()), Moderation.OUT, false)));
        List<PolisConversation.Cast> steps = new ArrayList<>();
        for (int i = 0; i < casts.size(); i++) {
            VoteHistory.Cast cast = casts.get(i);
            ParticipantId person = new ParticipantId(cast.member().value());
            StatementId statement = new StatementId(cast.argument().toString());
            Vote vote = Vote.of(cast.vote().value());
            builder.vote(person, statement, vote, i);
            steps.add(new PolisConversation.Cast(cast.at().toEpochMilli(), statement, person, vote));
        }
        VoteMatrix votes = builder.build();
        if (casts.isEmpty()) {
            return new Result(0, 0, List.of());
        }
        OpinionMap map = Opinions.map(votes, RobustSettings.DEFAULT);
        List<InStep> inStep = InStep.of(steps);
        List<Found> found = AlikeBeyondChance.of(votes, map).stream()
                .sorted(Comparator.comparingInt((AlikeBeyondChance.Signal signal) ->
                                signal.people().size())
                        .reversed())
                .limit(MOST_SIGNALS)
                .map(signal -> found(votes, map, inStep, signal))
                .toList();
        return new Result(map.participants(), map.votes(), found);
    }

    private static Found found(VoteMatrix votes, OpinionMap map, List<InStep> steps, AlikeBeyondChance.Signal signal) {
        WithoutThem without = WithoutThem.of(votes, map, signal.people(), RobustSettings.DEFAULT);
        List<String> people =
                signal.people().stream().map(ParticipantId::value).sorted().toList();
        Set<ParticipantId> them = new HashSet<>(signal.people());
        int together = steps.stream()
                .mapToInt(step ->
                        (int) step.people().stream().filter(them::contains).count())
                .max()
                .orElse(0);
        List<FoundShared> before = shared(without.common(), without.bridgingWithout());
        List<FoundShared> after = shared(without.commonWithout(), without.bridgingWithout());
        return new Found(
                print(people),
                people,
                signal.pairs().stream()
                        .sorted(Comparator.comparingDouble(AlikeBeyondChance.Pair::z)
                                .reversed())
                        .limit(MOST_PAIRS)
                        .map(pair -> new FoundPair(
                                pair.one().value(), pair.other().value(), pair.common(), pair.equal(), pair.z()))
                        .toList(),
                signal.pairs().size(),
                together < 2 ? 0 : together,
                without.groups(),
                without.groupsWithout(),
                without.adjustedRand(),
                before,
                minus(before, after),
                minus(after, before));
    }

    private static List<FoundShared> shared(CommonGround common, Map<StatementId, Double> bridging) {
        List<FoundShared> shared = new ArrayList<>();
        common.agree().forEach(id -> shared.add(new FoundShared(id.value(), "agree", bridging.get(id))));
        common.disagree().forEach(id -> shared.add(new FoundShared(id.value(), "disagree", bridging.get(id))));
        return shared;
    }

    private static List<FoundShared> minus(List<FoundShared> some, List<FoundShared> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }

    private static String print(List<String> people) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", people).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
