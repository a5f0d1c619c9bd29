package org.yoriai.web.legislator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.assembly.Phase;

/** Words of the pages of legislators; Japanese in {@code messages/legislator_ja.properties}. */
@MessageBundle("legislator")
public interface LegislatorMessages {
    @Message("Inbox")
    String inbox();

    @Message("Each recommendation needs your reply with a reason and a date. The earliest promise comes first.")
    String inbox_lead();

    @Message("No recommendation waits for your reply")
    String inbox_empty();

    @Message("When an assembly reports, its recommendations stand here with the date by which you promised to reply.")
    String inbox_empty_text();

    @Message("reply due by {date}")
    String inbox_due(String date);

    @Message("{#if days < 0}late{#else if days == 0}today{#else if days == 1}1 day left{#else}{days} days left{/if}")
    String inbox_left(long days);

    @Message("Read and reply")
    String inbox_reply();

    @Message("Assemblies that report to you")
    String followed();

    @Message("None yet. A moderator’s invitation makes you its legislator.")
    String followed_none();

    @Message("reply promised by {date}")
    String reply_by(String date);

    @Message("Clauses")
    String tab_clauses();

    @Message("Brief")
    String tab_brief();

    @Message("Pages of this assembly")
    String tabs();

    @Message("Public page")
    String public_page();

    @Message(
            "{#when phase}{#is PREPARING}Preparing{#is INVITING}Inviting members{#is LEARNING}Learning{#is DELIBERATING}Deliberating{#is DECIDING}Deciding{#is REPORTED}Reported, waiting for the reply{#is REPLIED}Replied{#is TRACKING}Tracking what was promised{#is CLOSED}Closed{/when}")
    String phase(Phase phase);

    @Message("What members think, clause by clause")
    String clauses();

    @Message("{heard} of {members} members took part · {discussed} of {clauses} clauses discussed")
    String clauses_lead(int heard, int members, int discussed, int clauses);

    @Message(
            "A member leans for a clause when she agreed with more for it, or against less, than the other way round. Percentages are of the group’s people who spoke or voted on it. Where a number would tell on somebody, a word stands instead. This is not a poll of the population.")
    String clauses_how();

    @Message("No bill is published yet")
    String clauses_empty();

    @Message("When the bill is before the assembly, its clauses stand here with what members think of them.")
    String clauses_empty_text();

    @Message("Sort")
    String sort();

    @Message(
            "{#switch order}{#case 'dispute'}Most disputed first{#case 'agreement'}Most agreed first{#else}Order of the bill{/switch}")
    String sort_by(String order);

    @Message("Clause")
    String col_clause();

    @Message("All members")
    String col_all();

    @Message("Group {letter}")
    String col_group(String letter);

    @Message("{n} people")
    String col_size(int n);

    @Message("few people")
    String col_size_few();

    @Message("Common ground")
    String col_state();

    @Message("Depends on")
    String col_depends();

    @Message("Open")
    String col_open();

    @Message("what was said on {clause}")
    String open_clause(String clause);

    @Message(
            "{#switch state}{#case 'silent'}not discussed{#case 'few'}few voices{#case 'agreed'}agreed{#case 'agreed-against'}agreed against{#case 'leaning'}leaning for{#case 'leaning-against'}leaning against{#case 'disputed'}disputed{/switch}")
    String state(String state);

    @Message(
            "{#switch word}{#case 'few'}±{#case 'most-for'}most for{#case 'more-for'}more for{#case 'divided'}divided{#case 'more-against'}more against{#case 'most-against'}most against{/switch}")
    String word(String word);

    @Message("too few to say")
    String word_few();

    @Message("{yes} lean for · {between} between · {against} against")
    String leaning_text(int yes, int between, int against);

    @Message("ballot: {yes} yes · {abstain} abstained · {no} no")
    String ballot_text(int yes, int abstain, int no);

    @Message("Not discussed. Nothing can be said about it.")
    String silent_text();

    @Message("needed by {list}")
    String needed_by(String list);

    @Message("{clause}: what they said")
    String said(String clause);

    @Message("No summary is published on this clause yet. These are members’ own words.")
    String said_none();

    @Message("Nobody has written on this clause itself.")
    String said_nothing();

    @Message("For")
    String arguments_for();

    @Message("Against")
    String arguments_against();

