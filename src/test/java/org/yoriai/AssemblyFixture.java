package org.yoriai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An assembly of its own for a test, made through the API as people would make it. */
public final class AssemblyFixture {
    private static final String BILL = """
            Harbour Bathing Ordinance

            1 Opening
            This ordinance opens the old harbour basin for swimming.

            2 Season
            The basin is open from 1 June to 15 September.

            3 Fee
            A day ticket costs 4 euros. Children under 12 swim free.
            """;

    private final ApiFixture api;
    private final String id;
    private final String slug;
    private boolean open;

    private AssemblyFixture(ApiFixture api, String id, String slug) {
        this.api = api;
        this.id = id;
        this.slug = slug;
    }

    /** In preparation, convened by mori, who is its moderator; 100 seats, open to join. */
    public static AssemblyFixture convene(ApiFixture api) {
        return convene(api, 100);
    }

    public static AssemblyFixture convene(ApiFixture api, int seats) {
        String slug = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
        JsonNode made =
                api.as("mori").post("/api/v1/assemblies", command(slug, seats)).expect(201);
        return new AssemblyFixture(api, made.get("id").asText(), slug);
    }

    /** The command that convenes an assembly, to be spoilt by tests: of the kind that opens without a bill. */
    public static Map<String, Object> command(String slug, int seats) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("slug", slug);
        command.put("title", Map.of("en", "Swimming in the harbour", "ja", "港で泳ぐ"));
        command.put("question", Map.of("en", "Should the basin be opened?", "ja", "港を泳げるようにしますか？"));
        command.put("place", Map.of("en", "Port Ellis", "ja", "エリス港"));
        command.put("authority", Map.of("en", "Port Ellis Council", "ja", "エリス港町議会"));
        command.put("about", Map.of("en", "A test of the waters.", "ja", "水をためす"));
        command.put("replyContract", Map.of("en", "The council answers in 90 days.", "ja", "議会は90日で答えます。"));
        command.put("model", "permanent-council");
        command.put("openJoining", true);
        command.put("seats", seats);
        command.put(
                "startsOn",
                Map.of(
                        "LEARNING", "2026-11-01",
                        "DELIBERATING", "2026-11-10",
                        "DECIDING", "2026-12-20",
                        "REPORTED", "2026-12-27"));
        command.put("replyDueOn", "2027-06-30");
        command.put("briefings", List.of());
        command.put("composition", List.of());
        return command;
    }

    /** Open for arguments and votes, with a published bill of three clauses. */
    public static AssemblyFixture deliberating(ApiFixture api) {
        return convene(api).withBill().advance("LEARNING").advance("DELIBERATING");
    }

    public AssemblyFixture withBill() {
        return withBill(BILL);
    }

    public AssemblyFixture withBill(String text) {
        JsonNode bill = moderator()
                .postText(path("/bills"), "text/plain", text.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        moderator()
                .post(path("/bills/" + bill.get("id").asText() + "/publication"), Map.of())
                .expect(201);
        return this;
    }

    /** Opens it first, if it is still in preparation: with the people invited without whom it does not open. */
    public AssemblyFixture advance(String phase) {
        if (!open) {
            inviteStaff(moderator(), path(""));
            open = true;
        }
        moderator()
                .post(path("/phase"), Map.of("to", phase, "reason", "as planned"))
                .expect(201);
        return this;
    }

    /** A legislator and a second moderator, who need not come. @param assembly its address */
    public static void inviteStaff(ApiFixture moderator, String assembly) {
        for (String role : List.of("legislator", "moderator")) {
            moderator
                    .post(assembly + "/invitations", Map.of("role", role, "uses", 1, "validDays", 30))
                    .expect(201);
        }
    }

    /** Members who say yes to each use of their words. */
    public AssemblyFixture join(String... accounts) {
        sit(accounts);
        for (String account : accounts) {
            decide(account, "ai-digest", true);
            decide(account, "open-data", true);
        }
        return this;
    }

    /** Members who decided nothing about their words. */
    public AssemblyFixture sit(String... accounts) {
        for (String account : accounts) {
            api.as(account).post(path("/members"), Map.of()).expect(201);
        }
        return this;
    }

    /** Writes arguments as one member and lets the moderator show them; returns their ids. */
    public List<String> arguments(String account, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String argument = api.as(account)
                    .post(
                            path("/arguments"),
                            Map.of(
                                    "stance",
                                    "for",
                                    "lang",
                                    "en",
                                    "text",
                                    "The water is clean enough, reason " + i + "."))
                    .expect(201)
                    .get("id")
                    .asText();
            moderator()
                    .post(path("/moderation/arguments/" + argument), Map.of("decision", "approve"))
                    .expect(201);
            ids.add(argument);
        }
        return ids;
    }

    /** What a member decides about the use of her words. @param use such as {@code ai-digest} or {@code open-data} */
    public void decide(String account, String use, boolean given) {
        as(account)
                .post(
                        "/api/v1/me/decisions",
                        Map.of(
                                "assembly", id,
                                "use", use,
                                "given", given,
                                "text", "May my words be used so?",
                                "lang", "en"))
                .expect(201);
    }

    /** Id of a clause of the published bill. */
    public String clause(String eId) {
        for (JsonNode clause : nobody().get(path("/bill")).expect(200).get("clauses")) {
            if (clause.get("eId").asText().equals(eId)) {
                return clause.get("id").asText();
            }
        }
        throw new IllegalStateException("no clause " + eId);
    }

    /** One argument that a moderator shows; its id. @param clause its eId, {@code null} for the whole bill */
    public String argue(String account, String clause, String stance, String text) {
        Map<String, String> argument = new LinkedHashMap<>(Map.of("stance", stance, "lang", "en", "text", text));
        if (clause != null) {
            argument.put("clause", clause(clause));
        }
        String id = api.as(account)
                .post(path("/arguments"), argument)
                .expect(201)
                .get("id")
                .asText();
        moderator()
                .post(path("/moderation/arguments/" + id), Map.of("decision", "approve"))
                .expect(201);
        return id;
    }

    public ApiFixture moderator() {
        return api.as("mori");
    }

    public ApiFixture as(String account) {
        return api.as(account);
    }

    public ApiFixture nobody() {
        return api;
    }

    public String id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** Makes somebody a second moderator. */
    public ApiFixture secondModerator(String account) {
        String code = moderator()
                .post(path("/invitations"), Map.of("role", "moderator", "uses", 1, "validDays", 1))
                .expect(201)
                .get("code")
                .asText();
        api.as(account).post(path("/members"), Map.of("code", code)).expect(201);
        return api.as(account);
    }

    /** Has a summary drafted and waits for it; the draft. @param command as it is sent: lang, and clause and level where given */
    public JsonNode draftSummary(Map<String, String> command) {
        String job = moderator()
                .post(path("/summaries/drafts"), command)
                .expect(201)
                .get("id")
                .asText();
        JsonNode done = Eventually.get(
                () -> moderator().get(path("/summaries/jobs/" + job)).expect(200),
                answer -> !List.of("queued", "running")
                        .contains(answer.get("status").asText()));
        assertThat(done.get("status").asText()).isEqualTo("done");
        return moderator()
                .get(path("/summaries/"
                        + done.get("drafts").get(command.get("lang")).asText()))
                .expect(200);
    }

    /** Publishes a draft without waiting for its authors. @param approver another moderator, for one on the whole bill */
    public JsonNode publishSummary(String draft, ApiFixture approver) {
        String path = path("/summaries/" + draft);
        moderator().post(path + "/asking", Map.of()).expect(201);
        moderator()
                .post(path + "/asking/end", Map.of("reason", "It is wanted tonight."))
                .expect(201);
        approver.post(path + "/approve", Map.of("why", "Few took part.")).expect(201);
        return approver.post(path + "/publish", Map.of()).expect(201);
    }

    /** An address under this assembly's. */
    public String path(String rest) {
        return "/api/v1/assemblies/" + id + rest;
    }
}
