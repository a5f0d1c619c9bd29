package org.yoriai.summary.model;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** A member's papers in ballots on models, and what she suggested or seconded. Forgotten, they are gone; what was counted stays counted. */
@ApplicationScoped
@Priority(41)
class KeptPapers implements Kept {
    @Inject
    DataSource database;

    record Paper(UUID ballot, List<String> approved) {}

    record Wanted(String model, String as) {}

    record Given(List<Paper> papers, List<Wanted> wanted) {}

    @Override
    public String part() {
        return "modelBallots";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return new Given(
                Rows.list(
                        database,
                        """
                        select p.ballot_id, array(select o.letter::text from model_ballot_option o
                          where o.ballot_id = p.ballot_id and o.position = any(p.approved) order by o.letter)
                        from model_ballot_paper p join model_ballot b on b.id = p.ballot_id
                        where b.assembly_id = ? and p.member = ? order by b.opened_at, b.id""",
                        row -> new Paper(row.getObject(1, UUID.class), Arrays.asList((String[])
                                row.getArray(2).getArray())),
                        assembly.value(),
                        member.value()),
                Rows.list(
                        database,
                        """
                        select model_id, 'suggested' from model_choice where assembly_id = ? and suggested_by = ?
                        union select model_id, 'seconded' from model_second where assembly_id = ? and member = ?
                        order by 1, 2""",
                        row -> new Wanted(row.getString(1), row.getString(2)),
                        assembly.value(),
                        member.value(),
                        assembly.value(),
                        member.value()));
    }

    @Override
    public void decided(AssemblyId assembly, Pseudonym member, String use, boolean given) {
        if (use.equals("ai-digest") && !given) {
            dropAnswers(assembly, member);
        }
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        dropAnswers(assembly, member);
        Rows.change(
                database,
                "delete from model_second where assembly_id = ? and member = ?",
                assembly.value(),
                member.value());
        Rows.change(
                database,
                "update model_choice set suggested_by = ? where assembly_id = ? and suggested_by = ?",
                nobody.value(),
                assembly.value(),
                member.value());
        Rows.change(database, """
                delete from model_ballot_paper where member = ?
                  and ballot_id in (select id from model_ballot where assembly_id = ?)""", member.value(), assembly.value());
    }

    /** Answers of models about her words may repeat some of them, and so may the examples of a ballot. */
    private void dropAnswers(AssemblyId assembly, Pseudonym member) {
        Rows.change(database, """
                update summary_wording set raw = '[]' where summary_id in (
                  select n.summary_id from citation q join summary_sentence n on n.id = q.sentence_id
                  join argument g on g.id = q.argument_id where g.assembly_id = ? and g.member = ?)""", assembly.value(), member.value());
        Rows.change(database, """
                update model_ballot_option o set sample = jsonb_set(o.sample, '{lines}', (
                  select coalesce(jsonb_agg(l.line order by l.place), '[]'::jsonb)
                  from jsonb_array_elements(o.sample -> 'lines') with ordinality l (line, place)
                  where not exists (
                    select 1 from jsonb_array_elements(l.line -> 'cites') c
                    join argument g on g.id = (c ->> 'argument')::uuid where g.assembly_id = ? and g.member = ?)))
                where o.sample is not null
                  and o.ballot_id in (select id from model_ballot where assembly_id = ?)""", assembly.value(), member.value(), assembly.value());
    }
}
