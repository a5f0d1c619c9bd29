package org.yoriai.web.legislator;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.Decision;
import org.yoriai.outcome.GiveReply;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.outcome.Replies;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryView;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The reply to one recommendation, beside its result, the dissent and the words it rests on. */
@Path("/{lang:en|ja}/l/{assembly}/recommendations/{number:[0-9]{1,6}}/reply")
@Produces(MediaType.TEXT_HTML)
public class ReplyController {
    static final List<String> STEPS = List.of("milestones[0]", "milestones[1]", "milestones[2]");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reply(
                PageContext page,
                AssemblyView assembly,
                RecommendationView recommendation,
                SummaryView summary,
                List<ArgumentView> arguments,
                Form form,
                List<Form.Option> decisions,
                List<String> steps,
                GiveReply preview);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Recommendations recommendations;

    @Inject
    Replies replies;

    @Inject
    Summaries summaries;

    @Inject
    Deliberation deliberation;

    @Inject
    Commands commands;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.LEGISLATOR)
    public TemplateInstance reply(@PathParam("number") int number) {
        return page(recommendations.numbered(visitor.assembly(), number, false), Form.empty(), null);
    }

    /** Shows the reply as members will see it, when asked to; else gives it. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.LEGISLATOR)
    public Response act(@PathParam("number") int number, @RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        RecommendationView recommendation = recommendations.numbered(visitor.assembly(), number, false);
        try {
            GiveReply command = command(form);
            if ("preview".equals(act)) {
                return form.answer(page(recommendation, form, command));
            }
            String path =
                    "/l/" + assemblies.require(visitor.assembly()).slug() + "/recommendations/" + number + "/reply";
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                replies.reply(visitor.assembly(), visitor.member(), recommendation.id(), command);
                return pages.done(path, "replied");
            });
        } catch (Refused refused) {
            return form.answer(page(recommendation, form.refused(refused, visitor.lang()), null));
        }
    }

    private GiveReply command(Form form) {
        form.require("decision", "not-blank");
        Localized reason = form.text("reason", false);
        Localized owner = form.text("owner", true);
        boolean rejects = form.value("decision").equals(Decision.REJECT.code());
        LocalDate dueOn = form.day("dueOn", !rejects);
        List<GiveReply.Milestone> milestones = new ArrayList<>();
        for (String step : STEPS) {
            Localized text = form.text(step + ".text", false);
            if (!text.isEmpty() || form.isFilled(step + ".dueOn")) {
                milestones.add(
                        new GiveReply.Milestone(form.text(step + ".text", true), form.day(step + ".dueOn", true)));
            }
        }
        if (reason.isEmpty()) {
            form.require("reason", "reason-required");
        }
        form.check();
        Decision decision = Arrays.stream(Decision.values())
                .filter(one -> one.code().equals(form.value("decision")))
                .findFirst()
                .orElseThrow(() -> new Refused(new Problem.RuleBroken(
                        "invalid", Map.of(), List.of(new Violation("decision", "unknown-value", Map.of())))));
        return commands.valid(new GiveReply(decision, reason, owner, dueOn, milestones));
    }

    private TemplateInstance page(RecommendationView recommendation, Form form, GiveReply preview) {
        LegislatorMessages say = Words.in(visitor.lang());
        UUID clause =
                recommendation.clause() == null ? null : recommendation.clause().id();
        List<ArgumentView> arguments = recommendation.arguments().stream()
                .map(id -> deliberation.require(visitor.assembly(), null, false, id))
                .filter(argument -> argument.status().equals("visible"))
                .toList();
        return pages.page(Templates.reply(
                pages.context(),
                assemblies.require(visitor.assembly()),
                recommendation,
                summaries.published(visitor.assembly(), clause, visitor.lang()).orElse(null),
                arguments,
                form.labelled(Map.of(
                        "decision", say.decision(),
                        "reason", say.reason(),
                        "owner", say.owner(),
                        "dueOn", say.due())),
                Arrays.stream(Decision.values())
                        .map(decision -> new Form.Option(decision.code(), say.decide(decision.code())))
                        .toList(),
                STEPS,
                preview));
    }
}
