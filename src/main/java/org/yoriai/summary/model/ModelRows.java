package org.yoriai.summary.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;

/** What the tables of models have in common. */
final class ModelRows {
    private ModelRows() {}

    /** Until the end of the transaction. */
    static void lock(DataSource database, String what) {
        Rows.list(database, "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 21))) l", row -> 1, what);
    }

    /** @throws Refused 409 {@code model-ballot-open} while the members of an assembly vote on models */
    static void refuseWhileOpen(DataSource database, AssemblyId assembly) {
        if (!Rows.list(
                        database,
                        "select 1 from model_ballot where assembly_id = ? and status = 'open'",
                        row -> 1,
                        assembly.value())
                .isEmpty()) {
            throw Refused.wrongState("model-ballot-open");
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** {@code null} for none. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
