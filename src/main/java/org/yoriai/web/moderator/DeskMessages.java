package org.yoriai.web.moderator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the queue, the start page and the preflight; Japanese in {@code messages/desk_ja.properties}. */
@MessageBundle("desk")
public interface DeskMessages {
    @Message("Queue")
    String queue();

    @Message(
            "All that members write passes here, before others see it. What you decide stands in the public log at once.")
    String queue_lead();

    @Message("Where it stands")
    String states();

    @Message(
            "{#switch state}{#case 'waiting'}Waiting{#case 'visible'}Shown{#case 'hidden'}Hidden{#else}{state}{/switch}")
    String state(String state);

    @Message(
            "{#switch kind}{#case 'for'}Arguments for{#case 'against'}Arguments against{#case 'question'}Questions{#case 'wording'}Wording proposals{#case 'reply'}Replies{#else}{kind}{/switch}")
    String kinds(String kind);

    @Message("Kind")
    String filter_kind();

    @Message("Every kind")
    String filter_kinds();

    @Message("Written in")
    String filter_lang();

    @Message("Both languages")
    String filter_langs();

    @Message("Clause")
    String filter_clause();

    @Message("All clauses")
    String filter_clauses();

    @Message("Filter")
    String filter_go();

    @Message("{first}–{last} of {total}, {#if state == 'waiting'}oldest first{#else}newest first{/if}")
    String shown(long first, long last, long total, String state);

    @Message("Everything is read")
    String empty_waiting();

    @Message("New arguments appear here before others see them.")
    String empty_waiting_text();

    @Message("{n} {#if n == 1}argument waits{#else}arguments wait{/if} for you")
    String waiting_now(long n);

    @Message("Show the queue")
    String waiting_show();

    @Message("Nothing is shown yet")
    String empty_visible();

    @Message("What you approve stands here, and can be hidden here.")
    String empty_visible_text();

    @Message("Nothing is hidden")
    String empty_hidden();

    @Message("What you hide stands here with its reason, and can be restored here.")
    String empty_hidden_text();

    @Message("Nothing fits")
    String none_fits();

    @Message("Nothing here is of this kind. Choose fewer filters.")
    String none_fits_text();

    @Message("Show everything")
    String none_fits_go();

    @Message("Choose all {n} on this page")
    String choose_all(int n);

    @Message("Choose none")
    String choose_none();

    @Message("Choose no. {number}")
    String choose_one(int number);

    @Message("waits {#if n == 1}1 day{#else}{n} days{/if}")
    String waits(long n);

    @Message("Replies to no. {number}")
    String replies_to(int number);

    @Message("The law says, and would be changed")
    String changes();

    @Message("Approve")
    String approve();

    @Message("no. {number}")
    String about(int number);

    @Message("Approve the chosen")
    String approve_chosen();

    @Message("Hide the chosen …")
    String hide_open();

    @Message("Hide the chosen")
    String hide_chosen();

    @Message("Restore the chosen …")
    String restore_open();

    @Message("Restore the chosen")
    String restore_chosen();

    @Message("With what you have chosen")
    String bar();

    @Message("Chosen arguments")
    String f_items();

    @Message("Reason, in the public log")
    String f_ground();

    @Message("Your own words, for the author alone")
    String f_words();

    @Message("Say what the author could change. If you choose several, each author reads the same words.")
    String f_words_hint();

    @Message("Choose …")
    String choose();

    @Message("Hidden: {rule}")
    String hidden_by(String rule);

    @Message("To the author: {words}")
    String told(String words);

    @Message(
            "{#switch decision}{#case 'approved'}{#if n == 1}No. {numbers} is approved. Everybody can see it now.{#else}{n} are approved: no. {numbers}. Everybody can see them now.{/if}{#case 'hidden'}{#if n == 1}No. {numbers} is hidden.{#else}{n} are hidden: no. {numbers}.{/if} The reason stands in the public log, your words go to the author.{#case 'restored'}{#if n == 1}No. {numbers} is restored.{#else}{n} are restored: no. {numbers}.{/if}{#case 'undone'}{#if n == 1}Put back: no. {numbers} is as it was before.{#else}Put back: {n} are as they were before, no. {numbers}.{/if}{#else}Done.{/switch}")
    String report(String decision, int n, String numbers);

