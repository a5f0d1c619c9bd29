package org.yoriai.web.citizen;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.summary.OwnWords;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Option;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Subjects;
import org.yoriai.web.open.SummaryMessages;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;
import org.yoriai.web.open.Words;

/** Quotes of mine in drafts of summaries, each in its sentence: does this say what I meant? */
@Path("/{lang:en|ja}/a/{assembly}/own-words")
@Produces(MediaType.TEXT_HTML)
public class OwnWordsController {
    /** A piece of the sentence; {@code mine} are the words that I am asked about. */
    public record Piece(String text, String lang, boolean mine) {}

    /** A sentence of mine that may be quoted instead. @param value its place */
    public record Choice(String value, String text, boolean chosen) {}

    /** One quote of mine. @param said what I answered, empty before; {@code refused} whether the form came back */
    public record Quote(
            String summary,
            String citation,
            String title,
            String kind,
            List<Piece> pieces,
            String lang,
            String text,
            String textLang,
            boolean translated,
            String href,
            List<Choice> choices,
            String answer,
            String said,
            boolean redrafting,
            boolean refused,
            String until) {
        public boolean hasChoice() {
            return choices.size() > 1;
        }

        /** Who wrote one sentence has no other to choose. */
        public List<Option> answersOf(List<Option> all, List<Option> few) {
            return hasChoice() ? all : few;
        }
    }

    /** Words that summaries quote no more. */
    public record Kept(String argument, String lang, String text, String textLang, String href) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance words(
                Place place, Form form, List<Quote> quotes, List<Kept> kept, List<Option> answers, List<Option> few);
    }

    @Inject
    OwnWords own;

    @Inject
    Once once;

    @Inject
    InstantSource clock;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Subjects subjects;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MEMBER)
    public TemplateInstance words() {
        return page(Form.empty());
    }

    /** @param act answer or allow */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response answer(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        String path = "/a/" + places.here().slug() + "/own-words";
        try {
            if ("allow".equals(act)) {
                UUID argument = form.id("argument");
                return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                    own.allow(visitor.assembly(), argument, form.value("of"), visitor.member());
                    return pages.done(path, "own-allowed");
                });
            }
            UUID summary = form.id("summary");
            UUID citation = form.id("citation");
            OwnWords.Given given = given(form);
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                own.answer(visitor.assembly(), summary, citation, visitor.member(), given);
                return pages.done(path, "own-said");
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private static OwnWords.Given given(Form form) {
        form.require("answer", "choose-one").check();
        OwnWords.Answer answer =
                OwnWords.Answer.of(form.value("answer")).orElseThrow(() -> Refused.field("answer", "unknown-value"));
        if (answer != OwnWords.Answer.OTHER) {
            return new OwnWords.Given(answer, null, null);
        }
        Integer start = null;
        Integer end = null;
        for (String place : form.values("sentences")) {
            String[] ends = place.split("-", 2);
            try {
                int from = Integer.parseInt(ends[0]);
                int to = Integer.parseInt(ends[ends.length - 1]);
                start = start == null ? from : Math.min(start, from);
                end = end == null ? to : Math.max(end, to);
            } catch (NumberFormatException e) {
                throw Refused.field("sentences", "not-whole-sentences");
            }
        }
        if (start == null) {
            throw Refused.field("sentences", "choose-one");
        }
        return new OwnWords.Given(answer, start, end);
    }

    private TemplateInstance page(Form form) {
        Place place = places.here();
        SummaryMessages say = words.of(SummaryMessages.class);
        if (place.page().notice() != null) {
            String said = say.said(place.page().notice()).strip();
            place = said.isEmpty() ? place : place.saying(said);
        }
        Place here = place;
        List<OwnWords.KeptOut> kept = own.keptOut(visitor.assembly(), visitor.member());
        Map<UUID, Voice> mine = voices.some(
                here, kept.stream().map(OwnWords.KeptOut::argument).distinct().toList());
        Option yes = new Option("yes", say.own_yes());
        Option withdraw = new Option("withdraw", say.own_withdraw());
        Option no = new Option("no", say.own_no());
        return pages.page(Templates.words(
                here,
                form,
                own.mine(visitor.assembly(), visitor.member()).stream()
                        .map(asked -> quote(here, say, asked, form))
                        .toList(),
                kept.stream()
                        .filter(of -> mine.containsKey(of.argument()))
                        .map(of -> kept(here, of, mine.get(of.argument())))
                        .toList(),
                List.of(yes, new Option("other", say.own_other()), withdraw, no),
                List.of(yes, withdraw, no)));
    }

    private Quote quote(Place place, SummaryMessages say, OwnWords.Asked asked, Form form) {
        boolean refused = form.value("citation").equals(asked.citation().toString());
        List<Piece> pieces = new ArrayList<>();
        asked.parts()
                .forEach(part -> pieces.add(new Piece(
                        part.text(), part.lang(), part.citation() != null && part.citation() == asked.mine())));
        OwnWords.Answer answer = asked.answer();
        return new Quote(
                asked.summary().toString(),
                asked.citation().toString(),
                subjects.of(asked.scope(), asked.clauseTitle()).text(),
                words.record().sentence_kind(asked.kind()),
                pieces,
                asked.lang().code(),
                asked.text(),
                asked.quoteLang(),
                asked.translated(),
                place.href("/arguments/" + asked.argument()),
                asked.sentences().stream()
                        .map(piece -> choice(piece, refused ? form : Form.empty()))
                        .toList(),
                refused ? form.value("answer") : answer == null ? "" : answer.code(),
                answer == null ? "" : say.own_answered(answer.code()),
                answer != null && answer != OwnWords.Answer.YES,
                refused,
                asked.until().isAfter(clock.instant())
                        ? say.own_until(Days.time(asked.until(), place.lang()))
                        : say.own_past());
    }

    private static Choice choice(OwnWords.Piece piece, Form form) {
        String value = piece.start() + "-" + piece.end();
        return new Choice(value, piece.text(), form.names().contains("sentences") && form.has("sentences", value));
    }

    private static Kept kept(Place place, OwnWords.KeptOut of, Voice voice) {
        return new Kept(
                of.argument().toString(),
                of.lang(),
                voice.brief(),
                voice.lang(),
                place.href("/arguments/" + of.argument()));
    }
}
