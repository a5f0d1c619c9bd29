package org.yoriai.events;

import org.yoriai.proof.JsonValue.JsonObject;

/**
 * A fact that a feature records, in the past tense. Each feature has one sealed interface of records that extends this
 * one; a new kind of event is one more record there.
 */
public interface Event {
    /** {@code org.yoriai.<feature>.<what-happened>}; the public list is served at {@code /data}. */
    String type();

    /** What is committed to, and kept in the erasable opening. */
    JsonObject body();

    /**
     * True for acts whose second would tell a neighbour who acted: the logged time, and the time inside the event's
     * id, are cut down to the full hour.
     */
    default boolean hourOnly() {
        return false;
    }
}
