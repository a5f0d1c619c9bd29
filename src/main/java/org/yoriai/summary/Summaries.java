package org.yoriai.summary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.Sources;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestOptions;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.digest.wording.ReadingLevel;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.BillView.ClauseView;
import org.yoriai.legislation.Bills;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.summary.model.ModelRegister;

/** Summaries of what was said on a clause, or on the whole bill: drafted by the engine, and read by everybody. */
@ApplicationScoped
public class Summaries {
    private static final String OF_SCOPE = "and s.clause_id is not distinct from ?::uuid and s.lang = ? ";
    private static final String OF_SCOPE_PUBLISHED = OF_SCOPE + "and s.status = 'published'";

    private static final String OF_SCOPE_RETURNED = OF_SCOPE + "and s.note is not null";
    private static final String OF_SCOPE_OPEN = OF_SCOPE + "and " + SummaryStore.OPEN;

    /** The least time that somebody has whose words came into a draft while others were asked already. */
    private static final Duration AT_LEAST = Duration.ofHours(24);

    private static final int RETURNED_SHOWN = 20;
    private static final int VECTORS = 20_000;
    private static final int TURNS = 3;

    /** A draft that was returned. @param clauseTitle empty for the whole bill */
    public record Returned(UUID id, Localized clauseTitle, Lang lang, String note, Instant at) {}

    @Inject
    SummaryStore store;

    @Inject
    OwnWordsStore own;

    @Inject
    Sources sources;

    @Inject
    OpinionMaps maps;

    @Inject
    Bills bills;

    @Inject
    ModelRegister models;

    @Inject
    Wording wording;

    @Inject
    Memberships memberships;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /**
     * Drafts from what is visible now. The open draft of the same clause and language is replaced; when nothing has
     * changed since, it is that draft again. It stays as it is, too, while its authors are asked or after a moderator
     * changed it, unless words in it are gone or an author objects. In fixed frames: a person does not wait for a model.
     *
     * @param clause with all that is inside it, or {@code null} for the whole bill
     * @throws Refused 404 when the published bill has no such clause, 409 {@code nothing-to-summarize}
     */
    @Transactional
    public SummaryView draft(AssemblyId assembly, UUID clause, Lang lang, Pseudonym moderator) {
        Optional<StoredSummary> kept = kept(assembly, clause, lang);
        if (kept.isPresent()) {
            return view(kept.get());
        }
        Prepared chosen = prepare(assembly, clause, lang).orElseThrow(() -> Refused.wrongState("nothing-to-summarize"));
        return view(keep(assembly, clause, lang, chosen, Wording.Worded.extractive(chosen.result()), moderator, false));
    }

    /**
     * The same without being asked: drafts only where that differs from what is published or returned, and drops a draft that
     * nothing stands behind any more. What a model words is worded between two transactions.
     *
     * @param keeping called before a result is kept, in the same transaction; what it throws ends the drafting
     */
    void redraft(AssemblyId assembly, UUID clause, Lang lang, Runnable keeping) {
        boolean kept = false;
        for (int turn = 0; turn < TURNS && !kept; turn++) {
            Optional<Prepared> prepared = QuarkusTransaction.requiringNew().call(() -> changed(assembly, clause, lang));
            if (prepared.isEmpty()) {
                return;
            }
            Wording.Worded worded = wording.word(assembly, prepared.get().chosen());
            kept = QuarkusTransaction.requiringNew()
                    .call(() -> keepUnlessMoved(assembly, clause, lang, prepared.get(), worded, keeping));
        }
        if (!kept) {
            throw new IllegalStateException("the words changed each time while a model worded them");
        }
    }

    private Optional<Prepared> changed(AssemblyId assembly, UUID clause, Lang lang) {
        if (kept(assembly, clause, lang).isPresent()) {
            return Optional.empty();
        }
        Optional<Prepared> now = prepare(assembly, clause, lang);
        if (now.isEmpty()) {
            store.lock(assembly, clause, lang);
            open(assembly, clause, lang).ifPresent(draft -> store.discard(draft.id()));
            return now;
        }
        return now.filter(
                chosen -> chosen.same(wording.planned(assembly, chosen.result()), known(assembly, clause, lang, true))
                        .isEmpty());
    }

    /** A word that was taken back while a model worded the draft is not kept. */
    private boolean keepUnlessMoved(
            AssemblyId assembly, UUID clause, Lang lang, Prepared chosen, Wording.Worded worded, Runnable keeping) {
        keeping.run();
        store.lock(assembly, clause, lang);
        DraftInput now = input(assembly, clause, lang);
        if (!now.arguments().equals(chosen.input().arguments())
                || !now.spans().equals(chosen.input().spans())) {
            return false;
        }
        keep(assembly, clause, lang, chosen, worded, null, true);
        return true;
    }

