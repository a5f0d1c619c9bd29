package org.yoriai.summary.helper;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yoriai.shared.InstanceConfig;

/** Deletes questions once their time is over, once an hour. They are shown to nobody from the minute on in which it is. */
@ApplicationScoped
class OldNotes {
    private static final Logger LOG = Logger.getLogger(OldNotes.class);
    private static final Duration TURNS_KEPT = Duration.ofHours(1);

    @Inject
    HelperStore store;

    @Inject
    Helper helper;

    @Inject
    InstantSource clock;

    private ScheduledExecutorService pool;

    void start(@Observes StartupEvent started, InstanceConfig instance) {
        if (!instance.roles().contains(InstanceConfig.Service.SUMMARY)) {
            return;
        }
        pool = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "old-notes");
            thread.setDaemon(true);
            return thread;
        });
        pool.scheduleWithFixedDelay(this::look, 2, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void look() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warnf("old questions not deleted, tried again in an hour cause=%s", e.toString());
        }
    }

    /** Returns how many went. */
    int forget() {
        return store.forgetOld(helper.oldest(), clock.instant().minus(TURNS_KEPT));
    }
}
