package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.summary.JointQuestion;
import org.yoriai.summary.Scope;
import org.yoriai.summary.Summaries;

/** How pages name what a summary is about. */
@RequestScoped
public class Subjects {
    /** @param lang of the text */
    public record Subject(String text, String lang) {}

    @Inject
    Summaries summaries;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    private List<JointQuestion> questions;

    /** @param clauseTitle of the clause, or of the first that a question decides */
    public Subject of(Scope scope, Localized clauseTitle) {
        Lang lang = visitor.lang();
        if (scope.isBill()) {
            return new Subject(words.open().whole_bill(), lang.code());
        }
        if (scope.isQuestion()) {
            for (JointQuestion question : questions()) {
                if (question.scope().equals(scope)) {
                    return of(question);
                }
            }
        }
        return new Subject(clauseTitle.in(lang), clauseTitle.langOf(lang));
    }

    public Subject of(JointQuestion question) {
        return new Subject(
                words.of(SummaryMessages.class).of_question(question.order(), question.title()),
                visitor.lang().code());
    }

    /** The questions that decide several clauses. */
    public List<JointQuestion> questions() {
        if (questions == null) {
            questions = summaries.questions(visitor.assembly(), visitor.lang());
        }
        return questions;
    }
}
