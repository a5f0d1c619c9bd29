package org.yoriai.summary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonInteger;
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

    /** A moderator had something drafted. @param by the moderator's pseudonym */
    record SummaryDrafted(String inputSha256, String modelId, String modelSha256, String promptSha256, String by)
            implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.drafted";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("inputSha256", inputSha256)
                    .with("modelId", modelId)
                    .with("modelSha256", modelSha256)
                    .with("promptSha256", promptSha256)
                    .with("by", by);
        }
    }

    /** A draft can go no further. @param gates names of those that fail */
    record SummaryGatesFailed(List<String> gates) implements SummaryEvent {
        public SummaryGatesFailed {
            gates = List.copyOf(gates);
        }

        @Override
        public String type() {
            return "org.yoriai.summary.gates-failed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("gates", JsonArray.ofStrings(gates));
        }
    }

    /**
     * The authors of a draft are asked about their own words, or waited for no longer.
     *
     * @param reason why for less than the usual time; empty for that
     * @param by the moderator's pseudonym
     */
    record OwnWordsAsked(Instant until, String reason, String by) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.own-words-asked";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("until", until.toString())
                    .with("reason", reason)
                    .with("by", by);
        }
    }

    /** An author said of a quote of hers whether it says what she meant; hers alone to open. */
    record OwnWordsAnswered(UUID citation, String answer) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.own-words-answered";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("citation", citation.toString()).with("answer", answer);
        }

        @Override
        public boolean hourOnly() {
            return true;
        }
    }

    /**
     * A moderator changed a draft.
     *
     * @param what dropped, moved or quoted
     * @param reason hers; empty unless a sentence was dropped
     * @param by the moderator's pseudonym
     */
    record SummaryChanged(String what, String reason, String by) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.changed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("what", what).with("reason", reason).with("by", by);
        }
    }

    /**
     * A moderator approved a draft.
     *
     * @param missedWhy why, though a measure misses its goal; empty if none does
     * @param by the moderator's pseudonym
     */
    record SummaryApproved(String missedWhy, String by) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.approved";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("missedWhy", missedWhy).with("by", by);
        }
    }

    /** Words or counts of a published summary changed. @param sentences their numbers, from 1 */
    record SummaryStale(List<Integer> sentences) implements SummaryEvent {
        public SummaryStale {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String type() {
            return "org.yoriai.summary.stale";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with(
                            "sentences",
                            new JsonArray(sentences.stream()
                                    .<JsonValue>map(number -> new JsonInteger(number))
                                    .toList()));
        }
    }

    /** A moderator took a published summary back. @param by the moderator's pseudonym */
    record SummaryWithdrawn(String reason, String by) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.withdrawn";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("reason", reason).with("by", by);
        }
    }

    /** Somebody who is quoted in a sentence says that it is not right; her reason is not in it. */
    record SentenceContested(UUID sentence) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.sentence-contested";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("sentence", sentence.toString());
        }
    }

    /**
     * A moderator answered somebody who contests a sentence.
     *
     * @param decision kept, corrected or withdrawn
     * @param by the moderator's pseudonym
     */
    record ContestAnswered(UUID sentence, String decision, String by) implements SummaryEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.contest-answered";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("sentence", sentence.toString())
                    .with("decision", decision)
                    .with("by", by);
        }
    }
}
