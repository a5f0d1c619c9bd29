package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about votes that look alike and what is decided; Japanese in {@code messages/review_ja.properties}. */
@MessageBundle("review")
public interface ReviewMessages {
    @Message("Alike votes")
    String tab();

    @Message("Votes that look alike")
    String title();

    @Message(
            "People whose answers are more alike than chance makes likely. Neighbours who talked to each other, or a class"
                    + " that votes together, look like this too. Nothing changes unless you decide.")
    String lead();

    @Message("Look now")
    String look();

    @Message("Looking. Reload this page in some seconds.")
    String looking();

    @Message("Nobody has looked yet.")
    String never();

    @Message("Looked at {votes.count('vote', 'votes')} of {people.count('person', 'people')} on {day}.")
    String looked(int votes, int people, String day);

    @Message("Nothing stands out")
    String nothing();

    @Message("No three people answered more alike than their groups make likely.")
    String nothing_text();

    @Message("{n.count('person', 'people')} answered alike")
    String signal(int n);

    @Message("{#switch state}{#case 'open'}To decide{#case 'dismissed'}Left as it is{#else}Votes taken out{/switch}")
    String state(String state);

    @Message("Who")
    String who();

    @Message("Why it stands out")
    String why();

    @Message("{n.count('pair', 'pairs')} of them are far more alike than their groups make likely. The most alike:")
    String pairs(int n);

    @Message("Two people")
    String pair();

    @Message("Answered both")
    String common();

    @Message("Alike")
    String equal();

    @Message("Beyond chance")
    String z();

    @Message("{n} of them began within a minute and gave the same answers in the same order.")
    String in_step(int n);

    @Message("What would be without them")
    String without();

    @Message("With them")
    String with_them();

    @Message("Without them")
    String without_them();

    @Message("Opinion groups")
    String groups();

    @Message("Likeness of the groups of everybody else, from 0 to 1")
    String likeness();

    @Message("Arguments that are common ground")
    String shared();

    @Message("Would be common ground no more")
    String lost();

    @Message("Would be common ground")
    String won();

    @Message("The common ground stays the same.")
    String same();

    @Message("Bridging score without them: {score}")
    String bridging(String score);

    @Message("{#if direction == 'agree'}agreed with{#else}disagreed with{/if}")
    String leans(String direction);

    @Message("Your decision")
    String decide();

    @Message("Reason")
    String reason();

    @Message("Everybody reads it. It names nobody.")
    String reason_hint();

    @Message("Leave it as it is")
    String dismiss();

    @Message("Take their votes out")
    String remove();

    @Message("Each of them is told and can appeal to somebody else. A new map is made.")
    String remove_text();

    @Message("Reason: {text}")
    String because(String text);

    @Message("Appeals")
    String appeals();

    @Message("Taken out because: {text}")
    String taken_because(String text);

    @Message("You took these votes out: somebody else decides.")
    String own();

    @Message("They stay out")
    String uphold();

    @Message("They count again")
    String restore();

    @Message("The member reads it.")
    String answer_hint();

    @Message(
            "{#switch code}{#case 'looking'}The votes are being looked at.{#case 'decided'}Saved. It stands in the public"
                    + " record.{#case 'answered'}Saved. The member is told.{#else}{/switch}")
    String done(String code);

    @Message("A moderator took your votes out")
    String mine();

    @Message("On {day}. The votes that you gave until then count no more; you can vote anew.")
    String mine_text(String day);

    @Message("Why should they count?")
    String mine_appeal();

    @Message("Somebody else than this moderator reads it and decides.")
    String mine_appeal_hint();

    @Message("Appeal")
    String mine_go();

    @Message("You wrote:")
    String mine_wrote();

    @Message("Your appeal waits for a decision.")
    String mine_waits();

    @Message("{#if outcome == 'restored'}Decided: your votes count again.{#else}Decided: they stay out.{/if}")
    String mine_outcome(String outcome);

    @Message("Votes that were taken out")
    String removals();

    @Message("None.")
    String removals_none();

    @Message("On appeal some count again.")
    String removal_restored();
}
