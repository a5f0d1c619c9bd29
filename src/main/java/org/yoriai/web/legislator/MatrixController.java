package org.yoriai.web.legislator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Browse;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryView;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The bill clause by clause against the opinion groups; below it, what was said on the clause that is chosen. */
@Path("/{lang:en|ja}/l/{assembly}/clauses")
@Produces(MediaType.TEXT_HTML)
public class MatrixController {
    private static final int QUOTED = 200;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance matrix(
                PageContext page,
                AssemblyView assembly,
                ClauseFindings.Matrix matrix,
                List<ClauseFindings.Row> rows,
                String sort,
                int heard,
                ClauseFindings.Row chosen,
                SummaryView summary,
                List<ArgumentView> arguments);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    ClauseFindings findings;

    @Inject
    Deliberation deliberation;

    @Inject
    Summaries summaries;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    /** @param sort {@code bill}, {@code dispute} or {@code agreement}; anything else is the order of the bill */
    @GET
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance matrix(@QueryParam("sort") String sort, @QueryParam("clause") String clause) {
        ClauseFindings.Matrix matrix = findings.of(visitor.assembly(), Audience.ASSEMBLY);
        String order = "dispute".equals(sort) || "agreement".equals(sort) ? sort : "bill";
        List<ClauseFindings.Row> rows = switch (order) {
            case "dispute" ->
                matrix.rows().stream().sorted(ClauseFindings.BY_DISPUTE).toList();
            case "agreement" ->
                matrix.rows().stream().sorted(ClauseFindings.BY_AGREEMENT).toList();
            default -> matrix.rows();
        };
        ClauseFindings.Row chosen = matrix.rows().stream()
                .filter(row -> row.clause().eId().equals(clause))
                .findFirst()
                .orElse(null);
        return pages.page(Templates.matrix(
                pages.context(),
                assemblies.require(visitor.assembly()),
                matrix,
                rows,
                order,
                deliberation.heard(visitor.assembly()),
                chosen,
                chosen == null
                        ? null
                        : summaries
                                .published(visitor.assembly(), chosen.clause().id(), visitor.lang())
                                .orElse(null),
                chosen == null
                        ? List.of()
                        : deliberation
                                .list(
                                        visitor.assembly(),
                                        null,
                                        Browse.ALL.on(Set.of(chosen.clause().id())),
                                        null,
                                        QUOTED)
                                .items()));
    }
}
