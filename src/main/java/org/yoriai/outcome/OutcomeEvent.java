package org.yoriai.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens from the ballot to what came of it. */
public sealed interface OutcomeEvent extends Event {
    /** One choice among the options; the only way of counting there is. */
    String METHOD = "single";

    /** The options of every question, in the order in which they are published. */
    List<String> OPTIONS = Arrays.stream(Choice.values()).map(Choice::code).toList();

    /**
     * @param textSha256 hex SHA-256 of the question's text as canonical JSON
     * @param requires ids of the clauses without which this one cannot stand
     * @param openings who gets the openings of all ballots after the close
     */
    record BallotOpened(String textSha256, List<UUID> requires, Instant opensAt, Instant closesAt, String openings)
            implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.ballot-opened";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("textSha256", textSha256)
                    .with(
                            "requires",
                            JsonArray.ofStrings(
                                    requires.stream().map(UUID::toString).toList()))
                    .with("method", METHOD)
                    .with("options", JsonArray.ofStrings(OPTIONS))
                    .with("mode", "default")
                    .with("opensAt", opensAt.truncatedTo(ChronoUnit.SECONDS).toString())
                    .with("closesAt", closesAt.truncatedTo(ChronoUnit.SECONDS).toString())
                    .with("openings", openings)
                    .with("tokenKeySha256", "");
        }
    }

    /** @param tracker 32 random hex digits that the voter alone knows before the close */
    record BallotCast(Choice choice, String tracker) implements OutcomeEvent {
        static final String TYPE = "org.yoriai.outcome.ballot-cast";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("choice", choice.code()).with("tracker", tracker);
        }

        @Override
        public boolean hourOnly() {
            return true;
        }

        @Override
        public String toString() {
            return "BallotCast[…]";
        }
    }

    /** @param entries how many ballot entries there are, replaced ones too */
    record BallotClosed(int entries) implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.ballot-closed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("entries", entries);
        }
    }

    record Tallied(UUID question, Count count) implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.tally";
        }

        @Override
        public JsonObject body() {
            JsonObject counts = JsonObject.empty();
            for (Choice choice : Choice.values()) {
                counts = counts.with(choice.code(), count.of(choice));
            }
            return JsonObject.empty()
                    .with("question", question.toString())
                    .with("method", METHOD)
                    .with("options", JsonArray.ofStrings(OPTIONS))
                    .with("counts", counts)
                    .with("ballots", count.lines().size())
                    .with("superseded", count.superseded())
                    .with("linesSha256", count.linesSha256());
        }
    }

    /**
     * @param sha256 hex SHA-256 of title, text and dissent as canonical JSON
     * @param question whose result it follows from, if any
     */
    record RecommendationAdopted(int number, String sha256, Optional<UUID> question, Instant adoptedAt)
            implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.recommendation-adopted";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("number", number)
                    .with("sha256", sha256)
                    .with("question", question.map(UUID::toString).orElse(""))
                    .with("adoptedAt", adoptedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /** @param sha256 hex SHA-256 of reason, owner, milestones and the clause, if any, as canonical JSON */
    record ReplyGiven(Decision decision, String sha256, Optional<LocalDate> dueOn) implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.reply-given";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("decision", decision.code())
                    .with("sha256", sha256)
                    .with("dueOn", dueOn.map(LocalDate::toString).orElse(""));
        }
    }

    /** @param reasonSha256 hex SHA-256 of the member's reason, empty when she gave none */
    record ReplyRated(Rating rating, String reasonSha256) implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.reply-rated";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("rating", rating.code()).with("reasonSha256", reasonSha256);
        }

        @Override
        public boolean hourOnly() {
            return true;
        }

        @Override
        public String toString() {
            return "ReplyRated[…]";
        }
    }

    /**
     * A reply that takes the place of the one before.
     *
     * @param version counts the replies to the recommendation; 2 for the first change
     * @param sha256 as in {@link ReplyGiven}, with the reason for the change
     */
    record ReplyRevised(int version, Decision decision, String sha256, Optional<LocalDate> dueOn)
            implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.reply-revised";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("version", version)
                    .with("decision", decision.code())
                    .with("sha256", sha256)
                    .with("dueOn", dueOn.map(LocalDate::toString).orElse(""));
        }
    }

    /** @param sha256 hex SHA-256 of the milestone's text as canonical JSON */
    record MilestoneAdded(UUID milestone, String sha256, LocalDate dueOn) implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.milestone-added";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("milestone", milestone.toString())
                    .with("sha256", sha256)
                    .with("dueOn", dueOn.toString());
        }
    }

    /**
     * @param sha256 hex SHA-256 of the words and the link as canonical JSON
     * @param expectedOn the new day, if one is told
     */
    record ProgressReported(UUID milestone, Progress state, String sha256, Optional<LocalDate> expectedOn)
            implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.progress-reported";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("milestone", milestone.toString())
                    .with("state", state.code())
                    .with("sha256", sha256)
                    .with("expectedOn", expectedOn.map(LocalDate::toString).orElse(""));
        }
    }

    /** @param sha256 hex SHA-256 of the milestone's text as canonical JSON */
    record MilestoneReached(UUID milestone, String sha256, LocalDate dueOn, LocalDate reachedOn)
            implements OutcomeEvent {
        @Override
        public String type() {
            return "org.yoriai.outcome.milestone-reached";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("milestone", milestone.toString())
                    .with("sha256", sha256)
                    .with("dueOn", dueOn.toString())
                    .with("reachedOn", reachedOn.toString());
        }
    }
}
