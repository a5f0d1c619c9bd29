package org.yoriai.web.moderator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.assembly.Phase;

/** Words of the pages of moderators; Japanese in {@code messages/moderator_ja.properties}. */
@MessageBundle("moderator")
public interface ModeratorMessages {
    @Message("My assemblies")
    String desk();

    @Message("You moderate no assembly yet")
    String desk_empty();

    @Message("An assembly that you convene, or that you are invited to moderate, stands here with what needs you.")
    String desk_empty_text();

    @Message("Convene an assembly")
    String desk_convene();

    @Message("Nothing waits for you here.")
    String desk_quiet();

    @Message("{members} of {seats.count('seat', 'seats')} taken")
    String desk_members(int members, int seats);

    @Message("Public page")
    String public_page();

    @Message("Plan")
    String tab_design();

    @Message("Queue")
    String tab_queue();

    @Message("Summaries")
    String tab_summaries();

    @Message("Ballot")
    String tab_ballot();

    @Message("Log")
    String tab_log();

    @Message("Pages of this assembly")
    String tabs();

    @Message("{#when phase}{#is PREPARING}Preparing{#is INVITING}Inviting members{#is LEARNING}Learning{#is"
            + " DELIBERATING}Deliberating{#is DECIDING}Deciding{#is REPORTED}Reported, waiting for the reply{#is"
            + " REPLIED}Replied{#is TRACKING}Tracking what was promised{#is CLOSED}Closed{/when}")
    String phase(Phase phase);

    @Message("{#switch role}{#case 'member'}Member{#case 'alternate'}Alternate{#case 'observer'}Observer{#case"
            + " 'expert'}Expert{#case 'facilitator'}Facilitator{#case 'note-taker'}Note-taker{#case"
            + " 'moderator'}Moderator{#case 'legislator'}Legislator{#case 'auditor'}Auditor{/switch}")
    String role(String role);

    @Message("Convene an assembly")
    String convene();

    @Message("What is asked")
    String convene_what();

    @Message("Who asks, and who promises to reply")
    String convene_who();

    @Message("Who is in it")
    String convene_in();

    @Message("When")
    String convene_when();

    @Message("Convene")
    String convene_submit();

    @Message("(at least one language)")
    String one_language();

    @Message("(optional)")
    String optional();

    @Message("Short address")
    String f_slug();

    @Message("Small letters, digits and hyphens, such as shared-streets. It never changes.")
    String f_slug_hint();

    @Message("Kind of assembly")
    String f_model();

    @Message("Title")
    String f_title();

    @Message("The question to the assembly")
    String f_question();

    @Message("Place")
    String f_place();

    @Message("Authority that must reply")
    String f_authority();

    @Message("What it is about")
    String f_about();

    @Message("Promise to reply")
    String f_contract();

    @Message("What the authority promises to do with each recommendation, and by when.")
    String f_contract_hint();

    @Message("How people get in")
    String f_joining();

    @Message("By invitation, for example after a lot")
    String joining_invited();

    @Message("Open: anybody may take a seat until they are taken")
    String joining_open();

    @Message("Seats")
    String f_seats();

    @Message("First day: {phase}")
    String f_starts(String phase);

    @Message("The authority replies by")
    String f_reply_due();

    @Message("done")
    String check_done();

    @Message("missing")
    String check_missing();

    @Message("advised")
    String check_wished();

    @Message(
            "{#switch code}{#case 'convened'}The assembly is convened. You are its moderator.{#case 'planned'}Saved.{#case 'moved'}The assembly has moved on. The reason stands in the log.{#case 'bill-read'}The bill is read. Check its clauses, then publish it.{#case 'bill-translated'}The other language is added.{#case 'bill-published'}The bill is before the assembly.{#case 'invited'}That invitation was made already. Its code was shown once.{#case 'drafted'}Drafted from what members said. Read it against its sources.{#case 'drafting'}It is being drafted. You see here how far it has come.{#case 'published'}Published.{#case 'returned'}Returned. Your note stands below.{#case 'opened'}The ballot is open.{#case 'closed'}The ballot is closed and counted. Recommendations are drafted.{#case 'edited'}The draft is changed.{#case 'adopted'}Adopted. From now on it stays as it is.{#case 'reported'}Reported to the authority. The clock for the reply runs.{#else}Done.{/switch}")
    String notice(String code);

    @Message("Plan and bill")
    String design();

    @Message("no date yet")
    String no_date();

    @Message("Phases and dates")
    String plan_dates();

