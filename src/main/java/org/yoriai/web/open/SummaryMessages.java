package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the life of summaries: own words, contests, versions, review; Japanese in {@code messages/summaries_ja.properties}. */
@MessageBundle("summaries")
public interface SummaryMessages {
    @Message(
            "{#switch part}{#case 'agreed'}What is agreed{#case 'divides'}What divides{#else}Reasons and questions{/switch}")
    String part(String part);

    @Message("{n.count('more sentence', 'more sentences')}")
    String more(int n);

    @Message("The whole argument is quoted.")
    String whole();

    @Message("Open this summary")
    String open();

    @Message("Does this say what you meant?")
    String own_title();

    @Message(
            "A draft of a summary quotes you. Before anybody else reads it, say whether your words stand there as you meant them.")
    String own_lead();

    @Message("Only you see what you answer. Everybody sees how many answered, never who.")
    String own_private();

    @Message("Nothing to look at")
    String own_none();

    @Message("When a draft of a summary quotes you, it stands here, and you are told.")
    String own_none_text();

    @Message("See my words")
    String own_none_go();

    @Message("Please answer before {day}.")
    String own_until(String day);

    @Message("The time to answer is over. You can still answer until a moderator decides.")
    String own_past();

    @Message("In the draft it will read")
    String own_in();

    @Message("All that you wrote")
    String own_whole();

    @Message("This is a translation of what you wrote.")
    String own_translated();

    @Message("Does this say what you meant?")
    String own_question();

    @Message("Yes, that is what I meant")
    String own_yes();

    @Message("Partly: quote other sentences of mine")
    String own_other();

    @Message("Partly: do not quote me here")
    String own_withdraw();

    @Message("No, that is not what I meant")
    String own_no();

    @Message("Which of your sentences?")
    String own_sentences();

    @Message("Only if you chose other sentences. Several must stand next to one another.")
    String own_sentences_hint();

    @Message("Send my answer")
    String own_send();

    @Message(
            "You answered: {#switch answer}{#case 'yes'}yes{#case 'other'}quote other sentences of mine{#case 'withdraw'}do not quote me here{#else}no{/switch}. You can answer anew.")
    String own_answered(String answer);

    @Message(
            "It is being drafted again. Then your answer counts, and you see the new sentence here if it still quotes you.")
    String own_again();

    @Message("Words that summaries do not quote, as you said")
    String own_kept();

    @Message("Quote it again")
    String own_allow();

    @Message("{#if n == 1}A draft of a summary quotes you once{#else}A draft of a summary quotes you {n} times{/if}")
    String own_waiting(int n);

    @Message("See what it says")
    String own_waiting_go();

    @Message(
            "{#switch code}{#case 'own-said'}Your answer is saved. Thank you.{#case 'own-allowed'}Summaries may quote it again.{#case 'represented'}Your answer is saved. Thank you.{#case 'contested'}You have said that this is not right. It stands on the sentence now. A moderator answers within three days.{#else}{/switch}")
    String said(String code);

    @Message(
            "{answered} of {asked.count('person', 'people')} quoted here answered whether it says what they meant. {agreed} said yes.")
    String life(int answered, int asked, int agreed);

    @Message("They had less than three days. The moderator’s reason: {reason}")
    String life_shorter(String reason);

    @Message("A goal is missed. The moderator’s reason to publish it all the same: {why}")
    String life_missed(String why);

    @Message("A moderator took this summary back. The reason: {reason}")
    String withdrawn(String reason);

    @Message("What it said")
    String what_it_said();

    @Message("Votes have changed since: this amount may no longer be right.")
    String moved();

    @Message("Contested by {n} of {authors} {#if authors == 1}author{#else}authors{/if}")
    String contested(int n, int authors);

    @Message("This is not right …")
    String contest_open();

    @Message(
            "Your words stand in this sentence. Say what is wrong with it. Moderators read it, and everybody reads it beside the answer. Your name does not stand there.")
    String contest_text();

