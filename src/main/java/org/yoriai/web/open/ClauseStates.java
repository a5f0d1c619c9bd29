package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Leanings;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.Ballots;
import org.yoriai.outcome.ClauseOutcome;
import org.yoriai.outcome.QuestionView;

/** Where each clause stands: how members lean on it, and what the ballot says. */
@RequestScoped
public class ClauseStates {
    /**
     * @param leaning in words; {@code null} while nobody spoke of it
     * @param kind of the tag that says so
     * @param people whose words and answers it is counted from
     * @param ballot in words, or {@code null} when the clause is not put to the vote
     */
    public record State(
            String leaning, String kind, int people, String ballot, String ballotKind, QuestionView question) {}

    private static final State NOTHING = new State(null, null, 0, null, null, null);

    @Inject
    Visitor visitor;

    @Inject
    Leanings leanings;

    @Inject
    Ballots ballots;

    @Inject
    Words words;

    /** By clause that people decide on; a clause without a state has {@link #of(Map, UUID) an empty one}. */
    public Map<UUID, State> all(Place place) {
        Map<UUID, QuestionView> questions = new HashMap<>();
        if (place.assembly().phase().ordinal() >= Phase.DECIDING.ordinal()) {
            ballots.view(place.assembly(), place.member() ? visitor.member() : null)
                    .questions()
                    .forEach(question -> questions.put(question.clause().id(), question));
        }
        Map<UUID, Leanings.Lean> leans = leanings.of(visitor.assembly());
        Map<UUID, State> states = new HashMap<>();
        leans.forEach((clause, lean) -> states.put(clause, state(lean, questions.get(clause))));
        questions.forEach(
                (clause, question) -> states.computeIfAbsent(clause, id -> state(Leanings.Lean.NONE, question)));
        return states;
    }

    static State of(Map<UUID, State> states, UUID clause) {
        return states.getOrDefault(clause, NOTHING);
    }

    private State state(Leanings.Lean lean, QuestionView question) {
        ReadingMessages say = words.reading();
        String ballot = null;
        String ballotKind = null;
        if (question != null && question.tally() != null) {
            ClauseOutcome outcome = question.outcome();
            ballot = say.ballot_result(
                    outcome == null ? null : outcome.word().in(words.lang()),
                    question.tally().yes(),
                    question.tally().no());
            ballotKind = outcome == null ? "accent" : Decisions.kind(outcome.fate());
        } else if (question != null && !question.status().equals("planned")) {
            ballot = question.isOpen() ? say.ballot_running() : say.ballot_soon();
            ballotKind = "accent";
        }
        return new State(
                lean.people() == 0 ? null : say.leaning(lean.word()),
                kind(lean.word()),
                lean.people(),
                ballot,
                ballotKind,
                question);
    }

    private static String kind(Leanings.Word word) {
        return switch (word) {
            case MOST_FOR, MORE_FOR -> "good";
            case MOST_AGAINST, MORE_AGAINST -> "bad";
            case DIVIDED -> "warn";
            case FEW -> "";
        };
    }
}
