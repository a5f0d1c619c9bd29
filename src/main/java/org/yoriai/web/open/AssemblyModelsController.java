package org.yoriai.web.open;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.deliberation.Sources;
import org.yoriai.digest.Digest;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.summary.model.AssemblyModels;
import org.yoriai.summary.model.ModelBallots;
import org.yoriai.summary.model.ModelChoices;
import org.yoriai.summary.model.ModelsOf;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;

/** What words the summaries of one assembly, and the members' ballot on it. */
@Path("/{lang:en|ja}/a/{assembly}/models")
@Produces(MediaType.TEXT_HTML)
public class AssemblyModelsController {
    /** A model that serves. @param until the day by which members must confirm it, with the reason, or {@code null} */
    public record Serves(String href, String name, String until, String reason) {}

    /** A model that may be chosen. @param seconding in words, or {@code null}; {@code mayJoin} whether she may second it */
    public record Stands(
            String id, String href, String name, String state, String since, String seconding, boolean mayJoin) {}

    /** A piece of a sample; {@code lang} of a member's words, or {@code null} for a frame. */
    public record Piece(String text, String lang) {}

    /**
     * An option on the paper.
     *
     * @param name of the model, or {@code null} while it is not to be known
     * @param measured how many of its sentences passed, or why it has none
     * @param approvals in words, or {@code null} before the close
     */
    public record Choice(
            String letter,
            String name,
            String href,
            boolean approved,
            boolean winner,
            boolean beside,
            String measured,
            String approvals,
            String lang,
            List<List<Piece>> lines) {}

    /** A ballot. @param topic of the example in its {@code lang}, or empty; {@code turnout} in words */
    public record Paper(
            boolean open,
            boolean voted,
            String until,
            String turnout,
            String quorum,
            String topic,
            String lang,
            List<Choice> choices) {}

    /** The rule on how many must vote. @param changes each in words with its reason */
    public record Rule(String now, List<Changed> changes) {}

    public record Changed(String words, String reason) {}