    @Message("What is not right?")
    String contest_reason();

    @Message("Contest this sentence")
    String contest_send();

    @Message("A moderator answers before {day}.")
    String contest_waits(String day);

    @Message("An author said")
    String contest_said();

    @Message("Her words are gone.")
    String contest_erased();

    @Message(
            "{#switch decision}{#case 'kept'}It stays. The moderator says{#case 'corrected'}It is corrected in a new version. The moderator says{#else}The summary was taken back. The moderator says{/switch}")
    String contest_decided(String decision);

    @Message("{#if n == 1}Contested once, answered{#else}Contested {n} times, answered{/if}")
    String contests_answered(int n);

    @Message("{#if n == 1}A moderator changed one thing{#else}A moderator changed {n} things{/if}")
    String changes(int n);

    @Message(
            "{#switch what}{#case 'dropped'}Left out a sentence ({kind}){#case 'moved'}Moved a sentence ({kind}){#else}Chose other words of the same author ({kind}){/switch}")
    String changed(String what, String kind);

    @Message(
            "A moderator may leave out a sentence, move it, or choose other sentences of the same person. Nobody can write in it.")
    String changes_rule();

    @Message("All versions")
    String versions();

    @Message("Version {n}")
    String version(int n);

    @Message(
            "{#switch code}{#case 'published'}now{#case 'stale'}now, some of it is out of date{#case 'superseded'}earlier{#case 'withdrawn'}taken back{#else}{code}{/switch}")
    String version_state(String code);

    @Message("What members said on it, summed up")
    String question_summary();

    @Message("To be read in full")
    String full_title();

    @Message("On these so few views are there that nobody needs to sum them up.")
    String full_text();

    @Message("Question {order}: {title}")
    String of_question(int order, String title);

    @Message("What changed from version {from} to {to}")
    String differences(int from, int to);

    @Message("What changed: {title}")
    String diff_title(String title);

    @Message("{added} added, {gone} gone, {changed} changed. All other sentences say the same.")
    String diff_count(int added, int gone, int changed);

    @Message("Both say the same")
    String diff_same();

    @Message("Every sentence of one stands in the other.")
    String diff_same_text();

    @Message("{#switch code}{#case 'added'}Added{#case 'gone'}Gone{#else}Changed{/switch}")
    String diff_change(String code);

    @Message(
            "{#switch code}{#case 'new-words'}Said since then.{#case 'merged'}The words were put together with others that say the same.{#case 'choice'}What people said and voted made others the ones to quote.{#case 'counts'}People were counted anew.{#case 'quote'}Other sentences of the same person.{#case 'place'}The same words, but more or fewer people agree now.{#case 'dropped'}A moderator left it out.{#case 'withdrawn'}Its author took the words back.{#case 'kept-out'}Its author keeps the words out of summaries.{#case 'hidden'}A moderator hid the words.{#case 'reworded'}The words have changed.{#else}{code}{/switch}")
    String diff_cause(String code);

    @Message("Before")
    String diff_before();

    @Message("After")
    String diff_after();

    @Message("Back to the summary")
    String diff_back();

    @Message("What was measured")
    String table_open();

    @Message(
            "Each check is plain arithmetic over what people said and how they voted. A summary is published only if every check of the first table passes.")
    String table_lead();

    @Message("Must hold")
    String table_gates();

    @Message("Should be reached")
    String table_goals();

    @Message("Check")
    String table_what();

    @Message("Light")
    String table_light();

    @Message("Measured")
    String table_value();

    @Message("Goal")
    String table_goal();

    @Message("Reached")
    String table_met();

    @Message("yes")
    String table_yes();

    @Message("no")
    String table_no();

    @Message("not measured: nobody has voted")
    String table_unknown();

    @Message("at least {bound}")
    String table_least(String bound);

    @Message("at most {bound}")
    String table_most(String bound);

