package org.yoriai.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is kept of one person, readable without us.
 *
 * @param format {@code yoriai.org/mine@v1}
 * @param account by which the login server knows her; kept apart from all that follows
 * @param erasure what she asked for, or {@code null}
 * @param settings what she set for herself
 */
public record PersonalData(
        String format,
        Instant madeAt,
        Instant knownSince,
        Account account,
        Erasure.Asked erasure,
        Map<String, String> settings,
        List<InAssembly> assemblies) {

    public record Account(String issuer, String subject) {}

    /**
     * @param decisions all that she decided on uses of her words, oldest first
     * @param kept what each feature keeps, by the name of its part
     */
    public record InAssembly(
            UUID assembly, Instant seatTakenAt, List<UseDecision> decisions, Map<String, Object> kept) {}
}
