package org.yoriai.web.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

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

    @Message(
            "Members answer one another’s arguments, write their own, and in the end vote on each clause. You can stop at any time.")
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

    @Message("First log in, so that each person has one seat.")
    String join_login();

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

    @Message("Both are up to you. You can take part without either, and change them later.")
    String join_consents_text();

    @Message("Software may use my words to draft summaries.")
    String join_digest();

    @Message("A person checks every summary before it is published.")
    String join_digest_hint();

    @Message("My words may be in the open data of this assembly.")
    String join_open_data();

    @Message("Under the bird’s name only, for research and for checking.")
    String join_open_data_hint();

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

    @Message(
            "You are asked what the fewest people have answered. Where several are equal, a lot decides; its seed is published.")
    String vote_why_text();

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

    @Message(
            "A moderator looks at it before others see it, and may hide it only for: disrespect, private matters, another topic, advertising, unlawful content. You are told the reason.")
    String write_rules();
}
