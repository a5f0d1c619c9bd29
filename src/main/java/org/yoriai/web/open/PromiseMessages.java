package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.outcome.Progress;

/** Words on what the authority promised and what became of it; Japanese in {@code messages/promise_ja.properties}. */
@MessageBundle("promise")
public interface PromiseMessages {
    @Message("What became of it")
    String title();

    @Message("{done} of {steps.count('step', 'steps')} done")
    String done_of(int done, int steps);

    @Message("No steps were promised.")
    String steps_none();

    @Message("{#when state}{#is GOING}on the way{#is DONE}done{#is LATE}late{#is CHANGED}changed{/when}")
    String told(Progress state);

    @Message("{#switch state}{#case 'late'}overdue{#case 'now'}next step{#else}to come{/switch}")
    String state(String state);

    @Message("by {day}")
    String by(String day);

    @Message("now expected by {day}")
    String expected(String day);

    @Message("added on {day}")
    String added(String day);

    @Message("See for yourself")
    String link();

    @Message(
            "The next word on progress is due by {day}{#if days >= 0} ({#if days == 0}today{#else if days == 1}tomorrow{#else}in {days} days{/if}){/if}.")
    String next(String day, long days);

    @Message("The authority owes a first word three months after its reply, and another every six months.")
    String rule();

    @Message("No word on progress came by {day}.")
    String missed(String day);

    @Message("changed on {day}")
    String changed(String day);

    @Message("How the reply changed · {n}")
    String history(int n);

    @Message("Change of {day}")
    String change(String day);

    @Message(
            "{#switch field}{#case 'decision'}Decision{#case 'reason'}Reason{#case 'owner'}Answers for it{#case 'due'}To be done by{#else}Clause{/switch}")
    String field(String field);

    @Message("taken out:")
    String out();

    @Message("put in:")
    String in();

    @Message("Clause")
    String clause();

    @Message("Why it changed")
    String why();

    @Message("none")
    String none();
}
