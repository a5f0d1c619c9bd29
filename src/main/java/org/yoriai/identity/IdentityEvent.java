package org.yoriai.identity;

import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to people, as far as anybody else may know. */
public sealed interface IdentityEvent extends Event {
    /** Somebody of the assembly was forgotten: that it happened, not to whom. */
    record Erased() implements IdentityEvent {
        @Override
        public String type() {
            return "org.yoriai.identity.erased";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty();
        }
    }
}
