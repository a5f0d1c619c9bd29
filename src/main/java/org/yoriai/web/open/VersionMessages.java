package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the versions of a bill and what they mean for what was said; Japanese in {@code messages/versions_ja.properties}. */
@MessageBundle("versions")
public interface VersionMessages {
    @Message("Versions of the bill")
    String title();

    @Message(
            "Each new version of the bill is compared with the one before it, clause by clause. What members said goes with its clause, and nothing that was said is lost.")
    String lead();

    @Message("There is one version of this bill")
    String one();

    @Message("When the bill is changed while people still speak, you see here what changed, clause by clause.")
    String one_text();

    @Message("No bill is published yet")
    String none();

    @Message("Version {order}")
    String version(int order);

    @Message("now")
    String current();

    @Message("published {date}")
    String published(String date);

    @Message("The first version.")
    String first();

    @Message("What changed from version {before} to {after}")
    String compare(int before, int after);

    @Message("All versions")
    String all();

    @Message("The bill as it is now")
    String now();

    @Message("{changed} changed · {added} new · {moved} moved · {parted} split or merged · {gone} gone")
    String counts(int changed, int added, int moved, int parted, int gone);

    @Message("{same.count('part', 'parts')} stayed as they were.")
    String same(int same);

    @Message("Nothing changed in the words of this bill.")
    String nothing();

    @Message("Changed ({count})")
    String changed(int count);

    @Message("New ({count})")
    String added(int count);

    @Message("Moved ({count})")
    String moved(int count);

    @Message("Split or merged ({count})")
    String parted(int count);

    @Message("Gone ({count})")
    String gone(int count);

    @Message("{was} is now {now}")
    String became(String was, String now);

    @Message("The words are the same.")
    String same_words();

    @Message("taken out:")
    String out();

    @Message("put in:")
    String in();

    @Message("Both texts, one after the other")
    String twin();

    @Message("As it was")
    String before();

    @Message("As it is now")
    String after();

    @Message(
            "{#switch change}{#case 'modality'}must, may or shall{#case 'negation'}a “not”{#case 'number'}a number or a reference{#case 'date'}a date or a time limit{#case 'money'}an amount of money{#case 'words'}the wording{/switch}")
    String change(String change);

    @Message("What changed: {what}.")
    String changes(String what);

    @Message(
            "{#switch carry}{#case 'keep'}What members said stays as it is.{#case 'mark'}What members said stays, with a note that the wording changed.{#case 'ask'}It demands something else now: whoever spoke or voted on it is asked again.{#case 'archive'}What members said is kept apart: see what was said about clauses that are gone.{/switch}")
    String carry(String carry);

    @Message("What was said about clauses that are gone")
    String gone_title();

    @Message(
            "These clauses are in the bill no more. What members said about them, and their votes, stay here as they were. They are not asked for any more.")
    String gone_lead();

    @Message("Nothing was said about a clause that is gone")
    String gone_none();

    @Message("When a new version leaves out a clause that members spoke about, their words stand here.")
    String gone_none_text();

    @Message("last in version {order}")
    String gone_last(int order);

    @Message("The wording of this clause changed since this was said ({date}).")
    String marked(String date);

    @Message("This clause changed in what it demands ({date}), after this was said. Does it still hold?")
    String asked(String date);

    @Message("This clause changed in what it demands ({date}). Does this still say what you mean?")
    String asked_mine(String date);

    @Message(
            "You voted before this clause changed in what it demands ({date}). Please vote again: your earlier vote stands until you do.")
    String asked_vote(String date);

    @Message("The clause that this is about is in the bill no more ({date}).")
    String gone_note(String date);

    @Message("This clause changed in what it demands ({date}), after this was said.")
    String asked_confirmed(String date);

    @Message("Its author says that it still holds.")
    String confirmed();

    @Message("You said that this still holds for the clause as it is now.")
    String confirmed_mine();

    @Message("Do your words still hold?")
    String holds_title();

    @Message("The bill has a new version. Look at what changed, and then say whether your words still hold.")
    String holds_text();

    @Message("Yes, it still holds")
    String holds_go();

    @Message("No, take my words back")
    String holds_not();

    @Message("They are shown no more and their votes count no more. You can write anew about the clause as it is now.")
    String holds_not_text();

    @Message("Take them back")
    String holds_not_go();

    @Message("Write anew")
    String holds_anew();

    @Message("See what changed")
    String see();
}
