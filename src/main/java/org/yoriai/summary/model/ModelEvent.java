package org.yoriai.summary.model;

import java.time.Instant;
import java.util.List;
import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to the models that word summaries: ids, hashes and counts. */
public sealed interface ModelEvent extends Event {
    /** A model was entered into the register. @param endpointSha256 of its address and name there */
    record ModelRegistered(String modelId, String endpointSha256, String by) implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.model-registered";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("modelId", modelId)
                    .with("endpointSha256", endpointSha256)
                    .with("by", by);
        }
    }

    /** A model with this state of its prompts was proposed to an assembly. */
    record PromptChanged(String modelId, String promptsSha256, String by) implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.prompt-changed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("modelId", modelId)
                    .with("promptsSha256", promptsSha256)
                    .with("by", by);
        }
    }

    /** A member suggests a model of the register; who it is is not told. */
    record ModelSuggested(String modelId, String promptsSha256) implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.model-suggested";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("modelId", modelId).with("promptsSha256", promptsSha256);
        }
    }

    /** Enough members second a suggestion: it is proposed. @param seconds how many do */
    record ModelSeconded(String modelId, String promptsSha256, int seconds) implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.model-seconded";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("modelId", modelId)
                    .with("promptsSha256", promptsSha256)
                    .with("seconds", seconds);
        }
    }

    /** From now on so many members in a hundred must vote on models. @param reason in words for everybody */
    record ModelQuorumChanged(int percent, String reason, String by) implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.model-quorum-changed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("percent", percent)
                    .with("reason", reason)
                    .with("by", by);
        }
    }

    /** A moderator put a model into use before the members could vote. @param reason in her words, as a matter of record */
    record ModelUrged(String modelId, String promptsSha256, String reason, Instant confirmBy, String by)
            implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.model-urged";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("modelId", modelId)
                    .with("promptsSha256", promptsSha256)
                    .with("reason", reason)
                    .with("confirmBy", confirmBy.toString())
                    .with("by", by);
        }
    }

    /** The members did not confirm it in time. */
    record ModelUndone(String modelId, String promptsSha256) implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.model-undone";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("modelId", modelId).with("promptsSha256", promptsSha256);
        }
    }

    /**
     * The members are asked which models word their summaries. Which are on the paper is told when it is closed.
     *
     * @param quorum papers without which nothing changes
     */
    record ModelBallotOpened(int options, Instant closesAt, int members, int quorum) implements ModelEvent {
        @Override
        public String type() {
            return "org.yoriai.summary.model-ballot-opened";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("options", options)
                    .with("closesAt", closesAt.toString())
                    .with("members", members)
                    .with("quorum", quorum);
        }
    }

    /**
     * The members decided.
     *
     * @param options approvals by model
     * @param inUse the model that serves from now on; {@code beside} one that serves beside it, or empty
     */
    record ModelBallotClosed(List<Counted> options, int papers, int members, int quorum, String inUse, String beside)
            implements ModelEvent {
        public ModelBallotClosed {
            options = List.copyOf(options);
        }

        /** @param promptsSha256 empty for fixed frames */
        public record Counted(String modelId, String promptsSha256, int approvals) {}

        @Override
        public String type() {
            return "org.yoriai.summary.model-ballot-closed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with(
                            "options",
                            new JsonValue.JsonArray(options.stream()
                                    .<JsonValue>map(option -> JsonObject.empty()
                                            .with("modelId", option.modelId())
                                            .with("promptsSha256", option.promptsSha256())
                                            .with("approvals", option.approvals()))
                                    .toList()))
                    .with("papers", papers)
                    .with("members", members)
                    .with("quorum", quorum)
                    .with("inUse", inUse)
                    .with("beside", beside);
        }
    }
}
