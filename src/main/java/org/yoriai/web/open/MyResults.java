package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.consensus.Explanation;
import org.yoriai.consensus.StatementId;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Vote;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.opinion.OpinionMaps;

/** Finds where the asking member stands. */
@RequestScoped
public class MyResults {
    private static final int MOST_VOTES = 200;
    /** Answers of others below which "most members" would say too much. */
    private static final int FEWEST_OTHERS = 3;
    /** Answers told that draw her to her group. */
    private static final int MOST_REASONS = 3;

    @Inject
    Visitor visitor;

    @Inject
    Deliberation deliberation;

    @Inject
    Voices voices;

    @Inject
    OpinionMaps maps;

    @Inject
    Words words;

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
        OpinionMapView.Place you = map == null ? null : map.you();
        String letter = you == null ? null : you.group();
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
                you == null ? null : you.nearest(),
                you == null || you.confidence() == null ? null : Math.round(100 * you.confidence()),
                voted.size(),
                withMost,
                compared,
                first == null ? null : said.get(first.argument()),
                first != null && first.direction().equals("agree"),
                you == null || you.nearest() == null ? List.of() : why(place, you.nearest(), voted)));
    }

    private List<MyResult.Because> why(Place place, String nearest, List<ArgumentView> voted) {
        if (voted.size() >= MOST_VOTES) {
            return List.of();
        }
        Map<UUID, Integer> votes = voted.stream()
                .collect(
                        Collectors.toMap(ArgumentView::id, view -> view.myVote().value()));
        List<Explanation.Because> because = maps.explain(visitor.assembly(), visitor.member(), votes)
                .map(Explanation::because)
                .orElse(List.of());
        List<Explanation.Because> told = new ArrayList<>(because.stream()
                .filter(each -> each.contribution() > 0)
                .limit(MOST_REASONS)
                .toList());
        because.stream()
                .skip(Math.max(0, because.size() - 1))
                .filter(each -> each.contribution() < 0)
                .forEach(told::add);
        Map<UUID, Voice> said = voices.some(
                place, told.stream().map(each -> argument(each.statement())).toList());
        return told.stream()
                .filter(each -> said.containsKey(argument(each.statement())))
                .map(each -> new MyResult.Because(
                        said.get(argument(each.statement())),
                        switch (each.vote()) {
                            case AGREE -> words.maps().mine_agreed();
                            case DISAGREE -> words.maps().mine_disagreed();
                            case PASS -> words.maps().mine_passed();
                        },
                        each.contribution() > 0
                                ? words.maps().mine_towards(nearest)
                                : words.maps().mine_away(nearest)))
                .toList();
    }

    private static UUID argument(StatementId statement) {
        return UUID.fromString(statement.value());
    }
}
