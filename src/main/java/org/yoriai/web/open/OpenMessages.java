package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Role;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.outcome.Decision;
import org.yoriai.shared.Trace;

/** Words of the public pages; Japanese in {@code messages/open_ja.properties}. */
@MessageBundle(value = "open", locale = "en")
public interface OpenMessages {
    @Message("Laws that people can take apart, discuss and decide")
    String home_title();

    @Message("A town puts a proposed law before its people. They read it clause by clause, argue, find what they share,"
            + " and the authority must answer each recommendation with a reason.")
    String home_lead();

    @Message("Assemblies")
    String home_assemblies();

    @Message("Your assemblies")
    String home_mine();

    @Message("You sit here as {bird}.")
    String home_bird(String bird);

    @Message("What needs me now")
    String home_go();

    @Message("Other assemblies")
    String home_others();

    @Message("{#if all == 1}One recommendation was answered{#else}{all} recommendations were answered{/if}: {accepted}"
            + " accepted, {partly} in part, {rejected} rejected.")
    String home_answered(int all, int accepted, int partly, int rejected);

    @Message("{authority} must answer each recommendation by {day}.")
    String home_owed(String authority, String day);

    @Message("No assembly yet")
    String home_none();

    @Message("When a council convenes one, its question, its members and its dates stand here.")
    String home_none_text();

    @Message("Pages of the list of assemblies")
    String home_pages();

    @Message("Back to the newest")
    String home_newest();

    @Message("Older assemblies")
    String home_older();

    @Message("You can take part")
    String home_join();

    @Message("How it works")
    String home_how();

    @Message("What came of it")
    String home_outcomes();

    @Message("No replies yet")
    String home_no_outcomes();

    @Message("Once an authority has answered a recommendation, its answer and its reason stand here.")
    String home_no_outcomes_text();

    @Message("People are drawn or join")
    String how_draw();

    @Message("By lot, so that the assembly looks like the town, or openly for everybody. Everyone is known by a bird’s"
            + " name.")
    String how_draw_text();

    @Message("The law is taken apart")
    String how_unbundle();

    @Message("Each clause becomes its own question, with what it needs and what needs it.")
    String how_unbundle_text();

    @Message("Everybody is heard")
    String how_talk();

    @Message("Members write arguments and answer those of others. What all groups share comes to the top, and dissent"
            + " stays visible.")
    String how_talk_text();

    @Message("The authority must reply")
    String how_reply();

    @Message("Members vote on each clause. Every recommendation gets an answer, a reason and a date.")
    String how_reply_text();

    @Message("More on how it works")
    String how_more();

    @Message("{#switch code}{#case 'voted'}Your view is saved. You can change it.{#case 'withdrawn'}Your words are"
            + " taken back.{#case 'taken'}Taken in: it is closed, and everybody can read it.{#case 'appealed'}Your appeal is saved. Somebody else decides, and you are told.{#case 'unvoted'}Your vote is taken back.{#case 'confirmed'}Saved: your words still hold.{#case 'joined'}Welcome. Your seat is taken.{#case 'said'}You had sent these words before. They stand here once.{#case 'written'}Your argument is saved. A"
            + " moderator looks at it before others see it.{#case 'cast'}Your ballot is saved. You have a"
            + " receipt.{#case 'edited'}Your new words are saved. A moderator looks at them before others see them.{#case 'appeal'}Your appeal is sent.{#case 'report'}Your report is sent.{#case 'rated'}Your rating is saved. You can change it.{#case 'consent'}Your decision is"
            + " saved.{#else}{/switch}")
    String notice(String code);

    @Message("{name} · {role}")
    String person(String name, String role);

    @Message("{#switch role}{#case MEMBER}member{#case ALTERNATE}alternate{#case OBSERVER}observer{#case"
            + " EXPERT}expert{#case FACILITATOR}facilitator{#case NOTE_TAKER}note-taker{#case"
            + " MODERATOR}moderator{#case LEGISLATOR}legislator{#case AUDITOR}auditor{/switch}")
    String role(Role role);

    @Message("{#switch step}{#case DRAW}Gather{#case LEARN}Learn{#case DELIBERATE}Deliberate{#case DECIDE}Decide{#case"
            + " REPLY}Reply{/switch}")
    String step(Phase.Step step);

