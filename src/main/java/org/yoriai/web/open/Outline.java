package org.yoriai.web.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yoriai.summary.SummaryView;
import org.yoriai.summary.SummaryView.SentenceView;

/**
 * How a summary is laid out: topic by topic, in each what is agreed, what divides, then reasons and questions. A few sentences
 * stand open, as many disputes as agreements, from as many topics as there are; the others are folded away.
 */
final class Outline {
    /** Sentences that stand open on a page. */
    static final int OPEN = 5;

    /** What a sentence tells, in the order in which it is read. */
    enum Part {
        AGREED,
        DIVIDES,
        REASONS;

        static Part of(SentenceView sentence) {
            return switch (sentence.kind()) {
                case "consensus" -> AGREED;
                case "dissent" -> DIVIDES;
                default -> REASONS;
            };
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private Outline() {}

    /** The sentences of a summary by their topics, each topic in the order of its parts. */
    static Map<String, List<SentenceView>> topics(SummaryView summary) {
        Map<String, List<SentenceView>> topics = new LinkedHashMap<>();
        summary.sentences()
                .forEach(sentence -> topics.computeIfAbsent(sentence.topic(), topic -> new ArrayList<>())
                        .add(sentence));
        topics.values().forEach(list -> list.sort(Comparator.comparing(Part::of)));
        return topics;
    }

    /**
     * The sentences that stand open where these summaries are read together. That on the whole bill speaks for all, if there is
     * one. What is contested comes first; then agreements and disputes take turns, each from the topic that has least open.
     */
    static Set<UUID> open(List<SummaryView> summaries) {
        List<SummaryView> whole =
                summaries.stream().filter(summary -> summary.scope().isBill()).toList();
        List<List<SentenceView>> topics = (whole.isEmpty() ? summaries : whole)
                .stream().flatMap(summary -> topics(summary).values().stream()).toList();
        Set<UUID> open = new HashSet<>();
        topics.stream()
                .flatMap(List::stream)
                .filter(sentence -> sentence.contested() > 0)
                .limit(OPEN)
                .forEach(sentence -> open.add(sentence.id()));
        int before = -1;
        while (open.size() > before) {
            before = open.size();
            Stream.of(Part.AGREED, Part.DIVIDES).forEach(part -> next(topics, part, open));
        }
        before = -1;
        while (open.size() > before) {
            before = open.size();
            next(topics, Part.REASONS, open);
        }
        return open;
    }

    private static void next(List<List<SentenceView>> topics, Part part, Set<UUID> open) {
        if (open.size() >= OPEN) {
            return;
        }
        topics.stream()
                .filter(topic -> topic.stream().anyMatch(sentence -> waits(sentence, part, open)))
                .min(Comparator.comparingLong(topic -> topic.stream()
                        .filter(sentence -> open.contains(sentence.id()))
                        .count()))
                .flatMap(topic -> topic.stream()
                        .filter(sentence -> waits(sentence, part, open))
                        .findFirst())
                .ifPresent(sentence -> open.add(sentence.id()));
    }

    private static boolean waits(SentenceView sentence, Part part, Set<UUID> open) {
        return Part.of(sentence) == part && !open.contains(sentence.id());
    }
}
