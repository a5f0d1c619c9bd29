package org.yoriai.web.moderator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which a bill is read and set right; Japanese in {@code messages/draft_ja.properties}. */
@MessageBundle("draft")
public interface DraftMessages {
    @Message("Bill")
    String tab();

    @Message("The bill")
    String title();

    @Message(
            "Give the text as you have it. The program finds its clauses; you check them before anybody else sees them.")
    String lead();

    @Message("Add a bill")
    String add();

    @Message("Add a new version")
    String add_version();

    @Message(
            "When you publish a new version, what members said goes with each clause. Where a clause changed in what it demands, they are asked again.")
    String version_hint();

    @Message("Choose a file")
    String file();

    @Message("Text, PDF, Word (DOCX), or XML as Akoma Ntoso, USLM, CLML or e-Gov. At most 10 MB.")
    String file_hint();

    @Message("or paste the text")
    String paste();

    @Message("With its numbers and headings, each clause on a line of its own.")
    String paste_hint();

    @Message("Find the clauses")
    String read();

    @Message("Sending: # %")
    String sending();

    @Message("Sent. The program reads the text. You may leave: the draft will wait on this page.")
    String reading();

    @Message("# clauses found.")
    String found_live();

    @Message("This could not be sent. Check the connection and try again; what you typed is still here.")
    String unsent();

    @Message(
            "The file is too large: it has # MB, and 10 MB can be sent. Leave out pictures and annexes, or give the text alone.")
    String large();

    @Message("No bill is here yet")
    String none();

    @Message("The draft stands here as soon as a text was read.")
    String none_text();

    @Message("Bill {number}")
    String number(int number);

    @Message("{#switch status}{#case 'draft'}Draft{#case 'published'}Published{#case 'withdrawn'}Replaced{/switch}")
    String status(String status);

    @Message("Check the draft")
    String check();

    @Message("Compare the versions")
    String versions();

    @Message("Once members decide, the bill stays as it is.")
    String closed();

    @Message("Check what the program read")
    String preview();

    @Message("{units.count('clause', 'clauses')} and parts · {questions} separate questions")
    String found(int units, int questions);

    @Message("Read as a law of {place}, as {format}.")
    String read_as(String place, String format);

    @Message(
            "{#switch code}{#case 'us'}the United States{#case 'gb'}the United Kingdom{#case 'eu'}the European Union{#case 'za'}South Africa{#case 'jp'}Japan{/switch}")
    String place(String code);

    @Message(
            "{#switch code}{#case 'text'}plain text{#case 'pdf'}a PDF{#case 'docx'}a Word document{#case 'akn'}Akoma Ntoso{#case 'uslm'}USLM{#case 'clml'}CLML{#case 'egov'}e-Gov XML{/switch}")
    String format(String code);

    @Message("Where the program was unsure")
    String unsure_title();

    @Message("{count.count('beginning', 'beginnings')} could also be read in another way. Look at these first.")
    String unsure_text(int count);

    @Message("The program was sure of every beginning. Look through the clauses all the same.")
    String sure();

    @Message("unsure")
    String unsure();

    @Message("{level} {num}")
    String unit(String level, String num);

    @Message("Set right")
    String change();

    @Message("new words for another law")
    String quoted();

    @Message("What you set right")
    String corrections();

    @Message("Nothing so far. Each clause has a link “Set right”.")
    String corrections_none();

    @Message("“{words}” is now: {level}")
    String did_level(String words, String level);

    @Message("In “{words}” a new part begins at “{at}”")
    String did_split(String words, String at);

    @Message("“{words}” goes on from the part before it")
    String did_join(String words);

    @Message("does not fit this text any more")
    String did_lost();

    @Message("Undo")
    String undo();

    @Message("Publish this bill")
    String publish();

    @Message("Publish as the new version")
    String publish_version();

    @Message("Everybody sees it then, and it is no longer changed.")
    String publish_hint();

