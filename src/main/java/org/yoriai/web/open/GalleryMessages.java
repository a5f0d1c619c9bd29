package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the gallery of components; Japanese in {@code messages/gallery_ja.properties}. */
@MessageBundle(value = "gallery", locale = "en")
public interface GalleryMessages {
    @Message("Every part, in every state")
    String title();

    @Message(
            "What the pages are made of, drawn by the very tags that the pages use. Only a stack on somebody’s own machine shows this page.")
    String lead();

    @Message("Colours")
    String colours();

    @Message(
            "Every pair of text and ground holds the contrast of WCAG AA, with more contrast on request AAA. On paper the light colours stand on white.")
    String colours_text();

    @Message("Ways of looking")
    String ways();

    @Message("As your device says")
    String yours();

    @Message("Light")
    String light();

    @Message("Dark")
    String dark();

    @Message("Light, more contrast")
    String light_more();

    @Message("Dark, more contrast")
    String dark_more();

    @Message("This line is printed and not shown on a screen.")
    String on_paper();

    @Message("The colour {token}")
    String colour(String token);

    @Message("Buttons")
    String buttons();

    @Message("Save")
    String save();

    @Message("Not now")
    String later();

    @Message("Show more")
    String more();

    @Message("Take back")
    String withdraw();

    @Message("Closed")
    String closed();

    @Message("Open")
    String open();

    @Message("clause 5")
    String clause_five();

    @Message("Tags")
    String tags();

    @Message("duty")
    String plain();

    @Message("live")
    String live();

    @Message("agreed")
    String agreed();

    @Message("disputed")
    String disputed();

    @Message("overdue")
    String overdue();

    @Message("6 voices")
    String voices();

    @Message("Opinion groups")
    String groups();

    @Message("A letter, a pattern and a colour together; never left or right.")
    String groups_text();

    @Message("Group {letter} · {n.count('person', 'people')}")
    String group_size(String letter, int n);

    @Message("Vote buttons")
    String votes();

    @Message("Not answered yet")
    String votes_fresh();

    @Message("Answered before")
    String votes_chosen();

    @Message("Support, with how sure it is")
    String support();

    @Message("All members")
    String support_all();

    @Message("{agree} agree · {pass} not sure · {disagree} disagree, of {of}")
    String support_text(int agree, int pass, int disagree, int of);

    @Message("Of all 48 members, between {low} and {high} would agree.")
    String support_sure(int low, int high);

    @Message("Nobody has answered yet.")
    String support_none();

    @Message("Phase strip")
    String phases();

    @Message("Draw")
    String phase_draw();

    @Message("Learn")
    String phase_learn();

    @Message("Deliberate")
    String phase_talk();

    @Message("Decide")
    String phase_decide();

    @Message("Reply")
    String phase_reply();

    @Message("3 Mar")
    String day_draw();

    @Message("to 20 Mar")
    String day_learn();

    @Message("to 30 Apr")
    String day_talk();

    @Message("10 May")
    String day_decide();

    @Message("by 10 Aug")
    String day_reply();

    @Message("Reply clock")
    String clock();

    @Message("The council must reply")
    String clock_title();

    @Message("by 10 August")
    String clock_by();

    @Message("in 41 days")
    String clock_left();

    @Message("9 days late")
    String clock_late();

    @Message("answered in time")
    String clock_met();

    @Message("To each recommendation, with a reason.")
    String clock_text();

    @Message("Read the contract")
    String clock_go();

    @Message("Clause cards")
    String clauses();

    @Message("Clause 5")
    String clause_number();

    @Message("Parking of shared vehicles")
    String clause_title();

    @Message("Leave it in a marked bay. If there is none within 100 metres, at the kerb.")
    String clause_text();

    @Message("Clause 9")
    String clause_silent();

    @Message("Speed at night")
    String clause_silent_title();

    @Message("Nobody has spoken about it yet.")
    String clause_silent_text();

    @Message("Argument cards")
    String arguments();

    @Message("A fee works if there are enough places to park. Build the bays first.")
    String argument_for();

