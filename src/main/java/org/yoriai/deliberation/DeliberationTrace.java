package org.yoriai.deliberation;

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

/** Arguments as links of the trace: they come from a clause, and answers come from them. */
@ApplicationScoped
class DeliberationTrace implements Trace.Source {
    private static final String ARGUMENT = """
            select g.id, a.slug, g.number
            from argument g join assembly a on a.id = g.assembly_id
            where g.status = 'visible' and a.phase <> 'PREPARING' and\s""";

    @Inject
    DataSource database;

    @Override
    public Optional<Trace.Node> node(UUID id) {
        return nodes(ARGUMENT + "g.id = ?", id).stream().findFirst();
    }

    @Override
    public List<UUID> origins(UUID id) {
        return ids("""
                select coalesce(clause_id, bill_id, assembly_id) from argument where id = ?
                union all select reply_to from argument where id = ? and reply_to is not null""", id, id);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        List<Trace.Node> offspring = new ArrayList<>(nodes(ARGUMENT + "g.clause_id = ? order by g.number", id));
        offspring.addAll(nodes(ARGUMENT + "g.clause_id is null and g.bill_id = ? order by g.number", id));
        offspring.addAll(nodes(ARGUMENT + "g.reply_to = ? order by g.number", id));
        return offspring;
    }

    private List<Trace.Node> nodes(String sql, UUID id) {
        return Rows.list(database, sql, DeliberationTrace::read, id);
    }

    private static Trace.Node read(ResultSet row) throws SQLException {
        UUID argument = row.getObject(1, UUID.class);
        int number = row.getInt(3);
        return new Trace.Node(
                Trace.Kind.ARGUMENT,
                argument,
                Localized.of("Argument " + number, "意見" + number),
                "/a/" + row.getString(2) + "/arguments/" + argument);
    }

    private List<UUID> ids(String sql, UUID... parameters) {
        return Rows.ids(database, sql, parameters);
    }
}
