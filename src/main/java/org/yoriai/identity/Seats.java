package org.yoriai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;

/** Which assemblies a person has a seat in, and what uses of her words she allowed. Kept apart from all that is said. */
@ApplicationScoped
public class Seats {
    /** Uses of a person's words that are asked for one by one; each is off until she says yes. */
    public static final List<String> USES = List.of("ai-digest", "open-data");

    @Inject
    KnownPersonRepository people;

    @Inject
    SeatRepository seats;

    @Inject
    ConsentRepository consents;

    @Inject
    InstantSource clock;

    /** Notes that a person has a seat; noting it twice changes nothing. */
    public void take(AssemblyId assembly, Person person) {
        Instant now = clock.instant();
        Apart.run(() -> seats.take(assembly, people.idOf(person, now), now));
    }

    /** The assemblies a person has a seat in, in the order in which she took them. */
    public List<AssemblyId> of(Person person) {
        return Apart.call(() -> seats.of(person));
    }

    /**
     * Appends what a person decided on one use of her words; the newest decision counts.
     *
     * @param text the words that she was asked with
     */
    public void consent(AssemblyId assembly, Person person, String use, boolean given, String text, Lang lang) {
        Instant now = clock.instant();
        Apart.run(() -> consents.persist(
                new Consent(people.idOf(person, now), assembly.value(), use, now, given, sha256(text), lang.code())));
    }

    /** The newest decision for each use that she was asked; what is absent was not allowed. */
    public Map<String, Boolean> consents(AssemblyId assembly, Person person) {
        return Apart.call(() -> consents.newest(assembly, person));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
