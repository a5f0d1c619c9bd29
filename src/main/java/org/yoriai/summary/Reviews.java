package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.yoriai.digest.Digest;
import org.yoriai.digest.GateReport;
import org.yoriai.digest.MetricReport;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.events.Fact;
import org.yoriai.events.Outbox;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PlainText;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.summary.StoredSummary.StoredCitation;
import org.yoriai.summary.StoredSummary.StoredSentence;

/**
 * What moderators decide on a draft. They may put sentences in another order, leave one out with a reason, or choose other
 * whole sentences of the same author; they never write in it. No change may break a gate.
 */
@ApplicationScoped
public class Reviews {
    /** The longest note, reason or explanation. */
    public static final int LONGEST = 500;

    private static final Logger LOG = Logger.getLogger(Reviews.class);

    @Inject
    SummaryStore store;

    @Inject
    OwnWordsStore own;

    @Inject
    DueStore due;

    @Inject
    Summaries summaries;

    @Inject
    Drafting drafting;

    @Inject
    Besides besides;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    /**
     * What is to be changed in a draft.
     *
     * @param what {@code drop}, {@code up}, {@code down} or {@code quote}
     * @param sentence its id
     * @param citation whose words are quoted otherwise, for {@code quote}; {@code start} and {@code end} of the whole
     *     sentences to quote instead
     * @param reason read by everybody; needed for {@code drop}
     */
    public record Change(String what, UUID sentence, UUID citation, Integer start, Integer end, String reason) {}

    /** A change that was made. @param what dropped, moved or quoted; {@code kind} and {@code topic} of the sentence */
    public record Changed(String what, String kind, String topic, String reason, Instant at) {}

