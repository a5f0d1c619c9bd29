package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.deliberation.Browse;
import org.yoriai.deliberation.Leanings;
import org.yoriai.deliberation.Vote;

/**
 * Words of the pages on which people read, learn and find what waits for them; Japanese in {@code
 * messages/reading_ja.properties}.
 */
@MessageBundle(value = "reading", locale = "en")
public interface ReadingMessages {
    @Message(
            "{#switch word}{#case FEW}too few to say how members lean{#case MOST_FOR}most lean for it{#case MORE_FOR}more for it than against{#case DIVIDED}members are divided{#case MORE_AGAINST}more against it than for{#case MOST_AGAINST}most lean against it{/switch}")
    String leaning(Leanings.Word word);

    @Message("By what {people.count('person', 'people')} wrote and answered on this clause. This is no ballot.")
    String leaning_of(int people);

    @Message("How members lean is counted from what they wrote and answered, for and against: each person once.")
    String leaning_how();

    @Message("ballot: {#if word}{word} ({yes} yes, {no} no){#else}{yes} yes, {no} no{/if}")
    String ballot_result(String word, int yes, int no);

    @Message("ballot is open")
    String ballot_running();

    @Message("ballot is being counted")
    String ballot_soon();

    @Message("{#if n == 1}1 argument{#else}{n} arguments{/if}")
    String state_arguments(int n);

    @Message("State of each clause")
    String bill_states();

    @Message("Each clause can be discussed and decided on its own. Open its text to see where it stands.")
    String bill_how();

    @Message("Choose and sort")
    String filter_fold();

    @Message("All of it")
    String voice_more();

    @Message("Open the whole text")
    String bill_whole();

    @Message(
            "Text · {#if arguments == 0}not discussed yet{#else if arguments == 1}1 argument{#else}{arguments} arguments{/if}")
    String bill_text(int arguments);

    @Message("Your vote")
    String clause_vote();

    @Message("Members vote on this clause now. You can change your vote until the ballot closes.")
    String clause_vote_open();

    @Message("You have voted on this clause.")
    String clause_vote_done();

    @Message("Vote on this clause")
    String clause_vote_go();

    @Message("See or change my vote")
    String clause_vote_change();

    @Message("What members decided")
    String clause_vote_result();

    @Message("{#if n == 1}1 argument on this clause waits for you{#else}{n} arguments on this clause wait for you{/if}")
    String clause_answer_title(int n);

    @Message("{#if n == 1}1 proposed wording{#else}{n} proposed wordings{/if}")
    String proposals_title(long n);

    @Message("These are members’ proposals. The text of the law above is unchanged.")
    String proposals_text();

    @Message("Would change these words")
    String proposal_changes();

    @Message("Names no words that it would change")
    String proposal_adds();

    @Message("{#if n == 1}1 question{#else}{n} questions{/if}")
    String questions_title(long n);

    @Message("What “{term}” means here")
    String term_link(String term);

    @Message("{#switch vote}{#case AGREE}You agree{#case DISAGREE}You disagree{#case PASS}You passed{/switch}")
    String my_answer(Vote vote);

    @Message("You wrote this")
    String my_words();

    @Message("change")
    String my_change();

    @Message("Answer this")
    String my_answer_go();

    @Message("Language")
    String filter_lang();

    @Message("Both languages")
    String filter_all_langs();

    /** @param code {@code en} or {@code ja} */
    @Message("{#if code == 'ja'}written in Japanese{#else}written in English{/if}")
    String filter_lang_one(String code);

    @Message("The whole bill ({n})")
    String filter_whole_bill(int n);

    @Message("Order")
    String filter_order();

    @Message(
            "{#switch order}{#case FEWEST}Fewest answers first{#case NEWEST}Newest first{#case ANSWERED}Most answers first{#case DISPUTED}Most disputed first{#case AGREED}Most agreed first{/switch}")
    String order(Browse.Order order);

    @Message(
            "{#switch order}{#case FEWEST}What the fewest people have answered comes first, so that everybody is heard. A lot decides between equals. The order is the same for everybody.{#case NEWEST}What was written last comes first.{#case ANSWERED}What most people have answered comes first.{#case DISPUTED}Where the smaller side is largest comes first.{#case AGREED}Where agreement is furthest above disagreement comes first.{/switch}")
    String order_text(Browse.Order order);

    @Message("No argument fits")
    String none_fits();

    @Message("Choose another clause, kind or language, or look at all of them.")
    String none_fits_text();

    @Message("All arguments")
    String none_fits_go();

    @Message("Nobody has written yet")
    String none_yet();

    @Message("Arguments of members stand here, each with how it was answered.")
    String none_yet_text();

    @Message(
            "{#if n == 1}There is 1 argument so far. Yours can be the second.{#else}There are {n} arguments so far. What do you think?{/if}")
    String few_yet(long n);

    @Message("Page {page} of {pages}")
    String page_of(long page, long pages);

    @Message("The assembly is being prepared")
    String ask_prepare();

    @Message("Nobody else sees it yet. The plan says what is still missing.")
    String ask_prepare_text();

    @Message("Open the plan")
    String ask_prepare_go();

    @Message("You have your seat")
    String ask_seated();

    @Message("Until the others have theirs{#if day}, on {day} learning begins{/if}. You can already read the bill.")
    String ask_seated_text(String day);

    @Message("Read the bill")
    String ask_bill_go();

    @Message("How far are the promises?")
    String ask_promises();

    @Message("Each promise of the authority has a date. What is late is marked.")
    String ask_promises_text();

    @Message("See the promises")
    String ask_promises_go();

