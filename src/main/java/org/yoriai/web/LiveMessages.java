package org.yoriai.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what happens while a page stands open. Japanese in {@code messages/live_ja.properties}. */
@MessageBundle(value = "live", locale = "en")
public interface LiveMessages {
    @Message("Live updates are on – stop them")
    String turn_off();

    @Message("Live updates are off – start them")
    String turn_on();

    @Message("There are new figures on this page")
    String changed();

    @Message("Show")
    String show();

    @Message("1 new argument waits")
    String queue_one();

    @Message("\\{n\\} new arguments wait")
    String queue_many();

    @Message("You are no longer logged in. Log in again")
    String out();

    @Message("The ballot is open – vote now")
    String ballot_opened();

    @Message("The ballot is closed – see the result")
    String ballot_closed();

    @Message("There is a new recommendation – read it")
    String recommended();

    @Message("The authority has replied – read the reply")
    String replied();

    @Message("There is a new summary – read it")
    String summarized();

    @Message("The assembly is in a new phase – see what is next")
    String phase();

    @Message("You are logged in")
    String back();

    @Message("Close this window and go back to the other one. What you wrote waits there.")
    String back_text();

    @Message("To the front page")
    String back_go();

    @Message("You are no longer logged in")
    String again_login();

    @Message("What you wrote is kept on this page. Nothing was sent yet.")
    String again_kept();

    @Message("This page stood open for a long time")
    String again_old();

    @Message("For your safety, please send it once more. What you wrote is kept on this page.")
    String again_old_text();

    @Message("What you wrote")
    String again_words();

    @Message("What you wrote here before was sent, and it arrived.")
    String arrived();

    @Message("See it")
    String arrived_go();

    @Message("What you wrote was not sent. You can copy it here.")
    String left_words();

    @Message("Log in. This opens a new window.")
    String again_first();

    @Message("Log in")
    String again_first_go();

    @Message("Come back to this window and send it.")
    String again_second();

    @Message("Send again")
    String again_go();

    @Message("You are offline")
    String offline_title();

    @Message("We could not reach the assembly. Check your connection and try again.")
    String offline_text();

    @Message("Answers to arguments that you gave on this device wait here and will be sent when you are back.")
    String offline_votes();

    @Message("We do not know whether it arrived")
    String unanswered_title();

    @Message(
            "The connection broke before an answer came. All that you sent is kept on this page. Send it again when you are"
                    + " connected: what has arrived already is not taken twice.")
    String unanswered_text();

    @Message("A page cannot keep a file. Go back to the form and choose the file again.")
    String unanswered_files();

    @Message("Try again")
    String offline_again();
}
