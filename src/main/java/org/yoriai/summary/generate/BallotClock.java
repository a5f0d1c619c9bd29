package org.yoriai.summary.generate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yoriai.digest.Citation;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Sentence;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.summary.Drafting;
import org.yoriai.summary.Wording.Chosen;
import org.yoriai.summary.Wording.Worded;
import org.yoriai.summary.model.BallotSamples;
import org.yoriai.summary.model.ModelBallots;
import org.yoriai.summary.model.ModelsOf;

/** Closes ballots on models in time, undoes what was not confirmed, and has each option word the same topic. */
@ApplicationScoped
class BallotClock {
    private static final Logger LOG = Logger.getLogger(BallotClock.class);
    private static final int EVERY_SECONDS = 5;

    @Inject
    InstanceConfig instance;

    @Inject
    ModelBallots ballots;

    @Inject
    BallotSamples samples;

    @Inject
    ModelWording wording;

    @Inject
    Drafting drafting;

    private ScheduledExecutorService pool;

    void start(@Observes StartupEvent started) {
        if (!instance.roles().contains(InstanceConfig.Service.SUMMARY)) {
            return;
        }
        pool = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "model-ballots");
            thread.setDaemon(true);
            return thread;
        });
        pool.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    @ActivateRequestContext
    void look() {
        try {
            ballots.tick();
            for (BallotSamples.Unsampled option : samples.unsampled()) {
                sample(option);
            }
        } catch (RuntimeException e) {
            LOG.warnf("ballots on models wait cause=%s", e.toString());
        }
    }

    private void sample(BallotSamples.Unsampled option) {
        Optional<Chosen> found = drafting.sample(option.assembly());
        if (found.isEmpty()) {
            samples.sampled(option, new ModelsOf.Sample("", "en", ModelsOf.NOTHING_SAID, 0, 0, List.of()));
            return;
        }
        Chosen chosen = found.get();
        Worded worded = wording.generator(option.model()).word(option.assembly().value(), chosen);
        DigestResult result = worded.result();
        List<ModelsOf.Line> lines = new ArrayList<>();
        result.topics().forEach(topic -> topic.sentences().forEach(s -> lines.add(line(s, chosen))));
        samples.sampled(
                option,
                new ModelsOf.Sample(
                        result.topics().isEmpty() ? "" : result.topics().get(0).title(),
                        result.lang(),
                        worded.because(),
                        worded.frames(),
                        worded.replaced(),
                        lines));
    }

    private static ModelsOf.Line line(Sentence sentence, Chosen chosen) {
        List<String> frame = new ArrayList<>();
        List<ModelsOf.Cite> cites = new ArrayList<>();
        int from = 0;
        for (Citation cite : sentence.cites()) {
            frame.add(sentence.text().substring(from, cite.at()));
            from = cite.at() + cite.quote().length();
            String lang = chosen.arguments().arguments().stream()
                    .filter(argument -> argument.id().equals(cite.argument()))
                    .findFirst()
                    .orElseThrow()
                    .lang();
            cites.add(new ModelsOf.Cite(UUID.fromString(cite.argument()), lang, cite.start(), cite.end()));
        }
        frame.add(sentence.text().substring(from));
        return new ModelsOf.Line(frame, cites);
    }
}
