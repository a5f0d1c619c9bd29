package org.yoriai.digest;

import java.util.List;

/** A summary with all that is needed to check it. {@code because} says why there is none, and is empty otherwise. */
public record DigestResult(
        ModelStamp model,
        String lang,
        List<TopicSummary> topics,
        OpinionGroups groups,
        List<Assignment> assignments,
        List<NearDuplicate> nearDuplicates,
        List<LeftOut> leftOut,
        GateReport gates,
        MetricReport metrics,
        Inputs inputs,
        String because) {
    public DigestResult {
        topics = List.copyOf(topics);
        assignments = List.copyOf(assignments);
        nearDuplicates = List.copyOf(nearDuplicates);
        leftOut = List.copyOf(leftOut);
    }

    /** Ids of the eligible arguments that belong to no topic, sorted. */
    public List<String> unsorted() {
        return assignments.stream()
                .filter(a -> a.topic().equals(Issues.UNSORTED))
                .map(Assignment::argument)
                .sorted()
                .toList();
    }
}
