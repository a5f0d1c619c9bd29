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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
                    + " checked; one that fails is replaced by a fixed one. It"
                    + " also words what a member asks her helper for, out of what was found or what she typed, under checks.",
            "参加者の言葉のまわりの文を、サーバーで書きます。会議の参加者が選んだときだけです。先に選ばれた言葉だけを受け取り、" + "数や言葉は自分では書きません。どの文も確かめ、だめな文は決まった文に替えます。"
                    + "お手伝いに頼まれたときは、見つかった文や、その人が書いた言葉からも、文を書きます。これも確かめます。");

    private static final ModelView.Done NOTHING_DONE = new ModelView.Done(0, null, null, null);

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
            Localized training,
            List<ModelView.Measured> measured,
            List<ModelView.Energy> energy) {}

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

    /** Which version of the words that a model works with this is, from 1. */
    @Transactional
    public int promptVersion(String model, String name, String body) {
        return Rows.list(
                        database,
                        "select version from model_prompt where model_id = ? and name = ? and sha256 = ?",
                        row -> row.getInt(1),
                        model,
                        name,
                        sha256(body))
                .stream()
                .findFirst()
                .orElse(1);
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
        Stored stored = new Stored(versions(), prompts(), records(), work(), onBallots());
        Map<String, String> states = assemblies.states();
        return Stream.concat(
                        entries.stream().map(entry -> view(entry, null, hashes.get(entry.id()), stored)),
                        models.all().stream().map(model -> view(model, states, stored)))
                .toList();
    }

    @Transactional
    public Optional<ModelView> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** What is stored of models, by their ids. */
    private record Stored(
            Map<String, List<ModelView.Version>> versions,
            Map<String, List<ModelView.Prompt>> prompts,
            Map<String, ModelView.Done> records,
            Map<String, List<ModelView.Work>> work,
            Set<String> onBallots) {}

    private ModelView view(WordingModel model, Map<String, String> states, Stored stored) {
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
                        Localized.of(model.training(), model.training()),
                        List.of(),
                        List.of()),
                model.cost(),
                model.weights().isEmpty() ? models.endpointSha256(model) : model.weights(),
                stored);
    }

    private static ModelView view(Entry entry, String cost, String hash, Stored stored) {
        boolean onBallot = stored.onBallots().contains(entry.id());
        boolean summarizes = entry.kind().equals("extractive") || entry.kind().equals("generation");
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
                stored.versions().getOrDefault(entry.id(), List.of()),
                stored.prompts().getOrDefault(entry.id(), List.of()),
                summarizes ? stored.records().getOrDefault(entry.id(), NOTHING_DONE) : null,
                entry.measured(),
                entry.energy(),
                onBallot,
                onBallot ? List.of() : stored.work().getOrDefault(entry.id(), List.of()));
    }

    private Set<String> onBallots() {
        return Set.copyOf(Rows.list(database, """
                select distinct o.model_id from model_ballot_option o join model_ballot b on b.id = o.ballot_id
                where b.status = 'open' and o.model_id is not null""", row -> row.getString(1)));
    }

    private Map<String, List<ModelView.Version>> versions() {
        Map<String, List<ModelView.Version>> versions = new HashMap<>();
        Rows.list(
                database,
                "select model_id, hash, since from model_version order by since desc, hash",
                row -> versions.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new ModelView.Version(row.getString(2), ModelRows.instant(row, 3))));
        return versions;
    }

    /** Newest version first, each with what changed against the one before. */
    private Map<String, List<ModelView.Prompt>> prompts() {
        Map<String, List<ModelView.Prompt>> prompts = new HashMap<>();
        Rows.list(
                database,
                "select model_id, name, version, sha256, since, body from model_prompt order by model_id, name, version",
                row -> {
                    List<ModelView.Prompt> known = prompts.computeIfAbsent(row.getString(1), id -> new ArrayList<>());
                    String name = row.getString(2);
                    String text = row.getString(6);
                    String before = !known.isEmpty() && known.get(0).name().equals(name)
                            ? known.get(0).text()
                            : null;
                    known.add(
                            0,
                            new ModelView.Prompt(
                                    name,
                                    row.getInt(3),
                                    row.getString(4),
                                    ModelRows.instant(row, 5),
                                    text,
                                    before == null ? List.of() : onlyIn(text, before),
                                    before == null ? List.of() : onlyIn(before, text)));
                    return name;
                });
        return prompts;
    }

    private Map<String, ModelView.Done> records() {
        Map<String, ModelView.Done> records = new HashMap<>();
        Rows.list(
                database,
                """
                select s.model_id, count(*), avg((s.metrics ->> 'peopleCoverage')::float8),
                       min((s.metrics ->> 'peopleCoverage')::float8), max(s.published_at)
                from summary s join assembly a on a.id = s.assembly_id
                where s.version is not null and a.phase <> 'PREPARING' group by s.model_id""",
                row -> records.put(
                        row.getString(1),
                        new ModelView.Done(
                                row.getInt(2),
                                row.getObject(3, Double.class),
                                row.getObject(4, Double.class),
                                ModelRows.instant(row, 5))));
        return records;
    }

    private Map<String, List<ModelView.Work>> work() {
        Map<String, List<ModelView.Work>> work = new HashMap<>();
        Rows.list(
                database,
                """
                select coalesce(d.model_id, u.model_id), coalesce(d.lang, u.lang), coalesce(d.drafts, 0),
                       coalesce(d.frames, 0), coalesce(d.stood, 0), coalesce(u.calls, 0), coalesce(u.failed, 0),
                       coalesce(u.tokens, 0), coalesce(u.millis, 0)
                from (select s.model_id, s.lang, count(*) as drafts, sum(w.frames) as frames,
                             sum(w.frames - w.replaced) as stood
                      from summary_wording w join summary s on s.id = w.summary_id
                      where w.because = '' group by s.model_id, s.lang) d
                full join model_use u on u.model_id = d.model_id and u.lang = d.lang order by 1, 2""",
                row -> work.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new ModelView.Work(
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9))));
        return work;
    }

    static List<String> onlyIn(String text, String other) {
        List<String> lines = other.lines().toList();
        return text.lines().filter(line -> !lines.contains(line)).toList();
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
