package org.yoriai.consensus;

/** Why a map shows no groups. */
public enum NoGroupsReason {
    /** Too few people, statements or different answers to speak of groups. */
    TOO_FEW("tooFew"),
    /** The answers show no separate camps. */
    NO_STRUCTURE("noStructure");

    private final String word;

    NoGroupsReason(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
