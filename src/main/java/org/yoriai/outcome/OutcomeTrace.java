package org.yoriai.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Questions, recommendations, replies and milestones as links of the trace. A reply goes by the id of its event, since
 * it shares its own with the recommendation.
 */
@ApplicationScoped
class OutcomeTrace implements Trace.Source {
    private static final String QUESTION = """
            select q.id, 'QUESTION', a.slug, q.position, null
            from ballot_question q join assembly a on a.id = q.assembly_id where a.phase <> 'PREPARING' and\s""";
    private static final String RECOMMENDATION = """
            select r.id, 'RECOMMENDATION', a.slug, r.number, r.title::text
            from recommendation r join assembly a on a.id = r.assembly_id
            where r.status = 'adopted' and a.phase <> 'PREPARING' and\s""";
    private static final String REPLY = """
            select p.event_id, 'REPLY', a.slug, r.number, p.decision
            from reply p join recommendation r on r.id = p.recommendation_id
            join assembly a on a.id = r.assembly_id where a.phase <> 'PREPARING' and\s""";
    private static final String MILESTONE = """
            select m.id, 'MILESTONE', a.slug, r.number, m.text::text
            from milestone m join recommendation r on r.id = m.recommendation_id
            join assembly a on a.id = r.assembly_id where a.phase <> 'PREPARING' and\s""";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Override
    public Optional<Trace.Node> node(UUID id) {
        List<Trace.Node> found = new ArrayList<>(nodes(QUESTION + "q.id = ?", id));
        found.addAll(nodes(RECOMMENDATION + "r.id = ?", id));
        found.addAll(nodes(REPLY + "p.event_id = ?", id));
        found.addAll(nodes(MILESTONE + "m.id = ?", id));
        return found.stream().findFirst();
    }

    @Override
    public List<UUID> origins(UUID id) {
        return ids("""
                select clause_id from ballot_question where id = ?
                union all select coalesce(question_id, clause_id, assembly_id) from recommendation where id = ?
                union all (select argument_id from recommendation_argument where recommendation_id = ? order by position)
                union all select recommendation_id from reply where event_id = ?
                union all select p.event_id from milestone m join reply p on p.recommendation_id = m.recommendation_id
                          where m.id = ?""", id, id, id, id, id);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        List<Trace.Node> offspring = new ArrayList<>(nodes(QUESTION + "q.clause_id = ? order by q.position", id));
        offspring.addAll(nodes(RECOMMENDATION + "r.question_id = ? order by r.number", id));
        offspring.addAll(nodes(RECOMMENDATION + "r.question_id is null and r.clause_id = ? order by r.number", id));
        offspring.addAll(nodes(
                RECOMMENDATION
                        + "r.id in (select recommendation_id from recommendation_argument where argument_id = ?)"
                        + " order by r.number",
                id));
        offspring.addAll(nodes(REPLY + "p.recommendation_id = ?", id));
        offspring.addAll(nodes(
                MILESTONE + "m.recommendation_id = (select recommendation_id from reply where event_id = ?)"
                        + " order by m.position",
                id));
        return offspring;
    }

    private Trace.Node read(ResultSet row) throws SQLException {
        Trace.Kind kind = Trace.Kind.valueOf(row.getString(2));
        int number = row.getInt(4);
        String home = "/a/" + row.getString(3);
        String recommendation = home + "/recommendations/" + number;
        UUID id = row.getObject(1, UUID.class);
        return switch (kind) {
            case QUESTION ->
                new Trace.Node(kind, id, Localized.of("Ballot question " + number, "投票の問い" + number), home + "/ballot");
            case RECOMMENDATION -> new Trace.Node(kind, id, words(row.getString(5)), recommendation);
            case REPLY -> new Trace.Node(kind, id, decision(Decision.of(row.getString(5))), recommendation);
            default -> new Trace.Node(kind, id, words(row.getString(5)), recommendation);
        };
    }

    private static Localized decision(Decision decision) {
        return switch (decision) {
            case ACCEPT -> Localized.of("Reply: accepted", "回答：受け入れる");
            case PARTLY -> Localized.of("Reply: accepted in part", "回答：一部を受け入れる");
            case REJECT -> Localized.of("Reply: rejected", "回答：受け入れない");
        };
    }

    private Localized words(String stored) {
        try {
            return json.readValue(stored, Localized.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored text that is not one", e);
        }
    }

    private List<Trace.Node> nodes(String sql, UUID id) {
        return Rows.list(database, sql, this::read, id);
    }

    private List<UUID> ids(String sql, UUID... parameters) {
        return Rows.ids(database, sql, parameters);
    }
}
