package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.identity.Anyone;
import org.yoriai.outcome.Replies;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Page;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The front page: which assemblies there are, what is asked, what came of it, and how it works. */
@Path("/{lang:en|ja}")
@Produces(MediaType.TEXT_HTML)
public class HomeController {
    private static final int SHOWN = 12;
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
        static native TemplateInstance home(
                PageContext page, List<Card> assemblies, String newest, String older, List<Outcome> outcomes);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Replies replies;

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
    public TemplateInstance home(@QueryParam("after") @Size(max = 20) String after) {
        PageContext page = pages.context();
        Page<AssemblyView> some = assemblies.publicOnes(after, SHOWN);
        return pages.page(Templates.home(
                page,
                some.items().stream().map(assembly -> card(page, assembly)).toList(),
                after == null ? null : page.href("/#assemblies"),
                some.next() == null ? null : page.href("/?after=" + some.next() + "#assemblies"),
                outcomes(page)));
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
    private List<Outcome> outcomes(PageContext page) {
        List<Replies.Given> newest = replies.newest(OUTCOMES);
        Map<AssemblyId, AssemblyView> known =
                assemblies.some(newest.stream().map(Replies.Given::assembly).collect(Collectors.toSet()));
        return newest.stream()
                .filter(given -> known.containsKey(given.assembly()))
                .map(given -> outcome(page, known.get(given.assembly()), given))
                .toList();
    }

    private Outcome outcome(PageContext page, AssemblyView assembly, Replies.Given given) {
        return new Outcome(
                given.title().in(page.lang()),
                page.href("/a/" + assembly.slug() + "/recommendations/" + given.number()),
                assembly.title().in(page.lang()),
                words.open().decision(given.decision()),
                Replied.kind(given.decision()),
                given.reason().in(page.lang()),
                Days.full(given.repliedAt(), page.lang()));
    }
}
