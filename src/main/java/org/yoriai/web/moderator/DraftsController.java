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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryView;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Drafts of summaries, each sentence beside the words it came from; published or discarded here. */
@Path("/{lang:en|ja}/m/{assembly}/summaries")
@Produces(MediaType.TEXT_HTML)
public class DraftsController {
    private static final String WHOLE_BILL = "";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance drafts(
                PageContext page,
                AssemblyView assembly,
                Form form,
                List<SummaryView> drafts,
                List<SummaryView> published,
                List<Form.Option> scopes,
                List<Form.Option> languages);
    }

    @Inject
    Summaries summaries;

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
    public TemplateInstance drafts() {
        return page(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response act(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        try {
            return switch (act == null ? "" : act) {
                case "draft" -> {
                    UUID clause = form.value("clause").equals(WHOLE_BILL) ? null : form.id("clause");
                    Lang lang = Lang.of(form.value("to")).orElseThrow(() -> Refused.field("to", "unknown-value"));
                    yield bench.act("summaries", key, form, () -> {
                        summaries.draft(visitor.assembly(), clause, lang);
                        return "drafted";
                    });
                }
                case "publish" -> {
                    UUID summary = form.id("summary");
                    yield bench.act("summaries", key, form, () -> {
                        summaries.publish(visitor.assembly(), summary, visitor.member());
                        return "published";
                    });
                }
                case "discard" -> {
                    UUID summary = form.id("summary");
                    yield bench.act("summaries", key, form, () -> {
                        summaries.discard(visitor.assembly(), summary);
                        return "discarded";
                    });
                }
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(Form form) {
        Lang lang = visitor.lang();
        ModeratorMessages say = Words.in(lang);
        List<Form.Option> scopes = new ArrayList<>();
        scopes.add(new Form.Option(WHOLE_BILL, say.whole_bill()));
        bills.decided(visitor.assembly())
                .forEach(clause -> scopes.add(new Form.Option(
                        clause.id().toString(),
                        clause.num().in(lang) + " " + clause.heading().in(lang))));
        List<SummaryView> published = new ArrayList<>(summaries.published(visitor.assembly(), lang));
        published.addAll(summaries.published(visitor.assembly(), lang.other()));
        return pages.page(Templates.drafts(
                pages.context(),
                bench.assembly(),
                form,
                summaries.drafts(visitor.assembly()),
                published,
                scopes,
                Arrays.stream(Lang.values())
                        .map(one -> new Form.Option(one.code(), say.language(one.code())))
                        .toList()));
    }
}
