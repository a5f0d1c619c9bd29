package org.yoriai.legislation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.shared.StorageFailure;

/** Plain words with their sentences and citations. Every method works inside the caller's transaction. */
@ApplicationScoped
class PlainStore {
    private static final String SELECT = """
            select w.id, w.clause_id, c.eid, w.lang, w.level, w.status, w.version, w.origin, w.model_id,
                   w.checked_by is not null and w.written_by is distinct from w.checked_by, w.written_at, w.published_at,
                   w.leaves_out
            from plain_words w join clause c on c.id = w.clause_id
            where w.assembly_id = ? and\s""";
    private static final String IN_ORDER = " order by c.position, w.lang, w.level, w.version desc nulls first";

    @Inject
    DataSource database;

    /** Writers of one text line up here until the transaction ends. */
    void lineUp(UUID clause, Lang lang, PlainLevel level) {
        Rows.list(
                database,
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 4))) l",
                row -> 1,
                "plain words of " + clause + " in " + lang + " " + level.code());
    }

    /**
     * In the order of the bill; drafts first, then newest first.
     *
     * @param condition on the text {@code w} and its clause {@code c}
     */
    List<PlainWordsView> list(AssemblyId assembly, String condition, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(assembly.value()));
        all.addAll(Arrays.asList(parameters));
        Map<UUID, List<PlainWordsView.SentenceView>> sentences = new HashMap<>();
        List<PlainWordsView> found = Rows.list(
                database,
                SELECT + condition + IN_ORDER,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    List<PlainWordsView.SentenceView> own = new ArrayList<>();
                    sentences.put(id, own);
                    return read(row, id, own);
                },
                all.toArray());
        if (!found.isEmpty()) {
            readSentences(sentences);
        }
        return found.stream().map(PlainStore::judged).toList();
    }

    Optional<PlainWordsView> draft(AssemblyId assembly, UUID clause, Lang lang, PlainLevel level) {
        return list(
                        assembly,
                        "w.clause_id = ? and w.lang = ? and w.level = ? and w.status = 'draft'",
                        clause,
                        lang.code(),
                        level.code())
                .stream()
                .findFirst();
    }

    private static PlainWordsView read(ResultSet row, UUID id, List<PlainWordsView.SentenceView> sentences)
            throws SQLException {
        OffsetDateTime publishedAt = row.getObject(12, OffsetDateTime.class);
        return new PlainWordsView(
                id,
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                publishedAt == null ? null : publishedAt.toInstant(),
                sentences,
                List.of(),
                leavesOut(row.getArray(13)));
    }

    private static List<String> leavesOut(Array words) throws SQLException {
        return words == null ? null : List.of((String[]) words.getArray());
    }

    private static PlainWordsView judged(PlainWordsView read) {
        List<PlainWordsView.SentenceView> sentences = List.copyOf(read.sentences());
        return new PlainWordsView(
                read.id(),
                read.clause(),
                read.eId(),
                read.lang(),
                read.level(),
                read.status(),
                read.version(),
                read.origin(),
                read.model(),
                read.checkedByAnother(),
                read.writtenAt(),
                read.publishedAt(),
                sentences,
                read.isDraft()
                        ? PlainGate.judge(
                                sentences,
                                Lang.of(read.lang()).orElseThrow(),
                                PlainLevel.of(read.level()).orElseThrow())
                        : List.of(),
                read.leavesOut());
    }

    private void readSentences(Map<UUID, List<PlainWordsView.SentenceView>> sentences) {
        Map<UUID, List<PlainWordsView.CiteView>> cites = new HashMap<>();
        Rows.list(
                database,
                """
                select s.plain_words_id, s.id, s.text, q.unit_id, c.eid, q.start_at, q.end_at, q.quote
                from plain_sentence s
                left join plain_citation q on q.sentence_id = s.id
                left join clause c on c.id = q.unit_id
                where s.plain_words_id = any(?) order by s.plain_words_id, s.position, q.position""",
                row -> {
                    UUID id = row.getObject(2, UUID.class);
                    List<PlainWordsView.CiteView> own = cites.get(id);
                    if (own == null) {
                        own = new ArrayList<>();
                        cites.put(id, own);
                        sentences
                                .get(row.getObject(1, UUID.class))
                                .add(new PlainWordsView.SentenceView(id, row.getString(3), own));
                    }
                    if (row.getObject(4) != null) {
                        own.add(new PlainWordsView.CiteView(
                                row.getObject(4, UUID.class),
                                row.getString(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getString(8)));
                    }
                    return id;
                },
                sentences.keySet());
    }

    /** An empty draft of a person. */
    void begin(UUID id, AssemblyId assembly, UUID clause, Lang lang, PlainLevel level, Pseudonym writer, Instant at) {
        Rows.change(
                database,
                """
                insert into plain_words (id, assembly_id, clause_id, lang, level, status, origin, written_by, written_at)
                values (?, ?, ?, ?, ?, 'draft', 'person', ?, ?)""",
                id,
                assembly.value(),
                clause,
                lang.code(),
                level.code(),
                writer.value(),
                at.atOffset(ZoneOffset.UTC));
    }

    /** Puts these sentences in the place of all that the draft had. */
    void write(
            UUID draft,
            List<PlainWordsView.SentenceView> sentences,
            List<String> leavesOut,
            Pseudonym writer,
            Instant at) {
        Rows.change(database, "delete from plain_sentence where plain_words_id = ?", draft);
        Rows.change(
                database,
                "update plain_words set leaves_out = ?::text[], written_by = ?, written_at = ? where id = ?",
                leavesOut.toArray(String[]::new),
                writer.value(),
                at.atOffset(ZoneOffset.UTC),
                draft);
        try (Connection connection = database.getConnection();
                PreparedStatement sentence = connection.prepareStatement(
                        "insert into plain_sentence (id, plain_words_id, position, text) values (?, ?, ?, ?)");
                PreparedStatement citation = connection.prepareStatement("""
                        insert into plain_citation (sentence_id, position, unit_id, start_at, end_at, quote)
                        values (?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < sentences.size(); i++) {
                PlainWordsView.SentenceView one = sentences.get(i);
                sentence.setObject(1, one.id());
                sentence.setObject(2, draft);
                sentence.setInt(3, i);
                sentence.setString(4, one.text());
                sentence.addBatch();
                for (int j = 0; j < one.cites().size(); j++) {
                    PlainWordsView.CiteView cite = one.cites().get(j);
                    citation.setObject(1, one.id());
                    citation.setInt(2, j);
                    citation.setObject(3, cite.unitId());
                    citation.setInt(4, cite.start());
                    citation.setInt(5, cite.end());
                    citation.setString(6, cite.quote());
                    citation.addBatch();
                }
            }
            sentence.executeBatch();
            citation.executeBatch();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** Of a draft that was written before texts were compared with their clause. */
    void compare(UUID draft, List<String> leavesOut) {
        Rows.change(
                database,
                "update plain_words set leaves_out = ?::text[] where id = ?",
                leavesOut.toArray(String[]::new),
                draft);
    }

    void discard(UUID draft) {
        Rows.change(database, "delete from plain_sentence where plain_words_id = ?", draft);
        Rows.change(database, "delete from plain_words where id = ? and status = 'draft'", draft);
    }

    int nextVersion(UUID clause, Lang lang, PlainLevel level) {
        return Rows.list(
                        database,
                        "select coalesce(max(version), 0) + 1 from plain_words where clause_id = ? and lang = ? and level = ?",
                        row -> row.getInt(1),
                        clause,
                        lang.code(),
                        level.code())
                .get(0);
    }

    void publish(PlainWordsView draft, int version, Pseudonym checker, UUID event, Instant at) {
        Rows.change(database, """
                update plain_words set status = 'superseded'
                where clause_id = ? and lang = ? and level = ? and status = 'published'""", draft.clause(), draft.lang(), draft.level());
        Rows.change(database, """
                update plain_words set status = 'published', version = ?, checked_by = ?, event_id = ?, published_at = ?
                where id = ? and status = 'draft'""", version, checker.value(), event, at.atOffset(ZoneOffset.UTC), draft.id());
    }
}
