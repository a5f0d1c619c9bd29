package org.yoriai.consensus.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Representative;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.csv.PolisTables;
import org.yoriai.shared.csv.CsvTable;

/** Figure by figure against one cold run of the Polis engine over public conversations. */
@NullUnmarked
class PolisReferenceTest {
    private static final Path DATA =
            Path.of(System.getenv().getOrDefault("YORIAI_REFERENCE_DATA", "../shared/data"), "opinion");

    @ParameterizedTest
    @ValueSource(strings = {"15-per-hour-seattle", "bg2050-volunteers", "brexit-consensus"})
    void everyFigureIsThatOfTheReference(String conversation) throws IOException {
        Path folder = DATA.resolve(conversation);
        assumeTrue(
                Files.exists(folder.resolve("polis-engine-math.json")),
                "no reference data in " + DATA.toAbsolutePath());
        JsonNode reference = new ObjectMapper()
                .readTree(folder.resolve("polis-engine-math.json").toFile());
        OpinionMap map = map(folder, reference);

        assertGroups(map, reference);
        assertAxes(map, reference);
        Map<String, GroupLetter> letters = letters(map, reference);
        assertStatements(map, reference, letters);
        assertLists(map, reference, letters);
    }

    /** The reference run did not know of meta statements: what it left out is taken from its own record. */
    private static OpinionMap map(Path folder, JsonNode reference) throws IOException {
        Set<String> out = new HashSet<>();
        reference.get("mod-out").forEach(t -> out.add(t.asText()));
        List<Statement> statements =
                PolisTables.statements(CsvTable.of(Files.readAllBytes(folder.resolve("comments.csv")))).stream()
                        .map(s -> new Statement(
                                s.id(), out.contains(s.id().value()) ? Moderation.OUT : Moderation.UNDECIDED, false))
                        .toList();
        CsvTable votes = CsvTable.of(Files.readAllBytes(folder.resolve("votes.csv")));
        return Opinions.map(PolisTables.votes(votes, statements), PolisSettings.REFERENCE);
    }

    private static void assertGroups(OpinionMap map, JsonNode reference) {
        Set<Set<String>> expected = new HashSet<>();
        Map<String, Set<String>> byGroup = new HashMap<>();
        reference
                .get("participant-group")
                .properties()
                .forEach(e -> byGroup.computeIfAbsent(e.getValue().asText(), g -> new HashSet<>())
                        .add(e.getKey()));
        expected.addAll(byGroup.values());
        Set<Set<String>> found = new HashSet<>();
        map.groups().forEach(g -> found.add(ids(g)));

        assertThat(map.k()).isEqualTo(reference.get("group-clusters").size());
        assertThat(found).isEqualTo(expected);
        assertThat(map.inConversation())
                .isEqualTo(reference.get("participant-group").size());
        Map<Integer, Double> silhouettes = new LinkedHashMap<>();
        reference
                .get("silhouettes")
                .properties()
                .forEach(e -> silhouettes.put(
                        Integer.parseInt(e.getKey()), e.getValue().asDouble()));
        assertThat(map.silhouettes().keySet()).isEqualTo(silhouettes.keySet());
        silhouettes.forEach((k, s) -> assertThat(map.silhouettes().get(k)).isEqualTo(s, within(1e-8)));
    }

    private static void assertAxes(OpinionMap map, JsonNode reference) {
        List<List<Double>> own = List.of(map.plane().first(), map.plane().second());
        for (int axis = 0; axis < 2; axis++) {
            Map<String, Double> theirs = new HashMap<>();
            for (int j = 0; j < reference.get("tids").size(); j++) {
                theirs.put(
                        reference.get("tids").get(j).asText(),
                        reference.at("/pca/comps/" + axis + "/" + j).asDouble());
            }
            double cosine = 0;
            double norm = 0;
            for (int j = 0; j < map.plane().statements().size(); j++) {
                double x = theirs.get(map.plane().statements().get(j).value());
                cosine += x * own.get(axis).get(j);
                norm += x * x;
            }
            assertThat(Math.abs(cosine) / Math.sqrt(norm)).isEqualTo(1, within(1e-9));
        }
    }

