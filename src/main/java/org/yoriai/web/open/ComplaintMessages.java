package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What can be done with words once they are sent: change, appeal, report; Japanese in {@code messages/complaint_ja.properties}. */
@MessageBundle("complaint")
public interface ComplaintMessages {
    @Message("Appeal")
    String appeal();

    @Message("Somebody else than the moderator who hid your words decides. You can do this once.")
    String appeal_text();

    @Message(
            "There is nobody who could yet: one person moderates here and nobody audits. Your appeal waits until there is.")
    String nobody_decides();

    @Message("Why should others read your words?")
    String appeal_why();

    @Message("Send the appeal")
    String appeal_go();

    @Message("You can change your words until {time}.")
    String edit_until(String time);

    @Message("Change my words")
    String edit_go();

    @Message("Report these words")
    String report();

    @Message("A moderator looks at them. Nobody is told that it was you.")
    String report_text();

    @Message("What is wrong with them?")
    String ground();

    @Message(
            "{#switch code}{#case 'insult'}They insult somebody{#case 'private-data'}They tell private things of somebody{#case 'off-topic'}They are not about the bill{#else}Something else{/switch}")
    String ground_is(String code);

    @Message("In your own words")
    String report_why();

    @Message("(needed for “Something else”)")
    String report_why_when();

    @Message("Send the report")
    String report_go();

    @Message(
            "{#switch code}{#case 'appeal'}You have appealed. Somebody else than the moderator who hid your words decides, and you are told.{#case 'report'}You have reported these words. A moderator decides, and you are told.{#case 'upheld'}Your appeal was decided: your words stay hidden.{#else}You had reported these words: they stay as they are.{/switch}")
    String state(String code);

    @Message("Your words: {words}")
    String your_words(String words);

    @Message("The answer: {answer}")
    String answer(String answer);

    @Message("Appeals and reports")
    String title();

    @Message(
            "Authors whose words were hidden ask for another look; readers say what breaks a rule. You do not learn who asks. Each decision stands in the public log, without your words.")
    String lead();

    @Message("{n.count('appeal or report', 'appeals and reports')} {#if n == 1}waits{#else}wait{/if}")
    String waiting(int n);

    @Message("{n.count('appeal or report', 'appeals and reports')} {#if n == 1}waits{#else}wait{/if} too")
    String waiting_too(int n);

    @Message("Nothing waits")
    String none();

    @Message("When an author appeals or somebody reports words, it stands here.")
    String none_text();

    @Message("{#switch kind}{#case 'appeal'}Appeal against hiding{#else}Report: {ground}{/switch}")
    String asks(String kind, String ground);

    @Message("Asked on {when}")
    String asked(String when);

    @Message("Nothing more is said.")
    String without_words();

    @Message("Somebody else has to decide: you hid these words, wrote them, or asked for this yourself.")
    String not_yours();

    @Message("Why you decide so")
    String reason();

    @Message(
            "{#switch kind}{#case 'appeal'}The author reads it.{#else}Whoever reported reads it; the author too, if you hide the words.{/switch}")
    String reason_hint(String kind);

    @Message("Show the words again")
    String restore();

    @Message("They stay hidden")
    String uphold();

    @Message("Hide the words")
    String hide();

    @Message("They stay as they are")
    String keep();

    @Message("Decided. Whoever asked is told.")
    String decided();

    @Message("Reason to hide them, in the public log")
    String hide_ground();

    @Message("(only to hide them)")
    String hide_ground_when();
}
