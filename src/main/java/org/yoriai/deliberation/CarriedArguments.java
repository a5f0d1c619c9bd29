package org.yoriai.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.yoriai.legislation.Succession;
import org.yoriai.shared.Rows;

/**
 * Takes what was said about a clause, and the votes on it, to where the clause is in the next version. What is about a
 * clause that is gone stays where it was. Nothing is taken anywhere without a trace.
 */
@ApplicationScoped
class CarriedArguments implements Succession.Follower {
    @Inject
    DataSource database;

    @Override
    public void follow(Succession succession) {
        OffsetDateTime at = succession.at().atOffset(ZoneOffset.UTC);
        Rows.change(database, """
                insert into argument_anchor (argument_id, bill_id, from_clause, to_clause, carry, carried_at)
                select g.id, a.bill_id, a.from_clause, t.to_clause, a.carry, ?
                from argument g
                join clause_anchor a on a.from_clause = g.clause_id and a.bill_id = ?
                left join clause_anchor_target t
                  on t.bill_id = a.bill_id and t.from_clause = a.from_clause and t.place = 0
                where g.assembly_id = ? and g.gone_at is null""", at, succession.now(), succession.assembly().value());
        // What is about the bill as a whole goes with it; whether a word of it changed is known of its clauses.
        Rows.change(
                database,
                """
                insert into argument_anchor (argument_id, bill_id, carry, carried_at)
                select g.id, ?, case when exists (
                    select 1 from clause_anchor a where a.bill_id = ? and a.carry <> 'keep') then 'mark' else 'keep' end, ?
                from argument g where g.assembly_id = ? and g.bill_id = ? and g.clause_id is null""",
                succession.now(),
                succession.now(),
                at,
                succession.assembly().value(),
                succession.was());
        Rows.change(database, """
                update argument g
                set clause_id = coalesce(n.to_clause, g.clause_id),
                    bill_id = case when n.carry = 'archive' then g.bill_id else n.bill_id end,
                    marked_at = case when n.carry = 'mark' then n.carried_at else g.marked_at end,
                    asked_at = case when n.carry = 'ask' then n.carried_at else g.asked_at end,
                    gone_at = case when n.carry = 'archive' then n.carried_at else g.gone_at end
                from argument_anchor n
                where n.argument_id = g.id and n.bill_id = ? and n.carried_at = ? and g.assembly_id = ?""", succession.now(), at, succession.assembly().value());
    }
}
