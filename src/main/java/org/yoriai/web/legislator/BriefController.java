package org.yoriai.web.legislator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.opinion.OpinionMaps;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** One page to print: agreements, disputes, what was not discussed, who was heard. */
@Path("/{lang:en|ja}/l/{assembly}/brief")
@Produces(MediaType.TEXT_HTML)
public class BriefController {
    private static final int AGREEMENTS = 5;
    private static final int DISPUTES = 3;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance brief(
                PageContext page,
                AssemblyView assembly,
                int heard,
                OpinionMapView map,
                List<Finding> agreements,
                List<Finding> disputes,
                ClauseFindings.Matrix matrix,
                List<ClauseFindings.Row> silent,
                List<RecommendationView> recommendations);
    }

    /**
     * An argument and how it was answered.
     *
     * @param agreed whether people agree with it; {@code first} and {@code second} the groups that part over it
     */
    public record Finding(ArgumentView argument, boolean agreed, String first, String second) {}

    @Inject
    Assemblies assemblies;

    @Inject
    Deliberation deliberation;

    @Inject
    OpinionMaps maps;

    @Inject
    ClauseFindings findings;

    @Inject
    Recommendations recommendations;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance brief() {
        Optional<OpinionMapView> map = maps.newest(visitor.assembly(), Audience.ASSEMBLY);
        List<Finding> agreements = map.stream()
                .flatMap(one -> one.commonGround().stream())
                .limit(AGREEMENTS)
                .map(ground -> new Finding(
                        argument(ground.argument()), ground.direction().equals("agree"), "", ""))
                .toList();
        List<Finding> disputes = map.stream()
                .flatMap(one -> one.divides().stream())
                .limit(DISPUTES)
                .map(divide -> new Finding(argument(divide.argument()), true, divide.agreeing(), divide.disagreeing()))
                .toList();
        ClauseFindings.Matrix matrix = findings.of(visitor.assembly(), Audience.ASSEMBLY);
        return pages.page(Templates.brief(
                pages.context(),
                assemblies.require(visitor.assembly()),
                deliberation.heard(visitor.assembly()),
                map.orElse(null),
                agreements,
                disputes,
                matrix,
                matrix.silent(),
                recommendations.list(visitor.assembly(), false)));
    }

    private ArgumentView argument(UUID id) {
        return deliberation.require(visitor.assembly(), null, false, id);
    }
}