    /**
     * Approves a draft whose authors were asked.
     *
     * @param missedWhy why, where a measure misses its goal: read by everybody
     * @throws Refused 404, 409 {@code summary-not-asked}, {@code own-words-open}, {@code own-words-running},
     *     {@code summary-second-person}, {@code summary-beside-unread}, 422
     */
    @Transactional
    public SummaryView approve(AssemblyId assembly, UUID id, Pseudonym moderator, String missedWhy) {
        StoredSummary draft = summaries.locked(assembly, id);
        if (draft.status() != SummaryStatus.OWN_WORDS) {
            throw Refused.wrongState("summary-not-asked");
        }
        OwnTally said = own.tally(id);
        Instant now = clock.instant();
        if (said.open() > 0) {
            throw Refused.wrongState("own-words-open");
        }
        if (!said.isComplete() && draft.course().askUntil().isAfter(now)) {
            throw Refused.wrongState("own-words-running");
        }
        if (draft.scope().isBill() && draft.course().isWorkOf(moderator.value())) {
            throw Refused.wrongState("summary-second-person");
        }
        summaries.requireGates(draft);
        besides.requireRead(draft, moderator);
        boolean missed = !Goal.missed(draft.metrics()).isEmpty();
        String why = missed ? PlainText.read("why", missedWhy, 1, LONGEST) : "";
        store.approve(id, moderator, why, said, now);
        outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.SummaryApproved(why, moderator.value())));
        return summaries.view(assembly, id);
    }

    /**
     * Puts an approved draft before everybody; what was published on the same clause in the same language is superseded.
     * Checked anew against the words of now: every sentence quotes, every quote reads so at its place in a visible
     * argument. Numbers stay those that were counted when it was drafted.
     *
     * @throws Refused 404, 409 {@code summary-not-approved}, 422 {@code summary-gate} naming the gates that fail
     */
    @Transactional
    public SummaryView publish(AssemblyId assembly, UUID id, Pseudonym moderator) {
        StoredSummary draft = summaries.locked(assembly, id);
        if (draft.status() != SummaryStatus.APPROVED) {
            throw Refused.wrongState("summary-not-approved");
        }
        summaries.requireGates(draft);
        int version = store.nextVersion(assembly, draft.scope(), draft.lang());
        Instant now = clock.instant();
        String document = draft.sha256(version);
        UUID event = outbox.append(Fact.ofAssembly(
                        assembly,
                        id,
                        new SummaryEvent.SummaryPublished(
                                document,
                                draft.modelId(),
                                draft.modelSha256(),
                                draft.promptSha256(),
                                draft.citesSha256(),
                                draft.course().approvedBy())))
                .event();
        store.supersede(assembly, draft.scope(), draft.lang());
        store.publish(id, version, document, moderator, event, now);
        // What was said while the draft stood still.
        due.mark(assembly, draft.scope(), now);
        drafting.noteAbove(assembly, draft.scope());
        LOG.infof("summary published assembly=%s summary=%s version=%d", assembly, id, version);
        return summaries.view(assembly, id);
    }

    /** Takes a published summary back. @param reason read by everybody @throws Refused 404, 409, 422 */
    @Transactional
    public SummaryView withdraw(AssemblyId assembly, UUID id, Pseudonym moderator, String reason) {
        String why = PlainText.read("reason", reason, 1, LONGEST);
        StoredSummary found = summaries.locked(assembly, id);
        if (found.status() != SummaryStatus.PUBLISHED) {
            throw Refused.wrongState("summary-not-published");
        }
        store.withdraw(id, moderator, why, clock.instant());
        outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.SummaryWithdrawn(why, moderator.value())));
        due.mark(assembly, found.scope(), clock.instant());
        drafting.noteAbove(assembly, found.scope());
        return summaries.view(assembly, id);
    }

    /**
     * Returns a draft: it is set aside for good, with a note that moderators read. The same is not drafted again by
     * itself until something changes.
     *
     * @throws Refused 404, 409 {@code summary-not-draft}
     */
    @Transactional
    public SummaryView giveBack(AssemblyId assembly, UUID id, Pseudonym moderator, String note) {
        String words = PlainText.read("note", note, 1, LONGEST);
        summaries.require(assembly, id);
        if (!store.discard(id)) {
            throw Refused.wrongState("summary-not-draft");
        }
        store.note(id, words, moderator, clock.instant());
        outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.SummaryReturned(words, moderator.value())));
        return summaries.view(assembly, id);
    }

    /**
     * Changes a draft; the author of words that are quoted otherwise is asked anew.
     *
     * @throws Refused 404, 409 {@code summary-not-draft}, 422 {@code summary-gate} naming the gates that it would break
     */
    @Transactional
    public SummaryView change(AssemblyId assembly, UUID id, Pseudonym moderator, Change change) {
        StoredSummary draft = summaries.locked(assembly, id);
        if (!draft.status().isOpen() || draft.status() == SummaryStatus.FAILED) {
            throw Refused.wrongState("summary-not-draft");
        }
        int at = IntStream.range(0, draft.sentences().size())
                .filter(i -> draft.sentences().get(i).id().equals(change.sentence()))
                .findFirst()
                .orElseThrow(Refused::notFound);
        StoredSentence sentence = draft.sentences().get(at);
        List<StoredSentence> sentences = new ArrayList<>(draft.sentences());
        String what;
        String reason = PlainText.read("reason", change.reason(), change.what().equals("drop") ? 1 : 0, LONGEST);
        switch (change.what()) {
            case "drop" -> {
                what = "dropped";
                sentences.remove(at);
            }
            case "up", "down" -> {
                what = "moved";
                int to = at + (change.what().equals("up") ? -1 : 1);
                if (to < 0
                        || to == sentences.size()
                        || !sentences.get(to).topic().equals(sentence.topic())) {
                    throw Refused.field("what", "nowhere-to-go");
                }
                sentences.remove(at);
                sentences.add(to, sentence);
            }
            case "quote" -> {
                what = "quoted";
                sentences.set(at, quoting(sentence, change));
            }
            default -> throw Refused.field("what", "unknown-value");
        }
        DraftInput input = drafting.input(assembly, draft.scope(), draft.lang());
        StoredSummary changed = draft.with(sentences);
        List<String> broken = newlyFailing(draft.judge(input), changed.judge(input));
        if (!broken.isEmpty()) {
            throw Summaries.brokenGates(broken);
        }
        Instant now = clock.instant();
        store.rearrange(draft, changed);
        if (what.equals("quoted")) {
            store.requote(changed.sentences().get(at).cites().stream()
                    .filter(cite -> cite.id().equals(change.citation()))
                    .findFirst()
                    .orElseThrow());
        }
        MetricReport metrics = Digest.measure(
                input.arguments(),
                input.votes(),
                input.groups(),
                input.issues(),
                changed.topics(),
                draft.lang().code(),
                draft.metrics().budget(),
                Embedders.embedded());
        store.measured(id, Metrics.of(metrics));
        store.changed(id, moderator);
        store.note(id, what, sentence, reason, moderator, now);
        outbox.append(Fact.ofAssembly(assembly, id, new SummaryEvent.SummaryChanged(what, reason, moderator.value())));
        return summaries.view(assembly, id);
    }

    /** What moderators changed in a summary, in their order. @param open whether it may be seen before it is published */
    @Transactional
    public List<Changed> changes(AssemblyId assembly, UUID id, boolean open) {
        StoredSummary found = summaries.require(assembly, id);
        if (!found.status().isPublic() && !open) {
            throw Refused.notFound();
        }
        return store.changes(id);
    }

    private static StoredSentence quoting(StoredSentence sentence, Change change) {
        List<StoredCitation> cites = new ArrayList<>();
        boolean found = false;
        for (StoredCitation cite : sentence.cites()) {
            if (!cite.id().equals(change.citation())) {
                cites.add(cite);
                continue;
            }
            found = true;
            if (cite.text() == null
                    || change.start() == null
                    || change.end() == null
                    || !QuoteBoundary.whole(cite.text(), change.start(), change.end())) {
                throw Refused.field("sentences", "not-whole-sentences");
            }
            cites.add(cite.quoting(change.start(), change.end()));
        }
        if (!found) {
            throw Refused.notFound();
        }
        return sentence.with(cites);
    }

    /** Counts go on while a moderator works: what fails already is not the change's doing. */
    private static List<String> newlyFailing(GateReport before, GateReport after) {
        List<SummaryView.GateView> was = StoredSummary.gateViews(before);
        List<SummaryView.GateView> is = StoredSummary.gateViews(after);
        return IntStream.range(0, is.size())
                .filter(i -> !is.get(i).passed() && was.get(i).passed())
                .mapToObj(i -> is.get(i).name())
                .toList();
    }
}
