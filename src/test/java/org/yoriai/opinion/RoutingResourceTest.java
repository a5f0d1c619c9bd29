package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.routing.NextStatement;
import org.yoriai.consensus.routing.NextStatement.Candidate;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.consensus.routing.NextStatement.Side;

@QuarkusTest
@WithTestResource(StackResource.class)
class RoutingResourceTest {
    private final ApiFixture api = ApiFixture.atStack();

    private static JsonNode next(AssemblyFixture assembly, String account) {
        return assembly.as(account).get(assembly.path("/routing/next")).expect(200);
    }

    private static void vote(AssemblyFixture assembly, String account, String argument, String vote) {
        assembly.as(account)
                .post(assembly.path("/votes"), Map.of("argument", argument, "vote", vote))
                .expect(201);
    }

    private static Set<String> typesOf(AssemblyFixture assembly) {
        Set<String> types = new HashSet<>();
        LedgerRowsFixture.numbered(assembly.id()).forEach(entry -> types.add(entry.type()));
        return types;
    }

    @Test
    void theSeedIsEnteredInTheLedgerWhenVotingOpensAndToldFromThenOn() {
        AssemblyFixture assembly = AssemblyFixture.convene(api).withBill().advance("LEARNING");
        assertThat(api.get(assembly.path("/routing")).expect(200).get("seed").isNull())
                .isTrue();

        assembly.advance("DELIBERATING");

        assertThat(api.get(assembly.path("/routing")).expect(200).get("seed").asText())
                .matches("[0-9a-f]{32}");
        assertThat(typesOf(assembly)).contains("org.yoriai.assembly.routing-seed-published");
    }

    @Test
    void whoeverHoldsHerOwnVotesDrawsHerTurnAgain() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron");
        List<String> arguments = assembly.arguments("wren", 12);
        String seed = api.get(assembly.path("/routing")).expect(200).get("seed").asText();
        Map<StatementId, Vote> votes = new HashMap<>();
        List<String> left = new ArrayList<>(arguments.stream().sorted().toList());
        for (int i = 0; i < 5; i++) {
            JsonNode turn = next(assembly, "heron");
            NextStatement.Choice again = new NextStatement(Shares.DEFAULT, null)
                    .choose(new NextStatement.Turn(
                            seed,
                            new ParticipantId(turn.get("participant").asText()),
                            votes,
                            left.stream()
                                    .map(id -> new Candidate(new StatementId(id), 0, "", Side.FOR))
                                    .toList(),
                            List.of(),
                            Map.of()))
                    .orElseThrow();

            String asked = turn.get("argument").get("id").asText();
            assertThat(turn.get("number").asInt()).isEqualTo(i);
            assertThat(asked).isEqualTo(again.statement().value());
            assertThat(turn.get("reason").asText()).isEqualTo(again.reason().toString());
            vote(assembly, "heron", asked, "agree");
            votes.put(new StatementId(asked), Vote.AGREE);
            left.remove(asked);
        }
        assertThat(next(assembly, "heron").get("answered").asInt()).isEqualTo(5);
    }

    @Test
    void nobodyIsAskedAboutHerOwnWordsOrWhatSheAnsweredAlsoInTheSameWords() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
        String first = assembly.arguments("wren", 1).get(0);
        String same = assembly.arguments("plover", 1).get(0);
        assertThat(next(assembly, "wren").get("argument").get("id").asText()).isEqualTo(same);

        vote(assembly, "heron", first, "agree");

        JsonNode turn = next(assembly, "heron");
        assertThat(turn.get("argument").isNull()).isTrue();
        assertThat(turn.get("reason").isNull()).isTrue();
    }

    @Test
    void whatTheModeratorsPutFirstIsAskedFirstAndSaidSoInPublic() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron");
        List<String> arguments = assembly.arguments("wren", 9);
        List<String> pinned = List.of(arguments.get(7), arguments.get(2));

        assembly.moderator()
                .put(assembly.path("/routing/pins"), Map.of("arguments", pinned, "reason", "They came yesterday."))
                .expect(201);

        JsonNode rule = api.get(assembly.path("/routing")).expect(200);
        assertThat(rule.get("pinned").findValuesAsText("argument")).isEqualTo(pinned);
        assertThat(rule.get("pinned").get(0).get("reason").asText()).isEqualTo("They came yesterday.");
        for (String pin : pinned) {
            JsonNode turn = next(assembly, "heron");
            assertThat(turn.get("argument").get("id").asText()).isEqualTo(pin);
            assertThat(turn.get("reason").asText()).isEqualTo("pinned");
            vote(assembly, "heron", pin, "pass");
        }
        assertThat(next(assembly, "heron").get("reason").asText()).isNotEqualTo("pinned");
        assertThat(typesOf(assembly)).contains("org.yoriai.opinion.arguments-pinned");
    }

    @Test
    void noMoreThanThreeArePutFirstAndNoneThatIsHiddenOrFromElsewhere() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren");
        List<String> arguments = assembly.arguments("wren", 4);
        String other = AssemblyFixture.deliberating(api)
                .join("wren")
                .arguments("wren", 1)
                .get(0);
        String path = assembly.path("/routing/pins");

        assertThat(assembly.moderator()
                        .put(path, Map.of("arguments", arguments, "reason", "all"))
                        .status())
                .isIn(400, 422);
        assertThat(assembly.moderator()
                        .put(path, Map.of("arguments", List.of(other), "reason", "from elsewhere"))
                        .status())
                .isEqualTo(422);
        assertThat(assembly.moderator()
                        .put(path, Map.of("arguments", List.of(arguments.get(0), arguments.get(0)), "reason", "twice"))
                        .status())
                .isEqualTo(422);
        assertThat(assembly.moderator()
                        .put(path, Map.of("arguments", List.of(arguments.get(0)), "reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(assembly.as("wren")
                        .put(path, Map.of("arguments", List.of(), "reason", "me"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get(assembly.path("/routing")).expect(200).get("pinned")).isEmpty();
    }
}
