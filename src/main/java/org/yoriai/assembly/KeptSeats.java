package org.yoriai.assembly;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** The seats of a member: of one that is forgotten the number stays taken, under a name that leads nowhere. */
@ApplicationScoped
@Priority(10)
class KeptSeats implements Kept {
    @Inject
    DataSource database;

    @Inject
    Assemblies assemblies;

    @Inject
    InstantSource clock;

    /** @param name under which others know her; {@code null} for a role that has none */
    record Held(String role, Localized name, Instant from, Instant until) {}

    @Override
    public String part() {
        return "seats";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        AssemblyView about = assemblies.require(assembly);
        List<Held> held = Rows.list(
                database,
                """
                select role, handle, from_at, until_at from membership
                where assembly_id = ? and member = ? order by from_at, role""",
                row -> {
                    OffsetDateTime until = row.getObject(4, OffsetDateTime.class);
                    return new Held(
                            row.getString(1),
                            row.getString(1).equals("member") ? Birds.name(row.getInt(2)) : null,
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant());
                },
                assembly.value(),
                member.value());
        return Map.of("assembly", about.slug(), "title", about.title(), "held", held);
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        Rows.change(
                database,
                "insert into erased_member (assembly_id, member) values (?, ?) on conflict do nothing",
                assembly.value(),
                member.value());
        // Not under the same name as her words: who sat on this number is not to be read from what is left of them.
        Rows.change(
                database,
                """
                update membership set member = md5(?), until_at = coalesce(until_at, ?)
                where assembly_id = ? and member = ?""",
                "seat of " + nobody.value(),
                clock.instant().atOffset(ZoneOffset.UTC),
                assembly.value(),
                member.value());
    }
}
