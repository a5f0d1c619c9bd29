package org.yoriai.web.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a person's own pages; Japanese in {@code messages/me_ja.properties}. */
@MessageBundle(value = "me", locale = "en")
public interface MeMessages {
    @Message(
            "{#switch code}{#case 'consent'}Your decision is saved and holds from now on.{#case 'asked'}Your erasure is noted. You can call it back until then.{#case 'called-back'}Nothing is erased. Everything stays as it was.{#case 'read'}Marked as read.{#case 'topics'}Your choice is saved.{#case 'mails'}Your choice is saved, and holds from now on.{#else}{/switch}")
    String done(String code);

    @Message("Privacy")
    String privacy_title();

    @Message("What is kept about you, what may be done with it, and how to take it along or have it erased.")
    String privacy_lead();

    @Message("What is kept, and where")
    String kept_title();

    @Message("Your account")
    String kept_account();

    @Message("Its number at the login server, since {day}. Your name and address stay there; they are not kept here.")
    String kept_account_text(String day);

    @Message("Your seats")
    String kept_seats();

    @Message(
            "{#if n == 1}One assembly{#else}{n} assemblies{/if}, and what you decided in each on the use of your words.")
    String kept_seats_text(int n);

    @Message("Your words and answers")
    String kept_words();

    @Message(
            "Kept in another place, under a bird’s name that is another one in each assembly. Your account does not stand beside it.")
    String kept_words_text();

    @Message("What you ask the helper")
    String kept_helper();

    @Message(
            "Questions and what was found, locked for you alone, for ninety days at most. You can erase them at any time.")
    String kept_helper_text();

    @Message("What you asked the helper.")
    String goes_helper();

    @Message("Your ballots")
    String kept_ballots();

    @Message(
            "Sealed until the close. On each question you stand under another sign, so nobody can put your votes together.")
    String kept_ballots_text();

    @Message("Who could still tell that it was you?")
    String kept_limits();

    @Message(
            "Whoever runs this site, holds the whole database and also the keys to it. Other members, moderators and the authority cannot.")
    String kept_limits_text();

    @Message("Nothing is kept about you")
    String nothing_title();

    @Message("You have no seat in any assembly here. When you take one, what is kept of it stands on this page.")
    String nothing_text();

    @Message("Take it along")
    String export_title();

    @Message("All that is yours in every assembly: words, answers, ballots, seats, decisions. Only you can get it.")
    String export_text();

    @Message("Download to read")
    String export_go();

    @Message("Download for programs (JSON)")
    String export_json();

    @Message("Both files hold the same. They also show how you voted; keep them to yourself.")
    String export_hint();

    @Message("What may be done with your words")
    String uses_title();

    @Message("Taking part does not depend on it. You can change it at any time; it holds from that moment.")
    String uses_text();

    @Message("Yes")
    String uses_yes();

    @Message("No")
    String uses_no();

    @Message(
            "{#if answer == 'yes'}Now: summaries may quote what you write here, apart from arguments that you keep out one by one. Say no, and your quotes disappear from every summary at once, published ones too.{#else}Now: {#if answer == ''}you have not said yes, so {/if}no summary quotes you here, and no model reads your words.{/if}")
    String uses_digest_now(String answer);

    /** @param answer yes, no or empty; @param made whether the file can be had now; @param before whether she said yes before */
    @Message(
            "{#if made}{#if answer == 'yes'}Now: the open data is public. It holds your votes, and your words that everybody can read.{#else}Now: the open data is public.{#if answer == ''} You have not said yes, so{/if} none of your words and votes {#if answer == ''}are{#else}is{/if} in it.{/if}{#else}{#if answer == 'yes'}Now: there is no file of open data. Once there is one, your votes and words are in it.{#else}Now: there is no file of open data.{#if answer == ''} You have not said yes, so{/if} none of your words and votes will be in one.{/if}{/if}{#if before} What somebody fetched while you said yes cannot be called back.{/if}")
    String uses_open_data_now(String answer, boolean made, boolean before);

    @Message("Save")
    String uses_save();

