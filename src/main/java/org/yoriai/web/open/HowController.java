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

/** How an assembly works, from its convening to what came of it, and the rules that hold for everybody. */
@Path("/{lang:en|ja}/how")
@Produces(MediaType.TEXT_HTML)
public class HowController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance how(PageContext page);
    }

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance how() {
        return pages.page(Templates.how(pages.context()));
    }
}
