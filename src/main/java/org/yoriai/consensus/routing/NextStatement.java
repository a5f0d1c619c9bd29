package org.yoriai.consensus.routing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.OpinionSpace;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.agreement.BetaBounds;
import org.yoriai.consensus.axes.SplitMix64;

/**
 * Chooses the next statement for one person. Nothing counts but how many have seen a statement, what an answer would
 * tell, which side it takes, and chance, which anybody can draw again from the published seed: nobody's clicks, nor who
 * wrote it.
 *
 * <p>One draw picks the branch: with chance {@code floor} one of the five least seen, if few have seen it; with chance
 * {@code gain} in proportion to {@code ½ ln(1 + v_jᵀ M v_j) / max + U_j / max} with
 * {@code U_j = Σ_g P(g)·Var_gj / (S_gj + 3)}; else any candidate.
 */
public final class NextStatement {
    private final Shares shares;
    private final @Nullable Known known;
    private final Map<StatementId, Integer> places = new HashMap<>();

    /** @param map the last map; null before there is one */
    public NextStatement(Shares shares, @Nullable OpinionMap map) {
        this(shares, map == null ? Optional.empty() : Optional.of(Known.of(map)));
    }

    private NextStatement(Shares shares, Optional<Known> known) {
        this.shares = shares;
        this.known = known.orElse(null);
        OpinionSpace space = known.map(Known::space).orElse(null);
        for (int j = 0; space != null && j < space.statements().size(); j++) {
            places.put(space.statements().get(j), j);
        }
    }

    /** The same rule where the last map is at hand in part. */
    public static NextStatement knowing(Shares shares, Known known) {
        return new NextStatement(shares, Optional.of(known));
    }

    /**
     * What the rule looks at of a map.
     *
     * @param grouped whether it has groups
     * @param answers to each statement that was voted on
     * @param space null where there are no groups, or the mode knows no such thing
     */
    public record Known(
            boolean grouped,
            Map<StatementId, Answers> answers,
            @Nullable OpinionSpace space) {
        public Known {
            answers = Map.copyOf(answers);
        }

        public static Known of(OpinionMap map) {
            Map<StatementId, Answers> answers = new HashMap<>();
            map.results().forEach(result -> answers.put(result.id(), new Answers(result.total(), result.byGroup())));
            return new Known(!map.groups().isEmpty(), answers, map.space());
        }
    }

    /** @param byGroup of the members of each group */
    public record Answers(Tally total, Map<GroupLetter, Tally> byGroup) {
        public Answers {
            byGroup = Map.copyOf(byGroup);
        }
    }

    /**
     * The rule's constants.
     *
     * @param floor chance of the branch for what few have seen
     * @param gain chance of the branch for what teaches most
     * @param firstAnswers up to so many answers there is no gain branch
     * @param fewPeople seen by fewer people than this is few
     * @param fewOfAGroup seen by fewer placed people of some group than this is few
     * @param leastSeen the floor draws among so many of the least seen
     * @param lastShown so many statements on a clause are looked at for both sides
     * @param mostOfOneSide of them may be of one side
     */
    public record Shares(
            double floor,
            double gain,
            int firstAnswers,
            int fewPeople,
            int fewOfAGroup,
            int leastSeen,
            int lastShown,
            int mostOfOneSide) {
        public static final Shares DEFAULT = new Shares(0.15, 0.20, 5, 20, 10, 5, 6, 4);

        public Shares {
            if (floor < 0 || gain < 0 || floor + gain > 1) {
                throw new IllegalArgumentException("Two shares of one draw");
            }
        }
    }

    /** Which side of its clause an argument takes. */
    public enum Side {
        FOR,
        AGAINST,
        NONE
    }

    /**
     * What she may be asked: visible, not hers, not answered by her, no duplicate of what she answered.
     *
     * @param seen number of people who were shown it or answered it
     * @param clause that it speaks about; empty for none
     */
    public record Candidate(StatementId id, int seen, String clause, Side side) {}

    /**
     * One person's turn.
     *
     * @param routingSeed the assembly's, published when the phase opens
     * @param votes of hers, by statement
     * @param candidates in canonical order
     * @param pinned by the moderators, in their order; those that are no candidates are passed over
     * @param shown sides of what she was shown on each clause, oldest first
     */
    public record Turn(
            String routingSeed,
            ParticipantId participant,
            Map<StatementId, Vote> votes,
            List<Candidate> candidates,
            List<StatementId> pinned,
            Map<String, List<Side>> shown) {
        public Turn {
            votes = Map.copyOf(votes);
            candidates = List.copyOf(candidates);
            pinned = List.copyOf(pinned);
            shown = Map.copyOf(shown);
            if (pinned.size() > 3) {
                throw new IllegalArgumentException("Moderators pin at most 3 statements");
            }
        }
    }

    /** What to ask, and why. */
    public record Choice(StatementId statement, RoutingReason reason) {}

