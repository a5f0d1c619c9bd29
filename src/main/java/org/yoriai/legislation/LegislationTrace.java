package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Rows;
import org.yoriai.shared.Trace;

/** Bills, clauses and their plain words as links of the trace. */
@ApplicationScoped
class LegislationTrace implements Trace.Source {
    private static final String BILL = """
            select b.id, 'BILL' as kind, a.slug, '' as eid, coalesce(en.title, '') as en, coalesce(ja.title, '') as ja, 0 as place
            from bill b join assembly a on a.id = b.assembly_id
            left join bill_text en on en.bill_id = b.id and en.lang = 'en'
            left join bill_text ja on ja.bill_id = b.id and ja.lang = 'ja'
            where b.status = 'published' and a.phase <> 'PREPARING' and\s""";
    private static final String CLAUSE = """
            select c.id, 'CLAUSE' as kind, a.slug,
                   case when b.status = 'published' then c.eid else 'versions/gone' end as eid,
                   case when en.num is null then '' else trim(en.num || ' ' || en.heading) end as en,
                   case when ja.num is null then '' else trim(ja.num || ' ' || ja.heading) end as ja, c.position
            from clause c join bill b on b.id = c.bill_id join assembly a on a.id = b.assembly_id
            left join clause_text en on en.clause_id = c.id and en.lang = 'en'
            left join clause_text ja on ja.clause_id = c.id and ja.lang = 'ja'
            where b.status in ('published', 'withdrawn') and a.phase <> 'PREPARING' and\s""";
    private static final String PLAIN = """
            select w.id, 'PLAIN' as kind, a.slug, c.eid, w.lang as en, w.level as ja, c.position
            from plain_words w join clause c on c.id = w.clause_id join assembly a on a.id = w.assembly_id
            where a.phase <> 'PREPARING' and\s""";

    @Inject
    DataSource database;

    @Override
    public Set<Trace.Kind> kinds() {
        return Set.of(Trace.Kind.BILL, Trace.Kind.CLAUSE, Trace.Kind.PLAIN);
    }

    @Override
    public List<Trace.Node> nodes(Collection<UUID> ids) {
        return nodes(
                BILL + "b.id = any(?) union all " + CLAUSE + "c.id = any(?) union all " + PLAIN
                        + "w.status <> 'draft' and w.id = any(?)",
                ids,
                ids,
                ids);
    }

    @Override
    public List<Trace.Ref> origins(Collection<UUID> ids) {
        return Rows.list(database, """
                select 'BILL', bill_id from clause where id = any(?)
                union all select 'ASSEMBLY', assembly_id from bill where id = any(?)
                union all select 'CLAUSE', clause_id from plain_words where status <> 'draft' and id = any(?)""", LegislationTrace::ref, ids, ids, ids);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        return nodes(
                BILL + "b.assembly_id = ? union all " + CLAUSE + "c.votable and b.id = ? union all " + PLAIN
                        + "w.status = 'published' and w.clause_id = ? order by kind, place, en, ja",
                id,
                id,
                id);
    }

    private List<Trace.Node> nodes(String sql, Object... parameters) {
        return Rows.list(database, sql, LegislationTrace::read, parameters);
    }

    private static Trace.Ref ref(ResultSet row) throws SQLException {
        return new Trace.Ref(Trace.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class));
    }

    private static Trace.Node read(ResultSet row) throws SQLException {
        Trace.Kind kind = Trace.Kind.valueOf(row.getString(2));
        String eId = row.getString(4);
        String path = "/a/" + row.getString(3) + "/bill" + (eId.isEmpty() ? "" : "/" + eId);
        UUID id = row.getObject(1, UUID.class);
        if (kind == Trace.Kind.PLAIN) {
            boolean english = row.getString(5).equals("en");
            boolean plain = row.getString(6).equals(PlainLevel.PLAIN.code());
            return new Trace.Node(
                    kind,
                    id,
                    Localized.of(
                            (plain ? "Plain " : "Very plain ") + (english ? "English" : "Japanese"),
                            plain ? (english ? "英語（ふつう）" : "日本語（ふつう）") : (english ? "やさしい英語" : "やさしい日本語")),
                    path + "/plain?level=" + row.getString(6));
        }
        return new Trace.Node(kind, id, Localized.of(row.getString(5), row.getString(6)), path);
    }
}
