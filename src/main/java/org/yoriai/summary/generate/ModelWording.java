package org.yoriai.summary.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Rows;
import org.yoriai.summary.Wording;
import org.yoriai.summary.model.ModelChoices;
import org.yoriai.summary.model.Serving;
import org.yoriai.summary.model.WordingModel;

/** The wording that serves an assembly: what its members chose, where the operator allows it; else fixed frames. */
@ApplicationScoped
class ModelWording implements Wording, Serving {
    private static final Generator FIXED = new Generator.Extractive();

    @Inject
    ModelConfig config;

    @Inject
    ModelChoices choices;

    @Inject
    StoredBudget budget;

    @Inject
    Vertx vertx;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    InstantSource clock;

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, Generator> generators = new ConcurrentHashMap<>();
    private volatile Shared shared;

    /** What all models have in common: the way out, and how many calls at once. */
    private record Shared(Limits limits, Egress egress, Wire wire, Semaphore atOnce) {}

    private Shared shared() {
        Shared known = shared;
        if (known == null) {
            synchronized (this) {
                known = shared;
                if (known == null) {
                    Limits limits = config.limits();
                    Egress egress = new Egress(
                            config.allowed().orElse(Set.of()),
                            config.local().orElse(Set.of()),
                            InetAddress::getAllByName);
                    known = new Shared(
                            limits, egress, new Wire(vertx, limits, egress, clock), new Semaphore(limits.atOnce()));
                    shared = known;
                }
            }
        }
        return known;
    }

    @Override
    public boolean isOn() {
        return config.enabled();
    }

    @Override
    public boolean allows(String url) {
        return config.enabled() && shared().egress().lists(url);
    }

    @Override
    public Map<String, String> prompts() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Lang lang : Lang.values()) {
            all.putAll(Prompt.texts(lang.code()));
            all.putAll(Prompt.helping(lang.code()));
        }
        return all;
    }

    @Override
    public String promptsSha256() {
        return Prompt.sha256(prompts());
    }

    @Override
    public String endpointSha256(String url, String model) {
        return new Endpoint("", url, model).hash();
    }

    /** @param model {@code null} for fixed frames */
    Generator generator(WordingModel model) {
        if (model == null || !allows(model.url())) {
            return FIXED;
        }
        return generators.computeIfAbsent(model.id(), id -> new Remote(line(model), Embedders.embedded()));
    }

    /** The one way to a model, whoever asks it. The caller has looked whether it may be asked. */
    Line line(WordingModel model) {
        return lines.computeIfAbsent(model.id(), id -> {
            Shared with = shared();
            return new Line(
                    new Endpoint(model.id(), model.url(), model.model()),
                    config.key().orElse(null),
                    with.limits(),
                    with.wire(),
                    new Breaker(with.limits().failures(), with.limits().rest(), clock),
                    budget,
                    with.atOnce());
        });
    }

    private Generator generator(AssemblyId assembly) {
        return config.enabled() ? generator(choices.inUse(assembly).orElse(null)) : FIXED;
    }

    @Override
    public ModelStamp planned(AssemblyId assembly, DigestResult extractive) {
        return generator(assembly).stamp(extractive);
    }

    @Override
    public Worded word(AssemblyId assembly, Chosen chosen) {
        Worded serving = generator(assembly).word(assembly.value(), chosen);
        return serving.beside(beside(assembly, chosen, serving));
    }

    /** By the model that the members want beside it; else in fixed frames, unless the summary itself is in those. */
    private Beside beside(AssemblyId assembly, Chosen chosen, Worded serving) {
        Optional<WordingModel> other = config.enabled() ? choices.beside(assembly) : Optional.empty();
        if (other.isPresent()) {
            Worded worded = generator(other.get()).word(assembly.value(), chosen);
            boolean differ =
                    !serving.sentences().isEmpty() || !worded.sentences().isEmpty();
            return differ ? new Beside(other.get().id(), worded) : null;
        }
        return serving.sentences().isEmpty()
                ? null
                : new Beside(Digest.EXTRACTIVE, Worded.extractive(chosen.extractive()));
    }

    @Override
    public void keep(AssemblyId assembly, UUID summary, Worded worded, Instant now) {
        if (worded.frames() == 0 && worded.because().isEmpty()) {
            return;
        }
        try {
            Rows.change(
                    database,
                    """
                    insert into summary_wording (summary_id, because, frames, replaced, raw, prompts)
                    values (?, ?, ?, ?, ?::jsonb, (
                      select coalesce(max(p.version), 1) from model_prompt p where p.model_id = ? and p.body = any (?)))""",
                    summary,
                    worded.because(),
                    worded.frames(),
                    worded.replaced(),
                    json.writeValueAsString(worded.raw()),
                    worded.result().model().id(),
                    worded.prompts().values().toArray(String[]::new));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers that cannot be written as JSON", e);
        }
    }

    @Override
    public void forget(UUID argument) {
        Rows.change(database, """
                update summary_wording set raw = '[]' where summary_id in (
                  select n.summary_id from citation q join summary_sentence n on n.id = q.sentence_id
                  where q.argument_id = ?)""", argument);
    }
}
