package org.yoriai.summary;

/**
 * What the people who are quoted said of their own words: people, not quotes.
 *
 * @param asked people who are quoted; {@code answered} on every quote of theirs; {@code agreed} those of them who said
 *     yes to each
 * @param open quotes to which their author has said something else than yes, so that it must be drafted again
 */
public record OwnTally(int asked, int answered, int agreed, int open) {
    static final OwnTally NONE = new OwnTally(0, 0, 0, 0);

    /** Everybody has answered. */
    public boolean isComplete() {
        return answered == asked;
    }
}
