package org.yoriai.web.legislator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.Brief;
import org.yoriai.outcome.Briefs;
import org.yoriai.outcome.ClauseRef;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;

/** One sheet to print: agreements, disputes, what was not discussed, who was heard. */
@Path("/{lang:en|ja}/l/{assembly}/brief")
@Produces(MediaType.TEXT_HTML)
public class BriefController {
    /** More than this does not fit on the sheet; how many are left out is said. */
    private static final int SILENT = 8;

    private static final int RECOMMENDED = 8;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance brief(
                Place place,
                Brief brief,
                List<Said> agreements,
                List<Said> disputes,
                List<ClauseRef> silent,
                List<RecommendationView> recommended,
                String address);
    }

    /** An argument of the brief in its reader's words. */
    public record Said(Brief.Finding finding, Voice voice) {}

    @Inject
    Briefs briefs;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    InstanceConfig instance;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance brief() {
        Place place = places.here();
        Brief brief = briefs.of(visitor.assembly(), Audience.ASSEMBLY);
        return pages.page(Templates.brief(
                place,
                brief,
                said(place, brief.agreements()),
                said(place, brief.disputes()),
                brief.silent().stream().limit(SILENT).toList(),
                brief.recommendations().stream().limit(RECOMMENDED).toList(),
                instance.publicHost() + place.href("/results")));
    }

    private List<Said> said(Place place, List<Brief.Finding> findings) {
        return findings.stream()
                .map(finding -> new Said(finding, voices.of(place, finding.argument())))
                .toList();
    }
}
