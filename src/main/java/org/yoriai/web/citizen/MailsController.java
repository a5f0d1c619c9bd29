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
import java.net.URI;
import org.yoriai.identity.Anyone;
import org.yoriai.notice.Digests;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Switches mails off by the link that stands in each of them, without a login. Opening it changes nothing yet. */
@Path("/{lang:en|ja}/mails/off")
@Produces(MediaType.TEXT_HTML)
public class MailsController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance off(PageContext page, String mailKey, boolean ended);
    }

    @Inject
    Digests digests;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance off(@QueryParam("key") @Size(max = 64) String key) {
        PageContext page = pages.context();
        return pages.page(Templates.off(page, digests.holds(key) ? key : null, "ended".equals(page.notice())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Anyone
    public Response end(@FormParam("mail-key") @Size(max = 64) String key) {
        digests.end(key);
        return Response.seeOther(URI.create(pages.context().href("/mails/off?done=ended")))
                .build();
    }
}