    /** All that the page says of models. @param hidden whether what stands is not to be read before the vote */
    public record Shown(
            Serves inUse,
            Serves beside,
            boolean hidden,
            List<Stands> stands,
            List<Stands> over,
            List<Option> suggestable,
            Paper paper,
            List<Paper> before,
            Rule rule) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance models(Place place, Shown shown, Form form);
    }

    @Inject
    AssemblyModels models;

    @Inject
    ModelChoices choices;

    @Inject
    ModelBallots ballots;

    @Inject
    Sources sources;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance models() {
        return page(Form.empty());
    }

    /** @param act vote, suggest or second */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response act(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        String path = "/a/" + places.here().slug() + "/models";
        try {
            return switch (act == null ? "" : act) {
                case "vote" ->
                    once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                        ballots.vote(visitor.assembly(), visitor.member(), form.values("approved"));
                        return pages.done(path, "model-voted");
                    });
                case "suggest" -> {
                    form.require("modelId", "choose-one").check();
                    yield once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                        choices.suggest(visitor.assembly(), form.value("modelId"), visitor.member());
                        return pages.done(path, "model-suggested");
                    });
                }
                case "second" ->
                    once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                        choices.second(visitor.assembly(), form.value("model"), visitor.member());
                        return pages.done(path, "model-seconded");
                    });
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            ModelMessages say = words.of(ModelMessages.class);
            return form.answer(page(form.refused(refused, visitor.lang())
                    .labelled(Map.of("modelId", say.suggest_which(), "approved", say.vote_title()))));
        }
    }

    private TemplateInstance page(Form form) {
        Place place = places.here();
        ModelMessages say = words.of(ModelMessages.class);
        if (place.page().notice() != null) {
            String said = say.said(place.page().notice()).strip();
            place = said.isEmpty() ? place : place.saying(said);
        }
        return pages.page(Templates.models(place, shown(place, say), form));
    }

    private Shown shown(Place place, ModelMessages say) {
        ModelsOf of = models.of(visitor.assembly(), place.member() ? visitor.member() : null);
        Map<UUID, Sources.SourceArgument> said = new HashMap<>();
        ModelsOf.Ballot open = of.open();
        if (open != null && open.options().stream().anyMatch(option -> option.sample() != null)) {
            sources.arguments(visitor.assembly()).forEach(argument -> said.put(argument.id(), argument));
        }
        List<Stands> stands = new ArrayList<>();
        List<Stands> over = new ArrayList<>();
        for (ModelsOf.Choice choice : of.choices()) {
            switch (choice.state()) {
                case "in-use", "beside" -> {}
                case "retired" -> over.add(stands(place, say, choice, open == null));
                default -> stands.add(stands(place, say, choice, open == null));
            }
        }
        return new Shown(
                serves(place, say, of.inUse(), of),
                of.beside() == null ? null : serves(place, say, of.beside(), of),
                open != null && open.approved() == null,
                stands,
                over,
                of.suggestable().stream()
                        .map(known -> new Option(known.modelId(), known.name()))
                        .toList(),
                open == null ? null : paper(place, say, open, said),
                of.ballots().stream()
                        .filter(ballot -> !ballot.isOpen())
                        .map(ballot -> paper(place, say, ballot, said))
                        .toList(),
                new Rule(
                        say.quorum(of.quorum().people(), of.quorum().members()),
                        of.quorum().changes().stream()
                                .map(change -> new Changed(
                                        say.rule_changed(Days.full(change.at(), place.lang()), change.percent()),
                                        change.reason()))
                                .toList()));
    }

    private static Stands stands(Place place, ModelMessages say, ModelsOf.Choice choice, boolean mayAct) {
        ModelsOf.Seconding seconding = choice.seconding();
        boolean suggested = choice.state().equals("suggested");
        return new Stands(
                choice.modelId(),
                place.page().href("/models/" + choice.modelId()),
                choice.name(),
                say.state(choice.state()),
                say.since(Days.full(choice.since(), place.lang())),
                seconding == null
                        ? null
                        : suggested
                                ? say.seconding(seconding.people(), seconding.needed())
                                : say.seconded(seconding.people()),
                suggested && mayAct && place.member() && !seconding.yours());
    }

    private static Serves serves(Place place, ModelMessages say, String model, ModelsOf of) {
        String href = place.page().href("/models/" + model);
        return of.choices().stream()
                .filter(choice ->
                        choice.modelId().equals(model) && !choice.state().equals("retired"))
                .findFirst()
                .map(choice -> new Serves(
                        href,
                        choice.name(),
                        choice.confirmBy() == null ? null : Days.full(choice.confirmBy(), place.lang()),
                        choice.reason()))
                .orElseGet(() -> new Serves(href, say.fixed(), null, null));
    }

    private static Paper paper(
            Place place, ModelMessages say, ModelsOf.Ballot ballot, Map<UUID, Sources.SourceArgument> said) {
        List<Choice> choices = new ArrayList<>();
        for (ModelsOf.Option option : ballot.options()) {
            ModelsOf.Sample sample = option.sample();
            String model = option.modelId();
            choices.add(new Choice(
                    option.letter(),
                    model == null ? null : model.equals(Digest.EXTRACTIVE) ? say.fixed() : option.name(),
                    model == null ? null : place.page().href("/models/" + model),
                    ballot.approved() != null && ballot.approved().contains(option.letter()),
                    option.letter().equals(ballot.winner()),
                    option.letter().equals(ballot.beside()),
                    measured(say, sample),
                    option.approvals() == null ? null : say.approvals(option.approvals(), ballot.papers()),
                    sample == null ? place.lang().code() : sample.lang(),
                    sample == null || !ballot.isOpen()
                            ? List.of()
                            : sample.lines().stream()
                                    .map(line -> pieces(say, line, said))
                                    .toList()));
        }
        ModelsOf.Sample example = ballot.options().stream()
                .map(ModelsOf.Option::sample)
                .filter(sample -> sample != null && !sample.topic().isEmpty())
                .findFirst()
                .orElse(null);
        return new Paper(
                ballot.isOpen(),
                ballot.approved() != null,
                Days.time(ballot.closesAt(), place.lang()),
                say.turnout(ballot.papers(), ballot.members()),
                say.quorum(ballot.quorum(), ballot.members()),
                example == null ? "" : example.topic(),
                example == null ? place.lang().code() : example.lang(),
                choices);
    }

    private static String measured(ModelMessages say, ModelsOf.Sample sample) {
        if (sample == null) {
            return say.sample_waits();
        }
        if (!sample.because().isEmpty()) {
            return say.because(sample.because());
        }
        return sample.replaced() == 0 ? null : say.sample_replaced(sample.replaced(), sample.frames());
    }

    /** Words are read where they stand: what was withdrawn or hidden since is not shown, nor what was written around it. */
    private static List<Piece> pieces(ModelMessages say, ModelsOf.Line line, Map<UUID, Sources.SourceArgument> said) {
        boolean whole = line.cites().stream().noneMatch(cite -> words(cite, said) == null);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < line.frame().size(); i++) {
            if (whole && !line.frame().get(i).isEmpty()) {
                pieces.add(new Piece(line.frame().get(i), null));
            }
            if (i < line.cites().size()) {
                ModelsOf.Cite cite = line.cites().get(i);
                String text = words(cite, said);
                pieces.add(text == null ? new Piece(say.sample_gone(), null) : new Piece(text, cite.lang()));
            }
        }
        return pieces;
    }

    /** {@code null} where they may not be read any more. */
    private static String words(ModelsOf.Cite cite, Map<UUID, Sources.SourceArgument> said) {
        Sources.SourceArgument argument = said.get(cite.argument());
        String text = argument == null || !argument.quotable()
                ? null
                : argument.text().texts().get(cite.lang());
        return text == null || text.length() < cite.end() ? null : text.substring(cite.start(), cite.end());
    }
}
