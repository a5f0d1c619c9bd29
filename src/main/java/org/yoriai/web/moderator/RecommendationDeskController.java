package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Browse;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.EditRecommendation;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** One recommendation before it is adopted: its words, the dissent, and the arguments that it rests on. */
@Path("/{lang:en|ja}/m/{assembly}/recommendations/{number:[0-9]{1,6}}")
@Produces(MediaType.TEXT_HTML)
public class RecommendationDeskController {
    private static final int OFFERED = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance recommendation(
                PageContext page,
                AssemblyView assembly,
                Form form,
                RecommendationView recommendation,
                List<ArgumentView> arguments);
    }

    @Inject
    Recommendations recommendations;

    @Inject
    Deliberation deliberation;

    @Inject
    Commands commands;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance recommendation(@PathParam("number") int number) {
        RecommendationView recommendation = recommendations.numbered(visitor.assembly(), number, true);
        return page(Form.of(words(recommendation)), recommendation, false);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response act(@PathParam("number") int number, @RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        RecommendationView recommendation = recommendations.numbered(visitor.assembly(), number, true);
        try {
            EditRecommendation command = commands.valid(new EditRecommendation(
                    form.text("title", true),
                    form.text("text", true),
                    form.text("dissent", false),
                    form.values("arguments").stream()
                            .map(id -> Ids.read(id).orElseThrow(() -> Refused.field("arguments", "unknown-value")))
                            .toList()));
            form.check();
            boolean adopt = "adopt".equals(act);
            return bench.act(adopt ? "ballot" : "recommendations/" + number, key, form, () -> {
                recommendations.edit(visitor.assembly(), recommendation.id(), command);
                if (adopt) {
                    recommendations.adopt(visitor.assembly(), recommendation.id());
                }
                return adopt ? "adopted" : "edited";
            });
        } catch (Refused refused) {
            ModeratorMessages say = Words.in(visitor.lang());
            form.refused(refused, visitor.lang())
                    .labelled(Map.of(
                            "title", say.recommendation_title(),
                            "text", say.recommendation_text(),
                            "dissent", say.recommendation_dissent(),
                            "arguments", say.recommendation_arguments()));
            return form.answer(page(form, recommendation, true));
        }
    }

    private static Map<String, String> words(RecommendationView recommendation) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "title", recommendation.title());
        put(words, "text", recommendation.text());
        put(words, "dissent", recommendation.dissent());
        return words;
    }

    private static void put(Map<String, String> words, String name, Localized text) {
        text.texts().forEach((lang, said) -> words.put(name + "." + lang, said));
    }

    private TemplateInstance page(Form form, RecommendationView recommendation, boolean typed) {
        UUID clause =
                recommendation.clause() == null ? null : recommendation.clause().id();
        List<ArgumentView> arguments = deliberation
                .list(
                        visitor.assembly(),
                        null,
                        clause == null ? Browse.ALL : Browse.ALL.on(Set.of(clause)),
                        null,
                        OFFERED)
                .items();
        Form shown = typed
                ? form
                : form.choosing(
                        "arguments",
                        recommendation.arguments().stream().map(UUID::toString).toList());
        return pages.page(
                Templates.recommendation(pages.context(), bench.assembly(), shown, recommendation, arguments));
    }
}
