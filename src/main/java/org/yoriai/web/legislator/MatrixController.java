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
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.ClauseFindings;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The bill clause by clause against the opinion groups. */
@Path("/{lang:en|ja}/l/{assembly}/clauses")
@Produces(MediaType.TEXT_HTML)
public class MatrixController {
    private static final List<String> ORDERS = List.of("bill", "dispute", "agreement");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance matrix(
                PageContext page,
                AssemblyView assembly,
                ClauseFindings.Matrix matrix,
                String sort,
                List<String> orders,
                int heard);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    ClauseFindings findings;

    @Inject
    Deliberation deliberation;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    /** @param sort {@code bill}, {@code dispute} or {@code agreement}; anything else is the order of the bill */
    @GET
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance matrix(@QueryParam("sort") String sort) {
        ClauseFindings.Order order = ClauseFindings.Order.of(sort);
        return pages.page(Templates.matrix(
                pages.context(),
                assemblies.require(visitor.assembly()),
                findings.of(visitor.assembly(), Audience.ASSEMBLY, order),
                order.code(),
                ORDERS,
                deliberation.heard(visitor.assembly())));
    }
}
