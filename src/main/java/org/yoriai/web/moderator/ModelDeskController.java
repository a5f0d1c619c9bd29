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
import org.yoriai.summary.model.ModelQuorum;
import org.yoriai.summary.model.ModelsOf;
import org.yoriai.summary.model.RegisterModel;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.ModelMessages;
import org.yoriai.web.open.Option;

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
                List<Option> proposals,
                List<String> suggested,
                String open,
                boolean mayOpen,
                ModelsOf.Quorum rule,
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
    ModelQuorum quorum;

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
                case "rule" -> {
                    int percent = form.whole("percent", ModelQuorum.LEAST, ModelQuorum.MOST);
                    form.require("ruleReason", "reason-required").check();
                    yield bench.act("models", key, form, () -> {
                        quorum.set(visitor.assembly(), percent, form.value("ruleReason"), visitor.member());
                        return "saved";
                    });
                }
                case "urge" -> {
                    form.require("modelId", "choose-one")
                            .require("reason", "reason-required")
                            .check();
                    yield bench.act("models", key, form, () -> {
                        choices.urge(visitor.assembly(), form.value("modelId"), form.value("reason"), visitor.member());
                        return "saved";
                    });
                }
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
            labels.put("ruleReason", say.rule_reason());
            labels.put("modelId", say.urge_which());
            labels.put("percent", say.rule_percent());
            return form.answer(page(form.refused(refused, visitor.lang()).labelled(labels)));
        }
    }

    private TemplateInstance page(Form form) {
        PageContext page = pages.context();
        ModelsOf models = shown.of(visitor.assembly(), null);
        ModelMessages say = Words.models(page.lang());
        List<Option> proposals = models.choices().stream()
                .filter(choice -> choice.state().equals("proposed"))
                .map(choice -> new Option(choice.modelId(), choice.name()))
                .toList();
        List<String> suggested = models.choices().stream()
                .filter(choice -> choice.state().equals("suggested"))
                .map(choice -> say.suggested(
                        choice.name(),
                        choice.seconding().people(),
                        choice.seconding().needed()))
                .toList();
        boolean urged = models.choices().stream().anyMatch(choice -> choice.confirmBy() != null);
        return pages.page(Templates.models(
                page,
                bench.assembly(),
                choices.mayServe(),
                proposals,
                suggested,
                models.open() == null ? null : Days.time(models.open().closesAt(), page.lang()),
                !proposals.isEmpty() || urged,
                models.quorum(),
                "saved".equals(page.notice()) ? say.desk_saved() : null,
                form));
    }
}
