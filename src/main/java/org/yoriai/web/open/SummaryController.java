package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Trace;
import org.yoriai.summary.Summaries;
import org.yoriai.web.Pages;

/** Summaries, each sentence with the words that it came from. */
@Path("/{lang:en|ja}/a/{assembly}/summaries")
@Produces(MediaType.TEXT_HTML)
public class SummaryController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance summaries(Place place, List<Digest> summaries);

        static native TemplateInstance summary(Place place, UUID id, Digest summary, List<Step> chain);
    }

    @Inject
    Summaries summaries;

    @Inject
    Digests digests;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Chains chains;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance summaries() {
        Place place = places.here();
        return pages.page(Templates.summaries(place, digests.published(place)));
    }

    @GET
    @Path("/{summary}")
    @Anyone
    public TemplateInstance summary(@PathParam("summary") String summary) {
        Place place = places.here();
        UUID id = Ids.read(summary).orElseThrow(Refused::notFound);
        Digest digest = digests.of(
                place,
                summaries.require(
                        visitor.assembly(), id, visitor.has(Role.MODERATOR) || visitor.has(Role.FACILITATOR)));
        return pages.page(Templates.summary(place, id, digest, chains.of(Trace.Kind.SUMMARY, id, digest.title())));
    }
}