    @Message(
            "What you set right here is done in the translation too. Look at both afterwards: a translation that cannot follow is taken out, and you are told.")
    String translated();

    @Message("Add the translation")
    String translate();

    @Message("Delete this draft")
    String delete();

    @Message("The draft goes for good, with all that was set right in it. Nobody but moderators has seen it.")
    String delete_text();

    @Message("The published bill and what members said about it stay as they are.")
    String delete_published();

    @Message("Yes, I want to delete this draft")
    String delete_sure();

    @Message("Delete the draft")
    String delete_go();

    @Message("The clauses, as the program read them")
    String tree();

    @Message("Clauses {from}–{to} of {all}")
    String range(int from, int to, int all);

    @Message("Earlier clauses")
    String earlier();

    @Message("Later clauses")
    String later();

    @Message(
            "{#switch code}{#case 'no-units'}No numbers were recognised: the text stands as it is.{#case 'decoded-as'}The file is not UTF-8. It was read as {detail}: check letters with accents.{#case 'too-many-units'}Only the first {detail} clauses were read.{#case 'next-prerequisites-only'}So many clauses need one another that only the next needs are listed.{#case 'part-failed'}One part of the analysis failed ({detail}). The clauses are complete.{/switch}")
    String warning(String code, String detail);

    @Message(
            "{#switch code}{#case 'bill-read'}The text was read. Check the clauses.{#case 'corrected'}Done. The text was read again.{#case 'corrected-both'}Done, in the translation too. Look at both.{#case 'corrected-alone'}Done. The translation could not follow and was taken out: add it again.{#case 'undone-alone'}Taken back. The translation could not follow and was taken out: add it again.{#case 'draft-deleted'}The draft is deleted.{#case 'undone'}Taken back. The text was read again.{#case 'bill-published'}The bill is published.{/switch}")
    String notice(String code);

    @Message("Set a clause right")
    String unit_title();

    @Message("Back to all clauses")
    String back();

    @Message("This clause as it was read")
    String as_read();

    @Message("No words of its own")
    String no_words();

    @Message("It is something else")
    String level_title();

    @Message("What is it?")
    String level();

    @Message("What follows finds its place below it or beside it.")
    String level_hint();

    @Message("Change it")
    String level_go();

    @Message("A new clause begins inside it")
    String split_title();

    @Message("Where does it begin?")
    String split_at();

    @Message("What is it?")
    String split_level();

    @Message("Its number")
    String split_num();

    @Message("(leave empty to take the one that stands there)")
    String split_num_optional();

    @Message("Begin a clause there")
    String split_go();

    @Message("There is no line or sentence inside it at which a new clause could begin.")
    String split_none();

    @Message("It is no clause of its own")
    String join_title();

    @Message("Its words go on from “{words}”.")
    String join_text(String words);

    @Message("Its words belong to the introduction.")
    String join_first();

    @Message("Join it to the words before")
    String join_go();

    @Message(
            "{#switch level}{#case 'division'}Division{#case 'title'}Title{#case 'subtitle'}Subtitle{#case 'chapter'}Chapter{#case 'subchapter'}Subchapter{#case 'part'}Part{#case 'subpart'}Subpart{#case 'crossheading'}Heading{#case 'appropriation'}Appropriation{#case 'section'}Section{#case 'article'}Article{#case 'regulation'}Regulation{#case 'rule'}Rule{#case 'recital'}Recital{#case 'subsection'}Subsection{#case 'paragraph'}Paragraph{#case 'subparagraph'}Subparagraph{#case 'clause'}Clause{#case 'subclause'}Subclause{#case 'item'}Item{#case 'subitem'}Subitem{#case 'point'}Point{#case 'indent'}Indent{#case 'schedule'}Schedule{#case 'suppl'}Supplementary provision{#case 'instr'}Instruction{#case 'alinea'}Paragraph without number{#else}{level}{/switch}")
    String level_name(String level);
}
