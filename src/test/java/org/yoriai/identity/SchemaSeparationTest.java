package org.yoriai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.LedgerRowsFixture;
import org.yoriai.StackResource;

/** Who holds one login to the database cannot join persons and pseudonyms. Runs once the migrations have. */
@QuarkusTest
@WithTestResource(StackResource.class)
class SchemaSeparationTest {
    private static List<String> tables(String schema) throws SQLException {
        try (Connection owner = LedgerRowsFixture.connect("migrate");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = '"
                                + schema + "' and c.relkind in ('r', 'v', 'm', 'p') order by 1")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** SQLSTATE of what the database answers; 00000 when it does what it is told. */
    private static String stateOf(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "00000";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @ParameterizedTest
    @CsvSource({"yoriai, identity", "identity, yoriai"})
    void noRoleReadsOrWritesAnyTableOfTheOtherSchema(String role, String other) throws SQLException {
        List<String> tables = tables(other);
        assertThat(tables).hasSizeGreaterThan(4);
        try (Connection connection = LedgerRowsFixture.connect(role);
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                for (String sql : List.of(
                        "select 1 from " + other + "." + table + " limit 1", "delete from " + other + "." + table)) {
                    assertThat(stateOf(statement, sql)).as(sql).isEqualTo("42501");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"yoriai", "identity"})
    void eachRoleReadsItsOwnSchema(String role) throws SQLException {
        try (Connection connection = LedgerRowsFixture.connect(role);
                Statement statement = connection.createStatement()) {
            for (String table : tables(role)) {
                if (!table.startsWith("flyway")) {
                    statement.execute("select 1 from " + role + "." + table + " limit 1");
                }
            }
        }
    }

    @Test
    void whatIsNumberedIsNeitherChangedNorDeletedByTheApplication() throws SQLException {
        try (Connection connection = LedgerRowsFixture.connect("yoriai");
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("update ledger_entry set logindex = 0", "delete from ledger_entry")) {
                assertThat(stateOf(statement, sql)).as(sql).isEqualTo("42501");
            }
        }
    }

    /** Pseudonyms are called member; a person's id must not stand beside one in any table. */
    @Test
    void noTableHoldsPersonAndMember() throws SQLException {
        try (Connection owner = LedgerRowsFixture.connect("migrate");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_schema, table_name from information_schema.columns
                        where table_schema in ('yoriai', 'identity')
                        group by 1, 2
                        having bool_or(column_name in ('member', 'actor'))
                           and bool_or(column_name in ('person_id', 'sub', 'iss', 'email'))""")) {
            assertThat(rows.next()).isFalse();
        }
    }
}
