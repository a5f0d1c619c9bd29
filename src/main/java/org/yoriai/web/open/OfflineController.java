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

/** What a browser shows while there is no network; it is fetched beforehand and is the same for everybody. */
@Path("/{lang:en|ja}/offline")
@Produces(MediaType.TEXT_HTML)
public class OfflineController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance offline(PageContext page);
    }

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance offline() {
        return pages.page(Templates.offline(pages.context()));
    }
}
