package org.yoriai.web.citizen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the helper and of the questions that it passes on; Japanese in {@code messages/helper_ja.properties}. */
@MessageBundle(value = "helper", locale = "en")
public interface HelperMessages {
    @Message("Helper")
    String title();

    @Message("It finds what the materials say, and looks at your words before you send them. It never votes, sends or"
            + " decides, and it is the same for everybody.")
    String lead();

    @Message("Made of fixed rules and people’s own words. No text is written by a machine.")
    String made();

    @Message("The rest is made of fixed rules and people’s own words. A machine writes only where you ask it to, and it"
            + " says so there.")
    String made_beside();

    @Message(
            "{#switch code}{#case 'asked'}I found something. See whether it answers your question.{#case 'not-found'}I did not find an answer.{#case 'passed'}The moderators have your question."
                    + " They do not see who asked.{#case 'forgotten'}Erased.{#case 'on'}Your helper is on.{#case 'off'}Your helper is"
                    + " off.{#else}{/switch}")
    String saved(String code);

    @Message("Log in to use the helper")
    String login();

    @Message("The helper is for members")
    String guest();

    @Message("Your helper is off")
    String off_title();

    @Message("It does nothing until you switch it on again.")
    String off_text();

    @Message("Switch the helper on")
    String on_go();

    @Message("Switch the helper off")
    String off_go();

    @Message("Ask the materials")
    String ask();

    @Message("Your question")
    String ask_question();

    @Message("About the bill, the briefings or a word in them.")
    String ask_hint();

    @Message("For example:")
    String ask_for_example();

    @Message("What does it say about “{heading}”?")
    String ask_sample(String heading);

    @Message("Find it")
    String ask_go();

    @Message("You can ask {left} more questions within the hour.")
    String ask_left(int left);

    @Message("What you asked")
    String asked();

    @Message("Asked before ({n})")
    String asked_before(int n);

    @Message(
            "{#switch kind}{#case 'clause'}the bill{#case 'briefing'}a briefing{#case 'term'}what a word means{#case 'plain'}plain words{#case 'mine'}your words{#else}{/switch}")
    String from(String kind);

    @Message("Read it there")
    String read();

    @Message("I did not find this in the law and the briefings.")
    String not_found();

    @Message("It may still stand there in other words. I do not guess, and I give no advice on how to vote.")
    String not_found_text();

    @Message(
            "{#if n == 1}The nearest place:{#else if n == 2}The nearest two places:{#else}The nearest three places:{/if}")
    String nearest(int n);

    @Message("Pass it on to the moderators")
    String pass();

    @Message("They read the question, not who asked.")
    String pass_text();

    @Message("The moderators have it.")
    String passed();

    @Message("The moderators have dealt with it. Ask again: the materials may say it now.")
    String done();

    @Message("Erase")
    String forget();

    @Message("Explain a clause")
    String explain();

    @Message("Clause")
    String explain_clause();

    @Message("Explain it")
    String explain_go();

    @Message("In plain words")
    String explain_plain();

    @Message("Nobody has written this clause in plain words yet.")
    String explain_no_plain();

    @Message("Words with a meaning of their own")
    String explain_terms();

    @Message("It needs")
    String explain_needs();

    @Message("It is needed by")
    String explain_needed();

    @Message("What the briefings say")
    String explain_briefings();

    @Message("I found no sentence in the briefings that fits.")
    String explain_no_briefings();

    @Message("The strongest other view")
    String other();

    @Message(
            "Of the side you have not taken, and which you have not answered: the argument that most people outside your"
                    + " group agree with.")
    String other_text();

    @Message("There is none yet that enough people have answered.")
    String other_none();

    @Message("Look at my words before I send them")
    String say();

    @Message("Nothing is sent, and nothing is kept.")
    String say_text();

    @Message("Nobody reads them, and nothing is kept. A model gets them only when you press its button.")
    String say_text_beside();

    @Message("What you want to say")
    String say_words();

    @Message("It is about")
    String say_about();

    @Message("It is")
    String say_stance();

    @Message("Look at them")
    String say_go();

    @Message("What you could look at once more")
    String say_hints();

    @Message(
            "{#switch code}{#case 'no-request'}What should be done, or stay as it is?{#case"
                    + " 'no-reason'}Why? A reason helps those who see it differently.{#case 'no-question'}You chose “question”, and"
                    + " it asks nothing yet.{#case 'long'}It is long. Up to 280 characters, a summary can quote all of it.{#else}{/switch}")
    String say_hint(String code);

    @Message(
            "{#switch what}{#case 'insult'}Does this insult somebody? Then many stop reading here.{#case 'person'}Is this the"
                    + " name of a private person? Everybody could read it.{#case 'phone'}Is this a telephone number? Everybody"
                    + " could call it.{#case 'mail'}Is this an e-mail address? Everybody could write to it.{#case 'address'}Does"
                    + " somebody live here? Everybody could read the address.{#case 'several'}Does another idea begin here? Sent"
                    + " one by one, people can agree with the one and not with the other.{#case 'figure'}Where is this figure"
                    + " from? It was not found in the bill or the briefings.{#else}{/switch}")
    String say_notice(String what);

