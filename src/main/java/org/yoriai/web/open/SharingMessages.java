package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of exports and imports of votes; Japanese in {@code messages/sharing_ja.properties}. */
@MessageBundle("sharing")
public interface SharingMessages {
    @Message("Votes as tables")
    String title();

    @Message("The votes of this assembly in the five tables of a Polis export, for your own sums.")
    String lead();

    @Message("{#switch code}{#case 'open'}While members vote there are no tables{#case 'few'}Too few have voted{#case"
            + " 'large'}Too large for a page{#else}{/switch}")
    String none(String code);

    @Message("{#switch code}{#case 'open'}Single votes are told when voting is over, so that nobody can watch a person"
            + " vote. The results show how it stands.{#case 'few'}Fewer than ten of those who voted have said yes to"
            + " being in them: so few would give people away.{#case 'large'}There are more votes than this page writes. Whoever runs it can write them"
            + " for you.{#else}{/switch}")
    String none_text(String code);

    @Message("See the results")
    String none_go();

    @Message("{people.count('person', 'people')}, {votes.count('vote', 'votes')}")
    String counted(int people, int votes);

    /** @param all how many arguments the tables tell of */
    @Message(
            "Left out: the words of {n} of {all.count('argument', 'arguments')}. Their authors have not said yes to this use.")
    String left_out(int n, int all);

    @Message("Table")
    String table();

    @Message("What it holds")
    String holds();

    @Message("Size")
    String size();

    @Message("{n} kB")
    String kilobytes(long n);

    @Message(
            "{#switch name}{#case 'summary.csv'}What was asked, and how many took part{#case 'comments.csv'}Each argument"
                    + " with its counts{#case 'votes.csv'}Every vote ever cast; 1 agree, −1 disagree, 0 pass{#case"
                    + " 'participants-votes.csv'}One row a person, one column an argument; empty is not answered{#case"
                    + " 'stats-history.csv'}How votes and arguments grew{#else}{/switch}")
    String file(String name);

    @Message("All in one file")
    String all();

    @Message("What you may do with them")
    String licence();

    @Message("Use, change and pass them on, if you say where they are from:")
    String licence_text();

    @Message("Who is in them")
    String who();

    @Message(
            "Only members who said yes to it, with their votes and words. Whoever has not decided or has said no is left out. So"
                    + " are votes that were taken back, and words that are hidden. The time of a vote is told to the hour.")
    String who_text();

    @Message("People are numbered anew for each export. Two exports cannot be joined by number.")
    String who_numbers();

    @Message("Checksums as JSON")
    String json();

    @Message("Votes as tables")
    String link();

    @Message("Take in a conversation")
    String take();

    @Message(
            "A Polis export becomes an assembly that is over: everybody can read it, nobody can add to it. Take in only what was published under an open licence: its words are quoted in summaries and given out again as open data.")
    String take_lead();

    @Message("votes.csv or participants-votes.csv")
    String take_votes();

    @Message("At most 10 MB and 300,000 votes. 1 must be agree, −1 disagree.")
    String take_votes_hint();

    @Message("comments.csv: the arguments")
    String take_comments();

    @Message("Without it the arguments have a number and no words.")
    String take_comments_hint();

    @Message("summary.csv: the topic")
    String take_summary();

    @Message("Its topic becomes the title.")
    String take_summary_hint();

    @Message("Short address")
    String take_slug();

    @Message("Small letters, digits and hyphens, such as brexit-2017. It cannot be changed later.")
    String take_slug_hint();

    @Message("Title")
    String take_title();

    @Message("Language of the words")
    String take_lang();

    @Message("Take it in")
    String take_go();

    @Message("Choose the file again: a browser does not keep it.")
    String take_again();

    @Message("(optional)")
    String optional();
}
