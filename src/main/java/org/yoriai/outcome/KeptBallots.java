package org.yoriai.outcome;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.events.Once;
import org.yoriai.identity.Kept;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/**
 * Ballots of a member, what she said of replies, and private notes. Ballots stay when she is forgotten, so that the count does not move: under a pseudonym that is
 * another one on each question, and without a name.
 */
@ApplicationScoped
@Priority(30)
class KeptBallots implements Kept {
    @Inject
    DataSource database;

    @Inject
    QuestionRepository questions;

    @Inject
    BallotStore store;

    @Inject
    Ballots ballots;

    @Inject
    Bills bills;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Once once;

    /**
     * @param choice {@code null} when it can no longer be opened
     * @param tracker by which she finds her line in the published count
     */
    record Cast(UUID question, Localized asked, Choice choice, String tracker, UUID event) {}

    @Override
    public String part() {
        return "decisions";
    }

    /** What she said of a reply. */
    record Rated(UUID recommendation, String rating, String reason, String lang) {}

    /** @param notes how many private notes on clauses she keeps; they are read where she wrote them */
    record All(List<Cast> ballots, List<Rated> ratings, int notes) {}

    @Override
    public Object of(AssemblyId assembly, Pseudonym member) {
        Map<UUID, BillView.ClauseDetail> clauses = bills.details(assembly);
        List<Cast> cast = new ArrayList<>();
        Map<UUID, Pseudonym> actors = new HashMap<>();
        questions
                .of(assembly)
                .forEach(question -> actors.put(question.id, pseudonyms.actor(assembly, question.id, member)));
        Map<UUID, BallotStore.Cast> counting = store.cast(actors);
        for (Question question : questions.of(assembly)) {
            if (!counting.containsKey(question.id)) {
                continue;
            }
            Localized asked = clauses.containsKey(question.clauseId)
                    ? Wording.question(
                            ClauseRef.of(clauses.get(question.clauseId).clause()))
                    : new Localized(Map.of());
            UUID event = counting.get(question.id).event();
            Optional<Count.Line> line = ballots.readable(event);
            cast.add(new Cast(
                    question.id,
                    asked,
                    line.map(Count.Line::choice).orElse(null),
                    line.map(Count.Line::tracker).orElse(null),
                    event));
        }
        List<Rated> rated = new ArrayList<>();
        for (UUID recommendation : recommendations(assembly)) {
            rated.addAll(Rows.list(
                    database,
                    "select rating, reason, lang from reply_rating where recommendation_id = ? and actor = ?",
                    row -> new Rated(recommendation, row.getString(1), row.getString(2), row.getString(3)),
                    recommendation,
                    pseudonyms.actor(assembly, recommendation, member).value()));
        }
        int notes = Rows.ids(
                        database,
                        "select id from staff_note where assembly_id = ? and member = ?",
                        assembly.value(),
                        member.value())
                .size();
        return new All(cast, rated, notes);
    }

    @Override
    public void forget(AssemblyId assembly, Pseudonym member, Pseudonym nobody) {
        once.forget(questions.of(assembly).stream()
                .map(question -> "actor:" + pseudonyms.actor(assembly, question.id, member))
                .toList());
        for (UUID recommendation : recommendations(assembly)) {
            Pseudonym actor = pseudonyms.actor(assembly, recommendation, member);
            once.forget(List.of("actor:" + actor));
            // The rating is counted and names nobody; the words were hers.
            Rows.change(
                    database,
                    "update reply_rating set reason = '' where recommendation_id = ? and actor = ?",
                    recommendation,
                    actor.value());
        }
        Rows.change(
                database,
                "delete from staff_note where assembly_id = ? and member = ?",
                assembly.value(),
                member.value());
    }

    private List<UUID> recommendations(AssemblyId assembly) {
        return Rows.ids(database, "select id from recommendation where assembly_id = ?", assembly.value());
    }
}
