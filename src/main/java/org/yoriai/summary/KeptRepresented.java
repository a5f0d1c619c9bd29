package org.yoriai.summary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** How well a member found what she thinks in summaries. What was told of ten people or more stays when she goes. */
@ApplicationScoped
@Priority(38)
class KeptRepresented implements Kept {
    @Inject
    DataSource database;

    record Said(UUID summary, int score) {}

    @Override
    public String part() {
        return "represented";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return Rows.list(
                database,
                """
                select r.summary_id, r.score from summary_represented r join summary s on s.id = r.summary_id
                where s.assembly_id = ? and r.member = ? order by r.summary_id""",
                row -> new Said(row.getObject(1, UUID.class), row.getInt(2)),
                assembly.value(),
                member.value());
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        Rows.change(database, """
                delete from summary_represented r using summary s
                where s.id = r.summary_id and s.assembly_id = ? and r.member = ?""", assembly.value(), member.value());
    }
}
