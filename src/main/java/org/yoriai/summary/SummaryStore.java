package org.yoriai.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.GateReport;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;
import org.yoriai.summary.StoredSummary.StoredCitation;
import org.yoriai.summary.StoredSummary.StoredSentence;

/** Summaries with their sentences and citations. Every method works inside the caller's transaction. */
@ApplicationScoped
class SummaryStore {
    /** One clause, question or whole bill in one language. */
    static final String OF_SCOPE = "and s.level = ? and s.clause_id is not distinct from ?::uuid and s.lang = ? ";

    private static final String SELECT = """
            select s.id, s.clause_id, c.eid,
                   trim(coalesce(en.num, '') || ' ' || coalesce(en.heading, '')),
                   trim(coalesce(ja.num, '') || ' ' || coalesce(ja.heading, '')),
                   s.lang, s.version, s.status, s.model_id, s.model_hash, s.prompt_hash, s.input_hash,
                   s.people, s.arguments, s.gates, s.metrics, s.drafted_at, s.published_at, s.assembly_id,
                   s.writers, s.kept_out,
                   s.drafted_by, s.changed_by, s.asked_at, s.asked_by, s.ask_until, s.ask_reason, s.approved_at,
                   s.approved_by, s.published_by, s.missed_why, s.own_asked, s.own_answered, s.own_agreed, s.stale_at,
                   s.withdrawn_at, s.withdrawn_reason, s.document_hash,
                   w.summary_id is not null, case when w.because = '' then m.name end, w.prompts, w.because, w.frames,
                   w.replaced, s.level, exists (select 1 from summary_beside b where b.summary_id = s.id)
            from summary s
            left join summary_wording w on w.summary_id = s.id
            left join wording_model m on m.id = s.model_id
            left join clause c on c.id = s.clause_id
            left join clause_text en on en.clause_id = c.id and en.lang = 'en'
            left join clause_text ja on ja.clause_id = c.id and ja.lang = 'ja'
            where s.assembly_id = ?""";
    /** What moderators work on. */
    static final String OPEN = "s.status in ('draft', 'checked', 'own-words', 'approved', 'failed')";

    private static final String IN_TEXT_ORDER =
            " order by c.position nulls first, s.level desc, s.lang, s.drafted_at desc, s.id";

    private static final String LINES = """
            select s.id, s.clause_id,
                   trim(coalesce(en.num, '') || ' ' || coalesce(en.heading, '')),
                   trim(coalesce(ja.num, '') || ' ' || coalesce(ja.heading, '')),
                   s.people, s.arguments,
                   (select count(distinct q.argument_id) from summary_sentence n join citation q on q.sentence_id = n.id
                    where n.summary_id = s.id), s.level
            from summary s
            left join clause c on c.id = s.clause_id
            left join clause_text en on en.clause_id = c.id and en.lang = 'en'
            left join clause_text ja on ja.clause_id = c.id and ja.lang = 'ja'
            where s.assembly_id = ? and s.lang = ? and s.status = 'published'""";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /** What is published in a language, without its words, in the order of the text. */
    List<SummaryLine> lines(AssemblyId assembly, Lang lang) {
        return Rows.list(
                database,
                LINES + IN_TEXT_ORDER,
                row -> new SummaryLine(
                        row.getObject(1, UUID.class),
                        Scope.read(row.getString(8), row.getObject(2, UUID.class)),
                        Localized.of(row.getString(3), row.getString(4)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)),
                assembly.value(),
                lang.code());
    }

