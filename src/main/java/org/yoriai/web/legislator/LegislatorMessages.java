package org.yoriai.web.legislator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.assembly.Phase;

/** Words of the pages of legislators; Japanese in {@code messages/legislator_ja.properties}. */
@MessageBundle("legislator")
public interface LegislatorMessages {
    @Message("Inbox")
    String inbox();

    @Message("What waits for you, the earliest day first.")
    String inbox_lead();

    @Message("No recommendation waits for your reply")
    String inbox_empty();

    @Message("When an assembly reports, its recommendations stand here with the date by which you promised to reply.")
    String inbox_empty_text();

    @Message("reply due by {date}")
    String inbox_due(String date);

    @Message(
            "{#if days == 0}today{#else if days == 1}1 day left{#else if days > 0}{days} days left{#else if past == 1}1 day overdue{#else}{past} days overdue{/if}")
    String inbox_left(long days, long past);

    @Message("Waiting for your reply · {n}")
    String inbox_waiting(int n);

    @Message("Promises to tell about · {n}")
    String inbox_promises(int n);

    @Message(
            "{#switch what}{#case 'step'}a step was due by {day}{#case 'missed'}a word on progress was due by {day}{#else}the next word on progress is due by {day}{/switch}")
    String inbox_word(String what, String day);

    @Message("Tell how it stands")
    String inbox_tell();

    @Message("votes on the clause: {yes} yes · {abstain} abstained · {no} no, of {members.count('member', 'members')}")
    String ballot_of(int yes, int abstain, int no, int members);

    @Message("Read and reply")
    String inbox_reply();

    @Message("Assemblies that report to you")
    String followed();

    @Message("None yet. A moderator’s invitation makes you its legislator.")
    String followed_none();

    @Message("Reply promised by {date}")
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

    @Message(
            "{heard} of {members.count('member', 'members')} took part · {discussed} of {clauses.count('clause', 'clauses')} discussed")
    String clauses_lead(int heard, int members, int discussed, int clauses);

    @Message("members agree on {agreed} and part over {disputed}")
    String clauses_caption(int agreed, int disputed);

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

    @Message("{n.count('person', 'people')}")
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

    @Message("votes on the clause: {yes} yes · {abstain} abstained · {no} no")
    String ballot_text(int yes, int abstain, int no);

    @Message("Not discussed. Nothing can be said about it.")
    String silent_text();

    @Message("needed by {list}")
    String needed_by(String list);

    @Message("No summary is published on this clause yet. These are members’ own words.")
    String said_none();

    @Message("Nobody has written on this clause itself.")
    String said_nothing();

    @Message(
            "{#switch stance}{#case 'for'}For{#case 'against'}Against{#case 'question'}Question{#case 'wording'}Wording{/switch}")
    String stance(String stance);

    @Message("{agree} agree · {pass} not sure · {disagree} disagree")
    String support(int agree, int pass, int disagree);

    @Message("The argument")
    String more();

    @Message("The clause in full")
    String whole_clause();

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

    @Message("{ballots} of {members.count('member', 'members')} voted")
    String result_of(int ballots, int members);

    @Message("Your reply")
    String reply();

    @Message(
            "It is public at once. You can change it later, in the open. A rejection needs a reason as much as a promise does.")
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

    @Message("To be done by")
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

    @Message("Only you see this. Nothing is sent yet.")
    String preview_note();

    @Message("Give the reply")
    String submit();

    @Message("Replies are given in the phase “reported”. It is now: {phase}.")
    String reply_closed(String phase);

    @Message(
            "{#switch code}{#case 'replied'}The reply is given and public. Thank you.{#case 'revised'}The change is public. The reply as it was stays beside it.{#case 'reported'}It is public now.{#case 'added'}The step is added and public.{#case 'noted'}The note is kept. Only those you chose can read it.{#case 'removed'}The note is gone for good.{#else}Done.{/switch}")
    String notice(String code);

    @Message("Brief")
    String brief();

    @Message("{heard} of {members.count('member', 'members')} wrote or voted ({seats.count('seat', 'seats')}).")
    String brief_heard(int heard, int members, int seats);

    @Message(
            "{votes.count('vote', 'votes')} by {participants.count('person', 'people')}; {#if groups == 0}the answers show no groups{#else}the answers show {groups} opinion groups{/if}.")
    String brief_map(int participants, int groups, int votes);

    @Message("Who was heard")
    String brief_who();

    @Message("This tells what the assembly thinks, not what the population thinks.")
    String brief_poll();

    @Message("What they agree on")
    String brief_agreements();

    @Message("No argument is shared by every group yet.")
    String brief_agreements_none();

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

    @Message("{discussed} of {clauses.count('clause', 'clauses')} were discussed.")
    String brief_coverage(int discussed, int clauses);

    @Message("and {n} more")
    String brief_more(int n);

    @Message("Every statement with its number, and all others, in full: {address}")
    String brief_sources(String address);

    @Message("Print this page from your browser: it is one sheet of A4.")
    String brief_print();

