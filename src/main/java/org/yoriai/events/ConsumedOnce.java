package org.yoriai.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.yoriai.shared.StorageFailure;

/** Lets an event take effect once for each consumer, however often Kafka delivers it. */
@ApplicationScoped
public class ConsumedOnce {
    @Inject
    DataSource database;

    /** Notes and does in one transaction; does nothing when the note is there already. */
    @Transactional
    @ActivateRequestContext
    public void run(String consumer, LoggedEvent event, Consumer.Effect effect) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into consumed (consumer, assembly_id, logindex) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, event.assembly().value());
            insert.setLong(3, event.logindex());
            if (insert.executeUpdate() == 0) {
                return;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
        effect.of(event);
    }

    /** True when the database is away, rather than the event bad. */
    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
            }
        }
        return false;
    }
}
