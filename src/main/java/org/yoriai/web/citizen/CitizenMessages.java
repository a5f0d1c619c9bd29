package org.yoriai.web.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.deliberation.Vote;
import org.yoriai.outcome.Choice;

/** Words of the pages on which members take part; Japanese in {@code messages/citizen_ja.properties}. */
@MessageBundle(value = "citizen", locale = "en")
public interface CitizenMessages {
    @Message("Now")
    String now_title();

    @Message("{n} of {of} answered")
    String now_progress(long n, long of);

    @Message("What became of my words")
    String now_mine();

    @Message("All my words")
    String now_all_words();

    @Message("You have not written yet")
    String now_none();

    @Message("What you write, who answered it and what came of it stands here.")
    String now_none_text();

    @Message("Dates")
    String now_dates();

    @Message("Take a seat")
    String join_title();

    @Message("Members answer one another’s arguments, write their own, and in the end vote on each clause. You can stop"
            + " at any time.")
    String join_what();

    @Message("Others see you under a bird’s name. Your own name is kept apart and shown to nobody.")
    String join_name();

    @Message("You have a seat in this assembly.")
    String join_already();

    @Message("Go on")
    String join_on();

    @Message("Nobody can join now")
    String join_closed();

    @Message("All seats are taken, or the time for joining is over. You can read everything.")
    String join_closed_text();

    @Message("To the assembly")
    String join_home();

    @Message("What happens next")
    String join_next();

    @Message(
            "You log in, so that each person has one seat. Without an account you make one, with a name to log in with and an e-mail address.")
    String join_next_account();

    @Message(
            "You log in, so that each person has one seat. Accounts are given out by whoever runs this assembly; nobody makes one here.")
    String join_next_given();

    @Message(
            "We send one mail to see that the address is yours. You open the link in it, choose a password, and are back on this page.")
    String join_next_mail();

    @Message("You take your seat.")
    String join_next_seat();

    @Message("Make an account")
    String join_register_go();

    @Message("Log in")
    String join_login_go();

    @Message("I have an invitation code")
    String join_have_code();

    @Message("Invitation code")
    String join_code();

    @Message("Twelve letters and digits from your invitation, like 7KQ2-MWXA-3PRD.")
    String join_code_hint();

    @Message("What may be done with your words?")
    String join_consents();

    @Message("Both are off until you say yes. You can take part without either, and change them at any time.")
    String join_consents_text();

    @Message("Summaries may quote my words.")
    String join_digest();

    @Message(
            "Software drafts them, a person checks each one. Without your yes no summary quotes you and no model reads your words. Your votes count either way.")
    String join_digest_hint();

    @Message("My words and votes may be in the open data of this assembly.")
    String join_open_data();

    @Message(
            "Once voting is over, under a number instead of a name. Anybody may then use them for anything, also to train software.")
    String join_open_data_hint();

    @Message("May your words be used elsewhere?")
    String write_consents();

    @Message(
            "Holds for all you write in this assembly, until you change it under “Privacy”. Left empty, your words are read and answered here, and used nowhere else.")
    String write_consents_text();

    /** @param digest whether summaries may quote her; @param openData whether open data may hold her words */
    @Message(
            "{#if digest}Summaries may quote your words.{#else}Summaries do not quote your words.{/if} {#if openData}Open data may hold your words and votes.{#else}Open data leaves your words and votes out.{/if}")
    String write_uses(boolean digest, boolean openData);

    @Message("Take my seat")
    String join_go();

    @Message("Answer arguments")
    String vote_title();

    @Message("{n} of {of}")
    String vote_progress(long n, long of);

    @Message("Arguments answered")
    String vote_seen();

    @Message("Change my last answer")
    String vote_undo();

    @Message("You can change your answer")
    String vote_again();

    @Message("Somebody in this assembly says")
    String vote_somebody();

    @Message("Why am I asked this?")
    String vote_why();

    @Message("More about this argument")
    String vote_details_more();

    @Message("The rule is the same for everybody. Nothing you did, and nothing about you, changes what you are asked.")
    String vote_why_same();

    @Message("This argument with its replies")
    String vote_details();

    @Message("Is something missing?")
    String vote_missing();

    @Message("Say it in one or two sentences. One idea.")
    String vote_missing_text();

