package org.yoriai.consensus;

/** Who voted, by the name the votes carry: a pseudonym or a number. */
public record ParticipantId(String value) {
    public ParticipantId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A participant needs an id that is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
