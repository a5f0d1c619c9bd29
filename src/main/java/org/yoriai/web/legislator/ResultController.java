package org.yoriai.web.legislator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Decisions;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;

/** What the ballot comes to: clause by clause, what can stand together, and the bill as one piece beside it. */
@Path("/{lang:en|ja}/l/{assembly}/result")
@Produces(MediaType.TEXT_HTML)
public class ResultController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance result(Place place, Decisions.Decided decided);
    }

    @Inject
    Places places;

    @Inject
    Decisions decisions;

    @Inject
    Pages pages;

    @GET
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance result() {
        Place place = places.here();
        return pages.page(Templates.result(place, decisions.of(place)));
    }
}
