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
import org.yoriai.identity.Anyone;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** What machines can read: the descriptions of the API and of the events, and each assembly as JSON. */
@Path("/{lang:en|ja}/data")
@Produces(MediaType.TEXT_HTML)
public class DataController {
    /** An assembly's documents. */
    public record Source(String title, String home, String api) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance data(PageContext page, List<Source> sources);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance data() {
        PageContext page = pages.context();
        return pages.page(Templates.data(
                page,
                assemblies.publicOnes().stream()
                        .map(assembly -> new Source(
                                assembly.title().in(page.lang()),
                                page.href("/a/" + assembly.slug()),
                                "/api/v1/assemblies/" + assembly.slug()))
                        .toList()));
    }
}
