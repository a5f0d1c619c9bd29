package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the register of models; Japanese in {@code messages/models_ja.properties}. */
@MessageBundle(value = "models", locale = "en")
public interface ModelMessages {
    @Message("Models")
    String title();

    @Message(
            "Everything here that compares or chooses texts by itself, what it is made of, and how it has done. What writes"
                    + " text serves only where the members of an assembly chose it.")
    String lead();

    @Message("{#switch kind}{#case 'extractive'}chooses quotes{#case 'embedding'}compares texts{#case 'search'}compares"
            + " words{#case 'generation'}writes text{#else}{/switch}")
    String kind(String kind);

    @Message("{#switch state}{#case 'in-use'}in use{#case 'proposed'}proposed{#case 'ballot'}members are"
            + " voting{#case 'retired'}no longer used{#else}{/switch}")
    String state(String state);

    @Message("{#switch code}{#case 'en'}English{#case 'ja'}Japanese{#else}{/switch}")
    String language(String code);

    @Message("Made by")
    String provider();

    @Message("Runs")
    String place();

    @Message("Licence")
    String licence();

    @Message("Languages")
    String languages();

    @Message("Learned from")
    String training();

    @Message("Checksum")
    String hash();

    @Message("Cost and energy")
    String cost();

    @Message("Not measured by itself: it runs on the machine that serves this page.")
    String cost_text();

    @Message("How it has done here")
    String record();

    @Message("{n} summaries published. No summary is published unless every sentence quotes members and every number is"
            + " counted.")
    String record_summaries(int n);

    @Message(
            "People who find a view of theirs in it: {covered} in 100 on average, {lowest} in the summary with the fewest.")
    String record_covered(long covered, long lowest);

    @Message("It has published nothing here yet.")
    String record_none();

    @Message("Versions")
    String versions();

    @Message("since {day}")
    String since(String day);

    @Message("The words it puts around quotes")
    String prompts();

    @Message("{name}, version {version}")
    String prompt(String name, int version);

    @Message("What changed")
    String changed();

    @Message("Read all of it")
    String all();

    @Message("They stand here once the first summary is made.")
    String prompts_none();

    @Message("All models")
    String back();

    @Message("Members’ own sentences, in fixed frames")
    String fixed();

    @Message("What words the summaries")
    String of_title();

    @Message("A model may word the sentences around members’ own words, if the members choose one. It never"
            + " chooses whom to quote, never counts, and every sentence is checked.")
    String of_lead();

    @Message("In use now")
    String now();

    @Message("Fixed frames can always be used. They also stand wherever a model fails.")
    String always_fixed();

    @Message("Members’ vote")
    String vote_title();

    @Message("Here is the same topic, worded in each way. Choose every one that you are content with. The"
            + " one that most members choose is used; with as many for two, the one in use stays.")
    String vote_how();

    @Message("You can vote until {day}.")
    String vote_until(String day);

    @Message("{papers} of {members} members have voted.")
    String turnout(int papers, int members);

    @Message("At least {people} must vote, or nothing changes.")
    String quorum(int people);

    @Message("Way {letter}")
    String option(String letter);

    @Message("I am content with {letter}")
    String approve(String letter);

    @Message("you chose this")
    String you_approved();

    @Message("Which model is which you see once you have voted. You can change your vote until the end.")
    String vote_names();

    @Message("Vote")
    String vote_go();

    @Message("Change my vote")
    String vote_again();

    @Message("Your vote is not saved")
    String vote_problem();

    @Message("Only members of this assembly vote. Everybody can read along.")
    String members_only();

    @Message("Proposed models")
    String proposed();

    @Message("No model is proposed.")
    String proposed_none();

    @Message("A moderator put this into use before a vote. Unless the members confirm it, it ends on {day}.")
    String urged(String day);

    @Message("Her reason:")
    String urged_why();

    @Message("Earlier votes")
    String before();

    @Message("Ended on {day}.")
    String closed_on(String day);

    @Message("chosen by {people} of {papers}")
    String approvals(int people, int papers);

    @Message("used since then")
    String winner();

    @Message("The example is being made. Look again in a minute.")
    String sample_waits();

    @Message("(words withdrawn by their author)")
    String sample_gone();

    @Message("{some} of {all} sentences failed a check, and fixed ones stand in their place.")
    String sample_replaced(int some, int all);

    @Message("{#switch code}{#case 'budget'}Fixed frames: today’s budget for models is used up.{#case"
            + " 'gates'}Fixed frames: too many of its sentences failed a check.{#case 'timed-out'}Fixed"
            + " frames: the model took too long to answer.{#case in 'unreachable' 'busy' 'resting'}Fixed"
            + " frames: the model’s server did not answer.{#case 'nothing-said'}Nobody has said anything yet"
            + " that could be an example.{#case 'not-allowed'}Fixed frames: the operator does not let this"
            + " model be asked.{#else}Fixed frames: the model’s answer could not be used.{/switch}")
    String because(String code);

    @Message("You propose, the members choose.")
    String desk_lead();

    @Message("What everybody sees")
    String desk_public();

    @Message("The operator of this site has not switched models on. Fixed frames are used.")
    String desk_off();

    @Message("Use it before the vote")
    String urge();

    @Message("Everybody reads that you did, and why. Unless a vote confirms it within 14 days, it ends.")
    String urge_hint();

    @Message("Why it cannot wait")
    String urge_reason();

    @Message("Vote of the members")
    String desk_ballot();

    @Message("Open until {day}.")
    String desk_ballot_open(String day);

    @Message("Ends")
    String desk_closes();

    @Message("Open the vote")
    String desk_open();

    @Message("Propose a model first.")
    String desk_nothing();

    @Message("Propose a model")
    String desk_add();

    @Message("Everybody can read what you write here. Say only what you know.")
    String desk_add_hint();

    @Message("Propose it")
    String desk_propose();

    @Message("Saved.")
    String desk_saved();

    @Message("Name")
    String name();

    @Message("Address of the server")
    String address();

    @Message("One that the operator allows, such as https://models.example/v1")
    String address_hint();

    @Message("Its name on that server")
    String model_name();

    @Message("(optional)")
    String optional();

    @Message("Worded by the model “{name}”, with version {version} of its instructions. It chose and counted nothing.")
    String worded_by(String name, int version);

    @Message("Each of its {n} sentences passed every check.")
    String worded_all(int n);

    @Message("worded by a model")
    String worded();

    @Message("Summaries may use these words")
    String use_is_in();

    @Message("These words stay out of summaries")
    String use_is_out();

    @Message(
            "You decide for each of your arguments, at any time. Kept out, it is neither quoted nor shown to a model, and"
                    + " where it was quoted its words disappear. Everybody can still read it here and answer it.")
    String use_text();

    @Message("Keep them out")
    String use_keep_out();

    @Message("Let them in again")
    String use_let_in();
}
