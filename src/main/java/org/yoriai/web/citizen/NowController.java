package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Ask;
import org.yoriai.web.open.Asks;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;
import org.yoriai.web.open.Words;

/** What needs me now, what comes next, and what became of my words. */
@Path("/{lang:en|ja}/a/{assembly}/now")
@Produces(MediaType.TEXT_HTML)
public class NowController {
    private static final int SHOWN = 4;

    /** A phase with its day, for the timeline. */
    public record Due(String date, String datetime, String title, String text, String href, String state) {}

    /** One of my arguments with what became of it. */
    public record Mine(Voice voice, String status, String statusText, String kind, int replies) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance now(
                Place place, Ask ask, Deliberation.Progress progress, List<Mine> mine, List<Due> dates);
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
    Asks asks;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance now() {
        Place place = places.here();
        List<Mine> mine = place.member()
                ? deliberation.of(visitor.assembly(), visitor.member()).stream()
                        .limit(SHOWN)
                        .map(argument -> mine(place, argument))
                        .toList()
                : List.of();
        return pages.page(Templates.now(
                place,
                asks.of(place),
                place.member() ? deliberation.progress(visitor.assembly(), visitor.member()) : null,
                mine,
                dates(place)));
    }

    private Mine mine(Place place, ArgumentView argument) {
        return new Mine(
                voices.of(place, argument),
                argument.status(),
                words.open().status(argument.status()),
                Fate.kind(argument.status()),
                deliberation
                        .replies(visitor.assembly(), visitor.member(), argument.id())
                        .size());
    }

    private List<Due> dates(Place place) {
        Phase now = place.assembly().phase();
        return java.util.stream.Stream.of(Phase.values())
                .filter(phase -> phase.isPublic() && place.assembly().startsOn().containsKey(phase))
                .map(phase -> {
                    java.time.LocalDate day = place.assembly().startsOn().get(phase);
                    return new Due(
                            Days.full(day, place.lang()),
                            day.toString(),
                            words.open().phase(phase),
                            words.open().phase_text(phase),
                            null,
                            phase.ordinal() < now.ordinal() ? "done" : phase == now ? "now" : "next");
                })
                .toList();
    }
}
