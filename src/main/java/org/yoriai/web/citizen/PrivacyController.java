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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.events.Once;
import org.yoriai.identity.Erasure;
import org.yoriai.identity.IdentityConfig;
import org.yoriai.identity.Person;
import org.yoriai.identity.PrivacyView;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Seats;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.UseDecision;
import org.yoriai.identity.Visitor;
import org.yoriai.opendata.PolisExports;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Words;

/** What is kept of me: taken along as one file, used as I decide, and erased when I ask for it. */
@Path("/{lang:en|ja}/me/privacy")
@Produces(MediaType.TEXT_HTML)
public class PrivacyController {
    /**
     * One use of my words.
     *
     * @param now what my answer means at this moment
     * @param answer {@code yes}, {@code no}, or empty while I have not answered: no use
     */
    public record Use(String name, String asked, String now, String answer) {}

    /** A line of what I decided. */
    public record Line(String when, String use, String answer) {}

    /** What I decided in one assembly. */
    public record Uses(String id, String title, String href, List<Use> uses, List<Line> log) {}

    /**
     * @param since the day since when I am known here, or {@code null} when nothing is kept
     * @param erasedAt when everything will be erased, or {@code null}
     */
    public record Mine(String since, String erasedAt, List<Uses> assemblies) {}

    /** What the form about one assembly says. */
    public record Answers(String assembly, Map<String, String> uses) {}

    /** What the form about erasure says. */
    public record Sure(boolean sure) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance privacy(PageContext page, Mine mine, long hours, String said);

        static native TemplateInstance erase(PageContext page, Mine mine, long hours, boolean unsure);
    }

    @Inject
    Seats seats;

    @Inject
    Erasure erasure;

    @Inject
    Assemblies assemblies;

    @Inject
    PolisExports exports;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    IdentityConfig config;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @SignedIn
    public TemplateInstance privacy() {
        PageContext page = pages.context();
        String said = page.notice() == null
                ? null
                : words.of(MeMessages.class).done(page.notice()).strip();
        return pages.page(Templates.privacy(page, mine(page), hours(), said == null || said.isEmpty() ? null : said));
    }

    /** Decides what may be done with one's words in one assembly. */
    @POST
    @Path("/uses")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response decide(
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
        Map<String, String> uses = new LinkedHashMap<>();
        put(uses, "ai-digest", digest);
        put(uses, "open-data", openData);
        return once.submit(
                "member:" + pseudonyms.member(id, person.issuer(), person.subject()),
                key,
                new Answers(id.toString(), uses),
                () -> {
                    uses.forEach((use, answer) ->
                            seats.consent(id, person, use, answer.equals("yes"), asked(use), visitor.lang()));
                    return pages.done("/me/privacy", "consent");
                });
    }

    private static void put(Map<String, String> uses, String use, String answer) {
        if ("yes".equals(answer) || "no".equals(answer)) {
            uses.put(use, answer);
        }
    }

    @GET
    @Path("/erase")
    @SignedIn
    public TemplateInstance erase() {
        return erase(false);
    }

    /** Asks for the erasure of everything that is mine. */
    @POST
    @Path("/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response ask(@FormParam("sure") String sure, @FormParam("key") String key) {
        if (sure == null) {
            return Response.status(422)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(erase(true).render())
                    .build();
        }
        return once.submit("instance:" + visitor.onInstance(), key, new Sure(true), () -> {
            erasure.ask(visitor.person());
            return pages.done("/me/privacy", "asked");
        });
    }

    @POST
    @Path("/call-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response callBack(@FormParam("key") String key) {
        return once.submit("instance:" + visitor.onInstance(), key, new Sure(false), () -> {
            erasure.callBack(visitor.person());
            return pages.done("/me/privacy", "called-back");
        });
    }

    private TemplateInstance erase(boolean unsure) {
        PageContext page = pages.context();
        return pages.page(Templates.erase(page, mine(page), hours(), unsure));
    }

    private long hours() {
        return Math.max(1, config.erasureDelay().toHours());
    }

    private Mine mine(PageContext page) {
        PrivacyView kept = seats.privacy(visitor.person());
        List<Uses> uses = new ArrayList<>();
        Map<AssemblyId, AssemblyView> known = assemblies.some(kept.assemblies().stream()
                .map(each -> new AssemblyId(each.assembly()))
                .toList());
        Map<AssemblyId, String> closed = exports.refusals(known.values());
        for (PrivacyView.Uses each : kept.assemblies()) {
            AssemblyView assembly = known.get(new AssemblyId(each.assembly()));
            if (assembly != null) {
                uses.add(uses(page, assembly, each.decisions(), !closed.containsKey(assembly.assemblyId())));
            }
        }
        return new Mine(
                kept.knownSince() == null ? null : Days.full(kept.knownSince(), page.lang()),
                kept.erasure() == null ? null : Days.time(kept.erasure().dueAt(), page.lang()),
                uses);
    }

    private Uses uses(PageContext page, AssemblyView assembly, List<UseDecision> decisions, boolean open) {
        MeMessages say = words.of(MeMessages.class);
        Map<String, String> newest = new LinkedHashMap<>();
        List<Line> log = new ArrayList<>();
        for (UseDecision decision : decisions) {
            newest.put(decision.use(), decision.given() ? "yes" : "no");
            log.add(new Line(
                    Days.time(decision.at(), page.lang()),
                    say.use_name(decision.use()),
                    decision.given() ? say.uses_yes() : say.uses_no()));
        }
        Collections.reverse(log);
        String digest = newest.getOrDefault("ai-digest", "");
        String openData = newest.getOrDefault("open-data", "");
        boolean releasedBefore =
                decisions.stream().anyMatch(decision -> decision.use().equals("open-data") && decision.given());
        return new Uses(
                assembly.assemblyId().toString(),
                assembly.title().in(page.lang()),
                page.href("/a/" + assembly.slug()),
                List.of(
                        new Use("ai-digest", asked("ai-digest"), say.uses_digest_now(digest), digest),
                        new Use(
                                "open-data",
                                asked("open-data"),
                                say.uses_open_data_now(openData, open, openData.equals("no") && releasedBefore),
                                openData)),
                log);
    }

    /** The words that she is asked with, here as when she joined. */
    private String asked(String use) {
        CitizenMessages say = words.of(CitizenMessages.class);
        return use.equals("ai-digest") ? say.join_digest() : say.join_open_data();
    }
}
