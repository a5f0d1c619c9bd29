package org.yoriai.identity;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/** Puts together all that is kept of one person: for herself alone, so it takes who is asking and nothing else. */
@ApplicationScoped
public class Export {
    private static final String FORMAT = "yoriai.org/mine@v1";

    @Inject
    KnownPersonRepository people;

    @Inject
    SeatRepository seats;

    @Inject
    ConsentRepository consents;

    @Inject
    Settings settings;

    @Inject
    Erasure erasure;

    @Inject
    AssemblyGate gate;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    @All
    List<Kept> kept;

    @Inject
    InstantSource clock;

    public PersonalData of(Person person) {
        Instant since = Apart.call(() -> people.of(person)
                .map(people::findById)
                .map(known -> known.createdAt)
                .orElse(null));
        List<PersonalData.InAssembly> assemblies = new ArrayList<>();
        Apart.call(() -> seats.taken(person))
                .forEach((assembly, takenAt) -> assemblies.add(new PersonalData.InAssembly(
                        assembly.value(),
                        takenAt,
                        Apart.call(() -> consents.all(assembly, person)),
                        Apart.call(() -> kept(assembly, person)))));
        return new PersonalData(
                FORMAT,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                since,
                new PersonalData.Account(person.issuer(), person.subject()),
                erasure.asked(person).orElse(null),
                settings.of(person),
                assemblies);
    }

    private Map<String, Object> kept(AssemblyId assembly, Person person) {
        if (gate.find(assembly.toString()).isEmpty()) {
            return Map.of();
        }
        Pseudonym member = pseudonyms.member(assembly, person.issuer(), person.subject());
        Map<String, Object> parts = new LinkedHashMap<>();
        kept.forEach(part -> parts.put(part.part(), part.of(assembly, member)));
        return parts;
    }
}
