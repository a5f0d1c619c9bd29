package org.yoriai.deliberation;

import java.util.UUID;
import org.yoriai.legislation.BillView;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;

/** The words of the law that a wording proposal would change. */
final class Wordings {
    private static final int LONGEST = 500;

    private Wordings() {}

    /**
     * The words as they stand in the law, so that everybody finds the place; {@code null} when none are named.
     *
     * @param bill or {@code null} when none is published
     * @param clause where to look, or {@code null} for all of the bill
     * @throws Refused 422 {@code words-not-in-law} when they stand nowhere there
     */
    static String read(BillView bill, UUID clause, SubmitArgument command) {
        if (command.stance() != Stance.WORDING
                || command.changes() == null
                || command.changes().isBlank()) {
            return null;
        }
        String words = PlainText.read("changes", command.changes(), 1, LONGEST);
        if (bill == null || !stands(bill, clause, words)) {
            throw Refused.field("changes", "words-not-in-law");
        }
        return words;
    }

    static boolean stands(BillView bill, UUID clause, String words) {
        String sought = even(words);
        String within = bill.clauses().stream()
                .filter(unit -> unit.id().equals(clause))
                .findFirst()
                .map(BillView.ClauseView::eId)
                .orElse("");
        return bill.clauses().stream()
                .filter(unit -> within.isEmpty()
                        || unit.eId().equals(within)
                        || unit.eId().startsWith(within + "__"))
                .flatMap(unit -> java.util.stream.Stream.concat(
                        unit.body().texts().values().stream(), unit.heading().texts().values().stream()))
                .anyMatch(text -> even(text).contains(sought));
    }

    /** Line breaks, doubled blanks and the shape of quotation marks make no difference. */
    private static String even(String text) {
        return text.replaceAll("[“”\"]", "\"")
                .replaceAll("[‘’']", "'")
                .replaceAll("[\\s　]+", " ")
                .strip();
    }
}