    @Message("As of {time}")
    String brief_as_of(String time);

    @Message("no reply yet")
    String reply_none();

    @Message("What members think of it")
    String clause_think();

    @Message(
            "{people} of {members.count('member', 'members')} wrote or voted on it: {agree} lean for it, {disagree} against, {between} are between.")
    String clause_caption(int people, int members, int agree, int disagree, int between);

    @Message("The law")
    String clause_law();

    @Message("Summary, with the words it rests on")
    String clause_summary();

    @Message("Both sides in people’s own words")
    String clause_sides();

    @Message("Members part over this clause: neither side is the smaller one.")
    String clause_parted();

    @Message("{#if stance == 'for'}For{#else}Against{/if} · {all}")
    String side(String stance, long all);

    @Message("dissent")
    String dissent_tag();

    @Message("Nobody wrote on this side.")
    String side_none();

    @Message("{n} more")
    String side_more(long n);

    @Message("Wordings offered · {all}")
    String clause_wordings(long all);

    @Message("Nobody has offered another wording.")
    String clause_wordings_none();

    @Message("Support by group")
    String clause_groups();

    @Message("The answers show no groups.")
    String clause_groups_none();

    @Message("Group")
    String col_letter();

    @Message("Heard")
    String col_heard();

    @Message("For")
    String col_for();

    @Message("Likely")
    String col_between();

    @Message("all heard")
    String all_heard();

    @Message("{n} of {all}")
    String of(int n, int all);

    @Message(
            "“Likely” is where the share of the whole group lies, 19 times in 20, if those who did not speak think like those who did. Where a number would tell on somebody, a word stands instead.")
    String clause_sure();

    @Message("It needs no other clause, and none needs it.")
    String depends_none();

    @Message("needs {list}")
    String needs_list(String list);

    @Message("Private notes")
    String notes();

    @Message("Never published, exported or counted. Moderators, members and the public cannot read them.")
    String notes_lead();

    @Message("No notes on this clause yet.")
    String notes_none();

    @Message("New note")
    String note();

    @Message("Who may read it")
    String note_readers();

    @Message("Only me")
    String note_mine();

    @Message("My office too: everybody invited as legislator of this assembly")
    String note_shared();

    @Message("only you")
    String note_is_mine();

    @Message("your office")
    String note_is_shared();

    @Message("{#if mine}You{#else}A colleague{/if}")
    String note_by(boolean mine);

    @Message("Keep the note")
    String note_keep();

    @Message("Remove")
    String note_remove();

    @Message("Tracking")
    String tab_tracking();

    @Message("What was promised and what became of it")
    String tracking();

    @Message("The public clock")
    String tracking_rule();

    @Message("What you tell is public at once, under the recommendation, and stays as it is.")
    String tracking_public();

    @Message("Tell how it stands")
    String tracking_report();

    @Message("Add a step to")
    String tracking_add_to();

    @Message("Add a step")
    String tracking_add();

    @Message("How does it stand?")
    String tracking_state();

    @Message(
            "{#switch state}{#case 'going'}On the way: it goes as promised{#case 'done'}Done: it is finished today{#case 'late'}Late: it takes longer{#case 'changed'}Changed: it will be done otherwise or on another day{/switch}")
    String tracking_tell(String state);

    @Message("In your words")
    String tracking_words();

    @Message("What was done, or what stands in the way and what you do about it.")
    String tracking_words_hint();

    @Message("New day")
    String tracking_expected();

    @Message("Needed when it changed. The first promise stays visible beside it.")
    String tracking_expected_hint();

    @Message("Link")
    String tracking_link();

    @Message("Where people can see it for themselves, such as a decision or a photo.")
    String tracking_link_hint();

    @Message("Tell everybody")
    String tracking_tell_all();

    @Message("No reply is given yet")
    String tracking_none();

    @Message("When you have replied to a recommendation, its steps stand here with their days.")
    String tracking_none_text();

    @Message(
            "Progress is told once every recommendation has its reply, until the assembly is closed. It is now: {phase}.")
    String tracking_closed(String phase);

    @Message("Cancel")
    String cancel();

    @Message("The reply that was given")
    String reply_given();

    @Message("Change the reply")
    String reply_change();

    @Message("The change is public at once. What the reply said before stays beside it, with your reason.")
    String reply_change_lead();

    @Message("Publish the change")
    String reply_publish_change();

    @Message("What changed, and why")
    String reply_why();

    @Message("Members who were told something else will read this first.")
    String reply_why_hint();

    @Message("Clause that it changes or keeps")
    String reply_clause();

    @Message("Leave it as “none” when it touches no clause of the bill.")
    String reply_clause_hint();

    @Message("none")
    String reply_no_clause();

    @Message("{clause}: what members think of it")
    String reply_clause_page(String clause);

    @Message("On the public page")
    String reply_public();

    @Message("Nothing is sent yet. You can still change it below and look again.")
    String preview_or();

    @Message("Look again")
    String preview_again();
}
