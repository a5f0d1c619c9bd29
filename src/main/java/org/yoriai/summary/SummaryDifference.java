package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.summary.StoredSummary.StoredCitation;
import org.yoriai.summary.StoredSummary.StoredSentence;

/** What became of each sentence of one version in another, and why. Sentences that say the same are not in it. */
public record SummaryDifference(UUID from, Integer fromVersion, UUID to, Integer toVersion, List<Line> lines) {
    public SummaryDifference {
        lines = List.copyOf(lines);
    }

    /** What became of a sentence. */
    public enum Change {
        ADDED,
        GONE,
        CHANGED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why; one sentence each on the page. */
    public enum Cause {
        /** Said after the earlier version was drafted. */
        NEW_WORDS,
        /** What people said and voted made others the ones to quote. */
        CHOICE,
        /** The same words; people counted anew. */
        COUNTS,
        /** Other sentences of the same author. */
        QUOTE,
        /** The same words stand for something else now: agreed on, for example, or not any more. */
        PLACE,
        /** A moderator left it out. */
        DROPPED,
        WITHDRAWN,
        KEPT_OUT,
        HIDDEN,
        /** They were put together with others that say the same. */
        MERGED,
        REWORDED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param before the sentence in the earlier version, {@code null} if it is added; {@code after} likewise */
    public record Line(Change change, Cause cause, SummaryView.SentenceView before, SummaryView.SentenceView after) {}

    private record Key(String topic, boolean dissent, UUID argument, String lang) {}

    /**
     * @param submitted when each cited argument was written
     * @param dropped kinds and topics of sentences that a moderator left out of {@code now}, as {@code kind/topic}
     * @param oldView {@code old} as it may be shown; {@code nowView} likewise
     */
    static SummaryDifference of(
            StoredSummary old,
            StoredSummary now,
            SummaryView oldView,
            SummaryView nowView,
            Map<UUID, Instant> submitted,
            Set<String> dropped) {
        Map<Key, Integer> before = keys(old);
        Map<Key, Integer> after = keys(now);
        List<Line> lines = new ArrayList<>();
        after.forEach((key, at) -> {
            StoredSentence is = now.sentences().get(at);
            Integer then = before.get(key);
            if (then == null) {
                Instant written = submitted.get(key.argument());
                boolean later = written != null && written.isAfter(old.draftedAt());
                lines.add(new Line(
                        Change.ADDED,
                        later ? Cause.NEW_WORDS : Cause.CHOICE,
                        null,
                        nowView.sentences().get(at)));
                return;
            }
            StoredSentence was = old.sentences().get(then);
            Cause cause = cause(was, is);
            if (cause != null) {
                lines.add(new Line(
                        Change.CHANGED,
                        cause,
                        oldView.sentences().get(then),
                        nowView.sentences().get(at)));
            }
        });
        before.forEach((key, at) -> {
            if (!after.containsKey(key)) {
                StoredSentence was = old.sentences().get(at);
                lines.add(new Line(
                        Change.GONE, gone(was, dropped), oldView.sentences().get(at), null));
            }
        });
        return new SummaryDifference(old.id(), old.version(), now.id(), now.version(), lines);
    }

    private static Map<Key, Integer> keys(StoredSummary summary) {
        Map<Key, Integer> keys = new LinkedHashMap<>();
        for (int i = 0; i < summary.sentences().size(); i++) {
            StoredSentence sentence = summary.sentences().get(i);
            if (!sentence.cites().isEmpty()) {
                StoredCitation first = sentence.cites().get(0);
                keys.putIfAbsent(
                        new Key(sentence.topic(), sentence.kind().equals("dissent"), first.argument(), first.lang()),
                        i);
            }
        }
        return keys;
    }

    private static Cause cause(StoredSentence was, StoredSentence is) {
        if (!was.kind().equals(is.kind())) {
            return Cause.PLACE;
        }
        List<List<Object>> quoted =
                was.cites().stream().map(SummaryDifference::place).toList();
        if (!quoted.equals(is.cites().stream().map(SummaryDifference::place).toList())) {
            return Cause.QUOTE;
        }
        return was.frame().equals(is.frame()) ? null : Cause.COUNTS;
    }

    private static List<Object> place(StoredCitation cite) {
        return List.of(cite.argument(), cite.lang(), cite.start(), cite.end());
    }

    private static Cause gone(StoredSentence was, Set<String> dropped) {
        for (StoredCitation cite : was.cites()) {
            switch (cite.state()) {
                case WITHDRAWN -> {
                    return Cause.WITHDRAWN;
                }
                case KEPT_OUT -> {
                    return Cause.KEPT_OUT;
                }
                case HIDDEN -> {
                    return Cause.HIDDEN;
                }
                case MERGED -> {
                    return Cause.MERGED;
                }
                case CHANGED -> {
                    return Cause.REWORDED;
                }
                case SHOWN -> {
                    // Its words still stand.
                }
            }
        }
        return dropped.contains(was.kind() + "/" + was.topic()) ? Cause.DROPPED : Cause.CHOICE;
    }
}
