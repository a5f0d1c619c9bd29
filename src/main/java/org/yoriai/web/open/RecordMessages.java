package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.outcome.Rating;
import org.yoriai.summary.Lights;

/** Words of the pages on what came of it all; Japanese in {@code messages/record_ja.properties}. */
@MessageBundle(value = "record", locale = "en")
public interface RecordMessages {
    @Message("{yes} yes · {abstain} abstain · {no} no")
    String tally(int yes, int abstain, int no);

    @Message("{#if n == 1}One answer is{#else}{n} answers are{/if} not in these results yet. Counting is late since"
            + " {when}. No answer is lost.")
    String late(int n, String when);

    @Message("{n} of {of.count('member', 'members')} voted")
    String turnout(int n, int of);

    @Message("Had all {of.count('member', 'members')} answered, {low} to {high} would likely agree.")
    String range_agree(int low, int high, int of);

    @Message("Had all {of.count('member', 'members')} answered, {low} to {high} would likely disagree.")
    String range_disagree(int low, int high, int of);

    @Message("Arguments {from} to {to} of {of}")
    String table_rows(int from, int to, int of);

    @Message("Order of the table")
    String table_orders();

    @Message("{#switch order}{#case 'answered'}Most answers{#case 'agreed'}Most agreement{#case 'disagreed'}Most"
            + " disagreement{#case 'bridging'}Most liked on all sides{#else}Most divided{/switch}")
    String table_order(String order);

    @Message("Before")
    String table_before();

    @Message("Next")
    String table_after();

    @Message("“Would likely”: 95 times in 100, if those who have not answered are like those who have.")
    String range_meaning();

    @Message("Summary of what members say")
    String summary_title();

    @Message("on its own page")
    String summary_open();

    @Message(
            "{people.count('person', 'people')} wrote or answered; {quoted} of {arguments.count('argument', 'arguments')} are quoted.")
    String summary_of(int people, int arguments, int quoted);

    @Message("{keptOut} of {writers} who wrote have not said yes to being quoted. Their words are not in this summary.")
    String summary_kept_out(int keptOut, int writers);

    @Message("Read everything that was said")
    String summary_all_words();

    @Message("Not published yet")
    String summary_unchecked();

    @Message("Checked and published by a moderator on {day}")
    String summary_checked(String day);

    @Message("Put together by rule from members’ own words")
    String summary_made();

    @Message("A newer summary has taken its place.")
    String summary_superseded();

    @Message("Some words that it quotes were taken back or hidden since.")
    String summary_stale();

    @Message("These words are no longer shown.")
    String summary_source_gone();

    @Message("Three checks")
    String summary_lights();

    @Message("What it is about")
    String summary_about();

    @Message("Summaries")
    String summaries_title();

    @Message("Each sentence opens the words that it came from.")
    String summaries_text();

    @Message("No summary yet")
    String summaries_none();

    @Message("When a moderator has checked and published one, it stands here, clause by clause.")
    String summaries_none_text();

    @Message("Read the summaries")
    String summaries_go();

    @Message("sourced")
    String light_sourced();

    @Message("fair")
    String light_fair();

    @Message("readable")
    String light_readable();

    @Message("yes")
    String light_yes();

    @Message("partly")
    String light_partly();

    @Message("no")
    String light_no();

    @Message("{#switch reason}{#case ALL_SOURCED}Every sentence quotes members, and every number is counted.{#case"
            + " SOURCE_GONE}Words that it quotes were taken back, hidden or changed since.{#case NOT_SOURCED}A"
            + " sentence is not backed by the words that it cites, or a number is not counted.{#case"
            + " ALL_HEARD}Nearly all who took part find a view of theirs in it, in each group alike, and dissent"
            + " is told.{#case NO_VOTES}Nobody has voted yet, so whom it represents cannot be measured.{#case"
            + " DISSENT_MISSING}Dissent is missing, or a sentence is stronger than the words that it cites.{#case"
            + " GROUP_MISSING}A group large enough to deserve a quote has none.{#case PEOPLE_MISSING}More people"
            + " than usual find no view of theirs in it.{#case UNEQUAL}Some groups are heard better than"
            + " others.{#case NOT_REPEATING}Sentences say different things.{#case REPEATING}Some sentences say"
            + " nearly the same.{/switch}")
    String light(Lights.Reason reason);

    @Message("{#switch kind}{#case 'consensus'}What all groups share{#case 'for'}For{#case 'against'}Against{#case"
            + " 'dissent'}Dissent{#case 'question'}Open question{#else}View{/switch}")
    String sentence_kind(String kind);

    @Message("Recommendations")
    String recommendations_title();

    @Message("No recommendations yet")
    String recommendations_none();

    @Message("They follow from the ballot on the clauses. Each gets a reply with a reason.")
    String recommendations_none_text();

    @Message("Recommendation {n}")
    String recommendation_number(int n);

    @Message("Waits for its reply")
    String recommendation_waits();

    @Message("The authority owes an answer with a reason by the date beside.")
    String recommendation_waits_text();

    @Message("What the assembly recommends")
    String recommendation_says();

    @Message(
            "{#if clause}The votes on {clause}, to which this recommendation answers{#else}The votes on the clause, to which this recommendation answers{/if}")
    String recommendation_ballot(String clause);

    @Message("What those say who did not agree")
    String recommendation_dissent();

    @Message("The reply")
    String recommendation_reply();

