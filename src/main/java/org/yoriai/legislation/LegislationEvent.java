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

    /**
     * A moderator put plain words of a clause before everybody.
     *
     * @param clause eId of it in the bill
     * @param level {@code plain} or {@code very-plain}
     * @param sha256 of the sentences with their citations
     * @param origin {@code person}, or {@code model} when a model drafted them
     * @param checkedBy the moderator's pseudonym
     */
    record PlainWordsPublished(
            String clause, String lang, String level, int version, String sha256, String origin, String checkedBy)
            implements LegislationEvent {
        @Override
        public String type() {
            return "org.yoriai.legislation.plain-words-published";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("clause", clause)
                    .with("lang", lang)
                    .with("level", level)
                    .with("version", version)
                    .with("sha256", sha256)
                    .with("origin", origin)
                    .with("checkedBy", checkedBy);
        }
    }
}
