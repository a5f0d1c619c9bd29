package org.yoriai.summary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.Sources;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestOptions;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.ModelStamp;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.BillView.ClauseView;
import org.yoriai.legislation.Bills;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.summary.model.ModelRegister;

/** Summaries of what was said on a clause, or on the whole bill: drafted by the engine, published by a moderator. */
@ApplicationScoped
public class Summaries {
    private static final Logger LOG = Logger.getLogger(Summaries.class);
    private static final String OF_SCOPE = "and s.clause_id is not distinct from ?::uuid and s.lang = ? ";
    private static final String OF_SCOPE_PUBLISHED = OF_SCOPE + "and s.status = 'published'";

    private static final String OF_SCOPE_RETURNED = OF_SCOPE + "and s.note is not null";
    private static final int LONGEST_NOTE = 500;
    private static final int RETURNED_SHOWN = 20;
    private static final int TURNS = 3;

    /** A draft that was returned. @param clauseTitle empty for the whole bill */
    public record Returned(UUID id, Localized clauseTitle, Lang lang, String note, Instant at) {}

    @Inject
    SummaryStore store;

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
     * changed since, it is that draft again. In fixed frames: a person does not wait for a model.
     *
     * @param clause with all that is inside it, or {@code null} for the whole bill
     * @throws Refused 404 when the published bill has no such clause, 409 {@code nothing-to-summarize}
     */
    @Transactional
    public SummaryView draft(AssemblyId assembly, UUID clause, Lang lang) {
        Prepared chosen =
                prepare(assembly, clause, lang).orElseThrow(() -> Refused.wrongState("nothing-to-summarize"));
        return view(keep(
                assembly, clause, lang, chosen, Wording.Worded.extractive(chosen.result()), false));
    }

    /**
     * The same without being asked: drafts only where that differs from what is published or returned, and drops a draft that
     * nothing stands behind any more. What a model words is worded between two transactions.
     */
    void redraft(AssemblyId assembly, UUID clause, Lang lang) {
        boolean kept = false;
        for (int turn = 0; turn < TURNS && !kept; turn++) {
            Optional<Prepared> prepared = QuarkusTransaction.requiringNew().call(() -> changed(assembly, clause, lang));
            if (prepared.isEmpty()) {
                return;
            }
            Wording.Worded worded = wording.word(assembly, prepared.get().chosen());
            kept = QuarkusTransaction.requiringNew()
                    .call(() -> keepUnlessMoved(assembly, clause, lang, prepared.get(), worded));
        }
        if (!kept) {
            throw new IllegalStateException("the words changed each time while a model worded them");
        }
    }

    private Optional<Prepared> changed(AssemblyId assembly, UUID clause, Lang lang) {
        Optional<Prepared> now = prepare(assembly, clause, lang);
        if (now.isEmpty()) {
            store.lock(assembly, clause, lang);
            open(assembly, clause, lang).ifPresent(draft -> store.discard(draft.id()));
            return now;
        }
        return now.filter(chosen -> chosen.same(
                        wording.planned(assembly, chosen.result()), known(assembly, clause, lang, true))
                .isEmpty());
    }

    /** A word that was taken back while a model worded the draft is not kept. */
    private boolean keepUnlessMoved(
            AssemblyId assembly, UUID clause, Lang lang, Prepared chosen, Wording.Worded worded) {
        store.lock(assembly, clause, lang);
        if (!input(assembly, clause, lang).arguments().equals(chosen.input().arguments())) {
            return false;
        }
        keep(assembly, clause, lang, chosen, worded, true);
        return true;
    }

    /** What was chosen from what is visible now. */
    private record Prepared(DraftInput input, DigestResult result) {
        Wording.Chosen chosen() {
            return new Wording.Chosen(input.arguments(), input.votes(), input.groups(), input.issues(), result);
        }

        /** The first of these that is made of the same, by this model in these frames. */
        Optional<StoredSummary> same(ModelStamp model, List<StoredSummary> known) {
            String prompt = prompt(model);
            return known.stream()
                    .filter(stored -> stored.inputSha256().equals(result.inputs().sha256())
                            && stored.modelSha256().equals(model.hash())
                            && stored.promptSha256().equals(prompt))
                    .findFirst();
        }
    }

    private static String prompt(ModelStamp model) {
        return model.promptHash().isEmpty() ? Templates.sha256() : model.promptHash();
    }

    private DraftInput input(AssemblyId assembly, UUID clause, Lang lang) {
        List<ClauseView> clauses =
                bills.published(assembly).map(BillView::clauses).orElse(List.of());
        ClauseView scope = clause == null
                ? null
                : clauses.stream()
                        .filter(candidate -> candidate.id().equals(clause))
                        .findFirst()
                        .orElseThrow(Refused::notFound);
        return DraftInput.of(
                sources.arguments(assembly), sources.votes(assembly), maps.groups(assembly), clauses, scope, lang);
    }

    private Optional<Prepared> prepare(AssemblyId assembly, UUID clause, Lang lang) {
        DraftInput input = input(assembly, clause, lang);
        if (input.arguments().arguments().isEmpty()) {
            return Optional.empty();
        }
        DigestResult result = Digest.digest(
                input.arguments(), input.votes(), input.groups(), input.issues(), DigestOptions.in(lang.code()));
        return result.topics().isEmpty() ? Optional.empty() : Optional.of(new Prepared(input, result));
    }

