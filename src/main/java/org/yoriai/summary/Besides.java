package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.assembly.Memberships;
import org.yoriai.digest.Digest;
import org.yoriai.digest.Disagreement;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.summary.SummaryView.SentenceView;

/** A summary beside another wording of the same: where they differ, a moderator reads both before she approves. */
@ApplicationScoped
public class Besides {
    @Inject
    Summaries summaries;

    @Inject
    BesideStore store;

    @Inject
    Memberships memberships;

    @Inject
    InstantSource clock;

    /**
     * @param reader whose reading is told, or {@code null}
     * @param moderates whether drafts may be seen
     * @throws Refused 404 when there is no such summary, or nothing beside it
     */
    @Transactional
    public BesideView of(AssemblyId assembly, UUID summary, Pseudonym reader, boolean moderates) {
        StoredSummary one = summaries.require(assembly, summary);
        if (!one.status().isPublic() && !moderates) {
            throw Refused.notFound();
        }
        return view(one, reader).orElseThrow(Refused::notFound);
    }

    /** Says that a moderator read both. @throws Refused 404, 409 {@code summary-not-draft} */
    @Transactional
    public BesideView read(AssemblyId assembly, UUID summary, Pseudonym moderator) {
        StoredSummary one = summaries.locked(assembly, summary);
        if (!one.status().isOpen()) {
            throw Refused.wrongState("summary-not-draft");
        }
        BesideView view = view(one, moderator).orElseThrow(Refused::notFound);
        store.read(summary, moderator, clock.instant());
        return new BesideView(view.summary(), view.one(), view.other(), view.mustBeRead(), true, view.topics());
    }

    /** @throws Refused 409 {@code summary-beside-unread} where the two differ much and she has not said that she read both */
    void requireRead(StoredSummary draft, Pseudonym moderator) {
        if (draft.beside()
                && between(draft, draft.with(store.sentences(draft.id()))).stream()
                        .anyMatch(Disagreement::isReadFirst)
                && !store.isRead(draft.id(), moderator)) {
            throw Refused.wrongState("summary-beside-unread");
        }
    }

    private static List<Disagreement> between(StoredSummary one, StoredSummary other) {
        return Disagreement.between(one.topics(), other.topics());
    }

    private Optional<BesideView> view(StoredSummary one, Pseudonym reader) {
        return store.find(one.id()).map(kept -> {
            StoredSummary other = one.with(store.sentences(one.id()));
            Map<String, Localized> names = memberships.names(one.assembly());
            List<SentenceView> own = one.view(names).sentences();
            List<SentenceView> others = other.view(names).sentences();
            List<BesideView.Topic> topics = new ArrayList<>();
            for (Disagreement topic : between(one, other)) {
                topics.add(new BesideView.Topic(
                        topic.topic(),
                        topic.value(),
                        topic.both(),
                        topic.one(),
                        topic.other(),
                        topic.isReadFirst(),
                        on(topic.topic(), own),
                        on(topic.topic(), others)));
            }
            return new BesideView(
                    one.id(),
                    new BesideView.Way(
                            one.modelId(),
                            one.wording().model(),
                            one.wording().equals(Wording.How.FIXED) ? null : one.wording()),
                    new BesideView.Way(
                            kept.model(), kept.name(), kept.model().equals(Digest.EXTRACTIVE) ? null : kept.how()),
                    topics.stream().anyMatch(BesideView.Topic::readFirst),
                    reader != null && store.isRead(one.id(), reader),
                    topics);
        });
    }

    private static List<SentenceView> on(String topic, List<SentenceView> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.topic().equals(topic))
                .toList();
    }
}
