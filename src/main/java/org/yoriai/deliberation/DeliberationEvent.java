package org.yoriai.deliberation;

import java.util.Optional;
import java.util.UUID;
import org.yoriai.events.Event;
import org.yoriai.proof.JsonValue.JsonObject;

/** What happens to arguments. */
public sealed interface DeliberationEvent extends Event {
    /**
     * @param target the clause, or the bill when it is about all of it
     * @param changes the words of the law that it would change, or empty
     * @param ai whether a model helped to write it
     */
    record ArgumentSubmitted(String text, String changes, String lang, Optional<UUID> target, Stance stance, boolean ai)
            implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-submitted";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("text", text)
                    .with("changes", changes)
                    .with("lang", lang)
                    .with("target", target.map(UUID::toString).orElse(""))
                    .with("stance", stance.code())
                    .with("ai", ai);
        }
    }

    record ArgumentWithdrawn() implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-withdrawn";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty();
        }
    }

    /** Its author keeps it out of what software makes of words, or lets it in again. */
    record AiUseChanged(boolean use) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.ai-use-changed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("use", use);
        }
    }

    /**
     * Its author says that it still holds for the clause as it is now.
     *
     * @param bill the version of the bill
     */
    record ArgumentConfirmed(UUID bill) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-confirmed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("bill", bill.toString());
        }
    }

    /** @param tracker 32 random hex digits that the voter alone knows */
    record VoteCast(Vote vote, String tracker) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.vote-cast";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("vote", vote.code()).with("tracker", tracker);
        }

        @Override
        public boolean hourOnly() {
            return true;
        }
    }

    /** Her vote counts no more. */
    record VoteWithdrawn() implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.vote-withdrawn";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty();
        }

        @Override
        public boolean hourOnly() {
            return true;
        }
    }

    /** A moderator took somebody's vote out. @param review the reviewed signal, whose event tells reason and who */
    record VoteRemoved(UUID review) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.vote-removed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("review", review.toString());
        }
    }

    /** A vote that was taken out counts again, after an appeal. @param review as in {@link VoteRemoved} */
    record VoteRestored(UUID review, Vote vote) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.vote-restored";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("review", review.toString()).with("vote", vote.code());
        }
    }

    /** @param by the moderator's pseudonym */
    record ArgumentApproved(String by) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-approved";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("by", by);
        }
    }

    /** A decision was put back, and the argument waits again. @param by the moderator's pseudonym */
    record ArgumentReturned(String by) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-returned";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("by", by);
        }
    }

    /**
     * @param ground which of the rule's published reasons, or empty
     * @param by the moderator's pseudonym
     */
    record ArgumentHidden(String rule, String ground, String reason, String by) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-hidden";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("rule", rule)
                    .with("ground", ground)
                    .with("reason", reason)
                    .with("by", by);
        }
    }

    /** @param by the moderator's pseudonym */
    record ArgumentRestored(String reason, String by) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-restored";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("reason", reason).with("by", by);
        }
    }

    /** Its author says why hidden words should be read. */
    record HidingAppealed(String text) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.hiding-appealed";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("text", text);
        }
    }

    /** Somebody says that it breaks a rule. @param ground insult, private-data, off-topic or other */
    record ArgumentReported(String ground, String text) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-reported";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("ground", ground).with("text", text);
        }
    }

    /**
     * An appeal or a report is answered.
     *
     * @param outcome {@code restored} or {@code upheld} for an appeal, {@code hidden} or {@code kept} for a report
     * @param by the pseudonym of whoever decided
     */
    record ComplaintDecided(UUID complaint, String outcome, String reason, String by) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.complaint-decided";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty()
                    .with("complaint", complaint.toString())
                    .with("outcome", outcome)
                    .with("reason", reason)
                    .with("by", by);
        }
    }

    /** A moderator found that it says the same as another, which is shown and answered in its place. */
    record ArgumentMerged(UUID into, String by) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-merged";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("into", into.toString()).with("by", by);
        }
    }

    /** It stands for itself again. @param by the moderator, or empty when the other one was taken back or hidden */
    record ArgumentParted(UUID from, String by) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.argument-parted";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("from", from.toString()).with("by", by);
        }
    }

    /** A vote on an argument counts for the one that says the same, on which the member had not voted. */
    record VoteCarried(UUID merge, Vote vote) implements DeliberationEvent {
        @Override
        public String type() {
            return "org.yoriai.deliberation.vote-carried";
        }

        @Override
        public JsonObject body() {
            return JsonObject.empty().with("merge", merge.toString()).with("vote", vote.code());
        }
    }
}
