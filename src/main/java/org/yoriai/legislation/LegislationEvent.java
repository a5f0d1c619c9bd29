package org.yoriai.legislation;

import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to bills. */
public sealed interface LegislationEvent extends Event {
    /**
     * @param sha256 of the original text as it was uploaded
     * @param version number of the bill within the assembly
     * @param units how many clauses, subclauses and so on it has
     */
    record BillPublished(String sha256, int version, int units) implements LegislationEvent {
        @Override
        public String type() {
            return "org.yoriai.legislation.bill-published";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("sha256", sha256)
                    .with("version", version)
                    .with("units", units);
        }
    }
}
