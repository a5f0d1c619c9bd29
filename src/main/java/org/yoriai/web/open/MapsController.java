package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.opinion.Replays;
import org.yoriai.shared.Refused;
import org.yoriai.web.Pages;

/** The opinion maps of the past, one at a time: a slider where there is script, a list and two links where there is none. */
@Path("/{lang:en|ja}/a/{assembly}/results/maps")
@Produces(MediaType.TEXT_HTML)
public class MapsController {
    private static final int LISTED = 100;
    private static final int SHARED = 5;

    /**
     * A map of the past.
     *
     * @param nth counted from the first, which is 1
     * @param json address of the document that the drawing is made from
     * @param noGroups sentence on why there are none, or {@code null}
     * @param checked what came of making it once more, or {@code null}
     */
    public record Past(
            int nth,
            int of,
            String when,
            int people,
            int votes,
            String hash,
            long logindex,
            String json,
            String check,
            String caption,
            List<Group> groups,
            String noGroups,
            List<Findings.Finding> shared,
            String checked) {
        /** Whether there are groups to speak of. */
        public boolean grouped() {
            return !groups.isEmpty();
        }
    }

    /** @param size in words */
    public record Group(String letter, String size) {}

    /** A map to choose. */
    public record Choice(String href, String words, boolean now) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance maps(Place place, Past past, List<Choice> choices);
    }

    @Inject
    OpinionMaps maps;

    @Inject
    Replays replays;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Findings findings;

    @Inject
    Words words;

    @Inject
    Pages pages;

    /**
     * @param at which map, counted from 1; the newest when absent
     * @param check {@code true} to make it once more
     */
    @GET
    @Anyone
    public TemplateInstance maps(@QueryParam("at") String at, @QueryParam("check") String check) {
        Place place = places.here();
        List<OpinionMapView.Entry> history = maps.history(visitor.assembly());
        if (history.isEmpty()) {
            return pages.page(Templates.maps(place, null, List.of()));
        }
        int of = history.size();
        int nth = at != null && at.matches("[1-9][0-9]{0,8}") ? Math.min(of, Integer.parseInt(at)) : of;
        OpinionMapView.Entry entry = history.get(of - nth);
        OpinionMapView map =
                maps.at(visitor.assembly(), entry.logindex(), places.audience()).orElseThrow(Refused::notFound);
        List<Choice> choices = new ArrayList<>();
        for (int n = of; n > Math.max(0, of - LISTED); n--) {
            OpinionMapView.Entry each = history.get(of - n);
            choices.add(new Choice(
                    place.href("/results/maps?at=" + n),
                    words.maps().history_nth(n, of, Days.time(each.computedAt(), place.lang())),
                    n == nth));
        }
        String checked = "true".equals(check) ? checked(entry.logindex()) : null;
        return pages.page(Templates.maps(place, past(place, map, nth, of, checked), choices));
    }

    /** What came of making a map once more, in words. */
    private String checked(long logindex) {
        try {
            Replays.Replay replay = replays.of(visitor.assembly(), logindex);
            return replay.equal() ? words.maps().check_equal() : words.maps().check_not(replay.because());
        } catch (Refused busy) {
            return words.maps().check_not("busy");
        }
    }

    private Past past(Place place, OpinionMapView map, int nth, int of, String checked) {
        return new Past(
                nth,
                of,
                Days.time(map.computedAt(), place.lang()),
                map.participants(),
                map.votes(),
                map.hash(),
                map.logindex(),
                "/api/v1/assemblies/" + place.slug() + "/opinion/maps/" + map.logindex(),
                place.href("/results/maps?at=" + nth + "&check=true#check"),
                words.open()
                        .map_caption(
                                map.participants(),
                                place.assembly().members(),
                                Days.full(map.computedAt(), place.lang())),
                map.groups().stream()
                        .map(group -> new Group(
                                group.letter(),
                                group.size() == null
                                        ? words.open().group_small()
                                        : words.open().group_size(group.size())))
                        .toList(),
                map.noGroupsBecause() == null ? null : words.open().no_groups(map.noGroupsBecause()),
                findings.common(place, map, SHARED),
                checked);
    }
}
