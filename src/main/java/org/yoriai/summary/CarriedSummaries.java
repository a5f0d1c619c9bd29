package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.legislation.Succession;
import org.yoriai.shared.Rows;

/**
 * A summary goes with its clause while the clause says the same. Of a clause that says something else nothing stays
 * published: what members said has to be read again beside the new words. The old versions stay where they were. A question is
 * another one in another bill.
 */
@ApplicationScoped
class CarriedSummaries implements Succession.Follower {
    @Inject
    DataSource database;

    @Inject
    SummaryStore store;

    @Override
    public void follow(Succession succession) {
        Rows.change(database, """
                update summary s set clause_id = t.to_clause
                from clause_anchor a join clause_anchor_target t
                  on t.bill_id = a.bill_id and t.from_clause = a.from_clause and t.place = 0
                where a.bill_id = ? and a.carry = 'keep' and s.level = 'clause' and s.clause_id = a.from_clause and s.assembly_id = ?""", succession.now(), succession.assembly().value());
        Rows.change(database, """
                update summary s set status = 'superseded'
                from clause_anchor a
                where a.bill_id = ? and (a.carry <> 'keep' or s.level = 'question') and s.clause_id = a.from_clause
                  and s.assembly_id = ? and s.status = 'published'""", succession.now(), succession.assembly().value());
        List<UUID> drafts =
                Rows.ids(database, """
                select s.id from summary s join clause_anchor a on a.from_clause = s.clause_id
                where a.bill_id = ? and (a.carry <> 'keep' or s.level = 'question') and s.assembly_id = ?
                  and s.status in ('draft', 'checked', 'own-words', 'approved', 'failed')""", succession.now(), succession.assembly().value());
        drafts.forEach(store::discard);
    }
}
