package org.yoriai.summary.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.yoriai.assembly.Memberships;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.identity.Role;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/** How many members must vote on models, a rule of each assembly: every change is kept with its reason. */
@ApplicationScoped
public class ModelQuorum {
    /** In every assembly that did not set another. */
    public static final int USUAL = 25;

    public static final int LEAST = 10;
    public static final int MOST = 75;

    @Inject
    DataSource database;

    @Inject
    Memberships memberships;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    @Transactional
    ModelsOf.Quorum of(AssemblyId assembly) {
        List<ModelsOf.Changed> changes = Rows.list(
                database,
                "select changed_at, percent, reason from model_quorum where assembly_id = ? order by changed_at desc",
                row -> new ModelsOf.Changed(ModelRows.instant(row, 1), row.getInt(2), row.getString(3)),
                assembly.value());
        int percent = changes.isEmpty() ? USUAL : changes.get(0).percent();
        int members = memberships.count(assembly, Role.MEMBER);
        return new ModelsOf.Quorum(percent, people(percent, members), members, changes);
    }

    /** Of so many members; one at least. */
    static int people(int percent, int members) {
        return Math.max(1, (members * percent + 99) / 100);
    }

    /**
     * Sets it for the ballots to come.
     *
     * @param reason that everybody reads
     * @throws Refused 409 {@code model-ballot-open} while members vote, 422 out of bounds
     */
    @Transactional
    public void set(AssemblyId assembly, int percent, String reason, Pseudonym moderator) {
        if (percent < LEAST || percent > MOST) {
            throw Refused.field("percent", "model-quorum-bounds", Map.of("least", LEAST, "most", MOST));
        }
        String why = PlainText.read("reason", reason, 1, ModelChoices.LONGEST_REASON);
        ModelRows.lock(database, "models of " + assembly);
        ModelRows.refuseWhileOpen(database, assembly);
        Instant now = clock.instant();
        Rows.change(
                database,
                "insert into model_quorum (assembly_id, changed_at, percent, reason) values (?, ?, ?, ?)",
                assembly.value(),
                ModelRows.at(now),
                percent,
                why);
        outbox.append(Fact.ofAssembly(
                assembly, assembly.value(), new ModelEvent.ModelQuorumChanged(percent, why, moderator.value())));
    }
}
