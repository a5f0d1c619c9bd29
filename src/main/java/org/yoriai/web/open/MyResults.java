package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Vote;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;

/** Finds where the asking member stands. */
@RequestScoped
public class MyResults {
    private static final int MOST_VOTES = 200;
    /** Answers of others below which "most members" would say too much. */
    private static final int FEWEST_OTHERS = 3;

    @Inject
    Visitor visitor;

    @Inject
    Deliberation deliberation;

    @Inject
    Voices voices;

    /** Empty until she has voted. */
    public Optional<MyResult> of(Place place, OpinionMapView map) {
        List<ArgumentView> voted = deliberation.votedBy(visitor.assembly(), visitor.member(), MOST_VOTES);
        if (voted.isEmpty()) {
            return Optional.empty();
        }
        int compared = 0;
        int withMost = 0;
        for (ArgumentView argument : voted) {
            // Her own answer is not part of what she is compared with.
            int lean = Integer.signum(
                    argument.agree() - argument.disagree() - argument.myVote().value());
            if (argument.myVote() != Vote.PASS && lean != 0 && argument.voters() > FEWEST_OTHERS) {
                compared++;
                if (lean == argument.myVote().value()) {
                    withMost++;
                }
            }
        }
        String letter = map == null || map.you() == null ? null : map.you().group();
        List<OpinionMapView.Typical> typical = letter == null
                ? List.of()
                : map.groups().stream()
                        .filter(group -> group.letter().equals(letter))
                        .flatMap(group -> group.typical().stream())
                        .toList();
        Map<UUID, Voice> said = voices.some(
                place, typical.stream().map(OpinionMapView.Typical::argument).toList());
        OpinionMapView.Typical first = typical.stream()
                .filter(each -> said.containsKey(each.argument()))
                .findFirst()
                .orElse(null);
        return Optional.of(new MyResult(
                letter,
                voted.size(),
                withMost,
                compared,
                first == null ? null : said.get(first.argument()),
                first != null && first.direction().equals("agree")));
    }
}
