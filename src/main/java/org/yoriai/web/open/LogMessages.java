package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of moderation that everybody reads: rules, grounds, decisions; Japanese in {@code messages/log_ja.properties}. */
@MessageBundle("log")
public interface LogMessages {
    @Message("Log of moderation")
    String title();

    @Message(
            "Every decision on what members wrote, newest first: what was decided, when, by which rule and why. The words themselves and who wrote them are not told.")
    String lead();

    @Message(
            "The reason is one of a published list. What the moderator wrote to the author besides is for the author alone.")
    String lead_reasons();

    @Message("Nothing was decided yet")
    String empty();

    @Message(
            "As soon as a moderator approves or hides something here, it stands here. Words that were taken in from another platform came without such a decision.")
    String empty_text();

    @Message("No decision fits")
    String none_fits();

    @Message("Choose another month, or all decisions.")
    String none_fits_text();

    @Message("All decisions")
    String all_go();

    @Message("By month")
    String months();

    @Message("How many decisions each month saw")
    String months_caption();

    @Message("Month")
    String month();

    @Message("All months")
    String month_all();

    @Message("Decision")
    String decision();

    @Message("All decisions")
    String decision_all();

    @Message("Show")
    String show();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("Rule and reason")
    String why();

    @Message("By")
    String by();

    @Message(
            "{#switch decision}{#case 'approved'}Approved{#case 'hidden'}Hidden{#case 'restored'}Restored{#case 'undone'}Put back{#case 'merged'}Put together with another that says the same{#case 'parted'}Taken apart again{#case 'upheld'}Stays hidden{#case 'kept'}Stays as it is{#else}{decision}{/switch}")
    String decided(String decision);

    @Message(
            "{#switch decision}{#case 'approved'}An approval was put back{#case 'hidden'}A hiding was put back{#case 'restored'}A restoring was put back{#else}Put back{/switch}")
    String undone(String decision);

    @Message(
            "{#switch kind}{#case 'for'}Argument for{#case 'against'}Argument against{#case 'question'}Question{#case 'wording'}Wording proposal{#case 'reply'}Reply{#else}{kind}{/switch}")
    String kind(String kind);

    @Message(
            "{#switch role}{#case 'moderator'}a moderator{#case 'facilitator'}a facilitator{#case 'auditor'}an auditor{#else}{role}{/switch}")
    String role(String role);

    @Message("{#switch asked}{#case 'appeal'}after an appeal{#case 'report'}after a report{#else}{/switch}")
    String asked(String asked);

    @Message("Stayed as it was")
    String stayed();

    @Message("Put together or apart")
    String together();

    @Message("on the whole bill")
    String whole_bill();

    @Message(
            "{#switch rule}{#case 'respect'}Respect{#case 'privacy'}Privacy{#case 'off-topic'}Off topic{#case 'advertising'}Advertising{#case 'unlawful'}Unlawful{#else}{rule}{/switch}")
    String rule(String rule);

    @Message(
            "{#switch ground}{#case 'insult'}it insults a person{#case 'group-attack'}it attacks a group of people{#case 'threat'}it threatens somebody{#case 'names-somebody'}it names a private person{#case 'private-facts'}it tells private facts about somebody{#case 'other-matter'}it is about another matter{#case 'no-statement'}it says nothing about the bill, such as a test{#case 'sells'}it sells something{#case 'campaigns'}it campaigns for a party or a candidate{#case 'defames'}it states as a fact what harms somebody and is not shown{#case 'incites'}it calls for a crime{#case 'copied'}it is copied without permission{#else}{ground}{/switch}")
    String ground(String ground);

    @Message("The reason: {ground}.")
    String because(String ground);

    @Message("{first}–{last} of {total}")
    String shown(long first, long last, long total);

    @Message("Pages of the log")
    String paging();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("The rules")
    String rules();

    @Message("Nothing is hidden for any other reason. Each rule lists the reasons that a moderator can choose from.")
    String rules_text();

    @Message("The same as JSON")
    String json();
}
