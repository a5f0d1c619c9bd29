package org.yoriai.consensus;

/** What the moderators decided about a statement. */
public enum Moderation {
    ACCEPTED(1),
    UNDECIDED(0),
    OUT(-1);

    private final int value;

    Moderation(int value) {
        this.value = value;
    }

    /** As Polis writes it: 1 in, 0 not yet, −1 out. */
    public int value() {
        return value;
    }
}
