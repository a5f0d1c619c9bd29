package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.digest.text.LanguageGuess;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;
import org.yoriai.summary.helper.Cite;
import org.yoriai.summary.helper.DraftView;
import org.yoriai.summary.helper.ExplanationView;
import org.yoriai.summary.helper.Helper;
import org.yoriai.summary.helper.HelperModel;
import org.yoriai.summary.helper.HelperView;
import org.yoriai.summary.helper.LookAtDraft;
import org.yoriai.summary.helper.NoteView;
import org.yoriai.summary.helper.WordedHelp;
import org.yoriai.summary.helper.WordedView;
import org.yoriai.web.Commands;
import org.yoriai.web.Differences;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Contents;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Option;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.PlainBoxes;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;
import org.yoriai.web.open.Words;

/** Asks the materials, explains a clause, and looks at words before they are sent. */
@Path("/{lang:en|ja}/a/{assembly}/helper")
@Produces(MediaType.TEXT_HTML)
public class HelperController {
    private static final String ABOUT_ALL = "";
    private static final String FOUND = "asked";
    private static final String NOT_FOUND = "not-found";

    /** Sentences of the materials or of hers; {@code from} says of which kind, {@code href} is empty for hers. */
    public record Found(String from, String title, String href, String lang, String quote) {}

    /** A sentence that a model worded, and what it holds to. */
    public record Line(String text, List<Found> found) {}

