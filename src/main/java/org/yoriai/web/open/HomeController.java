package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.identity.Anyone;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.Lang;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The front page: which assemblies there are, what is asked, what came of it, and how it works. */
@Path("/{lang:en|ja}")
@Produces(MediaType.TEXT_HTML)
public class HomeController {
    private static final int OUTCOMES = 4;

    /**
     * An assembly in the list.
     *
     * @param open whether somebody can take a seat in it now
     */
    public record Card(
            AssemblyView assembly,
            String href,
            String question,
            String place,
            String phase,
            String who,
            String reply,
            boolean open,
            List<Place.Dot> phases) {}

    /** What an authority answered. */
    public record Outcome(
            String title, String href, String assembly, String decision, String kind, String reason, String when) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(PageContext page, List<Card> assemblies, List<Outcome> outcomes);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Recommendations recommendations;

    @Inject
    Places places;

    @Inject
    Pages pages;

    @Inject
    Words words;

    @Inject
    InstantSource clock;

    @GET
    @Anyone
    public TemplateInstance home() {
        PageContext page = pages.context();
        List<AssemblyView> all = assemblies.publicOnes();
        return pages.page(Templates.home(
                page, all.stream().map(assembly -> card(page, assembly)).toList(), outcomes(page, all)));
    }

    private Card card(PageContext page, AssemblyView assembly) {
        OpenMessages say = words.open();
        Lang lang = page.lang();
        boolean open =
                assembly.openJoining() && assembly.phase().allowsJoining() && assembly.members() < assembly.seats();
        boolean replied = assembly.phase().ordinal() > Phase.REPORTED.ordinal();
        boolean late = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.systemDefault())
                .isAfter(assembly.replyDueOn());
        String due = Days.full(assembly.replyDueOn(), lang);
        return new Card(
                assembly,
                page.href("/a/" + assembly.slug()),
                assembly.question().in(lang),
                assembly.place().in(lang),
                say.phase(assembly.phase()),
                open ? say.who_open(assembly.members(), assembly.seats()) : say.who(assembly.members()),
                replied ? say.reply_given() : late ? say.reply_late(due) : say.reply_due(due),
                open,
                places.dots(assembly));
    }

    /** The newest replies of all assemblies. */
    private List<Outcome> outcomes(PageContext page, List<AssemblyView> all) {
        record Dated(java.time.Instant at, Outcome outcome) {}
        List<Dated> found = new ArrayList<>();
        for (AssemblyView assembly : all) {
            if (assembly.phase().ordinal() < Phase.REPORTED.ordinal()) {
                continue;
            }
            for (RecommendationView recommendation : recommendations.list(assembly.assemblyId(), false)) {
                if (recommendation.reply() != null) {
                    found.add(new Dated(
                            recommendation.reply().repliedAt(),
                            new Outcome(
                                    recommendation.title().in(page.lang()),
                                    page.href("/a/" + assembly.slug() + "/recommendations/" + recommendation.number()),
                                    assembly.title().in(page.lang()),
                                    words.open().decision(recommendation.reply().decision()),
                                    Replied.kind(recommendation.reply().decision()),
                                    recommendation.reply().reason().in(page.lang()),
                                    Days.full(recommendation.reply().repliedAt(), page.lang()))));
                }
            }
        }
        return found.stream()
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .limit(OUTCOMES)
                .map(Dated::outcome)
                .toList();
    }
}
