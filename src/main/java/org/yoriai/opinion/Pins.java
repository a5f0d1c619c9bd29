package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/** What the moderators chose to be asked first: at most three arguments, for a reason that everybody reads. */
@ApplicationScoped
public class Pins {
    /** The most that can be chosen. */
    public static final int MOST = 3;

    private static final int LONGEST_REASON = 300;

    @Inject
    DataSource database;

    @Inject
    Assemblies assemblies;

    @Inject
    Deliberation deliberation;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /** One of them; those that are hidden or withdrawn by now are asked no more. */
    public record Pin(UUID argument, String reason, Instant since) {}

    /** In their order. */
    @Transactional
    public List<Pin> of(AssemblyId assembly) {
        return Rows.list(
                database,
                "select argument_id, reason, pinned_at from opinion_pin where assembly_id = ? order by position",
                row -> new Pin(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                assembly.value());
    }

    /**
     * Chooses anew what is asked first.
     *
     * @param arguments visible ones, at most three, in their order; none to leave all to the rule
     * @param reason told to everybody
     * @throws Refused 409 once nobody votes any more, 422 naming the field that is wrong
     */
    @Transactional
    public List<Pin> set(AssemblyId assembly, Pseudonym moderator, List<UUID> arguments, String reason) {
        assemblies.requirePhase(assembly, phase -> phase.ordinal() <= Phase.DELIBERATING.ordinal());
        if (arguments.size() > MOST || new HashSet<>(arguments).size() < arguments.size()) {
            throw Refused.field("arguments", "pins-too-many");
        }
        Set<UUID> known = deliberation.askable(assembly).stream()
                .map(Deliberation.Askable::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(arguments)) {
            throw Refused.field("arguments", "pins-unknown");
        }
        String why = PlainText.read("reason", reason, 1, LONGEST_REASON);
        Rows.list(database, "select pg_advisory_xact_lock(hashtextextended(?, 2))", row -> true, "pins of " + assembly);
        Rows.change(database, "delete from opinion_pin where assembly_id = ?", assembly.value());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        for (int i = 0; i < arguments.size(); i++) {
            Rows.change(
                    database,
                    "insert into opinion_pin (assembly_id, position, argument_id, reason, pinned_at) values (?, ?, ?, ?, ?)",
                    assembly.value(),
                    i + 1,
                    arguments.get(i),
                    why,
                    now);
        }
        outbox.append(Fact.ofAssembly(
                assembly, assembly.value(), new OpinionEvent.ArgumentsPinned(arguments, why, moderator.value())));
        return of(assembly);
    }
}
