package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.yoriai.assembly.Assemblies;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Seats;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemWords;
import org.yoriai.shared.Refused;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Words;

/** Takes a seat, openly or with an invitation, and asks for each use of one's words. */
@Path("/{lang:en|ja}/a/{assembly}/join")
@Produces(MediaType.TEXT_HTML)
public class JoinController {
    /** What the form says. */
    public record Joining(String code, boolean digest, boolean openData) {}

    /**
     * The form as it was typed.
     *
     * @param error what is wrong with the code, or {@code null}
     * @param problem what is wrong with all of it, or {@code null}
     */
    public record Form(String code, boolean digest, boolean openData, String error, String problem, String detail) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance join(Place place, Form form, boolean closed);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Seats seats;

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
    @Anyone
    public TemplateInstance join(@QueryParam("code") @Size(max = 40) String code) {
        return page(new Form(code == null ? "" : code, false, false, null, null, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response join(
            @FormParam("code") String code,
            @FormParam("ai-digest") String digest,
            @FormParam("open-data") String openData,
            @FormParam("key") String key) {
        Joining joining = new Joining(code == null ? "" : code.strip(), digest != null, openData != null);
        Place place = places.here();
        try {
            return once.submit("member:" + visitor.member(), key, joining, () -> {
                assemblies.join(visitor.assembly(), visitor.person(), joining.code());
                CitizenMessages say = words.of(CitizenMessages.class);
                if (joining.digest()) {
                    consent("ai-digest", say.join_digest());
                }
                if (joining.openData()) {
                    consent("open-data", say.join_open_data());
                }
                return pages.done("/a/" + place.slug() + "/now", "joined");
            });
        } catch (Refused refused) {
            Problem problem = refused.problem();
            if (problem.status() != 422 && problem.status() != 409) {
                throw refused;
            }
            String error = problem.violations().stream()
                    .filter(violation -> violation.field().equals("code"))
                    .findFirst()
                    .map(violation -> ProblemWords.detail(problem, place.lang()))
                    .orElse(null);
            return Response.status(problem.status())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page(new Form(
                                    joining.code(),
                                    joining.digest(),
                                    joining.openData(),
                                    error,
                                    ProblemWords.title(problem, place.lang()),
                                    ProblemWords.detail(problem, place.lang())))
                            .render())
                    .build();
        }
    }

    private TemplateInstance page(Form form) {
        Place place = places.here();
        boolean seatsLeft = place.assembly().phase().allowsJoining()
                && place.assembly().members() < place.assembly().seats();
        // With an invitation one may also come as an expert or a legislator, whatever the phase.
        return pages.page(
                Templates.join(place, form, !seatsLeft && place.assembly().openJoining()));
    }

    /** A box that stays empty is no answer, and no answer is no use. */
    private void consent(String use, String text) {
        seats.consent(visitor.assembly(), visitor.person(), use, true, text, visitor.lang());
    }
}
