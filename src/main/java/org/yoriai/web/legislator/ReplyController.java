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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.outcome.Decision;
import org.yoriai.outcome.GiveReply;
import org.yoriai.outcome.Ratings;
import org.yoriai.outcome.RatingsView;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.outcome.Replies;
import org.yoriai.outcome.ReplyView;
import org.yoriai.outcome.ReviseReply;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;
import org.yoriai.summary.Scope;
import org.yoriai.summary.Summaries;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Answer;
import org.yoriai.web.open.Answers;
import org.yoriai.web.open.Digest;
import org.yoriai.web.open.Digests;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;

/**
 * The reply to one recommendation, beside its result, the dissent and the words it rests on: written, looked at as
 * members will see it, given, and changed in the open.
 */
@Path("/{lang:en|ja}/l/{assembly}/recommendations/{number:[0-9]{1,6}}/reply")
@Produces(MediaType.TEXT_HTML)
public class ReplyController {
    static final List<String> STEPS = List.of("milestones[0]", "milestones[1]", "milestones[2]");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reply(
                Place place,
                RecommendationView recommendation,
                Digest digest,
                List<Voice> voices,
                Answer given,
                Desk desk,
                Form form,
                Answer preview,
                RatingsView rated);
    }

    /**
     * The form that stands on the page.
     *
     * @param open whether it stands there at all
     * @param revises the version that it changes, or 0 for a first reply
     * @param mayRevise whether the reply that was given can be changed now
     */
    public record Desk(
            boolean open,
            int revises,
            boolean mayRevise,
            List<Form.Option> decisions,
            List<Form.Option> clauses,
            List<String> steps) {
        public boolean offersChange() {
            return mayRevise && !open;
        }
    }

    @Inject
    Recommendations recommendations;

    @Inject
    Replies replies;

    @Inject
    Ratings ratings;

    @Inject
    Summaries summaries;

    @Inject
    Bills bills;

    @Inject
    Places places;

    @Inject
    Answers answers;

    @Inject
    Voices voices;

    @Inject
    Digests digests;

    @Inject
    Commands commands;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    /** @param revise true to change the reply that was given */
    @GET
    @MayIn(Role.LEGISLATOR)
    public TemplateInstance reply(@PathParam("number") int number, @QueryParam("revise") boolean revise) {
        RecommendationView recommendation = recommendations.numbered(visitor.assembly(), number, false);
        return page(recommendation, filled(recommendation), null, revise);
    }

    /** Shows the reply as members will see it, when asked to; else gives or changes it. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.LEGISLATOR)
    public Response act(@PathParam("number") int number, @RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        RecommendationView recommendation = recommendations.numbered(visitor.assembly(), number, false);
        String path = "/l/" + places.here().slug() + "/recommendations/" + number + "/reply";
        boolean shows = "preview".equals(act);
        try {
            if (form.isFilled("revises")) {
                ReviseReply command = revision(form);
                if (shows) {
                    ReplyView seen = replies.preview(visitor.assembly(), recommendation.id(), command);
                    return form.answer(page(recommendation, form, seen, true));
                }
                return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                    replies.revise(visitor.assembly(), visitor.member(), recommendation.id(), command);
                    return pages.done(path, "revised");
                });
            }
            GiveReply command = command(form);
            if (shows) {
                ReplyView seen = replies.preview(visitor.assembly(), recommendation.id(), command);
                return form.answer(page(recommendation, form, seen, false));
            }
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                replies.reply(visitor.assembly(), visitor.member(), recommendation.id(), command);
                return pages.done(path, "replied");
            });
        } catch (Refused refused) {
            return form.answer(page(recommendation, form.refused(refused, visitor.lang()), null, false));
        }
    }

    private GiveReply command(Form form) {
        List<GiveReply.Milestone> milestones = new ArrayList<>();
        boolean rejects = form.value("decision").equals(Decision.REJECT.code());
        form.require("decision", "not-blank");
        Localized reason = form.text("reason", false);
        Localized owner = form.text("owner", true);
        LocalDate dueOn = form.day("dueOn", !rejects);
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
        return commands.valid(new GiveReply(decision(form), reason, owner, dueOn, milestones, clause(form)));
    }

    private ReviseReply revision(Form form) {
        boolean rejects = form.value("decision").equals(Decision.REJECT.code());
        form.require("decision", "not-blank");
        Localized reason = form.text("reason", false);
        Localized owner = form.text("owner", true);
        LocalDate dueOn = form.day("dueOn", !rejects);
        Localized why = form.text("why", true);
        if (reason.isEmpty()) {
            form.require("reason", "reason-required");
        }
        int version = form.whole("revises", 1, Integer.MAX_VALUE);
        form.check();
        return commands.valid(new ReviseReply(version, decision(form), reason, owner, dueOn, clause(form), why));
    }

    private static Decision decision(Form form) {
        return Arrays.stream(Decision.values())
                .filter(one -> one.code().equals(form.value("decision")))
                .findFirst()
                .orElseThrow(() -> unknown("decision"));
    }

    private static UUID clause(Form form) {
        return form.isFilled("clause") ? Ids.read(form.value("clause")).orElseThrow(() -> unknown("clause")) : null;
    }

    private static Refused unknown(String field) {
        return new Refused(
                new Problem.RuleBroken("invalid", Map.of(), List.of(new Violation(field, "unknown-value", Map.of()))));
    }

    /** The form as it first stands: with the reply that was given, or with the clause of the recommendation. */
    private static Form filled(RecommendationView recommendation) {
        Map<String, String> values = new HashMap<>();
        ReplyView reply = recommendation.reply();
        if (reply == null) {
            if (recommendation.clause() != null) {
                values.put("clause", recommendation.clause().id().toString());
            }
            return Form.of(values);
        }
        values.put("decision", reply.decision().code());
        for (Lang lang : Lang.values()) {
            values.put("reason." + lang.code(), reply.reason().texts().getOrDefault(lang.code(), ""));
            values.put("owner." + lang.code(), reply.owner().texts().getOrDefault(lang.code(), ""));
        }
        values.put("dueOn", reply.dueOn() == null ? "" : reply.dueOn().toString());
        values.put("clause", reply.clause() == null ? "" : reply.clause().id().toString());
        return Form.of(values);
    }

    private TemplateInstance page(RecommendationView recommendation, Form form, ReplyView preview, boolean revise) {
        LegislatorMessages say = Words.in(visitor.lang());
        Place place = places.here();
        UUID clause =
                recommendation.clause() == null ? null : recommendation.clause().id();
        ReplyView given = recommendation.reply();
        boolean mayRevise = given != null && place.assembly().phase().allowsRevisedReplies();
        boolean open = form.isRefused()
                || preview != null
                || (given == null ? place.assembly().phase().allowsReplies() : mayRevise && revise);
        List<Form.Option> clauses = new ArrayList<>();
        clauses.add(new Form.Option("", say.reply_no_clause()));
        bills.decided(visitor.assembly())
                .forEach(one -> clauses.add(new Form.Option(
                        one.id().toString(),
                        (one.num().in(visitor.lang()) + " " + one.heading().in(visitor.lang())).strip())));
        return pages.page(Templates.reply(
                place,
                recommendation,
                summaries
                        .published(
                                visitor.assembly(),
                                clause == null ? Scope.BILL : Scope.ofClause(clause),
                                visitor.lang())
                        .map(summary -> digests.of(place, summary))
                        .orElse(null),
                List.copyOf(voices.some(place, recommendation.arguments()).values()),
                given == null ? null : answers.of(place, given),
                new Desk(
                        open,
                        given == null ? 0 : given.version(),
                        mayRevise,
                        Arrays.stream(Decision.values())
                                .map(decision -> new Form.Option(decision.code(), say.decide(decision.code())))
                                .toList(),
                        clauses,
                        STEPS),
                form.labelled(Map.of(
                        "decision", say.decision(),
                        "reason", say.reason(),
                        "owner", say.owner(),
                        "dueOn", say.due(),
                        "clause", say.reply_clause(),
                        "why", say.reply_why())),
                preview == null ? null : answers.of(place, preview),
                given == null ? null : ratings.of(visitor.assembly(), recommendation.id(), null)));
    }
}
