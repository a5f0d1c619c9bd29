package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.opendata.PolisExports;
import org.yoriai.web.Pages;

/** The votes of an assembly as tables, with what may be done with them and who is in them. */
@Path("/{lang:en|ja}/data/{assembly}")
@Produces(MediaType.TEXT_HTML)
public class ExportController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance export(Place place, PolisExports.Listed listed, String refusal);
    }

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
    public TemplateInstance export() {
        Place place = places.here();
        String refusal = exports.refusal(visitor.assembly());
        return pages.page(
                Templates.export(place, refusal == null ? exports.listed(visitor.assembly()) : null, refusal));
    }
}
