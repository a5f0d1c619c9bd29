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

    @Message(
            "{#switch state}{#case 'in-use'}in use{#case 'proposed'}proposed{#case 'ballot'}members are"
                    + " voting{#case 'suggested'}a member suggests it{#case 'beside'}in use beside another{#case 'retired'}no longer used{#else}{/switch}")
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

    @Message(
            "{n.count('summary', 'summaries')} published. No summary is published unless every sentence quotes members and every number is"
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

    @Message("{papers} of {members.count('member', 'members')} {papers.form('has', 'have')} voted.")
    String turnout(int papers, int members);

    @Message("At least {people} of {members.count('member', 'members')} must vote, or nothing changes.")
    String quorum(int people, int members);

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

    @Message("{some} of {all.count('sentence', 'sentences')} failed a check, and fixed ones stand in their place.")
    String sample_replaced(int some, int all);

    @Message(
            "{#switch code}{#case 'budget'}Fixed frames: today’s budget for models is used up.{#case"
                    + " 'gates'}Fixed frames: too many of its sentences failed a check.{#case 'timed-out'}Fixed"
                    + " frames: the model took too long to answer.{#case in 'unreachable' 'busy' 'resting'}Fixed"
                    + " frames: the model’s server did not answer.{#case 'nothing-said'}Nobody has said anything yet"
                    + " that could be an example.{#case 'not-allowed'}Fixed frames: the operator does not let this"
                    + " model be asked.{#case 'untold'}No example of its own could be made; fixed frames stand here. Why is told once you have voted.{#else}Fixed frames: the model’s answer could not be used.{/switch}")
    String because(String code);

    @Message("You or members propose, the members choose.")
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

    @Message("Each of its {n.count('sentence', 'sentences')} passed every check.")
    String worded_all(int n);

    @Message("worded by a model")
    String worded();

    @Message("Summaries may use these words")
    String use_is_in();

    @Message("These words stay out of summaries")
    String use_is_out();

    @Message("No summary uses these words: you have not said yes to it in this assembly.")
    String use_all_out();

    /** @param yes whether she said yes to open data */
    @Message(
            "{#if yes}The open data of this assembly holds these words once voting is over.{#else}The open data leaves these words out: you have not said yes to it in this assembly.{/if}")
    String use_open_data(boolean yes);

    @Message("Change it")
    String use_change();

    @Message(
            "You decide for each of your arguments, at any time. Kept out, it is neither quoted nor shown to a model, and"
                    + " where it was quoted its words disappear. Everybody can still read it here and answer it.")
    String use_text();

    @Message("Keep them out")
    String use_keep_out();

    @Message("Let them in again")
    String use_let_in();

    @Message("{#switch code}{#case 'model-voted'}Your vote is saved. You now see which model is which,"
            + " and you can change it until the end.{#case 'model-suggested'}Your suggestion is saved."
            + " Other members can join it.{#case 'model-seconded'}Saved: you want a vote on it,"
            + " too.{#else}{/switch}")
    String said(String code);

    @Message("Beside it, for comparing")
    String beside();

    @Message("More than half of those who voted were content with this one, too. It words the same"
            + " summaries, so that everybody can see where the two differ.")
    String beside_text();

    @Message("The example is about:")
    String sample_topic();

    @Message("You can also choose none and vote.")
    String vote_none();

    @Message("While members vote, this list is closed: it would tell which model is which. It is here"
            + " again when the vote has ended.")
    String hidden();

    @Message("While members vote, this list is closed: it would tell which model is which. You see it"
            + " once you have voted.")
    String hidden_member();

    @Message("No longer used ({n})")
    String over(int n);

    @Message(
            "A member suggested it. It is proposed when {needed.count('other', 'others')} {needed.form('wants', 'want')} a vote on it. So far: {people}.")
    String seconding(int people, int needed);

    @Message("A member suggested it, and {#if people == 1}1 other{#else}{people} others{/if} wanted a vote on it.")
    String seconded(int people);

    @Message("I want a vote on it, too")
    String second_go();

    @Message(
            "{name}: a member suggested it. It is proposed when {needed.count('other', 'others')} {needed.form('wants', 'want')} a vote on it. So far: {people}.")
    String suggested(String name, int people, int needed);

    @Message("Suggest a model")
    String suggest();

    @Message("Members choose one that is in the register. When enough other members want a vote on it, it"
            + " is proposed. Nobody is told who suggested it or who joined.")
    String suggest_how();

    @Message("Which model?")
    String suggest_which();

    @Message("Suggest it")
    String suggest_go();

    @Message("There is nothing to suggest now: every model of the register that may be used stands above,"
            + " or there is none yet.")
    String suggest_none();

    @Message("Only members of this assembly can suggest one.")
    String suggest_members();

    @Message("A model that is not in the register yet is entered by the moderators: where it runs, who"
            + " made it and what it learned from must be known first. Ask them.")
    String suggest_new();

    @Message("How many must vote")
    String rule();

    @Message("Moderators can change this for votes to come, with a reason that everybody reads.")
    String rule_by();

    @Message("Since {day}: {percent} in 100 members.")
    String rule_changed(String day, int percent);

    @Message("That is {percent} in 100.")
    String rule_percent_now(int percent);

    @Message("How many in 100 members must vote")
    String rule_percent();

    @Message("From 10 to 75")
    String rule_percent_hint();

    @Message("Why you change it")
    String rule_reason();

    @Message("Everybody can read it.")
    String rule_reason_hint();

    @Message("Change the rule")
    String rule_go();

    @Message("It can be changed when the vote of now has ended.")
    String rule_rests();

    @Message("Which proposal?")
    String urge_which();

    @Message("beside it since then")
    String winner_beside();

    @Message("{#switch what}{#case 'gates'}Checks that no summary may fail{#case 'covered'}People who"
            + " find a view of theirs in the summary{#case 'light'}The same, of people who voted on few"
            + " arguments{#case 'gap'}Difference between the best and the least covered group{#case"
            + " 'dissent'}Disputed points where the other view is quoted, too{#case 'alike'}How much"
            + " quotes repeat each other (0: not at all){#case 'topics'}Arguments put under the right"
            + " topic{#case 'precise'}Right ones among those that were put under a topic{#case"
            + " 'unsorted'}Arguments left for people to sort{#case 'doubles'}Doubles that were found{#case"
            + " 'opposites'}Opposites that were taken for doubles{#else}{/switch}")
    String figure(String what);

    @Message("Measured before it came here")
    String measured();

    @Message("These figures come from a run on texts of our own, made for testing. With other people’s"
            + " words they will differ.")
    String measured_lead();

    @Message("What was measured")
    String measured_what();

    @Message("{set}; {day}, on {machine}.")
    String measured_on(String set, String day, String machine);

    @Message("{n} in 100")
    String in_hundred(int n);

    @Message("{some} of {all}")
    String some_of(long some, long all);

    @Message(
            "{language}: about {wattHours} Wh for 1,000 arguments, an estimate ({seconds} seconds of one processor core, as"
                    + " measured, at an assumed {watts} watts).")
    String energy(String language, String wattHours, String seconds, int watts);

    @Message("How its sentences did here")
    String work();

    @Message("Not measured yet: it has worded nothing here.")
    String work_none();

    @Message("Members are voting on it. These figures are here again when the vote has ended: they could"
            + " tell which way on the paper is its own.")
    String work_voted();

    @Message("Drafts that it worded")
    String work_drafts();

    @Message("Sentences that passed every check")
    String work_stood();

    @Message("Requests that its server answered")
    String work_answered();

    @Message("Seconds a request, on average")
    String work_seconds();

    @Message("Pieces of text a request, as its server counts them")
    String work_units();
}
