package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.digest.text.Sentences;
import org.yoriai.digest.text.Span;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.events.SealFor;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.summary.StoredSummary.StoredCitation;
import org.yoriai.summary.StoredSummary.StoredSentence;

/**
 * Everybody whom a draft quotes is asked whether it says what she meant. What she does not want said so is drafted without
 * it; silence is not consent, and the page of the summary tells how many answered. Who answered what nobody else reads.
 */
@ApplicationScoped
public class OwnWords {
    /** How long authors are waited for, in hours, unless a moderator says why not. */
    public static final int USUAL_HOURS = 72;

    public static final int LONGEST_REASON = 500;

    @Inject
    SummaryStore store;

    @Inject
    OwnWordsStore own;

    @Inject
    DueStore due;

    @Inject
    Summaries summaries;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /** What an author says of one quote. */
    public enum Answer {
        YES,
        /** Partly: other sentences of the same argument say it. */
        OTHER,
        /** Partly: it is not to be quoted. */
        WITHDRAW,
        NO;

        /** As stored and sent. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Answer> of(String code) {
            for (Answer answer : values()) {
                if (answer.code().equals(code)) {
                    return Optional.of(answer);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One quote of mine in a draft.
     *
     * @param clauseTitle of what the draft is about, the first clause for a question; empty for the whole bill
     * @param lang of the draft, {@code quoteLang} of the words that are quoted; {@code translated} if somebody translated them
     * @param parts the sentence of the draft in pieces; {@code mine} the citation's index among its citations
     * @param chosen places in {@code text} of my sentences that are quoted now; {@code sentences} all of them
     * @param answer what I answered, or {@code null}
     */
    public record Asked(
            UUID summary,
            UUID citation,
            Scope scope,
            Localized clauseTitle,
            Lang lang,
            String kind,
            List<SummaryView.Part> parts,
            int mine,
            UUID argument,
            int argumentNumber,
            String text,
            String quoteLang,
            boolean translated,
            List<Piece> sentences,
            Answer answer,
            Instant until) {
        public Asked {
            parts = List.copyOf(parts);
            sentences = List.copyOf(sentences);
        }
    }

    /** One of my sentences. @param start in UTF-16 units, {@code end} after it; {@code quoted} whether it is quoted now */
    public record Piece(int start, int end, String text, boolean quoted) {}

    /** An argument of mine that summaries in a language quote no more, because I said so. */
    public record KeptOut(UUID argument, String lang) {}

    /** What an author answers. @param start of the sentences that she chose, for {@link Answer#OTHER}; {@code end} after them */
    public record Given(Answer answer, Integer start, Integer end) {}

