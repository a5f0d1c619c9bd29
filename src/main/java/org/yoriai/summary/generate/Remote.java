package org.yoriai.summary.generate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.summary.Wording.Chosen;
import org.yoriai.summary.Wording.Raw;
import org.yoriai.summary.Wording.Worded;

/** A model on a server: asked with names made for one request, within limits, and believed in nothing. */
final class Remote implements Generator {
    private static final Logger LOG = Logger.getLogger(Remote.class);

    private final Line line;
    private final Embedders embedders;

    Remote(Line line, Embedders embedders) {
        this.line = line;
        this.embedders = embedders;
    }

    @Override
    public ModelStamp stamp(DigestResult extractive) {
        return stamp(line.endpoint(), extractive.lang());
    }

    static ModelStamp stamp(Endpoint endpoint, String lang) {
        return new ModelStamp(endpoint.id(), endpoint.hash(), Prompt.sha256(Prompt.texts(lang)));
    }

    @Override
    public Worded word(UUID assembly, Chosen chosen) {
        List<Raw> raw = new ArrayList<>();
        try {
            Arrangement.Outcome outcome = new Arrangement(
                            chosen,
                            stamp(chosen.extractive()),
                            embedders,
                            (prompt, topic, arguments, data) ->
                                    ask(assembly, chosen.extractive().lang(), prompt, topic, arguments, data, raw))
                    .outcome();
            return worded(chosen, outcome, raw);
        } catch (CallFailed failed) {
            if (failed.why() == CallFailed.Why.INTERRUPTED) {
                throw new CancellationException("while a model was asked");
            }
            LOG.warnf(
                    "model gave no answer model=%s assembly=%s cause=%s",
                    line.endpoint().id(), assembly, failed.getMessage());
            return new Worded(chosen.extractive(), Map.of(), failed.why().code(), 0, 0, Set.of(), List.of(), null);
        }
    }

    private static Worded worded(Chosen chosen, Arrangement.Outcome outcome, List<Raw> raw) {
        return new Worded(
                outcome.result(),
                outcome.because().isEmpty() ? Prompt.texts(chosen.extractive().lang()) : Map.of(),
                outcome.because(),
                outcome.frames(),
                outcome.replaced(),
                outcome.sentences(),
                raw,
                null);
    }

    /** Judges answers that were kept, as they were judged when they came; no server is asked. */
    static Worded again(Chosen chosen, ModelStamp by, List<Raw> raw, Embedders embedders) {
        Deque<Raw> left = new ArrayDeque<>(raw);
        Arrangement.Outcome outcome = new Arrangement(chosen, by, embedders, (prompt, topic, arguments, data) -> {
                    Raw next = left.peek();
                    if (next == null
                            || !next.step().equals(prompt.name())
                            || !next.topic().equals(topic)) {
                        return new Arrangement.Told(Map.of(), Optional.empty());
                    }
                    left.remove();
                    return new Arrangement.Told(next.ids(), Optional.of(next.answer()));
                })
                .outcome();
        return worded(chosen, outcome, raw);
    }

    private Arrangement.Told ask(
            UUID assembly,
            String lang,
            Prompt prompt,
            String topic,
            List<String> arguments,
            Function<Map<String, String>, String> data,
            List<Raw> raw) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String argument : arguments) {
            names.put(Line.name(), argument);
        }
        String answer;
        try {
            answer = line.ask(assembly, lang, prompt, data.apply(names), Line.Patience.ofWorker(line.limits()));
        } catch (CallFailed failed) {
            if (failed.why() != CallFailed.Why.UNFINISHED) {
                throw failed;
            }
            LOG.warnf(
                    "model did not finish model=%s assembly=%s", line.endpoint().id(), assembly);
            answer = "";
        }
        raw.add(new Raw(prompt.name(), topic, names, answer));
        return new Arrangement.Told(names, Optional.of(answer));
    }
}
