package org.yoriai.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
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
    /** A share above which most of a group say it. */
    private static final double MOST = 0.5;

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
     * @param agreed whether the groups tend to agree with it, or to disagree; {@code heading} says so, or where there are
     *     none how many of those who answered do; {@code null} for what is not shared
     * @param range sentence on how many of all members would say so, or {@code null} when all have answered
     * @param low where on the bar, in answers, the range of the support begins; {@code high} where it ends; both
     *     {@code null} without a range
     * @param groups each group's answers, in the order of the map
     * @param clear sentence on how clear it is where it is least so, or {@code null}
     */
    public record Finding(
            Voice voice,
            boolean agreed,
            String heading,
            int agree,
            int pass,
            int disagree,
            String support,
            String range,
            Double low,
            Double high,
            List<Group> groups,
            String clear) {
        public int answered() {
            return agree + pass + disagree;
        }

        /** Where the counts are from, as in the fact tag; the other places likewise for the other sentences. */
        public String at() {
            return of("agree,pass,disagree,agree+pass+disagree");
        }

        public String headingAt() {
            return groups.isEmpty() ? of((agreed ? "agree" : "disagree") + ",agree+pass+disagree") : "";
        }

        public String rangeAt() {
            return of(agreed ? "~agree" : "~disagree") + " #/members";
        }

        public String clearAt() {
            return "opinion#/commonGround/argument=" + voice.argument().id() + "/bound%- =19 =20";
        }

        public String rowAt() {
            StringJoiner at = new StringJoiner(" ");
            at.add(of("agree,pass,disagree,agree+pass+disagree"));
            groups.stream()
                    .filter(group -> !group.percent().isEmpty())
                    .forEach(group -> at.add(of("groups/group=" + group.letter() + "/agree%answered")));
            return at.toString();
        }

        private String of(String what) {
            return "opinion#/results/argument=" + voice.argument().id() + "/" + what;
        }

        /** Whether the words do not stand whole where they are shown in brief. */
        public boolean clipped() {
            return !voice.brief().equals(voice.text());
        }
    }

    /**
     * One group's answers.
     *
     * @param leaning in words, and {@code words} the same and where not counted why no numbers stand beside it
     * @param counted false where too few people are behind the counts to show them
     * @param percent who agree among those who answered; {@code null} where not counted
     * @param cell class of the table cell's colour
     * @param share how many of how many say what the finding says, and {@code likely} between which shares that of the
     *     whole group lies, both in words; empty where not counted
     * @param shareAt where both are from, as in the fact tag
     */
    public record Group(
            String letter,
            String leaning,
            String words,
            boolean counted,
            int agree,
            int pass,
            int disagree,
            String support,
            String percent,
            String cell,
            String share,
            String likely,
            String shareAt) {}

    /** The newest map as this visitor may see it, with her own place if she votes here. */
    public Optional<OpinionMapView> map() {
        Optional<Pseudonym> you =
                visitor.memberIfSignedIn().filter(member -> !visitor.roles().isEmpty());
        if (you.isEmpty()) {
            return maps.newest(visitor.assembly(), places.audience());
        }
        Map<UUID, Integer> votes = deliberation.votesOf(visitor.assembly(), you.get(), MOST_VOTES);
        if (votes.size() >= MOST_VOTES) {
            votes = Map.of();
        }
        return maps.newest(visitor.assembly(), places.audience(), you.get(), votes);
    }

    /** What the groups share, clearest first; its words are read in one statement, like those of all lists here. */
    public List<Finding> common(Place place, OpinionMapView map, int most) {
        Map<UUID, Boolean> agreed = new LinkedHashMap<>();
        Map<UUID, String> clear = new HashMap<>();
        map.commonGround().stream().limit(most).forEach(ground -> {
            agreed.put(ground.argument(), ground.direction().equals("agree"));
            clear.put(ground.argument(), clear(ground));
        });
        return found(place, map, agreed, clear);
    }

    private String clear(OpinionMapView.CommonGround ground) {
        if (ground.bound() == null) {
            return null;
        }
        long percent = (long) Math.floor(100 * ground.bound());
        boolean agree = ground.direction().equals("agree");
        if (ground.weakest() == null) {
            return agree ? words.maps().all_agree(percent) : words.maps().all_disagree(percent);
        }
        return agree
                ? words.maps().weakest_agree(ground.weakest(), percent)
                : words.maps().weakest_disagree(ground.weakest(), percent);
    }

    /** Where the groups part, widest gap first. */
    public List<Finding> divides(Place place, OpinionMapView map, int most) {
        return found(place, map, map.divides().stream().map(OpinionMapView.Divide::argument), most);
    }

    /** Where nobody is in a group: what about as many agree as disagree with, the most even first. */
    public List<Finding> split(Place place, OpinionMapView map, int most) {
        return found(
                place,
                map,
                map.results().stream()
                        .filter(result -> result.answered() >= ANSWERS_TO_JUDGE
                                && 3 * Math.min(result.agree(), result.disagree()) >= result.answered())
                        .sorted(Order.DIVIDED.upwards.reversed().thenComparing(OpinionMapView.Statement::argument))
                        .map(OpinionMapView.Statement::argument),
                most);
    }

    /** Where more than a third passed, most first. */
    public List<Finding> undecided(Place place, OpinionMapView map, int most) {
        return found(
                place,
                map,
                map.results().stream()
                        .filter(result ->
                                result.answered() >= ANSWERS_TO_JUDGE && 3 * result.pass() > result.answered())
                        .sorted((a, b) ->
                                Double.compare((double) b.pass() / b.answered(), (double) a.pass() / a.answered()))
                        .map(OpinionMapView.Statement::argument),
                most);
    }

    /** An order of the table. */
    public enum Order {
        /** Most answers first. */
        ANSWERED(Comparator.comparingInt(OpinionMapView.Statement::answered)),
        /** Most of those who answered agree. */
        AGREED(Comparator.comparingDouble((OpinionMapView.Statement said) -> share(said.agree(), said))
                .thenComparingInt(OpinionMapView.Statement::answered)),
        /** Most of those who answered disagree. */
        DISAGREED(Comparator.comparingDouble((OpinionMapView.Statement said) -> share(said.disagree(), said))
                .thenComparingInt(OpinionMapView.Statement::answered)),
        /** Liked by people who otherwise answer differently; what too few answered comes last. */
        BRIDGING(Comparator.comparingDouble((OpinionMapView.Statement said) ->
                        said.bridging() == null ? Double.NEGATIVE_INFINITY : said.bridging())
                .thenComparingInt(OpinionMapView.Statement::answered)),
        /** As many agree as disagree. */
        DIVIDED(Comparator.comparingDouble(
                        (OpinionMapView.Statement said) -> share(Math.min(said.agree(), said.disagree()), said))
                .thenComparingInt(OpinionMapView.Statement::answered));

        private final Comparator<OpinionMapView.Statement> upwards;

        Order(Comparator<OpinionMapView.Statement> upwards) {
            this.upwards = upwards;
        }

        /** As in addresses: {@code answered}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order of that code, or the first. */
        static Order of(String code) {
            return Stream.of(values())
                    .filter(order -> order.code().equals(code))
                    .findFirst()
                    .orElse(ANSWERED);
        }

        private static double share(int part, OpinionMapView.Statement said) {
            return said.answered() == 0 ? 0 : (double) part / said.answered();
        }
    }

    /** A stretch of all arguments in an order; where two are equal, by id, so that a page turns without gaps. */
    public List<Finding> all(Place place, OpinionMapView map, Order order, int from, int most) {
        return found(
                place,
                map,
                map.results().stream()
                        .sorted(order.upwards.reversed().thenComparing(OpinionMapView.Statement::argument))
                        .map(OpinionMapView.Statement::argument)
                        .skip(from),
                most);
    }

    /** How one argument was answered by each group; empty when the newest map does not hold it. */
    public List<Group> groups(UUID argument) {
        return maps.answersTo(visitor.assembly(), argument, places.audience())
                .map(result -> groups(result, true))
                .orElse(List.of());
    }

    /** Sentence on what every group says to an argument at the least; {@code null} where that is not clear. */
    public String clear(UUID argument) {
        OpinionMapView.Statement said =
                maps.answersTo(visitor.assembly(), argument, places.audience()).orElse(null);
        if (said == null || said.groups().isEmpty()) {
            return null;
        }
        if (said.lowerBound() != null && said.lowerBound() > MOST) {
            return words.maps().every_agree((long) Math.floor(100 * said.lowerBound()));
        }
        return said.dissentLowerBound() != null && said.dissentLowerBound() > MOST
                ? words.maps().every_disagree((long) Math.floor(100 * said.dissentLowerBound()))
                : null;
    }

    private List<Finding> found(Place place, OpinionMapView map, Stream<UUID> arguments, int most) {
        Map<UUID, Boolean> agreed = new LinkedHashMap<>();
        arguments.limit(most).forEach(argument -> agreed.put(argument, true));
        return found(place, map, agreed, Map.of());
    }

    private List<Finding> found(Place place, OpinionMapView map, Map<UUID, Boolean> agreed, Map<UUID, String> clear) {
        Map<UUID, OpinionMapView.Statement> results = new HashMap<>();
        map.results().stream()
                .filter(result -> agreed.containsKey(result.argument()))
                .forEach(result -> results.put(result.argument(), result));
        List<Finding> found = new ArrayList<>();
        voices.some(place, agreed.keySet()).forEach((argument, voice) -> {
            OpinionMapView.Statement result = results.get(argument);
            if (result != null) {
                found.add(finding(
                        place, voice, result, agreed.get(argument), clear.containsKey(argument), clear.get(argument)));
            }
        });
        return found;
    }

    private Finding finding(
            Place place, Voice voice, OpinionMapView.Statement result, boolean agreed, boolean shared, String clear) {
        int members = place.assembly().members();
        int answered = result.answered();
        int said = agreed ? result.agree() : result.disagree();
        Range range = answered == 0 || answered >= members ? null : Range.of(said, answered, members);
        // Agreement is drawn from the left end of the bar, disagreement from the right.
        Double first = range == null ? null : Double.valueOf((double) range.low() * answered / members);
        Double last = range == null ? null : Double.valueOf((double) range.high() * answered / members);
        return new Finding(
                voice,
                agreed,
                shared ? heading(result, agreed) : null,
                result.agree(),
                result.pass(),
                result.disagree(),
                answered == 0
                        ? voice.support()
                        : words.open().support(result.agree(), result.pass(), result.disagree(), answered),
                range == null
                        ? null
                        : agreed
                                ? words.record().range_agree(range.low(), range.high(), members)
                                : words.record().range_disagree(range.low(), range.high(), members),
                agreed || range == null ? first : Double.valueOf(answered - last),
                agreed || range == null ? last : Double.valueOf(answered - first),
                groups(result, agreed),
                clear);
    }

    private String heading(OpinionMapView.Statement result, boolean agreed) {
        if (result.groups().isEmpty()) {
            return agreed
                    ? words.open().answered_agree(result.agree(), result.answered())
                    : words.open().answered_disagree(result.disagree(), result.answered());
        }
        return agreed ? words.open().all_agree() : words.open().all_disagree();
    }

    private List<Group> groups(OpinionMapView.Statement result, boolean agreed) {
        return result.groups().stream()
                .map(answers -> group(result.argument(), answers, agreed))
                .toList();
    }

    private Group group(UUID argument, OpinionMapView.Answers answers, boolean agreed) {
        OpenMessages say = words.open();
        Integer agree = answers.agree();
        Integer disagree = answers.disagree();
        Integer pass = answers.pass();
        Integer answered = answers.answered() == null || answers.answered() == 0 ? null : answers.answered();
        boolean counted = agree != null && disagree != null && pass != null && answered != null;
        String leaning = say.leaning(answers.leaning());
        // A leaning of a group whose numbers are too small to show, or that there is not even one.
        boolean few = counted || answers.leaning() == OpinionMapView.Leaning.TOO_FEW;
        return new Group(
                answers.group(),
                leaning,
                few ? leaning : leaning + " " + say.group_few(),
                counted,
                counted ? agree : 0,
                counted ? pass : 0,
                counted ? disagree : 0,
                counted ? say.support(agree, pass, disagree, answered) : "",
                agree == null || answered == null ? "" : say.percent(Math.round(100.0 * agree / answered)),
                cell(answers),
                share(agreed ? agree : disagree, answered, agreed),
                likely(agreed ? answers.agreeing() : answers.disagreeing()),
                shareAt(argument, answers, agreed));
    }

    private static String shareAt(UUID argument, OpinionMapView.Answers answers, boolean agreed) {
        String at = "opinion#/results/argument=" + argument + "/groups/group=" + answers.group() + "/";
        OpinionMapView.Interval interval = agreed ? answers.agreeing() : answers.disagreeing();
        String between = agreed ? "agreeing" : "disagreeing";
        return at
                + (agreed ? "agree" : "disagree")
                + (answers.answered() == null ? "" : ",answered")
                + (interval == null ? "" : " " + at + between + "/low% " + at + between + "/high%");
    }

    private String share(Integer said, Integer answered, boolean agreed) {
        if (said == null) {
            return "";
        }
        if (answered == null) {
            return agreed ? words.maps().count_agree(said) : words.maps().count_disagree(said);
        }
        return agreed ? words.maps().share_agree(said, answered) : words.maps().share_disagree(said, answered);
    }

    /** By the counts where they are shown, else by the leaning. */
    private static String cell(OpinionMapView.Answers answers) {
        if (answers.agree() != null && answers.disagree() != null && answers.answered() != null) {
            double lean = (double) (answers.agree() - answers.disagree()) / Math.max(1, answers.answered());
            long strength = Math.max(1, Math.min(5, (long) Math.ceil(Math.abs(lean) * 5)));
            return lean == 0 ? "cell" : "cell lean-" + (lean > 0 ? "agree-" : "disagree-") + strength;
        }
        return switch (answers.leaning()) {
            case MOST_AGREE -> "cell lean-agree-4";
            case MORE_AGREE -> "cell lean-agree-2";
            case MORE_DISAGREE -> "cell lean-disagree-2";
            case MOST_DISAGREE -> "cell lean-disagree-4";
            case DIVIDED, MOST_PASS, TOO_FEW -> "cell";
        };
    }

    private String likely(OpinionMapView.Interval interval) {
        return interval == null
                ? ""
                : words.maps().share_range(Math.round(100 * interval.low()), Math.round(100 * interval.high()));
    }
}