    @Message("Now: {phase}")
    String phase_now(String phase);

    @Message("Move on")
    String phase_move();

    @Message("To which phase")
    String phase_to();

    @Message("Reason, told to everybody")
    String phase_reason();

    @Message("From here the assembly moves on by reporting its recommendations, on the ballot page.")
    String phase_report();

    @Message("This assembly is closed.")
    String phase_last();

    @Message("It moves on by itself when every recommendation has its reply.")
    String phase_auto();

    @Message("Who is in it")
    String people();

    @Message("Make an invitation")
    String invite();

    @Message("Make a code")
    String invite_submit();

    @Message("What it makes of whoever uses it")
    String invite_role();

    @Message("How many people may use it")
    String invite_uses();

    @Message("Days it is valid")
    String invite_days();

    @Message("The code. It is shown this once, so copy it now.")
    String invite_code();

    @Message("{role} · for {uses} · until {until}")
    String invite_facts(String role, int uses, String until);

    @Message("The bill")
    String bill();

    @Message("No bill yet")
    String bill_none();

    @Message("Give the text of the bill. It is taken apart into clauses here, and you see them before anybody else"
            + " does.")
    String bill_none_text();

    @Message("{#switch status}{#case 'draft'}draft, seen by moderators only{#case 'published'}before the assembly{#case"
            + " 'withdrawn'}withdrawn{/switch}")
    String bill_state(String status);

    @Message("{all.count('unit', 'units')}, {decided} of them clauses that people decide on")
    String bill_units(int all, int decided);

    @Message("Clauses, as they were read")
    String bill_tree();

    @Message("decided on")
    String bill_decided();

    @Message("Paste the text")
    String bill_paste();

    @Message("or choose a file")
    String bill_file();

    @Message("Read it into clauses")
    String bill_read();

    @Message("Add the same bill in {#if lang == 'ja'}Japanese{#else}English{/if}")
    String bill_translate(String lang);

    @Message("The two texts must have the same clauses in the same order.")
    String bill_translate_hint();

    @Message("Bills are taken until the deliberation begins.")
    String bill_closed();

    @Message(
            "{#switch stance}{#case 'for'}For{#case 'against'}Against{#case 'question'}Question{#case 'wording'}Wording{/switch}")
    String stance(String stance);

    @Message("on {clause}")
    String about_clause(String clause);

    @Message("on the whole bill")
    String about_bill();

    @Message("No. {number}")
    String number(int number);

    @Message("{agree} agree · {pass} not sure · {disagree} disagree")
    String support(int agree, int pass, int disagree);

    @Message("Summaries")
    String summaries();

    @Message("Each sentence stands beside the words it came from. What no member’s words back cannot be published.")
    String summaries_lead();

    @Message("Draft a summary")
    String summaries_new();

    @Message("What it is about")
    String summaries_scope();

    @Message("Language")
    String summaries_lang();

    @Message("Draft it")
    String summaries_draft();

    @Message("No draft waits for you")
    String summaries_empty();

    @Message("A summary is drafted by itself when something changes, or at once when you ask for it.")
    String summaries_empty_text();

    @Message("Published")
    String summaries_published();

    @Message("Nothing is published yet.")
    String summaries_published_none();

    @Message("The whole bill")
    String whole_bill();

    @Message("{#if lang == 'ja'}Japanese{#else}English{/if}")
    String language(String lang);

    @Message(
            "{people.count('person', 'people')} took part · {arguments.count('argument', 'arguments')} · {quoted} quoted")
    String summary_facts(int people, int arguments, int quoted);

    @Message("Sentence")
    String summary_sentence();

    @Message("The words it came from")
    String summary_sources();

    @Message("Some words are no longer shown. Draft it again.")
    String summary_gone();

    @Message("Written by rule from members’ own words")
    String summary_model();

    @Message("Checks")
    String summary_gates();

    @Message("version {version}")
    String summary_version(int version);

    @Message("{#switch name}{#case 'citationValidity'}Every citation points to a visible argument{#case"
            + " 'citationCompleteness'}Every sentence has its sources{#case 'quoteFidelity'}Quotes are word for"
            + " word{#case 'unsupportedNumbers'}Every number is counted{#case 'quantifierTruth'}“Most” and “some”"
            + " are true{#case 'voice'}Nobody is made to say more than she said{#case 'dissentKept'}Dissent is"
            + " told{#else}{name}{/switch}")
    String gate(String name);

    @Message("fails")
    String gate_failed();

