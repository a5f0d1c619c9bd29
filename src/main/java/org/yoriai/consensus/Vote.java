package org.yoriai.consensus;

/** What a participant said to a statement. A pass is an answer; not having answered is no vote at all. */
public enum Vote {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int value;

    Vote(int value) {
        this.value = value;
    }

    /** +1 agree, −1 disagree, 0 pass: the sign of Polis' CSV files, not that of its database. */
    public int value() {
        return value;
    }

    /** @throws IllegalArgumentException if the value is none of −1, 0, 1 */
    public static Vote of(int value) {
        return switch (value) {
            case 1 -> AGREE;
            case -1 -> DISAGREE;
            case 0 -> PASS;
            default -> throw new IllegalArgumentException("A vote is -1, 0 or 1, not " + value);
        };
    }
}