    @Message("{#switch phase}{#case PREPARING}Being prepared{#case INVITING}Inviting members{#case"
            + " LEARNING}Learning{#case DELIBERATING}Deliberating{#case DECIDING}Deciding{#case REPORTED}Reported"
            + " to the authority{#case REPLIED}The authority has replied{#case TRACKING}Promises are tracked{#case"
            + " CLOSED}Closed{/switch}")
    String phase(Phase phase);

    /** The name of a phase that is true before, during and after it. */
    @Message("{#switch phase}{#case PREPARING}Preparation{#case INVITING}Invitation{#case LEARNING}Learning{#case"
            + " DELIBERATING}Deliberation{#case DECIDING}Decision{#case REPORTED}Report to the authority{#case"
            + " REPLIED}The authority’s reply{#case TRACKING}Promises are tracked{#case CLOSED}Close{/switch}")
    String phase_name(Phase phase);

    @Message("{#switch phase}{#case INVITING}Members take their seats.{#case LEARNING}Members hear both sides and read"
            + " the bill.{#case DELIBERATING}Members write arguments and answer those of others.{#case"
            + " DECIDING}Members vote on each clause.{#case REPORTED}The recommendations go to the"
            + " authority.{#case REPLIED}Each recommendation gets an answer.{#case TRACKING}What was promised is"
            + " followed to the end.{#else}{/switch}")
    String phase_text(Phase phase);

    @Message("Phases of this assembly")
    String phases();

    @Message("done")
    String phase_done();

    @Message("now")
    String phase_now();

    @Message("by {day}")
    String by_day(String day);

    @Message("to {day}")
    String to_day(String day);

    @Message("{#switch model}{#case 'citizens-assembly'}Citizens’ assembly{#case 'citizens-jury'}Citizens’ jury{#case"
            + " 'deliberative-poll'}Deliberative poll{#case 'initiative-review'}Initiative review{#case"
            + " 'permanent-council'}Permanent council{#else}Assembly{/switch}")
    String model(String model);

    @Message("{members.count('member', 'members')}")
    String who(int members);

    @Message("Open to everybody: {members} of {seats.count('seat', 'seats')} taken")
    String who_open(int members, int seats);

    @Message("Replied")
    String reply_given();

    @Message("Reply by {day}")
    String reply_due(String day);

    @Message("Reply was due {day}")
    String reply_late(String day);

    @Message("{#switch decision}{#case ACCEPT}Accepted{#case PARTLY}Accepted in part{#case REJECT}Rejected{/switch}")
    String decision(Decision decision);

    @Message("{#switch stance}{#case FOR}For{#case AGAINST}Against{#case QUESTION}Question{#case WORDING}Other"
            + " wording{/switch}")
    String stance(Stance stance);

    @Message(
            "{#switch status}{#case 'visible'}Everybody can read it{#case 'waiting'}Waits for a moderator{#case"
                    + " 'hidden'}Hidden{#case 'withdrawn'}Taken back{#case 'merged'}Put together with another that says the same{#else}{status}{/switch}")
    String status(String status);

    @Message("{#switch rule}{#case RESPECT}It attacks a person or a group.{#case PRIVACY}It tells something private"
            + " about somebody.{#case OFF_TOPIC}It is not about this bill.{#case ADVERTISING}It advertises"
            + " something.{#case UNLAWFUL}It breaks the law.{/switch}")
    String rule(ModerationRule rule);

    @Message("{agree} agree · {pass} not sure · {disagree} disagree, of {of}")
    String support(int agree, int pass, int disagree, int of);

    @Message("{#if n == 1}One newer answer is{#else}{n} newer answers are{/if} not in these numbers.")
    String told_newer(int n);

    @Message("{#if n == 1}One answer{#else}{n} answers{/if} so far, too few to show numbers to everybody.")
    String told_none(int n);

    @Message(
            "So that nobody finds out how one person answered by looking twice, numbers change only when 10 more people"
                    + " have answered. Members see the newest.")
    String told_why();

    @Message("{n} %")
    String percent(long n);

    @Message("Clause {num}")
    String clause_number(String num);

    @Message("{#switch level}{#case 'part'}Part{#case 'chapter'}Chapter{#case 'title'}Title{#case"
            + " 'division'}Division{#case 'schedule'}Schedule{#else}{/switch} {num}")
    String level_number(String level, String num);

    @Message("(optional)")
    String optional();

    @Message("Read what speaks for it and against it")
    String ask_learn();

