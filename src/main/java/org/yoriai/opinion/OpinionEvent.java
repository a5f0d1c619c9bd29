package org.yoriai.opinion;

import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to maps. */
public sealed interface OpinionEvent extends Event {
    /** A snapshot is to be made of the votes up to here. @param by the moderator's pseudonym */
    record SnapshotAsked(String by) implements OpinionEvent {
        static final String TYPE = "org.yoriai.opinion.snapshot-asked";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("by", by);
        }
    }
}
