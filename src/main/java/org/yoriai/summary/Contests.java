package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;
import org.yoriai.summary.StoredSummary.StoredSentence;

/**
 * Whoever is quoted in a sentence may say that it is not right. It stands on the sentence at once, how many and not who; a
 * moderator who did not approve the summary answers. Her reason is read by moderators, and by everybody beside the answer.
 */
@ApplicationScoped
public class Contests {
    /** How long a moderator may take to answer. */
    public static final Duration ANSWERED_WITHIN = Duration.ofHours(72);

    public static final int LONGEST = 500;

    private static final String SELECT = """
            select x.id, x.summary_id, x.sentence_id, n.position + 1, x.reason, x.contested_at, x.decision, x.answer,
                   x.answered_at
            from contest x join summary_sentence n on n.id = x.sentence_id where x.assembly_id = ?""";

    @Inject
    DataSource database;

    @Inject
    Summaries summaries;

    @Inject
    SummaryJobs jobs;

    @Inject
    Reviews reviews;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /** What a moderator does about it. */
    public enum Decision {
        /** It stays, and she says why. */
        KEPT,
        /** A new version is drafted. */
        CORRECTED,
        /** The summary is taken back. */
        WITHDRAWN;

        /** As stored and sent. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Decision> of(String code) {
            for (Decision decision : values()) {
                if (decision.code().equals(code)) {
                    return Optional.of(decision);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Somebody contests a sentence.
     *
     * @param number of the sentence, from 1
     * @param reason hers; {@code null} for everybody until it is answered, empty once she is forgotten
     * @param answerBy till when a moderator should answer
     * @param decision {@code null} until then; {@code answer} the moderator's words
     */
    public record ContestView(
            UUID id,
            UUID summary,
            UUID sentence,
            int number,
            String reason,
            Instant contestedAt,
            Instant answerBy,
            Decision decision,
            String answer,
            Instant answeredAt) {
        public boolean isOpen() {
            return decision == null;
        }
    }

