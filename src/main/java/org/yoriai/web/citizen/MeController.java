package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.events.Once;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Words;

/** What is mine: my assemblies, my words and their fate, my answers, and what may be done with my words. */
@Path("/{lang:en|ja}/me")
@Produces(MediaType.TEXT_HTML)
public class MeController {
    private static final int VOTES = 100;

    /** A seat of mine. */
    public record Mine(
            String id,
            String title,
            String question,
            String href,
            String bird,
            String role,
            String phase,
            int written,
            long voted,
            boolean digest,
            boolean openData) {}

    /** Something I wrote. */
    public record Word(
            String href,
            String text,
            String lang,
            String stance,
            String status,
            String kind,
            String rule,
            String reason,
            String support,
            String when) {}

    /** An answer I gave. */
    public record Given(String href, String text, String lang, String answer, String stance) {}

    /** All that is mine in one assembly. */
    public record Fates(String title, String href, String bird, List<Word> words, List<Given> given) {}

    /** What the form about my words says. */
    public record Consents(String assembly, boolean digest, boolean openData) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance me(PageContext page, List<Mine> seats, String notice);

        static native TemplateInstance words(PageContext page, List<Fates> assemblies);
    }

    @Inject
    Seats seats;

    @Inject
    Assemblies assemblies;

    @Inject
    Deliberation deliberation;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @SignedIn
    public TemplateInstance me() {
        PageContext page = pages.context();
        List<Mine> mine = new ArrayList<>();
        for (AssemblyId id : seats.of(visitor.person())) {
            assemblies.find(id.toString()).ifPresent(assembly -> mine.add(mine(page, assembly)));
        }
        return pages.page(Templates.me(page, mine, places.notice(page)));
    }

    @GET
    @Path("/words")
    @SignedIn
    public TemplateInstance words() {
        PageContext page = pages.context();
        List<Fates> all = new ArrayList<>();
        for (AssemblyId id : seats.of(visitor.person())) {
            assemblies.find(id.toString()).ifPresent(assembly -> all.add(words(page, assembly)));
        }
        return pages.page(Templates.words(page, all));
    }

    /** Decides what may be done with one's words in one assembly. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response consent(
            @FormParam("assembly") String assembly,
            @FormParam("ai-digest") String digest,
            @FormParam("open-data") String openData,
            @FormParam("key") String key) {
        AssemblyId id =
                new AssemblyId(Ids.read(assembly == null ? "" : assembly).orElseThrow(Refused::notFound));
        Person person = visitor.person();
        if (!seats.of(person).contains(id)) {
            throw Refused.notFound();
        }
        Consents decided = new Consents(id.toString(), digest != null, openData != null);
        CitizenMessages say = words.of(CitizenMessages.class);
        return once.submit("member:" + member(id), key, decided, () -> {
            seats.consent(id, person, "ai-digest", decided.digest(), say.join_digest(), visitor.lang());
            seats.consent(id, person, "open-data", decided.openData(), say.join_open_data(), visitor.lang());
            return pages.done("/me", "consent");
        });
    }

    private Mine mine(PageContext page, AssemblyView assembly) {
        AssemblyId id = assembly.assemblyId();
        Pseudonym member = member(id);
        Optional<AssemblyView.SeatView> seat = assemblies.seat(id, member, Role.MEMBER);
        Map<String, Boolean> consents = seats.consents(id, visitor.person());
        String role = "";
        for (Role each : Role.values()) {
            if (assemblies.seat(id, member, each).isPresent()) {
                role = role.isEmpty()
                        ? words.open().role(each)
                        : role + " · " + words.open().role(each);
            }
        }
        return new Mine(
                id.toString(),
                assembly.title().in(page.lang()),
                assembly.question().in(page.lang()),
                page.href("/a/" + assembly.slug()),
                seat.map(found -> found.name().in(page.lang())).orElse(null),
                role,
                words.open().phase(assembly.phase()),
                deliberation.of(id, member).size(),
                deliberation.progress(id, member).voted(),
                consents.getOrDefault("ai-digest", false),
                consents.getOrDefault("open-data", false));
    }

    private Fates words(PageContext page, AssemblyView assembly) {
        AssemblyId id = assembly.assemblyId();
        Pseudonym member = member(id);
        String home = page.href("/a/" + assembly.slug());
        List<Word> written = deliberation.of(id, member).stream()
                .map(argument -> word(page, home, argument))
                .toList();
        List<Given> given = deliberation.votedBy(id, member, VOTES).stream()
                .map(argument -> new Given(
                        home + "/arguments/" + argument.id(),
                        argument.text().isEmpty()
                                ? words.open().argument_number(argument.number())
                                : argument.textIn(page.lang()),
                        argument.text().isEmpty()
                                ? page.lang().code()
                                : argument.text().langOf(page.lang()),
                        words.of(CitizenMessages.class).answered(argument.myVote()),
                        Stance.of(argument.stance()).map(words.open()::stance).orElse("")))
                .toList();
        return new Fates(
                assembly.title().in(page.lang()),
                home,
                assemblies
                        .seat(id, member, Role.MEMBER)
                        .map(seat -> seat.name().in(page.lang()))
                        .orElse(null),
                written,
                given);
    }

    private Word word(PageContext page, String home, ArgumentView argument) {
        return new Word(
                home + "/arguments/" + argument.id(),
                argument.textIn(page.lang()),
                argument.text().langOf(page.lang()),
                Stance.of(argument.stance()).map(words.open()::stance).orElse(""),
                words.open().status(argument.status()),
                Fate.kind(argument.status()),
                argument.hiddenRule() == null
                        ? null
                        : org.yoriai.deliberation.ModerationRule.of(argument.hiddenRule())
                                .map(words.open()::rule)
                                .orElse(null),
                argument.hiddenReason(),
                words.open().support(argument.agree(), argument.pass(), argument.disagree(), argument.voters()),
                Days.full(argument.submittedAt(), page.lang()));
    }

    private Pseudonym member(AssemblyId assembly) {
        return pseudonyms.member(
                assembly, visitor.person().issuer(), visitor.person().subject());
    }
}
