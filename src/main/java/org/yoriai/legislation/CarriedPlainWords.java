package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.Rows;

/**
 * Plain words go with a clause that says the same in their language, letter by letter where they rest on it. Told of other
 * words they stay with those: the clause has to be told again.
 */
@ApplicationScoped
class CarriedPlainWords implements Succession.Follower {
    @Inject
    DataSource database;

    @Override
    public void follow(Succession succession) {
        List<UUID> carried =
                Rows.ids(database, """
                select w.id from plain_words w
                join clause_anchor a on a.from_clause = w.clause_id and a.bill_id = ? and a.carry = 'keep'
                where w.assembly_id = ? and not exists (
                  select 1 from plain_sentence s join plain_citation q on q.sentence_id = s.id
                  left join clause_anchor_target t on t.bill_id = a.bill_id and t.from_clause = q.unit_id and t.place = 0
                  left join clause_text o on o.clause_id = q.unit_id and o.lang = w.lang
                  left join clause_text n on n.clause_id = t.to_clause and n.lang = w.lang
                  where s.plain_words_id = w.id and n.body is distinct from o.body)""", succession.now(), succession.assembly().value());
        Rows.change(database, """
                update plain_citation q set unit_id = t.to_clause
                from plain_sentence s, clause_anchor_target t
                where s.id = q.sentence_id and s.plain_words_id = any(?)
                  and t.bill_id = ? and t.from_clause = q.unit_id and t.place = 0""", carried, succession.now());
        Rows.change(database, """
                update plain_words w set clause_id = t.to_clause
                from clause_anchor_target t
                where w.id = any(?) and t.bill_id = ? and t.from_clause = w.clause_id and t.place = 0""", carried, succession.now());
    }
}