    /**
     * What there is to word on the clause that most arguments are about, or on the bill where they are about none, so that members can compare models by it.
     * In the language of most arguments.
     */
    @Transactional
    public Optional<Wording.Chosen> sample(AssemblyId assembly) {
        List<ClauseView> clauses =
                bills.published(assembly).map(BillView::clauses).orElse(List.of());
        Map<String, Long> perClause = new TreeMap<>();
        long japanese = 0;
        List<Sources.SourceArgument> all = sources.arguments(assembly);
        for (Sources.SourceArgument argument : all) {
            if (argument.quotable() && argument.clauseEId() != null) {
                perClause.merge(DraftInput.decidedWith(argument.clauseEId(), clauses), 1L, Long::sum);
            }
            japanese += argument.lang().equals("ja") ? 1 : 0;
        }
        Lang lang = japanese * 2 > all.size() ? Lang.JA : Lang.EN;
        UUID clause = perClause.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(most -> clauses.stream()
                        .filter(candidate -> candidate.eId().equals(most.getKey()))
                        .findFirst())
                .map(ClauseView::id)
                .orElse(null);
        return prepare(assembly, clause, lang).map(Prepared::chosen);
    }

    /** What was chosen from what is visible now. */
    private record Prepared(DraftInput input, DigestResult result, EasySentences easy) {
        Wording.Chosen chosen() {
            return new Wording.Chosen(input.arguments(), input.votes(), input.groups(), input.issues(), result);
        }

        /** The first of these that is made of the same, by this model in these frames. */
        Optional<StoredSummary> same(ModelStamp model, List<StoredSummary> known) {
            String prompt = prompt(model);
            return known.stream()
                    .filter(stored ->
                            stored.inputSha256().equals(result.inputs().sha256())
                                    && stored.modelSha256().equals(model.hash())
                                    && stored.promptSha256().equals(prompt))
                    .findFirst();
        }
    }

    private static String prompt(ModelStamp model) {
        return model.promptHash().isEmpty() ? Templates.sha256() : model.promptHash();
    }

    private Optional<StoredSummary> kept(AssemblyId assembly, UUID clause, Lang lang) {
        return open(assembly, clause, lang).filter(this::isKept);
    }

    /** Whether a draft stays although something changed: people are at work on it, and nothing in it went wrong. */
    private boolean isKept(StoredSummary draft) {
        boolean worked = draft.course().isChanged() || !draft.status().isFresh();
        return worked
                && draft.status() != SummaryStatus.FAILED
                && !draft.isStale()
                && own.tally(draft.id()).open() == 0;
    }

    /** The authors whose words stay have answered already; those who are new in it get a day at least. */
    private void goOnAsking(StoredSummary before, UUID draft) {
        own.carry(before.id(), draft);
        Course course = before.course();
        Instant later = clock.instant().plus(AT_LEAST);
        Instant until = own.tally(draft).isComplete() || course.askUntil().isAfter(later) ? course.askUntil() : later;
        store.ask(draft, new Pseudonym(course.askedBy()), course.askedAt(), until, course.askReason());
    }

    /** What a summary on a clause, or on the whole bill, is made of now. */
    DraftInput input(AssemblyId assembly, UUID clause, Lang lang) {
        List<ClauseView> clauses =
                bills.published(assembly).map(BillView::clauses).orElse(List.of());
        ClauseView scope = clause == null
                ? null
                : clauses.stream()
                        .filter(candidate -> candidate.id().equals(clause))
                        .findFirst()
                        .orElseThrow(Refused::notFound);
        return DraftInput.of(
                sources.arguments(assembly),
                sources.votes(assembly),
                maps.groups(assembly),
                clauses,
                scope,
                lang,
                own.wishes(assembly));
    }

    private Optional<Prepared> prepare(AssemblyId assembly, UUID clause, Lang lang) {
        DraftInput input = input(assembly, clause, lang);
        if (input.arguments().arguments().isEmpty()) {
            return Optional.empty();
        }
        // Each text is compared twice, and its vector forgotten with this call.
        Embedders once = Embedders.embedded().remembering(VectorCache.inMemory(VECTORS));
        DigestResult result = Digest.digest(
                input.arguments(),
                input.votes(),
                input.groups(),
                input.issues(),
                DigestOptions.in(lang.code()).quoting(input.spans()),
                once);
        if (result.topics().isEmpty()) {
            return Optional.empty();
        }
        DigestResult easy = Digest.digest(
                input.arguments(),
                input.votes(),
                input.groups(),
                input.issues(),
                new DigestOptions(lang.code(), ReadingLevel.EASY, 0, false, input.spans()),
                once);
        return Optional.of(new Prepared(input, result, EasySentences.of(easy)));
    }

