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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.summary.helper.Helper;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;

/** Questions that the materials do not answer, as members passed them on. */
@Path("/{lang:en|ja}/m/{assembly}/questions")
@Produces(MediaType.TEXT_HTML)
public class HelperDeskController {
    /** A question; nobody's. */
    public record Waits(UUID id, String question, String lang, String when) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance questions(
                PageContext page, AssemblyView assembly, List<Waits> waiting, List<Waits> done, String saved);
    }

    @Inject
    Helper helper;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance questions() {
        PageContext page = pages.context();
        var passed = helper.passed(visitor.assembly());
        List<Waits> waiting = passed.stream()
                .filter(each -> each.doneAt() == null)
                .map(each ->
                        new Waits(each.id(), each.question(), each.lang(), Days.full(each.passedAt(), page.lang())))
                .toList();
        List<Waits> done = passed.stream()
                .filter(each -> each.doneAt() != null)
                .map(each -> new Waits(each.id(), each.question(), each.lang(), Days.full(each.doneAt(), page.lang())))
                .toList();
        return pages.page(Templates.questions(
                page,
                bench.assembly(),
                waiting,
                done,
                "saved".equals(page.notice()) ? Words.helper(page.lang()).desk_saved() : null));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response done(@RestForm String key) {
        Form form = Form.sent();
        return bench.act("questions", key, form, () -> {
            helper.done(visitor.assembly(), form.id("question"));
            return "saved";
        });
    }
}
