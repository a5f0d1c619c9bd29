package org.yoriai.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Refused;

/** A reply whose words and dates fit. */
record Promise(Decision decision, Localized reason, Localized owner, LocalDate dueOn, List<Step> steps, UUID clause) {
    static final int LONGEST_REASON = 4000;
    static final int LONGEST_OWNER = 200;
    static final int LONGEST_STEP = 500;

    record Step(Localized text, LocalDate dueOn) {}

    Promise {
        steps = List.copyOf(steps);
    }

    /**
     * A reason is always needed, a date unless it is a rejection; steps follow one another and none comes after the
     * date.
     *
     * @param today no date may lie before it
     * @throws Refused 422 naming the field that does not fit
     */
    static Promise read(GiveReply given, LocalDate today) {
        return read(given, today, null);
    }

    /**
     * The same for a reply that takes the place of another.
     *
     * @param kept the day that was promised before: it may stay though it has passed
     */
    static Promise read(GiveReply given, LocalDate today, LocalDate kept) {
        Localized reason = PlainText.read("reason", given.reason(), 0, LONGEST_REASON);
        if (reason.isEmpty()) {
            throw Refused.field("reason", "reason-required");
        }
        Localized owner = PlainText.name("owner", given.owner(), 1, LONGEST_OWNER);
        if (given.dueOn() == null && given.decision() != Decision.REJECT) {
            throw Refused.field("dueOn", "not-null");
        }
        if (given.dueOn() != null
                && given.dueOn().isBefore(today)
                && !given.dueOn().equals(kept)) {
            throw Refused.field("dueOn", "date-past");
        }
        List<Step> steps = new ArrayList<>();
        LocalDate before = today;
        for (int i = 0; i < given.milestones().size(); i++) {
            GiveReply.Milestone milestone = given.milestones().get(i);
            String field = "milestones[" + i + "]";
            if (milestone.dueOn().isBefore(today)) {
                throw Refused.field(field + ".dueOn", "date-past");
            }
            if (milestone.dueOn().isBefore(before)
                    || (given.dueOn() != null && milestone.dueOn().isAfter(given.dueOn()))) {
                throw Refused.field(field + ".dueOn", "date-order", Map.of());
            }
            before = milestone.dueOn();
            steps.add(new Step(PlainText.read(field + ".text", milestone.text(), 1, LONGEST_STEP), milestone.dueOn()));
        }
        return new Promise(given.decision(), reason, owner, given.dueOn(), steps, given.clause());
    }

    /** What its event commits to. */
    String sha256() {
        return Digest.hex(json());
    }

    /** What the event of a change commits to. */
    String sha256(Localized why) {
        return Digest.hex(json().with("why", Digest.json(why)));
    }

    private JsonObject json() {
        JsonObject json = JsonObject.empty()
                .with("reason", Digest.json(reason))
                .with("owner", Digest.json(owner))
                .with(
                        "milestones",
                        new JsonArray(steps.stream()
                                .<org.yoriai.proof.JsonValue>map(step -> JsonObject.empty()
                                        .with("text", Digest.json(step.text()))
                                        .with("dueOn", step.dueOn().toString()))
                                .toList()));
        return clause == null ? json : json.with("clause", clause.toString());
    }
}
