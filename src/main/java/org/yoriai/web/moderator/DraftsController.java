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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryStatus;
import org.yoriai.summary.SummaryView;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Drafts of summaries: a list of what waits, and each with its gates and its sources, to be approved or returned. */
@Path("/{lang:en|ja}/m/{assembly}/summaries")
@Produces(MediaType.TEXT_HTML)
public class DraftsController {
    private static final String WHOLE_BILL = "";

    /**
     * A draft against what is published on the same clause in the same language.
     *
     * @param before what is published, or {@code null}
     * @param added numbers of the draft's sentences that are not in it
     * @param gone its sentences that are not in the draft
     */
    public record Review(
            SummaryView draft, SummaryView before, Set<Integer> added, List<SummaryView.SentenceView> gone) {
        public boolean isReady() {
            return !draft.stale() && draft.gates().stream().allMatch(SummaryView.GateView::passed);
        }

        public long failed() {
            return draft.gates().stream().filter(gate -> !gate.passed()).count();
        }

        static Review of(SummaryView draft, Optional<SummaryView> published) {
            Set<String> known = published.map(Review::texts).orElse(Set.of());
            Set<String> drafted = texts(draft);
            return new Review(
                    draft,
                    published.orElse(null),
                    draft.sentences().stream()
                            .filter(sentence -> !known.contains(sentence.text()))
                            .map(SummaryView.SentenceView::number)
                            .collect(Collectors.toSet()),
                    published.map(SummaryView::sentences).orElse(List.of()).stream()
                            .filter(sentence -> !drafted.contains(sentence.text()))
                            .toList());
        }

        private static Set<String> texts(SummaryView summary) {
            return summary.sentences().stream()
                    .map(SummaryView.SentenceView::text)
                    .collect(Collectors.toSet());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance drafts(
                PageContext page,
                AssemblyView assembly,
                Form form,
                List<Review> drafts,
                List<Summaries.Returned> returned,
                List<SummaryView> published,
                List<Form.Option> scopes,
                List<Form.Option> languages);

        static native TemplateInstance draft(PageContext page, AssemblyView assembly, Form form, Review review);
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
    public Response draft(@RestForm String key) {
        Form form = Form.sent();
        try {
            UUID clause = form.value("clause").equals(WHOLE_BILL) ? null : form.id("clause");
            Lang lang = Lang.of(form.value("to")).orElseThrow(() -> Refused.field("to", "unknown-value"));
            return bench.act("summaries", key, form, () -> {
                summaries.draft(visitor.assembly(), clause, lang);
                return "drafted";
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    @GET
    @Path("/{summary}")
    @MayIn(Role.MODERATOR)
    public TemplateInstance review(@PathParam("summary") String summary) {
        return page(Form.empty(), require(id(summary)));
    }

    /** @param act publish or return */
    @POST
    @Path("/{summary}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response decide(@PathParam("summary") String summary, @RestForm String key, @RestForm String act) {
        UUID id = id(summary);
        Form form = Form.sent();
        try {
            if ("return".equals(act)) {
                form.require("note", "reason-required").check();
            }
            return bench.act("summaries", key, form, () -> {
                if ("return".equals(act)) {
                    summaries.giveBack(visitor.assembly(), id, visitor.member(), form.value("note"));
                    return "returned";
                }
                summaries.publish(visitor.assembly(), id, visitor.member());
                return "published";
            });
        } catch (Refused refused) {
            SummaryView now = summaries.require(visitor.assembly(), id, true);
            Form back = form.refused(refused, visitor.lang());
            return form.answer(now.status() == SummaryStatus.DRAFT ? page(back, now) : page(back));
        }
    }

    private SummaryView require(UUID id) {
        SummaryView draft = summaries.require(visitor.assembly(), id, true);
        if (draft.status() != SummaryStatus.DRAFT) {
            throw Refused.notFound();
        }
        return draft;
    }

    private TemplateInstance page(Form form, SummaryView draft) {
        return pages.page(Templates.draft(pages.context(), bench.assembly(), form, review(draft)));
    }

    private Review review(SummaryView draft) {
        return Review.of(draft, summaries.published(visitor.assembly(), draft.clause(), draft.lang()));
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
        List<Review> drafts = summaries.drafts(visitor.assembly()).stream()
                .map(draft -> Review.of(
                        draft,
                        published.stream()
                                .filter(one -> one.lang() == draft.lang()
                                        && java.util.Objects.equals(one.clause(), draft.clause()))
                                .findFirst()))
                .toList();
        return pages.page(Templates.drafts(
                pages.context(),
                bench.assembly(),
                form,
                drafts,
                summaries.returned(visitor.assembly()),
                published,
                scopes,
                Arrays.stream(Lang.values())
                        .map(one -> new Form.Option(one.code(), say.language(one.code())))
                        .toList()));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
