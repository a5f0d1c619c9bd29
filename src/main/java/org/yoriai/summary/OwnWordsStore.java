package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.digest.text.Span;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Rows;

/** Answers of authors to "does this say what you meant?", and what they want since. In the caller's transaction. */
@ApplicationScoped
class OwnWordsStore {
    private static final String TALLY = """
            select count(*), count(*) filter (where answered = quotes), count(*) filter (where agreed = quotes),
                   coalesce(sum(answered - agreed), 0)
            from (
              select g.member, count(*) as quotes, count(o.answer) as answered,
                     count(*) filter (where o.answer = 'yes') as agreed
              from summary_sentence n
              join citation q on q.sentence_id = n.id
              join argument g on g.id = q.argument_id
              left join own_words o on o.citation_id = q.id
              where n.summary_id = ? group by g.member) of_author""";

    @Inject
    DataSource database;

    OwnTally tally(UUID summary) {
        return Rows.list(
                        database,
                        TALLY,
                        row -> new OwnTally(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        summary)
                .get(0);
    }

    /** What a member answered on a draft, by citation. */
    Map<UUID, OwnWords.Answer> answers(UUID summary, Pseudonym member) {
        Map<UUID, OwnWords.Answer> answers = new HashMap<>();
        Rows.list(
                database,
                "select citation_id, answer from own_words where summary_id = ? and member = ?",
                row -> answers.put(
                        row.getObject(1, UUID.class),
                        OwnWords.Answer.of(row.getString(2)).orElseThrow()),
                summary,
                member.value());
        return answers;
    }

    void put(UUID citation, UUID summary, Pseudonym member, OwnWords.Answer answer, UUID event, Instant at) {
        Rows.change(
                database, """
                insert into own_words (citation_id, summary_id, member, answer, event_id, answered_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (citation_id) do update
                set answer = excluded.answer, event_id = excluded.event_id, answered_at = excluded.answered_at""", citation, summary, member.value(), answer.code(), event, at.atOffset(ZoneOffset.UTC));
    }

    /** How many quotes of hers in drafts that ask she has not answered for. */
    int waiting(AssemblyId assembly, Pseudonym member) {
        return Rows.list(database, """
                        select count(*) from summary s
                        join summary_sentence n on n.summary_id = s.id
                        join citation q on q.sentence_id = n.id
                        join argument g on g.id = q.argument_id
                        left join own_words o on o.citation_id = q.id
                        where s.assembly_id = ? and s.status = 'own-words' and g.member = ? and o.answer is null""", row -> row.getInt(1), assembly.value(), member.value())
                .get(0);
    }

    /** @param span the sentences that she chose, or {@code null}: it is not to be quoted */
    void wish(UUID argument, String lang, Span span, Instant at) {
        Rows.change(
                database,
                """
                insert into own_words_wish (argument_id, lang, quoted, start_at, end_at, wished_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (argument_id, lang) do update
                set quoted = excluded.quoted, start_at = excluded.start_at, end_at = excluded.end_at,
                    wished_at = excluded.wished_at""",
                argument,
                lang,
                span != null,
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                at.atOffset(ZoneOffset.UTC));
    }

    void unwish(UUID argument, String lang) {
        Rows.change(database, "delete from own_words_wish where argument_id = ? and lang = ?", argument, lang);
    }

    Wishes wishes(AssemblyId assembly) {
        Map<Wishes.Of, Wishes.Wish> known = new HashMap<>();
        Rows.list(
                database,
                """
                select w.argument_id, w.lang, w.quoted, w.start_at, w.end_at
                from own_words_wish w join argument g on g.id = w.argument_id where g.assembly_id = ?""",
                row -> known.put(
                        new Wishes.Of(row.getObject(1, UUID.class), row.getString(2)),
                        new Wishes.Wish(row.getBoolean(3) ? new Span(row.getInt(4), row.getInt(5)) : null)),
                assembly.value());
        return new Wishes(known);
    }

    /** Arguments that their author keeps out of summaries since she was asked, by language. */
    List<Wishes.Of> keptOut(AssemblyId assembly, Pseudonym member) {
        return Rows.list(
                database,
                """
                select w.argument_id, w.lang from own_words_wish w join argument g on g.id = w.argument_id
                where g.assembly_id = ? and g.member = ? and not w.quoted order by g.number, w.lang""",
                row -> new Wishes.Of(row.getObject(1, UUID.class), row.getString(2)),
                assembly.value(),
                member.value());
    }

    /**
     * Takes over what was answered on an earlier draft: a yes where the same words stand in the same kind of sentence, and
     * a yes for the sentences that an author chose instead.
     */
    void carry(UUID from, UUID to) {
        Rows.change(database, """
                insert into own_words (citation_id, summary_id, member, answer, event_id, answered_at)
                select distinct on (q.id) q.id, ?, o.member, 'yes', o.event_id, o.answered_at
                from summary_sentence n
                join citation q on q.sentence_id = n.id
                join citation p on p.argument_id = q.argument_id and p.lang = q.lang
                join summary_sentence b on b.id = p.sentence_id and b.summary_id = ?
                join own_words o on o.citation_id = p.id
                left join own_words_wish w on w.argument_id = q.argument_id and w.lang = q.lang and w.quoted
                where n.summary_id = ? and (
                  o.answer = 'yes' and p.start_at = q.start_at and p.end_at = q.end_at
                    and b.kind = n.kind and b.topic = n.topic
                  or o.answer = 'other' and w.start_at = q.start_at and w.end_at = q.end_at)
                order by q.id, o.answered_at desc""", to, from, to);
    }

    void forget(AssemblyId assembly, Pseudonym member) {
        Rows.change(
                database,
                "delete from own_words_wish where argument_id in (select id from argument where assembly_id = ? and member = ?)",
                assembly.value(),
                member.value());
        Rows.change(
                database,
                "delete from own_words where member = ? and summary_id in (select id from summary where assembly_id = ?)",
                member.value(),
                assembly.value());
    }
}
