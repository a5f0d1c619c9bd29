package org.yoriai.summary.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.yoriai.digest.Digest;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.vector.Embedder;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Rows;

/**
 * What is known of each model, and since when it serves as it does. Nothing makes a summary that is not in it: what a
 * summary was made with is entered in the same transaction.
 */
@ApplicationScoped
public class ModelRegister {
    private static final String KNOWN = "/summary/models.json";
    private static final Localized WORDS_FRAMES = Localized.of(
            "Words the sentences around members’ own words, on a server, where the members of an assembly chose it. It gets"
                    + " only quotes that were chosen before, and fills in no number and no quote itself. Every sentence is"
                    + " checked; one that fails is replaced by a fixed one.",
            "参加者の言葉のまわりの文を、サーバーで書きます。会議の参加者が選んだときだけです。先に選ばれた言葉だけを受け取り、" + "数や言葉は自分では書きません。どの文も確かめ、だめな文は決まった文に替えます。");

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    WordingModels models;

    @Inject
    AssemblyModels assemblies;

    private List<Entry> entries;
    private Map<String, String> hashes;

    record Entry(
            String id,
            int number,
            String kind,
            String state,
            Localized name,
            Localized what,
            Localized provider,
            Localized place,
            String licence,
            List<String> languages,
            Localized training) {}

    @PostConstruct
    void read() {
        try (InputStream in = Objects.requireNonNull(ModelRegister.class.getResourceAsStream(KNOWN), KNOWN)) {
            entries = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Embedders embedders = Embedders.embedded();
        hashes = new TreeMap<>();
        hashes.put(Digest.EXTRACTIVE, Digest.extractive(embedders).hash());
        for (String lang : List.of("en", "ja")) {
            Embedder embedder = embedders.of(lang);
            hashes.put(embedder.id(), embedder.hash());
        }
    }

    /**
     * Enters what a summary is being made with, if it is new.
     *
     * @param prompts the words that the model works with, by their names
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(ModelStamp model, Map<String, String> prompts, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        Rows.change(
                database,
                "insert into model_version (model_id, hash, since) values (?, ?, ?) on conflict do nothing",
                model.id(),
                model.hash(),
                at);
        enterPrompts(model.id(), prompts, now);
    }

    /** Enters the words that a model works with, so that they can be read before it serves. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enterPrompts(String model, Map<String, String> prompts, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        new TreeMap<>(prompts).forEach((name, body) -> {
            if (isKnown(model, name, sha256(body))) {
                return;
            }
            Rows.list(
                    database,
                    "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 20))) l",
                    row -> 1,
                    "prompt " + name + " of " + model);
            Rows.change(database, """
                    insert into model_prompt (model_id, name, version, sha256, body, since)
                    select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ? from model_prompt where model_id = ? and name = ?
                    on conflict (model_id, name, sha256) do nothing""", model, name, sha256(body), body, at, model, name);
        });
    }

    private boolean isKnown(String model, String name, String sha256) {
        return !Rows.list(
                        database,
                        "select 1 from model_prompt where model_id = ? and name = ? and sha256 = ?",
                        row -> 1,
                        model,
                        name,
                        sha256)
                .isEmpty();
    }

    /** By their numbers. */
    @Transactional
    public List<ModelView> all() {
        Map<String, String> states = assemblies.states();
        return Stream.concat(
                        entries.stream().map(entry -> view(entry, null, hashes.get(entry.id()))),
                        models.all().stream().map(model -> view(model, states)))
                .toList();
    }

    @Transactional
    public Optional<ModelView> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private ModelView view(WordingModel model, Map<String, String> states) {
        return view(
                new Entry(
                        model.id(),
                        model.number(),
                        "generation",
                        states.getOrDefault(model.id(), "retired"),
                        Localized.of(model.name(), model.name()),
                        WORDS_FRAMES,
                        Localized.of(model.provider(), model.provider()),
                        Localized.of(model.place(), model.place()),
                        model.licence(),
                        List.of("en", "ja"),
                        Localized.of(model.training(), model.training())),
                model.cost(),
                model.weights().isEmpty() ? models.endpointSha256(model) : model.weights());
    }

    private ModelView view(Entry entry, String cost, String hash) {
        List<ModelView.Version> versions = Rows.list(
                database,
                "select hash, since from model_version where model_id = ? order by since desc, hash",
                row -> new ModelView.Version(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                entry.id());
        return new ModelView(
                entry.id(),
                entry.number(),
                entry.kind(),
                entry.state(),
                entry.name(),
                entry.what(),
                entry.provider(),
                entry.place(),
                entry.licence(),
                entry.languages(),
                entry.training(),
                cost,
                hash,
                versions,
                prompts(entry.id()),
                entry.kind().equals("extractive") || entry.kind().equals("generation") ? record(entry.id()) : null);
    }

    private List<ModelView.Prompt> prompts(String model) {
        List<ModelView.Prompt> prompts = Rows.list(
                database,
                "select name, version, sha256, since, body from model_prompt where model_id = ? order by name, version",
                row -> new ModelView.Prompt(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        List.of(),
                        List.of()),
                model);
        List<ModelView.Prompt> compared = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            ModelView.Prompt now = prompts.get(i);
            ModelView.Prompt before = i > 0 && prompts.get(i - 1).name().equals(now.name()) ? prompts.get(i - 1) : null;
            compared.add(
                    before == null
                            ? now
                            : new ModelView.Prompt(
                                    now.name(),
                                    now.version(),
                                    now.sha256(),
                                    now.since(),
                                    now.text(),
                                    onlyIn(now.text(), before.text()),
                                    onlyIn(before.text(), now.text())));
        }
        Collections.reverse(compared);
        return compared;
    }

    static List<String> onlyIn(String text, String other) {
        List<String> lines = other.lines().toList();
        return text.lines().filter(line -> !lines.contains(line)).toList();
    }

    private ModelView.Done record(String model) {
        return Rows.list(
                        database,
                        """
                        select count(*), avg((s.metrics ->> 'peopleCoverage')::float8),
                               min((s.metrics ->> 'peopleCoverage')::float8), max(s.published_at)
                        from summary s join assembly a on a.id = s.assembly_id
                        where s.model_id = ? and s.version is not null and a.phase <> 'PREPARING'""",
                        row -> {
                            OffsetDateTime newest = row.getObject(4, OffsetDateTime.class);
                            return new ModelView.Done(
                                    row.getInt(1),
                                    row.getObject(2, Double.class),
                                    row.getObject(3, Double.class),
                                    newest == null ? null : newest.toInstant());
                        },
                        model)
                .get(0);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
