package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            select s.id, a.slug, s.id, -1, s.version, s.lang
            from summary s join assembly a on a.id = s.assembly_id
            where s.status in ('published', 'superseded') and a.phase <> 'PREPARING'""";
    private static final String SENTENCE = """
            select n.id, a.slug, s.id, n.position, s.version, s.lang
            from summary_sentence n join summary s on s.id = n.summary_id join assembly a on a.id = s.assembly_id
            where s.status in ('published', 'superseded') and a.phase <> 'PREPARING'""";
    private static final String NOW = " and s.status = 'published' and ";

    @Inject
    DataSource database;

    @Override
    public Optional<Trace.Node> node(UUID id) {
        List<Trace.Node> found = new ArrayList<>(nodes(SUMMARY + " and s.id = ?", id));
        found.addAll(nodes(SENTENCE + " and n.id = ?", id));
        return found.stream().findFirst();
    }

    @Override
    public List<UUID> origins(UUID id) {
        return ids("""
                select coalesce(clause_id, assembly_id) from summary where id = ?
                union all select summary_id from summary_sentence where id = ?
                union all (select argument_id from citation where sentence_id = ? order by position)""", id, id, id);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        List<Trace.Node> offspring = new ArrayList<>(nodes(SUMMARY + NOW + "s.clause_id = ? order by s.lang", id));
        offspring.addAll(nodes(SUMMARY + NOW + "s.clause_id is null and s.assembly_id = ? order by s.lang", id));
        offspring.addAll(nodes(SENTENCE + " and s.id = ? order by n.position", id));
        offspring.addAll(nodes(
                SENTENCE + NOW + "exists (select 1 from citation q where q.sentence_id = n.id and q.argument_id = ?)"
                        + " order by s.lang, s.clause_id nulls last, n.position",
                id));
        return offspring;
    }

    private List<Trace.Node> nodes(String sql, UUID id) {
        return Rows.list(database, sql, SummaryTrace::read, id);
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
                        path + "#s" + number);
    }

    private List<UUID> ids(String sql, UUID... parameters) {
        return Rows.ids(database, sql, parameters);
    }
}
