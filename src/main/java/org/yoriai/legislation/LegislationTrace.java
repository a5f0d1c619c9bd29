package org.yoriai.legislation;

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

/** Bills and clauses as links of the trace. */
@ApplicationScoped
class LegislationTrace implements Trace.Source {
    private static final String BILL = """
            select b.id, 'BILL', a.slug, '', coalesce(en.title, ''), coalesce(ja.title, '')
            from bill b join assembly a on a.id = b.assembly_id
            left join bill_text en on en.bill_id = b.id and en.lang = 'en'
            left join bill_text ja on ja.bill_id = b.id and ja.lang = 'ja'
            where b.status = 'published' and a.phase <> 'PREPARING' and\s""";
    private static final String CLAUSE = """
            select c.id, 'CLAUSE', a.slug, c.eid,
                   case when en.num is null then '' else trim(en.num || ' ' || en.heading) end,
                   case when ja.num is null then '' else trim(ja.num || ' ' || ja.heading) end
            from clause c join bill b on b.id = c.bill_id join assembly a on a.id = b.assembly_id
            left join clause_text en on en.clause_id = c.id and en.lang = 'en'
            left join clause_text ja on ja.clause_id = c.id and ja.lang = 'ja'
            where b.status = 'published' and a.phase <> 'PREPARING' and\s""";

    @Inject
    DataSource database;

    @Override
    public Optional<Trace.Node> node(UUID id) {
        List<Trace.Node> found = new ArrayList<>(nodes(BILL + "b.id = ?", id));
        found.addAll(nodes(CLAUSE + "c.id = ?", id));
        return found.stream().findFirst();
    }

    @Override
    public List<UUID> origins(UUID id) {
        return ids("""
                select bill_id from clause where id = ?
                union all select assembly_id from bill where id = ?""", id, id);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        List<Trace.Node> offspring = new ArrayList<>(nodes(BILL + "b.assembly_id = ?", id));
        offspring.addAll(nodes(CLAUSE + "c.votable and b.id = ? order by c.position", id));
        return offspring;
    }

    private List<Trace.Node> nodes(String sql, UUID id) {
        return Rows.list(database, sql, LegislationTrace::read, id);
    }

    private static Trace.Node read(ResultSet row) throws SQLException {
        String eId = row.getString(4);
        return new Trace.Node(
                Trace.Kind.valueOf(row.getString(2)),
                row.getObject(1, UUID.class),
                Localized.of(row.getString(5), row.getString(6)),
                "/a/" + row.getString(3) + "/bill" + (eId.isEmpty() ? "" : "/" + eId));
    }

    private List<UUID> ids(String sql, UUID... parameters) {
        return Rows.ids(database, sql, parameters);
    }
}