    @Message("Experts explain the bill from both sides. You can read at your own pace.")
    String ask_learn_text();

    @Message("Start reading")
    String ask_learn_go();

    @Message("{#if n == 1}1 argument is waiting for your view{#else}{n} arguments are waiting for your view{/if}")
    String ask_vote(long n);

    @Message("About {#if minutes == 1}1 minute{#else}{minutes} minutes{/if}. You can stop and change your mind at any"
            + " time.")
    String ask_vote_text(long minutes);

    @Message("Begin")
    String ask_vote_go();

    @Message("Continue")
    String ask_vote_on();

    @Message("You have answered every argument")
    String ask_write();

    @Message("Is something missing? Say it in one or two sentences.")
    String ask_write_text();

    @Message("Write an argument")
    String ask_write_go();

    @Message("{#if n == 1}1 clause waits for your vote{#else}{n} clauses wait for your vote{/if}")
    String ask_ballot(int n);

    @Message("Yes, no or abstain on each. You see everything again before you send it.")
    String ask_ballot_text();

    @Message("Vote on the clauses")
    String ask_ballot_go();

    @Message("Your ballot is in")
    String ask_wait();

    @Message("The result is counted when the ballot closes. Until then you can change your vote.")
    String ask_wait_text();

    @Message("See the ballot")
    String ask_wait_go();

    @Message("The ballot opens soon")
    String ask_soon();

    @Message("Each clause becomes a question of its own. Until then you can read what was found.")
    String ask_soon_text();

    @Message("Take part")
    String ask_join();

    @Message("Take a seat under a bird’s name, answer arguments and write your own.")
    String ask_join_text();

    @Message("Take a seat")
    String ask_join_go();

    @Message("Were you invited?")
    String ask_invited();

    @Message("With the code of your invitation you take your seat. Everybody else can read along.")
    String ask_invited_text();

    @Message("Use my invitation")
    String ask_invited_go();

    @Message("Read along")
    String ask_read();

    @Message("Everything that members say and find is public, without their names.")
    String ask_read_text();

    @Message("See the results so far")
    String ask_read_go();

    @Message("The recommendations are with the authority")
    String ask_reported();

    @Message("Each gets an answer with a reason by the date below.")
    String ask_reported_text();

    @Message("Read the recommendations")
    String ask_reported_go();

    @Message("The authority has replied")
    String ask_reply();

    @Message("See what was accepted, what was not and why, and what is promised by when.")
    String ask_reply_text();

    @Message("Read the reply")
    String ask_reply_go();

    @Message("{authority} must reply")
    String clock_title(String authority);

    @Message("The reply is in.")
    String clock_met();

    @Message("{#if days == 1}1 day late{#else}{days} days late{/if}")
    String clock_late(long days);

    @Message("{#if days == 0}today{#else if days == 1}tomorrow{#else}in {days} days{/if}")
    String clock_left(long days);

    @Message("To each recommendation, with a reason. Promised before the first meeting.")
    String clock_text();

    @Message("Read the contract")
    String contract();

    @Message("{#if members == 1}1 member{#else}{members} members{/if}")
    String chain_assembly(int members);

    @Message("Bill")
    String chain_bill();

    @Message("{#if n == 1}1 argument{#else}{n} arguments{/if}")
    String chain_arguments(int n);

    @Message("Results")
    String chain_results();

    @Message("Ballot")
    String chain_ballot();

    @Message("Recommendations")
    String chain_recommendations();

    @Message("Reply")
    String chain_replied();

    @Message("Reply due {day}")
    String chain_reply_due(String day);

    @Message(
            "{#switch kind}{#case ASSEMBLY}Assembly{#case BILL}Bill{#case CLAUSE}Clause{#case PLAIN}Plain words{#case ARGUMENT}Argument{#case"
                    + " VOTES}Votes{#case MAP}Opinion groups{#case SUMMARY}Summary{#case SENTENCE}Sentence of a"
                    + " summary{#case QUESTION}Ballot{#case RECOMMENDATION}Recommendation{#case REPLY}Reply{#case"
                    + " MILESTONE}Promise{/switch}")
    String kind(Trace.Kind kind);

