package org.yoriai.outcome;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yoriai.shared.InstanceConfig;

/**
 * Counts ballots whose time is over. Any number of instances may look: whoever comes second finds the question closed.
 */
@ApplicationScoped
class Closer {
    private static final Logger LOG = Logger.getLogger(Closer.class);
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    @Inject
    Ballots ballots;

    @Inject
    InstanceConfig instance;

    private ScheduledExecutorService pool;

    void start(@Observes StartupEvent started) {
        if (!instance.roles().contains(InstanceConfig.Service.SEQUENCER)) {
            return;
        }
        pool = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "ballot-closer");
            thread.setDaemon(true);
            return thread;
        });
        pool.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void look() {
        try {
            ballots.due().forEach((question, assembly) -> {
                try {
                    ballots.closeDue(assembly, question);
                    LOG.infof("ballot closed at its time assembly=%s question=%s", assembly, question);
                } catch (RuntimeException e) {
                    LOG.errorf(e, "ballot not counted assembly=%s question=%s", assembly, question);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("ballots not looked at cause=%s", e.getClass().getSimpleName());
        }
    }
}
