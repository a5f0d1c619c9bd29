package org.yoriai.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;

/**
 * An assembly as everybody sees it.
 *
 * @param members how many seats are taken
 * @param startsOn first day of each phase that has a date
 */
public record AssemblyView(
        UUID id,
        String slug,
        Localized title,
        Localized question,
        Localized place,
        Localized authority,
        Localized about,
        Localized replyContract,
        String model,
        boolean openJoining,
        int seats,
        int members,
        Phase phase,
        Map<Phase, LocalDate> startsOn,
        LocalDate replyDueOn,
        Instant createdAt) {

    public AssemblyId assemblyId() {
        return new AssemblyId(id);
    }

    /**
     * Something to learn from.
     *
     * @param author who says it: name and role
     * @param interest what she gains or loses by the matter
     * @param changedAt when it was last changed, or {@code null} when it is as it was in the beginning
     */
    public record BriefingView(
            UUID id,
            String stance,
            Localized title,
            Localized author,
            Localized interest,
            Localized body,
            Instant changedAt) {}

    /** Percent of the population and of the members that have one value of one feature. */
    public record ShareView(Localized feature, Localized value, int population, int members) {}

    /** A seat as others see it. */
    public record MemberView(int handle, Localized name, String role) {}

    /** @param code shown this once; only its hash is kept */
    public record InvitationView(UUID id, String code, String role, int uses, Instant expiresAt) {}

    /** What joining gave: a seat and the name under which others see it. */
    public record SeatView(UUID assembly, String role, int handle, Localized name) {}
}
