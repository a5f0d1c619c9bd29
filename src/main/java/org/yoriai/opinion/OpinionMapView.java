package org.yoriai.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An opinion map as it may be shown: counts by group where {@link org.yoriai.shared.PublicCells} allows them, and nobody
 * drawn alone.
 *
 * @param logindex the votes up to this place of the ledger are in it
 * @param hash of a snapshot; {@code null} for the live map between two of them
 * @param previous hash of the snapshot whose letters and directions it carries on, or {@code null}
 * @param participants people who voted
 * @param inConversation those who voted enough to shape the groups
 * @param notYetPlaced people who voted and surely belong to no group
 * @param statements arguments that were voted on
 * @param groups by letter; empty when the answers show none
 * @param axes what stands at the ends of the map's two directions; empty in maps that do not say
 * @param cells everybody who voted, as squares of ten people or more
 * @param outlines where each group of ten people or more lies
 * @param you the asking member's own place, or {@code null}
 * @param results of every argument that counts, in canonical order
 * @param commonGround what the groups share, surest first
 * @param divides where the groups part, widest gap first
 * @param attacks what invented voters could change; empty where it was not tried
 * @param noGroupsBecause {@code tooFew}, {@code noStructure}, or {@code null} when there are groups
 */
public record OpinionMapView(
        UUID assembly,
        long logindex,
        String hash,
        String previous,
        Instant computedAt,
        String mode,
        int participants,
        int inConversation,
        int notYetPlaced,
        int statements,
        int votes,
        List<Group> groups,
        List<Axis> axes,
        List<Cell> cells,
        List<Outline> outlines,
        Place you,
        List<Statement> results,
        List<CommonGround> commonGround,
        List<Divide> divides,
        Sureness sureness,
        List<Attack> attacks,
        String noGroupsBecause) {
    public OpinionMapView {
        groups = List.copyOf(groups);
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
        outlines = List.copyOf(outlines);
        results = List.copyOf(results);
        commonGround = List.copyOf(commonGround);
        divides = List.copyOf(divides);
        attacks = List.copyOf(attacks);
    }

    /** The same map with the asking member's own place on it. */
    OpinionMapView with(Place place) {
        return new OpinionMapView(
                assembly,
                logindex,
                hash,
                previous,
                computedAt,
                mode,
                participants,
                inConversation,
                notYetPlaced,
                statements,
                votes,
                groups,
                axes,
                cells,
                outlines,
                place,
                results,
                commonGround,
                divides,
                sureness,
                attacks,
                noGroupsBecause);
    }

    /**
     * @param letter A, B, …
     * @param size members of it, or {@code null} where too few to be told
     * @param x of the middle of its members, {@code y} likewise; {@code null} where the size is
     * @param typical arguments that set it apart from the others
     */
    public record Group(String letter, Integer size, Double x, Double y, List<Typical> typical) {}

    /** @param direction {@code agree} or {@code disagree}: what the group tends to say to it */
    public record Typical(UUID argument, String direction) {}

    /**
     * A direction of the map, x first. It means nothing but what stands at its ends.
     *
     * @param low arguments that people at the low end agree with most, clearest first
     * @param oneSided it separates people who agree with much from people who agree with little
     */
    public record Axis(List<UUID> low, List<UUID> high, boolean oneSided) {}

    /**
     * People who stand close together. Each is counted in one cell, at the edge of its square if fewer than ten stand where
     * she does.
     *
     * @param x of their middle, {@code y} likewise; coarsely, so that it does not tell where one of them stands
     * @param side of the square of a fixed grid that they stand in
     * @param count ten or more
     * @param group letter, or {@code null} for those in none and in small groups
     */
    public record Cell(double x, double y, double side, int count, String group) {}

    /** An ellipse around most of a group's members, as a polygon. */
    public record Outline(String group, List<Corner> corners) {}

    /** A point of an outline. */
    public record Corner(double x, double y) {}

    /**
     * Where one member stands.
     *
     * @param group letter of her group; {@code null} while she is not placed in one
     * @param nearest letter of the group that is nearest; {@code null} when there are none
     * @param confidence that she belongs to it, in [0, 1]; {@code null} when there are no groups or the map knows none
     * @param placed whether that is sure enough to count her there
     * @param votes of hers that this place was computed from; 0 when it is that of the map
     * @param fresh true when it was computed from her votes of now, false when it is that of the map
     */
    public record Place(
            double x,
            double y,
            String group,
            String nearest,
            Double confidence,
            boolean placed,
            int votes,
            boolean fresh) {}

    /**
     * How an argument was answered.
     *
     * @param agree everybody's, in a group or not
     * @param groups in the order of the map's groups
     * @param groupConsensus in (0, 1): how surely every group agrees with it; {@code null} where that would tell counts
     *     that are not shown
     * @param lowerBound of the share of agreement in the group that agrees least, with 95 in 100; {@code null} likewise
     * @param dissentLowerBound the same of disagreement
     * @param bridging how much it is agreed with whatever side people stand on; {@code null} under 20 answers
     */
    public record Statement(
            UUID argument,
            int agree,
            int disagree,
            int pass,
            List<Answers> groups,
            Double groupConsensus,
            Double lowerBound,
            Double dissentLowerBound,
            Double bridging) {
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
     * @param agreeing between which shares the group's agreement lies; {@code null} where its counts are not shown
     * @param disagreeing the same of its disagreement
     */
    public record Answers(
            String group,
            Integer agree,
            Integer disagree,
            Integer pass,
            Integer answered,
            Leaning leaning,
            Interval agreeing,
            Interval disagreeing) {}

    /** The 5 % and 95 % quantiles of Beta(n + 1, S − n + 1), for n of S answers. */
    public record Interval(double low, double high) {}

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

    /**
     * @param direction {@code agree} or {@code disagree}: what all groups tend to say to it
     * @param bound which the share that says so surely exceeds in the group where it is least; rounded down to a tenth
     *     where that group's counts are not shown, {@code null} where too few of it answered
     * @param weakest letter of that group; {@code null} likewise, and without groups
     */
    public record CommonGround(UUID argument, String direction, Double bound, String weakest) {}

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
     * @param unsure how many more would not be placed any longer then
     */
    public record Sureness(
            int medianVotes,
            Double separation,
            Map<Integer, Double> separations,
            Integer staying,
            Integer stayingOf,
            Integer unsure) {}

    /**
     * What one invented voter for every twenty people could change; tried by the rules of the method, seen by nobody.
     *
     * @param kind {@code copies} of members, ballots at {@code random}, or one {@code bloc} of the same ballot
     * @param invented number of invented voters
     * @param compared people who are in a group with them and without
     * @param moved how many of these change their group
     * @param commonGround whether the argument that they push became common ground
     */
    public record Attack(String kind, int invented, int compared, int moved, boolean commonGround) {}

    /** One snapshot of the past. @param previous hash of the one before it, or {@code null} */
    public record Entry(
            long logindex, String hash, String previous, Instant computedAt, int participants, int votes, int groups) {}
}
