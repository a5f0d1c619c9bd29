package org.yoriai.web;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.Eventually;
import org.yoriai.summary.generate.StandIn;
import org.yoriai.web.BrowserFixture.View;

/** An assembly of its own for a page test: made by mori, with heron's arguments shown, and wren as a member. */
record AssemblyPageFixture(String slug) {
    private static final String BILL = """
            Harbour Bathing Ordinance

            1 Opening
            This ordinance opens the old harbour basin for swimming.

            2 Season
            The basin is open from 1 June to 15 September.

            3 Fee
            A day ticket costs 4 euros. Children under 12 swim free.
            """;

    /** Open for arguments and votes, with so many arguments to vote on. */
    static AssemblyPageFixture deliberating(int arguments) {
        AssemblyPageFixture made = new AssemblyPageFixture(newSlug());
        as("mori", mori -> {
            mori.post("/api/v1/assemblies", made.command());
            String bill = mori.text(made.api("/bills"), BILL);
            mori.post(made.api("/bills/" + id(bill) + "/publication"), Map.of());
            mori.post(made.api("/invitations"), Map.of("role", "legislator", "uses", 1, "validDays", 30));
            mori.post(made.api("/phase"), Map.of("to", "LEARNING", "reason", "as planned"));
            mori.post(made.api("/phase"), Map.of("to", "DELIBERATING", "reason", "as planned"));
        });
        String[] ids = new String[arguments];
        as("heron", heron -> {
            heron.post(made.api("/members"), Map.of());
            made.agree(heron);
            for (int i = 0; i < arguments; i++) {
                ids[i] = id(heron.post(
                        made.api("/arguments"),
                        Map.of(
                                "stance",
                                i % 2 == 0 ? "for" : "against",
                                "lang",
                                "en",
                                "text",
                                "The harbour water was tested in month " + (i + 1) + " and this is what it means.")));
            }
        });
        as("mori", mori -> {
            for (String id : ids) {
                mori.post(made.api("/moderation/arguments/" + id), Map.of("decision", "approve"));
            }
        });
        as("wren", wren -> wren.post(made.api("/members"), Map.of()));
        return made;
    }

    /** One more argument for the whole bill, shown to everybody; its author says yes to each use of her words. */
    void say(String name, String text) {
        String[] said = new String[1];
        as(name, this::agree);
        as(
                name,
                person -> said[0] =
                        id(person.post(api("/arguments"), Map.of("stance", "for", "lang", "en", "text", text))));
        as("mori", mori -> mori.post(api("/moderation/arguments/" + said[0]), Map.of("decision", "approve")));
    }

