package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages that take a bill apart; Japanese in {@code messages/law_ja.properties}. */
@MessageBundle(value = "law", locale = "en")
public interface LawMessages {
    @Message(
            "{#switch kind}{#case 'definition'}says what words mean{#case 'prohibition'}forbids something{#case 'duty'}says what must be done{#case 'power'}lets somebody act{#case 'right'}gives a right{#case 'delegation'}leaves rules to others{#case 'penalty'}sets a penalty{#case 'appropriation'}gives money{#case 'commencement'}says when it starts{#case 'sunset'}says when it ends{#case 'amendment'}changes another law{#case 'repeal'}takes out of another law{#case 'procedure'}sets steps to follow{#case 'institution'}sets up a body or a fund{#case 'report'}asks for a report{#case 'exception'}makes an exception{#case 'deeming'}treats one thing as another{#case 'purpose'}says what it is for{#case 'title'}gives the law its name{#case 'extent'}says where it holds{#case 'severability'}keeps the rest if a part falls{#case 'transitional'}settles old cases{#case 'recital'}gives reasons{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("What this clause does")
    String kinds_label();

    @Message("What it says, in short")
    String facts();

    @Message(
            "A program read this from the text. Each link shows the words it comes from. The text above is what counts.")
    String facts_how();

    @Message(
            "{#switch modality}{#case 'must'}Who must act{#case 'must-not'}Who must not{#case 'may'}Who may{#case 'should'}Who should try{#else}Whom it speaks of{/switch}")
    String who(String modality);

    @Message("Who gains")
    String who_gains();

    @Message("Also concerned")
    String who_other();

    @Message("Money")
    String money();

    @Message(
            "{#switch role}{#case 'commencement'}Starts{#case 'expiry'}Ends{#case 'deadline'}Time limits{#case 'period'}How long{#else}Dates{/switch}")
    String date(String role);

    @Message("in {num}")
    String within(String num);

    @Message("Words with a meaning of their own here")
    String terms();

    @Message("Back to the text")
    String term_back();

    @Message("{term}: what it means")
    String term_title(String term);

    @Message("Said in {clause}")
    String term_said(String clause);

    @Message("What it changes in other law")
    String changes();

    @Message(
            "{#switch op}{#case 'substitute'}Other words take the place of these{#case 'insertPhrase'}Words come in{#case 'deletePhrase'}Words go out{#case 'insertUnit'}A new provision comes in{#case 'replaceUnit'}The provision reads anew{#case 'repealUnit'}The provision goes out{#case 'renumber'}It gets another number{#else}It is changed{/switch}")
    String op(String op);

    /** A step of an address in another law. */
    @Message(
            "{#switch level}{#case 'sec'}section {num}{#case 'art'}article {num}{#case 'reg'}regulation {num}{#case 'rule'}rule {num}{#case 'part'}part {num}{#case 'chp'}chapter {num}{#case 'title'}title {num}{#case 'dvs'}division {num}{#case 'sched'}schedule {num}{#case 'toc'}table of contents{#case 'heading'}heading{#else}({num}){/switch}")
    String address(String level, String num);

    @Message("Other law (not named here)")
    String act_unknown();

    @Message("Old words")
    String old_words();

    @Message("New words")
    String new_words();

    @Message("Words beside them")
    String beside_words();

    @Message("The program understood only the kind of this change. Read the words themselves.")
    String change_partial();

    @Message(
            "The numbering here can be read in more than one way: {nums}. Look at the original before you build on it.")
    String unsure(String nums);

    /** How {@code from} needs or touches the other. */
    @Message(
            "{#switch type}{#case 'uses-term'}uses words that it explains{#case 'needs'}rests on it{#case 'enforces'}punishes what breaks it{#case 'uses-institution'}uses what it sets up{#case 'funds'}pays for it{#case 'builds-on'}builds on what it changes{#case 'in-force-by'}starts by it{#case 'subject-to'}gives way to it{#case 'overrides'}goes before it{#case 'saves'}leaves it as it is{#case 'container'}names the part that it is in{#else}names it{/switch}")
    String needs(String type);

    /** The same, seen from the other. */
    @Message(
            "{#switch type}{#case 'uses-term'}uses words explained here{#case 'needs'}rests on this{#case 'enforces'}punishes what breaks this{#case 'uses-institution'}uses what is set up here{#case 'funds'}pays for this{#case 'builds-on'}builds on what is changed here{#case 'in-force-by'}starts by this{#case 'subject-to'}gives way to this{#case 'overrides'}goes before this{#case 'saves'}leaves this as it is{#case 'container'}names the part that this is in{#else}names this{/switch}")
    String needed(String type);

    @Message("Also touches")
    String touches();

    @Message("and {n} more")
    String more(int n);

    @Message("The whole picture of what needs what")
    String needs_go();

    @Message("Take it apart")
    String apart();

    @Message("{n} separate questions")
    String apart_questions(int n);

    @Message("What is bundled in this bill")
    String apart_bundle();

    @Message("What needs what")
    String apart_needs();

    @Message("Take it with you")
    String downloads();

    @Message("as Akoma Ntoso (XML)")
    String download_akn();

    @Message("as JSON, all that was read")
    String download_json();

    @Message("as Markdown")
    String download_markdown();

    @Message(
            "This bill was stored before programs read bills apart. Its text is complete; this page is not there for it.")
    String no_reading();

    @Message("Not there for this bill")
    String no_reading_title();

    @Message("Back to the bill")
    String back();

    // Questions

    @Message("The separate questions in this bill")
    String questions();

    @Message(
            "{#if n == 1}This bill asks one question.{#else}One yes or no to this bill decides {n} questions. Here they stand apart, in an order in which each comes after those it needs.{/if}")
    String questions_lead(int n);

    @Message("How the questions were found")
    String questions_how();

    @Message(
            "A program read the text; no person and no language model wrote the questions. Clauses that cannot stand without each other became one question. What carries others, such as the title, meanings of words and the start date, is not asked about alone. Each question is put together from words of its clause. Anybody with the text and this software gets the same questions.")
    String questions_how_text();

    @Message("Question {n}")
    String question(int n);

    @Message("About")
    String question_about();

    @Message("It cannot stand without {others}.")
    String question_needs(String others);

    @Message("{others} cannot stand without it.")
    String question_stops(String others);

    @Message("It needs no other question, and none needs it.")
    String question_alone();

    @Message(
            "These clauses cannot stand without each other, so they are one question. On the ballot you vote on each of them. Then they stand or fall together, by the votes on all of them.")
    String question_several();

    @Message("Ask these two together")
    String together();

    @Message(
            "{#switch why}{#case 'subject-to'}This question gives way to question {n}, or the other way round: the answer to one changes what the other means.{#case 'overrides'}One of this question and question {n} goes before the other: the answer to one changes what the other means.{#case 'same-amount'}This question and question {n} name the same amount.{#else}The answers to this question and question {n} go together.{/switch}")
    String together_why(String why, int n);

    @Message("The words it is made of")
    String question_words();

    @Message("Comes along with a yes")
    String question_carriers();

    @Message("The words that tie it to other questions")
    String question_why();

    @Message("Other questions")
    String group_none();

    @Message(" and ")
    String and();

    @Message(", ")
    String comma();

    // Bundle

    @Message(
            "{#if n == 0}No separate decision was found in this bill.{#else if n == 1}This bill is one decision.{#else}One yes or no to this bill makes {n} decisions at once.{/if}")
    String bundle_lead(int n);

    @Message(
            "This is evidence, not a verdict. There can be good reasons to decide things together; here you can see what would be decided together.")
    String bundle_not_verdict();

    @Message("separate decisions")
    String bundle_decisions();

    @Message("parts that do not need each other")
    String bundle_parts();

    @Message("other laws changed")
    String bundle_acts();

    @Message("ways to decide them without contradiction")
    String bundle_outcomes();

    @Message("more than a million")
    String bundle_many();

    @Message("Laws that it changes")
    String bundle_acts_title();

    @Message("It changes no other law by name.")
    String bundle_acts_none();

    @Message("{#if n == 1}1 change{#else}{n} changes{/if}")
    String bundle_changes(int n);

    @Message("Parts that could be decided apart")
    String bundle_parts_title();

    @Message(
            "Within a part, at least one question needs another. Between parts nothing needs anything: each could be a bill of its own, with its meanings of words and its start date.")
    String bundle_parts_text();

    @Message("Part {letter}")
    String bundle_part(String letter);

    @Message("What ties them: the words")
    String bundle_ties();

    @Message("Nothing ties it to the others.")
    String bundle_single();

    @Message(
            "{#if needing == 0}None of the {n.count('question', 'questions')} needs another one.{#else if needing == 1}1 of the {n.count('question', 'questions')} needs another one.{#else}{needing} of the {n.count('question', 'questions')} need another one.{/if}")
    String bundle_needing(int needing, int n);

    @Message("Stands alone: {n}")
    String bundle_alone(int n);

    // Needs

    @Message("What needs what")
    String picture();

    @Message(
            "A clause needs another one when it cannot stand without it. The words that say so stand in the table, quoted from the text.")
    String picture_lead();

    @Message(
            "{clauses.count('clause', 'clauses')}. {needing} of them need another one; {needs.count('need', 'needs')} in all. The one that most others need is {most}.")
    String picture_caption(int clauses, int needing, int needs, String most);

    @Message("{clauses.count('clause', 'clauses')}. None of them needs another one.")
    String picture_caption_none(int clauses);

    @Message("Picture of the clauses, with arcs from each to those it needs")
    String picture_name();

    @Message("Choose a clause to see its needs. Arrow keys move, Enter opens the clause.")
    String picture_keys();

    @Message("Show who uses whose words")
    String picture_terms();

    @Message("It needs")
    String picture_needs();

    @Message("It is needed by")
    String picture_needed();

    @Message("nothing")
    String picture_nothing();

    @Message("Clause")
    String column_clause();

    @Message("Needs")
    String column_needs();

    @Message("Needed by")
    String column_needed();

    @Message("Words that say so")
    String column_words();

    @Message("Every clause with what it needs")
    String table_caption();
}
