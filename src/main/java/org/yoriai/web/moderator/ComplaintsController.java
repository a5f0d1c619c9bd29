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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Complaints;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Ground;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.web.DayWords;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.ComplaintMessages;

/** Appeals against hiding and reports of words, one after the other, for a moderator or an auditor to decide. */
@Path("/{lang:en|ja}/m/{assembly}/complaints")
@Produces(MediaType.TEXT_HTML)
public class ComplaintsController {
    /** One that waits, with the words that it is about. */
    public record Card(Complaints.Open open, String asks, String when, ArgumentView argument, String rule) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance complaints(
                PageContext page,
                AssemblyView assembly,
                Form form,
                List<Card> cards,
                List<QueueController.Rule> rules,
                boolean auditor,
                String done);
    }

    @Inject
    Complaints complaints;

    @Inject
    Deliberation deliberation;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance complaints() {
        return page(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    public Response decide(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        try {
            boolean change = Set.of("restore", "hide").contains(act == null ? "" : act);
            if (!change && !Set.of("uphold", "keep").contains(act == null ? "" : act)) {
                throw Refused.notFound();
            }
            UUID id = form.id("complaint");
            form.require("reason-" + id, "reason-required");
            if ("hide".equals(act)) {
                form.require("ground-" + id, "not-blank");
            }
            form.check();
            Ground ground = "hide".equals(act)
                    ? Ground.of(form.value("ground-" + id))
                            .orElseThrow(() -> Refused.field("ground-" + id, "unknown-value"))
                    : null;
            return bench.act("complaints", key, form, () -> {
                complaints.decide(
                        visitor.assembly(),
                        visitor.member(),
                        visitor.has(Role.MODERATOR) ? Role.MODERATOR : Role.AUDITOR,
                        id,
                        change,
                        ground,
                        form.value("reason-" + id));
                return "complaint-decided";
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(Form form) {
        PageContext page = pages.context();
        ComplaintMessages say = Words.complaints(page.lang());
        List<Complaints.Open> open = complaints.open(visitor.assembly(), visitor.member());
        Map<UUID, ArgumentView> arguments = deliberation.any(
                visitor.assembly(), open.stream().map(Complaints.Open::argument).collect(Collectors.toSet()));
        List<Card> cards = new ArrayList<>();
        for (Complaints.Open each : open) {
            ArgumentView argument = arguments.get(each.argument());
            if (argument != null) {
                cards.add(new Card(
                        each,
                        say.asks(each.kind(), each.ground() == null ? "" : say.ground_is(each.ground())),
                        DayWords.time(each.askedAt(), page.lang()),
                        argument,
                        argument.hiddenRule() == null
                                ? null
                                : Words.log(page.lang()).rule(argument.hiddenRule())));
            }
        }
        return pages.page(Templates.complaints(
                page,
                bench.assembly(),
                form,
                cards,
                QueueController.rules(page.lang()),
                !visitor.has(Role.MODERATOR),
                "complaint-decided".equals(page.notice()) ? say.decided() : null));
    }
}