    /**
     * Contests a sentence of a published summary.
     *
     * @throws Refused 404 when there is no such sentence, 403 {@code not-quoted-here}, 409 {@code summary-not-published},
     *     {@code contested-already}, 422
     */
    @Transactional
    public ContestView contest(AssemblyId assembly, UUID summary, UUID sentence, Pseudonym member, String reason) {
        String why = PlainText.read("reason", reason, 1, LONGEST);
        StoredSummary found = summaries.locked(assembly, summary);
        if (found.status() != SummaryStatus.PUBLISHED) {
            throw Refused.wrongState("summary-not-published");
        }
        StoredSentence contested = sentence(found, sentence);
        if (contested.cites().stream().noneMatch(cite -> cite.author().equals(member.value()))) {
            throw Refused.notAllowed("not-quoted-here");
        }
        UUID id = Ids.next(clock.instant());
        Instant now = clock.instant();
        if (!Rows.ids(database, "select id from contest where sentence_id = ? and member = ?", sentence, member.value())
                .isEmpty()) {
            throw Refused.wrongState("contested-already");
        }
        UUID event = outbox.append(Fact.of(
                        assembly,
                        summary,
                        pseudonyms.actor(assembly, summary, member),
                        new SummaryEvent.SentenceContested(sentence),
                        new SealFor.Member(assembly, member)))
                .event();
        Rows.change(
                database,
                """
                insert into contest (id, assembly_id, summary_id, sentence_id, member, reason, contested_at, event_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                assembly.value(),
                summary,
                sentence,
                member.value(),
                why,
                now.atOffset(ZoneOffset.UTC),
                event);
        return list(assembly, " and x.id = ?", true, id).get(0);
    }

    /**
     * Answers somebody who contests a sentence. Correcting drafts the summary anew, for a moderator to change and publish;
     * withdrawing takes it back.
     *
     * @param answer read by everybody
     * @throws Refused 404, 409 {@code contest-answered}, {@code contest-own-approval}, 422
     */
    @Transactional
    public ContestView answer(AssemblyId assembly, UUID id, Pseudonym moderator, Decision decision, String answer) {
        String words = PlainText.read("answer", answer, 1, LONGEST);
        ContestView contest = list(assembly, " and x.id = ? for update of x", true, id).stream()
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (!contest.isOpen()) {
            throw Refused.wrongState("contest-answered");
        }
        StoredSummary summary = summaries.locked(assembly, contest.summary());
        if (moderator.value().equals(summary.course().approvedBy())
                || moderator.value().equals(summary.course().publishedBy())) {
            throw Refused.wrongState("contest-own-approval");
        }
        Instant now = clock.instant();
        Rows.change(
                database,
                "update contest set decision = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?",
                decision.code(),
                words,
                moderator.value(),
                now.atOffset(ZoneOffset.UTC),
                id);
        outbox.append(Fact.ofAssembly(
                assembly,
                contest.summary(),
                new SummaryEvent.ContestAnswered(contest.sentence(), decision.code(), moderator.value())));
        if (decision == Decision.WITHDRAWN && summary.status() == SummaryStatus.PUBLISHED) {
            reviews.withdraw(assembly, summary.id(), moderator, words);
        } else if (decision == Decision.CORRECTED) {
            jobs.ask(assembly, summary.scope(), summary.lang(), moderator);
        }
        return list(assembly, " and x.id = ?", true, id).get(0);
    }

    /** All on one summary, in the order of its sentences. @param moderator whether reasons of open ones may be read */
    @Transactional
    public List<ContestView> on(AssemblyId assembly, UUID summary, boolean moderator) {
        summaries.require(assembly, summary, moderator);
        return list(assembly, " and x.summary_id = ? order by n.position, x.contested_at, x.id", moderator, summary);
    }

    /** Those that wait for an answer, oldest first: for moderators. */
    @Transactional
    public List<ContestView> open(AssemblyId assembly) {
        return list(assembly, " and x.decision is null order by x.contested_at, x.id", true);
    }

    /** Those whose last contest of a sentence of this summary was answered: to be told. */
    @Transactional
    public List<Pseudonym> answered(UUID summary) {
        return Rows.list(database, """
                select member from contest where summary_id = ? and decision is not null
                  and answered_at = (select max(answered_at) from contest where summary_id = ?)""", row -> new Pseudonym(row.getString(1)), summary, summary);
    }

    /** The sentences of a summary that quote a member and that she does not contest yet. */
    @Transactional
    public List<UUID> contestable(AssemblyId assembly, UUID summary, Pseudonym member) {
        return Rows.ids(database, """
                select distinct n.id from summary s
                join summary_sentence n on n.summary_id = s.id
                join citation q on q.sentence_id = n.id
                join argument g on g.id = q.argument_id
                where s.assembly_id = ? and s.id = ? and s.status = 'published' and g.member = ?
                  and not exists (select 1 from contest x where x.sentence_id = n.id and x.member = g.member)""", assembly.value(), summary, member.value());
    }

    private List<ContestView> list(AssemblyId assembly, String condition, boolean reasons, Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = assembly.value();
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return Rows.list(database, SELECT + condition, row -> read(row, reasons), all);
    }

    private static ContestView read(ResultSet row, boolean reasons) throws SQLException {
        String decision = row.getString(7);
        OffsetDateTime answeredAt = row.getObject(9, OffsetDateTime.class);
        Instant contestedAt = row.getObject(6, OffsetDateTime.class).toInstant();
        return new ContestView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getInt(4),
                reasons || decision != null ? row.getString(5) : null,
                contestedAt,
                contestedAt.plus(ANSWERED_WITHIN),
                decision == null ? null : Decision.of(decision).orElseThrow(),
                row.getString(8),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    private static StoredSentence sentence(StoredSummary summary, UUID id) {
        return summary.sentences().stream()
                .filter(sentence -> sentence.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }
}
