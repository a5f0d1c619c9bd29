package org.yoriai.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class AssemblyResourceTest {
    private final ApiFixture api = ApiFixture.atStack();

    @Test
    void anAssemblyInPreparationLooksLikeNoneToEverybodyElse() {
        AssemblyFixture assembly = AssemblyFixture.convene(api);
        assertThat(assembly.moderator().get(assembly.path("")).status()).isEqualTo(200);

        var absent = api.get("/api/v1/assemblies/" + UUID.randomUUID());
        var hidden = api.get(assembly.path(""));
        assertThat(hidden.status()).isEqualTo(404).isEqualTo(absent.status());
        assertThat(hidden.text()).isEqualTo(absent.text());
        assertThat(assembly.as("wren").get(assembly.path("")).text()).isEqualTo(absent.text());
        assertThat(api.get("/api/v1/assemblies").text()).doesNotContain(assembly.slug());
    }

    @Test
    void anOpenAssemblyIsFoundByIdAndByShortName() {
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        var byId = api.get(assembly.path("")).expect(200);
        assertThat(api.get("/api/v1/assemblies/" + assembly.slug()).expect(200)).isEqualTo(byId);
        assertThat(byId.get("phase").asText()).isEqualTo("LEARNING");
        assertThat(byId.get("title").get("ja").asText()).isEqualTo("港で泳ぐ");
    }

    @Test
    void theListComesInPagesNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(0, AssemblyFixture.convene(api).advance("LEARNING").slug());
        }
        String list = "/api/v1/assemblies?limit=2";
        JsonNode first = api.get(list).expect(200);
        JsonNode second =
                api.get(list + "&cursor=" + first.get("next").asText()).expect(200);

        List<String> read = new ArrayList<>();
        first.get("items").forEach(item -> read.add(item.get("slug").asText()));
        assertThat(read).hasSize(2);
        second.get("items").forEach(item -> read.add(item.get("slug").asText()));
        assertThat(read.subList(0, 3)).isEqualTo(made);
        assertThat(first.get("total").asLong()).isGreaterThanOrEqualTo(3);

        JsonNode last = api.get("/api/v1/assemblies?limit=1&cursor="
                        + (first.get("total").asLong() - 1))
                .expect(200);
        assertThat(last.get("items")).hasSize(1);
        assertThat(last.get("next").isNull()).isTrue();
        api.get("/api/v1/assemblies?cursor=newest").expect(422);
        api.get("/api/v1/assemblies?limit=1000").expect(422);
    }

    @Test
    void aShortNameIsGivenOnce() {
        AssemblyFixture first = AssemblyFixture.convene(api);
        var second = api.as("mori").post("/api/v1/assemblies", AssemblyFixture.command(first.slug(), 5));
        assertThat(second.expect(422).get("violations").get(0).get("code").asText())
                .isEqualTo("slug-taken");
    }

    @Test
    void onlyModeratorsAndAdministratorsConvene() {
        var refused = api.as("wren").post("/api/v1/assemblies", AssemblyFixture.command("t-never", 5));
        assertThat(refused.expect(403).get("code").asText()).isEqualTo("not-allowed");
    }

    @Test
    void phasesGoForwardOneAtATime() {
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        for (String wrong : new String[] {"PREPARING", "LEARNING", "DECIDING", "CLOSED"}) {
            var refused =
                    assembly.moderator().post(assembly.path("/phase"), Map.of("to", wrong, "reason", "in a hurry"));
            assertThat(refused.status()).as(wrong).isEqualTo(409);
        }
        assembly.advance("DELIBERATING");
    }

    @Test
    void aSeatIsTakenOnce() {
        AssemblyFixture assembly =
                AssemblyFixture.convene(api).advance("LEARNING").join("wren");
        var again = assembly.as("wren").post(assembly.path("/members"), Map.of());
        assertThat(again.expect(409).get("code").asText()).isEqualTo("already-member");
        assertThat(api.get(assembly.path("")).expect(200).get("members").asInt())
                .isEqualTo(1);
    }

    @Test
    void noMorePeopleJoinThanThereAreSeats() {
        AssemblyFixture assembly =
                AssemblyFixture.convene(api, 1).advance("LEARNING").join("wren");
        var late = assembly.as("heron").post(assembly.path("/members"), Map.of());
        assertThat(late.expect(409).get("code").asText()).isEqualTo("no-seat-left");
    }

    @Test
    void anInvitationGivesItsRoleAndIsUsedUp() {
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        String code = assembly.moderator()
                .post(assembly.path("/invitations"), Map.of("role", "legislator", "uses", 1, "validDays", 3))
                .expect(201)
                .get("code")
                .asText();
        var seat = assembly.as("hayashi").post(assembly.path("/members"), Map.of("code", code.toLowerCase()));
        assertThat(seat.expect(201).get("role").asText()).isEqualTo("legislator");
        var second = assembly.as("wren").post(assembly.path("/members"), Map.of("code", code));
        assertThat(second.expect(422).get("code").asText()).isEqualTo("invitation-unknown");
    }

    @Test
    void anInvitationIsUsedUpOnlyByWhoeverGetsTheSeat() {
        AssemblyFixture assembly =
                AssemblyFixture.convene(api).advance("LEARNING").join("wren");
        String code = assembly.moderator()
                .post(assembly.path("/invitations"), Map.of("role", "member", "uses", 1, "validDays", 3))
                .expect(201)
                .get("code")
                .asText();
        assembly.as("wren")
                .post(assembly.path("/members"), Map.of("code", code))
                .expect(409);
        assembly.as("heron")
                .post(assembly.path("/members"), Map.of("code", code))
                .expect(201);
    }

    @Test
    void theModeratorOfOneAssemblyIsNobodyInAnother() {
        var made = api.as("admin")
                .post(
                        "/api/v1/assemblies",
                        AssemblyFixture.command(
                                "o" + UUID.randomUUID().toString().substring(0, 13), 5))
                .expect(201);
        String other = "/api/v1/assemblies/" + made.get("id").asText();
        assertThat(api.as("mori").get(other).status()).isEqualTo(404);
        assertThat(api.as("mori")
                        .post(other + "/phase", Map.of("to", "LEARNING", "reason", "mine"))
                        .status())
                .isEqualTo(404);

        AssemblyFixture.inviteStaff(api.as("admin"), other);
        api.as("admin")
                .post(other + "/phase", Map.of("to", "LEARNING", "reason", "open"))
                .expect(201);
        assertThat(api.as("mori").get(other).status()).isEqualTo(200);
        assertThat(api.as("mori")
                        .post(other + "/phase", Map.of("to", "DELIBERATING", "reason", "mine"))
                        .expect(403)
                        .get("code")
                        .asText())
                .isEqualTo("not-allowed");
        assertThat(api.as("mori").get(other + "/bills").status()).isEqualTo(403);
        assertThat(api.as("mori").get(other + "/moderation/queue").status()).isEqualTo(403);
    }

    @Test
    void membersAreKnownByNamesThatAreNotTheirs() {
        AssemblyFixture assembly =
                AssemblyFixture.convene(api).advance("LEARNING").join("heron");
        String members = api.get(assembly.path("/members")).text();
        assertThat(members).doesNotContain("heron", "Baptiste", "example.org", "7a1c2d3e");
    }

    /** In the order of joining both assemblies would have the same names, and the first would come first. */
    @Test
    void namesAndTheirListSayNothingAboutWhoCameFirst() {
        String[] people = {"wren", "heron", "plover", "mori", "hayashi", "kansa", "admin"};
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        AssemblyFixture other = AssemblyFixture.convene(api).advance("LEARNING");
        List<String> first = namesAsTheyJoin(assembly, people);
        List<String> second = namesAsTheyJoin(other, people);

        assertThat(first).doesNotHaveDuplicates().isNotEqualTo(second);
        List<String> listed = new ArrayList<>();
        for (JsonNode seat : api.get(assembly.path("/members")).expect(200)) {
            if (seat.get("role").asText().equals("member")) {
                listed.add(seat.get("name").get("en").asText());
            }
        }
        assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(first);
    }

    private static List<String> namesAsTheyJoin(AssemblyFixture assembly, String... people) {
        List<String> names = new ArrayList<>();
        for (String account : people) {
            names.add(assembly.as(account)
                    .post(assembly.path("/members"), Map.of())
                    .expect(201)
                    .get("name")
                    .get("en")
                    .asText());
        }
        return names;
    }

    private static Map<String, Object> briefing(String stance, String title) {
        Map<String, Object> briefing = new LinkedHashMap<>();
        briefing.put("stance", stance);
        briefing.put("title", Map.of("en", title));
        briefing.put("author", Map.of("en", "Ito Umi, swimming teacher", "ja", "伊藤うみさん。水泳の先生"));
        briefing.put("interest", Map.of("en", "Would give the lessons."));
        briefing.put("body", Map.of("en", "Most children of the town cannot swim 50 metres."));
        return briefing;
    }

    private List<String> titles(AssemblyFixture assembly) {
        List<String> titles = new ArrayList<>();
        api.get(assembly.path("/briefings"))
                .expect(200)
                .forEach(briefing -> titles.add(briefing.get("title").get("en").asText()));
        return titles;
    }

    @Test
    void whatMembersLearnFromIsAddedMovedChangedAndRemovedAndEachIsRecorded() {
        // Given
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        assembly.moderator()
                .post(assembly.path("/briefings"), briefing("for", "For"))
                .expect(201);
        String second = assembly.moderator()
                .post(assembly.path("/briefings"), briefing("against", "Against"))
                .expect(201)
                .get("id")
                .asText();
        assertThat(titles(assembly)).containsExactly("For", "Against");

        // When
        Map<String, Object> changed = briefing("background", "Background");
        changed.put("position", 1);
        assembly.moderator().put(assembly.path("/briefings/" + second), changed).expect(201);

        // Then
        assertThat(titles(assembly)).containsExactly("Background", "For");
        assertThat(api.get(assembly.path("/briefings"))
                        .expect(200)
                        .get(0)
                        .get("changedAt")
                        .asText())
                .isNotEmpty();
        assembly.moderator()
                .post(assembly.path("/briefings/" + second + "/removal"), Map.of())
                .expect(201);
        assertThat(titles(assembly)).containsExactly("For");
        assertThat(LedgerRowsFixture.numbered(assembly.id()))
                .extracting(LedgerRowsFixture.Entry::type)
                .endsWith(
                        "org.yoriai.assembly.briefing-changed",
                        "org.yoriai.assembly.briefing-changed",
                        "org.yoriai.assembly.briefing-changed",
                        "org.yoriai.assembly.briefing-removed");
    }

    @Test
    void onlyAModeratorChangesWhatMembersLearnFrom() {
        AssemblyFixture assembly =
                AssemblyFixture.convene(api).advance("LEARNING").join("wren");
        assertThat(assembly.as("wren")
                        .post(assembly.path("/briefings"), briefing("for", "Mine"))
                        .status())
                .isEqualTo(403);
        assertThat(titles(assembly)).isEmpty();
    }

    @Test
    void nobodySpeaksForOrAgainstWithoutTellingAnInterest() {
        AssemblyFixture assembly = AssemblyFixture.convene(api).advance("LEARNING");
        Map<String, Object> silent = briefing("against", "Against");
        silent.remove("interest");
        JsonNode refused = assembly.moderator()
                .post(assembly.path("/briefings"), silent)
                .expect(422)
                .get("violations")
                .get(0);
        assertThat(refused.get("field").asText()).isEqualTo("interest");
        silent.put("stance", "background");
        assembly.moderator().post(assembly.path("/briefings"), silent).expect(201);
    }

    @Test
    void everyChangeOfPhaseIsInTheLedger() {
        AssemblyFixture assembly =
                AssemblyFixture.convene(api).advance("LEARNING").advance("DELIBERATING");
        var entries = LedgerRowsFixture.numbered(assembly.id());
        assertThat(entries)
                .extracting(LedgerRowsFixture.Entry::type)
                .containsExactly(
                        "org.yoriai.assembly.opened",
                        "org.yoriai.assembly.phase-changed",
                        "org.yoriai.assembly.members-counted",
                        "org.yoriai.assembly.phase-changed",
                        "org.yoriai.assembly.routing-seed-published",
                        "org.yoriai.assembly.members-counted");
        assertThat(entries).extracting(LedgerRowsFixture.Entry::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }
}
