package org.yoriai.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the register of models; Japanese in {@code messages/models_ja.properties}. */
@MessageBundle(value = "models", locale = "en")
public interface ModelMessages {
    @Message("Models")
    String title();

    @Message(
            "Everything here that compares or chooses texts by itself, what it is made of, and how it has done. None of it"
                    + " writes a sentence of its own.")
    String lead();

    @Message("{#switch kind}{#case 'extractive'}chooses quotes{#case 'embedding'}compares texts{#case 'search'}compares"
            + " words{#case 'generation'}writes text{#else}{/switch}")
    String kind(String kind);

    @Message("{#switch state}{#case 'in-use'}in use{#case 'proposed'}proposed{#case 'ballot'}members are"
            + " voting{#case 'retired'}no longer used{#else}{/switch}")
    String state(String state);

    @Message("{#switch code}{#case 'en'}English{#case 'ja'}Japanese{#else}{/switch}")
    String language(String code);

    @Message("Made by")
    String provider();

    @Message("Runs")
    String place();

    @Message("Licence")
    String licence();

    @Message("Languages")
    String languages();

    @Message("Learned from")
    String training();

    @Message("Checksum")
    String hash();

    @Message("Cost and energy")
    String cost();

    @Message("Not measured by itself: it runs on the machine that serves this page.")
    String cost_text();

    @Message("How it has done here")
    String record();

    @Message("{n} summaries published. No summary is published unless every sentence quotes members and every number is"
            + " counted.")
    String record_summaries(int n);

    @Message(
            "People who find a view of theirs in it: {covered} in 100 on average, {lowest} in the summary with the fewest.")
    String record_covered(long covered, long lowest);

    @Message("It has published nothing here yet.")
    String record_none();

    @Message("Versions")
    String versions();

    @Message("since {day}")
    String since(String day);

    @Message("The words it puts around quotes")
    String prompts();

    @Message("{name}, version {version}")
    String prompt(String name, int version);

    @Message("What changed")
    String changed();

    @Message("Read all of it")
    String all();

    @Message("They stand here once the first summary is made.")
    String prompts_none();

    @Message("All models")
    String back();
}
