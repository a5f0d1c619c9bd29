package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about arguments that say the same; Japanese in {@code messages/same_ja.properties}. */
@MessageBundle(value = "same", locale = "en")
public interface SameMessages {
    @Message("Said alike")
    String tab();

    @Message("What may say the same")
    String title();

    @Message(
            "Pairs on the same clause and side whose words are alike. Read both: only you can tell whether they say the same. Put together, one of them is shown and answered, both authors stay named, and nobody's vote counts twice. You can take them apart again.")
    String lead();

    @Message("{n.count('argument', 'arguments')} are being compared for the first time. Please look again in a moment.")
    String comparing(int n);

    @Message("Look again")
    String again();

    @Message("Nothing looks alike")
    String none();

    @Message(
            "{#if n == 0}Nothing is there to compare yet.{#else if n == 1}One argument alone cannot be alike.{#else}{n} arguments were compared. Words of people who keep theirs from machines are not among them.{/if}")
    String none_text(int n);

    @Message("{#if n == 1}One pair{#else}{n} pairs{/if}, most alike first")
    String pairs(int n);

    @Message("The {shown} most alike of {n.count('pair', 'pairs')}; decide on these, and the next ones come.")
    String pairs_more(int shown, int n);

    @Message("Keep No. {stays}, put No. {goes} to it")
    String keep(int stays, int goes);

    @Message("They say different things")
    String differ();

    @Message("Put together")
    String together();

    @Message("No. {goes} is part of No. {stays} now")
    String merged(int goes, int stays);

    @Message("{#if n == 0}No vote came over.{#else if n == 1}One vote came over.{#else}{n} votes came over.{/if}")
    String carried(int n);

    @Message("Take apart again")
    String part();

    @Message(
            "{#switch code}{#case 'merged'}Put together. You can take it apart again below.{#case 'apart'}They stay apart and are not shown as alike again.{#case 'parted'}Taken apart: both stand for themselves again.{#else}{/switch}")
    String done(String code);

    @Message("This says the same as No. {number}")
    String merged_notice(int number);

    @Message(
            "A moderator put both together. It is answered there, and whoever voted here alone has her vote counted there.")
    String merged_text();

    @Message("Go to No. {number}")
    String merged_go(int number);

    @Message("{#if n == 1}Somebody else said the same{#else}{n} others said the same{/if}")
    String joined(int n);
}
