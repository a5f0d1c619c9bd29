package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Rows;
import org.yoriai.shared.Trace;

/**
 * Summaries and their sentences as links of the trace: a summary comes from its clause, or from the assembly when it is
 * on the whole bill; a sentence from its summary and from the arguments that it cites.
 */
@ApplicationScoped
class SummaryTrace implements Trace.Source {
    private static final String SUMMARY = """
            select s.id, a.slug, s.id as summary, -1 as position, s.version, s.lang, null::uuid as clause,
                   null as words, null as words_lang
            from summary s join assembly a on a.id = s.assembly_id
            where s.status in ('published', 'superseded') and a.phase <> 'PREPARING'""";
    private static final String SENTENCE = """
            select n.id, a.slug, s.id as summary, n.position, s.version, s.lang, s.clause_id as clause,
                   case when not exists (
                       select 1 from citation c join argument g on g.id = c.argument_id
                       left join argument_usable u on u.argument_id = g.id
                       where c.sentence_id = n.id
                         and (g.status not in ('visible', 'merged') or g.gone_at is not null or u.argument_id is null))
                       then (select left(string_agg(c.quote, ' … ' order by c.position), 200) from citation c
                             where c.sentence_id = n.id) end as words,
                   (select c.lang from citation c where c.sentence_id = n.id order by c.position limit 1) as words_lang
            from summary_sentence n join summary s on s.id = n.summary_id join assembly a on a.id = s.assembly_id
            where s.status in ('published', 'superseded') and a.phase <> 'PREPARING'""";
    private static final String NOW = " and s.status = 'published' and ";

    @Inject
    DataSource database;

    @Override
    public Set<Trace.Kind> kinds() {
        return Set.of(Trace.Kind.SUMMARY, Trace.Kind.SENTENCE);
    }

    @Override
    public List<Trace.Node> nodes(Collection<UUID> ids) {
        return nodes(SUMMARY + " and s.id = any(?) union all " + SENTENCE + " and n.id = any(?)", ids, ids);
    }

    @Override
    public List<Trace.Ref> origins(Collection<UUID> ids) {
        return Rows.list(database, """
                select case when clause_id is null then 'ASSEMBLY' else 'CLAUSE' end, coalesce(clause_id, assembly_id)
                from summary where id = any(?)
                union all select 'SUMMARY', summary_id from summary_sentence where id = any(?)
                union all (select 'ARGUMENT', argument_id from citation where sentence_id = any(?) order by position)""", SummaryTrace::ref, ids, ids, ids);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        return nodes(
                SUMMARY + NOW + "(s.clause_id = ? or s.clause_id is null and s.assembly_id = ?) union all " + SENTENCE
                        + " and s.id = ? union all " + SENTENCE + NOW
                        + "exists (select 1 from citation q where q.sentence_id = n.id and q.argument_id = ?)"
                        + " order by lang, clause nulls last, position",
                id,
                id,
                id,
                id);
    }

    private List<Trace.Node> nodes(String sql, Object... parameters) {
        return Rows.list(database, sql, SummaryTrace::read, parameters);
    }

    private static Trace.Ref ref(ResultSet row) throws SQLException {
        return new Trace.Ref(Trace.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class));
    }

    private static Trace.Node read(ResultSet row) throws SQLException {
        String path = "/a/" + row.getString(2) + "/summaries/" + row.getObject(3, UUID.class);
        int number = row.getInt(4) + 1;
        int version = row.getInt(5);
        boolean english = row.getString(6).equals("en");
        return number == 0
                ? new Trace.Node(
                        Trace.Kind.SUMMARY,
                        row.getObject(1, UUID.class),
                        Localized.of(
                                "Summary " + version + (english ? " in English" : " in Japanese"),
                                "要約" + version + (english ? "（英語）" : "（日本語）")),
                        path)
                : new Trace.Node(
                                Trace.Kind.SENTENCE,
                                row.getObject(1, UUID.class),
                                Localized.of(
                                        "Sentence " + number
                                                + (english ? " of the English summary" : " of the Japanese summary"),
                                        (english ? "英語の要約の文" : "日本語の要約の文") + number),
                                path + "#s" + number)
                        .saying(row.getString(8) == null ? Map.of() : Map.of(row.getString(9), row.getString(8)));
    }
}
