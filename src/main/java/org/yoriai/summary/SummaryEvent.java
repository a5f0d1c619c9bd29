package org.yoriai.summary;

import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to summaries. */
public sealed interface SummaryEvent extends Event {
    /**
     * A moderator put a summary before everybody.
     *
     * @param summarySha256 of the published document, which holds places for quotes and no quotes
     * @param citesSha256 of the list of its citations: argument, language, start, end
     * @param approvedBy the moderator's pseudonym
     */
    record SummaryPublished(
            String summarySha256,
            String modelId,
            String modelSha256,
            String promptSha256,
            String citesSha256,
            String approvedBy)
            implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.published";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("summarySha256", summarySha256)
                    .with("modelId", modelId)
                    .with("modelSha256", modelSha256)
                    .with("promptSha256", promptSha256)
                    .with("citesSha256", citesSha256)
                    .with("approvedBy", approvedBy);
        }
    }

    /** A moderator did not put a draft before everybody. @param by the moderator's pseudonym */
    record SummaryReturned(String note, String by) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.returned";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("note", note).with("by", by);
        }
    }
}