    @Message("Nothing was changed.")
    String report_nothing();

    @Message("Left as they are:")
    String report_left();

    @Message("Undo")
    String undo();

    @Message("No. {number}: its author has taken it back.")
    String left_withdrawn(int number);

    @Message("No. {number} has changed since you looked.")
    String left_changed(int number);

    @Message(
            "No. {number}: you have {#switch decision}{#case 'approved'}approved{#case 'hidden'}hidden{#case 'restored'}restored{#else}put back{/switch} it already, {at}.")
    String left_mine(int number, String decision, String at);

    @Message(
            "No. {number}: another moderator has {#switch decision}{#case 'approved'}approved{#case 'hidden'}hidden{#case 'restored'}restored{#else}put back{/switch} it, {at}. Look at it again before you decide.")
    String left_other(int number, String decision, String at);

    @Message("No. {number}: members have answered it already. To take it away, hide it with a reason.")
    String left_answered(int number);

    @Message("{#if n == 1}1 summary waits for review too{#else}{n} summaries wait for review too{/if}")
    String drafts_too(int n);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Pages of the queue")
    String paging();

    @Message("How it works")
    String help();

    @Message(
            "With the keyboard: Tab moves on, Space ticks, Enter presses a button. After a decision the next one is chosen.")
    String help_keys();

    @Message("A decision can be undone for half an hour, unless somebody has answered by then.")
    String help_undo();

    @Message("Nothing is hidden for any other reason than those of the public list.")
    String help_rules();

    @Message("Public log and rules")
    String help_log();

    @Message("What needs me")
    String needs_me();

    @Message("{#if n == 1}1 thing waits for you.{#else}{n} things wait for you, the pressing first.{/if}")
    String needs_lead(int n);

    @Message("Nothing waits for you.")
    String needs_nothing();

    @Message("What members write, phases that end, ballots and replies will stand here when they need you.")
    String needs_nothing_text();

    @Message("pressing")
    String urgent();

    @Message(
            "{#switch kind}{#case 'content'}{#if n == 1}1 piece waits to be read{#else}{n} pieces wait to be read{/if}{#case 'summaries'}{#if n == 1}1 summary to review{#else}{n} summaries to review{/if}{#case 'too-many-arguments'}{n} arguments are more than members can answer{#case 'phase-ends'}Move on: {next}{#case 'ballot-to-open'}Open the ballot{#case 'ballot-to-count'}{#if n == 1}1 question of the ballot to count{#else}{n} questions of the ballot to count{/if}{#case 'ballot-closes'}{#if n == 1}1 question of the ballot is open{#else}{n} questions of the ballot are open{/if}{#case 'recommendations'}{#if n == 1}1 recommendation to adopt{#else}{n} recommendations to adopt{/if}{#case 'report'}{#if n == 1}Report 1 recommendation to the authority{#else}Report {n} recommendations to the authority{/if}{#case 'reply-due'}{#if n == 1}1 reply is due soon{#else}{n} replies are due soon{/if}{#case 'reply-overdue'}{#if n == 1}1 reply is overdue{#else}{n} replies are overdue{/if}{#case 'preflight'}{#if n == 1}1 thing is missing before it can open{#else}{n} things are missing before it can open{/if}{#else}{kind}{/switch}")
    String duty(String kind, int n, String next);

    @Message(
            "{#switch kind}{#case 'content'}Read{#case 'summaries'}Review{#case 'phase-ends'}Move on{#case 'ballot-to-open'}Open{#case 'ballot-to-count'}Count{#case 'ballot-closes'}Look{#case 'recommendations'}Adopt{#case 'report'}Report{#case 'preflight'}Complete{#else}Look{/switch}")
    String duty_go(String kind);

    @Message("came today")
    String age_new();

    @Message("{#if n == 1}waits 1 day{#else}the oldest waits {n} days{/if}")
    String age_waits(long n);

    @Message("today")
    String age_today();

