package org.yoriai;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the database holds of an assembly's events, read past the application. */
public final class LedgerRowsFixture {
    /** One numbered event. */
    public record Entry(
            long index, UUID event, String type, UUID subject, String actor, UUID replaces, String leafHash) {}

    private LedgerRowsFixture() {}

    public static Connection connect(String role) throws SQLException {
        Map<String, String> environment = StackFixture.environment();
        String prefix = switch (role) {
            case "yoriai" -> "QUARKUS_DATASOURCE_";
            case "identity" -> "QUARKUS_DATASOURCE_IDENTITY_";
            default -> "YORIAI_MIGRATE_";
        };
        return DriverManager.getConnection(
                environment.get(prefix + "JDBC_URL"),
                environment.get(prefix + "USERNAME"),
                environment.get(prefix + "PASSWORD"));
    }

    /** Numbered events, by index. */
    public static List<Entry> entries(String assembly) {
        try (Connection connection = connect("yoriai");
                PreparedStatement select = connection.prepareStatement("""
                        select l.logindex, e.id, e.type, e.subject_id, e.actor, e.prev_id, e.leaf_hash
                        from ledger_entry l join event e on e.id = l.event_id
                        where l.assembly_id = ? order by l.logindex""")) {
            select.setObject(1, UUID.fromString(assembly));
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getObject(6, UUID.class),
                            HexFormat.of().formatHex(row.getBytes(7))));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables of both schemas, with how many rows hold the words as text or as bytes. */
    public static Map<String, Long> holding(String words) {
        Map<String, Long> found = new LinkedHashMap<>();
        String bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        try (Connection connection = connect("migrate")) {
            List<String> tables = new ArrayList<>();
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("select schemaname || '.' || tablename from pg_tables"
                            + " where schemaname in ('yoriai', 'identity') order by 1")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            if (tables.size() < 30) {
                throw new IllegalStateException("these are not all tables: " + tables);
            }
            for (String table : tables) {
                try (PreparedStatement select = connection.prepareStatement("select count(*) from " + table
                        + " t where position(? in t::text) > 0 or position(? in t::text) > 0")) {
                    select.setString(1, words);
                    select.setString(2, bytes);
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            found.put(table, row.getLong(1));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Changes rows of one assembly past the application, for what only time would do. */
    public static void change(String sql, String assembly) {
        try (Connection connection = connect("migrate");
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(assembly));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One number, by a statement about one assembly. */
    public static long count(String sql, String assembly) {
        try (Connection connection = connect("yoriai");
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, UUID.fromString(assembly));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long events(String assembly) {
        return count("select count(*) from event where assembly_id = ?", assembly);
    }

    /** Waits until every event of the assembly is numbered; gives up after half a minute. */
    public static List<Entry> numbered(String assembly) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (true) {
            List<Entry> entries = entries(assembly);
            if (entries.size() == events(assembly) || System.nanoTime() > deadline) {
                return entries;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
