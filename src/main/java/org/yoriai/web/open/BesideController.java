package org.yoriai.web.open;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;
import org.yoriai.summary.BesideView;
import org.yoriai.summary.Besides;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryView;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;

/** A summary beside another wording of the same, topic by topic. */
@Path("/{lang:en|ja}/a/{assembly}/summaries/{summary}/beside")
@Produces(MediaType.TEXT_HTML)
public class BesideController {
    /** A sentence; {@code only} when some of what it quotes the other wording does not quote. */
    public record Line(Digest.Sentence sentence, boolean only) {}

    /** @param said how far the two differ, in words */
    public record Topic(String title, String href, boolean readFirst, String said, List<Line> one, List<Line> other) {}

    /**
     * @param remark what failed in the second wording, or empty
     * @param back where the summary, or the draft, is
     * @param must whether the reader still has to say that she read both
     */
    public record Compared(
            String title,
            String one,
            String other,
            String remark,
            String back,
            boolean draft,
            boolean must,
            boolean read,
            List<Topic> topics) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance beside(Place place, UUID id, Compared compared, Form form, String said);
    }

    @Inject
    Besides besides;

    @Inject
    Summaries summaries;

    @Inject
    Digests digests;

    @Inject
    Voices voices;

    @Inject
    Visitor visitor;

    @Inject
    Once once;

    @Inject
    Places places;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance beside(@PathParam("summary") String summary) {
        return page(id(summary), Form.empty());
    }

    /** A moderator says that she read both. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response read(@PathParam("summary") String summary, @RestForm String key) {
        UUID id = id(summary);
        Form form = Form.sent();
        String path = "/a/" + places.here().slug() + "/summaries/" + id + "/beside";
        try {
            form.require("both", "choose-one").check();
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                besides.read(visitor.assembly(), id, visitor.member());
                return pages.done(path, "beside-read");
            });
        } catch (Refused refused) {
            return form.answer(page(id, form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(UUID id, Form form) {
        Place place = places.here();
        boolean moderates = visitor.has(Role.MODERATOR);
        boolean sees = moderates || visitor.has(Role.FACILITATOR);
        SummaryView summary = summaries.require(visitor.assembly(), id, sees);
        BesideView view = besides.of(visitor.assembly(), id, moderates ? visitor.member() : null, sees);
        BesideMessages say = words.of(BesideMessages.class);
        Digest digest = digests.of(place, summary);
        boolean draft = summary.status().isOpen();
        String code = place.page().notice();
        return pages.page(Templates.beside(
                place,
                id,
                new Compared(
                        digest.title(),
                        say.one(name(say, view.one())),
                        say.other(name(say, view.other())),
                        view.other().wording() == null
                                ? ""
                                : HowWorded.remark(view.other().wording(), words.of(ModelMessages.class)),
                        draft && moderates
                                ? place.page().href("/m/" + place.slug() + "/summaries/" + id)
                                : digest.href(),
                        draft,
                        draft && moderates && view.mustBeRead() && !view.read(),
                        draft && moderates && view.read(),
                        view.topics().stream()
                                .map(topic -> topic(place, say, topic))
                                .toList()),
                form,
                code == null ? "" : say.done(code).strip()));
    }

    private static String name(BesideMessages say, BesideView.Way way) {
        return way.name().isEmpty() ? say.fixed() : way.name();
    }

    private Topic topic(Place place, BesideMessages say, BesideView.Topic topic) {
        Contents.Entry clause = voices.contents(place).entryOf(topic.topic());
        return new Topic(
                clause == null ? say.unsorted() : clause.label(),
                clause == null ? null : clause.href(),
                topic.readFirst(),
                said(place, say, topic),
                lines(place, topic.one(), topic.other()),
                lines(place, topic.other(), topic.one()));
    }

    private static String said(Place place, BesideMessages say, BesideView.Topic topic) {
        int differing = topic.onlyOne() + topic.onlyOther();
        if (differing == 0) {
            return say.same();
        }
        List<String> said = new ArrayList<>(List.of(say.differ(differing, topic.both() + differing)));
        if (topic.onlyOne() > 0) {
            said.add(say.only_one(topic.onlyOne()));
        }
        if (topic.onlyOther() > 0) {
            said.add(say.only_other(topic.onlyOther()));
        }
        return String.join(place.lang() == Lang.JA ? "" : " ", said);
    }

    private List<Line> lines(
            Place place, List<SummaryView.SentenceView> sentences, List<SummaryView.SentenceView> others) {
        Set<UUID> there = others.stream()
                .flatMap(sentence -> sentence.citations().stream())
                .map(SummaryView.CitationView::argument)
                .collect(Collectors.toSet());
        return sentences.stream()
                .map(sentence -> new Line(
                        digests.sentence(place, sentence, false),
                        sentence.citations().stream().anyMatch(cite -> !there.contains(cite.argument()))))
                .toList();
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