    @Message("below {bound}")
    String table_below(String bound);

    @Message(
            "{#switch name}{#case 'peopleCoverage'}People who answered five arguments or more and find a view of theirs quoted{#case 'lightCoverage'}People who answered fewer and find one{#case 'equalCoverageGap'}How much better the best-heard group is heard than the worst-heard{#case 'citationBalance'}How unlike the groups’ shares are among those quoted and among all who wrote{#case 'dissentVoiced'}Points of dissent where those who disagree are quoted themselves{#case 'jrViolation'}The largest group without any quote, against the size that deserves one{#case 'ejrPlusViolation'}The same for groups that deserve more than one{#case 'redundancy'}How much the quotes repeat one another{#case 'worstPair'}How alike the two most alike quotes are{#else}{name}{/switch}")
    String goal(String name);

    @Message(
            "{#switch name}{#case 'citationValidity'}sourced{#case 'citationCompleteness'}sourced{#case 'quoteFidelity'}sourced{#case 'unsupportedNumbers'}sourced{#case 'quantifierTruth'}sourced{#case 'redundancy'}readable{#case 'worstPair'}readable{#else}fair{/switch}")
    String light_of(String name);

    @Message(
            "{#switch name}{#case 'citationValidity'}Every quote is of words that are there, on this matter and this side{#case 'citationCompleteness'}Every sentence quotes somebody{#case 'quoteFidelity'}Quotes are whole sentences, word for word{#case 'unsupportedNumbers'}Numbers that nobody counted{#case 'quantifierTruth'}“Most”, “some” and the like are true{#case 'voice'}Nobody is made to say more than she said{#case 'dissentKept'}Dissent is told{#else}{name}{/switch}")
    String gate(String name);

    @Message(
            "{#switch code}{#case 'checked'}ready to ask its authors{#case 'own-words'}its authors are asked{#case 'approved'}approved{#case 'failed'}a check fails{#case 'published'}published{#case 'stale'}published, some of it is out of date{#case 'withdrawn'}taken back{#case 'superseded'}earlier version{#else}being made{/switch}")
    String desk_state(String code);

    @Message("Ask the authors")
    String desk_ask();

    @Message(
            "{#if n == 1}One person is quoted. She is asked whether it says what she meant, and you wait for the answer.{#else}{n} people are quoted. They are asked whether it says what they meant, and you wait for their answers.{/if} Until then the draft stays as it is.")
    String desk_ask_text(int n);

    @Message("How long you wait")
    String desk_hours();

    @Message("{hours.count('hour', 'hours')}")
    String desk_hours_of(int hours);

    @Message("Why for less than 72 hours")
    String desk_reason();

    @Message("Only then. Everybody reads it on the summary.")
    String desk_reason_hint();

    @Message("Ask them")
    String desk_ask_go();

    @Message("{answered} of {asked} answered, {agreed} said yes.")
    String desk_own(int answered, int asked, int agreed);

    @Message(
            "{#if n == 1}One quote is not what its author meant. The draft is made again without it, by itself, within a minute.{#else}{n} quotes are not what their authors meant. The draft is made again without them, by itself, within a minute.{/if}")
    String desk_own_open(int n);

    @Message("You wait until {day}.")
    String desk_own_until(String day);

    @Message("The time to answer is over.")
    String desk_own_over();

    @Message("Everybody has answered.")
    String desk_own_complete();

    @Message("Draft it again now")
    String desk_redraft();

    @Message("Wait no longer …")
    String desk_end();

    @Message("Why")
    String desk_end_why();

    @Message("End the asking")
    String desk_end_go();

    @Message("Approve")
    String desk_approve();

    @Message("You stand for it: every sentence says what the people beside it said.")
    String desk_approve_text();

    @Message("Missed: {names}. Write why it should be published all the same; it stands on the page.")
    String desk_missed(String names);

    @Message("Why all the same")
    String desk_missed_why();

