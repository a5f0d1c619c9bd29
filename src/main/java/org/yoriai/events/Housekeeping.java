package org.yoriai.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.yoriai.shared.InstanceConfig;

/**
 * Forgets idempotency keys 48 hours after their act, once an hour. Any number of instances may do it at a time: they
 * pass over each other's rows.
 */
@ApplicationScoped
public class Housekeeping {
    /** How long the same key gives the same answer. */
    static final Duration KEPT = Duration.ofHours(48);

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    /** Small enough to stay far below the statement timeout. */
    private static final int BATCH = 5_000;

    private DataSource database;
    private InstantSource clock;
    private ScheduledExecutorService pool;

    Housekeeping() {}

    @Inject
    Housekeeping(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started, InstanceConfig instance) {
        if (!instance.roles().contains(InstanceConfig.Service.SEQUENCER)) {
            return;
        }
        pool = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        pool.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void look() {
        try {
            long forgotten = forgetOldKeys();
            if (forgotten > 0) {
                LOG.infof("old idempotency keys forgotten count=%d", forgotten);
            }
        } catch (SQLException e) {
            LOG.warnf("old idempotency keys not forgotten, tried again in an hour sqlState=%s", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.error("housekeeping failed", e);
        }
    }

    /** Returns how many keys were forgotten. */
    long forgetOldKeys() throws SQLException {
        Instant before = clock.instant().minus(KEPT);
        long all = 0;
        int some;
        do {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete = connection.prepareStatement("""
                            delete from idempotency where (owner, key) in (
                              select owner, key from idempotency where created_at < ?
                              order by created_at limit ? for update skip locked)""")) {
                delete.setObject(1, before.atOffset(ZoneOffset.UTC));
                delete.setInt(2, BATCH);
                some = delete.executeUpdate();
            }
            all += some;
        } while (some == BATCH);
        return all;
    }
}
