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
import org.yoriai.shared.ProblemWords;
import org.yoriai.shared.Refused;
import org.yoriai.summary.model.AssemblyModels;
import org.yoriai.summary.model.ModelBallots;
import org.yoriai.summary.model.ModelsOf;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;

/** What words the summaries of one assembly, and the members' ballot on it. */
@Path("/{lang:en|ja}/a/{assembly}/models")
@Produces(MediaType.TEXT_HTML)
public class AssemblyModelsController {
    /** A model that was proposed. @param until the day by which members must confirm it, with the reason, or {@code null} */
    public record Proposed(String href, String name, String state, String since, String until, String reason) {}

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
            int place,
            String letter,
            String name,
            String href,
            boolean approved,
            boolean winner,
            String measured,
            String approvals,
            String topic,
            String lang,
            List<List<Piece>> lines) {}

    /** A ballot. @param turnout in words */
    public record Paper(
            boolean open, boolean voted, String until, String turnout, String quorum, List<Choice> choices) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance models(
                Place place,
                String inUse,
                String inUseHref,
                List<Proposed> proposed,
                Paper paper,
                boolean mayVote,
                List<Paper> before,
                String problem);
    }

    @Inject
    AssemblyModels shown;

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
        return page(places.here(), null);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response vote(@RestForm String key) {
        Place place = places.here();
        Form form = Form.sent();
        String path = "/a/" + place.slug() + "/models";
        try {
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                ballots.vote(visitor.assembly(), visitor.member(), approved(form));
                return pages.done(path, "voted");
            });
        } catch (Refused refused) {
            int status = refused.problem().status();
            if (status != 409 && status != 422) {
                throw refused;
            }
            return Response.status(status)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page(place, ProblemWords.detail(refused.problem(), place.lang()))
                            .render())
                    .build();
        }
    }

    private static List<Integer> approved(Form form) {
        List<Integer> places = new ArrayList<>();
        for (String value : form.values("approved")) {
            try {
                places.add(Integer.parseInt(value));
            } catch (NumberFormatException e) {
                throw Refused.field("approved", "unknown-value");
            }
        }
        return places;
    }

    private TemplateInstance page(Place place, String problem) {
        ModelMessages say = words.of(ModelMessages.class);
        ModelsOf models = shown.of(visitor.assembly(), place.member() ? visitor.member() : null);
        Map<UUID, Sources.SourceArgument> said = new HashMap<>();
        if (models.ballots().stream()
                .anyMatch(ballot -> ballot.options().stream().anyMatch(option -> option.sample() != null))) {
            sources.arguments(visitor.assembly()).forEach(argument -> said.put(argument.id(), argument));
        }
        List<Paper> before = models.ballots().stream()
                .filter(ballot -> !ballot.isOpen())
                .map(ballot -> paper(place, ballot, said))
                .toList();
        Paper open = models.open() == null ? null : paper(place, models.open(), said);
        return pages.page(Templates.models(
                place,
                name(place, models.inUse(), models),
                place.page().href("/models/" + models.inUse()),
                models.choices().stream()
                        .map(choice -> new Proposed(
                                place.page().href("/models/" + choice.modelId()),
                                choice.name(),
                                say.state(choice.state()),
                                say.since(Days.full(choice.since(), place.lang())),
                                choice.confirmBy() == null ? null : Days.full(choice.confirmBy(), place.lang()),
                                choice.reason()))
                        .toList(),
                open,
                open != null && place.member(),
                before,
                problem));
    }

    private String name(Place place, String model, ModelsOf models) {
        if (model.equals(Digest.EXTRACTIVE)) {
            return words.of(ModelMessages.class).fixed();
        }
        return models.choices().stream()
                .filter(choice -> choice.modelId().equals(model))
                .map(ModelsOf.Choice::name)
                .findFirst()
                .orElse(model);
    }

    private Paper paper(Place place, ModelsOf.Ballot ballot, Map<UUID, Sources.SourceArgument> said) {
        ModelMessages say = words.of(ModelMessages.class);
        List<Choice> choices = new ArrayList<>();
        for (ModelsOf.Option option : ballot.options()) {
            ModelsOf.Sample sample = option.sample();
            choices.add(new Choice(
                    option.place(),
                    option.letter(),
                    option.modelId() == null
                            ? null
                            : option.modelId().equals(Digest.EXTRACTIVE) ? say.fixed() : option.name(),
                    option.modelId() == null ? null : place.page().href("/models/" + option.modelId()),
                    ballot.approved() != null && ballot.approved().contains(option.place()),
                    ballot.winner() != null && ballot.winner() == option.place(),
                    measured(say, sample),
                    option.approvals() == null ? null : say.approvals(option.approvals(), ballot.papers()),
                    sample == null ? "" : sample.topic(),
                    sample == null ? place.lang().code() : sample.lang(),
                    sample == null
                            ? List.of()
                            : sample.lines().stream()
                                    .map(line -> pieces(say, line, said))
                                    .toList()));
        }
        return new Paper(
                ballot.isOpen(),
                ballot.approved() != null,
                Days.time(ballot.closesAt(), place.lang()),
                say.turnout(ballot.papers(), ballot.members()),
                say.quorum(ballot.quorum()),
                choices);
    }

    private static String measured(ModelMessages say, ModelsOf.Sample sample) {
        if (sample == null) {
            return say.sample_waits();
        }
        if (!sample.because().isEmpty()) {
            return say.because(sample.because());
        }
        // While names are hidden, fixed frames and a model without a fault must look alike.
        return sample.replaced() == 0 ? null : say.sample_replaced(sample.replaced(), sample.frames());
    }

    /** Words are read where they stand: what was withdrawn or hidden since is not shown. */
    private static List<Piece> pieces(ModelMessages say, ModelsOf.Line line, Map<UUID, Sources.SourceArgument> said) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < line.frame().size(); i++) {
            if (!line.frame().get(i).isEmpty()) {
                pieces.add(new Piece(line.frame().get(i), null));
            }
            if (i < line.cites().size()) {
                ModelsOf.Cite cite = line.cites().get(i);
                Sources.SourceArgument argument = said.get(cite.argument());
                String text = argument == null || !argument.quotable()
                        ? null
                        : argument.text().texts().get(cite.lang());
                pieces.add(
                        text == null || text.length() < cite.end()
                                ? new Piece(say.sample_gone(), null)
                                : new Piece(text.substring(cite.start(), cite.end()), cite.lang()));
            }
        }
        return pieces;
    }
}
