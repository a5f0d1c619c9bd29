package org.yoriai.summary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.identity.Kept;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** Where summaries quote a member, and what they keep of her when she is forgotten: the place, not the words. */
@ApplicationScoped
@Priority(40)
class KeptQuotes implements Kept {
    private static final String OF_HER = """
            from citation q
            join argument g on g.id = q.argument_id
            join summary_sentence n on n.id = q.sentence_id
            join summary s on s.id = n.summary_id
            where g.assembly_id = ? and g.member = ?""";

    /** Where a summary tells which moderator did it. */
    private static final List<String> HANDS = List.of(
            "published_by", "drafted_by", "changed_by", "asked_by", "approved_by", "withdrawn_by", "returned_by");

    @Inject
    DataSource database;

    @Inject
    DueStore due;

    @Inject
    InstantSource clock;

    record Quoted(UUID summary, int version, String lang, int sentence, UUID argument, String quote) {}

    @Override
    public String part() {
        return "quoted";
    }

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        return Rows.list(
                database,
                "select s.id, s.version, s.lang, n.position, q.argument_id, q.quote " + OF_HER
                        + " and s.version is not null order by s.published_at, s.lang, n.position, q.position",
                row -> new Quoted(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getInt(4) + 1,
                        row.getObject(5, UUID.class),
                        row.getString(6)),
                assembly.value(),
                member.value());
    }

    @Override
    public void decided(AssemblyId assembly, Pseudonym member, String use, boolean given) {
        if (use.equals("ai-digest")) {
            scopes(assembly, member).forEach(scope -> due.mark(assembly, scope, clock.instant()));
        }
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        Rows.change(database, """
                update citation set quote = '' where argument_id in (
                  select id from argument where assembly_id = ? and member = ?)""", assembly.value(), member.value());
        // What a model worded around them may repeat them. Places of quotes stay within the blank.
        Rows.change(database, """
                update summary_sentence set text = repeat(' ', 2 * char_length(text)), marks = '{"numbers": [], "amounts": []}'
                where worded and btrim(text) <> '' and id in (
                  select q.sentence_id from citation q join argument g on g.id = q.argument_id
                  where g.assembly_id = ? and g.member = ?)""", assembly.value(), member.value());
        Rows.change(database, """
                update summary_beside_sentence set text = repeat(' ', 2 * char_length(text))
                where worded and btrim(text) <> '' and id in (
                  select q.sentence_id from summary_beside_citation q join argument g on g.id = q.argument_id
                  where g.assembly_id = ? and g.member = ?)""", assembly.value(), member.value());
        Rows.change(database, """
                delete from summary_beside_read where member = ?
                  and summary_id in (select id from summary where assembly_id = ?)""", member.value(), assembly.value());
        for (String hand : HANDS) {
            Rows.change(
                    database,
                    "update summary set " + hand + " = ? where assembly_id = ? and " + hand + " = ?",
                    nobody.value(),
                    assembly.value(),
                    member.value());
        }
        Rows.change(
                database,
                "update summary_job set asked_by = ? where assembly_id = ? and asked_by = ?",
                nobody.value(),
                assembly.value(),
                member.value());
        Rows.change(database, """
                delete from summary_beside_read r using summary s
                where s.id = r.summary_id and s.assembly_id = ? and r.member = ?""", assembly.value(), member.value());
        Rows.change(
                database,
                "update contest set answered_by = ? where assembly_id = ? and answered_by = ?",
                nobody.value(),
                assembly.value(),
                member.value());
        Rows.change(database, """
                update summary_change c set changed_by = ? from summary s
                where s.id = c.summary_id and s.assembly_id = ? and c.changed_by = ?""", nobody.value(), assembly.value(), member.value());
        scopes(assembly, member).forEach(scope -> due.mark(assembly, scope, clock.instant()));
    }

    /** On what a summary may say something else without her words. */
    private List<Scope> scopes(AssemblyId assembly, Pseudonym member) {
        return Rows.list(
                database,
                """
                select distinct s.level, s.clause_id from summary s where s.assembly_id = ? and s.status in ('draft', 'checked', 'own-words', 'approved', 'failed', 'published')
                and exists (select 1 from argument g where g.assembly_id = s.assembly_id and g.member = ?)""",
                row -> Scope.read(row.getString(1), row.getObject(2, UUID.class)),
                assembly.value(),
                member.value());
    }
}