    private static void assertStatements(OpinionMap map, JsonNode reference, Map<String, GroupLetter> letters) {
        Map<String, StatementResult> results = new HashMap<>();
        map.results().forEach(r -> results.put(r.id().value(), r));
        assertThat(reference.get("group-aware-consensus").size()).isGreaterThan(40);
        reference
                .get("group-aware-consensus")
                .properties()
                .forEach(e -> assertThat(results.get(e.getKey()).groupInformedConsensus())
                        .isEqualTo(e.getValue().asDouble(), within(1e-14)));
        reference
                .get("comment-priorities-tick2")
                .properties()
                .forEach(e -> assertThat(results.get(e.getKey()).priority())
                        .isEqualTo(e.getValue().asDouble(), within(1e-7)));
        for (int j = 0; j < reference.get("tids").size(); j++) {
            assertThat(results.get(reference.get("tids").get(j).asText()).extremity())
                    .isEqualTo(reference.at("/pca/comment-extremity/" + j).asDouble(), within(1e-6));
        }
        reference
                .get("group-votes")
                .properties()
                .forEach(group -> group.getValue().get("votes").properties().forEach(e -> {
                    var tally = results.get(e.getKey()).byGroup().get(letters.get(group.getKey()));
                    assertThat(List.of(tally.agree(), tally.disagree(), tally.seen()))
                            .containsExactly(
                                    e.getValue().get("A").asInt(),
                                    e.getValue().get("D").asInt(),
                                    e.getValue().get("S").asInt());
                }));
    }

    private static void assertLists(OpinionMap map, JsonNode reference, Map<String, GroupLetter> letters) {
        reference.get("repness").properties().forEach(group -> {
            List<Representative> own = map.representative().get(letters.get(group.getKey()));
            assertThat(own).hasSize(group.getValue().size());
            for (int r = 0; r < own.size(); r++) {
                JsonNode theirs = group.getValue().get(r);
                assertThat(own.get(r).statement().value())
                        .isEqualTo(theirs.get("tid").asText());
                assertThat(own.get(r).direction())
                        .hasToString(theirs.get("repful-for").asText());
                assertThat(own.get(r).bestAgree())
                        .isEqualTo(theirs.path("best-agree").asBoolean());
                assertThat(own.get(r).repness()).isEqualTo(theirs.get("repness").asDouble(), within(1e-5));
                assertThat(own.get(r).repnessTest())
                        .isEqualTo(theirs.get("repness-test").asDouble(), within(1e-5));
                assertThat(own.get(r).pSuccess())
                        .isEqualTo(theirs.get("p-success").asDouble(), within(1e-5));
                assertThat(own.get(r).pTest()).isEqualTo(theirs.get("p-test").asDouble(), within(1e-5));
            }
        });
        assertThat(map.commonGround().agree()).isEqualTo(statements(reference.at("/consensus/agree")));
        assertThat(map.commonGround().disagree()).isEqualTo(statements(reference.at("/consensus/disagree")));
    }

    private static Map<String, GroupLetter> letters(OpinionMap map, JsonNode reference) {
        Map<String, GroupLetter> letters = new HashMap<>();
        for (Group group : map.groups()) {
            String member = group.members().get(0).value();
            letters.put(reference.get("participant-group").get(member).asText(), group.id());
        }
        return letters;
    }

    private static Set<String> ids(Group group) {
        Set<String> ids = new HashSet<>();
        group.members().stream().map(ParticipantId::value).forEach(ids::add);
        return ids;
    }

    private static List<StatementId> statements(JsonNode list) {
        List<StatementId> ids = new ArrayList<>();
        list.forEach(e -> ids.add(new StatementId(e.get("tid").asText())));
        return ids;
    }
}
