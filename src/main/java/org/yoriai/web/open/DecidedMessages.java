package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what the ballot comes to for the whole bill; Japanese in {@code messages/decided_ja.properties}. */
@MessageBundle(value = "decided", locale = "en")
public interface DecidedMessages {
    @Message("What the ballot decided")
    String title();

    @Message("Clause by clause")
    String open();

    @Message("Members voted clause by clause. {won} of {asked.count('clause', 'clauses')} got more yes than no.")
    String lead(int won, int asked);

    @Message(
            "{#if low == high}{low}{#else}{low} to {high}{/if} of {members.count('member', 'members')} voted on each clause.")
    String turnout(int low, int high, int members);

    @Message("All of them can stand together.")
    String consistent();

    @Message("Not all of them can stand: some need clauses that lost.")
    String inconsistent();

    @Message("What can stand together")
    String set();

    @Message("Of all sets of clauses in which each has what it needs, this one has the most support.")
    String set_text();

    @Message("No clause has enough support to stand.")
    String set_none();

    @Message("Cannot stand alone")
    String orphans();

    @Message("Comes along without a majority")
    String carried();

    @Message("The text says more than the ballot")
    String unsaid();

    @Message(
            "By the text of the bill, {clause} also needs {others}, which does not stand. The ballot did not say so. So it does not fall for that here.")
    String unsaid_text(String clause, String others);

    @Message("{clauses}: nobody is asked about these by themselves. They follow from what is decided.")
    String follows_text(String clauses);

    @Message("The bill as one piece")
    String whole();

    @Message("Nobody was asked about the whole bill at once.")
    String whole_text();

    @Message("Clause by clause, {stand} of {asked} can stand.")
    String whole_beside(int stand, int asked);

    @Message(
            "Nobody can put the ballots of one person together. So it cannot be known how many voted for exactly this set.")
    String unlinked();

    @Message("Clause by clause")
    String table();

    @Message("Clause")
    String col_clause();

    @Message("Ballot")
    String col_ballot();

    @Message("Of all members")
    String col_all();

    @Message("What becomes of it")
    String col_fate();

    @Message("{yes} yes, {abstain} neither, {no} no, of {members}")
    String count(int yes, int abstain, int no, int members);

    @Message("{#if low == high}{low} % yes{#else}{low} to {high} % yes{/if}")
    String interval(int low, int high);

    @Message("nobody voted")
    String interval_none();

    @Message(
            "“Of all members” is where the share of yes lies if those who stayed away think like those who voted, with a certainty of 95 %.")
    String interval_how();

    @Message("How this is worked out")
    String how();

    @Message(
            "Each clause weighs as much as yes leads over no, as a share of its ballots. A clause can stand only with the clauses that it needs, as the ballot said. Of all sets that can stand, the one with the greatest weight is shown. Anyone can work it out again from the published counts.")
    String how_text();

    @Message("The same as data")
    String data();

    @Message(
            "{counted} of {asked.count('question', 'questions')} are counted. What they come to stands here once all are.")
    String waiting(int counted, int asked);

    @Message("No ballot yet")
    String none();

    @Message("Once the ballot is closed and counted, it stands here which clauses can stand together.")
    String none_text();

    @Message("Result")
    String tab();

    @Message("clause {num}")
    String clause_inside(String num);

    @Message("clauses {head} and {last}")
    String clauses(String head, String last);

    @Message(", ")
    String between();

    @Message("comes along")
    String desk_follows();

    @Message(
            "Title, purpose, meanings and start come along with what is decided. They are not asked by themselves, unless you tick them.")
    String desk_follows_text();
}
