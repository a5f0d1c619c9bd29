package org.yoriai.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;
import org.yoriai.summary.StoredSummary.StoredCitation;
import org.yoriai.summary.StoredSummary.StoredSentence;

/** How another model, or fixed frames, word a draft: places for quotes, and none of the words. In the caller's transaction. */
@ApplicationScoped
class BesideStore {
    private static final Marks NONE = new Marks(List.of(), List.of());

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    /** @param model id of what worded it, or of the model that was to; {@code name} of it, empty for fixed frames */
    record Kept(String model, String name, Wording.How how) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID summary, Wording.Beside beside, Map<String, String> langs, Instant now) {
        DigestResult result = beside.worded().result();
        Rows.change(
                database,
                """
                insert into summary_beside (summary_id, model_id, model_hash, prompt_hash, prompts, because, frames, replaced,
                                            gates, worded_at)
                values (?, ?, ?, ?, (
                  select coalesce(max(p.version), 1) from model_prompt p where p.model_id = ? and p.body = any (?)),
                  ?, ?, ?, ?::jsonb, ?)""",
                summary,
                beside.model(),
                result.model().hash(),
                Templates.sha256(result.model()),
                beside.model(),
                beside.worded().prompts().values().toArray(String[]::new),
                beside.worded().because(),
                beside.worded().frames(),
                beside.worded().replaced(),
                write(result.gates()),
                now.atOffset(ZoneOffset.UTC));
        int position = 0;
        for (TopicSummary topic : result.topics()) {
            for (Sentence sentence : topic.sentences()) {
                Frame frame = Frame.of(sentence);
                UUID id = Ids.next(now);
                Rows.change(
                        database,
                        """
                        insert into summary_beside_sentence (id, summary_id, position, kind, topic, text, worded)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        id,
                        summary,
                        position++,
                        sentence.kind().code(),
                        topic.id(),
                        frame.text(),
                        beside.worded().sentences().contains(sentence.id()));
                for (int i = 0; i < sentence.cites().size(); i++) {
                    var cite = sentence.cites().get(i);
                    Rows.change(
                            database,
                            """
                            insert into summary_beside_citation (sentence_id, position, argument_id, lang, start_at, end_at, frame_at)
                            values (?, ?, ?, ?, ?, ?, ?)""",
                            id,
                            i,
                            UUID.fromString(cite.argument()),
                            langs.get(cite.argument()),
                            cite.start(),
                            cite.end(),
                            frame.places().get(i));
                }
            }
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written as JSON", e);
        }
    }

    Optional<Kept> find(UUID summary) {
        return Rows.list(
                        database,
                        """
                        select b.model_id, coalesce(m.name, ''), b.prompts, b.because,
                               b.frames, b.replaced
                        from summary_beside b left join wording_model m on m.id = b.model_id where b.summary_id = ?""",
                        row -> new Kept(
                                row.getString(1),
                                row.getString(2),
                                new Wording.How(
                                        row.getString(4).isEmpty() ? row.getString(2) : "",
                                        row.getInt(3),
                                        row.getString(4),
                                        row.getInt(5),
                                        row.getInt(6))),
                        summary)
                .stream()
                .findFirst();
    }

    /** Its sentences, beside the words of now at their places. */
    List<StoredSentence> sentences(UUID summary) {
        Map<UUID, StoredSentence> found = new LinkedHashMap<>();
        Map<UUID, List<Integer>> places = new LinkedHashMap<>();
        Rows.list(
                database,
                """
                select n.id, n.position, n.kind, n.topic, n.text, n.worded, g.id, g.number, g.member, g.lang, q.lang,
                       q.start_at, q.end_at, g.status,
                       not exists (select 1 from argument_usable u where u.argument_id = g.id),
                       case when q.lang = g.lang then g.body else t.body end, q.frame_at
                from summary_beside_sentence n
                join summary_beside_citation q on q.sentence_id = n.id
                join argument g on g.id = q.argument_id
                left join argument_translation t on t.argument_id = g.id and t.lang = q.lang
                where n.summary_id = ? order by n.position, q.position""",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    StoredSentence known = found.get(id);
                    List<StoredCitation> cites = new ArrayList<>(known == null ? List.of() : known.cites());
                    cites.add(citation(row, id, cites.size()));
                    places.computeIfAbsent(id, sentence -> new ArrayList<>()).add(row.getInt(17));
                    return found.put(
                            id,
                            new StoredSentence(
                                    id,
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    new Frame(row.getString(5), places.get(id)),
                                    null,
                                    NONE,
                                    row.getBoolean(6),
                                    false,
                                    0,
                                    cites));
                },
                summary);
        return List.copyOf(found.values());
    }

    private static StoredCitation citation(ResultSet row, UUID sentence, int position) throws SQLException {
        String text = row.getString(16);
        int start = row.getInt(12);
        int end = row.getInt(13);
        // Only whole sentences are ever quoted: where none stand any more, the words have changed.
        boolean whole = text != null && end <= text.length() && QuoteBoundary.whole(text, start, end);
        return new StoredCitation(
                new UUID(sentence.getMostSignificantBits() ^ position, sentence.getLeastSignificantBits()),
                row.getObject(7, UUID.class),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                start,
                end,
                whole ? text.substring(start, end) : "",
                row.getString(14),
                row.getBoolean(15),
                text);
    }

    /** A moderator says that she read both. */
    void read(UUID summary, Pseudonym moderator, Instant now) {
        Rows.change(database, """
                insert into summary_beside_read (summary_id, member, read_at) values (?, ?, ?)
                on conflict (summary_id, member) do update set read_at = excluded.read_at""", summary, moderator.value(), now.atOffset(ZoneOffset.UTC));
    }

    /** Whether she read both, and nothing was changed in the draft since. */
    boolean isRead(UUID summary, Pseudonym moderator) {
        return !Rows.list(database, """
                        select r.read_at from summary_beside_read r
                        where r.summary_id = ? and r.member = ? and not exists (
                          select 1 from summary_change c where c.summary_id = r.summary_id and c.changed_at > r.read_at)""", row -> row.getObject(1, OffsetDateTime.class), summary, moderator.value())
                .isEmpty();
    }

    static Map<String, String> langs(DraftInput input, Lang lang) {
        Map<String, String> langs = new LinkedHashMap<>();
        input.byId().forEach((id, source) -> langs.put(id, source.text().langOf(lang)));
        return langs;
    }
}