    /** The open draft, and, unless it is asked for by a person, what was decided on. */
    private List<StoredSummary> known(AssemblyId assembly, UUID clause, Lang lang, boolean unlessPublished) {
        Optional<StoredSummary> open = open(assembly, clause, lang);
        if (open.filter(one -> !one.status().isFresh()).isPresent()) {
            // What its authors are asked about goes on in another draft, even if that says the same.
            return List.of();
        }
        return Stream.concat(
                        open.stream(),
                        unlessPublished
                                ? Stream.of(OF_SCOPE_PUBLISHED, OF_SCOPE_RETURNED)
                                        .flatMap(which -> store.list(assembly, which, clause, lang.code()).stream())
                                        .filter(decided -> !decided.isStale())
                                : Stream.empty())
                .toList();
    }

    private StoredSummary keep(
            AssemblyId assembly,
            UUID clause,
            Lang lang,
            Prepared chosen,
            Wording.Worded worded,
            Pseudonym by,
            boolean unlessPublished) {
        store.lock(assembly, clause, lang);
        Optional<StoredSummary> same = kept(assembly, clause, lang)
                .or(() -> chosen.same(worded.result().model(), known(assembly, clause, lang, unlessPublished)));
        if (same.isPresent()) {
            return same.get();
        }
        Optional<StoredSummary> before = open(assembly, clause, lang);
        before.ifPresent(draft -> store.setAside(draft.id()));
        Instant now = clock.instant();
        models.enter(worded.result().model(), worded.prompts().isEmpty() ? Templates.texts() : worded.prompts(), now);
        UUID id = store.insert(
                assembly,
                clause,
                lang,
                prompt(worded.result().model()),
                worded.result(),
                chosen.input(),
                worded.sentences(),
                chosen.easy(),
                by,
                now);
        wording.keep(assembly, id, worded, now);
        StoredSummary draft = require(assembly, id);
        if (by != null) {
            outbox.append(Fact.ofAssembly(
                    assembly,
                    id,
                    new SummaryEvent.SummaryDrafted(
                            draft.inputSha256(),
                            draft.modelId(),
                            draft.modelSha256(),
                            draft.promptSha256(),
                            by.value())));
        }
        List<String> failed = draft.failedGates();
        if (failed.isEmpty()) {
            store.move(id, SummaryStatus.CHECKED);
            before.filter(one -> one.status() == SummaryStatus.OWN_WORDS || one.status() == SummaryStatus.APPROVED)
                    .ifPresent(one -> goOnAsking(one, id));
        } else {
            store.move(id, SummaryStatus.FAILED);
            outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.SummaryGatesFailed(failed)));
        }
        before.ifPresent(one -> store.wipe(one.id()));
        return require(assembly, id);
    }

    private Optional<StoredSummary> open(AssemblyId assembly, UUID clause, Lang lang) {
        return store.list(assembly, OF_SCOPE_OPEN, clause, lang.code()).stream().findFirst();
    }

    /** The summary, while nobody else decides on its clause. @throws Refused 404 */
    StoredSummary locked(AssemblyId assembly, UUID id) {
        StoredSummary found = require(assembly, id);
        store.lock(assembly, found.clause(), found.lang());
        return require(assembly, id);
    }

    /** @throws Refused 422 {@code summary-gate} naming the gates that the words of now fail */
    void requireGates(StoredSummary draft) {
        List<String> failed = draft.failedGates();
        if (!failed.isEmpty()) {
            throw brokenGates(failed);
        }
    }

    static Refused brokenGates(List<String> failed) {
        return new Refused(
                new Problem.RuleBroken("summary-gate", Map.of("gates", String.join(", ", failed)), List.of()));
    }

    /** Drafts that were returned, newest first: for moderators. */
    @Transactional
    public List<Returned> returned(AssemblyId assembly) {
        return store.returned(assembly, RETURNED_SHOWN);
    }

    /** What {@link #published(AssemblyId, Lang)} has, without the words: for lists. */
    @Transactional
    public List<SummaryLine> lines(AssemblyId assembly, Lang lang) {
        return store.lines(assembly, lang);
    }

    /** What is published in a language, in the order of the bill, that on the whole bill first. */
    @Transactional
    public List<SummaryView> published(AssemblyId assembly, Lang lang) {
        return views(assembly, store.list(assembly, "and s.lang = ? and s.status = 'published'", lang.code()));
    }

    /** @param clause or {@code null} for the whole bill */
    @Transactional
    public Optional<SummaryView> published(AssemblyId assembly, UUID clause, Lang lang) {
        return views(assembly, store.list(assembly, OF_SCOPE_PUBLISHED, clause, lang.code())).stream()
                .findFirst();
    }

    /** Everything that was ever published on a clause in a language, newest first; {@code null} = the whole bill. */
    @Transactional
    public List<SummaryView> versions(AssemblyId assembly, UUID clause, Lang lang) {
        return views(
                assembly,
                store.list(assembly, OF_SCOPE + "and s.version is not null", clause, lang.code()).stream()
                        .sorted(java.util.Comparator.comparing(StoredSummary::version)
                                .reversed())
                        .toList());
    }

    /**
     * What became of each sentence of one summary in another on the same clause in the same language.
     *
     * @param moderator whether drafts may be seen
     * @throws Refused 404 when there is no such pair
     */
    @Transactional
    public SummaryDifference difference(AssemblyId assembly, UUID from, UUID to, boolean moderator) {
        StoredSummary old = require(assembly, from);
        StoredSummary now = require(assembly, to);
        boolean comparable = java.util.Objects.equals(old.clause(), now.clause()) && old.lang() == now.lang();
        boolean seen = moderator || old.status().isPublic() && now.status().isPublic();
        if (!comparable || !seen) {
            throw Refused.notFound();
        }
        return SummaryDifference.of(
                old,
                now,
                view(old),
                view(now),
                store.submitted(now),
                store.changes(now.id()).stream()
                        .filter(change -> change.what().equals("dropped"))
                        .map(change -> change.kind() + "/" + change.topic())
                        .collect(Collectors.toSet()));
    }

    /** A version without its words. */
    public record VersionLine(UUID id, int version, SummaryStatus status, Instant publishedAt) {}

    /** Everything that was ever published on a clause in a language, newest first, without the words. */
    @Transactional
    public List<VersionLine> versionLines(AssemblyId assembly, UUID clause, Lang lang) {
        return store.versionLines(assembly, clause, lang);
    }

    /** How many drafts are open, and since when the oldest is, by assembly; assemblies without any are absent. */
    public Map<AssemblyId, Waiting> waiting(Collection<AssemblyId> assemblies) {
        return store.drafts(assemblies);
    }

    /** Drafts that nobody has decided on, and since when the first of them waits. */
    public record Waiting(int drafts, Instant since) {}

    /** Open drafts in both languages, in the order of the bill: for moderators. */
    @Transactional
    public List<SummaryView> drafts(AssemblyId assembly) {
        return views(assembly, store.list(assembly, "and " + SummaryStore.OPEN));
    }

    /**
     * @param moderator whether drafts may be seen
     * @throws Refused 404
     */
    @Transactional
    public SummaryView require(AssemblyId assembly, UUID id, boolean moderator) {
        StoredSummary summary = require(assembly, id);
        if (!summary.status().isPublic() && !moderator) {
            throw Refused.notFound();
        }
        return view(summary);
    }

    /**
     * A sentence of a published summary.
     *
     * @param number of the sentence, from 1
     */
    public record Quoting(UUID summary, Lang lang, UUID clause, int number) {}

    /** The sentences of the summaries of now that show words of these arguments; those without any are absent. */
    @Transactional
    public Map<UUID, List<Quoting>> quoting(AssemblyId assembly, Collection<UUID> arguments) {
        return store.quoting(assembly, arguments);
    }

    StoredSummary require(AssemblyId assembly, UUID id) {
        return store.find(assembly, id).orElseThrow(Refused::notFound);
    }

    SummaryView view(AssemblyId assembly, UUID id) {
        return view(require(assembly, id));
    }

    private SummaryView view(StoredSummary summary) {
        return told(summary).view(memberships.names(summary.assembly()));
    }

    /** While authors are asked, what they have said so far. */
    private StoredSummary told(StoredSummary summary) {
        return summary.status() == SummaryStatus.OWN_WORDS ? summary.saying(own.tally(summary.id())) : summary;
    }

    private List<SummaryView> views(AssemblyId assembly, List<StoredSummary> summaries) {
        Map<String, Localized> names = summaries.isEmpty() ? Map.of() : memberships.names(assembly);
        return summaries.stream().map(summary -> told(summary).view(names)).toList();
    }
}
