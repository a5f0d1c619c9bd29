package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.Anyone;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The front page: which assemblies there are, what is asked, and how it works. */
@Path("/{lang:en|ja}")
@Produces(MediaType.TEXT_HTML)
public class HomeController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(PageContext page, List<AssemblyView> assemblies);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance home() {
        return pages.page(Templates.home(pages.context(), assemblies.publicOnes()));
    }
}