    @Message(
            "{n} {#if n == 1}{#switch kind}{#case ASSEMBLY}assembly{#case BILL}bill{#case CLAUSE}clause{#case PLAIN}text in plain words{#case ARGUMENT}argument{#case VOTES}vote{#case MAP}map{#case SUMMARY}summary{#case SENTENCE}sentence{#case QUESTION}ballot{#case RECOMMENDATION}recommendation{#case REPLY}reply{#case MILESTONE}promise{/switch}{#else}{#switch kind}{#case ASSEMBLY}assemblies{#case BILL}bills{#case CLAUSE}clauses{#case PLAIN}texts in plain words{#case ARGUMENT}arguments{#case VOTES}votes{#case MAP}maps{#case SUMMARY}summaries{#case SENTENCE}sentences{#case QUESTION}ballots{#case RECOMMENDATION}recommendations{#case REPLY}replies{#case MILESTONE}promises{/switch}{/if}")
    String kinds(Trace.Kind kind, int n);

    @Message("Where this comes from and where it went")
    String trace();

    @Message("The whole chain")
    String trace_all();

    @Message("What the assembly has found so far")
    String found_title();

    @Message("Nothing yet. As soon as members have answered enough arguments, what they share and where they part"
            + " stands here.")
    String found_nothing();

    @Message("{n} of {of} who answered agree:")
    String found_agree(int n, int of);

    @Message("{n} of {of} who answered disagree:")
    String found_disagree(int n, int of);

    @Message("Members are divided:")
    String found_divided();

    @Message("{heard} of {of.count('member', 'members')} {heard.form('has', 'have')} written or answered.")
    String found_heard(int heard, int of);

    @Message("{n} of {of.count('clause', 'clauses')} {n.form('has', 'have')} been discussed.")
    String found_clauses(int n, int of);

    @Message("Not yet:")
    String found_silent();

    @Message("See the results in full")
    String found_all();

    @Message("{#if n == 1}1 voice{#else}{n} voices{/if}")
    String voices(int n);

    @Message("Group {letter}")
    String group(String letter);

    @Message("{n.count('person', 'people')}")
    String group_size(int n);

    @Message("fewer people than may be told")
    String group_small();

    @Message("(too few people to show numbers)")
    String group_few();

    @Message("{#switch leaning}{#case MOST_AGREE}mostly agrees{#case MORE_AGREE}leans towards agreeing{#case DIVIDED}is"
            + " divided{#case MORE_DISAGREE}leans towards disagreeing{#case MOST_DISAGREE}mostly disagrees{#case"
            + " MOST_PASS}is mostly not sure{#case TOO_FEW}too few answered to tell more{/switch}")
    String leaning(OpinionMapView.Leaning leaning);

    @Message("What it is about")
    String about_title();

    @Message("Read the bill")
    String about_bill();

    @Message("Learn")
    String about_learn();

    @Message("Arguments")
    String about_arguments();

    @Message("Who is in it")
    String who_title();

    @Message("{members.count('member', 'members')} beside everybody who lives there.")
    String who_caption(int members);

    @Message("Assembly")
    String who_assembly();

    @Message("Population")
    String who_population();

    @Message("Learn")
    String learn_title();

    @Message("Read the background first, then one who is for it and one who is against it.")
    String learn_lead();

    @Message("Nothing to read yet")
    String learn_none();

    @Message("Before the learning phase begins, background and experts for and against stand here.")
    String learn_none_text();

    @Message("Background")
    String learn_background();

    @Message("Both sides")
    String learn_sides();

    @Message("For")
    String learn_for();

    @Message("Against")
    String learn_against();

    @Message("{#if n == 1}1 minute{#else}{n} minutes{/if} to read")
    String learn_minutes(long n);

    @Message("On this page")
    String learn_here();

    @Message("The bill itself")
    String learn_bill();

    @Message("Clause by clause, with what depends on what.")
    String learn_bill_text();

    @Message("Read the bill")
    String learn_bill_go();

    @Message("The bill")
    String bill_title();

    @Message("No bill yet")
    String bill_none();

    @Message("When the proposed law is put before the assembly, it stands here clause by clause.")
    String bill_none_text();

    @Message("Contents")
    String bill_contents();

    @Message("silent")
    String bill_silent();

    @Message("not discussed yet")
    String bill_silent_long();

    @Message("Is this the text that was put before the assembly?")
    String bill_check();

    @Message("The original text has this SHA-256 checksum. It is in the assembly’s log.")
    String bill_check_text();

    @Message("{#if n == 1}1 argument{#else}{n} arguments{/if}")
    String arguments_count(int n);