    @Message("This assembly is finished")
    String ask_closed();

    @Message("Read what members recommended, what was answered and what was done.")
    String ask_closed_text();

    @Message("See what came of it")
    String ask_closed_go();

    @Message("The authority has answered you")
    String ask_replied_member();

    @Message("Have you a seat? Log in, and you see what the assembly asks of you.")
    String ask_member_already();

    @Message("Log in")
    String ask_login();

    @Message("You moderate this assembly.")
    String desk_moderator();

    @Message("To the moderator’s desk")
    String desk_moderator_go();

    @Message("You audit this assembly.")
    String desk_auditor();

    @Message("To appeals and reports")
    String desk_auditor_go();

    @Message("You answer for the authority here.")
    String desk_legislator();

    @Message("To the brief")
    String desk_legislator_go();

    @Message("They answered you")
    String now_replies();

    @Message("{handle} answered your argument:")
    String now_reply_to(String handle);

    @Message("The authority answered")
    String now_authority();

    @Message("All recommendations and replies")
    String now_authority_all();

    @Message(
            "{#if left == 0}Your ballot is in. You can change it until it closes.{#else if left == 1}1 clause still waits for your vote.{#else}{left} clauses still wait for your vote.{/if}")
    String now_ballot(int left);

    @Message("The next argument for you")
    String now_next();

    @Message("Answer it")
    String now_next_go();

    @Message("Nothing else waits for you")
    String now_nothing();

    @Message("Replies to your words and answers of the authority stand here as they come.")
    String now_nothing_text();

    @Message("For members")
    String now_guest();

    @Message("Members see here what waits for them: arguments to answer, the ballot, and replies to their words.")
    String now_guest_text();

    @Message("{forIt} for it, {against} against it")
    String learn_count(int forIt, int against);

    @Message("Experts were asked by the moderator. Each says who they are and what they gain or lose.")
    String learn_balance();

    @Message("Interest")
    String learn_interest();

    @Message("Changed on {day}")
    String learn_changed(String day);

    @Message("{#if lang == 'ja'}Only in Japanese so far{#else}Only in English so far{/if}")
    String learn_only(String lang);

    @Message("Words of the bill")
    String glossary();

    @Message("The bill gives these words a meaning of its own.")
    String glossary_text();

    @Message("{#if n == 1}1 word{#else}{n} words{/if} and what they mean")
    String glossary_open(int n);

    @Message("Said in {clause}")
    String glossary_said(String clause);

    @Message("Used in")
    String glossary_used();

    @Message("It has this meaning in {where} only.")
    String glossary_only(String where);

    @Message("Going on now")
    String home_running();

    @Message("Finished")
    String home_finished();

    @Message("All replies to this assembly")
    String home_outcomes_all();

    @Message(
            "{#if n == 0}Nobody has answered this one yet.{#else if n == 1}1 person has answered this one so far.{#else}{n} people have answered this one so far.{/if}")
    String vote_why_here(int n);

    @Message("You have answered {n}. What would you say yourself?")
    String vote_pause(long n);

    @Message("What others wrote is only half of it. One idea, in one or two sentences. Or simply go on.")
    String vote_pause_text();

    @Message("Words you would change")
    String write_changes();

    @Message("Only for another wording: copy the words exactly as they stand in the law. You can leave this empty.")
    String write_changes_hint();

    @Message("What {clause} says")
    String write_clause_text(String clause);

    @Message("Learn")
    String desk_tab();

    @Message("What members learn from")
    String desk_title();

    @Message(
            "Background first, then as many for it as against it. Everybody can read it. Each change is recorded with its date.")
    String desk_text();

    @Message("There is nothing to learn from yet")
    String desk_none();

    @Message("Add the background first, then one who is for it and one who is against it.")
    String desk_none_text();

    @Message("{forIt} for it and {against} against it: balanced.")
    String desk_balanced(int forIt, int against);

    @Message("{forIt} for it and {against} against it. Members should hear both sides alike.")
    String desk_unbalanced(int forIt, int against);

    @Message("The recommendations are reported. What members learned from stays as it was.")
    String desk_fixed();

    @Message("Add")
    String desk_add();

    @Message("Add something to learn from")
    String desk_add_title();

    @Message("Change what members learn from")
    String desk_change_title();

    @Message("Change")
    String desk_edit();

    @Message("Back without changing")
    String desk_back();

    @Message("Save")
    String desk_save();

    @Message("Remove this")
    String desk_remove();

    @Message("It disappears from the page. That it was removed is recorded.")
    String desk_remove_text();

    @Message("Remove")
    String desk_remove_go();

    @Message("See it as members do")
    String desk_public();

    @Message("What is it?")
    String desk_stance();

    @Message("{#switch stance}{#case 'for'}Speaks for it{#case 'against'}Speaks against it{#else}Background{/switch}")
    String desk_kind(String stance);

    @Message("Title")
    String desk_field_title();

    @Message("Who says it: name and role")
    String desk_field_author();

    @Message("What they gain or lose by it")
    String desk_field_interest();

    @Message("Work, money, membership, family. Needed for who speaks for or against.")
    String desk_field_interest_hint();

    @Message("What they say")
    String desk_field_body();

    @Message("Plain words. A blank line begins a new paragraph; lists begin with a hyphen.")
    String desk_field_body_hint();

    @Message("Place in the list")
    String desk_field_position();

    @Message("(one language at least, better both)")
    String desk_note();

    @Message(
            "{#switch code}{#case 'briefing-added'}It is added.{#case 'briefing-changed'}It is changed.{#case 'briefing-removed'}It is removed.{#else}{/switch}")
    String desk_done(String code);
}