    @Message("What you decided, and when")
    String uses_log();

    @Message("When")
    String uses_when();

    @Message("Use")
    String uses_use();

    @Message("Answer")
    String uses_answer();

    @Message("{#if use == 'ai-digest'}Drafts of summaries{#else}Open data{/if}")
    String use_name(String use);

    @Message("Be forgotten")
    String erase_title();

    @Message("You can have everything of yours erased. You have {hours.count('hour', 'hours')} to change your mind.")
    String erase_text(long hours);

    @Message("See what would go")
    String erase_see();

    @Message("Have everything of mine erased")
    String erase_page_title();

    @Message("What goes")
    String erase_goes();

    @Message("What stays, and why")
    String erase_stays();

    @Message("All that you wrote, in every assembly, with its translations. Quotes of it in summaries are blanked.")
    String goes_words();

    @Message("Your answers to the words of others. Where you stand on the opinion map is worked out without you.")
    String goes_votes();

    @Message("What moderators wrote to you about your words.")
    String goes_moderation();

    @Message("Your seats, your bird’s names, what you decided, and the key to what was sealed for you.")
    String goes_seats();

    @Message("Your account’s number here. Afterwards nothing here leads to you any more.")
    String goes_account();

    @Message("How many agreed and disagreed: these numbers are published and name nobody.")
    String stays_counts();

    @Message("Ballots: a result must not move afterwards. They hold no name.")
    String stays_ballots();

    @Message(
            "That something was recorded and when, without what and by whom: so anybody can check that nothing was slipped in.")
    String stays_ledger();

    @Message("A seat that is given up in this way is not given again in that assembly, not to you either.")
    String stays_seat();

    @Message("Your account at the login server. It belongs to you; close it there.")
    String stays_login();

    @Message("What happens next")
    String erase_next();

    @Message(
            "{hours.count('hour', 'hours')} from now everything is erased by itself. Until then this page has a button to call it back.")
    String erase_next_text(long hours);

    @Message("Download my data first")
    String erase_export();

    @Message("I have read what goes and what stays.")
    String erase_sure();

    @Message("Please tick this first: it cannot be undone later.")
    String erase_sure_missing();

    @Message("Erase everything of mine")
    String erase_go();

    @Message("Keep everything")
    String erase_back();

    @Message("Everything of yours will be erased on {when}.")
    String asked_title(String when);

    @Message("Until then you can go on as before, or call it back.")
    String asked_text();

    @Message("Call it back")
    String asked_back();

    @Message("My words")
    String nav_words();

    @Message("What became of each")
    String nav_words_text();

    @Message("What is kept, what may be done with it, take along, erase")
    String nav_privacy_text();

    @Message("Assembly")
    String words_of();

    @Message("{#if n == 1}You wrote one thing{#else}You wrote {n} things{/if} here and answered {answered} of others.")
    String words_count(long n, long answered);

    @Message("You have not written here yet")
    String words_none();

    @Message("What you write, and what becomes of it, will stand here.")
    String words_none_text();

    @Message("See the arguments")
    String words_none_go();

    @Message("Older")
    String words_older();

    @Message("Back to the newest")
    String words_newest();

    @Message("What became of it")
    String fate_title();

    @Message("A moderator reads it before others see it.")
    String fate_waiting();

    @Message("You took it back. Nobody reads it any more.")
    String fate_withdrawn();

    @Message("Why: {rule}.")
    String fate_rule(String rule);

    @Message("You can say it again in other words; a moderator then reads it anew.")
    String fate_again();

    @Message("Write it again")
    String fate_again_go();

    @Message("{voters} answered: {agree} agree, {disagree} disagree, {pass} pass")
    String fate_votes(int voters, int agree, int disagree, int pass);

    @Message("Nobody has answered yet.")
    String fate_no_votes();

    @Message("{#if n == 1}One person wrote back{#else}{n} people wrote back{/if}")
    String fate_replies(int n);

    @Message("Quoted in the {#if code == 'en'}English{#else}Japanese{/if} summary, sentence {number}")
    String fate_quoted(String code, int number);