    @Message("In the hills there is no bay for a kilometre. This punishes those who live there.")
    String argument_against();

    @Message("Who paints the bays, and who pays for the paint?")
    String argument_question();

    @Message("“within 200 metres” instead of “within 100 metres”")
    String argument_wording();

    @Message("Plover")
    String plover();

    @Message("Heron")
    String heron();

    @Message("2 May")
    String when();

    @Message("merged from 3 arguments")
    String merged();

    @Message("Open")
    String read();

    @Message("Quote with where it was said")
    String quotes();

    @Message("meeting 2, table 4 · 31 of 44 agree")
    String quote_meta();

    @Message("Who is in it")
    String composition();

    @Message("The assembly is a little older than the town.")
    String composition_caption();

    @Message("Age")
    String age();

    @Message("Assembly")
    String assembly();

    @Message("Town")
    String town();

    @Message("{n} percent")
    String percent(int n);

    @Message("Timeline")
    String timeline();

    @Message("The council signed the reply contract")
    String step_signed();

    @Message("Each recommendation gets a reason and a date.")
    String step_signed_text();

    @Message("First bays marked in Harbour Street")
    String step_bays();

    @Message("12 of 40 bays are painted.")
    String step_bays_text();

    @Message("Report on the hill streets")
    String step_hills();

    @Message("Nine days overdue.")
    String step_hills_text();

    @Message("The council replies")
    String step_reply();

    @Message("Where it comes from and where it went")
    String trace();

    @Message("Lot")
    String trace_lot();

    @Message("Meeting 2")
    String trace_meeting();

    @Message("33 arguments")
    String trace_arguments();

    @Message("Summary, sentence 7")
    String trace_summary();

    @Message("Reply due 10 Aug")
    String trace_reply();

    @Message("The whole chain")
    String trace_all();

    @Message("Progress")
    String progress();

    @Message("0 of 16")
    String progress_none();

    @Message("7 of 16")
    String progress_some();

    @Message("16 of 16")
    String progress_all();

    @Message("Checks of a summary")
    String checks();

    @Message("Checked by a moderator on 2 May")
    String checked();

    @Message("Messages")
    String messages();

    @Message("A meeting begins in ten minutes")
    String message_title();

    @Message("Table 4, in the town hall or on your phone.")
    String message_text();

    @Message("Your vote is kept.")
    String message_good();

    @Message("This is not a poll: people came by themselves.")
    String message_warn();

    @Message("The server is busy. Your words are kept here.")
    String message_bad();

    @Message("Empty state")
    String empty();

    @Message("No arguments yet")
    String empty_title();

    @Message("From 21 March members write here what speaks for and against each clause.")
    String empty_text();

    @Message("Read the bill first")
    String empty_go();

    @Message("Form, as it was refused")
    String form();

    @Message("This could not be saved")
    String form_title();

    @Message("Two answers are missing.")
    String form_detail();

    @Message("Tell us this number if you ask for help:")
    String form_code();

    @Message("Your argument")
    String f_text();

    @Message("One or two sentences, one idea.")
    String f_text_hint();

    @Message("Write at least ten characters.")
    String f_text_error();

    @Message("Bays fi")
    String f_text_value();

    @Message("\\{n\\} characters left")
    String f_left();

    @Message("What is it about?")
    String f_topic();

    @Message("Choose the clause you write about.")
    String f_topic_error();

    @Message("What would help you to come?")
    String f_support();

    @Message("(optional)")
    String f_optional();

    @Message("Somebody to look after my child or parent")
    String f_care();

    @Message("An interpreter or sign language")
    String f_interpreter();

    @Message("My words may be used in the summary")
    String f_consent();

    @Message("You can change this at any time.")
    String f_consent_hint();

    @Message("E-mail")
    String f_mail();

    @Message("Opinion map")
    String map();

    @Message("36 people answered. A and B lie far apart; nobody is drawn alone.")
    String map_text();

    @Message("Live")
    String live_title();
}
