package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.yoriai.legislation.Succession;
import org.yoriai.shared.Rows;

/** Takes a legislator's notes to where their clauses are in the next version; those on clauses that are gone stay on no other. */
@ApplicationScoped
class CarriedNotes implements Succession.Follower {
    @Inject
    DataSource database;

    @Override
    public void follow(Succession succession) {
        Rows.change(database, """
                update staff_note n set e_id = coalesce(c.eid, 'gone ' || n.id)
                from clause_anchor a
                join clause o on o.id = a.from_clause
                left join clause_anchor_target t
                  on t.bill_id = a.bill_id and t.from_clause = a.from_clause and t.place = 0
                left join clause c on c.id = t.to_clause
                where a.bill_id = ? and n.assembly_id = ? and n.e_id = o.eid""", succession.now(), succession.assembly().value());
    }
}