    @Message("Write my own argument")
    String vote_missing_go();

    @Message("Arguments are answered while the assembly deliberates")
    String vote_not_now();

    @Message("What members have answered so far is in the results.")
    String vote_not_now_text();

    @Message("See the results")
    String vote_not_now_go();

    @Message("Log in to answer")
    String vote_login();

    @Message("Members answer arguments, one answer a person.")
    String vote_login_text();

    @Message("Take a seat to answer")
    String vote_guest();

    @Message("You are logged in, and you have no seat in this assembly yet.")
    String vote_guest_text();

    @Message("You have answered everything")
    String done_title();

    @Message("Nothing to answer yet")
    String done_nothing();

    @Message("When others have written arguments, you are asked about them here.")
    String done_nothing_text();

    @Message("Only you see this.")
    String done_private();

    @Message("See the results")
    String done_results();

    @Message("New arguments come as members write them. We ask you again then.")
    String done_more();

    @Message("Write an argument")
    String write_title();

    @Message("Change your words")
    String write_again();

    @Message("Your new words take the place of the old ones, which are taken back. A moderator reads them first.")
    String write_again_text();

    @Message("Write a reply")
    String write_reply();

    @Message("Arguments are written while the assembly deliberates")
    String write_not_now();

    @Message("You can read what members have written.")
    String write_not_now_text();

    @Message("Read the arguments")
    String write_not_now_go();

    @Message("Log in to write")
    String write_login();

    @Message("Take a seat to write")
    String write_guest();

    @Message("You reply to:")
    String write_answers();

    @Message("So others will see it. It is not sent yet.")
    String write_preview_text();

    @Message("Send")
    String write_send();

    @Message("Change it")
    String write_edit();

    @Message("Look at it first")
    String write_look();

    @Message("Your draft is kept on this device.")
    String write_kept();

    @Message("What is it about?")
    String write_clause();

    @Message("The whole bill")
    String write_whole_bill();

    @Message("What is it?")
    String write_stance();

    @Message("Your words")
    String write_text();

    @Message("One idea, in one or two sentences. Say why.")
    String write_text_hint();

    @Message("\\{n\\} characters left")
    String write_left();

    @Message("In which language is it written?")
    String write_lang();

    @Message("A moderator looks at it before others see it, and may hide it only for: disrespect, private matters,"
            + " another topic, advertising, unlawful content. You are told the reason.")
    String write_rules();

    @Message("clauses {head} and {last}")
    String clauses(String head, String last);

    @Message(", ")
    String clauses_between();

    @Message("clause {num}")
    String clause(String num);

    @Message("{#switch choice}{#case YES}Yes{#case NO}No{#case ABSTAIN}Abstain{/switch}")
    String choice(Choice choice);

    @Message("{#switch vote}{#case AGREE}I agree{#case DISAGREE}I disagree{#case PASS}Not sure{/switch}")
    String answered(Vote vote);

    @Message("Ballot")
    String ballot_title();

    @Message("Open until {when}. You can change your vote until then.")
    String ballot_until(String when);

    @Message("The ballot is closed and counted.")
    String ballot_counted();

    @Message(
            "{#switch status}{#case 'planned'}The ballot opens on {when}.{#case 'ended'}The ballot closed on {when}. It waits to be counted.{#else}The ballot is not open now. Its last day is {when}.{/switch}")
    String ballot_not_open(String status, String when);

    @Message("No ballot yet")
    String ballot_none();

    @Message("When the assembly decides, each clause stands here as a question of its own.")
    String ballot_none_text();

    @Message("Answer what you want to answer. You see everything again before it is sent.")
    String ballot_how();

    @Message("Fewer than ten members can vote here. A result of so few can tell how somebody voted.")
    String ballot_few();

    @Message("You have voted")
    String ballot_voted();

    @Message("(you may leave it open)")
    String ballot_skip();

    @Message("This question takes no votes now.")
    String ballot_row_closed();

    @Message("It needs {clauses}.")
    String ballot_needs(String clauses);

    @Message("Needed by {clauses}.")
    String ballot_stops(String clauses);

    @Message(
            "This clause and {clauses} cannot stand without each other. You vote on each. Then they stand or fall together, by the votes on all of them.")
    String ballot_together(String clauses);

