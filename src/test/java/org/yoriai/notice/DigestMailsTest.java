package org.yoriai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.Eventually;
import org.yoriai.StackResource;
import org.yoriai.identity.Person;
import org.yoriai.identity.Settings;

@QuarkusTest
@WithTestResource(StackResource.class)
class DigestMailsTest {
    private static final Pattern KEY = Pattern.compile("/(?:en|ja)/mails/off\\?key=([0-9a-f]{48})\\b");

    private final ApiFixture api = ApiFixture.atStack();

    @Inject
    DigestMails mails;

    @Inject
    Digests digests;

    @Inject
    Settings settings;

    @Inject
    MockMailbox mailbox;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    private Person person(String account) throws IOException {
        byte[] claims =
                Base64.getUrlDecoder().decode(AccountsFixture.token(account).split("\\.", -1)[1]);
        return new Person(issuer, new ObjectMapper().readTree(claims).get("sub").asText());
    }

    private void letADayGoBy(Person person) {
        settings.set(person, Map.of(Digests.DUE, "2026-01-01T18:00:00Z"));
    }

    private List<Mail> sentTo(String account) {
        return mailbox.getMailsSentTo(account + "@example.org");
    }

    /** Somebody answers {@code me}, and she has been told. */
    private String answered(AssemblyFixture assembly, String me, String other, String text) {
        String mine = assembly.arguments(me, 1).get(0);
        String answer = api.as(other)
                .post(
                        assembly.path("/arguments"),
                        Map.of("stance", "against", "lang", "en", "text", text, "replyTo", mine))
                .expect(201)
                .get("id")
                .asText();
        assembly.moderator()
                .post(assembly.path("/moderation/arguments/" + answer), Map.of("decision", "approve"))
                .expect(201);
        Eventually.holds(
                "she is told",
                () -> api.as(me)
                        .get("/api/v1/me/notices?limit=100")
                        .expect(200)
                        .toString()
                        .contains(answer));
        return mine;
    }

    @Test
    void aMailSaysHowMuchIsNewAndNothingThatNamesHerWords() throws IOException {
        // Given
        List<String> people = AccountsFixture.citizens("mailed", 2);
        String me = people.get(0);
        Person person = person(me);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join(me, people.get(1));
        api.as(me).post("/api/v1/me/notices/mails", Map.of("rhythm", "daily")).expect(201);
        String mine = answered(assembly, me, people.get(1), "But not in winter, please.");
        mails.sendDue();
        assertThat(sentTo(me)).as("before a day has gone by").isEmpty();

        // When
        letADayGoBy(person);
        mails.sendDue();
        mails.sendDue();

        // Then
        assertThat(sentTo(me)).singleElement().satisfies(mail -> {
            assertThat(mail.getText())
                    .contains("1 notice about your own words and votes")
                    .contains("/en/me/notifications")
                    .doesNotContain("winter", "reason 1", mine, assembly.id())
                    .doesNotContainPattern("\\b[0-9a-f]{32}\\b");
            assertThat(mail.getSubject()).isEqualTo("What is new in your assemblies");
            assertThat(mail.getHeaders().get("List-Unsubscribe").get(0)).containsPattern(KEY);
        });
        letADayGoBy(person);
        mails.sendDue();
        assertThat(sentTo(me)).as("nothing happened since").hasSize(1);
        assertThat(settings.of(person).get(Digests.DUE)).as("tomorrow").isGreaterThan("2026-01-02");
    }

    @Test
    void theLinkOfAMailSwitchesMailsOffAndOpeningItDoesNot() throws IOException {
        // Given
        List<String> people = AccountsFixture.citizens("unmailed", 2);
        String me = people.get(0);
        Person person = person(me);
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join(me, people.get(1));
        api.as(me).post("/api/v1/me/notices/mails", Map.of("rhythm", "weekly")).expect(201);
        answered(assembly, me, people.get(1), "But not in spring, please.");
        letADayGoBy(person);
        mails.sendDue();
        var link = KEY.matcher(sentTo(me).get(0).getText());
        assertThat(link.find()).isTrue();

        // When
        digests.end("0".repeat(48));
        digests.end("");
        digests.end(null);
        assertThat(digests.holds(link.group(1))).isTrue();
        assertThat(digests.rhythm(person)).isEqualTo(Rhythm.WEEKLY);
        digests.end(link.group(1));

        // Then
        assertThat(digests.holds(link.group(1))).isFalse();
        assertThat(digests.rhythm(person)).isEqualTo(Rhythm.NONE);
        assertThat(settings.of(person)).doesNotContainKeys(Digests.DUE, Digests.KEY);
        letADayGoBy(person);
        answered(assembly, me, people.get(1), "But not in autumn, please.");
        mails.sendDue();
        assertThat(sentTo(me)).hasSize(1);
    }

    @Test
    void whoChoseNothingGetsNoMailAndARhythmThatDoesNotExistIsRefused() {
        String me = AccountsFixture.citizens("silent", 1).get(0);
        assertThat(api.as(me)
                        .get("/api/v1/me/notices/mails")
                        .expect(200)
                        .get("rhythm")
                        .asText())
                .isEqualTo("none");
        api.as(me).post("/api/v1/me/notices/mails", Map.of("rhythm", "hourly")).expect(422);
        assertThat(sentTo(me)).isEmpty();
    }
}
