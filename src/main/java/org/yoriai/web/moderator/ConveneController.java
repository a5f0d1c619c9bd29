package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyModel;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.ConveneAssembly;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Once;
import org.yoriai.identity.OnInstance;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Convening an assembly: a kind is chosen, then comes its form, filled in as far as the kind says. */
@Path("/{lang:en|ja}/m/convene")
@Produces(MediaType.TEXT_HTML)
public class ConveneController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance choose(PageContext page, List<AssemblyModel> models);

        static native TemplateInstance convene(
                PageContext page, Form form, AssemblyModel model, List<Form.Option> joining, List<Phase> dated);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    PlanForm plan;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @Inject
    InstantSource clock;

    @GET
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    public TemplateInstance convene(@QueryParam("model") String model) {
        Optional<AssemblyModel> chosen = model == null ? Optional.empty() : AssemblyModel.of(model);
        return chosen.map(one ->
                        page(PlanForm.of(one, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())), one))
                .orElseGet(() -> pages.page(Templates.choose(pages.context(), AssemblyModel.all())));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    public Response submit(@RestForm String key) {
        Form form = Form.sent();
        AssemblyModel model = AssemblyModel.of(form.value("model")).orElseThrow(Refused::notFound);
        try {
            ConveneAssembly command = plan.command(form);
            return once.submit("instance:" + visitor.onInstance(), key, form.content("/m/convene"), () -> {
                AssemblyView convened = assemblies.convene(command, visitor.person());
                return pages.done("/m/" + convened.slug() + "/design", "convened");
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang()), model));
        }
    }

    private TemplateInstance page(Form form, AssemblyModel model) {
        return pages.page(
                Templates.convene(pages.context(), plan.labelled(form), model, plan.joining(), PlanForm.DATED));
    }
}