    @Message("You say no to {clauses}, which this needs.")
    String ballot_clash(String clauses);

    @Message("Choose an answer to at least one question.")
    String ballot_nothing();

    @Message("These answers came after the close and were not recorded. What you can still send is filled in below.")
    String ballot_lost();

    @Message("{number} {heading}: {choice}")
    String ballot_said(String number, String heading, String choice);

    @Message("This could not be sent")
    String ballot_problem();

    @Message("Look at it again")
    String ballot_review();

    @Message("Is this what you want to say?")
    String ballot_review_title();

    @Message("Nothing is sent yet.")
    String ballot_review_text();

    @Message("Some answers do not fit together")
    String ballot_clashes();

    @Message("You may send them so. A clause whose prerequisites fail cannot stand by itself.")
    String ballot_clashes_text();

    @Message("your earlier vote stays")
    String ballot_kept();

    @Message("no vote")
    String ballot_skipped();

    @Message("Send my ballot")
    String ballot_cast();

    @Message("Change it")
    String ballot_change();

    @Message("Members of this assembly can vote now.")
    String ballot_members_only();

    @Message("count again yourself")
    String ballot_recount();

    @Message("Who sees it?")
    String ballot_secret();

    @Message("That you voted is recorded. How you voted is sealed until the close, and then shown without your name.")
    String ballot_secret_text();

    @Message("Your ballot is recorded")
    String receipt_title();

    @Message("Your receipt")
    String receipt_short();

    @Message(
            "{#if n == of}Your vote on each of the {of.count('clause', 'clauses')} is recorded.{#else if n == 1}Your vote on 1 of {of.count('clause', 'clauses')} is recorded.{#else}Your votes on {n} of {of.count('clause', 'clauses')} are recorded.{/if}")
    String receipt_text(int n, int of);

    @Message("See my receipt")
    String receipt_go();

    @Message("What is recorded")
    String receipt_what();

    @Message("That you voted on these clauses. How you voted is not on this page, so nobody can make you show it.")
    String receipt_what_text();

    @Message("The hour is kept, the minute is not.")
    String receipt_when();

    @Message("Recorded {hour}")
    String receipt_line(String hour);

    @Message("counted")
    String receipt_counted();

    @Message("You have not voted on {clauses} yet.")
    String receipt_left(String clauses);

    @Message("Vote on it")
    String receipt_left_go();

    @Message("How you see it counted")
    String receipt_how();

    @Message("Until {until} you can vote again. Your last vote counts.")
    String receipt_how_until(String until);

    @Message("Then the ballot is counted, and every vote is published without a name.")
    String receipt_how_count();

    @Message("Your vote stands there beside your sign. Come back to this page: it tells you whether your sign is among"
            + " them.")
    String receipt_how_sign();

    @Message("The ballot is counted. The sign of each of your votes is among those that were counted.")
    String receipt_how_done();

    @Message("Show my signs")
    String receipt_details();

    @Message("Only you know them. Keep them to yourself: after the close they show how you voted.")
    String receipt_signs();

    @Message("see the count")
    String receipt_file();

    @Message("Entry")
    String receipt_event();

    @Message("Your sign")
    String receipt_tracker();

    @Message("This page tells what our records hold. It is not a proof that you could check without us.")
    String receipt_limit();

    @Message("Change my vote")
    String receipt_change();

    @Message("No vote is recorded")
    String receipt_none();

    @Message("You have not voted in this ballot. Once you have, your receipt stands here.")
    String receipt_none_text();

    @Message("Go to the ballot")
    String receipt_none_go();

    @Message("Me")
    String me_title();

    @Message("Log out")
    String me_logout();

    @Message("You have no seat yet")
    String me_none();

    @Message("Your assemblies, your words and what became of them stand here.")
    String me_none_text();

    @Message("See the assemblies")
    String me_none_go();

    @Message("Others know you as {name}.")
    String me_bird(String name);

    @Message("{written} written · {answered} answered")
    String me_done(long written, long answered);

    @Message("My words and their fate")
    String words_title();

    @Message("Replies, answers and what came of it")
    String words_open();

    @Message("{#if n == 1}My one answer{#else}My {n} answers{/if}")
    String words_answers(int n);

    @Message("My answer")
    String words_mine();
}
