package org.yoriai.consensus;

/** What was voted on: an argument or a clause. */
public record StatementId(String value) {
    public StatementId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A statement needs an id that is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
