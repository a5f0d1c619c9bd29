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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.summary.model.AssemblyModels;
import org.yoriai.summary.model.ModelBallots;
import org.yoriai.summary.model.ModelChoices;
import org.yoriai.summary.model.ModelsOf;
import org.yoriai.summary.model.RegisterModel;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.ModelMessages;

/** A moderator proposes models and puts them to the members. */
@Path("/{lang:en|ja}/m/{assembly}/models")
@Produces(MediaType.TEXT_HTML)
public class ModelDeskController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance models(
                PageContext page,
                AssemblyView assembly,
                boolean allowed,
                List<ModelsOf.Choice> proposals,
                String open,
                boolean mayOpen,
                String saved,
                Form form);
    }

    @Inject
    AssemblyModels shown;

    @Inject
    ModelChoices choices;

    @Inject
    ModelBallots ballots;

    @Inject
    Bench bench;

    @Inject
    Commands commands;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance models() {
        return page(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response act(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        try {
            return switch (act == null ? "" : act) {
                case "propose" -> {
                    RegisterModel command = commands.valid(new RegisterModel(
                            form.value("name"),
                            form.value("provider"),
                            form.value("place"),
                            form.value("licence"),
                            form.value("training"),
                            form.value("cost"),
                            form.value("weights"),
                            form.value("url"),
                            form.value("model")));
                    yield bench.act("models", key, form, () -> {
                        choices.propose(visitor.assembly(), command, visitor.member());
                        return "saved";
                    });
                }
                case "open" -> {
                    Instant closesAt = form.moment("closesAt", true);
                    form.check();
                    yield bench.act("models", key, form, () -> {
                        ballots.open(visitor.assembly(), closesAt, visitor.member());
                        return "saved";
                    });
                }
                case "urge" ->
                    bench.act("models", key, form, () -> {
                        choices.urge(visitor.assembly(), form.value("model"), form.value("reason"), visitor.member());
                        return "saved";
                    });
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            ModelMessages say = Words.models(visitor.lang());
            Map<String, String> labels = new HashMap<>();
            labels.put("name", say.name());
            labels.put("provider", say.provider());
            labels.put("place", say.place());
            labels.put("licence", say.licence());
            labels.put("training", say.training());
            labels.put("cost", say.cost());
            labels.put("weights", say.hash());
            labels.put("url", say.address());
            labels.put("model", say.model_name());
            labels.put("closesAt", say.desk_closes());
            labels.put("reason", say.urge_reason());
            return form.answer(page(form.refused(refused, visitor.lang()).labelled(labels)));
        }
    }

    private TemplateInstance page(Form form) {
        PageContext page = pages.context();
        ModelsOf models = shown.of(visitor.assembly(), null);
        List<ModelsOf.Choice> proposals = models.choices().stream()
                .filter(choice -> choice.state().equals("proposed"))
                .toList();
        boolean urged = models.choices().stream().anyMatch(choice -> choice.confirmBy() != null);
        return pages.page(Templates.models(
                page,
                bench.assembly(),
                choices.mayServe(),
                proposals,
                models.open() == null ? null : Days.time(models.open().closesAt(), page.lang()),
                !proposals.isEmpty() || urged,
                "saved".equals(page.notice()) ? Words.models(page.lang()).desk_saved() : null,
                form));
    }
}