    @Message("{#if n == 1}tomorrow{#else}in {n} days{/if}")
    String age_left(long n);

    @Message("{#if n == 1}since yesterday{#else}{n} days late{/if}")
    String age_late(long n);

    @Message(
            "Choose the kind that is nearest. It fills in seats and dates and says what must be there before it opens; you can change everything.")
    String choose_model();

    @Message(
            "{seats.count('seat', 'seats')} · {weeks.count('week', 'weeks')} until it reports · reply within {days.count('day', 'days')}")
    String model_facts(int seats, int weeks, int days);

    @Message("Choose another kind")
    String choose_again();

    @Message(
            "Only moderators see it until you open it, and until then you can change everything but the short address.")
    String convene_lead();

    @Message("Before it opens")
    String needs_title();

    @Message("This kind of assembly opens when this is there. You can do it after convening, in any order.")
    String needs_text();

    @Message("(English and Japanese before it opens)")
    String both_languages();

    @Message("Filled in from the kind of assembly, counted from today. Change what does not fit.")
    String dates_hint();

    @Message("Texts and dates")
    String plan();

    @Message("You can change these until the assembly opens.")
    String plan_lead();

    @Message("The assembly is open. What was asked, promised and planned stays as everybody read it.")
    String plan_fixed();

    @Message("Save")
    String plan_save();

    @Message("Back without saving")
    String plan_back();

    @Message(
            "{#switch code}{#case 'question-languages'}Title and question in English and Japanese{#case 'texts-languages'}Every other text in English and Japanese{#case 'dates'}Dates in order, up to the reply{#case 'reply-contract'}The authority and its promise to reply{#case 'legislator'}A legislator who can reply{#case 'moderators'}{#if moderators == 1}A moderator{#else}{moderators} moderators or more{/if}{#case 'second-moderator'}A second moderator{#case 'auditor'}Somebody who audits{#case 'bill'}A published bill{#case 'bill-languages'}The bill in English and Japanese{#case 'materials-for'}Something to learn from that speaks for it{#case 'materials-against'}Something to learn from that speaks against it{#case 'background'}Something to learn from that takes no side{#else}{code}{/switch}")
    String preflight(String code, int moderators);

    @Message("Before it opens")
    String preflight_title();

    @Message(
            "{#if n == 1}1 thing is missing. It opens when it is there.{#else}{n} things are missing. It opens when they are there.{/if}")
    String preflight_missing(long n);

    @Message("Everything that is needed is there. You can open it.")
    String preflight_ready();

    @Message(
            "{#if n == 1}The assembly is open, and 1 thing is no longer there.{#else}The assembly is open, and {n} things are not there.{/if}")
    String preflight_gaps(long n);

    @Message("Do it")
    String preflight_go();

    @Message("From then on everybody can read it, and its texts and dates stay.")
    String open_hint();

    @Message("Open it to everybody")
    String open();

    @Message("Review")
    String review();

    @Message("all checks pass")
    String gates_pass();

    @Message("{#if n == 0}words are missing{#else if n == 1}1 check fails{#else}{n} checks fail{/if}")
    String gates_fail(long n);

    @Message("Against version {version}: {added.count('sentence', 'sentences')} new, {gone} gone")
    String differs(int version, int added, int gone);

    @Message("The first on this, {#if n == 1}1 sentence{#else}{n} sentences{/if}")
    String differs_first(int n);

    @Message("new")
    String sentence_new();

    @Message("What version {version} says and this does not")
    String gone(int version);

    @Message("Nothing: every sentence of it is still here.")
    String gone_none();

    @Message("Your decision")
    String decide();

    @Message("Approve and publish")
    String approve_publish();

    @Message("It is not published while a check fails. Draft it again, or return it.")
    String not_ready();

    @Message("Return it with a note …")
    String return_open();

    @Message("What is wrong with it")
    String return_note();

    @Message("Moderators read this. The same draft does not come again until something changes.")
    String return_hint();

    @Message("Return it")
    String return_submit();

    @Message("Returned")
    String returned();

    @Message("Set aside with a note. A new draft comes when members say or vote something new.")
    String returned_lead();
}
