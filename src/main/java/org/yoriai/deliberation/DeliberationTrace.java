package org.yoriai.deliberation;

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

/** Arguments as links of the trace: they come from a clause, and answers come from them. */
@ApplicationScoped
class DeliberationTrace implements Trace.Source {
    private static final String ARGUMENT = """
            select g.id, a.slug, g.number, g.lang, left(g.body, 200)
            from argument g join assembly a on a.id = g.assembly_id
            where g.status = 'visible' and a.phase <> 'PREPARING' and\s""";

    @Inject
    DataSource database;

    @Override
    public Set<Trace.Kind> kinds() {
        return Set.of(Trace.Kind.ARGUMENT);
    }

    @Override
    public List<Trace.Node> nodes(Collection<UUID> ids) {
        return nodes(ARGUMENT + "g.id = any(?)", ids);
    }

    @Override
    public List<Trace.Ref> origins(Collection<UUID> ids) {
        return Rows.list(database, """
                select case when clause_id is not null then 'CLAUSE' when bill_id is not null then 'BILL' else 'ASSEMBLY' end,
                       coalesce(clause_id, bill_id, assembly_id) from argument where id = any(?)
                union all select 'ARGUMENT', reply_to from argument where id = any(?) and reply_to is not null""", DeliberationTrace::ref, ids, ids);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        return nodes(
                ARGUMENT + "(g.clause_id = ? or g.clause_id is null and g.bill_id = ? or g.reply_to = ?)"
                        + " order by g.reply_to is not distinct from ?, g.number",
                id,
                id,
                id,
                id);
    }

    private List<Trace.Node> nodes(String sql, Object... parameters) {
        return Rows.list(database, sql, DeliberationTrace::read, parameters);
    }

    private static Trace.Ref ref(ResultSet row) throws SQLException {
        return new Trace.Ref(Trace.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class));
    }

    private static Trace.Node read(ResultSet row) throws SQLException {
        UUID argument = row.getObject(1, UUID.class);
        int number = row.getInt(3);
        return new Trace.Node(
                        Trace.Kind.ARGUMENT,
                        argument,
                        Localized.of("Argument " + number, "意見" + number),
                        "/a/" + row.getString(2) + "/arguments/" + argument)
                .saying(Map.of(row.getString(4), row.getString(5)));
    }
}
