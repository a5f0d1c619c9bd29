package org.yoriai.web.open;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.web.Pages;

/** What the assembly thinks: words first, then the table, then the map. */
@Path("/{lang:en|ja}/a/{assembly}/results")
@Produces(MediaType.TEXT_HTML)
public class ResultsController {
    /** Claims that stand open: of what is shared and of what divides together. */
    private static final int SHOWN = 5;
    /** Of what divides, where enough is shared. */
    private static final int SHOWN_DIVIDES = 2;

    private static final int UNDECIDED = 3;
    private static final int MOST = 25;
    private static final int ROWS = 50;
    private static final int COLOURS = 10;

    /** A group by what sets it apart. */
    public record Side(String letter, String size, List<Typical> typical) {
        /** Where the size is from, as in the fact tag. */
        public String at() {
            return "opinion#/groups/letter=" + letter + "/size";
        }
    }

    /** A sentence with where its figures are from, as in the fact tag. */
    public record Sure(String said, String at) {}

    /** Something that a group tends to agree or disagree with. */
    public record Typical(Voice voice, boolean agrees) {}

    /** A direction of the map: what people at its ends agree with more. */
    public record Axis(String title, List<Voice> low, List<Voice> high, boolean oneSided) {}

    /** A way to order the table; {@code now} for that of the page. */
    public record Sort(String label, String href, boolean now) {}

    /**
     * A stretch of the table.
     *
     * @param open whether it was asked for
     * @param where which rows of how many, in words
     * @param before address of the rows before these, or {@code null}; {@code after} likewise
     */
    public record Table(
            List<Findings.Finding> rows,
            int of,
            boolean open,
            String where,
            String before,
            String after,
            List<Sort> sorts) {}

