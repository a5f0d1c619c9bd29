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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.HeldRoles;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.Decision;
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
    private static final int OUTCOMES = 3;

    /**
     * An assembly in a list.
     *
     * @param figure who was heard or what was answered, in one line, or {@code null} before there is any
     * @param consequence what the authority owes, or {@code null} when it has answered
     * @param open whether somebody can take a seat in it now
     * @param bird under which name the visitor sits in it, or {@code null}
     */
    public record Card(
            AssemblyView assembly,
            String href,
            String question,
            String place,
            String phase,
            String who,
            Flock flock,
            String figure,
            String consequence,
            boolean open,
            String bird,
            List<Place.Dot> phases) {}

    /** What an authority answered. */
    public record Outcome(
            String title, String href, String assembly, String decision, String kind, String reason, String when) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                PageContext page,
                List<Card> mine,
                List<Card> assemblies,
                String newest,
                String older,
                List<Outcome> outcomes);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Replies replies;

    @Inject
    Deliberation deliberation;

    @Inject
    Seats seats;

    @Inject
    HeldRoles held;

    @Inject
    Visitor visitor;

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
        Map<AssemblyId, AssemblyView> own =
                after == null && visitor.signedIn() ? assemblies.some(seats.of(visitor.person())) : Map.of();
        Page<AssemblyView> some = assemblies.publicOnes(after, SHOWN);
        List<AssemblyView> shown = Stream.concat(own.values().stream(), some.items().stream())
                .distinct()
                .toList();
        Told told = told(shown);
        return pages.page(Templates.home(
                page,
                mine(page, own, told),
                some.items().stream()
                        .filter(assembly -> !own.containsKey(assembly.assemblyId()))
                        .map(assembly -> card(page, assembly, told, null))
                        .toList(),
                after == null ? null : page.href("/#assemblies"),
                some.next() == null ? null : page.href("/?after=" + some.next() + "#assemblies"),
                outcomes(page)));
    }

    /** What is told of the assemblies of one page: people heard, and answers by decision. */
    private record Told(Map<AssemblyId, Integer> heard, Map<AssemblyId, Map<Decision, Integer>> answered) {}

    private Told told(List<AssemblyView> shown) {
        List<AssemblyId> ids = shown.stream().map(AssemblyView::assemblyId).toList();
        return new Told(deliberation.heard(ids), replies.decisions(ids));
    }

    /** Those in which the visitor sits, what is under way before what is over. */
    private List<Card> mine(PageContext page, Map<AssemblyId, AssemblyView> own, Told told) {
        Map<AssemblyId, AssemblyView.SeatView> birds =
                own.isEmpty() ? Map.of() : assemblies.seats(held.names(own.keySet(), visitor.person()), Role.MEMBER);
        return own.values().stream()
                .sorted(Comparator.comparing(AssemblyView::phase).thenComparing(AssemblyView::slug))
                .map(assembly -> card(page, assembly, told, birds.get(assembly.assemblyId())))
                .toList();
    }

    private Card card(PageContext page, AssemblyView assembly, Told told, AssemblyView.SeatView seat) {
        OpenMessages say = words.open();
        Lang lang = page.lang();
        boolean open =
                assembly.openJoining() && assembly.phase().allowsJoining() && assembly.members() < assembly.seats();
        return new Card(
                assembly,
                page.href("/a/" + assembly.slug()),
                assembly.question().in(lang),
                assembly.place().in(lang),
                say.phase(assembly.phase()),
                open ? say.who_open(assembly.members(), assembly.seats()) : say.who(assembly.members()),
                Flock.of(assembly.members(), open ? assembly.seats() : assembly.members()),
                figure(assembly, told),
                consequence(assembly, lang),
                open,
                seat == null ? null : seat.name().in(lang),
                places.dots(assembly));
    }

    private String figure(AssemblyView assembly, Told told) {
        OpenMessages say = words.open();
        Map<Decision, Integer> answers = told.answered().getOrDefault(assembly.assemblyId(), Map.of());
        if (!answers.isEmpty()) {
            int all = answers.values().stream().mapToInt(Integer::intValue).sum();
            return say.home_answered(
                    all,
                    answers.getOrDefault(Decision.ACCEPT, 0),
                    answers.getOrDefault(Decision.PARTLY, 0),
                    answers.getOrDefault(Decision.REJECT, 0));
        }
        int heard = told.heard().getOrDefault(assembly.assemblyId(), 0);
        return heard == 0 ? null : say.found_heard(heard, assembly.members());
    }

    private String consequence(AssemblyView assembly, Lang lang) {
        OpenMessages say = words.open();
        String due = Days.full(assembly.replyDueOn(), lang);
        if (assembly.phase().ordinal() > Phase.REPORTED.ordinal()) {
            return null;
        }
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.systemDefault())
                        .isAfter(assembly.replyDueOn())
                ? say.reply_late(due)
                : say.home_owed(assembly.authority().in(lang), due);
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
