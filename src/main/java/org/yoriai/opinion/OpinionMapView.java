package org.yoriai.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An opinion map as it may be shown: counts by group where {@link org.yoriai.shared.PublicCells} allows them, points
 * without names.
 *
 * @param logindex the votes up to this place of the ledger are in it
 * @param participants people who voted
 * @param inConversation those who voted enough to shape the groups
 * @param statements arguments that were voted on
 * @param groups largest first; empty when the answers show none
 * @param points of everybody who voted, in no order that tells who; directions mean nothing, closeness similar answers
 * @param you the asking member's own place, or {@code null}
 * @param results of every argument that counts, in canonical order
 * @param commonGround what the groups share, clearest first
 * @param divides where the groups part, widest gap first
 * @param noGroupsBecause {@code tooFew}, {@code noStructure}, or {@code null} when there are groups
 */
public record OpinionMapView(
        UUID assembly,
        long logindex,
        String hash,
        Instant computedAt,
        String mode,
        int participants,
        int inConversation,
        int statements,
        int votes,
        List<Group> groups,
        List<Point> points,
        Place you,
        List<Statement> results,
        List<CommonGround> commonGround,
        List<Divide> divides,
        Sureness sureness,
        String noGroupsBecause) {
    public OpinionMapView {
        groups = List.copyOf(groups);
        points = List.copyOf(points);
        results = List.copyOf(results);
        commonGround = List.copyOf(commonGround);
        divides = List.copyOf(divides);
    }

    /** The same map with the asking member's own place on it. */
    OpinionMapView with(Place place) {
        return new OpinionMapView(
                assembly,
                logindex,
                hash,
                computedAt,
                mode,
                participants,
                inConversation,
                statements,
                votes,
                groups,
                points,
                place,
                results,
                commonGround,
                divides,
                sureness,
                noGroupsBecause);
    }

    /**
     * @param letter A, B, …
     * @param size people in it, or {@code null} where too few to be told
     * @param typical arguments that set it apart from the others
     */
    public record Group(String letter, Integer size, double x, double y, List<Typical> typical) {}

    /** @param direction {@code agree} or {@code disagree}: what the group tends to say to it */
    public record Typical(UUID argument, String direction) {}

    /** @param group letter, or {@code null} when in none */
    public record Point(double x, double y, String group) {}

    /**
     * Where one member stands.
     *
     * @param group letter of her group, or of the nearest; {@code null} when there are none
     * @param votes of hers that this place was computed from; 0 when it is that of the map
     * @param fresh true when it was computed from her votes of now, false when it is that of the map
     */
    public record Place(double x, double y, String group, int votes, boolean fresh) {}

    /**
     * How an argument was answered.
     *
     * @param agree everybody's, in a group or not
     * @param groups in the order of the map's groups
     * @param groupConsensus in (0, 1): how surely every group agrees with it, or {@code null}
     */
    public record Statement(
            UUID argument, int agree, int disagree, int pass, List<Answers> groups, Double groupConsensus) {
        public int answered() {
            return agree + disagree + pass;
        }

        /** The answers of one group by its letter, or {@code null}. */
        public Answers of(String letter) {
            return groups.stream()
                    .filter(answers -> answers.group().equals(letter))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A group's answers to one argument; a count is {@code null} where too few people are behind it.
     *
     * @param answered agree, disagree and pass together
     */
    public record Answers(
            String group, Integer agree, Integer disagree, Integer pass, Integer answered, Leaning leaning) {}

    /** A group's answers in a word. Each has words in both languages under {@code opinion.leaning.<name>}. */
    public enum Leaning {
        /** Three of four or more agree. */
        MOST_AGREE,
        /** More than half agree. */
        MORE_AGREE,
        DIVIDED,
        MORE_DISAGREE,
        MOST_DISAGREE,
        /** More than half passed. */
        MOST_PASS,
        /** Too few answered to say anything. */
        TOO_FEW
    }

    /** @param direction {@code agree} or {@code disagree}: what all groups tend to say to it */
    public record CommonGround(UUID argument, String direction) {}

    /**
     * @param agreeing letter of the group that agrees most
     * @param disagreeing letter of the group that disagrees most
     */
    public record Divide(UUID argument, String agreeing, String disagreeing) {}

    /**
     * How much the map would hold, in figures that can be said in a sentence.
     *
     * @param medianVotes votes of the person in the middle
     * @param separation how well the groups separate, in [−1, 1]; {@code null} without groups
     * @param separations the same for each number of groups that was tried
     * @param staying of {@code stayingOf} people in groups, how many keep their group when one vote in ten is left out;
     *     {@code null} when it was not tried
     */
    public record Sureness(
            int medianVotes, Double separation, Map<Integer, Double> separations, Integer staying, Integer stayingOf) {}

    /** One map of the past. */
    public record Entry(long logindex, String hash, Instant computedAt, int participants, int votes, int groups) {}
}