    /** Drafts and publications on the same in one language line up here until the transaction ends. */
    void lock(AssemblyId assembly, Scope scope, Lang lang) {
        run(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 3))) l",
                "summary of " + scope.level() + " " + scope.id(assembly) + " in " + lang);
    }

    Map<AssemblyId, Summaries.Waiting> drafts(Collection<AssemblyId> assemblies) {
        Map<AssemblyId, Summaries.Waiting> drafts = new HashMap<>();
        Rows.list(
                database,
                """
                select assembly_id, count(*), min(drafted_at) from summary
                where assembly_id = any(?)
                  and (status in ('checked', 'failed', 'approved') or status = 'own-words' and ask_until <= now())
                group by assembly_id""",
                row -> drafts.put(
                        new AssemblyId(row.getObject(1, UUID.class)),
                        new Summaries.Waiting(
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant())),
                AssemblyId.values(assemblies));
        return drafts;
    }

    UUID insert(
            AssemblyId assembly,
            Scope scope,
            Lang lang,
            String promptSha256,
            DigestResult result,
            DraftInput input,
            Set<String> worded,
            EasySentences easy,
            Pseudonym by,
            Instant at) {
        UUID id = Ids.next(at);
        run(
                """
                insert into summary (id, assembly_id, level, clause_id, lang, status, model_id, model_hash, prompt_hash,
                                     input_hash, people, arguments, gates, metrics, drafted_at,
                                     writers, kept_out, drafted_by)
                values (?, ?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)""",
                id,
                assembly.value(),
                scope.level().code(),
                scope.clause(),
                lang.code(),
                result.model().id(),
                result.model().hash(),
                promptSha256,
                result.inputs().sha256(),
                result.inputs().people(),
                result.inputs().eligible(),
                write(result.gates()),
                write(Metrics.of(result.metrics())),
                at.atOffset(ZoneOffset.UTC),
                input.writers(),
                input.keptOut(),
                by == null ? null : by.value());
        int position = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement sentences = connection.prepareStatement("""
                        insert into summary_sentence (id, summary_id, position, kind, text, topic, marks, easy_text, easy_places, worded)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""");
                PreparedStatement citations = connection.prepareStatement("""
                        insert into citation (sentence_id, position, argument_id, lang, start_at, end_at, quote, frame_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (TopicSummary topic : result.topics()) {
                for (Sentence sentence : topic.sentences()) {
                    Frame frame = Frame.of(sentence);
                    UUID sentenceId = Ids.next(at);
                    sentences.setObject(1, sentenceId);
                    sentences.setObject(2, id);
                    sentences.setInt(3, position++);
                    sentences.setString(4, sentence.kind().code());
                    sentences.setString(5, frame.text());
                    sentences.setString(6, topic.id());
                    sentences.setString(7, write(Marks.of(sentence)));
                    Optional<Frame> easier = easy.around(topic.id(), sentence);
                    sentences.setString(8, easier.map(Frame::text).orElse(null));
                    sentences.setArray(
                            9,
                            easier.isEmpty()
                                    ? null
                                    : connection.createArrayOf(
                                            "integer", easier.get().places().toArray()));
                    sentences.setBoolean(10, worded.contains(sentence.id()));
                    sentences.addBatch();
                    for (int i = 0; i < sentence.cites().size(); i++) {
                        var cite = sentence.cites().get(i);
                        citations.setObject(1, sentenceId);
                        citations.setInt(2, i);
                        citations.setObject(3, UUID.fromString(cite.argument()));
                        citations.setString(
                                4, input.byId().get(cite.argument()).text().langOf(lang));
                        citations.setInt(5, cite.start());
                        citations.setInt(6, cite.end());
                        citations.setString(7, cite.quote());
                        citations.setInt(8, frame.places().get(i));
                        citations.addBatch();
                    }
                }
            }
            sentences.executeBatch();
            citations.executeBatch();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
        return id;
    }

    Map<UUID, List<Summaries.Quoting>> quoting(AssemblyId assembly, Collection<UUID> arguments) {
        Map<UUID, List<Summaries.Quoting>> quoting = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select distinct q.argument_id, s.id, s.lang, s.clause_id, n.position, s.level
                        from citation q
                        join summary_sentence n on n.id = q.sentence_id
                        join summary s on s.id = n.summary_id
                        join argument g on g.id = q.argument_id
                        where q.argument_id = any (?) and s.assembly_id = ? and s.status = 'published'
                          and g.status = 'visible'
                          and exists (select 1 from argument_usable u where u.argument_id = g.id)
                        order by s.lang, s.id, n.position""")) {
            select.setArray(1, connection.createArrayOf("uuid", arguments.toArray()));
            select.setObject(2, assembly.value());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    quoting.computeIfAbsent(rows.getObject(1, UUID.class), argument -> new ArrayList<>())
                            .add(new Summaries.Quoting(
                                    rows.getObject(2, UUID.class),
                                    Lang.of(rows.getString(3)).orElseThrow(),
                                    Scope.read(rows.getString(6), rows.getObject(4, UUID.class)),
                                    rows.getInt(5) + 1));
                }
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
        return quoting;
    }

    /** What published and open summaries below the whole bill quote, in one language. */
    List<Below.Quoted> quotedBelow(AssemblyId assembly, Lang lang) {
        return Rows.list(
                database,
                """
                select s.level, s.clause_id, s.status = 'published', array_agg(distinct q.argument_id::text)
                from summary s join summary_sentence n on n.summary_id = s.id join citation q on q.sentence_id = n.id
                where s.assembly_id = ? and s.lang = ? and s.level <> 'bill' and (s.status = 'published' or """ + " " + OPEN + ") group by s.id",
                row -> new Below.Quoted(
                        Scope.read(row.getString(1), row.getObject(2, UUID.class)), row.getBoolean(3), Set.of((String[])
                                row.getArray(4).getArray())),
                assembly.value(),
                lang.code());
    }

    /** On what something is published or drafted. */
    Set<Scope> scopes(AssemblyId assembly) {
        return Set.copyOf(Rows.list(
                database,
                "select distinct s.level, s.clause_id from summary s where s.assembly_id = ? and (s.status = 'published' or "
                        + OPEN + ")",
                row -> Scope.read(row.getString(1), row.getObject(2, UUID.class)),
                assembly.value()));
    }

    Optional<StoredSummary> find(AssemblyId assembly, UUID id) {
        return list(assembly, "and s.id = ?", id).stream().findFirst();
    }

    /** In the order of the bill, the whole bill first, newest first within a clause. */
    List<StoredSummary> list(AssemblyId assembly, String condition, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(assembly.value()));
        all.addAll(Arrays.asList(parameters));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + " " + condition + IN_TEXT_ORDER)) {
            set(select, all.toArray());
            List<StoredSummary> found = new ArrayList<>();
            Map<UUID, List<StoredSentence>> sentences = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<StoredSentence> own = new ArrayList<>();
                    StoredSummary summary = read(rows, own);
                    sentences.put(summary.id(), own);
                    found.add(summary);
                }
            }
            if (!found.isEmpty()) {
                readSentences(connection, sentences);
            }
            return found;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private void readSentences(Connection connection, Map<UUID, List<StoredSentence>> sentences) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select n.summary_id, n.id, n.position, n.kind, n.topic, n.text,
                       g.id, g.number, g.member, g.lang, q.lang, q.start_at, q.end_at, q.frame_at, q.quote, g.status,
                       case when q.lang = g.lang then g.body else t.body end,
                       not exists (select 1 from argument_usable u where u.argument_id = g.id),
                       q.id, n.marks,
                       exists (select 1 from summary_stale z where z.sentence_id = n.id and z.cause = 'votes'),
                       (select count(*) from contest x where x.sentence_id = n.id and x.decision is null),
                       n.easy_text, n.easy_places, n.worded
                from summary_sentence n
                left join citation q on q.sentence_id = n.id
                left join argument g on g.id = q.argument_id
                left join argument_translation t on t.argument_id = g.id and t.lang = q.lang
                where n.summary_id = any (?) order by n.summary_id, n.position, q.position""")) {
            select.setArray(
                    1, connection.createArrayOf("uuid", sentences.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                boolean more = rows.next();
                while (more) {
                    UUID summary = rows.getObject(1, UUID.class);
                    UUID id = rows.getObject(2, UUID.class);
                    int position = rows.getInt(3);
                    String kind = rows.getString(4);
                    String topic = rows.getString(5);
                    String text = rows.getString(6);
                    Marks marks = read(rows.getString(20), Marks.class);
                    boolean moved = rows.getBoolean(21);
                    int contested = rows.getInt(22);
                    boolean worded = rows.getBoolean(25);
                    String easyText = rows.getString(23);
                    Frame easy = easyText == null
                            ? null
                            : new Frame(easyText, List.of((Integer[])
                                    rows.getArray(24).getArray()));
                    List<Integer> places = new ArrayList<>();
                    List<StoredCitation> cites = new ArrayList<>();
                    while (more && rows.getObject(2, UUID.class).equals(id)) {
                        if (rows.getObject(7) != null) {
                            places.add(rows.getInt(14));
                            cites.add(new StoredCitation(
                                    rows.getObject(19, UUID.class),
                                    rows.getObject(7, UUID.class),
                                    rows.getInt(8),
                                    rows.getString(9),
                                    rows.getString(10),
                                    rows.getString(11),
                                    rows.getInt(12),
                                    rows.getInt(13),
                                    rows.getString(15),
                                    rows.getString(16),
                                    rows.getBoolean(18),
                                    rows.getString(17)));
                        }
                        more = rows.next();
                    }
                    sentences
                            .get(summary)
                            .add(new StoredSentence(
                                    id,
                                    position,
                                    kind,
                                    topic,
                                    new Frame(text, places),
                                    easy,
                                    marks,
                                    worded,
                                    moved,
                                    contested,
                                    cites));
                }
            }
        }
    }

    private StoredSummary read(ResultSet row, List<StoredSentence> sentences) throws SQLException {
        OffsetDateTime publishedAt = row.getObject(18, OffsetDateTime.class);
        String eId = row.getString(3);
        int version = row.getInt(7);
        return new StoredSummary(
                row.getObject(1, UUID.class),
                new AssemblyId(row.getObject(19, UUID.class)),
                Scope.read(row.getString(45), row.getObject(2, UUID.class)),
                eId == null ? "" : eId,
                Localized.of(row.getString(4), row.getString(5)),
                Lang.of(row.getString(6)).orElseThrow(),
                version == 0 ? null : version,
                SummaryStatus.of(row.getString(8)).orElseThrow(),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getInt(13),
                row.getInt(14),
                row.getInt(20),
                row.getInt(21),
                read(row.getString(15), GateReport.class),
                read(row.getString(16), Metrics.class),
                row.getObject(17, OffsetDateTime.class).toInstant(),
                publishedAt == null ? null : publishedAt.toInstant(),
                new Course(
                        row.getString(22),
                        row.getString(23),
                        at(row, 24),
                        row.getString(25),
                        at(row, 26),
                        row.getString(27),
                        at(row, 28),
                        row.getString(29),
                        row.getString(30),
                        row.getString(31),
                        new OwnTally(row.getInt(32), row.getInt(33), row.getInt(34), 0),
                        at(row, 35),
                        at(row, 36),
                        row.getString(37)),
                row.getString(38),
                row.getBoolean(39)
                        ? new Wording.How(
                                Optional.ofNullable(row.getString(40)).orElse(""),
                                row.getInt(41),
                                row.getString(42),
                                row.getInt(43),
                                row.getInt(44))
                        : Wording.How.FIXED,
                row.getBoolean(46),
                sentences);
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    int nextVersion(AssemblyId assembly, Scope scope, Lang lang) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select coalesce(max(version), 0) + 1 from summary
                        where assembly_id = ? and level = ? and clause_id is not distinct from ?::uuid and lang = ?""")) {
            set(select, assembly.value(), scope.level().code(), scope.clause(), lang.code());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    void supersede(AssemblyId assembly, Scope scope, Lang lang) {
        run("""
                update summary set status = 'superseded' where status = 'published'
                  and assembly_id = ? and level = ? and clause_id is not distinct from ?::uuid and lang = ?""", assembly.value(), scope.level().code(), scope.clause(), lang.code());
    }

    /** @param documentSha256 of what is published */
    void publish(UUID id, int version, String documentSha256, Pseudonym by, UUID event, Instant at) {
        run("""
                update summary set status = 'published', version = ?, document_hash = ?, published_by = ?, event_id = ?,
                       published_at = ?
                where id = ? and status = 'approved'""", version, documentSha256, by.value(), event, at.atOffset(ZoneOffset.UTC), id);
    }

    /** Sets a draft aside; its words stay until {@link #wipe}. Returns false when it was no draft any more. */
    boolean setAside(UUID id) {
        return run("update summary s set status = 'discarded' where s.id = ? and " + OPEN, id) == 1;
    }

    /** Takes the words of a draft that was set aside. */
    void wipe(UUID id) {
        run("delete from citation where sentence_id in (select id from summary_sentence where summary_id = ?)", id);
        run("delete from summary_sentence where summary_id = ?", id);
        run("update summary_wording set raw = '[]' where summary_id = ?", id);
        run("delete from summary_beside where summary_id = ?", id);
    }

    /** Has the authors asked until then. */
    void ask(UUID id, Pseudonym by, Instant since, Instant until, String reason) {
        run(
                "update summary set status = 'own-words', asked_by = ?, asked_at = ?, ask_until = ?, ask_reason = ? where id = ?",
                by.value(),
                since.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                reason,
                id);
    }

    void approve(UUID id, Pseudonym by, String missedWhy, OwnTally own, Instant at) {
        run("""
                update summary set status = 'approved', approved_by = ?, approved_at = ?, missed_why = ?, own_asked = ?,
                       own_answered = ?, own_agreed = ? where id = ?""", by.value(), at.atOffset(ZoneOffset.UTC), missedWhy, own.asked(), own.answered(), own.agreed(), id);
    }

    void withdraw(UUID id, Pseudonym by, String reason, Instant at) {
        run("""
                update summary set status = 'withdrawn', withdrawn_by = ?, withdrawn_reason = ?, withdrawn_at = ?
                where id = ?""", by.value(), reason, at.atOffset(ZoneOffset.UTC), id);
    }

    /** A moderator changed a draft; who approved it approved something else. */
    void changed(UUID id, Pseudonym by) {
        run("""
                update summary set changed_by = ?, approved_by = null, approved_at = null, missed_why = '',
                       status = case when status = 'approved' then 'own-words' else status end where id = ?""", by.value(), id);
    }

    /** On what something is drafted or published around an argument; any question may be around it. */
    List<Scope> scopesAround(AssemblyId assembly, UUID argument) {
        return Rows.list(
                database,
                """
                select distinct s.level, s.clause_id from summary s left join clause c on c.id = s.clause_id
                join argument g on g.id = ? left join clause a on a.id = g.clause_id
                where s.assembly_id = ? and s.status in ('draft', 'checked', 'own-words', 'approved', 'failed', 'published')
                  and (s.level <> 'clause' or a.eid = c.eid or starts_with(a.eid, c.eid || '__'))""",
                row -> Scope.read(row.getString(1), row.getObject(2, UUID.class)),
                argument,
                assembly.value());
    }

    /** Takes the sentences that are not in {@code changed}, and numbers the others as they stand there. */
    void rearrange(StoredSummary draft, StoredSummary changed) {
        Set<UUID> kept =
                changed.sentences().stream().map(StoredSentence::id).collect(java.util.stream.Collectors.toSet());
        for (StoredSentence sentence : draft.sentences()) {
            if (!kept.contains(sentence.id())) {
                run("delete from citation where sentence_id = ?", sentence.id());
                run("delete from summary_sentence where id = ?", sentence.id());
            }
        }
        for (int i = 0; i < changed.sentences().size(); i++) {
            run(
                    "update summary_sentence set position = ? where id = ? and position <> ?",
                    i,
                    changed.sentences().get(i).id(),
                    i);
        }
    }

    /** Quotes other words of the same argument; what its author answered is gone with the old ones. */
    void requote(StoredCitation cite) {
        run("delete from own_words where citation_id = ?", cite.id());
        run(
                "update citation set start_at = ?, end_at = ?, quote = ? where id = ?",
                cite.start(),
                cite.end(),
                cite.quote(),
                cite.id());
    }

    void measured(UUID id, Metrics metrics) {
        run("update summary set metrics = ?::jsonb where id = ?", write(metrics), id);
    }

    /** Notes what a moderator changed. */
    void note(UUID summary, String what, StoredSentence sentence, String reason, Pseudonym by, Instant at) {
        run(
                """
                insert into summary_change (id, summary_id, what, kind, topic, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(at),
                summary,
                what,
                sentence.kind(),
                sentence.topic(),
                reason,
                by.value(),
                at.atOffset(ZoneOffset.UTC));
    }

    List<Reviews.Changed> changes(UUID summary) {
        return Rows.list(
                database,
                "select what, kind, topic, reason, changed_at from summary_change where summary_id = ? order by changed_at, id",
                row -> new Reviews.Changed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                summary);
    }

    /** When the arguments that a summary cites were written. */
    Map<UUID, Instant> submitted(StoredSummary summary) {
        Map<UUID, Instant> submitted = new HashMap<>();
        Rows.list(
                database,
                "select id, submitted_at from argument where id = any (?)",
                row -> submitted.put(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()),
                summary.sentences().stream()
                        .flatMap(sentence -> sentence.cites().stream())
                        .map(StoredCitation::argument)
                        .distinct()
                        .toList());
        return submitted;
    }

    List<Summaries.VersionLine> versionLines(AssemblyId assembly, Scope scope, Lang lang) {
        return Rows.list(
                database,
                """
                select id, version, status, published_at from summary
                where assembly_id = ? and level = ? and clause_id is not distinct from ?::uuid and lang = ? and version is not null
                order by version desc""",
                row -> new Summaries.VersionLine(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        SummaryStatus.of(row.getString(3)).orElseThrow(),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                assembly.value(),
                scope.level().code(),
                scope.clause(),
                lang.code());
    }

    /** Says how far a draft has come. */
    void move(UUID id, SummaryStatus to) {
        run("update summary set status = ?, gates_passed = ? where id = ?", to.code(), to != SummaryStatus.FAILED, id);
    }

    /** Sets a draft aside, and its words with it. Returns false when it was no draft any more. */
    boolean discard(UUID id) {
        if (!setAside(id)) {
            return false;
        }
        wipe(id);
        return true;
    }

    /** Says why a discarded draft was returned. */
    void note(UUID id, String note, Pseudonym by, Instant at) {
        run(
                "update summary set note = ?, returned_by = ?, returned_at = ? where id = ?",
                note,
                by.value(),
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    /** Newest first. */
    List<Summaries.Returned> returned(AssemblyId assembly, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select s.id, s.lang, s.note, s.returned_at,
                               trim(coalesce(en.num, '') || ' ' || coalesce(en.heading, '')),
                               trim(coalesce(ja.num, '') || ' ' || coalesce(ja.heading, '')),
                               s.level, s.clause_id
                        from summary s
                        left join clause_text en on en.clause_id = s.clause_id and en.lang = 'en'
                        left join clause_text ja on ja.clause_id = s.clause_id and ja.lang = 'ja'
                        where s.assembly_id = ? and s.note is not null order by s.returned_at desc, s.id limit ?""")) {
            set(select, assembly.value(), most);
            List<Summaries.Returned> returned = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    returned.add(new Summaries.Returned(
                            row.getObject(1, UUID.class),
                            Scope.read(row.getString(7), row.getObject(8, UUID.class)),
                            Localized.of(row.getString(5), row.getString(6)),
                            Lang.of(row.getString(2)).orElseThrow(),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return returned;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private int run(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report that is not one", e);
        }
    }
}