    /**
     * What a model worded.
     *
     * @param made that it did, with which instructions; {@code href} leads to the model in the register
     * @param because why it worded nothing; empty where it did
     */
    public record Worded(List<Line> lines, String lang, String made, String model, String href, String because) {
        public String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining(lang.equals("ja") ? "" : " "));
        }
    }

    /**
     * @param found empty where no answer was found
     * @param nearest the places that come nearest where none was found
     * @param worded {@code null} where she asked for none
     */
    public record Asked(
            UUID id,
            String question,
            String lang,
            List<Found> found,
            List<Found> nearest,
            Worded worded,
            String when,
            boolean passed,
            boolean done) {
        /** True if a model's answer stands there. */
        public boolean answered() {
            return worded != null && !worded.lines().isEmpty();
        }
    }

    public record Term(String term, String meaning, String lang) {}

    /**
     * A clause explained.
     *
     * @param plain {@code null} where it has no plain words
     * @param worded what a model makes of all this, {@code null} where she asked for none
     * @param other the strongest view that she has not answered, or {@code null}
     */
    public record Explained(
            Contents.Entry clause,
            PlainBoxes.Box plain,
            List<Term> terms,
            List<Contents.Entry> needs,
            List<Contents.Entry> needed,
            List<Found> briefings,
            Worded worded,
            Voice other) {}

    /**
     * Her words as they were looked at.
     *
     * @param lang they are written in
     * @param worded the same as a model words it, {@code null} where she asked for none; {@code pieces} what differs
     */
    public record Looked(
            List<String> hints,
            List<DraftView.PieceView> notices,
            List<String> parts,
            int length,
            List<Voice> alike,
            String lang,
            Worded worded,
            List<Differences.Piece> pieces) {}

    /** A question that the law at hand answers; {@code href} puts it into the field. */
    public record Sample(String question, String href) {}

    /** The lists to choose from, and the longest question and text. */
    public record Choices(
            List<Sample> samples,
            List<Option> clauses,
            List<Option> about,
            List<Option> stances,
            int mostQuestion,
            int mostText) {}

    /**
     * @param model that words what she asks it for, {@code null} where none may be asked
     * @param explained {@code null} until a clause is chosen, {@code looked} until words were looked at
     * @param quoted how many of her arguments summaries quote
     * @param open whether arguments are taken now
     */
    public record Shown(
            boolean on,
            int left,
            long days,
            HelperModel model,
            List<Asked> asked,
            Explained explained,
            Looked looked,
            int quoted,
            boolean open) {
        public Asked newest() {
            return asked.get(0);
        }

        public List<Asked> earlier() {
            return asked.subList(1, asked.size());
        }
    }

    /** What an act brought that is not kept, each {@code null} where it brought none. */
    private record Brought(Looked looked, NoteView note, WordedView explained) {
        private static final Brought NOTHING = new Brought(null, null, null);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance helper(
                Place place, Form form, Choices choices, Shown shown, String saved, String savedKind);
    }

    @Inject
    Helper helper;

    @Inject
    WordedHelp wordedHelp;

    @Inject
    Commands commands;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    PlainBoxes plainBoxes;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance helper(
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("sample") @Size(max = 200) String sample) {
        Place place = places.here();
        return page(
                place,
                Form.of(java.util.Map.of(
                        "clause", clause == null ? "" : clause,
                        "question", sample == null ? "" : question(place, sample))),
                clause == null ? "" : clause,
                Brought.NOTHING);
    }

    /**
     * @param act ask, pass, forget, forget-all, on or off; look, word, explain-plain, explain-very-plain, say or take, which
     *     answer with the page
     */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response act(@RestForm String act, @RestForm String key) {
        Form form = Form.sent();
        Place place = places.here();
        String path = "/a/" + place.slug() + "/helper";
        String clause = form.value("clause");
        try {
            Brought brought = brought(act == null ? "" : act, form, place);
            if (brought != null) {
                return form.answer(page(place, form, clause, brought));
            }
            if ("ask".equals(act)) {
                form.require("question", "not-blank").check();
            }
            return once.submit(
                    "member:" + visitor.member(), key, form.content(path), () -> pages.done(path, done(act, form)));
        } catch (Refused refused) {
            return form.answer(page(place, form.refused(refused, place.lang()), clause, Brought.NOTHING));
        }
    }

    /** What is shown once and not kept, or {@code null} where the act is none of these. */
    private Brought brought(String act, Form form, Place place) {
        return switch (act) {
            case "look" -> new Brought(look(form, false), null, null);
            case "say" -> new Brought(look(form, true), null, null);
            case "take" -> Brought.NOTHING;
            case "word" ->
                new Brought(null, wordedHelp.answer(visitor.assembly(), visitor.member(), form.id("note")), null);
            case "explain-plain", "explain-very-plain" -> {
                PlainLevel level =
                        PlainLevel.of(act.substring("explain-".length())).orElseThrow(Refused::notFound);
                yield new Brought(
                        null,
                        null,
                        wordedHelp.explain(
                                visitor.assembly(), visitor.member(), form.value("clause"), place.lang(), level));
            }
            default -> null;
        };
    }

    /** Does it; returns the code of what to say then. */
    private String done(String act, Form form) {
        var assembly = visitor.assembly();
        var me = visitor.member();
        switch (act == null ? "" : act) {
            case "ask" -> {
                UUID asked = helper.ask(assembly, me, form.value("question"), visitor.lang());
                return helper.note(assembly, me, asked).found() ? FOUND : NOT_FOUND;
            }
            case "pass" -> {
                helper.passOn(assembly, me, form.id("note"));
                return "passed";
            }
            case "forget" -> {
                helper.forget(assembly, me, form.id("note"));
                return "forgotten";
            }
            case "forget-all" -> {
                helper.forgetAll(assembly, me);
                return "forgotten";
            }
            case "on", "off" -> {
                helper.turn(assembly, me, act.equals("on"));
                return act;
            }
            default -> throw Refused.notFound();
        }
    }

    /** @param wording whether a model is to word them as well */
    private Looked look(Form form, boolean wording) {
        form.require("text", "not-blank").require("stance", "choose-one").check();
        Lang lang = Lang.of(LanguageGuess.of(form.value("text"))).orElse(visitor.lang());
        LookAtDraft draft = commands.valid(new LookAtDraft(
                form.value("text"),
                form.value("about"),
                Stance.of(form.value("stance")).orElseThrow(() -> Refused.field("stance", "choose-one")),
                lang.code()));
        DraftView seen = helper.look(visitor.assembly(), visitor.member(), draft);
        Place place = places.here();
        Worded worded = wording
                ? worded(place, wordedHelp.say(visitor.assembly(), visitor.member(), draft), lang.code(), true)
                : null;
        return new Looked(
                seen.hints(),
                seen.notices(),
                seen.parts(),
                seen.length(),
                seen.alike().stream()
                        .map(argument -> voices.of(place, argument))
                        .toList(),
                lang.code(),
                worded,
                worded == null || worded.lines().isEmpty()
                        ? List.of()
                        : Differences.between(form.value("text").strip(), worded.text(), lang.locale()));
    }

    /** @param mine whether it was made of her own words */
    private Worded worded(Place place, WordedView view, String lang, boolean mine) {
        HelperMessages say = words.of(HelperMessages.class);
        return new Worded(
                view.sentences().stream()
                        .map(sentence -> new Line(
                                sentence.text(),
                                sentence.cites().stream()
                                        .map(cite -> found(place, cite))
                                        .toList()))
                        .toList(),
                lang,
                say.worded_made(view.promptVersion()),
                view.name(),
                place.page().href("/models/" + view.model()),
                view.because().isEmpty() ? "" : say.worded_because(view.because(), mine));
    }

    /** What may be asked about a clause that has a heading; empty for any other. */
    private String question(Place place, String eId) {
        return headed(place).stream()
                .filter(entry -> entry.eId().equals(eId))
                .map(entry -> words.of(HelperMessages.class).ask_sample(entry.heading()))
                .findFirst()
                .orElse("");
    }

    /** Clauses whose heading can stand in a question of this page's language. */
    private List<Contents.Entry> headed(Place place) {
        return voices.contents(place).decided(List.of()).stream()
                .filter(entry -> !entry.heading().isEmpty()
                        && entry.lang().equals(place.lang().code()))
                .toList();
    }

    /** From the middle of the law: it begins with its name and its words, and ends with its beginning. */
    private List<Sample> samples(Place place) {
        List<Contents.Entry> headed = headed(place);
        return IntStream.of(headed.size() / 3, 2 * headed.size() / 3)
                .distinct()
                .filter(at -> at < headed.size())
                .mapToObj(headed::get)
                .map(entry -> new Sample(
                        words.of(HelperMessages.class).ask_sample(entry.heading()),
                        place.href("/helper") + "?sample=" + entry.eId() + "#ask"))
                .toList();
    }

    private TemplateInstance page(Place place, Form form, String clause, Brought brought) {
        HelperMessages say = words.of(HelperMessages.class);
        CitizenMessages write = words.of(CitizenMessages.class);
        List<Option> clauses = new ArrayList<>();
        voices.contents(place).decided(List.of()).forEach(entry -> clauses.add(new Option(entry.eId(), entry.label())));
        List<Option> about = new ArrayList<>(clauses);
        about.add(0, new Option(ABOUT_ALL, write.write_whole_bill()));
        List<Option> stances = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            stances.add(new Option(stance.code(), words.open().stance(stance)));
        }
        String saved = place.page().notice() == null
                ? null
                : say.saved(place.page().notice()).strip();
        return pages.page(Templates.helper(
                place,
                form.labelled(java.util.Map.of(
                        "question", say.ask_question(),
                        "text", say.say_words(),
                        "about", say.say_about(),
                        "stance", say.say_stance())),
                new Choices(samples(place), clauses, about, stances, Helper.LONGEST_QUESTION, Deliberation.LONGEST),
                place.member() ? shown(place, clause, brought) : null,
                saved == null || saved.isEmpty() ? null : saved,
                kind(place.page().notice())));
    }

    /** A search that found something may be wrong: it gets no tick. */
    private static String kind(String notice) {
        return FOUND.equals(notice) || NOT_FOUND.equals(notice) ? "info" : "good";
    }

    private Shown shown(Place place, String clause, Brought brought) {
        HelperView mine = helper.of(visitor.assembly(), visitor.member());
        if (!mine.on()) {
            return new Shown(
                    false, mine.left(), mine.keptDays(), null, asked(place, mine, brought), null, null, 0, false);
        }
        int quoted = (int) helper.said(visitor.assembly(), visitor.member()).stream()
                .filter(said -> !said.quoted().isEmpty())
                .count();
        return new Shown(
                true,
                mine.left(),
                mine.keptDays(),
                mine.model(),
                asked(place, mine, brought),
                clause.isEmpty() ? null : explained(place, clause, brought.explained()),
                brought.looked(),
                quoted,
                place.assembly().phase().allowsArguments());
    }

    private List<Asked> asked(Place place, HelperView mine, Brought brought) {
        NoteView fresh = brought.note();
        return mine.notes().stream()
                .map(note -> asked(place, fresh != null && fresh.id().equals(note.id()) ? fresh : note))
                .toList();
    }

    private Asked asked(Place place, NoteView note) {
        return new Asked(
                note.id(),
                note.question(),
                note.lang(),
                note.cites().stream().map(cite -> found(place, cite)).toList(),
                note.nearest().stream().map(cite -> found(place, cite)).toList(),
                note.wording() == null ? null : worded(place, note.wording(), note.lang(), false),
                Days.full(note.askedAt(), place.lang()),
                note.passedAt() != null,
                note.doneAt() != null);
    }

    private Found found(Place place, Cite cite) {
        if (cite.kind().equals("mine")) {
            return new Found("", words.of(HelperMessages.class).from(cite.kind()), "", cite.lang(), cite.quote());
        }
        String href = cite.kind().equals("briefing")
                ? place.href("/learn") + "#" + cite.ref()
                : cite.ref().isEmpty() ? place.href("/learn") : place.href("/bill/" + cite.ref());
        return new Found(
                words.of(HelperMessages.class).from(cite.kind()), cite.title(), href, cite.lang(), cite.quote());
    }

    private Explained explained(Place place, String eId, WordedView worded) {
        ExplanationView view = helper.explain(visitor.assembly(), visitor.member(), eId, place.lang());
        var other = helper.other(visitor.assembly(), visitor.member(), eId).argument();
        Contents contents = voices.contents(place);
        return new Explained(
                contents.around(view.clause()),
                plainBoxes.of(place, view.plain(), PlainLevel.PLAIN, "/bill/" + eId),
                view.terms().stream().map(term -> term(place, term)).toList(),
                clauses(contents, view.dependsOn()),
                clauses(contents, view.neededBy()),
                view.briefings().stream().map(cite -> found(place, cite)).toList(),
                worded == null ? null : worded(place, worded, place.lang().code(), false),
                other == null ? null : voices.of(place, other));
    }

    private static Term term(Place place, BillView.TermView term) {
        return new Term(
                term.term().in(place.lang()),
                term.meaning().in(place.lang()),
                term.meaning().langOf(place.lang()));
    }

    private static List<Contents.Entry> clauses(Contents contents, List<BillView.LinkView> links) {
        return links.stream()
                .map(link -> contents.around(link.clause()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
