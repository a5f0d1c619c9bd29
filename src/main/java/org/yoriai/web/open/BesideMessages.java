package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of two wordings side by side; Japanese in {@code messages/beside_ja.properties}. */
@MessageBundle(value = "beside", locale = "en")
public interface BesideMessages {
    @Message("Two wordings side by side")
    String title();

    @Message("Read it beside another wording")
    String link();

    @Message(
            "The same quotes, chosen by rule, in two wordings. Whoever words it neither chooses whom to quote nor counts."
                    + " Read where they differ.")
    String lead();

    @Message("This summary: {name}")
    String one(String name);

    @Message("Beside it: {name}")
    String other(String name);

    @Message("fixed frames")
    String fixed();

    @Message("This wording passed every check. Nobody whom it quotes was asked about it, and no moderator approved it.")
    String unasked();

    @Message("They quote the same people.")
    String same();

    @Message("They differ in {some} of {all.count('quote', 'quotes')}.")
    String differ(int some, int all);

    @Message("{n} only in this summary.")
    String only_one(int n);

    @Message("{n} only in the other one.")
    String only_other(int n);

    @Message("a person reads this first")
    String read_first();

    @Message("quoted only here")
    String only_here();

    @Message("It quotes nobody here.")
    String nothing();

    @Message("Words on no single clause")
    String unsorted();

    @Message("Back to the summary")
    String back();

    @Message("Back to the draft")
    String back_draft();

    @Message("The two differ much on a topic. Say that you read both before you approve.")
    String must();

    @Message("You said that you read both.")
    String read();

    @Message("I read both wordings")
    String tick();

    @Message("Tick this once you have read both")
    String tick_missing();

    @Message("Save")
    String go();

    @Message("{#switch code}{#case 'beside-read'}Saved. You can approve the draft now.{#else}{/switch}")
    String done(String code);
}
