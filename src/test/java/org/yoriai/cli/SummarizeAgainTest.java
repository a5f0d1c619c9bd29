package org.yoriai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** Anybody makes a published summary again from what it was made of. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SummarizeAgainTest {
    private static final List<List<String>> SAID = List.of(
            List.of("for", "Swimming is healthy. The basin must have a lifeguard. Towels are dear, \"very\" dear."),
            List.of("against", "A ticket of four euros keeps families away."),
            List.of("for", "Open it early, before the ferries leave,\nand close it at noon."),
            List.of("question", "Who pays for the showers?"));

    private final ApiFixture api = ApiFixture.atStack();
    private final List<String> arguments = new ArrayList<>();
    private List<String> people;
    private AssemblyFixture assembly;
    private ApiFixture second;

    @BeforeEach
    void deliberate() {
        people = AccountsFixture.citizens("again", 12);
        assembly = AssemblyFixture.deliberating(api).join(people.toArray(String[]::new));
        second =
                assembly.secondModerator(AccountsFixture.citizens("againmod", 1).get(0));
        for (int i = 0; i < SAID.size(); i++) {
            arguments.add(assembly.argue(
                    people.get(i), null, SAID.get(i).get(0), SAID.get(i).get(1)));
        }
        for (int p = 0; p < people.size(); p++) {
            for (int a = 0; a < arguments.size(); a++) {
                vote(p, a, (p + a) % 3 == 0 ? "disagree" : "agree");
            }
        }
    }

    private void vote(int person, int argument, String vote) {
        api.as(people.get(person))
                .post(assembly.path("/votes"), Map.of("argument", arguments.get(argument), "vote", vote))
                .expect(201);
    }

    private String published() {
        String draft = assembly.draftSummary(Map.of("lang", "en")).get("id").asText();
        assembly.publishSummary(draft, second);
        return draft;
    }

    private ApiFixture.Answer inputs(String summary) {
        return assembly.nobody().get(assembly.path("/exports/summaries/" + summary));
    }

    @Test
    void theSameSentencesComeFromWhatAPublishedSummaryWasMadeOf(@TempDir Path folder) throws IOException {
        String summary = published();
        JsonNode known =
                assembly.nobody().get(assembly.path("/summaries/" + summary)).expect(200);
        assembly.advance("DECIDING");

        ApiFixture.Answer zip = inputs(summary);

        assertThat(zip.status()).as(zip.text()).isEqualTo(200);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), in.readAllBytes());
            }
        }
        assertThat(Files.readString(folder.resolve("README.txt")))
                .contains(known.get("inputSha256").asText());
        CommandLineFixture.Run first = summarize(folder);
        CommandLineFixture.Run again = summarize(folder);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(again.out()).isEqualTo(first.out());
        JsonNode made = new ObjectMapper().readTree(first.out());
        assertThat(made.at("/inputs/sha256").asText())
                .isEqualTo(known.get("inputSha256").asText());
        List<String> sentences = new ArrayList<>();
        made.get("topics")
                .forEach(topic -> sentences.addAll(topic.get("sentences").findValuesAsText("text")));
        List<String> shown = new ArrayList<>();
        known.get("sentences")
                .forEach(sentence -> shown.add(sentence.get("text").asText()));
        assertThat(sentences).isEqualTo(shown).hasSizeGreaterThan(3);
    }

    private static CommandLineFixture.Run summarize(Path folder) {
        return CommandLineFixture.run(
                "summarize",
                folder.resolve("arguments.csv"),
                "--votes",
                folder.resolve("participants-votes.csv"),
                "--issues",
                folder.resolve("issues.csv"),
                "--lang",
                "en");
    }

    @Test
    void nobodyGetsItWhileMembersVoteOrWhenItIsNotMadeOfTheSameAnyMore() {
        String summary = published();
        assertThat(inputs(summary).json().get("code").asText()).isEqualTo("export-open");

        vote(0, 1, "pass");
        assembly.advance("DECIDING");

        assertThat(inputs(summary).json().get("code").asText()).isEqualTo("inputs-changed");
        assertThat(inputs("00000000-0000-7000-8000-000000000000").status()).isEqualTo(404);
    }

    @Test
    void nobodyGetsItWhenSomebodyKeepsHerAnswersOutOfTheOpenData() {
        String summary = published();
        assembly.advance("DECIDING");
        assembly.decide(people.get(11), "open-data", false);

        assertThat(inputs(summary).json().get("code").asText()).isEqualTo("inputs-withheld");
    }
}
