package org.yoriai.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yoriai.bench.BusyAssembly;
import org.yoriai.cli.stack.LocalStack;

/** The store is gone, or broken in one place: pages say so in their own look, nothing unsaved is called saved, all comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresDownIT {
    /** A connection that lay idle for a second is looked at before it serves. */
    private static final Duration IDLE = Duration.ofMillis(1_500);

    private static final int MORE_THAN_CONNECTIONS = 40;

    private static LocalStack stack;
    private static BusyAssembly assembly;
    private static Journal journal;
    private static Voter voter;

    @BeforeAll
    static void startsTheServers() {
        stack = DrillStack.running();
        assembly = BusyAssembly.open(stack, 2, 3);
        journal = new Journal(Path.of("target/bench/drills/postgres-down.jsonl"));
        voter = new Voter(assembly, assembly.members().get(0), assembly.arguments(), journal, 10);
    }

    @AfterAll
    static void leavesTheStoreRunning() {
        journal.close();
        if (stack.process("postgres").isEmpty()) {
            stack.startAgain("postgres");
        }
    }

    @Test
    @Order(1)
    void aFaultOfOursIsSaidOnAPageInTheLookOfAllOthers() throws SQLException {
        broken("alter table yoriai.briefing rename to briefing_away");
        try {
            Visit page = Visit.of(assembly.base() + "/en/a/" + assembly.slug() + "/learn");
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.type()).startsWith("text/html");
            assertThat(page.body())
                    .contains("Something went wrong on our side", "<main", "class=\"top-bar\"", "lang=\"en\"")
                    .doesNotContain("briefing_away", "SQL", "org.yoriai", "\tat ");
            Visit japanese = Visit.of(assembly.base() + "/ja/a/" + assembly.slug() + "/learn");
            assertThat(japanese.status()).isEqualTo(500);
            assertThat(japanese.body()).contains("こちらで問題が起きました");
            Visit api = Visit.of(
                    assembly.base() + "/api/v1/assemblies/" + assembly.id() + "/briefings",
                    Map.of("Accept", "application/json"));
            assertThat(api.status()).isEqualTo(500);
            assertThat(api.type()).startsWith("application/problem+json");
            assertThat(api.body()).doesNotContain("briefing_away", "SQL", "org.yoriai");
        } finally {
            broken("alter table yoriai.briefing_away rename to briefing");
        }
        assertThat(Visit.of(assembly.base() + "/en/a/" + assembly.slug() + "/learn")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void withoutTheStoreNothingIsCalledSaved() {
        assertThat(voter.vote()).isEqualTo(201);
        journal.killed("postgres");
        stack.stop("postgres");

        Visit page = Visit.of(assembly.base() + "/en/a/" + assembly.slug());
        assertThat(page.status()).as(page.body()).isEqualTo(503);
        assertThat(page.type()).startsWith("text/html");
        assertThat(page.body()).contains("<main", "class=\"top-bar\"", "Our store does not answer");
        assertThat(voter.vote()).isEqualTo(503);
        assertThat(Visit.of(assembly.base() + "/q/health/live").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void afterwardsAllGoesOn() throws InterruptedException {
        stack.startAgain("postgres");
        for (int i = 0;
                i < 40 && Visit.of(assembly.base() + "/en/a/" + assembly.slug()).status() != 200;
                i++) {
            Thread.sleep(500);
        }
        Thread.sleep(IDLE.toMillis());
        for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
            assertThat(Visit.of(assembly.base() + "/en/a/" + assembly.slug()).status())
                    .as("nobody meets a connection that broke")
                    .isEqualTo(200);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(voter.vote()).isEqualTo(201);
        }
        LedgerTables tables = new LedgerTables(stack.environment(), assembly.id());
        assertThat(tables.standing()).hasSize(voter.standing.size());
    }

    /** Done by the role of the migrations: the application may not change its tables. */
    private static void broken(String change) throws SQLException {
        Map<String, String> environment = stack.environment();
        try (Connection store = DriverManager.getConnection(
                        environment.get("YORIAI_MIGRATE_JDBC_URL"),
                        environment.get("YORIAI_MIGRATE_USERNAME"),
                        environment.get("YORIAI_MIGRATE_PASSWORD"));
                Statement statement = store.createStatement()) {
            statement.execute(change);
        }
    }
}
