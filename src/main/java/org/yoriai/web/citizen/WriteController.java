package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.deliberation.SubmitArgument;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemWords;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Violation;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Contents;
import org.yoriai.web.open.Option;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;
import org.yoriai.web.open.Words;

/** Writes an argument: typed, looked at, sent. */
@Path("/{lang:en|ja}/a/{assembly}/arguments/new")
@Produces(MediaType.TEXT_HTML)
public class WriteController {
    /** A sentence about one field. */
    public record Mistake(String field, String message) {}

    /**
     * The form as it was typed.
     *
     * @param clause eId, or empty for the whole bill
     * @param preview whether to show the words as others would see them
     * @param problem why it was refused, or {@code null}
     * @param detail what that means, or {@code null} where the fields say it
     */
    public record Form(
            String clause,
            String stance,
            String text,
            String changes,
            String lang,
            String replyTo,
            boolean preview,
            String problem,
            String detail,
            List<Mistake> mistakes) {
        /** What is wrong with a field, or {@code null}. */
        public String error(String field) {
            return mistakes.stream()
                    .filter(mistake -> mistake.field().equals(field))
                    .findFirst()
                    .map(Mistake::message)
                    .orElse(null);
        }
    }

    /** The lists to choose from. */
    public record Choices(List<Option> clauses, List<Option> stances, List<Option> langs, int most) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance write(
                Place place,
                Form form,
                Choices choices,
                String bird,
                String stanceText,
                Voice answers,
                Contents.Unit law,
                String lawLabel,
                boolean open);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    org.yoriai.assembly.Assemblies assemblies;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance write(
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("stance") @Size(max = 20) String stance,
            @QueryParam("reply") @Size(max = 40) String reply) {
        return page(new Form(
                given(clause),
                Stance.of(given(stance)).map(Stance::code).orElse("for"),
                "",
                "",
                visitor.lang().code(),
                given(reply),
                false,
                null,
                null,
                List.of()));
    }

    /** @param act preview, edit or send */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response write(
            @FormParam("clause") String clause,
            @FormParam("stance") String stance,
            @FormParam("text") String text,
            @FormParam("changes") String changes,
            @FormParam("lang") String lang,
            @FormParam("reply") String reply,
            @FormParam("act") String act,
            @FormParam("key") String key) {
        Form typed = new Form(
                given(clause),
                given(stance),
                given(text),
                given(changes),
                given(lang),
                given(reply),
                false,
                null,
                null,
                List.of());
        Place place = places.here();
        try {
            if ("edit".equals(act)) {
                return show(200, typed);
            }
            if ("preview".equals(act)) {
                deliberation.check(visitor.assembly(), command(place, typed));
                return show(200, with(typed, true, null, null, List.of()));
            }
            SubmitArgument command = command(place, typed);
            return once.submit("member:" + visitor.member(), key, command, () -> {
                ArgumentView written = deliberation.submit(visitor.assembly(), visitor.member(), command);
                return pages.done("/a/" + place.slug() + "/arguments/" + written.id(), "written");
            });
        } catch (Refused refused) {
            Problem problem = refused.problem();
            if (problem.status() != 422 && problem.status() != 409) {
                throw refused;
            }
            Map<String, String> wrong = new HashMap<>();
            for (Violation violation : problem.violations()) {
                wrong.putIfAbsent(violation.field(), ProblemWords.violation(violation, place.lang()));
            }
            List<Mistake> mistakes = wrong.entrySet().stream()
                    .map(entry -> new Mistake(entry.getKey(), entry.getValue()))
                    .toList();
            String detail = mistakes.isEmpty() ? ProblemWords.detail(problem, place.lang()) : null;
            return show(
                    problem.status(), with(typed, false, ProblemWords.title(problem, place.lang()), detail, mistakes));
        }
    }

    private static Form with(Form form, boolean preview, String problem, String detail, List<Mistake> mistakes) {
        return new Form(
                form.clause(),
                form.stance(),
                form.text(),
                form.changes(),
                form.lang(),
                form.replyTo(),
                preview,
                problem,
                detail,
                mistakes);
    }

    private SubmitArgument command(Place place, Form form) {
        UUID clause = null;
        if (!form.clause().isEmpty()) {
            clause = clauses(place).stream()
                    .filter(entry -> entry.eId().equals(form.clause()))
                    .findFirst()
                    .map(Contents.Entry::id)
                    .orElseThrow(() -> Refused.field("clause", "clause-unknown"));
        }
        UUID replyTo = form.replyTo().isEmpty()
                ? null
                : Ids.read(form.replyTo()).orElseThrow(() -> Refused.field("reply", "not-an-id"));
        return new SubmitArgument(
                clause,
                replyTo,
                Stance.of(form.stance()).orElseThrow(() -> Refused.field("stance", "unknown-value")),
                Lang.of(form.lang()).map(Lang::code).orElseThrow(() -> Refused.field("lang", "unknown-value")),
                form.text(),
                form.changes());
    }

    private Response show(int status, Form form) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(form).render())
                .build();
    }

    private TemplateInstance page(Form form) {
        Place place = places.here();
        CitizenMessages say = words.of(CitizenMessages.class);
        List<Option> clauses = new ArrayList<>();
        clauses.add(new Option("", say.write_whole_bill()));
        clauses(place).forEach(entry -> clauses.add(new Option(entry.eId(), entry.label())));
        List<Option> stances = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            stances.add(new Option(stance.code(), words.open().stance(stance)));
        }
        BillView.ClauseView about = form.clause().isEmpty()
                        || clauses(place).stream()
                                .noneMatch(entry -> entry.eId().equals(form.clause()))
                ? null
                : voices.contents(place).clause(form.clause());
        String bird = place.member()
                ? assemblies
                        .seat(visitor.assembly(), visitor.member(), Role.MEMBER)
                        .map(seat -> seat.name().in(place.lang()))
                        .orElse("")
                : "";
        return pages.page(Templates.write(
                place,
                form,
                new Choices(
                        clauses,
                        stances,
                        List.of(new Option("en", "English"), new Option("ja", "日本語")),
                        Deliberation.LONGEST),
                bird,
                Stance.of(form.stance()).map(words.open()::stance).orElse(""),
                answered(place, form),
                about == null ? null : voices.contents(place).text(about),
                about == null
                        ? null
                        : words.reading()
                                .write_clause_text(voices.contents(place)
                                        .around(about.id())
                                        .label()),
                place.member() && place.assembly().phase().allowsArguments()));
    }

    private Voice answered(Place place, Form form) {
        return Ids.read(form.replyTo())
                .map(id -> deliberation.require(
                        visitor.assembly(), visitor.memberIfSignedIn().orElse(null), false, id))
                .map(argument -> voices.of(place, argument))
                .orElse(null);
    }

    private List<Contents.Entry> clauses(Place place) {
        return voices.contents(place).decided(List.of());
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }
}