    /** Empty if nothing is left to ask. */
    public Optional<Choice> choose(Turn turn) {
        List<Candidate> all = turn.candidates();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        for (StatementId pin : turn.pinned()) {
            if (all.stream().anyMatch(c -> c.id().equals(pin))) {
                return Optional.of(new Choice(pin, RoutingReason.PINNED));
            }
        }
        SplitMix64 chance = chance(turn);
        double branch = chance.uniform();
        boolean early = turn.votes().size() < shares.firstAnswers();
        Candidate chosen = null;
        RoutingReason reason = RoutingReason.BY_LOT;
        if (branch < shares.floor()) {
            List<Candidate> few = all.stream()
                    .filter(this::fewHaveSeen)
                    .sorted(Comparator.comparingInt(Candidate::seen))
                    .limit(shares.leastSeen())
                    .toList();
            if (!few.isEmpty()) {
                chosen = few.get(chance.below(few.size()));
                reason = RoutingReason.FEW_HAVE_SEEN_IT;
            }
        } else if (branch >= 1 - shares.gain() && !early && known != null) {
            chosen = all.get(chance.among(gains(turn)));
            reason = RoutingReason.TEACHES_MOST;
        }
        if (chosen == null) {
            chosen = all.get(chance.below(all.size()));
        }
        return Optional.of(balanced(turn, chosen, reason));
    }

    private static SplitMix64 chance(Turn turn) {
        String text = turn.routingSeed() + "\n" + turn.participant().value() + "\n"
                + turn.votes().size();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SplitMix64(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private boolean fewHaveSeen(Candidate candidate) {
        if (candidate.seen() < shares.fewPeople()) {
            return true;
        }
        Answers answers = known == null ? null : known.answers().get(candidate.id());
        return known != null
                && known.grouped()
                && (answers == null
                        || answers.byGroup().values().stream().anyMatch(t -> t.seen() < shares.fewOfAGroup()));
    }

    /** How much an answer to each candidate would teach; there is a map. */
    double[] gains(Turn turn) {
        int n = turn.candidates().size();
        double[] place = new double[n];
        double[] groups = new double[n];
        OpinionSpace space = known == null ? null : known.space();
        double[] leverages = space == null ? new double[0] : space.leverages(turn.votes());
        OpinionSpace.Stand stand = space == null ? null : space.stand(turn.votes());
        for (int c = 0; c < n; c++) {
            StatementId id = turn.candidates().get(c).id();
            Integer j = places.get(id);
            place[c] = j == null ? 0 : StrictMath.log1p(leverages[j]) / 2;
            groups[c] = aboutGroups(known == null ? null : known.answers().get(id), space, stand);
        }
        double mostPlace =
                IntStream.range(0, n).mapToDouble(c -> place[c]).max().orElse(0);
        double mostGroups =
                IntStream.range(0, n).mapToDouble(c -> groups[c]).max().orElse(0);
        double[] gains = new double[n];
        for (int c = 0; c < n; c++) {
            gains[c] = (mostPlace > 0 ? place[c] / mostPlace : 0) + (mostGroups > 0 ? groups[c] / mostGroups : 0);
        }
        return gains;
    }

    /** {@code U_ij}; while she is not placed, or there are no groups, every group counts the same. */
    private static double aboutGroups(
            @Nullable Answers result, @Nullable OpinionSpace space, OpinionSpace.@Nullable Stand stand) {
        if (space == null || stand == null || result == null) {
            return about(result == null ? Tally.NONE : result.total());
        }
        double sum = 0;
        int k = space.letters().size();
        for (int g = 0; g < k; g++) {
            GroupLetter letter = space.letters().get(g);
            double belongs = stand.placed() ? stand.chances()[g] : 1.0 / k;
            sum += belongs * about(result.byGroup().getOrDefault(letter, Tally.NONE));
        }
        return sum;
    }

    private static double about(Tally tally) {
        return BetaBounds.variance(tally.agree(), tally.seen()) / (tally.seen() + 3);
    }

    /** Changes the choice if it would make what she hears about a clause too one-sided. */
    private Choice balanced(Turn turn, Candidate chosen, RoutingReason reason) {
        List<Side> shown = turn.shown().getOrDefault(chosen.clause(), List.of());
        List<Side> last =
                new ArrayList<>(shown.subList(Math.max(0, shown.size() - (shares.lastShown() - 1)), shown.size()));
        last.add(chosen.side());
        long same = last.stream().filter(chosen.side()::equals).count();
        if (chosen.side() == Side.NONE || chosen.clause().isEmpty() || same <= shares.mostOfOneSide()) {
            return new Choice(chosen.id(), reason);
        }
        Side other = chosen.side() == Side.FOR ? Side.AGAINST : Side.FOR;
        List<Candidate> all = turn.candidates();
        double[] gains = known == null ? new double[all.size()] : gains(turn);
        IntPredicate opposes =
                c -> all.get(c).clause().equals(chosen.clause()) && all.get(c).side() == other;
        return IntStream.range(0, all.size())
                .filter(opposes)
                .boxed()
                .max(Comparator.comparingDouble((Integer c) -> gains[c])
                        .thenComparing(c -> -all.get(c).seen())
                        .thenComparing(Comparator.reverseOrder()))
                .map(c -> new Choice(all.get(c).id(), RoutingReason.OTHER_SIDE))
                .orElse(new Choice(chosen.id(), reason));
    }
}
