package org.yoriai.outcome;

import java.time.Instant;
import java.util.UUID;

/**
 * The result of one question.
 *
 * @param superseded ballots that their voters replaced before the close; they count nowhere else
 * @param members how many could vote when it was counted
 * @param event id of the tally's entry in the ledger
 */
public record TallyView(
        UUID question, int yes, int no, int abstain, int superseded, int members, UUID event, Instant countedAt) {
    /** How many voted: one ballot each. */
    public int ballots() {
        return yes + no + abstain;
    }
}