    @Message("{#switch kind}{#case 'consensus'}agreed{#case 'for'}for{#case 'against'}against{#case"
            + " 'dissent'}dissent{#case 'question'}question{#else}view{/switch}")
    String kind(String kind);

    @Message(
            "{#switch reason}{#case 'all-sourced'}Every sentence quotes members, and every number is counted.{#case 'source-gone'}Words that it quotes were withdrawn, hidden or changed.{#case 'not-sourced'}A sentence is not backed by the words that it cites.{#case 'all-heard'}Nearly all who took part find a view of theirs in it.{#case 'no-votes'}Nobody has voted yet, so whom it represents cannot be measured.{#case 'dissent-missing'}Dissent is missing, or a sentence is too strong.{#case 'group-missing'}A group large enough to be quoted is not.{#case 'people-missing'}More people than usual find no view of theirs in it.{#case 'unequal'}Some groups are heard better than others.{#case 'not-repeating'}Sentences say different things.{#case 'repeating'}Some sentences say nearly the same.{/switch}")
    String light(String reason);

    @Message("Ballot")
    String ballot();

    @Message("Here you see how many have voted. How they voted nobody sees before the count, you neither.")
    String ballot_lead();

    @Message("The ballot opens in the phase “deciding”. It is now: {phase}.")
    String ballot_phase(String phase);

    @Message("Fewer than ten members may vote: the count can give away how somebody voted. Tell them before you open"
            + " it.")
    String ballot_few();

    @Message("Open a ballot")
    String ballot_open();

    @Message("Clauses to decide on")
    String ballot_clauses();

    @Message("Opens (empty: at once)")
    String ballot_opens();

    @Message("What the clauses need")
    String ballot_needs();

    @Message("Numbers of the clauses without which a clause cannot stand, with commas; empty when it stands alone."
            + " Filled in is what the bill says. Members read: Needed by …")
    String ballot_needs_hint();

    @Message("{num} {heading} needs")
    String ballot_needs_of(String num, String heading);

    @Message("Closes")
    String ballot_closes();

    @Message("Open the ballot")
    String ballot_open_submit();

    @Message("Questions")
    String ballot_questions();

    @Message("Nothing is put to the vote yet")
    String ballot_none();

    @Message("When the assembly decides, choose the clauses and the times here.")
    String ballot_none_text();

    @Message("Turnout")
    String ballot_turnout();

    @Message("{n} of {members}")
    String ballot_turnout_of(int n, int members);

    @Message("{#switch status}{#case 'planned'}opens later{#case 'open'}open{#case 'ended'}time is over, being"
            + " counted{#case 'closed'}counted{/switch}")
    String ballot_state(String status);

    @Message("until {time}")
    String ballot_until(String time);

    @Message("from {time}")
    String ballot_from(String time);

    @Message("Close and count")
    String ballot_close_one();

    @Message("Close all and count")
    String ballot_close_all();

    @Message("Closing before the time cannot be undone.")
    String ballot_close_hint();

    @Message("{yes} yes · {abstain} abstained · {no} no")
    String ballot_result(int yes, int no, int abstain);

    @Message("Recommendations")
    String recommendations();

    @Message("Recommendations are drafted from the count of each question.")
    String recommendations_none();

    @Message("Recommendation {number}")
    String recommendation(int number);

    @Message("Its result is counted and stays. You choose the words, the dissent beside it and the arguments that it"
            + " rests on. Once adopted it is public and fixed.")
    String recommendation_lead();

    @Message("{#if status == 'adopted'}adopted{#else}draft{/if}")
    String recommendation_state(String status);

    @Message("Read and word it")
    String recommendation_open();

    @Message("What it recommends, in one line")
    String recommendation_title();

    @Message("In full")
    String recommendation_text();

    @Message("Dissent")
    String recommendation_dissent();

    @Message("Members’ arguments that it rests on")
    String recommendation_arguments();

    @Message("There are no visible arguments on this clause.")
    String recommendation_arguments_none();

    @Message("Save the draft")
    String recommendation_save();

    @Message("Adopt it as written")
    String recommendation_adopt();

    @Message("replied")
    String recommendation_replied();

    @Message("Report to the authority")
    String report();

    @Message("From then on the authority owes a reply to each recommendation, by {date}.")
    String report_hint(String date);

    @Message("They can be reported when every question is counted and every recommendation adopted.")
    String report_not_yet();

    @Message("{#if n == 1}1 sentence and its sources{#else}{n} sentences and their sources{/if}")
    String summary_read(int n);
}
