package org.yoriai.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the mails with what is new; Japanese in {@code messages/mails_ja.properties}. */
@MessageBundle(value = "mails", locale = "en")
public interface DigestWords {
    @Message("What is new in your assemblies")
    String subject();

    @Message("Since your last mail:")
    String lead();

    @Message(
            "{#switch kind}{#case 'ballot'}The ballot was opened{#case 'result'}The ballot is counted{#case 'model-ballot'}Members were asked to choose who words their summaries{#case 'model-result'}Members have chosen who words their summaries{#case 'reply'}The authority has replied to {n.count('recommendation','recommendations')}{#else}The assembly has gone on to its next step{/switch}")
    String all(String kind, long n);

    @Message("{n.count('notice','notices')} about your own words and votes")
    String own(long n);

    @Message("Read them after logging in:")
    String read();

    @Message("What happened to your own words does not stand in this mail, because others may see a mail.")
    String why();

    @Message(
            "{#if rhythm == 'weekly'}You chose to get this once a week, when there is something new.{#else}You chose to get this once a day, when there is something new.{/if} To get no more of these mails:")
    String end(String rhythm);
}
