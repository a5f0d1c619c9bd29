package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around clauses told in plain words, for readers and for moderators; Japanese in {@code messages/plain_ja.properties}. */
@MessageBundle(value = "plain", locale = "en")
public interface PlainMessages {
    @Message("In plain words")
    String title();

    @Message("{#if level == 'plain'}Plain{#else}Very plain{/if}")
    String level(String level);

    @Message("How plain")
    String levels();

    @Message("Nobody has put this clause into plain words yet.")
    String none();

    @Message("There is no “{#if level == 'plain'}plain{#else}very plain{/if}” text yet. This is the other one.")
    String other_level(String level);

    @Message("Where the law says so")
    String grounds();

    @Message("Written by one moderator, checked by another, {day}")
    String checked_by_another(String day);

    @Message("Written and checked by one moderator, {day}")
    String checked(String day);

    @Message("Drafted by software, checked by a moderator, {day}")
    String checked_model(String day);

    @Message("Written by a moderator, {day}")
    String written(String day);

    @Message("Drafted by software, published by a moderator, {day}")
    String written_model(String day);

    @Message("Not all of the clause is in these words. What is left out")
    String leaves_out();

    @Message("Something of the clause is left out")
    String desk_leaves_out();

    @Message("You may publish it so. It is then shown as shorter than the clause, and not as checked.")
    String desk_leaves_out_text();

    @Message("Only the law itself counts. Plain words help to read it.")
    String counts();

    @Message("Versions")
    String versions();

    @Message("Each sentence stands with the words of the law that say so. Earlier versions stay here.")
    String versions_text();

    @Message("Version {n}")
    String version(int n);

    @Message("now")
    String version_now();

    @Message("Nothing is published in these words yet")
    String versions_none();

    @Message("Once a moderator has written and checked it, it stands here with the words of the law.")
    String versions_none_text();

    @Message("To the clause")
    String to_clause();

    @Message("Plain words")
    String desk_tab();

    @Message("Plain words")
    String desk_title();

    @Message(
            "Say each clause again so that everybody can read it. Each sentence needs the words of the law that say so. Without them it cannot be published.")
    String desk_text();

    @Message("No bill is published")
    String desk_none();

    @Message("Publish the bill first. Then its clauses stand here.")
    String desk_none_text();

    @Message("{done} of {all.count('text', 'texts')} are published.")
    String desk_done(int done, int all);

    @Message("Clause")
    String desk_clause();

    @Message("English")
    String english();

    @Message("Japanese")
    String japanese();

    @Message(
            "{#switch state}{#case 'missing'}missing{#case 'draft'}draft{#case 'ready'}ready to publish{#case 'published'}published{#case 'changing'}published, new draft{#case 'language'}no text of the law{/switch}")
    String state(String state);

    @Message("{lang}, {#if level == 'plain'}plain{#else}very plain{/if}")
    String kind(String lang, String level);

    @Message("Every clause")
    String desk_back();

    @Message("What it says so far")
    String so_far();

    @Message("No sentence yet. Begin with what matters most to people.")
    String so_far_none();

    @Message("Change")
    String change();

    @Message("Move up")
    String raise();

    @Message("Remove")
    String remove();

    @Message("Your sentence")
    String f_text();

    @Message(
            "At most {max} {#if lang == 'ja'}characters{#else}words{/if}. One idea.{#if level == 'very-plain'} Everyday words. No “not … unless”.{/if}")
    String f_text_hint(int max, String lang, String level);

    @Message("Which words of the law say so?")
    String f_cites();

    @Message("Tick one or more.")
    String f_cites_hint();

    @Message("Or copy a few words exactly from there")
    String f_quotes();

    @Message("One quotation a line. For when less than a whole sentence says so.")
    String f_quotes_hint();

    @Message("(optional)")
    String optional();

    @Message("Add this sentence")
    String add();

    @Message("Save this sentence")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Add a sentence")
    String add_title();

    @Message("Change sentence {n}")
    String change_title(int n);

    @Message("Put it before everybody")
    String publish_title();

    @Message(
            "Read it once more beside the law. Your check is shown with the date. Better: let another moderator do it.")
    String publish_text();

    @Message("Publish")
    String publish();

    @Message("Not ready yet")
    String not_ready();

    @Message("Sentence {n}: {why}")
    String doubt_of(int n, String why);

    @Message("Throw the draft away")
    String discard();

    @Message("The sentences of this draft are lost. What is published stays.")
    String discard_text();

    @Message("Published: version {n}, {day}. To change it, write a new version. This one stays readable.")
    String is_published(int n, String day);

    @Message("Write a new version")
    String revise();

    @Message("See it as people see it")
    String look();

    @Message(
            "{#switch code}{#case 'plain-added'}Added.{#case 'plain-saved'}Saved.{#case 'plain-removed'}Removed.{#case 'plain-raised'}Moved.{#case 'plain-revised'}The new version begins with the sentences of the old one.{#case 'plain-discarded'}The draft is gone.{#case 'plain-published'}Published. Everybody can read it now.{#else}{/switch}")
    String done(String code);
}
