package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.ConveneAssembly;
import org.yoriai.assembly.Phase;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Texts and dates of an assembly in preparation, to be set anew until it opens. */
@Path("/{lang:en|ja}/m/{assembly}/plan")
@Produces(MediaType.TEXT_HTML)
public class PlanController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance plan(
                PageContext page, AssemblyView assembly, Form form, List<Form.Option> joining, List<Phase> dated);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    PlanForm plan;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance plan() {
        return page(PlanForm.of(bench.assembly()));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response save(@RestForm String key) {
        AssemblyView assembly = bench.assembly();
        Form form = Form.sent().with(Map.of("slug", assembly.slug(), "model", assembly.model()));
        try {
            ConveneAssembly command = plan.command(form);
            return bench.act("design", key, form, () -> {
                assemblies.revise(visitor.assembly(), command);
                return "planned";
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(Form form) {
        return pages.page(
                Templates.plan(pages.context(), bench.assembly(), plan.labelled(form), plan.joining(), PlanForm.DATED));
    }
}