    /**
     * Asks the authors of a draft.
     *
     * @param hours how long they are waited for, 1 to {@value #USUAL_HOURS}
     * @param reason why for less than that, read by everybody
     * @throws Refused 404, 409 {@code summary-not-checked}, 422
     */
    @Transactional
    public SummaryView ask(AssemblyId assembly, UUID id, Pseudonym moderator, int hours, String reason) {
        if (hours < 1 || hours > USUAL_HOURS) {
            throw Refused.field("hours", "max", Map.of("value", USUAL_HOURS));
        }
        String why = PlainText.read("reason", reason, hours < USUAL_HOURS ? 1 : 0, LONGEST_REASON);
        StoredSummary draft = summaries.locked(assembly, id);
        if (draft.status() != SummaryStatus.CHECKED) {
            throw Refused.wrongState("summary-not-checked");
        }
        summaries.requireGates(draft);
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofHours(hours));
        store.ask(id, moderator, now, until, why);
        outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.OwnWordsAsked(until, why, moderator.value())));
        return summaries.view(assembly, id);
    }

    /**
     * Waits no longer for those who have not answered.
     *
     * @param reason why, read by everybody
     * @throws Refused 404, 409 {@code summary-not-asking}, 422
     */
    @Transactional
    public SummaryView close(AssemblyId assembly, UUID id, Pseudonym moderator, String reason) {
        String why = PlainText.read("reason", reason, 1, LONGEST_REASON);
        StoredSummary draft = summaries.locked(assembly, id);
        Instant now = clock.instant();
        if (draft.status() != SummaryStatus.OWN_WORDS
                || !draft.course().askUntil().isAfter(now)) {
            throw Refused.wrongState("summary-not-asking");
        }
        store.ask(id, moderator, draft.course().askedAt(), now, why);
        outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.OwnWordsAsked(now, why, moderator.value())));
        return summaries.view(assembly, id);
    }

    /**
     * Answers for a quote of hers; she may answer anew while authors are asked.
     *
     * @throws Refused 404 when it is no quote of hers, 409 {@code summary-not-asking}, 422 when what she chose is not
     *     whole sentences of hers
     */
    @Transactional
    public Asked answer(AssemblyId assembly, UUID id, UUID citation, Pseudonym member, Given given) {
        StoredSummary draft = summaries.locked(assembly, id);
        Asked asked = mine(draft, member).stream()
                .filter(one -> one.citation().equals(citation))
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (draft.status() != SummaryStatus.OWN_WORDS) {
            throw Refused.wrongState("summary-not-asking");
        }
        Span chosen = null;
        if (given.answer() == Answer.OTHER) {
            if (given.start() == null
                    || given.end() == null
                    || !QuoteBoundary.whole(asked.text(), given.start(), given.end())) {
                throw Refused.field("sentences", "not-whole-sentences");
            }
            chosen = new Span(given.start(), given.end());
        }
        Instant now = clock.instant();
        UUID event = outbox.append(Fact.of(
                        assembly,
                        id,
                        pseudonyms.actor(assembly, id, member),
                        new SummaryEvent.OwnWordsAnswered(
                                citation, given.answer().code()),
                        new SealFor.Member(assembly, member)))
                .event();
        own.put(citation, id, member, given.answer(), event, now);
        if (given.answer() == Answer.YES) {
            Wishes.Wish before =
                    own.wishes(assembly).of(asked.argument(), asked.quoteLang()).orElse(null);
            if (before != null && !before.isQuoted()) {
                own.unwish(asked.argument(), asked.quoteLang());
            }
        } else {
            own.wish(asked.argument(), asked.quoteLang(), chosen, now);
            due.mark(assembly, draft.scope(), now);
        }
        return mine(draft, member).stream()
                .filter(one -> one.citation().equals(citation))
                .findFirst()
                .orElseThrow();
    }

    /** Every quote of a member in drafts whose authors are asked. */
    @Transactional
    public List<Asked> mine(AssemblyId assembly, Pseudonym member) {
        return store.list(assembly, """
                and s.status = 'own-words' and exists (
                  select 1 from summary_sentence n join citation q on q.sentence_id = n.id
                  join argument g on g.id = q.argument_id where n.summary_id = s.id and g.member = ?)""", member.value()).stream()
                .flatMap(draft -> mine(draft, member).stream())
                .toList();
    }

    /** How many quotes of hers she has not answered for. */
    @Transactional
    public int waiting(AssemblyId assembly, Pseudonym member) {
        return own.waiting(assembly, member);
    }

    /** What she keeps out of summaries since she was asked. */
    @Transactional
    public List<KeptOut> keptOut(AssemblyId assembly, Pseudonym member) {
        return own.keptOut(assembly, member).stream()
                .map(of -> new KeptOut(of.argument(), of.lang()))
                .toList();
    }

    /** Lets summaries quote an argument of hers again. @throws Refused 404 when she keeps no such argument out */
    @Transactional
    public void allow(AssemblyId assembly, UUID argument, String lang, Pseudonym member) {
        if (!keptOut(assembly, member).contains(new KeptOut(argument, lang))) {
            throw Refused.notFound();
        }
        own.unwish(argument, lang);
        store.scopesAround(assembly, argument).forEach(scope -> due.mark(assembly, scope, clock.instant()));
    }

    /** Whether the authors of a draft are asked and waited for. */
    @Transactional
    public boolean isAsking(AssemblyId assembly, UUID id) {
        return store.find(assembly, id)
                .filter(draft -> draft.status() == SummaryStatus.OWN_WORDS
                        && draft.course().askUntil().isAfter(clock.instant()))
                .isPresent();
    }

    /** Everybody whom a draft quotes: to be told that she is asked. */
    @Transactional
    public List<Pseudonym> authors(AssemblyId assembly, UUID id) {
        return store.find(assembly, id).stream()
                .flatMap(draft -> draft.sentences().stream())
                .flatMap(sentence -> sentence.cites().stream())
                .map(StoredCitation::author)
                .distinct()
                .map(Pseudonym::new)
                .toList();
    }

    private List<Asked> mine(StoredSummary draft, Pseudonym member) {
        Map<UUID, Answer> answers = own.answers(draft.id(), member);
        SummaryView view = draft.view(Map.of());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < draft.sentences().size(); i++) {
            StoredSentence sentence = draft.sentences().get(i);
            for (int c = 0; c < sentence.cites().size(); c++) {
                StoredCitation cite = sentence.cites().get(c);
                if (cite.author().equals(member.value()) && cite.text() != null) {
                    asked.add(new Asked(
                            draft.id(),
                            cite.id(),
                            draft.scope(),
                            draft.clauseTitle(),
                            draft.lang(),
                            sentence.kind(),
                            view.sentences().get(i).parts(),
                            c,
                            cite.argument(),
                            cite.argumentNumber(),
                            cite.text(),
                            cite.lang(),
                            !cite.lang().equals(cite.originalLang()),
                            pieces(cite),
                            answers.get(cite.id()),
                            draft.course().askUntil()));
                }
            }
        }
        return asked;
    }

    private static List<Piece> pieces(StoredCitation cite) {
        return pieces(cite.text(), cite.lang(), cite.start(), cite.end());
    }

    /** The sentences of a text; {@code [start, end)} of it is quoted. */
    static List<Piece> pieces(String text, String lang, int start, int end) {
        return Sentences.of(text, lang).stream()
                .map(span ->
                        new Piece(span.start(), span.end(), span.in(text), span.start() >= start && span.end() <= end))
                .toList();
    }
}
