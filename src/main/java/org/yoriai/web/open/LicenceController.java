package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.yoriai.identity.Anyone;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Under which terms the software is used. */
@Path("/{lang:en|ja}/licence")
@Produces(MediaType.TEXT_HTML)
public class LicenceController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance licence(PageContext page);
    }

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance licence() {
        return pages.page(Templates.licence(pages.context()));
    }
}
