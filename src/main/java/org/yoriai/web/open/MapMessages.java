package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of opinion maps of now and before, and of how they are made; Japanese in {@code messages/maps_ja.properties}. */
@MessageBundle(value = "maps", locale = "en")
public interface MapMessages {
    @Message("Earlier maps")
    String history();

    @Message("Every map of this assembly is kept as it was. Look back, and see what changed.")
    String history_lead();

    @Message("There is no map yet. The first one is made some seconds after the first answers.")
    String history_none();

    @Message("Which map?")
    String history_which();

    @Message("Map {n} of {of}, {when}")
    String history_nth(int n, int of, String when);

    @Message("Show it")
    String history_show();

    @Message("Map {n} of {of}")
    String history_title(int n, int of);

    @Message("By then {people.count('member', 'members')} had answered {votes.count('time', 'times')} in all.")
    String history_people(int people, int votes);

    @Message("{#if n == 0}No groups could be told apart.{#else}{n.count('group', 'groups')}.{/if}")
    String history_groups(int n);

    @Message("Older")
    String history_older();

    @Message("Newer")
    String history_newer();

    @Message("All maps as a list")
    String history_list();

    @Message("Anybody can check it")
    String check();

    @Message(
            "This map was made from the answers up to entry {at} of the log, by a fixed rule. Whoever does the sum again"
                    + " gets the same mark:")
    String check_text(long at);

    @Message("How the rule works")
    String check_rule();

    @Message("What they shared")
    String shared();

    @Message(
            "Nothing yet that {#if groups}every group answered alike{#else}clearly most of those who answered agreed or disagreed with{/if}.")
    String shared_none(boolean groups);

    @Message("How opinion groups are found")
    String rule();

    @Message(
            "From the answers alone, by one rule that is the same for everybody. No person and no AI chooses the groups.")
    String rule_lead();

    @Message("Who counts")
    String rule_who();

    @Message(
            "Whoever has answered {votes.count('argument', 'arguments')} or more. Below {people} such members nobody speaks of groups.")
    String rule_who_text(int votes, int people);

    @Message("Everybody pulls alike")
    String rule_pull();

    @Message("Somebody who answers far more than others counts no more than the member in the middle. And nobody stands"
            + " further out than nine of ten do. So a few busy people cannot bend the map.")
    String rule_pull_text();

    @Message("Are there groups at all?")
    String rule_null();

    @Message(
            "The answers are shuffled {times.count('time', 'times')}. Only what stands out more clearly than in every shuffle is taken for"
                    + " a real difference. If nothing does, no groups are shown.")
    String rule_null_text(int times);

    @Message("How many groups")
    String rule_many();

    @Message("Two to {most} are tried. The smallest number that separates people nearly as well as the best is taken.")
    String rule_many_text(int most);

    @Message("Who belongs where")
    String rule_placed();

    @Message(
            "You belong to a group only when that is at least {percent} % sure. Until then you are “not yet placed”. That"
                    + " is normal: answer some more. Nobody is pushed into a group.")
    String rule_placed_text(long percent);

    @Message("Common ground")
    String rule_common();

    @Message(
            "An argument counts as shared when more than {percent} % of every group agree, even if chance played against"
                    + " it: the lower end of a range that is right 19 times in 20. So two answers can never make common ground. A"
                    + " pass counts as not agreeing.")
    String rule_common_text(long percent);

    @Message("Few people")
    String rule_few();

    @Message(
            "In public no number below ten people is shown by group, and nobody stands alone on the map: marks stand for"
                    + " ten people or more. Only you see your own place.")
    String rule_few_text();

    @Message("Letters stay")
    String rule_letters();

    @Message(
            "A group keeps its letter while at least {percent} % of its people stay together. A letter is never given to"
                    + " other people.")
    String rule_letters_text(long percent);

    @Message("Every number in the rule")
    String rule_numbers();

    @Message("For those who want to do the sum again. The names are those of the program.")
    String rule_numbers_text();

    @Message("Name")
    String rule_name();

    @Message("Value")
    String rule_value();

    @Message("Colour the groups by their answers to")
    String colour();

    @Message("Nothing: show the groups")
    String colour_none();

    @Message("Group #")
    String colour_group();

    @Message("# agree, # disagree, # pass")
    String colour_answers();

    @Message("few")
    String colour_hidden();

    @Message("too few answers to show")
    String colour_few();

    @Message("{n} of {of} agree")
    String share_agree(int n, int of);

    @Message("{n} of {of} disagree")
    String share_disagree(int n, int of);

    @Message("{n} agree")
    String count_agree(int n);

    @Message("{n} disagree")
    String count_disagree(int n);

    @Message("likely {low} to {high} %")
    String share_range(long low, long high);

    @Message("Agreement in the whole group:")
    String agreement();

    @Message("Least clear in group {letter}: {percent} % or more agree there, 19 times in 20.")
    String weakest_agree(String letter, long percent);

    @Message("Least clear in group {letter}: {percent} % or more disagree there, 19 times in 20.")
    String weakest_disagree(String letter, long percent);

    @Message("In every group {percent} % or more agree, 19 times in 20.")
    String every_agree(long percent);

    @Message("In every group {percent} % or more disagree, 19 times in 20.")
    String every_disagree(long percent);

    @Message("{percent} % or more of all agree, 19 times in 20.")
    String all_agree(long percent);

    @Message("{percent} % or more of all disagree, 19 times in 20.")
    String all_disagree(long percent);

    @Message("“Likely” means: 9 times in 10 the group’s true share lies between.")
    String likely_meaning();