    @Message("Answers for it")
    String recommendation_owner();

    @Message("Done")
    String recommendation_due();

    @Message("Words that it rests on")
    String recommendation_rests();

    @Message("Does the reply answer us?")
    String rating_title();

    @Message(
            "{#if n == 0}None of the {of.count('member', 'members')} has rated this reply yet.{#else}{n} of {of.count('member', 'members')} {n.form('has', 'have')} rated this"
                    + " reply.{/if}")
    String rating_of(int n, int of);

    @Message("{n} of {of} say that it answers them, fully or mostly.")
    String rating_answered(int n, int of);

    @Message("{n} of these ratings {#if n == 1}is{#else}are{/if} from before the reply was changed.")
    String rating_of_earlier(int n);

    @Message("{#switch rating}{#case FULLY}Yes, fully{#case MOSTLY}Mostly{#case HARDLY}Hardly{#case NOT_AT_ALL}No, not"
            + " at all{/switch}")
    String rating(Rating rating);

    @Message("Does it answer?")
    String rating_column();

    @Message("Members")
    String rating_people();

    @Message("Rate this reply")
    String rating_go();

    @Message("{#if n == 1}1 reply waits for your rating{#else}{n} replies wait for your rating{/if}")
    String ask_rate(int n);

    @Message("The authority has replied. Say whether it answers what the assembly recommended.")
    String ask_rate_text();

    @Message("Rate the next reply")
    String rating_next();

    @Message("Answered")
    String table_answered();

    @Message("Change what I said")
    String rating_change();

    @Message("You said: {said}.")
    String rating_mine(String said);

    @Message("Why members said so")
    String rating_reasons();

    @Message("Only those who replied and the moderators read these words.")
    String rating_reasons_text();

    @Message("Does this reply answer what the assembly recommended?")
    String rating_question();

    @Message("Why?")
    String rating_reason();

    @Message("Those who replied and the moderators read it, without your name. It is not public.")
    String rating_reason_hint();

    @Message("Send my rating")
    String rating_send();

    @Message("The number of members is public, not who said what. You can change it until the assembly is closed.")
    String rating_rules();

    @Message("This reply takes no ratings now")
    String rating_closed();

    @Message("Members rate a reply from the day it is given until the assembly is closed.")
    String rating_closed_text();

    @Message("Back to the recommendation")
    String rating_back();

    @Message("What was promised")
    String milestones();

    @Message("Done on {day}")
    String milestone_reached(String day);

    @Message("Each member is known by the name of a bird, a new one in each assembly. Who it is, nobody sees.")
    String how_names();

    @Message(
            "Everybody is asked by the same published rule: mostly by lot, more often what few people have seen or what an"
                    + " answer would teach most. Nothing is put on top by how much it is talked of.")
    String how_order();

    @Message("A moderator reads each argument before others see it. It may be hidden for one of these reasons only; its"
            + " author is told, and the log is public.")
    String how_moderation();

    @Message("It attacks a person or a group.")
    String rule_respect();

    @Message("It tells something private about somebody.")
    String rule_privacy();

    @Message("It is not about the bill.")
    String rule_topic();

    @Message("It advertises something.")
    String rule_advertising();

    @Message("It breaks the law.")
    String rule_unlawful();

    @Message("Groups by answers alone")
    String how_groups();

    @Message("Members who answer alike form a group, named by a letter. What every group agrees with counts as common"
            + " ground; where groups part stands beside it.")
    String how_groups_text();

    @Message(
            "A number of fewer than ten people by group is never shown in public, fewer than five not even to members.")
    String how_few();

    @Message("Summaries with their sources")
    String how_summary();

    @Message("A summary is put together from members’ words. A sentence without the words it came from cannot be"
            + " published, and a moderator checks each one.")
    String how_summary_text();

    @Message("A ballot, clause by clause")
    String how_ballot();

    @Message("Members say yes, no or abstain on each clause and see what a no would stop. How somebody voted is sealed"
            + " until the close; everybody gets a receipt.")
    String how_ballot_text();

    @Message("Licence")
    String licence_title();

    @Message("The software of this site is free: anybody may use, study, change and pass it on under the Apache License"
            + " 2.0.")
    String licence_text();

    @Message("What members write belongs to them. Each of them decides what else may be done with it.")
    String licence_words();

    @Message("Data")
    String data_title();

    @Message("Everything public on these pages can be read by machines, too.")
    String data_lead();

    @Message(
            "To read members’ words is free; to use them elsewhere takes their yes. The tables of votes hold only words and votes of members who gave it.")
    String data_use();

    @Message("Descriptions")
    String data_contracts();

    @Message("Every address and what it takes and gives.")
    String data_openapi();

    @Message("The events that are streamed and what is in them.")
    String data_asyncapi();

    @Message("By assembly")
    String data_assemblies();

    @Message("the assembly")
    String data_assembly();

    @Message("the bill")
    String data_bill();

    @Message("arguments")
    String data_arguments();

    @Message("opinion map")
    String data_opinion();

    @Message("summaries")
    String data_summaries();

    @Message("ballot")
    String data_ballot();

    @Message("recommendations and replies")
    String data_recommendations();

    @Message("moderation log")
    String data_log();

    @Message("live events")
    String data_events();

    @Message("Where it comes from")
    String trace_from();

    @Message("What came of it")
    String trace_became();

    @Message("Nothing yet.")
    String trace_nothing();

    @Message("its chain")
    String trace_here();
}
