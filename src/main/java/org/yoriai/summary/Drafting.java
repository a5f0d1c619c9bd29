package org.yoriai.summary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.yoriai.assembly.Phase;
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
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Rows;
import org.yoriai.summary.model.ModelRegister;

/**
 * Makes drafts: reads what there is in one transaction, lets the engine and perhaps a model work outside of any, and keeps the
 * result in another. What is above a clause chooses among what the summaries below it quote.
 */
@ApplicationScoped
public class Drafting {
    private static final String PUBLISHED = SummaryStore.OF_SCOPE + "and s.status = 'published'";
    private static final String RETURNED = SummaryStore.OF_SCOPE + "and s.note is not null";
    private static final String OPEN = SummaryStore.OF_SCOPE + "and " + SummaryStore.OPEN;

    /** The least time that somebody has whose words came into a draft while others were asked already. */
    private static final Duration AT_LEAST = Duration.ofHours(24);

    private static final int VECTORS = 20_000;
    private static final int TURNS = 3;
    private static final int MOST_IN_FULL = 12;

    @Inject
    DataSource database;

    @Inject
    SummaryStore store;

    @Inject
    DueStore due;

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
    BesideStore beside;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /** What was chosen from what is visible now. */
    private record Prepared(DraftInput input, DigestResult result, EasySentences easy) {
        Wording.Chosen chosen() {
            return new Wording.Chosen(input.arguments(), input.votes(), input.groups(), input.issues(), result);
        }

        /** The first of these that is made of the same, by this model in these frames. */
        Optional<StoredSummary> same(ModelStamp model, List<StoredSummary> known) {
            String prompt = Templates.sha256(model);
            return known.stream()
                    .filter(stored ->
                            stored.inputSha256().equals(result.inputs().sha256())
                                    && stored.modelSha256().equals(model.hash())
                                    && stored.promptSha256().equals(prompt))
                    .findFirst();
        }
    }

    /**
     * Drafts at once, inside the caller's transaction and in fixed frames: for the demo, which waits for it. Everybody else
     * asks for it with {@link SummaryJobs#ask}.
     *
     * @return its id; empty when there is too little to sum up
     * @throws Refused 404 when the published bill has no such clause
     */
    @Transactional
    public Optional<UUID> draft(AssemblyId assembly, Scope scope, Lang lang, Pseudonym moderator) {
        return prepare(input(assembly, scope, lang), lang)
                .map(chosen ->
                        keep(assembly, scope, lang, chosen, Wording.Worded.extractive(chosen.result()), moderator));
    }

    /** @throws Refused 404 when the published bill has no such clause, 409 {@code too-few-to-summarize} */
    void requireEnough(AssemblyId assembly, Scope scope, Lang lang) {
        // Without votes: a person waits for the answer, and there may be very many.
        if (!input(assembly, scope, lang, List.of(), Map.of()).isEnough()) {
            throw Refused.wrongState("too-few-to-summarize");
        }
    }

