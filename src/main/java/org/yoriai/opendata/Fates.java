package org.yoriai.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Page;
import org.yoriai.shared.Pseudonym;
import org.yoriai.summary.Summaries;

/** What became of a member's words, a page at a time with a fixed number of statements. */
@ApplicationScoped
public class Fates {
    @Inject
    Deliberation deliberation;

    @Inject
    Summaries summaries;

    @Inject
    Recommendations recommendations;

    /** Newest first; {@code cursor} as the page before gave it, or {@code null}. */
    public Page<FateView> of(AssemblyId assembly, Pseudonym member, String cursor, int limit) {
        Page<ArgumentView> written = deliberation.written(assembly, member, cursor, limit);
        List<UUID> ids = written.items().stream().map(ArgumentView::id).toList();
        if (ids.isEmpty()) {
            return new Page<>(List.of(), written.next(), written.total());
        }
        Set<UUID> keptOut = deliberation.keptOut(ids);
        Map<UUID, Integer> replies = deliberation.replyCounts(assembly, ids);
        Map<UUID, List<Summaries.Quoting>> quoted = summaries.quoting(assembly, ids);
        Map<UUID, List<FateView.Resting>> resting = new HashMap<>();
        for (RecommendationView each : recommendations.list(assembly, false)) {
            each.arguments().stream()
                    .filter(ids::contains)
                    .forEach(argument -> resting.computeIfAbsent(argument, id -> new ArrayList<>())
                            .add(resting(each)));
        }
        return new Page<>(
                written.items().stream()
                        .map(argument -> new FateView(
                                argument,
                                keptOut.contains(argument.id()),
                                replies.getOrDefault(argument.id(), 0),
                                quoted.getOrDefault(argument.id(), List.of()),
                                resting.getOrDefault(argument.id(), List.of())))
                        .toList(),
                written.next(),
                written.total());
    }

    private static FateView.Resting resting(RecommendationView each) {
        boolean replied = each.reply() != null;
        return new FateView.Resting(
                each.id(),
                each.number(),
                each.title(),
                replied ? each.reply().decision() : null,
                replied ? each.reply().milestones().size() : 0,
                replied
                        ? (int) each.reply().milestones().stream()
                                .filter(step -> step.reachedOn() != null)
                                .count()
                        : 0);
    }
}