    @Message("Stands under recommendation {number}: {title}")
    String fate_resting(int number, String title);

    @Message("The authority: {decision}.{#if steps == 0}{#else} {reached} of {steps.count('step', 'steps')} done.{/if}")
    String fate_decision(String decision, int reached, int steps);

    @Message("The authority has not replied yet.")
    String fate_no_reply();

    @Message("Follow its trace")
    String fate_trace();

    @Message("Notices")
    String told_title();

    @Message("What happened to your words and in your assemblies")
    String nav_told_text();

    @Message("{#if n == 1}1 new{#else}{n} new{/if}")
    String told_count(long n);

    @Message("New")
    String told_new();

    @Message("Mark as read")
    String told_read();

    @Message("{#if n == 1}Mark it as read{#else}Mark all {n} as read{/if}")
    String told_read_all(long n);

    @Message("Nothing to tell yet")
    String told_none();

    @Message("When somebody answers you, a ballot opens or the authority replies, it stands here.")
    String told_none_text();

    @Message("Back to my page")
    String told_none_go();

    @Message(
            "{#switch kind}{#case 'answered'}{n.count('answer','answers')} to your words{#case 'hidden'}A moderator hid your words; the reason stands there{#case 'restored'}Your words are shown again{#case 'removed'}A moderator took your votes out; the reason stands there, and you can appeal{#case 'appeal'}Your appeal is decided{#case 'upheld'}Your appeal is decided: your words stay hidden; the reason stands there{#case 'reported'}What you reported is decided; the reason stands there{#case 'merged'}A moderator put your words together with others that say the same; both names stand there{#case 'quoted'}{n.count('summary quotes','summaries quote')} your words{#case 'own-words'}{n.count('draft of a summary quotes','drafts of summaries quote')} you: {n.form('does it','do they')} say what you meant?{#case 'contest'}A moderator answered you about {#if n == 1}a sentence that quotes{#else}sentences that quote{/if} you{#case 'ballot'}The ballot was opened{#case 'result'}The ballot is counted{#case 'model-ballot'}Members were asked to choose who words their summaries{#case 'model-result'}Members have chosen who words their summaries{#case 'reply'}The authority has replied to {n.count('recommendation','recommendations')}{#case 'changed'}A clause on which you spoke or voted demands something else now: please look again{#case 'reworded'}The bill has a new version, and your words went with their clause: its wording or its place changed{#case 'gone'}A clause on which you spoke is in the bill no more; your words are kept apart{#else}The assembly has gone on to its next step{/switch}")
    String told(String kind, long n);

    @Message("What I want to be told")
    String topics_title();

    @Message("Notices stand on this page, and their number at the top of every page.")
    String topics_text();

    @Message(
            "{#switch code}{#case 'answered'}Somebody answers my words{#case 'moderated'}A moderator hides my words, shows them again, or takes my votes out{#case 'quoted'}A summary quotes my words{#case 'ballot'}A ballot opens or is counted{#case 'reply'}The authority replies{#case 'changed'}A clause on which I spoke or voted changes{#else}The assembly goes on to its next step{/switch}")
    String topic(String code);

    @Message("Save my choice")
    String topics_save();

    @Message("Mails with what is new")
    String mails_title();

    @Message(
            "A mail goes to the address of your account when there is something new. It says nothing about your words or votes: only how many notices there are.")
    String mails_text();

    @Message("No mail")
    String mails_none();

    @Message("Once a day")
    String mails_daily();

    @Message("Once a week")
    String mails_weekly();

    @Message("Get no more mails?")
    String mails_end_title();

    @Message("What is new still stands on your page of notices. There you can choose mails again.")
    String mails_end_text();

    @Message("Send me no more mails")
    String mails_end_go();

    @Message("No more mails are sent")
    String mails_ended_title();

    @Message("This link switches nothing off")
    String mails_unknown_title();

    @Message(
            "Mails were switched off, or chosen anew since. After logging in you see what holds on your page of notices.")
    String mails_unknown_text();

    @Message("To my notices")
    String mails_go();
}
