package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.web.Pages;

/** What members learn from: the background, and experts for and against. */
@Path("/{lang:en|ja}/a/{assembly}/learn")
@Produces(MediaType.TEXT_HTML)
public class LearnController {
    /** Something to learn from; {@code minutes} it takes to read. */
    public record Lesson(
            String id, String stance, String title, String author, String text, String lang, long minutes) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance learn(
                Place place, List<Lesson> background, List<Lesson> forIt, List<Lesson> againstIt, boolean hasBill);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance learn() {
        Place place = places.here();
        List<Lesson> lessons = assemblies.briefings(visitor.assembly()).stream()
                .map(briefing -> lesson(place, briefing))
                .toList();
        return pages.page(Templates.learn(
                place,
                of(lessons, "background"),
                of(lessons, "for"),
                of(lessons, "against"),
                !voices.contents(place).isEmpty()));
    }

    private static List<Lesson> of(List<Lesson> lessons, String stance) {
        return lessons.stream().filter(lesson -> lesson.stance().equals(stance)).toList();
    }

    private static Lesson lesson(Place place, AssemblyView.BriefingView briefing) {
        String text = briefing.body().in(place.lang());
        String lang = briefing.body().langOf(place.lang());
        return new Lesson(
                "b-" + briefing.id(),
                briefing.stance(),
                briefing.title().in(place.lang()),
                briefing.author().in(place.lang()),
                text,
                lang,
                ReadingTime.minutes(text, lang));
    }
}
