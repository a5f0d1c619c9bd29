package org.yoriai.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Short statements on a feature's own tables, inside the caller's transaction. */
public final class Rows {
    /** Makes one value of the row that the cursor is on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Rows() {}

    /**
     * In the order of the statement.
     *
     * @param parameters a collection is one of UUIDs, for {@code = any(?)}; an array of strings one of texts
     * @throws StorageFailure if the database refuses
     */
    public static <T> List<T> list(DataSource database, String sql, Row<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** The ids in the first column. */
    public static List<UUID> ids(DataSource database, String sql, Object... parameters) {
        return list(database, sql, row -> row.getObject(1, UUID.class), parameters);
    }

    /**
     * Changes rows; returns how many.
     *
     * @throws StorageFailure if the database refuses
     */
    public static int change(DataSource database, String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            set(change, parameters);
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, value(statement.getConnection(), parameters[i]));
        }
    }

    private static Object value(Connection connection, Object parameter) throws SQLException {
        if (parameter instanceof Collection<?> ids) {
            return connection.createArrayOf("uuid", ids.toArray());
        }
        return parameter instanceof String[] texts ? connection.createArrayOf("text", texts) : parameter;
    }
}