    @Message("You may leave each of these as it is.")
    String say_free();

    @Message("One idea at a time")
    String say_parts();

    @Message("Go on with this one")
    String say_part_on();

    @Message("Nothing to ask about was found. Not everything is seen here: read it once more yourself.")
    String say_fine();

    @Message("{n} of {most.count('character', 'characters')}")
    String say_length(int n, int most);

    @Message("Somebody may have said this already")
    String say_alike();

    @Message("You can agree with it instead: then your voice counts there.")
    String say_alike_text();

    @Message("Answer it")
    String say_alike_go();

    @Message("Go on with these words")
    String say_on();

    @Message("What became of my words")
    String words();

    @Message("{n} of your arguments are quoted in summaries.")
    String words_quoted(int n);

    @Message("See all my words")
    String words_go();

    @Message("Yours alone")
    String privacy();

    @Message(
            "What you ask is kept locked for you for {days.count('day', 'days')} at most. It goes into no summary and no statistic, and"
                    + " nobody else sees it unless you pass it on.")
    String privacy_text(long days);

    @Message("Everything is in the file with your data")
    String privacy_export();

    @Message("Erase all my questions")
    String forget_all();

    @Message("A model can put it into words")
    String word();

    @Message(
            "Asked only when you ask it: the model “{name}”, which serves this assembly. Run by: {provider}. Where: {place}.")
    String word_model(String name, String provider, String place);

    @Message(
            "Your question and the sentences found go there. It is one of your questions within the hour, and can take half"
                    + " a minute.")
    String word_answer();

    @Message("Answer it in plain words")
    String word_answer_go();

    @Message(
            "The words of this clause and what stands above go there. It is one of your questions within the hour, and can"
                    + " take half a minute. What it says is not kept.")
    String word_explain();

    @Message("Explain it in other words")
    String word_explain_go();

    @Message("Explain it very plainly")
    String word_explain_easy_go();

    @Message("Only the words that you typed go there. It is one of your questions within the hour, and can take half a"
            + " minute. What it says is not kept, and the assembly gets nothing of it.")
    String word_say();

    @Message("Put my words in other words")
    String word_say_go();

    @Message("In the model’s words")
    String worded();

    @Message("Written by AI with version {version} of its instructions")
    String worded_made(int version);

    @Message(
            "Every sentence passed the checks and names what it is made of. Something may still be missing: what counts is"
                    + " what stands there.")
    String worded_note();

    @Message("What this sentence is made of ({n})")
    String worded_from(int n);

    @Message(
            "{#switch code}{#case 'gates'}{#if mine}The model’s words failed a check, so they are not shown. Your own stay as"
                    + " they are.{#else}The model’s words failed a check, so only what was found stands here.{/if}{#case in 'busy'"
                    + " 'no-turn'}The model has too much to do now. Try again in a few minutes.{#case 'budget'}What this assembly"
                    + " may use of the model today is used up.{#case 'timed-out'}The model took too long to answer.{#case in"
                    + " 'unreachable' 'resting'}The model’s server did not answer.{#case 'not-allowed'}The operator does not"
                    + " let this model be asked.{#else}The model’s answer could not be used.{/switch}")
    String worded_because(String code, boolean mine);

    @Message("What is different from your words")
    String worded_difference();

    @Message("taken out:")
    String worded_out();

    @Message("put in:")
    String worded_in();

    @Message("Copy it into the field, to change it there")
    String worded_take();

    @Message(
            "A model gets only what you give it with a button, each time. An answer of it is kept with your question; an"
                    + " explanation or other words for yours are not kept.")
    String privacy_model();

    @Message("Have this clause explained")
    String explain_link();

    @Message("It looks in the bill and in all that stands here, and shows you the sentences.")
    String learn_text();

    @Message("Ask the materials")
    String learn_go();

    @Message("Have your words looked at before you send them")
    String write_link();

    @Message("Questions")
    String desk_tab();

    @Message("Questions from the helper")
    String desk_title();

    @Message(
            "Members asked these, and the helper did not find the answer. Nobody is told who asked. Add the answer to “Learn”, or"
                    + " ask the experts, and then mark the question as done: whoever asked is told to look again.")
    String desk_lead();

    @Message("No questions wait")
    String desk_none();

    @Message("When a member passes a question on, it stands here.")
    String desk_none_text();

    @Message("Waiting")
    String desk_waiting();

    @Message("Done")
    String desk_done();

    @Message("Mark as done")
    String desk_done_go();

    @Message("Saved: whoever asked is told to look again.")
    String desk_saved();

    @Message("Add it to the materials")
    String desk_add();
}
