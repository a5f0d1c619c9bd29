package org.yoriai.opinion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * What looked alike beyond chance, for people to look at. It changes no figure by itself.
 *
 * @param scannedAt when the votes were last looked at; {@code null} for never
 * @param looking whether they are being looked at now
 * @param people whose votes were looked at, {@code votes} how many
 * @param signals those to be decided first, then the newest
 * @param appeals that wait for somebody else than who took the votes out
 */
public record IntegrityView(
        Instant scannedAt, boolean looking, int people, int votes, List<Signal> signals, List<Appeal> appeals) {
    public IntegrityView {
        signals = List.copyOf(signals);
        appeals = List.copyOf(appeals);
    }

    /**
     * @param state {@code open}, {@code dismissed} or {@code removed}
     * @param reason of the decision, or {@code null}
     * @param mine whether the visitor decided it
     */
    public record Signal(
            UUID id,
            String state,
            Instant foundAt,
            Instant decidedAt,
            String reason,
            boolean mine,
            List<Localized> people,
            Evidence evidence) {}

    /**
     * Why it is a signal, and what would be without these people.
     *
     * @param pairs the most alike, at most twenty of {@code pairCount}
     * @param inStep how many of them began within a minute and gave the same answers in the same order; 0 for none
     * @param groups on the map, {@code groupsWithout} without them
     * @param likeness of both maps over everybody else: 1 is the same groups
     * @param lost what would be common ground no more, {@code won} what would be
     */
    public record Evidence(
            List<Pair> pairs,
            int pairCount,
            int inStep,
            int groups,
            int groupsWithout,
            double likeness,
            List<Shared> common,
            List<Shared> lost,
            List<Shared> won) {}

    /** @param z by how many standard deviations they are more alike than their groups make likely */
    public record Pair(Localized one, Localized other, int common, int equal, double z) {}

    /**
     * An argument of the common ground.
     *
     * @param direction {@code agree} or {@code disagree}
     * @param bridging its score without these people, or {@code null}
     */
    public record Shared(UUID argument, String direction, Double bridging) {}

    /** @param mine whether the visitor took the votes out: then somebody else decides */
    public record Appeal(
            UUID id, UUID signal, Localized by, String text, Instant at, String removedBecause, boolean mine) {}

    /**
     * A member's own case.
     *
     * @param reason why her votes were taken out
     * @param appeal her words against it, or {@code null}
     * @param outcome {@code upheld} or {@code restored}, or {@code null}
     */
    public record Case(
            UUID signal, Instant at, String reason, String appeal, String outcome, String answer, Instant answeredAt) {}

    /** A removal as everybody reads it. @param appealed how it went on appeal: {@code restored} for somebody, or not */
    public record Removal(Instant at, String reason, boolean restored) {}
}
