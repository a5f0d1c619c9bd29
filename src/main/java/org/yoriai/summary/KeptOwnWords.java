package org.yoriai.summary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** What a member said of being quoted: her answers, and the sentences that she contests. */
@ApplicationScoped
@Priority(39)
class KeptOwnWords implements Kept {
    @Inject
    DataSource database;

    @Inject
    OwnWordsStore own;

    record Said(List<Answered> answers, List<Contested> contests) {}

    record Answered(UUID summary, UUID argument, String answer, Instant at) {}

    record Contested(UUID summary, UUID sentence, String reason, String decision, String answer, Instant at) {}

    @Override
    public String part() {
        return "ownWords";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return new Said(
                Rows.list(
                        database,
                        """
                        select o.summary_id, q.argument_id, o.answer, o.answered_at
                        from own_words o join citation q on q.id = o.citation_id join summary s on s.id = o.summary_id
                        where s.assembly_id = ? and o.member = ? order by o.answered_at, o.citation_id""",
                        row -> new Answered(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                        assembly.value(),
                        member.value()),
                Rows.list(
                        database,
                        """
                        select summary_id, sentence_id, reason, decision, answer, contested_at from contest
                        where assembly_id = ? and member = ? order by contested_at, id""",
                        row -> new Contested(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6, OffsetDateTime.class).toInstant()),
                        assembly.value(),
                        member.value()));
    }

    /** That a sentence is contested, and what was answered, stays; her reason goes. */
    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        own.forget(assembly, member);
        Rows.change(
                database,
                "update contest set reason = '', member = ? where assembly_id = ? and member = ?",
                nobody.value(),
                assembly.value(),
                member.value());
    }
}