    /**
     * Drafts what is visible now, where that differs from what is published or returned, or where a person asked for it; drops a
     * draft that nothing stands behind any more. A draft stays as it is while its authors are asked or after a moderator
     * changed it, unless words in it are gone or an author objects. Not inside a transaction.
     *
     * @param by the moderator who asked for it, or {@code null}
     * @param keeping called before a result is kept, in the same transaction; what it throws ends the drafting
     * @return whether there is another draft than before
     */
    boolean redraft(AssemblyId assembly, Scope scope, Lang lang, Pseudonym by, Runnable keeping) {
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<DraftInput> input = inTransaction(() -> kept(assembly, scope, lang)
                    .map(kept -> Optional.<DraftInput>empty())
                    .orElseGet(() -> Optional.of(input(assembly, scope, lang))));
            if (input.isEmpty()) {
                return false;
            }
            Optional<Prepared> prepared = prepare(input.get(), lang);
            if (prepared.isEmpty()) {
                return inTransaction(() -> drop(assembly, scope, lang, keeping));
            }
            Prepared chosen = prepared.get();
            ModelStamp planned = wording.planned(assembly, chosen.result());
            if (inTransaction(() -> isKnown(assembly, scope, lang, chosen, planned, by))) {
                return false;
            }
            Wording.Worded worded = wording.word(assembly, chosen.chosen());
            if (inTransaction(() -> keepUnlessMoved(assembly, scope, lang, chosen, worded, by, keeping))) {
                return true;
            }
        }
        throw new IllegalStateException("the words changed each time while they were worded");
    }

    /** With more patience than a request has: nobody waits for an answer, and a large assembly takes long to be read. */
    private <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Rows.change(database, "set local statement_timeout = '60s'");
            return work.call();
        });
    }

    private boolean drop(AssemblyId assembly, Scope scope, Lang lang, Runnable keeping) {
        keeping.run();
        store.lock(assembly, scope, lang);
        Optional<StoredSummary> draft = open(assembly, scope, lang);
        draft.ifPresent(one -> store.discard(one.id()));
        return draft.isPresent();
    }

    /** A word that was taken back while the draft was made is not kept. */
    private boolean keepUnlessMoved(
            AssemblyId assembly,
            Scope scope,
            Lang lang,
            Prepared chosen,
            Wording.Worded worded,
            Pseudonym by,
            Runnable keeping) {
        keeping.run();
        store.lock(assembly, scope, lang);
        if (!input(assembly, scope, lang).hasTheWordsOf(chosen.input())) {
            return false;
        }
        keep(assembly, scope, lang, chosen, worded, by);
        return true;
    }

    /**
     * What there is to word on the clause that most arguments are about, or on the bill where they are about none, so that
     * members can compare models by it. In the language of most arguments.
     */
    @Transactional
    public Optional<Wording.Chosen> sample(AssemblyId assembly) {
        List<ClauseView> clauses = clauses(assembly);
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
        Scope scope = perClause.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(most -> clauses.stream()
                        .filter(candidate -> candidate.eId().equals(most.getKey()))
                        .findFirst())
                .map(clause -> Scope.ofClause(clause.id()))
                .orElse(Scope.BILL);
        return prepare(input(assembly, scope, lang), lang).map(Prepared::chosen);
    }

    /** What has too few arguments to be summed up, with all that are visible: the whole bill, then clauses in text order. */
    Map<Scope, List<UUID>> few(AssemblyId assembly) {
        List<ClauseView> clauses = clauses(assembly);
        Map<String, List<Sources.Standing>> said = new HashMap<>();
        for (Sources.Standing argument : sources.standing(assembly)) {
            said.computeIfAbsent(DraftInput.decidedWith(argument.clauseEId(), clauses), eId -> new ArrayList<>())
                    .add(argument);
        }
        Map<Scope, List<UUID>> few = new LinkedHashMap<>();
        said.computeIfPresent("", (whole, arguments) -> put(few, Scope.BILL, arguments));
        for (ClauseView clause : clauses) {
            said.computeIfPresent(clause.eId(), (eId, arguments) -> put(few, Scope.ofClause(clause.id()), arguments));
        }
        return few;
    }

    private static List<Sources.Standing> put(
            Map<Scope, List<UUID>> few, Scope scope, List<Sources.Standing> arguments) {
        if (arguments.stream().filter(Sources.Standing::quotable).count() < DraftInput.FEWEST) {
            few.put(
                    scope,
                    arguments.stream()
                            .map(Sources.Standing::id)
                            .limit(MOST_IN_FULL)
                            .toList());
        }
        return arguments;
    }

    private List<ClauseView> clauses(AssemblyId assembly) {
        return bills.published(assembly).map(BillView::clauses).orElse(List.of());
    }

    /** The questions of the published bill that decide several clauses. */
    List<JointQuestion> questions(AssemblyId assembly, Lang lang) {
        return JointQuestion.of(bills.questions(assembly, lang), clauses(assembly));
    }

    /**
     * What a summary is made of now; above a clause with what it chooses among.
     *
     * @throws Refused 404 when the published bill has no such clause or question
     */
    DraftInput input(AssemblyId assembly, Scope scope, Lang lang) {
        return input(assembly, scope, lang, sources.votes(assembly), maps.groups(assembly));
    }

    private DraftInput input(
            AssemblyId assembly, Scope scope, Lang lang, List<Sources.SourceVote> votes, Map<String, String> groups) {
        List<ClauseView> clauses = clauses(assembly);
        List<JointQuestion> questions = scope.level() == Scope.Level.CLAUSE ? List.of() : questions(assembly, lang);
        DraftInput.Subject subject = switch (scope.level()) {
            case BILL -> DraftInput.Subject.ofBill(clauses);
            case CLAUSE ->
                DraftInput.Subject.ofClause(clauses.stream()
                        .filter(candidate -> candidate.id().equals(scope.clause()))
                        .findFirst()
                        .orElseThrow(Refused::notFound));
            case QUESTION ->
                DraftInput.Subject.ofQuestion(questions.stream()
                        .filter(question -> question.scope().equals(scope))
                        .findFirst()
                        .orElseThrow(Refused::notFound)
                        .clauses());
        };
        DraftInput input =
                DraftInput.of(sources.arguments(assembly), votes, groups, subject, lang, own.wishes(assembly));
        return scope.level() == Scope.Level.CLAUSE
                ? input
                : input.among(Below.of(
                        store.quotedBelow(assembly, lang), scope.isBill() ? questions : List.of(), subject.clauses()));
    }

    private Optional<Prepared> prepare(DraftInput input, Lang lang) {
        if (!input.isEnough()) {
            return Optional.empty();
        }
        // Each text is compared twice, and its vector forgotten with this call.
        Embedders once = Embedders.embedded().remembering(VectorCache.inMemory(VECTORS));
        DigestOptions options = input.options(lang);
        DigestResult result =
                Digest.digest(input.arguments(), input.votes(), input.groups(), input.issues(), options, once);
        if (result.topics().isEmpty()) {
            return Optional.empty();
        }
        DigestResult easy = Digest.reworded(
                input.arguments(), input.votes(), input.issues(), result, options.at(ReadingLevel.EASY), once);
        return Optional.of(new Prepared(input, result, EasySentences.of(easy)));
    }

    private boolean isKnown(
            AssemblyId assembly, Scope scope, Lang lang, Prepared chosen, ModelStamp model, Pseudonym by) {
        return chosen.same(model, known(assembly, scope, lang, by == null)).isPresent();
    }

    /** The open draft, and, unless it is asked for by a person, what was decided on. */
    private List<StoredSummary> known(AssemblyId assembly, Scope scope, Lang lang, boolean unlessDecided) {
        Optional<StoredSummary> open = open(assembly, scope, lang);
        if (open.filter(one -> !one.status().isFresh()).isPresent()) {
            // What its authors are asked about goes on in another draft, even if that says the same.
            return List.of();
        }
        return Stream.concat(
                        open.stream(),
                        unlessDecided
                                ? Stream.of(PUBLISHED, RETURNED)
                                        .flatMap(which -> list(assembly, which, scope, lang).stream())
                                        .filter(decided -> !decided.isStale())
                                : Stream.empty())
                .toList();
    }

    private UUID keep(
            AssemblyId assembly, Scope scope, Lang lang, Prepared chosen, Wording.Worded worded, Pseudonym by) {
        store.lock(assembly, scope, lang);
        Optional<StoredSummary> same = kept(assembly, scope, lang)
                .or(() -> chosen.same(worded.result().model(), known(assembly, scope, lang, by == null)));
        if (same.isPresent()) {
            return same.get().id();
        }
        Optional<StoredSummary> before = open(assembly, scope, lang);
        before.ifPresent(draft -> store.setAside(draft.id()));
        Instant now = clock.instant();
        models.enter(worded.result().model(), worded.prompts().isEmpty() ? Templates.texts() : worded.prompts(), now);
        UUID id = store.insert(
                assembly,
                scope,
                lang,
                Templates.sha256(worded.result().model()),
                worded.result(),
                chosen.input(),
                worded.sentences(),
                chosen.easy(),
                by,
                now);
        wording.keep(assembly, id, worded, now);
        if (worded.beside() != null) {
            beside.keep(id, worded.beside(), BesideStore.langs(chosen.input(), lang), now);
        }
        StoredSummary draft = store.find(assembly, id).orElseThrow();
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
        return id;
    }

    private Optional<StoredSummary> kept(AssemblyId assembly, Scope scope, Lang lang) {
        return open(assembly, scope, lang).filter(this::isKept);
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

    /** What is made of a summary that changed is drafted anew: where there is one, and when the assembly decides. */
    @Transactional
    void noteAbove(AssemblyId assembly, Scope changed) {
        if (changed.isBill()) {
            return;
        }
        boolean deciding = due.phase(assembly).filter(Phase.DECIDING::equals).isPresent();
        Set<Scope> known = store.scopes(assembly);
        Instant now = clock.instant();
        if (!changed.isQuestion()) {
            questions(assembly, Lang.EN).stream()
                    .filter(question -> question.decides(changed.clause()))
                    .map(JointQuestion::scope)
                    .filter(scope -> deciding || known.contains(scope))
                    .forEach(scope -> due.mark(assembly, scope, now));
        }
        if (deciding || known.contains(Scope.BILL)) {
            due.mark(assembly, Scope.BILL, now);
        }
    }

    private Optional<StoredSummary> open(AssemblyId assembly, Scope scope, Lang lang) {
        return list(assembly, OPEN, scope, lang).stream().findFirst();
    }

    private List<StoredSummary> list(AssemblyId assembly, String which, Scope scope, Lang lang) {
        return store.list(assembly, which, scope.level().code(), scope.clause(), lang.code());
    }
}