    /**
     * The results in words.
     *
     * @param common what is shared and {@code divides} what is not: at most five together
     * @param more further common ground, folded away; {@code moreDivides} likewise
     * @param silent clauses that nobody has spoken about
     * @param sureness sentences on how much the map would hold
     * @param unplaced sentence on those who are in no group, and {@code unplacedRow} the same as a number, or {@code null}
     *     when there are no groups
     * @param axes what stands at the ends of the map
     * @param says arguments by whose answers the map can be coloured, as JSON, or {@code null}
     */
    public record Results(
            int heard,
            int of,
            String chosen,
            List<Findings.Finding> common,
            List<Findings.Finding> more,
            List<Findings.Finding> divides,
            List<Findings.Finding> moreDivides,
            List<Findings.Finding> undecided,
            List<Contents.Entry> silent,
            int clauses,
            List<Side> groups,
            String noGroups,
            List<Sure> sureness,
            String unplaced,
            String unplacedRow,
            List<Axis> axes,
            String says,
            Table table,
            String when,
            String caption,
            MyResult mine) {
        /** Whether there are groups to speak of. */
        public boolean grouped() {
            return !groups.isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance results(
                Place place, Results results, Decisions.Decided decided, String address, List<Step> chain);

        static native TemplateInstance nothing(Place place, int heard, Decisions.Decided decided);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Findings findings;

    @Inject
    MyResults mine;

    @Inject
    Decisions decisions;

    @Inject
    Chains chains;

    @Inject
    Words words;

    @Inject
    ObjectMapper json;

    @Inject
    Pages pages;

    private static List<UUID> shown(OpinionMapView map) {
        return Stream.of(
                        map.axes().stream().flatMap(axis -> Stream.concat(axis.low().stream(), axis.high().stream())),
                        map.commonGround().stream().map(OpinionMapView.CommonGround::argument),
                        map.divides().stream().map(OpinionMapView.Divide::argument),
                        map.groups().stream()
                                .flatMap(group -> group.typical().stream())
                                .map(OpinionMapView.Typical::argument))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** @param page of the table, from 1; {@code order} of its rows */
    @GET
    @Anyone
    @Transactional
    public TemplateInstance results(
            @QueryParam("page") @Size(max = 6) String page, @QueryParam("order") @Size(max = 20) String order) {
        Place place = places.here();
        OpinionMapView map = findings.map().orElse(null);
        int heard = deliberation.heard(visitor.assembly());
        Decisions.Decided decided =
                place.assembly().phase().ordinal() < Phase.DECIDING.ordinal() ? null : decisions.of(place);
        if (map == null) {
            return pages.page(Templates.nothing(place, heard, decided));
        }
        OpenMessages say = words.open();
        // All at once; each part below takes its own from them.
        voices.some(place, shown(map));
        List<Findings.Finding> common = findings.common(place, map, MOST);
        List<Findings.Finding> divides =
                map.groups().isEmpty() ? findings.split(place, map, MOST) : findings.divides(place, map, MOST);
        int shownCommon = SHOWN - Math.min(divides.size(), SHOWN_DIVIDES);
        int shownDivides = SHOWN - Math.min(common.size(), shownCommon);
        Map<UUID, Voice> typical = voices.some(
                place,
                map.groups().stream()
                        .flatMap(group -> group.typical().stream())
                        .map(OpinionMapView.Typical::argument)
                        .toList());
        List<Contents.Entry> clauses = voices.contents(place).decided(deliberation.byClause(visitor.assembly()));
        OpinionMapView.Sureness sure = map.sureness();
        List<Sure> sureness = new ArrayList<>();
        sureness.add(new Sure(say.sure_median(sure.medianVotes()), "opinion#/sureness/medianVotes"));
        if (!map.groups().isEmpty() && sure.staying() != null && sure.stayingOf() != null) {
            sureness.add(new Sure(
                    say.sure_staying(sure.staying(), sure.stayingOf()), "opinion#/sureness/staying,stayingOf"));
        }
        // Where nobody was in a group, nobody could change it.
        map.attacks().stream()
                .filter(attack -> !map.groups().isEmpty() && attack.compared() > 0)
                .forEach(attack -> sureness.add(new Sure(
                        words.maps()
                                .attack(
                                        attack.kind(),
                                        attack.invented(),
                                        attack.moved(),
                                        attack.compared(),
                                        attack.commonGround()),
                        "opinion#/attacks/kind=" + attack.kind() + "/invented,moved,compared")));
        if (!map.groups().isEmpty()) {
            sureness.add(new Sure(words.maps().likely_meaning(), "=9 =10"));
        }
        Results results = new Results(
                heard,
                place.assembly().members(),
                place.assembly().openJoining() ? say.chosen_open() : say.chosen_invited(),
                head(common, shownCommon),
                tail(common, shownCommon),
                head(divides, shownDivides),
                tail(divides, shownDivides),
                findings.undecided(place, map, UNDECIDED),
                clauses.stream().filter(clause -> clause.arguments() == 0).toList(),
                clauses.size(),
                map.groups().stream().map(group -> side(group, typical)).toList(),
                map.noGroupsBecause() == null ? null : say.no_groups(map.noGroupsBecause()),
                sureness,
                unplaced(map),
                map.groups().isEmpty() ? null : say.group_size(map.notYetPlaced()),
                axes(place, map),
                says(common, divides),
                table(place, map, page, order),
                Days.time(map.computedAt(), place.lang()),
                say.map_caption(
                        map.participants(), place.assembly().members(), Days.full(map.computedAt(), place.lang())),
                place.member() ? mine.of(place, map).orElse(null) : null);
        return pages.page(Templates.results(
                place,
                results,
                decided,
                "/api/v1/assemblies/" + place.slug() + "/opinion",
                chains.of(place, Chains.Station.RESULTS)));
    }

    private String unplaced(OpinionMapView map) {
        return map.groups().isEmpty() ? null : words.maps().unplaced(map.notYetPlaced());
    }

    private List<Axis> axes(Place place, OpinionMapView map) {
        List<Axis> axes = new ArrayList<>();
        for (OpinionMapView.Axis axis : map.axes()) {
            List<Voice> low = List.copyOf(voices.some(place, axis.low()).values());
            List<Voice> high = List.copyOf(voices.some(place, axis.high()).values());
            if (!low.isEmpty() || !high.isEmpty()) {
                axes.add(new Axis(
                        axes.isEmpty()
                                ? words.maps().axis_first()
                                : words.maps().axis_second(),
                        low,
                        high,
                        axis.oneSided()));
            }
        }
        return axes;
    }

    /** What is shared and what divides, for the map to be coloured by. */
    private String says(List<Findings.Finding> common, List<Findings.Finding> divides) {
        ArrayNode says = json.createArrayNode();
        Stream.concat(head(divides, COLOURS).stream(), head(common, COLOURS).stream())
                .map(Findings.Finding::voice)
                .forEach(voice -> says.addObject()
                        .put("id", voice.argument().id().toString())
                        .put("text", voice.brief())
                        .put("lang", voice.lang()));
        return says.isEmpty() ? null : says.toString();
    }

    private Table table(Place place, OpinionMapView map, String page, String order) {
        int of = map.results().size();
        int pages = Math.max(1, (of + ROWS - 1) / ROWS);
        int here = page != null && page.matches("[1-9][0-9]*") ? Math.min(Integer.parseInt(page), pages) : 1;
        Findings.Order by = Findings.Order.of(order);
        int from = (here - 1) * ROWS;
        List<Findings.Finding> rows = findings.all(place, map, by, from, ROWS);
        List<Sort> sorts = new ArrayList<>();
        for (Findings.Order each : Findings.Order.values()) {
            sorts.add(new Sort(words.record().table_order(each.code()), address(place, 1, each), each == by));
        }
        return new Table(
                rows,
                of,
                page != null || order != null,
                words.record().table_rows(from + 1, Math.min(from + ROWS, of), of),
                here > 1 ? address(place, here - 1, by) : null,
                here < pages ? address(place, here + 1, by) : null,
                sorts);
    }

    private static String address(Place place, int page, Findings.Order order) {
        return place.href("/results?page=" + page + "&order=" + order.code() + "#table");
    }

    private Side side(OpinionMapView.Group group, Map<UUID, Voice> said) {
        List<Typical> typical = group.typical().stream()
                .filter(each -> said.containsKey(each.argument()))
                .limit(3)
                .map(each ->
                        new Typical(said.get(each.argument()), each.direction().equals("agree")))
                .toList();
        return new Side(
                group.letter(),
                group.size() == null ? words.open().group_small() : words.open().group_size(group.size()),
                typical);
    }

    private static <T> List<T> head(List<T> all, int shown) {
        return all.subList(0, Math.min(shown, all.size()));
    }

    private static <T> List<T> tail(List<T> all, int shown) {
        return all.subList(Math.min(shown, all.size()), all.size());
    }
}
