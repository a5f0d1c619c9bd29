package org.yoriai.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/**
 * Questions, recommendations, replies and milestones as links of the trace. A reply goes by the id of its event, since
 * it shares its own with the recommendation.
 */
@ApplicationScoped
class OutcomeTrace implements Trace.Source {
    private static final String QUESTION = """
            select q.id, 'QUESTION' as kind, a.slug, q.position as number, null as words, 0 as place, null as reason
            from ballot_question q join assembly a on a.id = q.assembly_id where a.phase <> 'PREPARING' and\s""";
    private static final String RECOMMENDATION = """
            select r.id, 'RECOMMENDATION' as kind, a.slug, r.number, r.title::text as words, 0 as place, null as reason
            from recommendation r join assembly a on a.id = r.assembly_id
            where r.status = 'adopted' and a.phase <> 'PREPARING' and\s""";
    private static final String REPLY = """
            select p.event_id, 'REPLY' as kind, a.slug, r.number, p.decision as words, 0 as place, p.reason::text as reason
            from reply p join recommendation r on r.id = p.recommendation_id
            join assembly a on a.id = r.assembly_id where a.phase <> 'PREPARING' and\s""";
    private static final String MILESTONE = """
            select m.id, 'MILESTONE' as kind, a.slug, r.number, m.text::text as words, m.position as place, null as reason
            from milestone m join recommendation r on r.id = m.recommendation_id
            join assembly a on a.id = r.assembly_id where a.phase <> 'PREPARING' and\s""";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Override
    public Set<Trace.Kind> kinds() {
        return Set.of(Trace.Kind.QUESTION, Trace.Kind.RECOMMENDATION, Trace.Kind.REPLY, Trace.Kind.MILESTONE);
    }

    @Override
    public List<Trace.Node> nodes(Collection<UUID> ids) {
        return nodes(
                QUESTION + "q.id = any(?) union all " + RECOMMENDATION + "r.id = any(?) union all " + REPLY
                        + "p.event_id = any(?) union all " + MILESTONE + "m.id = any(?)",
                ids,
                ids,
                ids,
                ids);
    }

    @Override
    public List<Trace.Ref> origins(Collection<UUID> ids) {
        return Rows.list(database, """
                select 'CLAUSE', clause_id from ballot_question where id = any(?)
                union all select case when question_id is not null then 'QUESTION'
                                      when clause_id is not null then 'CLAUSE' else 'ASSEMBLY' end,
                                 coalesce(question_id, clause_id, assembly_id) from recommendation where id = any(?)
                union all (select 'ARGUMENT', argument_id from recommendation_argument
                           where recommendation_id = any(?) order by position)
                union all select 'RECOMMENDATION', recommendation_id from reply where event_id = any(?)
                union all select 'REPLY', p.event_id from milestone m
                          join reply p on p.recommendation_id = m.recommendation_id where m.id = any(?)""", OutcomeTrace::ref, ids, ids, ids, ids, ids);
    }

    @Override
    public List<Trace.Node> offspring(UUID id) {
        return nodes(
                QUESTION + "q.clause_id = ? union all " + RECOMMENDATION
                        + "(r.question_id = ? or r.question_id is null and r.clause_id = ? or r.id in"
                        + " (select recommendation_id from recommendation_argument where argument_id = ?)) union all "
                        + REPLY + "p.recommendation_id = ? union all " + MILESTONE
                        + "m.recommendation_id = (select recommendation_id from reply where event_id = ?)"
                        + " order by kind, number, place",
                id,
                id,
                id,
                id,
                id,
                id);
    }

    private List<Trace.Node> nodes(String sql, Object... parameters) {
        return Rows.list(database, sql, this::read, parameters);
    }

    private static Trace.Ref ref(ResultSet row) throws SQLException {
        return new Trace.Ref(Trace.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class));
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
            case REPLY ->
                new Trace.Node(kind, id, decision(Decision.of(row.getString(5))), recommendation)
                        .saying(words(row.getString(7)).texts());
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
}
