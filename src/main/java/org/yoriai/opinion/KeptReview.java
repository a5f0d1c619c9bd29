package org.yoriai.opinion;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** What was said of a member's votes and by her about it. */
@ApplicationScoped
@Priority(31)
class KeptReview implements Kept {
    @Inject
    DataSource database;

    @Inject
    IntegrityReview review;

    @Override
    public String part() {
        return "reviews";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return review.cases(assembly, member);
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        Rows.change(database, """
                delete from integrity_person p using integrity_signal s
                where s.id = p.signal_id and s.assembly_id = ? and p.member = ?""", assembly.value(), member.value());
        Rows.change(database, """
                update integrity_signal set evidence = replace(evidence::text, ?, ?)::jsonb
                where assembly_id = ? and position(? in evidence::text) > 0""", member.value(), nobody.value(), assembly.value(), member.value());
        Rows.change(
                database,
                "update integrity_signal set decided_by = ? where assembly_id = ? and decided_by = ?",
                nobody.value(),
                assembly.value(),
                member.value());
    }
}
