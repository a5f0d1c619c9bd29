package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** What people decide about alike votes. Twenty people are needed to find some: here the signal is put in its place. */
@QuarkusTest
@WithTestResource(StackResource.class)
class IntegrityResourceTest {
    private final ApiFixture api = ApiFixture.atStack();

    private record Voted(AssemblyFixture assembly, String argument, String signal) {}

    /** An assembly in which wren, heron and plover are said to have voted alike. */
    private Voted voted() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron", "plover");
        String argument = assembly.arguments("wren", 1).get(0);
        for (String account : List.of("heron", "plover")) {
            assembly.as(account)
                    .post(assembly.path("/votes"), Map.of("argument", argument, "vote", "agree"))
                    .expect(201);
        }
        String signal = UUID.randomUUID().toString();
        try (Connection connection = LedgerRowsFixture.connect("yoriai")) {
            run(connection, """
                    insert into integrity_signal (id, assembly_id, print, evidence, state, found_at)
                    values (?::uuid, ?::uuid, repeat('a', 64), '{"print":"a","people":[],"pairs":[],"pairCount":3,
                      "inStep":0,"groups":2,"groupsWithout":2,"likeness":1.0,"common":[],"lost":[],"won":[]}', 'open', now())""", signal, assembly.id());
            run(connection, """
                    insert into integrity_person (signal_id, member)
                    select ?::uuid, member from membership where assembly_id = ?::uuid and role = 'member'""", signal, assembly.id());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Voted(assembly, argument, signal);
    }

    private static void run(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private ApiFixture.Answer decide(Voted voted, String account, String decision, String reason) {
        return api.as(account)
                .post(
                        voted.assembly.path("/integrity/signals/" + voted.signal + "/decision"),
                        Map.of("decision", decision, "reason", reason));
    }

    private int agrees(Voted voted) {
        return voted.assembly
                .moderator()
                .get(voted.assembly.path("/arguments/" + voted.argument))
                .expect(200)
                .get("agree")
                .asInt();
    }

    private static Set<String> typesOf(AssemblyFixture assembly) {
        Set<String> types = new HashSet<>();
        LedgerRowsFixture.numbered(assembly.id()).forEach(entry -> types.add(entry.type()));
        return types;
    }

    @Test
    void aSignalChangesNoFigureUntilAPersonDecides() {
        Voted voted = voted();
        assertThat(agrees(voted)).isEqualTo(2);

        decide(voted, "mori", "dismiss", "They are one family.").expect(201);

        assertThat(agrees(voted)).isEqualTo(2);
        assertThat(typesOf(voted.assembly)).contains("org.yoriai.opinion.signal-dismissed");
        assertThat(decide(voted, "mori", "remove", "again")
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("decided-meanwhile");
    }

    @Test
    void removedVotesLeaveTheCountsForAReasonThatAllRead() {
        Voted voted = voted();

        decide(voted, "mori", "remove", "One script cast them.").expect(201);

        assertThat(agrees(voted)).isZero();
        assertThat(typesOf(voted.assembly))
                .contains(
                        "org.yoriai.opinion.votes-removed",
                        "org.yoriai.deliberation.vote-removed",
                        "org.yoriai.opinion.snapshot-asked");
        assertThat(api.get(voted.assembly.path("/integrity/removals")).text())
                .contains("One script cast them.")
                .doesNotContain("people");
        JsonNode mine = voted.assembly
                .as("heron")
                .get(voted.assembly.path("/integrity/mine"))
                .expect(200);
        assertThat(mine.get(0).get("reason").asText()).isEqualTo("One script cast them.");
    }

    @Test
    void anAppealIsDecidedBySomebodyElseAndGivesTheVotesBack() {
        Voted voted = voted();
        decide(voted, "mori", "remove", "One script cast them.").expect(201);
        String appealPath = voted.assembly.path("/integrity/signals/" + voted.signal + "/appeal");
        voted.assembly
                .as("heron")
                .post(appealPath, Map.of("text", "We sat at one table, and I chose myself."))
                .expect(201);
        assertThat(voted.assembly
                        .as("heron")
                        .post(appealPath, Map.of("text", "again"))
                        .status())
                .isEqualTo(409);
        String appeal = voted.assembly
                .moderator()
                .get(voted.assembly.path("/integrity"))
                .expect(200)
                .get("appeals")
                .get(0)
                .get("id")
                .asText();
        String path = voted.assembly.path("/integrity/appeals/" + appeal + "/decision");
        Map<String, String> restore = Map.of("decision", "restore", "reason", "The list of seats shows it.");
        assertThat(voted.assembly
                        .moderator()
                        .post(path, restore)
                        .expect(403)
                        .get("code")
                        .asText())
                .isEqualTo("appeal-own-decision");
        String code = voted.assembly
                .moderator()
                .post(voted.assembly.path("/invitations"), Map.of("role", "auditor", "uses", 1, "validDays", 3))
                .expect(201)
                .get("code")
                .asText();
        voted.assembly
                .as("kansa")
                .post(voted.assembly.path("/members"), Map.of("code", code))
                .expect(201);

        voted.assembly.as("kansa").post(path, restore).expect(201);

        assertThat(agrees(voted)).isEqualTo(1);
        assertThat(typesOf(voted.assembly))
                .contains(
                        "org.yoriai.opinion.removal-appealed",
                        "org.yoriai.opinion.appeal-decided",
                        "org.yoriai.deliberation.vote-restored");
        JsonNode mine = voted.assembly
                .as("heron")
                .get(voted.assembly.path("/integrity/mine"))
                .expect(200);
        assertThat(mine.get(0).get("outcome").asText()).isEqualTo("restored");
        assertThat(mine.get(0).get("answer").asText()).isEqualTo("The list of seats shows it.");
        voted.assembly
                .as("heron")
                .post(voted.assembly.path("/votes"), Map.of("argument", voted.argument, "vote", "pass"))
                .expect(201);
    }

    @Test
    void membersSeeNoSignalsAndDecideNothing() {
        Voted voted = voted();

        assertThat(api.as("wren").get(voted.assembly.path("/integrity")).status())
                .isEqualTo(403);
        assertThat(decide(voted, "wren", "remove", "me").status()).isEqualTo(403);
        assertThat(api.as("wren")
                        .post(
                                voted.assembly.path("/integrity/signals/" + voted.signal + "/appeal"),
                                Map.of("text", "before anything was decided"))
                        .status())
                .isEqualTo(404);
        assertThat(decide(voted, "mori", "remove", " ").status()).isEqualTo(422);
        assertThat(agrees(voted)).isEqualTo(2);
    }

    @Test
    void lookingFindsNothingAmongThreePeopleAndSaysWhenItLooked() throws InterruptedException {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron");
        String argument = assembly.arguments("wren", 1).get(0);
        assembly.as("heron")
                .post(assembly.path("/votes"), Map.of("argument", argument, "vote", "agree"))
                .expect(201);

        assembly.moderator().post(assembly.path("/integrity/looks"), Map.of()).expect(201);

        JsonNode view = null;
        for (int i = 0; i < 100; i++) {
            view = assembly.moderator().get(assembly.path("/integrity")).expect(200);
            if (!view.get("scannedAt").isNull() && !view.get("looking").asBoolean()) {
                break;
            }
            Thread.sleep(100);
        }
        assertThat(view).isNotNull();
        assertThat(view.get("votes").asInt()).isEqualTo(1);
        assertThat(view.get("signals")).isEmpty();
    }
}