    @Message("What members say")
    String clause_say();

    @Message("For · {n}")
    String clause_for(long n);

    @Message("Against · {n}")
    String clause_against(long n);

    @Message("Nobody has spoken for it yet.")
    String clause_no_for();

    @Message("Nobody has spoken against it yet.")
    String clause_no_against();

    @Message("All {n}")
    String clause_all(long n);

    @Message("{#if n == 1}1 question{#else}{n} questions{/if}")
    String clause_questions(long n);

    @Message("{#if n == 1}1 other wording{#else}{n} other wordings{/if}")
    String clause_wordings(long n);

    @Message("Nobody has spoken about this clause yet")
    String clause_silent();

    @Message("What speaks for it, against it, questions and other wordings will stand here side by side.")
    String clause_silent_text();

    @Message("Your view on this clause")
    String clause_write();

    @Message("For, against, a question or a better wording. One idea, in one or two sentences.")
    String clause_write_text();

    @Message("Write an argument")
    String clause_write_go();

    @Message("What you can do here")
    String clause_acts();

    @Message("Ask my helper")
    String clause_helper();

    @Message("Depends on")
    String clause_needs();

    @Message("It stands on its own.")
    String clause_needs_none();

    @Message("Needed by")
    String clause_needed();

    @Message("No other clause needs it.")
    String clause_needed_none();

    @Message("It cannot stand without this one.")
    String clause_stops();

    @Message("Previous clause")
    String clause_previous();

    @Message("Next clause")
    String clause_next();

    @Message("Arguments")
    String arguments_title();

    @Message("Those with the fewest answers come first, the same for everybody.")
    String arguments_order();

    @Message("Write an argument")
    String arguments_write();

    @Message("No arguments here yet")
    String arguments_none();

    @Message("Choose another clause or kind, or write the first one.")
    String arguments_none_text();

    @Message("{first}–{last} of {all}")
    String arguments_shown(int first, int last, long all);

    @Message("Clause")
    String filter_clauses();

    @Message("Kind")
    String filter_stances();

    @Message("All clauses")
    String filter_all_clauses();

    @Message("All kinds")
    String filter_all_stances();

    @Message("{label} ({n})")
    String filter_clause(String label, int n);

    @Message("Show")
    String filter_go();

    @Message("Pages")
    String paging();

    @Message("Previous page")
    String paging_previous();

    @Message("Next page")
    String paging_next();

    @Message("open")
    String open_argument();

    @Message("In {handle}’s words, with all answers")
    String open_words(String handle);

    @Message("Argument {n}")
    String argument_number(int n);

    @Message("An answer to:")
    String argument_answers();

    @Message("A moderator looks at it before others see it. You can see it here.")
    String argument_waiting();

    @Message("A moderator has hidden this")
    String argument_hidden();

    @Message("Its author has taken it back.")
    String argument_withdrawn();

    @Message("Translated by a person")
    String argument_translated();

    @Message("The whole bill")
    String whole_bill();

    @Message("Do you agree?")
    String vote_legend();

    @Message("Change my answer")
    String vote_change();

    @Message("I agree")
    String vote_agree();

    @Message("I disagree")
    String vote_disagree();

    @Message("Pass, or not sure")
    String vote_pass();

    @Message("That did not arrive. Your answer is still here: try again.")
    String vote_fail();

    @Message("How members answered")
    String votes_title();

    @Message("Nobody has answered yet.")
    String votes_none();

    @Message("Everybody who answered")
    String votes_all();

    @Message("{#if n == 0}Replies{#else if n == 1}1 reply{#else}{n} replies{/if}")
    String replies(int n);

    @Message("No replies yet.")
    String replies_none();

    @Message("Reply")
    String reply_go();

    @Message("History")
    String history();

    @Message("Written")
    String history_written();

    @Message("State")
    String history_state();

    @Message("Answers")
    String history_votes();

    @Message("Take my words back")
    String withdraw();

    @Message("Others no longer see them, and answers to them count no more. This cannot be undone.")
    String withdraw_text();

    @Message("Take them back")
    String withdraw_go();

    @Message("Results")
    String results_title();

    @Message("As a table")
    String results_table();

    @Message("As a map")
    String results_map();

    @Message("No results yet")
    String results_none();

    @Message("When members have answered arguments, what they share and where they part stands here in words, as a"
            + " table and as a map.")
    String results_none_text();