    @Message(
            "{#switch stance}{#case 'for'}For{#case 'against'}Against{#case 'question'}Question{#case 'wording'}Wording{/switch}")
    String stance(String stance);

    @Message("{agree} agree · {pass} not sure · {disagree} disagree")
    String support(int agree, int pass, int disagree);

    @Message("The argument")
    String more();

    @Message("The clause in full")
    String whole_clause();

    @Message("Written by rule from members’ own words, checked and published by a moderator")
    String written_by();

    @Message("sourced")
    String light_sourced();

    @Message("fair")
    String light_fair();

    @Message("readable")
    String light_readable();

    @Message("yes")
    String light_yes();

    @Message("not quite")
    String light_partly();

    @Message("no")
    String light_no();

    @Message("Recommendation {number}")
    String recommendation(int number);

    @Message("Recommendations")
    String recommendations();

    @Message("The assembly has not reported yet.")
    String recommendations_none();

    @Message("Those who did not agree")
    String dissent();

    @Message("Members’ words that it rests on")
    String rests_on();

    @Message("Result of the ballot")
    String result();

    @Message("{ballots} of {members} members voted")
    String result_of(int ballots, int members);

    @Message("Your reply")
    String reply();

    @Message("It is public at once and stays as it is. A rejection needs a reason as much as a promise does.")
    String reply_lead();

    @Message("What will you do?")
    String decision();

    @Message(
            "{#switch decision}{#case 'accept'}Accept: we will do it{#case 'partly'}Partly: we will do some of it{#case 'reject'}Reject: we will not do it{/switch}")
    String decide(String decision);

    @Message(
            "{#switch decision}{#case 'accept'}accepted{#case 'partly'}partly accepted{#case 'reject'}rejected{/switch}")
    String decided(String decision);

    @Message("Reason")
    String reason();

    @Message("Always needed. Answer the assembly’s own words, also those of the dissent.")
    String reason_hint();

    @Message("Who answers for it")
    String owner();

    @Message("Done by")
    String due();

    @Message("Not needed for a rejection.")
    String due_hint();

    @Message("Steps on the way")
    String steps();

    @Message("Optional. In order of their dates, none after the day it is done.")
    String steps_hint();

    @Message("Step")
    String step();

    @Message("By")
    String step_due();

    @Message("(at least one language)")
    String one_language();

    @Message("(optional)")
    String optional();

    @Message("Preview as members see it")
    String preview();

    @Message("This is how members will see it")
    String preview_title();

    @Message("Nothing is sent yet. Change it below, or give the reply.")
    String preview_note();

    @Message("Give the reply")
    String submit();

    @Message("Replied on {date}")
    String replied_on(String date);

    @Message("by {date}")
    String promised(String date);

    @Message("Replies are given in the phase “reported”. It is now: {phase}.")
    String reply_closed(String phase);

    @Message("{#if code == 'replied'}The reply is given and public. Thank you.{#else}Done.{/if}")
    String notice(String code);

    @Message("Brief")
    String brief();

    @Message("{heard} of {members} members wrote or voted ({seats} seats).")
    String brief_heard(int heard, int members, int seats);

    @Message(
            "{votes} votes by {participants} people; {#if groups == 0}the answers show no groups{#else}the answers show {groups} opinion groups{/if}.")
    String brief_map(int participants, int groups, int votes);

    @Message("Who was heard")
    String brief_who();

    @Message("This tells what the assembly thinks, not what the population thinks.")
    String brief_poll();

    @Message("What they agree on")
    String brief_agreements();

    @Message("No argument is shared by every group yet.")
    String brief_agreements_none();

    @Message("They agree:")
    String brief_agree();

    @Message("They disagree with:")
    String brief_disagree();

    @Message("What divides them")
    String brief_disputes();

    @Message("No argument divides the groups.")
    String brief_disputes_none();

    @Message("group {first} mostly agrees, group {second} mostly disagrees")
    String brief_parts(String first, String second);

    @Message("What was not discussed")
    String brief_silent();

    @Message("Every clause was discussed.")
    String brief_silent_none();

    @Message("Print this page from your browser: it fits one sheet in most cases.")
    String brief_print();

    @Message("As of {time}")
    String brief_as_of(String time);

    @Message("no reply yet")
    String reply_none();
}
