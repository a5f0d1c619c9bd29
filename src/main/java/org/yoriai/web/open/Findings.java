package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.shared.Pseudonym;

/** What the newest opinion map says, with the words of the arguments it speaks of. */
@RequestScoped
public class Findings {
    private static final int MOST_VOTES = 200;
    /** Below this many answers nothing is called undecided: it was hardly asked. */
    private static final int ANSWERS_TO_JUDGE = 8;

    @Inject
    Visitor visitor;

    @Inject
    OpinionMaps maps;

    @Inject
    Deliberation deliberation;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Words words;

    /**
     * An argument and how it was answered.
     *
     * @param agreed whether the groups tend to agree with it, or to disagree; {@code heading} says so
     * @param groups each group's answers, in the order of the map
     */
    public record Finding(
            Voice voice,
            boolean agreed,
            String heading,
            int agree,
            int pass,
            int disagree,
            String support,
            List<Group> groups) {
        public int answered() {
            return agree + pass + disagree;
        }
    }

    /**
     * One group's answers.
     *
     * @param words its leaning in words
     * @param counted false where too few people are behind the counts to show them
     * @param percent who agree among those who answered; {@code null} where not counted
     * @param cell class of the table cell's colour
     */
    public record Group(
            String letter,
            String words,
            boolean counted,
            int agree,
            int pass,
            int disagree,
            String support,
            String percent,
            String cell) {}

    /** The newest map as this visitor may see it, with her own place if she votes here. */
    public Optional<OpinionMapView> map() {
        Optional<Pseudonym> you =
                visitor.memberIfSignedIn().filter(member -> !visitor.roles().isEmpty());
        if (you.isEmpty()) {
            return maps.newest(visitor.assembly(), places.audience());
        }
        List<ArgumentView> voted = deliberation.votedBy(visitor.assembly(), you.get(), MOST_VOTES);
        Map<UUID, Integer> votes = voted.size() >= MOST_VOTES
                ? Map.of()
                : voted.stream()
                        .collect(Collectors.toMap(
                                ArgumentView::id, view -> view.myVote().value()));
        return maps.newest(visitor.assembly(), places.audience(), you.get(), votes);
    }

    public List<Finding> common(Place place, OpinionMapView map, Map<UUID, ArgumentView> arguments) {
        List<Finding> found = new ArrayList<>();
        for (OpinionMapView.CommonGround ground : map.commonGround()) {
            add(
                    found,
                    place,
                    map,
                    arguments,
                    ground.argument(),
                    ground.direction().equals("agree"));
        }
        return found;
    }

    public List<Finding> divides(Place place, OpinionMapView map, Map<UUID, ArgumentView> arguments) {
        List<Finding> found = new ArrayList<>();
        for (OpinionMapView.Divide divide : map.divides()) {
            add(found, place, map, arguments, divide.argument(), true);
        }
        return found;
    }

    /** Where more than a third passed, most first. */
    public List<Finding> undecided(Place place, OpinionMapView map, Map<UUID, ArgumentView> arguments) {
        List<Finding> found = new ArrayList<>();
        map.results().stream()
                .filter(result -> result.answered() >= ANSWERS_TO_JUDGE && 3 * result.pass() > result.answered())
                .sorted((a, b) -> Double.compare((double) b.pass() / b.answered(), (double) a.pass() / a.answered()))
                .forEach(result -> add(found, place, map, arguments, result.argument(), true));
        return found;
    }

    /** Every argument that was voted on, most answers first. */
    public List<Finding> all(Place place, OpinionMapView map, Map<UUID, ArgumentView> arguments) {
        List<Finding> found = new ArrayList<>();
        map.results().stream()
                .sorted((a, b) -> Integer.compare(b.answered(), a.answered()))
                .forEach(result -> add(found, place, map, arguments, result.argument(), true));
        return found;
    }

    /** How one argument was answered by each group; empty when the newest map does not hold it. */
    public List<Group> groups(UUID argument) {
        return maps.answersTo(visitor.assembly(), argument, places.audience())
                .map(this::groups)
                .orElse(List.of());
    }

    private void add(
            List<Finding> found,
            Place place,
            OpinionMapView map,
            Map<UUID, ArgumentView> arguments,
            UUID argument,
            boolean agreed) {
        ArgumentView view = arguments.get(argument);
        if (view == null) {
            return;
        }
        map.results().stream()
                .filter(result -> result.argument().equals(argument))
                .findFirst()
                .ifPresent(result -> found.add(new Finding(
                        voices.of(place, view),
                        agreed,
                        agreed ? words.open().all_agree() : words.open().all_disagree(),
                        result.agree(),
                        result.pass(),
                        result.disagree(),
                        words.open().support(result.agree(), result.pass(), result.disagree(), result.answered()),
                        groups(result))));
    }

    private List<Group> groups(OpinionMapView.Statement result) {
        return result.groups().stream().map(this::group).toList();
    }

    private Group group(OpinionMapView.Answers answers) {
        OpenMessages say = words.open();
        String leaning = say.leaning(answers.leaning());
        if (answers.agree() == null
                || answers.pass() == null
                || answers.disagree() == null
                || answers.answered() == null
                || answers.answered() == 0) {
            return new Group(answers.group(), leaning, false, 0, 0, 0, "", "", "");
        }
        int agree = answers.agree();
        int disagree = answers.disagree();
        int answered = answers.answered();
        double lean = (double) (agree - disagree) / answered;
        long strength = Math.max(1, Math.min(5, (long) Math.ceil(Math.abs(lean) * 5)));
        return new Group(
                answers.group(),
                leaning,
                true,
                agree,
                answers.pass(),
                disagree,
                say.support(agree, answers.pass(), disagree, answered),
                say.percent(Math.round(100.0 * agree / answered)),
                lean == 0 ? "cell" : "cell lean-" + (lean > 0 ? "agree-" : "disagree-") + strength);
    }
}
