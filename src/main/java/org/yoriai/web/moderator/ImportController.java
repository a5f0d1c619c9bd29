package org.yoriai.web.moderator;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.events.Once;
import org.yoriai.identity.OnInstance;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.Visitor;
import org.yoriai.opendata.PolisImport;
import org.yoriai.opendata.PolisImportResource;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.SharingMessages;

/** Takes in a conversation that was held on another platform, as a closed assembly. */
@Path("/{lang:en|ja}/m/import")
@Produces(MediaType.TEXT_HTML)
public class ImportController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance take(PageContext page, Form form, List<Form.Option> langs);
    }

    @Inject
    PolisImport imports;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    public TemplateInstance take() {
        return page(Form.of(Map.of("words", visitor.lang().code())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    public Response submit(
            @RestForm String key,
            @RestForm("votes") FileUpload votes,
            @RestForm("comments") FileUpload comments,
            @RestForm("summary") FileUpload summary) {
        Form form = Form.sent();
        try {
            if (!form.value("slug").matches("[a-z0-9](-?[a-z0-9]){1,59}")) {
                form.wrong("slug", "pattern", Map.of());
            }
            if (votes == null || votes.size() == 0) {
                form.wrong("votes", "not-null", Map.of());
            }
            Lang lang = Lang.of(form.value("words")).orElse(Lang.EN);
            form.check();
            PolisImport.Tables tables = PolisImportResource.tables(votes, comments, summary);
            String slug = form.value("slug");
            String title = form.value("title");
            return QuarkusTransaction.requiringNew()
                    .timeout(PolisImportResource.LONGEST_SECONDS)
                    .call(() -> once.submit(
                            "instance:" + visitor.onInstance(),
                            key,
                            PolisImportResource.content(slug, title, lang, tables),
                            () -> {
                                AssemblyView made = imports.open(visitor.person(), slug, title, lang, tables);
                                return pages.done("/data/" + made.slug(), "taken");
                            }));
        } catch (Refused refused) {
            String field = refused.problem() instanceof Problem.RuleBroken broken
                    ? (String) broken.parameters().get("field")
                    : null;
            return form.answer(page(
                    field == null
                            ? form.refused(refused, visitor.lang())
                            : form.refused(refused, visitor.lang(), field)));
        }
    }

    private TemplateInstance page(Form form) {
        SharingMessages say = Words.sharing(visitor.lang());
        Map<String, String> labels = Map.of(
                "votes", say.take_votes(),
                "comments", say.take_comments(),
                "summary", say.take_summary(),
                "slug", say.take_slug(),
                "title", say.take_title());
        return pages.page(Templates.take(
                pages.context(),
                form.labelled(labels),
                List.of(new Form.Option("en", "English"), new Form.Option("ja", "日本語"))));
    }
}
