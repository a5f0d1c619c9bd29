package org.yoriai.outcome;

import java.util.List;
import org.yoriai.assembly.Phase;

/**
 * The ballot of an assembly: all questions that were put to it, in order.
 *
 * @param members how many may vote
 * @param voted how many of the questions the viewer has voted on
 * @param follows clauses that nobody is asked about by themselves, because they come along with what is decided: title,
 *     purpose, meanings, start
 */
public record BallotView(Phase phase, int members, int voted, List<QuestionView> questions, List<ClauseRef> follows) {
    /** Below this many members a count can give away how somebody voted; say so before a ballot opens. */
    public static final int FEW_MEMBERS = 10;

    public BallotView {
        questions = List.copyOf(questions);
        follows = List.copyOf(follows);
    }

    /** True if at least one question takes ballots now. */
    public boolean isOpen() {
        return phase.allowsBallots() && questions.stream().anyMatch(QuestionView::isOpen);
    }

    public boolean hasFewMembers() {
        return members < FEW_MEMBERS;
    }
}
