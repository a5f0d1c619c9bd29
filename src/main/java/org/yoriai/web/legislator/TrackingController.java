package org.yoriai.web.legislator;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.AddMilestone;
import org.yoriai.outcome.Progress;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.ReplyView;
import org.yoriai.outcome.ReportProgress;
import org.yoriai.outcome.Tracking;
import org.yoriai.outcome.TrackingView;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Answer;
import org.yoriai.web.open.Answers;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;

/** What was promised, what became of it, and the one form by which a legislator tells the next thing. */
@Path("/{lang:en|ja}/l/{assembly}/tracking")
@Produces(MediaType.TEXT_HTML)
public class TrackingController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tracking(
                Place place, List<Followed> promises, boolean acts, Task task, Form form, List<Form.Option> states);
    }

    /** A recommendation with its reply as everybody sees it. */
    public record Followed(RecommendationView recommendation, Answer reply) {}

    /**
     * What the form on the page is for.
     *
     * @param act {@code report} on a step or {@code add} one
     * @param id of the step, or of the recommendation
     * @param text the step as promised, or the recommendation's title, in {@code lang}
     */
    public record Task(String act, String id, String text, String lang) {}

    @Inject
    Tracking tracking;

    @Inject
    Places places;

    @Inject
    Answers answers;

    @Inject
    Commands commands;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    /**
     * @param report id of the step to report on
     * @param add id of the recommendation to add a step to
     */
    @GET
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance tracking(@QueryParam("report") String report, @QueryParam("add") String add) {
        return page(report != null ? "report" : "add", report != null ? report : add, Form.empty());
    }

    /** Reports on a step, or adds one. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.LEGISLATOR)
    public Response act(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        String path = "/l/" + places.here().slug() + "/tracking";
        try {
            if ("add".equals(act)) {
                AddMilestone command = new AddMilestone(form.text("text", true), form.day("dueOn", true));
                form.check();
                return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                    tracking.add(visitor.assembly(), visitor.member(), form.id("id"), commands.valid(command));
                    return pages.done(path, "added");
                });
            }
            form.require("state", "not-blank");
            ReportProgress command = new ReportProgress(
                    Progress.find(form.value("state")).orElse(null),
                    form.text("text", true),
                    form.value("link"),
                    form.day("expectedOn", false));
            form.check();
            if (command.state() == null) {
                throw new Refused(new Problem.RuleBroken(
                        "invalid", Map.of(), List.of(new Violation("state", "unknown-value", Map.of()))));
            }
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                tracking.report(visitor.assembly(), visitor.member(), form.id("id"), commands.valid(command));
                return pages.done(path, "reported");
            });
        } catch (Refused refused) {
            return form.answer(page(act, form.value("id"), form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(String act, String id, Form form) {
        LegislatorMessages say = Words.in(visitor.lang());
        Place place = places.here();
        TrackingView view = tracking.of(visitor.assembly());
        boolean acts = visitor.has(Role.LEGISLATOR) && place.assembly().phase().allowsTracking();
        return pages.page(Templates.tracking(
                place,
                view.promises().stream()
                        .map(one -> new Followed(
                                one.recommendation(),
                                answers.of(place, one.recommendation().reply())))
                        .toList(),
                acts,
                acts || form.isRefused() ? task(view, act, id).orElse(null) : null,
                form.labelled(Map.of(
                        "state", say.tracking_state(),
                        "text", "add".equals(act) ? say.step() : say.tracking_words(),
                        "link", say.tracking_link(),
                        "dueOn", say.step_due(),
                        "expectedOn", say.tracking_expected())),
                Arrays.stream(Progress.values())
                        .map(state -> new Form.Option(state.code(), say.tracking_tell(state.code())))
                        .toList()));
    }

    private Optional<Task> task(TrackingView view, String act, String id) {
        for (TrackingView.Followed one : view.promises()) {
            RecommendationView recommendation = one.recommendation();
            if ("add".equals(act) && recommendation.id().toString().equals(id)) {
                return Optional.of(new Task(
                        "add",
                        id,
                        recommendation.title().in(visitor.lang()),
                        recommendation.title().langOf(visitor.lang())));
            }
            for (ReplyView.MilestoneView step : recommendation.reply().milestones()) {
                if ("report".equals(act) && step.id().toString().equals(id)) {
                    return Optional.of(new Task(
                            "report",
                            id,
                            step.text().in(visitor.lang()),
                            step.text().langOf(visitor.lang())));
                }
            }
        }
        return Optional.empty();
    }
}
