package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yoriai.proof.JsonValue;
import org.yoriai.proof.JsonValue.JsonArray;
import org.yoriai.proof.JsonValue.JsonObject;
import org.yoriai.proof.JsonValue.JsonString;
import org.yoriai.proof.StrictJson;

class CountTest {
    private static final String NOBODY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void nobodyVotedGivesZerosAndTheHashOfNothing() {
        Count count = Count.of(List.of(), 0);

        assertThat(Choice.values())
                .allSatisfy(choice -> assertThat(count.of(choice)).isZero());
        assertThat(count.superseded()).isZero();
        assertThat(count.linesSha256()).isEqualTo(NOBODY);
    }

    @Test
    void onlyTheLastBallotOfEachVoterCountsWhateverTheOrderOfTheirVoting() {
        for (long seed = 0; seed < 300; seed++) {
            // Given voters who vote and vote again, counted beside by a plain map of the last choice
            Random random = new Random(seed);
            int voters = random.nextInt(40);
            Map<Integer, Count.Line> last = new HashMap<>();
            int entries = 0;
            for (int i = random.nextInt(200); voters > 0 && i > 0; i--) {
                last.put(random.nextInt(voters), new Count.Line(tracker(random), Choice.values()[random.nextInt(3)]));
                entries++;
            }
            List<Count.Line> shuffled = new ArrayList<>(last.values());
            Collections.shuffle(shuffled, random);

            // When
            Count count = Count.of(shuffled, entries);

            // Then
            assertThat(count.of(Choice.YES) + count.of(Choice.NO) + count.of(Choice.ABSTAIN))
                    .isEqualTo(last.size());
            for (Choice choice : Choice.values()) {
                assertThat(count.of(choice)).isEqualTo((int) last.values().stream()
                        .filter(line -> line.choice() == choice)
                        .count());
            }
            assertThat(count.superseded() + count.lines().size()).isEqualTo(entries);
            assertThat(count.lines()).isSortedAccordingTo((a, b) -> a.tracker().compareTo(b.tracker()));
            assertThat(count.linesSha256())
                    .isEqualTo(Count.of(List.copyOf(last.values()), entries).linesSha256());
        }
    }

    @Test
    void anotherChoiceOrAnotherTrackerGivesAnotherHash() {
        Random random = new Random(7);
        Count.Line line = new Count.Line(tracker(random), Choice.YES);
        String hash = Count.of(List.of(line), 1).linesSha256();

        assertThat(Count.of(List.of(new Count.Line(line.tracker(), Choice.NO)), 1)
                        .linesSha256())
                .isNotEqualTo(hash);
        assertThat(Count.of(List.of(new Count.Line(tracker(random), Choice.YES)), 1)
                        .linesSha256())
                .isNotEqualTo(hash);
    }

    @Test
    void twoLinesWithOneTrackerAreRefused() {
        Count.Line line = new Count.Line(tracker(new Random(1)), Choice.YES);

        assertThatThrownBy(() -> Count.of(List.of(line, line), 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreVotersThanBallotsAreRefused() {
        Count.Line line = new Count.Line(tracker(new Random(1)), Choice.YES);

        assertThatThrownBy(() -> Count.of(List.of(line), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsThePublishedReferenceTallyToItsRecordedBody() throws Exception {
        // Given
        Path reference = Path.of(System.getenv().getOrDefault("YORIAI_REFERENCE_DATA", "../shared/data"))
                .resolve("trust/ledger/tally.json");
        Assumptions.assumeTrue(Files.exists(reference), "no reference data at " + reference);
        JsonObject file = (JsonObject) StrictJson.parse(Files.readAllBytes(reference));
        List<Count.Line> lines = new ArrayList<>();
        for (JsonValue line : ((JsonArray) file.get("lines")).items()) {
            List<JsonValue> pair = ((JsonArray) line).items();
            lines.add(new Count.Line(text(pair.get(0)), Choice.of(text(pair.get(1)))));
        }
        Collections.reverse(lines);
        JsonObject recorded = recorded(text(file.get("proof")));

        // When
        OutcomeEvent.Tallied tallied = new OutcomeEvent.Tallied(
                java.util.UUID.fromString(text(recorded.get("question"))), Count.of(lines, lines.size() + 3));

        // Then
        assertThat(tallied.body()).isEqualTo(recorded);
    }

    private static JsonObject recorded(String proof) {
        String extra = proof.lines()
                .filter(line -> line.startsWith("extra "))
                .findFirst()
                .orElseThrow()
                .substring("extra ".length());
        JsonObject opened = (JsonObject) StrictJson.parse(Base64.getDecoder().decode(extra));
        return (JsonObject) ((JsonObject) opened.get("opening")).get("body");
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).text();
    }

    private static String tracker(Random random) {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
