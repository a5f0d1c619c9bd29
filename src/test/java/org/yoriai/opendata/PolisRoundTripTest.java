package org.yoriai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.StackResource;

/** Conversations of Polis in and out again. */
@QuarkusTest
@WithTestResource(StackResource.class)
class PolisRoundTripTest {
    private static final String BOUNDARY = "----a-boundary-of-tests";
    private static final List<String> NAMES =
            List.of("summary.csv", "comments.csv", "votes.csv", "participants-votes.csv", "stats-history.csv");

    private final ApiFixture api = ApiFixture.atStack();

    /** Sixteen people in two camps, one who changed her mind, a text that a spreadsheet would run, a quoted line break. */
    private static Map<String, String> conversation() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "summary.csv",
                "topic,\"Cats, and dogs\"\nurl,https://pol.is/1abc\nviews,40\nvoters,16\nvoters-in-conv,16\n"
                        + "commenters,2\ncomments,8\ngroups,2\nconversation-description,\"Two\nlines\"\n");
        StringBuilder comments = new StringBuilder("timestamp,datetime,comment-id,author-id,moderated,comment-body\n");
        for (int j = 0; j < 8; j++) {
            String body = j == 2 ? "'=SUM(A1)" : j == 3 ? "\"Dogs, \"\"big\"\" ones\"" : "Statement number " + j;
            comments.append(1_500_000_000_000L + j)
                    .append(",,")
                    .append(j)
                    .append(',')
                    .append(j % 2);
            comments.append(',')
                    .append(j == 7 ? -1 : j == 6 ? 0 : 1)
                    .append(',')
                    .append(body)
                    .append('\n');
        }
        files.put("comments.csv", comments.toString());
        StringBuilder votes = new StringBuilder("timestamp,datetime,comment-id,voter-id,vote\n");
        Random chance = new Random(5);
        for (int j = 0; j < 8; j++) {
            for (int i = 0; i < 16; i++) {
                int vote = chance.nextInt(10) == 0 ? 0 : (i < 8) == (j % 2 == 0) ? 1 : -1;
                votes.append(1_500_000_100_000L + 977L * (16 * j + i)).append(",,");
                votes.append(j).append(',').append(i).append(',').append(vote).append('\n');
            }
        }
        votes.append("1500009999999,,0,3,-1\n");
        files.put("votes.csv", votes.toString());
        return files;
    }

    private static byte[] form(Map<String, String> fields, Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                String field =
                        file.getKey().replace("participants-votes", "votes").replace(".csv", "");
                out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
                                + "\"; filename=\"" + file.getKey() + "\"\r\nContent-Type: text/csv\r\n\r\n"
                                + file.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ApiFixture.Answer take(String account, String slug, Map<String, String> files) {
        return take(account, slug, files, "en");
    }

    private ApiFixture.Answer take(String account, String slug, Map<String, String> files, String reads) {
        return api.as(account)
                .send(
                        "POST",
                        "/api/v1/imports/polis",
                        Map.of(
                                "Content-Type",
                                "multipart/form-data; boundary=" + BOUNDARY,
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "Accept-Language",
                                reads),
                        form(Map.of("slug", slug, "lang", "en"), files));
    }

    private static String slug() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Map<String, String> export(String slug) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            ApiFixture.Answer answer = api.get("/api/v1/assemblies/" + slug + "/exports/polis/" + name);
            assertThat(answer.status()).as(name).isEqualTo(200);
            files.put(name, answer.text());
        }
        return files;
    }

    private static Map<String, String> without(Map<String, String> files, String... names) {
        Map<String, String> rest = new LinkedHashMap<>(files);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    @Test
    void anAssemblyInWhichNothingWasSaidGoesOnFromAnImport() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api);
        Map<String, String> said = conversation();

        assembly.moderator()
                .send(
                        "POST",
                        assembly.path("/imports/polis"),
                        Map.of(
                                "Content-Type",
                                "multipart/form-data; boundary=" + BOUNDARY,
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        form(
                                Map.of("lang", "en"),
                                Map.of("comments.csv", said.get("comments.csv"), "votes.csv", said.get("votes.csv"))))
                .expect(201);

        assertThat(assembly.nobody()
                        .get(assembly.path("/arguments"))
                        .expect(200)
                        .get("items"))
                .isNotEmpty();
    }

    @Test
    void exportImportExportIsTheSameToTheByte() {
        String first = slug();
        take("mori", first, conversation()).expect(201);
        Map<String, String> once = export(first);
        String second = slug();
        take("mori", second, without(once, "participants-votes.csv", "stats-history.csv"))
                .expect(201);

        Map<String, String> twice = export(second);

        assertThat(twice).isEqualTo(once);
        assertThat(once.get("votes.csv").lines()).hasSize(1 + 8 * 16 + 1);
        assertThat(once.get("comments.csv")).contains(",'=SUM(A1)\n", "\"Dogs, \"\"big\"\" ones\"");
        assertThat(once.get("summary.csv")).contains("topic,\"Cats, and dogs\"\n", "views,40\n", "voters,16\n");
    }

    @Test
    void agreeIsOneOnBothWaysAndCountsAreOfTheLastVotes() {
        String slug = slug();
        take("mori", slug, conversation()).expect(201);

        JsonNode arguments = api.get("/api/v1/assemblies/" + slug + "/arguments?order=agreed")
                .expect(200);
        String[] first =
                export(slug).get("comments.csv").lines().toList().get(1).split(",");
        long agrees = conversation()
                .get("votes.csv")
                .lines()
                .filter(line -> line.matches(".*,,0,\\d+,1"))
                .count();

        // one of those who agreed with statement 0 changed her mind
        assertThat(first[1]).isEqualTo("0");
        assertThat(Integer.parseInt(first[3])).isEqualTo((int) agrees - 1);
        JsonNode shown = null;
        for (JsonNode argument : arguments.get("items")) {
            if (argument.get("text").get("en").asText().equals("Statement number 0")) {
                shown = argument;
            }
        }
        assertThat(shown).isNotNull();
        assertThat(shown.get("agree").asInt()).isEqualTo((int) agrees - 1);
    }

    @Test
    void whatCameInIsClosedAndHoldsNoWordsThatWereModeratedOut() {
        String slug = slug();
        JsonNode made = take("mori", slug, conversation()).expect(201);
        assertThat(made.get("phase").asText()).isEqualTo("CLOSED");
        assertThat(made.get("title").get("en").asText()).isEqualTo("Cats, and dogs");

        assertThat(api.as("wren")
                        .post("/api/v1/assemblies/" + slug + "/members", Map.of())
                        .status())
                .isIn(403, 409);
        assertThat(api.get("/api/v1/assemblies/" + slug + "/arguments").text())
                .contains("Statement number 5")
                .doesNotContain("Statement number 7");
        assertThat(export(slug).get("comments.csv")).doesNotContain("Statement number 7");
    }

    @Test
    void votesWithoutCommentsComeInUnderNumbers() {
        String slug = slug();

        take("mori", slug, without(conversation(), "comments.csv", "summary.csv"))
                .expect(201);

        assertThat(api.get("/api/v1/assemblies/" + slug + "/arguments").text()).contains("Statement 5");
    }

    @Test
    void peopleAreNumberedAnewWhenAnythingHasChanged() {
        Map<String, String> more = conversation();
        more.put("votes.csv", more.get("votes.csv") + "1500009999999,,1,4,0\n");
        String one = slug();
        String other = slug();
        take("mori", one, conversation()).expect(201);
        take("mori", other, more).expect(201);

        List<String> rows = rows(export(one).get("participants-votes.csv"));
        List<String> rowsOfMore = rows(export(other).get("participants-votes.csv"));

        // Whoever did the same has another number, but for chance
        long same = rows.stream().filter(rowsOfMore::contains).count();
        assertThat(rows).hasSize(16);
        assertThat(same).isLessThan(8);
    }

    private static List<String> rows(String table) {
        List<String> rows = new ArrayList<>(table.lines().toList());
        return rows.subList(1, rows.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500000100000,,0,0, | 1500000100000,,0,0,7 | votes.csv:2:5: vote is",
                "1500000100000,,0,0, | soon,,0,0,1 | votes.csv:2:1: timestamp is",
                "1500000100000,,0,0, | 1500000100000,,99,0,1 | votes.csv:2:3: comment-id is",
                "1500000100000,,0,0, | 1500000100000,,0,,1 | votes.csv:2:4: voter-id is empty",
                "1500000100000,,0,0, | 99999999999999999,,0,0,1 | votes.csv:2:1: timestamp is",
                "1500000100000,,0,0, | 1500000100000,,0,0 | votes.csv:2: this row has 4 cells"
            })
    void aBrokenTableIsRefusedByFileLineAndCell(String line, String broken, String told) {
        Map<String, String> files = conversation();
        List<String> lines = new ArrayList<>(files.get("votes.csv").lines().toList());
        assertThat(lines.get(1)).startsWith(line.strip());
        lines.set(1, broken.strip());
        files.put("votes.csv", String.join("\n", lines) + "\n");
        String slug = slug();

        JsonNode problem = take("mori", slug, files).expect(422);

        assertThat(problem.get("code").asText()).isEqualTo("import-unusable");
        assertThat(problem.get("detail").asText()).startsWith(told.strip());
        assertThat(api.get("/api/v1/assemblies/" + slug).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsToldInTheLanguageOfWhoReads() {
        Map<String, String> files = conversation();
        files.put("votes.csv", files.get("votes.csv").replaceAll("(?m),1$", ",yes"));

        JsonNode problem = take("mori", slug(), files, "ja").expect(422);

        assertThat(problem.get("detail").asText())
                .startsWith("votes.csv:")
                .contains("を直してください。")
                .contains("voteが「yes」です。1（賛成）、-1（反対）、0（わからない）のどれかにしてください");
    }

    @Test
    void votesOfTheSignOfTheDatabaseAreRefused() {
        Map<String, String> files = conversation();
        String counted = export(taken()).get("comments.csv");
        files.put("comments.csv", counted);
        files.put(
                "votes.csv",
                files.get("votes.csv")
                        .replaceAll("(?m),1$", ",one")
                        .replaceAll("(?m),-1$", ",1")
                        .replaceAll("(?m),one$", ",-1"));

        assertThat(take("mori", slug(), files).expect(422).get("detail").asText())
                .contains("turned round");
    }

    private String taken() {
        String slug = slug();
        take("mori", slug, conversation()).expect(201);
        return slug;
    }

    @Test
    void onlyWhoeverConvenesTakesIn() {
        assertThat(take("wren", slug(), conversation()).status()).isEqualTo(403);
    }

    @Test
    void whileMembersVoteThereAreNoTablesNorWithFewVoters() {
        AssemblyFixture assembly = AssemblyFixture.deliberating(api).join("wren", "heron");
        String argument = assembly.arguments("wren", 1).get(0);
        assembly.as("heron")
                .post(assembly.path("/votes"), Map.of("argument", argument, "vote", "agree"))
                .expect(201);
        assertThat(api.get(assembly.path("/exports/polis"))
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("export-open");

        assembly.advance("DECIDING");

        assertThat(api.get(assembly.path("/exports/polis"))
                        .expect(409)
                        .get("code")
                        .asText())
                .isEqualTo("export-few");
    }

    @Test
    void theListNamesEachTableWithItsChecksumAndTheLicence() {
        String slug = taken();

        JsonNode list = api.get("/api/v1/assemblies/" + slug + "/exports/polis").expect(200);

        assertThat(list.get("files").findValuesAsText("name")).isEqualTo(NAMES);
        assertThat(list.get("people").asInt()).isEqualTo(16);
        assertThat(list.get("licence").asText()).isEqualTo("CC BY 4.0");
        ApiFixture.Answer votes = api.get(list.get("files").get(2).get("href").asText());
        assertThat(PolisExports.sha256(votes.bytes()))
                .isEqualTo(list.get("files").get(2).get("sha256").asText());
        assertThat(votes.header("Link")).contains("rel=\"license\"");
    }
}
