package org.yoriai.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.StorageFailure;

/** Events that are committed and wait for their number; read from the database, so it tells of every instance. */
@ApplicationScoped
public class Backlog {
    private static final int COUNTED_AT_MOST = 100_000;

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    void start(@Observes StartupEvent started, InstanceConfig instance, MeterRegistry metrics) {
        if (instance.roles().contains(InstanceConfig.Service.SEQUENCER)) {
            Gauge.builder("yoriai.ledger.pending", this, Backlog::countOrNaN)
                    .description("events that wait for their number")
                    .register(metrics);
        }
    }

    /**
     * @param events counted up to 100,000
     * @param oldest age of the one that waits longest; zero when none waits
     */
    public record Waiting(long events, Duration oldest) {}

    /** What waits now. @throws StorageFailure when the database does not answer */
    public Waiting now() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("""
                        select (select count(*) from (select 1 from ledger_pending limit %d) p),
                          (select e.accepted_at from ledger_pending p join event e on e.id = p.event_id
                           order by p.seq limit 1)""".formatted(COUNTED_AT_MOST))) {
            row.next();
            OffsetDateTime first = row.getObject(2, OffsetDateTime.class);
            Duration age = first == null ? Duration.ZERO : Duration.between(first.toInstant(), clock.instant());
            return new Waiting(row.getLong(1), age.isNegative() ? Duration.ZERO : age);
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private double countOrNaN() {
        try {
            return now().events();
        } catch (StorageFailure e) {
            return Double.NaN;
        }
    }
}
