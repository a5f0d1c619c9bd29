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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Moderation;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The one queue: what waits to be read, and what is hidden. */
@Path("/{lang:en|ja}/m/{assembly}/queue")
@Produces(MediaType.TEXT_HTML)
public class QueueController {
    private static final int SHOWN = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(
                PageContext page,
                AssemblyView assembly,
                Form form,
                List<ArgumentView> waiting,
                int more,
                List<ArgumentView> hidden,
                Map<UUID, BillView.ClauseView> clauses,
                List<Form.Option> rules);
    }

    @Inject
    Moderation moderation;

    @Inject
    Bills bills;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance queue() {
        return page(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response decide(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        try {
            UUID argument = form.id("argument");
            return switch (act == null ? "" : act) {
                case "approve" ->
                    bench.act("queue", key, form, () -> {
                        moderation.approve(visitor.assembly(), visitor.member(), argument);
                        return "approved";
                    });
                case "hide" -> {
                    ModerationRule rule =
                            ModerationRule.of(form.value("rule")).orElseThrow(() -> Refused.field("rule", "not-blank"));
                    form.require("reason", "reason-required").check();
                    yield bench.act("queue", key, form, () -> {
                        moderation.hide(visitor.assembly(), visitor.member(), argument, rule, form.value("reason"));
                        return "hidden";
                    });
                }
                case "restore" -> {
                    form.require("reason", "reason-required").check();
                    yield bench.act("queue", key, form, () -> {
                        moderation.restore(visitor.assembly(), visitor.member(), argument, form.value("reason"));
                        return "restored";
                    });
                }
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(Form form) {
        ModeratorMessages say = Words.in(visitor.lang());
        List<ArgumentView> waiting = moderation.queue(visitor.assembly());
        Map<UUID, BillView.ClauseView> clauses = bills.published(visitor.assembly()).stream()
                .flatMap(bill -> bill.clauses().stream())
                .collect(Collectors.toMap(BillView.ClauseView::id, clause -> clause));
        return pages.page(Templates.queue(
                pages.context(),
                bench.assembly(),
                form,
                waiting.stream().limit(SHOWN).toList(),
                Math.max(0, waiting.size() - SHOWN),
                moderation.hidden(visitor.assembly()).stream().limit(SHOWN).toList(),
                clauses,
                Arrays.stream(ModerationRule.values())
                        .map(rule -> new Form.Option(rule.code(), say.rule(rule.code())))
                        .toList()));
    }
}