    /** With a ballot on three clauses that is open to wren and heron; the second and third clause need the first. */
    static AssemblyPageFixture deciding() {
        AssemblyPageFixture made = deliberating(0);
        as("mori", mori -> {
            mori.post(made.api("/phase"), Map.of("to", "DECIDING", "reason", "as planned"));
            List<String> clauses = ids(mori.get(made.api("/bill")), "\"id\":\"([^\"]+)\",\"eId\":\"sec_[0-9]+\"");
            mori.post(
                    made.api("/ballot"),
                    Map.of(
                            "prerequisites",
                            Map.of(
                                    clauses.get(0), List.of(),
                                    clauses.get(1), List.of(clauses.get(0)),
                                    clauses.get(2), List.of(clauses.get(0))),
                            "closesAt",
                            Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        });
        return made;
    }

    /**
     * Has heron asked about her arguments in the draft of a summary of the whole bill, and makes hayashi a second
     * moderator; returns the id of the draft.
     */
    String asking() {
        String[] made = new String[2];
        as("mori", mori -> {
            made[0] = ids(
                            mori.post(api("/invitations"), Map.of("role", "moderator", "uses", 1, "validDays", 30)),
                            "\"code\":\"([^\"]+)\"")
                    .get(0);
            made[1] = drafted(mori);
            mori.post(api("/summaries/" + made[1] + "/asking"), Map.of());
        });
        as("hayashi", hayashi -> hayashi.post(api("/members"), Map.of("code", made[0])));
        return made[1];
    }

    /** With a model that mori put into use before a vote. */
    void worded() {
        String model = modelled("Stand-in", StandIn.NAME + "-worded");
        as("mori", mori -> mori.post(api("/models/urgency"), Map.of("modelId", model, "reason", "The report is due.")));
    }

    /** She says yes to each use of her words. */
    private void agree(Caller person) {
        String assembly = id(person.get(api("")));
        for (String use : List.of("ai-digest", "open-data")) {
            person.post(
                    "/api/v1/me/decisions",
                    Map.of("assembly", assembly, "use", use, "given", true, "text", "May we?", "lang", "en"));
        }
    }

    /** Makes somebody a member, and writes as she. */
    void joinAndSay(String name, String text) {
        takeSeat(name, slug);
        say(name, text);
    }

    /** mori leaves out the first sentences of a draft. */
    void leaveOut(String draft, int sentences) {
        as("mori", mori -> {
            for (int i = 0; i < sentences; i++) {
                String first = ids(mori.get(api("/summaries/" + draft)), "\"sentences\":\\[\\{\"id\":\"([^\"]+)\"")
                        .get(0);
                mori.post(
                        api("/summaries/" + draft + "/changes"),
                        Map.of("what", "drop", "sentence", first, "reason", "Said twice."));
            }
        });
    }

    /** mori waits for authors no longer. */
    void endAsking(String draft) {
        as("mori", mori -> mori.post(api("/summaries/" + draft + "/asking/end"), Map.of("reason", "Tonight.")));
    }

    /** Id of a draft on the whole bill, once it is there. */
    private String drafted(Caller moderator) {
        String job = id(moderator.post(api("/summaries/drafts"), Map.of("lang", "en")));
        Pattern draft = Pattern.compile("\"drafts\":\\{\"en\":\"([^\"]+)\"");
        Matcher done = Eventually.get(() -> draft.matcher(moderator.get(api("/summaries/jobs/" + job))), Matcher::find);
        return done.group(1);
    }

    /** The same, and hayashi approves and publishes it. */
    String summarized() {
        String summary = asking();
        as(
                "mori",
                mori -> mori.post(
                        api("/summaries/" + summary + "/asking/end"), Map.of("reason", "It is wanted tonight.")));
        as("hayashi", hayashi -> {
            hayashi.post(api("/summaries/" + summary + "/approve"), Map.of("why", "Few took part."));
            hayashi.post(api("/summaries/" + summary + "/publish"), Map.of());
        });
        return summary;
    }

    /** Mori enters a model into the register, and proposes it here; returns its id. */
    String modelled(String name, String onServer) {
        String[] id = new String[1];
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", name);
        model.put("provider", "The town’s computer centre");
        model.put("place", "The town’s own server; nothing leaves it");
        model.put("licence", "Apache-2.0");
        model.put("training", "Trained by its makers on public web texts. Never on words from here.");
        model.put("cost", "Not measured yet");
        model.put("weights", "");
        model.put("url", "http://127.0.0.1:" + BrowserFixture.MODEL_PORT + "/v1");
        model.put("model", onServer);
        as(
                "mori",
                mori -> id[0] = ids(mori.post(api("/models/proposals"), model), "\"modelId\":\"([^\"]+)\"")
                        .get(0));
        return id[0];
    }

    /** Somebody suggests a model of the register. */
    void suggest(String name, String model) {
        as(name, person -> person.post(api("/models/suggestions"), Map.of("modelId", model)));
    }

    /** Mori puts all proposals to the members. */
    void openModelBallot() {
        as(
                "mori",
                mori -> mori.post(
                        api("/models/ballots"),
                        Map.of(
                                "closesAt",
                                Instant.now().plus(2, ChronoUnit.DAYS).toString())));
    }

    /** The time of its ballot on models is over. */
    void endModelBallot() {
        BrowserFixture.change(
                "update model_ballot set closes_at = now() where status = 'open' and assembly_id ="
                        + " (select id from assembly where slug = ?)",
                slug);
    }

    /** A moderator hides all that heron wrote. */
    void hideEverything() {
        as("mori", mori -> {
            for (String id : ids(mori.get(api("/arguments")), "\"id\":\"([^\"]+)\",\"number\"")) {
                mori.post(
                        api("/moderation/arguments/" + id),
                        Map.of("decision", "hide", "rule", "off-topic", "reason", "Not about it."));
            }
        });
    }

    /** With one recommendation and hayashi's reply to it, in the phase where the others still wait. */
    static AssemblyPageFixture replied() {
        AssemblyPageFixture made = deciding();
        made.closeBallot();
        String[] code = new String[1];
        String first = made.adopt();
        as("mori", mori -> {
            mori.post(made.api("/report"), Map.of());
            Matcher invited = Pattern.compile("\"code\":\"([^\"]+)\"")
                    .matcher(mori.post(
                            made.api("/invitations"), Map.of("role", "legislator", "uses", 1, "validDays", 1)));
            invited.find();
            code[0] = invited.group(1);
        });
        as("hayashi", hayashi -> {
            hayashi.post(made.api("/members"), Map.of("code", code[0]));
            hayashi.post(
                    made.api("/recommendations/" + first + "/reply"),
                    Map.of(
                            "decision", "reject",
                            "reason", Map.of("en", "The basin is too deep for children."),
                            "owner", Map.of("en", "Harbour Office")));
        });
        return made;
    }

    /** Adopts all that is drafted; answers with the id of the first recommendation. */
    String adopt() {
        List<String> adopted = new ArrayList<>();
        as("mori", mori -> {
            for (String id : ids(mori.get(api("/recommendations")), "\"id\":\"([^\"]+)\",\"number\"")) {
                mori.post(api("/recommendations/" + id + "/adoption"), Map.of());
                adopted.add(id);
            }
        });
        return adopted.get(0);
    }

    /** Closes and counts the ballot; answers with it as JSON. */
    String closeBallot() {
        String[] closed = new String[1];
        as("mori", mori -> closed[0] = mori.post(api("/ballot/closing"), Map.of()));
        return closed[0];
    }

    /** The same with so many more of heron's arguments that wait for a moderator. */
    AssemblyPageFixture withWaiting(int arguments) {
        as("heron", heron -> {
            for (int i = 1; i <= arguments; i++) {
                heron.post(
                        api("/arguments"),
                        Map.of(
                                "stance",
                                "question",
                                "lang",
                                "en",
                                "text",
                                "Who tests the water in week " + i + " of the season?"));
            }
        });
        return this;
    }

    /**
     * With a second version of the bill, in which the fee changed, a clause came and the season, on which heron spoke, is
     * gone; and with a draft of a third. Answers with the draft's id.
     */
    String withVersions() {
        String second = BILL.replace("4 euros", "6 euros")
                        .replaceAll("(?s)2 Season.*?\n\n", "2 Boats\nNo boat with a motor comes in.\n\n")
                + "\n4 Watch\n(1) Two people watch the basin.\n(a) of them one can swim.\nThe others sit by.\n";
        String[] draft = new String[1];
        as("heron", heron -> {
            for (String clause : ids(heron.get(api("/bill")), "\"id\":\"([^\"]+)\",\"eId\":\"sec_[23]\"")) {
                heron.post(
                        api("/arguments"),
                        Map.of(
                                "stance", "for",
                                "lang", "en",
                                "text", "This is what keeps the children of the harbour safe.",
                                "clause", clause));
            }
        });
        as("mori", mori -> {
            for (String id : ids(mori.get(api("/moderation/queue")), "\"id\":\"([^\"]+)\",\"number\"")) {
                mori.post(api("/moderation/arguments/" + id), Map.of("decision", "approve"));
            }
            mori.post(api("/bills/" + id(mori.text(api("/bills"), second)) + "/publication"), Map.of());
            draft[0] = id(mori.text(api("/bills"), second.replace("swimming", "bathing")));
        });
        return draft[0];
    }

    /**
     * Its moderator hid the first argument, and heron appeals; wren reports the second; hayashi, a second moderator, may
     * decide on both. Answers with the ids of the two.
     */
    List<String> complained() {
        List<String> ids = hidden();
        invite("hayashi", "moderator");
        as(
                "heron",
                heron -> heron.post(
                        api("/arguments/" + ids.get(0) + "/appeal"), Map.of("text", "Nobody is named in it.")));
        as(
                "wren",
                wren -> wren.post(
                        api("/arguments/" + ids.get(1) + "/report"),
                        Map.of("ground", "other", "text", "The month was another one.")));
        return ids;
    }

    /** All arguments, of which the first is hidden. */
    List<String> hidden() {
        List<String> ids = new ArrayList<>();
        as("mori", mori -> {
            ids.addAll(ids(mori.get(api("/arguments")), "\"id\":\"([^\"]+)\",\"number\""));
            mori.post(
                    api("/moderation/decisions"),
                    Map.of(
                            "arguments",
                            List.of(ids.get(0)),
                            "seen",
                            "visible",
                            "decision",
                            "hide",
                            "rule",
                            "privacy",
                            "ground",
                            "names-somebody",
                            "reason",
                            "Leave the name out."));
        });
        return ids;
    }

    /** A person takes up a role by an invitation. */
    void invite(String person, String role) {
        String[] code = new String[1];
        as(
                "mori",
                mori -> code[0] = ids(
                                mori.post(api("/invitations"), Map.of("role", role, "uses", 1, "validDays", 30)),
                                "\"code\":\"([^\"]+)\"")
                        .get(0));
        as(person, invited -> invited.post(api("/members"), Map.of("code", code[0])));
    }

    /** An argument that everybody can read. */
    String first() {
        String[] id = new String[1];
        as(
                "mori",
                mori -> id[0] = ids(mori.get(api("/arguments")), "\"id\":\"([^\"]+)\",\"number\"")
                        .get(0));
        return id[0];
    }

    /** The moderator moves the assembly on. */
    void moveTo(String phase) {
        as("mori", mori -> mori.post(api("/phase"), Map.of("to", phase, "reason", "as planned")));
    }

    /** Makes {@code name} a member of an assembly that is open to all, if she is not one yet. */
    static void takeSeat(String name, String slug) {
        as(name, person -> {
            APIResponse answer = person.send("/api/v1/assemblies/" + slug + "/members", "application/json", "{}");
            if (!answer.ok() && answer.status() != 409) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
        });
    }

    static String newSlug() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
    }

    private String api(String rest) {
        return "/api/v1/assemblies/" + slug + rest;
    }

    private Map<String, Object> command() {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("slug", slug);
        command.put("title", Map.of("en", "Swimming in the harbour", "ja", "港で泳ぐ"));
        command.put("question", Map.of("en", "Should the basin be opened?", "ja", "港を泳げるようにしますか？"));
        command.put("place", Map.of("en", "Port Ellis", "ja", "エリス港"));
        command.put("authority", Map.of("en", "Port Ellis Council", "ja", "エリス港町議会"));
        command.put("about", Map.of("en", "A test of the waters.", "ja", "水をためす"));
        command.put("replyContract", Map.of("en", "The council answers in 90 days.", "ja", "議会は90日で答えます。"));
        command.put("model", "citizens-jury");
        command.put("openJoining", true);
        command.put("seats", 20);
        command.put(
                "startsOn",
                Map.of(
                        "LEARNING", "2036-11-01",
                        "DELIBERATING", "2036-11-10",
                        "DECIDING", "2036-12-20",
                        "REPORTED", "2036-12-27"));
        command.put("replyDueOn", "2037-06-30");
        command.put("briefings", List.of(briefing("for"), briefing("against")));
        command.put("composition", List.of());
        return command;
    }

    private static Map<String, Object> briefing(String stance) {
        Map<String, String> text = Map.of("en", "Swimming here", "ja", "ここで泳ぐ");
        return Map.of("stance", stance, "title", text, "author", text, "interest", text, "body", text);
    }

    private static String id(String answer) {
        int at = answer.indexOf("\"id\":\"") + 6;
        return answer.substring(at, answer.indexOf('"', at));
    }

    private static List<String> ids(String answer, String pattern) {
        return Pattern.compile(pattern)
                .matcher(answer)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private interface Act {
        void by(Caller caller);
    }

    private static void as(String name, Act act) {
        try (BrowserContext context = BrowserFixture.person(name, View.DESK)) {
            act.by(new Caller(context.request()));
        }
    }

    /** Calls the API as the page's own script would. */
    private record Caller(APIRequestContext request) {
        String post(String path, Map<String, ?> body) {
            return sent(path, "application/json", body);
        }

        String get(String path) {
            APIResponse answer = request.get(path);
            if (!answer.ok()) {
                throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
            }
            return answer.text();
        }

        String text(String path, String body) {
            return sent(path, "text/plain", body.getBytes(StandardCharsets.UTF_8));
        }

        private String sent(String path, String type, Object body) {
            APIResponse answer = send(path, type, body);
            if (!answer.ok()) {
                throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
            }
            return answer.text();
        }

        APIResponse send(String path, String type, Object body) {
            RequestOptions options = RequestOptions.create()
                    .setHeader("Content-Type", type)
                    .setHeader("Origin", BrowserFixture.base())
                    .setHeader("Idempotency-Key", UUID.randomUUID().toString());
            if (body instanceof byte[] bytes) {
                options.setData(bytes);
            } else {
                options.setData(body);
            }
            return request.post(path, options);
        }
    }
}
