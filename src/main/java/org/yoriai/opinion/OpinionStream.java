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
import java.util.Set;
import org.yoriai.assembly.Memberships;
import org.yoriai.events.Topics;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Pseudonym;

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
    ToldAnswers told;

    @Inject
    KeptPlace places;

    @Inject
    Memberships memberships;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    OpinionConfig config;

    private MapWorker worker;

    void start(@Observes StartupEvent started) {
        if (!instance.roles().contains(InstanceConfig.Service.OPINION)) {
            return;
        }
        Path state = instance.stateDir().resolve("opinion").toAbsolutePath();
        Timer timer = metrics.timer("yoriai.opinion.map");
        MapMaker maker = new RobustMaps(json, clock, maps::newestSnapshot, told);
        worker = new MapWorker(
                MapWorker.APPLICATION,
                topics,
                state,
                json,
                new MapMaker() {
                    @Override
                    public boolean goesOn(AssemblyId assembly) {
                        return maker.goesOn(assembly);
                    }

                    @Override
                    public MapSnapshot make(FrozenVotes votes, boolean snapshot) {
                        return timer.record(() -> {
                            MapSnapshot map = maker.make(votes, snapshot);
                            maps.store(map);
                            // Somebody may have been forgotten while it was made.
                            memberships.forgotten(votes.assembly()).stream()
                                    .filter(member -> map.document().contains(member.value()))
                                    .forEach(member -> places.forget(votes.assembly(), member));
                            return map;
                        });
                    }

                    @Override
                    public Set<Pseudonym> forgotten(AssemblyId assembly) {
                        return memberships.forgotten(assembly);
                    }
                },
                config);
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
