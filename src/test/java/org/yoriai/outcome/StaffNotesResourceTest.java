package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.AccountsFixture;
import org.yoriai.ApiFixture;
import org.yoriai.AssemblyFixture;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** Who may read what a legislator notes on a clause, and where its words are not. */
@QuarkusTest
@WithTestResource(StackResource.class)
class StaffNotesResourceTest {
    private static final String CLAUSE = "/clauses/sec_2";
    private static AssemblyFixture shared;
    private static String colleague;
    private static String stranger;
    private final ApiFixture api = ApiFixture.atStack();

    /** An assembly with hayashi and a colleague as its legislators, and a legislator of another one. */
    private AssemblyFixture assembly() {
        if (shared == null) {
            List<String> accounts = AccountsFixture.citizens("deputy", 2);
            colleague = accounts.get(0);
            stranger = accounts.get(1);
            shared = AssemblyFixture.deliberating(api).join("wren");
            legislator(shared, "hayashi");
            legislator(shared, colleague);
            legislator(AssemblyFixture.deliberating(api), stranger);
        }
        return shared;
    }

    private void legislator(AssemblyFixture in, String account) {
        String code = in.moderator()
                .post(in.path("/invitations"), Map.of("role", "legislator", "uses", 1, "validDays", 1))
                .expect(201)
                .get("code")
                .asText();
        api.as(account).post(in.path("/members"), Map.of("code", code)).expect(201);
    }

    private String note(String account, String text, boolean readByOffice) {
        return api.as(account)
                .post(assembly().path(CLAUSE + "/notes"), Map.of("text", text, "shared", readByOffice))
                .expect(201)
                .get("id")
                .asText();
    }

    private String readBy(String account) {
        return api.as(account).get(assembly().path(CLAUSE + "/notes")).text();
    }

    private static String marker() {
        return "Ask the treasurer about " + UUID.randomUUID();
    }

    @Test
    void nobodyButLegislatorsOfThisVeryAssemblyReadsOrWritesNotes() {
        String words = marker();
        note("hayashi", words, true);
        String path = assembly().path(CLAUSE + "/notes");
        List<ApiFixture.Answer> answers = new ArrayList<>();
        for (String refused : List.of("mori", "wren", "heron", "kansa", "admin", stranger)) {
            ApiFixture.Answer read = api.as(refused).get(path);
            assertThat(read.status()).as(refused).isEqualTo(403);
            answers.add(read);
            ApiFixture.Answer wrote = api.as(refused).post(path, Map.of("text", "Let me in.", "shared", true));
            assertThat(wrote.status()).as(refused).isEqualTo(403);
            answers.add(wrote);
        }
        ApiFixture.Answer anybody = api.get(path);
        assertThat(anybody.status()).isEqualTo(401);
        answers.add(anybody);
        assertThat(answers).extracting(ApiFixture.Answer::text).allMatch(text -> !text.contains(words));
    }

    @Test
    void aNoteForHerselfIsHersAndOneForTheOfficeIsReadByColleagues() {
        String own = marker();
        String office = marker();
        note("hayashi", own, false);
        note("hayashi", office, true);

        assertThat(readBy("hayashi")).contains(own, office);
        assertThat(readBy(colleague)).contains(office).doesNotContain(own);
    }

    @Test
    void onlyItsWriterRemovesANote() {
        String words = marker();
        String id = note("hayashi", words, true);
        String removal = assembly().path("/notes/" + id + "/removal");

        assertThat(api.as(colleague).post(removal, Map.of()).status()).isEqualTo(404);
        assertThat(readBy("hayashi")).contains(words);
        api.as("hayashi").post(removal, Map.of()).expect(201);
        assertThat(readBy("hayashi")).doesNotContain(words);
        assertThat(api.as("hayashi").post(removal, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void noEventTellsOfANoteAndItsWordsStandNowhereInTheDatabase() throws SQLException {
        String words = marker();
        assembly();
        long before = LedgerRowsFixture.events(assembly().id());
        note("hayashi", words, true);

        assertThat(LedgerRowsFixture.events(assembly().id())).isEqualTo(before);
        assertThat(places("港で泳ぐ")).as("the search finds what is there").isNotEmpty();
        assertThat(places(words)).isEmpty();
        assertThat(readBy(colleague)).contains(words);
    }

    @Test
    void publicAnswersSayNothingOfNotes() {
        String words = marker();
        note("hayashi", words, true);
        for (String path : List.of("", "/bill/sec_2", "/arguments", "/members", "/recommendations")) {
            assertThat(api.get(assembly().path(path)).text()).as(path).doesNotContain(words);
        }
        assertThat(api.as("mori").get(assembly().path(CLAUSE)).expect(200).toString())
                .doesNotContain(words);
    }

    @Test
    void aNoteWithoutWordsOrOnNoClauseIsRefused() {
        String path = assembly().path(CLAUSE + "/notes");
        assertThat(api.as("hayashi")
                        .post(path, Map.of("text", " ", "shared", false))
                        .status())
                .isEqualTo(422);
        assertThat(api.as("hayashi")
                        .post(path, Map.of("text", "x".repeat(4001), "shared", false))
                        .status())
                .isEqualTo(422);
        assertThat(api.as("hayashi")
                        .post(assembly().path("/clauses/sec_99/notes"), Map.of("text", "x", "shared", false))
                        .status())
                .isEqualTo(404);
    }

    /** Columns of the whole database in which the words stand as they are. */
    private static List<String> places(String words) throws SQLException {
        List<String> found = new ArrayList<>(places(words, "yoriai"));
        found.addAll(places(words, "identity"));
        return found;
    }

    private static List<String> places(String words, String role) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = LedgerRowsFixture.connect(role);
                PreparedStatement columns = connection.prepareStatement("""
                        select c.table_schema, c.table_name, c.column_name, c.data_type
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                        and has_schema_privilege(c.table_schema, 'usage') and has_table_privilege(
                            quote_ident(c.table_schema) || '.' || quote_ident(c.table_name), 'select')""");
                ResultSet column = columns.executeQuery()) {
            while (column.next()) {
                String table = "\"" + column.getString(1) + "\".\"" + column.getString(2) + "\"";
                String name = "\"" + column.getString(3) + "\"";
                boolean bytes = column.getString(4).equals("bytea");
                try (PreparedStatement search =
                        connection.prepareStatement("select 1 from " + table + " where position("
                                + (bytes ? "? in " + name : "? in " + name + "::text") + ") > 0 limit 1")) {
                    if (bytes) {
                        search.setBytes(1, words.getBytes(StandardCharsets.UTF_8));
                    } else {
                        search.setString(1, words);
                    }
                    try (ResultSet row = search.executeQuery()) {
                        if (row.next()) {
                            found.add(table + "." + name);
                        }
                    }
                }
            }
        }
        return found;
    }
}
