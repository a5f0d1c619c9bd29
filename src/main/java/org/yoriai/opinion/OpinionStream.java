package org.yoriai.opinion;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import org.yoriai.events.Topics;
import org.yoriai.shared.InstanceConfig;

/** Runs the topology of opinion maps in instances with the role {@code opinion}; in others it starts nothing. */
@ApplicationScoped
public class OpinionStream {
    @Inject
    InstanceConfig instance;

    @Inject
    Topics topics;

    @Inject
    MapSnapshotRepository maps;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    @Inject
    MeterRegistry metrics;

    private MapWorker worker;

    void start(@Observes StartupEvent started) {
        if (!instance.roles().contains(InstanceConfig.Service.OPINION)) {
            return;
        }
        Path state = instance.stateDir().resolve("opinion").toAbsolutePath();
        Timer timer = metrics.timer("yoriai.opinion.map");
        MapMaker maker = new PolisMaps(json, clock);
        worker = new MapWorker(
                MapWorker.APPLICATION,
                topics,
                state,
                json,
                votes -> timer.record(() -> {
                    MapSnapshot map = maker.make(votes);
                    maps.store(map);
                    return map;
                }));
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (worker != null) {
            worker.close();
        }
    }

    /** True while the topology runs; false while it starts, restores or waits for Kafka. */
    public boolean running() {
        return worker != null && worker.running();
    }
}
