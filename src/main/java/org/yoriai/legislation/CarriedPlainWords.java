package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.Rows;

/**
 * Plain words go with a clause that says the same in their language, letter by letter where they rest on it. Told of other
 * words they stay with those: the clause has to be told again. What they leave out is known no more where the clause says
 * anything else besides.
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
                update plain_words w set clause_id = t.to_clause, leaves_out = case
                    when (select string_agg(x.body, chr(10) order by u.position) from clause c
                          join clause u on u.bill_id = c.bill_id and (u.id = c.id or starts_with(u.eid, c.eid || '__'))
                          join clause_text x on x.clause_id = u.id and x.lang = w.lang where c.id = w.clause_id)
                      is not distinct from
                         (select string_agg(x.body, chr(10) order by u.position) from clause c
                          join clause u on u.bill_id = c.bill_id and (u.id = c.id or starts_with(u.eid, c.eid || '__'))
                          join clause_text x on x.clause_id = u.id and x.lang = w.lang where c.id = t.to_clause)
                    then w.leaves_out end
                from clause_anchor_target t
                where w.id = any(?) and t.bill_id = ? and t.from_clause = w.clause_id and t.place = 0""", carried, succession.now());
    }
}
