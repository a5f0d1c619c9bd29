package org.yoriai.summary;

import java.util.List;
import java.util.UUID;
import org.yoriai.summary.SummaryView.SentenceView;

/**
 * A summary as two ways of wording say it, topic by topic. The second one has passed every gate; no author was asked about it
 * and nobody approved it.
 *
 * @param one the summary's own wording; {@code other} the one beside it
 * @param mustBeRead whether a moderator says that she read both before she approves; {@code read} that the reader did
 */
public record BesideView(UUID summary, Way one, Way other, boolean mustBeRead, boolean read, List<Topic> topics) {
    public BesideView {
        topics = List.copyOf(topics);
    }

    /**
     * @param model id in the register; {@code name} there, empty for fixed frames
     * @param wording how it worded, {@code null} for plain fixed frames
     */
    public record Way(String model, String name, Wording.How wording) {}

    /**
     * @param topic eId of the clause that it is about; {@code unsorted} when its words are on none
     * @param modelDisagreement 1 − Jaccard of what the two quote
     * @param both arguments that both quote; {@code onlyOne} and {@code onlyOther} those that only one of them does
     * @param readFirst above a half: a person reads it first
     */
    public record Topic(
            String topic,
            double modelDisagreement,
            int both,
            int onlyOne,
            int onlyOther,
            boolean readFirst,
            List<SentenceView> one,
            List<SentenceView> other) {
        public Topic {
            one = List.copyOf(one);
            other = List.copyOf(other);
        }
    }
}
