package org.yoriai.digest;

/**
 * A topic that people named: a clause with its heading, or an issue a facilitator described.
 *
 * @param target the clause (eId) whose arguments belong here, or empty
 * @param title words of people, shown as they are
 */
public record Issue(String id, String target, String title, String description) {
    public Issue {
        if (id.isEmpty() || id.equals(Issues.UNSORTED)) {
            throw new IllegalArgumentException("'" + id + "' cannot be the id of an issue");
        }
    }

    /** A clause as a topic: its eId is both its id and its target. */
    public static Issue clause(String eId, String heading) {
        return new Issue(eId, eId, heading, "");
    }
}