    /** The open draft, and, unless it is asked for by a person, what was decided on. */
    private List<StoredSummary> known(AssemblyId assembly, UUID clause, Lang lang, boolean unlessPublished) {
        return Stream.concat(
                        open(assembly, clause, lang).stream(),
                        unlessPublished
                                ? Stream.of(OF_SCOPE_PUBLISHED, OF_SCOPE_RETURNED)
                                        .flatMap(which -> store.list(assembly, which, clause, lang.code()).stream())
                                : Stream.empty())
                .toList();
    }

    private StoredSummary keep(
            AssemblyId assembly,
            UUID clause,
            Lang lang,
            Prepared chosen,
            Wording.Worded worded,
            boolean unlessPublished) {
        store.lock(assembly, clause, lang);
        Optional<StoredSummary> same = chosen.same(
                worded.result().model(), known(assembly, clause, lang, unlessPublished));
        if (same.isPresent()) {
            return same.get();
        }
        open(assembly, clause, lang).ifPresent(draft -> store.discard(draft.id()));
        Instant now = clock.instant();
        models.enter(
                worded.result().model(), worded.prompts().isEmpty() ? Templates.texts() : worded.prompts(), now);
        UUID id = store.insert(
                assembly, clause, lang, prompt(worded.result().model()), worded.result(), chosen.input(), now);
        wording.keep(assembly, id, worded, now);
        return store.find(assembly, id).orElseThrow();
    }

    private Optional<StoredSummary> open(AssemblyId assembly, UUID clause, Lang lang) {
        return store.list(assembly, OF_SCOPE + "and s.status = 'draft'", clause, lang.code()).stream()
                .findFirst();
    }
    /**
     * Puts a draft before everybody; what was published on the same clause in the same language is superseded. Checked
     * anew against the words of now: every sentence quotes, every quote reads so at its place in a visible argument.
     * Numbers stay those that were counted when it was drafted.
     *
     * @throws Refused 404, 409 {@code summary-not-draft}, 422 {@code summary-gate} naming the gates that fail
     */
    @Transactional
    public SummaryView publish(AssemblyId assembly, UUID id, Pseudonym moderator) {
        StoredSummary found = require(assembly, id);
        store.lock(assembly, found.clause(), found.lang());
        StoredSummary draft = require(assembly, id);
        if (draft.status() != SummaryStatus.DRAFT) {
            throw Refused.wrongState("summary-not-draft");
        }
        List<String> failed = draft.failedGates();
        if (!failed.isEmpty()) {
            throw new Refused(
                    new Problem.RuleBroken("summary-gate", Map.of("gates", String.join(", ", failed)), List.of()));
        }
        int version = store.nextVersion(assembly, draft.clause(), draft.lang());
        Instant now = clock.instant();
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        id,
                        new SummaryEvent.SummaryPublished(
                                draft.sha256(version),
                                draft.modelId(),
                                draft.modelSha256(),
                                draft.promptSha256(),
                                draft.citesSha256(),
                                moderator.value())))
                .event();
        store.supersede(assembly, draft.clause(), draft.lang());
        store.publish(id, version, moderator, event, now);
        LOG.infof("summary published assembly=%s summary=%s version=%d", assembly, id, version);
        return view(require(assembly, id));
    }

    /**
     * Returns a draft: it is set aside for good, with a note that moderators read. The same is not drafted again by
     * itself until something changes.
     *
     * @throws Refused 404, 409 {@code summary-not-draft}
     */
    @Transactional
    public SummaryView giveBack(AssemblyId assembly, UUID id, Pseudonym moderator, String note) {
        String words = PlainText.read("note", note, 1, LONGEST_NOTE);
        require(assembly, id);
        if (!store.discard(id)) {
            throw Refused.wrongState("summary-not-draft");
        }
        store.note(id, words, moderator, clock.instant());
        outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.SummaryReturned(words, moderator.value())));
        return view(require(assembly, id));
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

    /** How many drafts are open, and since when the oldest is, by assembly; assemblies without any are absent. */
    public Map<AssemblyId, Waiting> waiting(Collection<AssemblyId> assemblies) {
        return store.drafts(assemblies);
    }

    /** Drafts that nobody has decided on, and since when the first of them waits. */
    public record Waiting(int drafts, Instant since) {}

    /** Open drafts in both languages, in the order of the bill: for moderators. */
    @Transactional
    public List<SummaryView> drafts(AssemblyId assembly) {
        return views(assembly, store.list(assembly, "and s.status = 'draft'"));
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

    private StoredSummary require(AssemblyId assembly, UUID id) {
        return store.find(assembly, id).orElseThrow(Refused::notFound);
    }

    private SummaryView view(StoredSummary summary) {
        return summary.view(memberships.names(summary.assembly()));
    }

    private List<SummaryView> views(AssemblyId assembly, List<StoredSummary> summaries) {
        Map<String, Localized> names = summaries.isEmpty() ? Map.of() : memberships.names(assembly);
        return summaries.stream().map(summary -> summary.view(names)).toList();
    }
}