    @Message("Read the arguments")
    String results_none_go();

    @Message("More that members share")
    String common_more();

    @Message("More that members disagree on")
    String divides_more();

    @Message("Where it is from")
    String claim_open();

    @Message("More about the map")
    String map_more();

    @Message("This is not a poll: it tells what these members think, not what everybody thinks.")
    String not_a_poll();

    @Message("They came by themselves; anybody could join.")
    String chosen_open();

    @Message("A seat needs an invitation.")
    String chosen_invited();

    @Message("What members share")
    String common_title();

    @Message(
            "{#if groups}Each opinion group answers these alike{#else}Most of those who answered say the same here{/if}, clearest first.")
    String common_text(boolean groups);

    @Message(
            "Nothing yet that {#if groups}every group answers alike{#else}clearly most of those who answered agree or disagree with{/if}.")
    String common_none(boolean groups);

    @Message("All groups tend to agree")
    String all_agree();

    @Message("All groups tend to disagree")
    String all_disagree();

    @Message("{n} of {of} who answered agree")
    String answered_agree(int n, int of);

    @Message("{n} of {of} who answered disagree")
    String answered_disagree(int n, int of);

    @Message("Where members disagree")
    String divides_title();

    @Message(
            "{#if groups}The groups part here, widest first{#else}About as many agree as disagree, most even first{/if}.")
    String divides_text(boolean groups);

    @Message(
            "{#if groups}Nothing on which the groups part clearly{#else}Nothing yet that about as many agree as disagree with{/if}.")
    String divides_none(boolean groups);

    @Message("Where members are not sure")
    String undecided_title();

    @Message("Here more than a third passed.")
    String undecided_text();

    @Message("What was not discussed")
    String silent_title();

    @Message("Every clause has at least one argument.")
    String silent_none();

    @Message("Every argument with everybody’s answers{#if groups} and each group’s share of agreement{/if}.")
    String table_text(boolean groups);

    @Message("Show the table of {n.count('argument', 'arguments')}")
    String table_open(int n);

    @Message("Argument")
    String table_argument();

    @Message("Agree")
    String table_agree();

    @Message("Not sure")
    String table_pass();

    @Message("Disagree")
    String table_disagree();

    @Message(
            "{n} of {of.count('member', 'members')}, by {day}. Closeness means similar answers; left, right, up and down mean nothing.")
    String map_caption(int n, int of, String day);

    @Message("you")
    String map_you();

    @Message("Closer")
    String map_in();

    @Message("Farther")
    String map_out();

    @Message("Whole map")
    String map_reset();

    @Message("Map of opinion groups")
    String map_name();

    @Message("The same as a table")
    String map_table();

    @Message("Group")
    String map_group();

    @Message("People")
    String map_people();

    @Message("{#if why == 'tooFew'}Too few members have answered to see groups.{#else}The answers show no clear"
            + " groups.{/if}")
    String no_groups(String why);

    @Message("The opinion groups")
    String groups_title();

    @Message("Members who answer alike. The letters say nothing about left or right. What sets each apart:")
    String groups_text();

    @Message("How sure is this?")
    String sure_title();

    @Message("Half of the members answered {n.count('argument', 'arguments')} or more.")
    String sure_median(int n);

    @Message("If one answer in ten were missing, {n} of {of.count('member', 'members')} would stay in their group.")
    String sure_staying(int n, int of);

    @Message("Counted on {when}.")
    String sure_when(String when);

    @Message("Where you stand")
    String mine_title();

    @Message("You have answered {#if n == 1}1 argument{#else}{n} arguments{/if}.")
    String mine_voted(int n);

    @Message("On {n} of {of} you answered as most members did.")
    String mine_most(int n, int of);

    @Message("You are close to")
    String mine_group();

    @Message("Unlike others, it agrees:")
    String mine_agrees();

    @Message("Unlike others, it disagrees:")
    String mine_disagrees();

    @Message("Size of text")
    String text_size();

    @Message("{#switch code}{#case 'large'}Large{#case 'largest'}Largest{#else}Usual{/switch}")
    String text_size_of(String code);

    @Message("Read this page aloud")
    String aloud();

    @Message("Stop reading")
    String aloud_stop();

    @Message("{#if on}Without readings above kanji{#else}With readings above kanji{/if}")
    String readings(boolean on);
}
