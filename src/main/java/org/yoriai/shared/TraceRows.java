package org.yoriai.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads links of the trace from a feature's own tables; every parameter of a statement is an id. */
public final class TraceRows {
    /** Makes one value of the row that the cursor is on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private TraceRows() {}

    /**
     * In the order of the statement.
     *
     * @throws StorageFailure if the database refuses
     */
    public static <T> List<T> list(DataSource database, String sql, Row<T> reader, UUID... ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                select.setObject(i + 1, ids[i]);
            }
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
    public static List<UUID> ids(DataSource database, String sql, UUID... ids) {
        return list(database, sql, row -> row.getObject(1, UUID.class), ids);
    }
}
