package org.yoriai.identity;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;

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
    Erasure erasure;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    @All
    List<Kept> kept;

    @Inject
    InstantSource clock;

    /** Tells those who use words what was decided before a use needed a yes. */
    void start(@Observes StartupEvent started) {
        List<Consent> untold = Apart.call(consents::untold);
        if (untold.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .run(() -> untold.forEach(consent -> {
                    AssemblyId assembly = new AssemblyId(consent.assemblyId);
                    Pseudonym member = pseudonyms.member(assembly, consent.person.issuer, consent.person.subject);
                    kept.forEach(part -> part.decided(assembly, member, consent.use, consent.given));
                }));
        Apart.run(consents::allTold);
    }

    /** Notes that a person has a seat; noting it twice changes nothing. */
    public void take(AssemblyId assembly, Person person) {
        Instant now = clock.instant();
        Apart.run(() -> seats.take(assembly, people.idOf(person, now), now));
    }

    /** The assemblies a person has a seat in, in the order in which she took them. */
    public List<AssemblyId> of(Person person) {
        return Apart.call(() -> List.copyOf(seats.taken(person).keySet()));
    }

    /**
     * Appends what a person decided on one use of her words, unless she decided the same before; the newest decision
     * counts, and takes effect with the caller's transaction.
     *
     * @param text the words that she was asked with
     * @return the decision that counts now
     */
    public UseDecision consent(AssemblyId assembly, Person person, String use, boolean given, String text, Lang lang) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UseDecision decision = Apart.call(() -> {
            Optional<UseDecision> before = consents.all(assembly, person).stream()
                    .filter(each -> each.use().equals(use))
                    .reduce((older, newer) -> newer);
            if (before.isPresent() && before.get().given() == given) {
                return before.get();
            }
            Consent consent =
                    new Consent(people.idOf(person, now), assembly.value(), use, now, given, sha256(text), lang.code());
            consents.persist(consent);
            return UseDecision.of(consent);
        });
        Pseudonym member = pseudonyms.member(assembly, person.issuer(), person.subject());
        kept.forEach(part -> part.decided(assembly, member, use, given));
        return decision;
    }

    /** The newest decision for each use that she was asked; what is absent was not allowed. */
    public Map<String, Boolean> consents(AssemblyId assembly, Person person) {
        return Apart.call(() -> consents.newest(assembly, person));
    }

    /** Where she has seats, what she decided there, and whether she asked to be forgotten. */
    public PrivacyView privacy(Person person) {
        Instant since = Apart.call(() -> people.of(person)
                .map(people::findById)
                .map(known -> known.createdAt)
                .orElse(null));
        List<PrivacyView.Uses> uses = new ArrayList<>();
        Apart.run(() -> {
            Map<AssemblyId, List<UseDecision>> decided = consents.all(person);
            seats.taken(person)
                    .forEach((assembly, at) -> uses.add(
                            new PrivacyView.Uses(assembly.value(), at, decided.getOrDefault(assembly, List.of()))));
        });
        return new PrivacyView(since, erasure.asked(person).orElse(null), uses);
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
