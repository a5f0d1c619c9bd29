package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what is asked next and about one's own votes; Japanese in {@code messages/asking_ja.properties}. */
@MessageBundle("asking")
public interface AskingMessages {
    @Message("{#switch code}{#case 'floor'}Few people have seen it yet.{#case 'chance'}By lot.{#case 'gain'}It helps to"
            + " place you, and to learn what groups think.{#case 'otherSide'}To hear the other side.{#case 'pinned'}"
            + "Chosen by the moderators.{#else}You chose it yourself.{/switch}")
    String why(String code);

    @Message("How it is chosen")
    String how();

    @Message("My votes")
    String mine();

    @Message("All my votes")
    String mine_all();

    @Message("Each can be changed or taken back while members vote. What you take back leaves the counts and the map.")
    String mine_lead();

    @Message("Voting is over here. Your votes stay as they are.")
    String mine_closed();

    @Message("{#if n == 1}1 vote{#else}{n} votes{/if}")
    String mine_count(long n);

    @Message("You have not voted here yet")
    String mine_none();

    @Message("Whatever you answer stands here, and you can change it.")
    String mine_none_text();

    @Message("Answer arguments")
    String mine_none_go();

    @Message("My answer")
    String mine_answer();

    @Message("Change")
    String mine_change();

    @Message("Take back")
    String mine_back();

    @Message("Its words cannot be seen now")
    String mine_unseen();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("You can stop here")
    String rest();

    @Message("{n.count('answer', 'answers')} help already. Everything is saved; come back whenever you like.")
    String rest_text(long n);

    @Message("Stop for now")
    String rest_go();

    @Message("Keys 1, 2, 3 answer.")
    String keys();

    @Message("Turn keys off")
    String keys_off();

    @Message("Turn keys on")
    String keys_on();

    @Message("Or swipe the card: right to agree, left to disagree.")
    String swipe();

    @Message("How it is chosen what you are asked")
    String method();

    @Message("One rule for everybody. Nothing you clicked, no time you spent and nobody’s name changes it.")
    String method_lead();

    @Message("Who is asked what")
    String rule();

    @Message(
            "You are asked about every argument that others wrote, that all can read, and that you have not answered. One"
                    + " that says the same in the same words as one you answered is left out.")
    String rule_candidates();

    @Message(
            "{floor} of 100 times: one of the {least} that the fewest have answered, as long as fewer than {few.count('person', 'people')}"
                    + " have answered it, or fewer than {fewOfAGroup} of an opinion group.")
    String rule_floor(long floor, int least, int few, int fewOfAGroup);

    @Message("{gain} of 100 times: the more an answer would tell about where you stand and about what the groups think,"
            + " the likelier it is asked. Not within your first {first.count('answer', 'answers')}.")
    String rule_gain(long gain, int first);

    @Message("Otherwise by lot: every argument has the same chance, the newest as much as the oldest.")
    String rule_chance();

    @Message(
            "If more than {most} of the last {last.count('argument', 'arguments')} on one clause would be from one side, you hear the other"
                    + " side.")
    String rule_sides(int most, int last);

    @Message("What the moderators chose comes before all of this. They can choose {most} at most, and say why.")
    String rule_pins(int most);

    @Message("Chosen by the moderators")
    String pins();

    @Message("Nothing at the moment: all is left to the rule.")
    String pins_none();

    @Message("Why: {reason}")
    String pins_reason(String reason);

    @Message("Since {day}")
    String pins_since(String day);

    @Message("Drawing it again")
    String draw();

    @Message("Every lot can be drawn again, by you for what you were asked. It begins from this number of the assembly,"
            + " which was entered in the public record when voting opened:")
    String draw_seed();

    @Message("The number is entered in the public record when voting opens.")
    String draw_later();

    @Message(
            "Write it, your own id here, and how many votes of yours count, each on a line of its own. The first 8 bytes"
                    + " of the SHA-256 of these lines start SplitMix64. The first number drawn picks the kind, the second the"
                    + " argument.")
    String draw_recipe();

    @Message("My id and my turn as JSON")
    String draw_mine();

    @Message("This rule as JSON")
    String json();

    @Message("Every number of the rule")
    String constants();

    @Message(
            "They are the same in every assembly, and nobody can change them while it runs. Another page has those of the map:")
    String constants_text();

    @Message("Name in the program")
    String constant();

    @Message("Value")
    String value();

    @Message("Asking")
    String desk_tab();

    @Message("What members are asked")
    String desk_title();

    @Message("Members are asked by one rule for all. Here you see how far it gets, and may put up to three arguments"
            + " first.")
    String desk_lead();

    @Message("Read the rule")
    String desk_rule();

    @Message("There are more arguments than people can answer")
    String desk_many();

    @Message("The member in the middle has answered {typical} of {arguments}. If all {members} did so, each would get"
            + " about {each.count('answer', 'answers')}; below {few} nobody knows what the groups think of it. Hide what repeats another,"
            + " and ask for fewer, clearer ones.")
    String desk_many_text(int typical, int arguments, int members, long each, int few);

    @Message("To the queue")
    String desk_many_go();

    @Message("Arguments")
    String desk_arguments();

    @Message("Answers on average")
    String desk_average();

    @Message("Answered by fewer than {few}")
    String desk_few(int few);

    @Message("Answers of the member in the middle")
    String desk_typical();

    @Message("Asked first")
    String desk_pins();

    @Message(
            "Everybody is asked these before anything else, and reads that you chose them and why. Leave all three empty"
                    + " to leave it to the rule.")
    String desk_pins_text();

    @Message("Number of the {#if n == 1}first{#else if n == 2}second{#else}third{/if} argument")
    String desk_number(int n);

    @Message("Each argument has its number in the queue, such as 12.")
    String desk_number_hint();

    @Message("Why?")
    String desk_reason();

    @Message("Everybody reads this.")
    String desk_reason_hint();

    @Message("Save")
    String desk_save();

    @Message("No visible argument has this number.")
    String desk_unknown();

    @Message("Saved. Everybody can see it.")
    String desk_saved();

    @Message("(optional)")
    String optional();
}