    @Message(
            "{#if n == 0}Everybody who answered has a place in a group.{#else if n == 1}1 member who answered is not yet"
                    + " placed in a group. That is normal: she has answered little so far, or stands between groups.{#else}{n} members who answered are not yet placed in a group. That is"
                    + " normal: they have answered little so far, or stand between groups.{/if}")
    String unplaced(int n);

    @Message("Not yet placed")
    String unplaced_row();

    @Message("The groups are a summary made by a fixed rule. They are no parties.")
    String no_parties();

    @Message("Where the map goes from one side to the other, people differ most on these:")
    String axis();

    @Message("Agreed with more at one end")
    String axis_low();

    @Message("Agreed with more at the other end")
    String axis_high();

    @Message("This direction parts members who agree with much from members who agree with little.")
    String axis_one_sided();

    @Message("From side to side")
    String axis_first();

    @Message("From bottom to top")
    String axis_second();

    @Message(
            "Against cheats it was tried on a copy: {invented} invented voters {#if kind == 'copies'}who answer like real"
                    + " members and push one argument{#else if kind == 'random'}who answer at random{#else}who all answer"
                    + " alike{/if}. {#if moved == 0}None{#else}{moved}{/if} of {compared.count('member', 'members')} would change group"
                    + "{#if commonGround}, and the pushed argument would count as shared{/if}.")
    String attack(String kind, int invented, int moved, int compared, boolean commonGround);

    @Message("You are not yet placed in a group. That is normal. The more you answer, the surer it gets.")
    String mine_unplaced();

    @Message("You are closest to")
    String mine_nearest();

    @Message("How sure: {percent} %.")
    String mine_sure(long percent);

    @Message("Why there?")
    String mine_why();

    @Message("You agreed:")
    String mine_agreed();

    @Message("You disagreed:")
    String mine_disagreed();

    @Message("You passed:")
    String mine_passed();

    @Message("This draws you to group {letter}")
    String mine_towards(String letter);

    @Message("Here you differ from most of group {letter}")
    String mine_away(String letter);

    @Message("Only you see this.")
    String mine_private();

    @Message("Do the sum again now")
    String check_go();

    @Message("Done again just now, from the answers in the log: the same mark came out. The map is what it says.")
    String check_equal();

    @Message(
            "{#switch why}{#case 'forgotten'}Somebody has since asked to be forgotten. Her answers are gone, so this map cannot be"
                    + " made again. It is kept as it was, without her.{#case 'mode'}This map was made by an older rule, which is not used"
                    + " any more.{#case 'size'}There are too many answers to do it on this page. The program does it from the open data:"
                    + " ./yoriai opinion.{#case 'busy'}Another map is being checked. Try again in a moment.{#else}The mark is another one."
                    + " That must not be. Please tell the people who run this site.{/switch}")
    String check_not(String why);

    @Message("What has changed?")
    String shift();

    @Message(
            "The same people, before a day and from that day on. Nobody is compared with somebody else, and nothing here says"
                    + " why.")
    String shift_lead();

    @Message("From which day?")
    String shift_which();

    @Message("That is no day. Choose one, such as 2026-11-20.")
    String shift_wrong();

    @Message("Visitors compare by the phases below. Members of the assembly can choose any day.")
    String shift_phases_only();

    @Message("Compare")
    String shift_go();

    @Message("{phase}: from {day}")
    String shift_phase(String phase, String day);

    @Message("Before {day} and from then on")
    String shift_title(String day);

    @Message(
            "There are not yet ten people who answered one argument both before and after. Too few answered twice to say.")
    String shift_none();

    @Message("Only arguments that ten people or more answered both before and after. Largest change first.")
    String shift_same();

    @Message("Of {paired.count('person', 'people')} who answered twice, {n} more went to agreeing than to disagreeing.")
    String shift_agree(int paired, int n);

    @Message("Of {paired.count('person', 'people')} who answered twice, {n} more went to disagreeing than to agreeing.")
    String shift_disagree(int paired, int n);

    @Message("Of {paired.count('person', 'people')} who answered twice, as many went one way as the other.")
    String shift_even(int paired);

    @Message("That is hardly chance.")
    String shift_hardly();

    @Message("That may be chance.")
    String shift_perhaps();

    @Message("From which answer to which")
    String shift_table();

    @Message("Before")
    String shift_before();

    @Message("then: agree")
    String shift_after_agree();

    @Message("then: disagree")
    String shift_after_disagree();

    @Message("then: pass")
    String shift_after_pass();

    @Message("{#switch vote}{#case 'agree'}Agreed{#case 'disagree'}Disagreed{#else}Passed{/switch}")
    String shift_from(String vote);

    @Message("By the groups of before")
    String shift_groups();

    @Message("Fewer than ten answered twice, or they would tell of fewer than ten others: too few to say.")
    String shift_group_few();

    @Message("What you changed yourself")
    String shift_own_title();

    @Message("Only you see this.")
    String shift_own_private();

    @Message("You answer everything as you did before that day.")
    String shift_own_none();

    @Message(
            "{#switch before}{#case 'agree'}You agreed{#case 'disagree'}You disagreed{#else}You passed{/switch} before, {#switch after}{#case 'agree'}and agree{#case 'disagree'}and disagree{#else}and pass{/switch} now.")
    String shift_own(String before, String after);

    @Message(
            "On {#if n == 1}1 more argument{#else}{n} more arguments{/if} fewer than ten people answered twice: too few to say.")
    String shift_few(int n);
}
