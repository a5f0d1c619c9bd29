package org.yoriai.opinion;

import java.util.List;
import java.util.UUID;
import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to maps, and what moderators do to what is asked. */
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

    /**
     * From now on these are asked first.
     *
     * @param arguments at most three, in their order; none puts an end to it
     * @param reason told to everybody
     * @param by the moderator's pseudonym
     */
    record ArgumentsPinned(List<UUID> arguments, String reason, String by) implements OpinionEvent {
        @Override
        public String type() {
            return "org.yoriai.opinion.arguments-pinned";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with(
                            "arguments",
                            JsonArray.ofStrings(
                                    arguments.stream().map(UUID::toString).toList()))
                    .with("reason", reason)
                    .with("by", by);
        }
    }

    /** A signal was looked at, and everything stays as it is. @param by the moderator's pseudonym */
    record SignalDismissed(String reason, String by) implements OpinionEvent {
        @Override
        public String type() {
            return "org.yoriai.opinion.signal-dismissed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("reason", reason).with("by", by);
        }
    }

    /**
     * A signal was looked at, and the votes of these people were taken out, each by an event of its own.
     *
     * @param by the moderator's pseudonym
     */
    record VotesRemoved(int people, int votes, String reason, String by) implements OpinionEvent {
        @Override
        public String type() {
            return "org.yoriai.opinion.votes-removed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("people", people)
                    .with("votes", votes)
                    .with("reason", reason)
                    .with("by", by);
        }
    }

    /** A member says why her votes should count. @param text in her words */
    record RemovalAppealed(String text) implements OpinionEvent {
        @Override
        public String type() {
            return "org.yoriai.opinion.removal-appealed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("text", text);
        }
    }

    /**
     * Somebody else than who took the votes out has decided on an appeal.
     *
     * @param outcome {@code upheld}: they stay out; {@code restored}: they count again
     * @param by the pseudonym of whoever decided
     */
    record AppealDecided(String outcome, int votes, String reason, String by) implements OpinionEvent {
        @Override
        public String type() {
            return "org.yoriai.opinion.appeal-decided";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("outcome", outcome)
                    .with("votes", votes)
                    .with("reason", reason)
                    .with("by", by);
        }
    }
}