    @Message(
            "A summary of the whole bill is approved by a second person: not by whoever had it drafted, changed it, or asked its authors.")
    String desk_second();

    @Message("Publish")
    String desk_publish();

    @Message("Everybody sees it then.")
    String desk_publish_text();

    @Message("Take it back …")
    String desk_withdraw();

    @Message("Why it is taken back")
    String desk_withdraw_why();

    @Message("Everybody reads this on the page.")
    String desk_withdraw_hint();

    @Message("Take it back")
    String desk_withdraw_go();

    @Message("Change …")
    String desk_change();

    @Message("Up")
    String desk_up();

    @Message("Down")
    String desk_down();

    @Message("Leave it out")
    String desk_drop();

    @Message("Why it is left out")
    String desk_drop_why();

    @Message("Quote other sentences")
    String desk_quote();

    @Message("Sentences of {who}")
    String desk_quote_of(String who);

    @Message("Several must stand next to one another. The author is asked anew.")
    String desk_quote_hint();

    @Message("Contested sentences")
    String desk_contests();

    @Message("Somebody who is quoted says that the sentence is not right. Whoever did not approve the summary answers.")
    String desk_contests_lead();

    @Message("Answer before {day}")
    String desk_contest_by(String day);

    @Message("Overdue")
    String desk_contest_late();

    @Message("What do you do?")
    String desk_contest_what();

    @Message("Keep it, and say why")
    String desk_contest_kept();

    @Message("Correct it: draft a new version")
    String desk_contest_corrected();

    @Message("Take the summary back")
    String desk_contest_withdrawn();

    @Message("Your answer")
    String desk_contest_answer();

    @Message("Everybody reads it on the sentence.")
    String desk_contest_hint();

    @Message("Answer")
    String desk_contest_go();

    @Message("Read it in easier words")
    String level_easy();

    @Message("Read it in the usual words")
    String level_standard();

    @Message("Being drafted")
    String job_title();

    @Message("Look again")
    String job_look();

    @Message("{percent} %")
    String job_running(int percent);

    @Message("Waits: it begins when nobody has written or answered for half a minute.")
    String job_queued();

    @Message("Next in the line.")
    String job_next();

    @Message("That did not work. Nothing is lost; ask for it once more.")
    String job_failed();

    @Message("Stop")
    String job_stop();

    @Message(
            "{#switch code}{#case 'asked'}Asked. You see here how many have answered.{#case 'ended'}You wait no longer. The reason stands on the page.{#case 'approved'}Approved. Publish it when you are ready.{#case 'changed'}Changed. Every check still passes.{#case 'withdrawn'}Taken back. The reason stands on its page.{#case 'answered'}Answered. It stands on the sentence.{#case 'redrafted'}Drafted again.{#else}{/switch}")
    String done(String code);

    @Message("Do you find yourself in it?")
    String represented_title();

    @Message("How well do you find what you think in this summary?")
    String represented_question();

    @Message("{#switch score}{#case 1}1 – not at all{#case 7}7 – fully{#else}{score}{/switch}")
    String represented_score(int score);

    @Message("Nobody else sees your answer. You can change it.")
    String represented_private();

    @Message("Send my answer")
    String represented_send();

    @Message(
            "{answered} of {members.count('member', 'members')} said how well they find what they think in it: {mean} of 7 on average.")
    String represented_all(int answered, int members, String mean);

    @Message(
            "{#if low == 0}Nobody of them said 1 or 2.{#else if low == 1}One of them said 1 or 2, which is next to nothing.{#else}{low} of them said 1 or 2, which is next to nothing.{/if}")
    String represented_low(int low);

    @Message("Group {group} finds itself least in it: {mean} of 7 ({answered} answered).")
    String represented_lowest(String group, String mean, int answered);

    @Message("What members say is shown once ten of them have answered, and again with every ten more.")
    String represented_few();
}
