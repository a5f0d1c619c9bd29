package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.opendata.PolisExports;
import org.yoriai.shared.Page;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** What machines can read: the descriptions of the API and of the events, and each assembly as JSON. */
@Path("/{lang:en|ja}/data")
@Produces(MediaType.TEXT_HTML)
public class DataController {
    private static final int SHOWN = 20;

    /** An assembly's documents. */
    public record Source(String title, String home, String api, String tables) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance data(PageContext page, List<Source> sources, String newest, String older);

        static native TemplateInstance tables(Place place, PolisExports.Listed listed, String refusal);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    PolisExports exports;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance data(@QueryParam("after") @Size(max = 20) String after) {
        PageContext page = pages.context();
        Page<AssemblyView> some = assemblies.publicOnes(after, SHOWN);
        return pages.page(Templates.data(
                page,
                some.items().stream()
                        .map(assembly -> new Source(
                                assembly.title().in(page.lang()),
                                page.href("/a/" + assembly.slug()),
                                "/api/v1/assemblies/" + assembly.slug(),
                                page.href("/data/" + assembly.slug())))
                        .toList(),
                after == null ? null : page.href("/data#sources"),
                some.next() == null ? null : page.href("/data?after=" + some.next() + "#sources")));
    }

    /** The votes of an assembly as tables, with what may be done with them and who is in them. */
    @GET
    @Path("/{assembly}")
    @Anyone
    public TemplateInstance tables() {
        Place place = places.here();
        String refusal = exports.refusal(place.assembly());
        return pages.page(
                Templates.tables(place, refusal == null ? exports.listed(visitor.assembly()) : null, refusal));
    }
}
