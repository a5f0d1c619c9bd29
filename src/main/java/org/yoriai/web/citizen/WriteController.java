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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.deliberation.SubmitArgument;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;
import org.yoriai.summary.helper.DraftView;
import org.yoriai.summary.helper.Helper;
import org.yoriai.web.Form;
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
    /** The lists to choose from. */
    public record Choices(List<Option> clauses, List<Option> stances, List<Option> langs, int most) {}

    /**
     * What she has said yes to in this assembly, and what the form says of the rest.
     *
     * @param digest whether summaries may quote her words
     * @param openData whether they may be in the open data
     */
    public record Uses(boolean digest, boolean openData, boolean digestTicked, boolean openDataTicked) {
        public boolean isAll() {
            return digest && openData;
        }
    }

    /**
     * What is sent: words, and the uses of words that she says yes to with it.
     *
     * @param instead her words of before that these take the place of, or {@code null}
     */
    public record Sent(SubmitArgument argument, boolean digest, boolean openData, UUID instead) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance write(
                Place place,
                Form form,
                boolean preview,
                List<DraftView.PieceView> asks,
                Choices choices,
                String bird,
                String stanceText,
                Voice answers,
                Contents.Unit law,
                String lawLabel,
                Uses uses,
                boolean open);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    org.yoriai.assembly.Assemblies assemblies;

    @Inject
    Seats seats;

    @Inject
    Helper helper;

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
            @QueryParam("reply") @Size(max = 40) String reply,
            @QueryParam("instead") @Size(max = 40) String instead) {
        Optional<ArgumentView> own = Ids.read(given(instead))
                .filter(id -> visitor.memberIfSignedIn().isPresent())
                .map(id -> deliberation.require(visitor.assembly(), visitor.member(), false, id))
                .filter(ArgumentView::mine);
        if (own.isPresent()) {
            return page(again(own.get()), false);
        }
        return page(
                Form.of(Map.of(
                        "clause", given(clause),
                        "stance", Stance.of(given(stance)).map(Stance::code).orElse("for"),
                        "lang", visitor.lang().code(),
                        "reply", given(reply))),
                false);
    }

    /** Her own words, to be changed. */
    private static Form again(ArgumentView own) {
        return Form.of(Map.of(
                "clause", given(own.clauseEId()),
                "stance", own.stance(),
                "lang", own.lang(),
                "reply", own.replyTo() == null ? "" : own.replyTo().toString(),
                "text", own.text().texts().getOrDefault(own.lang(), ""),
                "changes", own.changes().texts().getOrDefault(own.lang(), ""),
                "instead", own.id().toString()));
    }

    /** @param act preview, edit or send */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response write(@RestForm String act, @RestForm String key) {
        Form form = Form.sent();
        Place place = places.here();
        try {
            if ("edit".equals(act)) {
                return form.answer(page(form, false));
            }
            SubmitArgument command = command(place, form);
            if ("preview".equals(act)) {
                deliberation.check(visitor.assembly(), command);
                return form.answer(page(form, true));
            }
            UUID instead = form.isFilled("instead") ? form.id("instead") : null;
            Sent sent = new Sent(command, form.isFilled("ai-digest"), form.isFilled("open-data"), instead);
            return once.submit("member:" + visitor.member(), key, sent, () -> {
                CitizenMessages say = words.of(CitizenMessages.class);
                agree("ai-digest", sent.digest(), say.join_digest());
                agree("open-data", sent.openData(), say.join_open_data());
                Optional<ArgumentView> said = deliberation.said(visitor.assembly(), visitor.member(), command);
                ArgumentView written = said.orElseGet(() -> instead == null
                        ? deliberation.submit(visitor.assembly(), visitor.member(), command)
                        : deliberation.replace(visitor.assembly(), visitor.member(), instead, command));
                return pages.done(
                        "/a/" + place.slug() + "/arguments/" + written.id(),
                        said.isPresent() ? "said" : instead == null ? "written" : "edited");
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, place.lang()), false));
        }
    }

    /** Notes her yes; a box that stays empty is no answer, and no answer is no use. */
    private void agree(String use, boolean ticked, String asked) {
        if (ticked) {
            seats.consent(visitor.assembly(), visitor.person(), use, true, asked, visitor.lang());
        }
    }

    private SubmitArgument command(Place place, Form form) {
        UUID clause = null;
        if (!form.value("clause").isEmpty()) {
            clause = clauses(place).stream()
                    .filter(entry -> entry.eId().equals(form.value("clause")))
                    .findFirst()
                    .map(Contents.Entry::id)
                    .orElseThrow(() -> Refused.field("clause", "clause-unknown"));
        }
        UUID replyTo = form.value("reply").isEmpty()
                ? null
                : Ids.read(form.value("reply")).orElseThrow(() -> Refused.field("reply", "not-an-id"));
        return new SubmitArgument(
                clause,
                replyTo,
                Stance.of(form.value("stance")).orElseThrow(() -> Refused.field("stance", "choose-one")),
                Lang.of(form.value("lang")).map(Lang::code).orElseThrow(() -> Refused.field("lang", "choose-one")),
                form.value("text"),
                form.value("changes"));
    }

    private TemplateInstance page(Form form, boolean preview) {
        Place place = places.here();
        CitizenMessages say = words.of(CitizenMessages.class);
        List<Option> clauses = new ArrayList<>();
        clauses.add(new Option("", say.write_whole_bill()));
        clauses(place).forEach(entry -> clauses.add(new Option(entry.eId(), entry.label())));
        List<Option> stances = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            stances.add(new Option(stance.code(), words.open().stance(stance)));
        }
        BillView.ClauseView about = form.value("clause").isEmpty()
                        || clauses(place).stream()
                                .noneMatch(entry -> entry.eId().equals(form.value("clause")))
                ? null
                : voices.contents(place).clause(form.value("clause"));
        String bird = place.member()
                ? assemblies
                        .seat(visitor.assembly(), visitor.member(), Role.MEMBER)
                        .map(seat -> seat.name().in(place.lang()))
                        .orElse("")
                : "";
        return pages.page(Templates.write(
                place,
                form.labelled(Map.of(
                        "clause", say.write_clause(),
                        "stance", say.write_stance(),
                        "text", say.write_text(),
                        "changes", words.reading().write_changes(),
                        "lang", say.write_lang())),
                preview,
                preview
                        ? helper.asks(visitor.assembly(), visitor.member(), form.value("text"), form.value("lang"))
                        : List.of(),
                new Choices(
                        clauses,
                        stances,
                        List.of(new Option("en", "English"), new Option("ja", "日本語")),
                        Deliberation.LONGEST),
                bird,
                Stance.of(form.value("stance")).map(words.open()::stance).orElse(""),
                answered(place, form),
                about == null ? null : voices.contents(place).text(about),
                about == null
                        ? null
                        : words.reading()
                                .write_clause_text(voices.contents(place)
                                        .around(about.id())
                                        .label()),
                uses(place, form),
                place.member() && place.assembly().phase().allowsArguments()));
    }

    private Uses uses(Place place, Form form) {
        Set<String> allowed = place.member() ? deliberation.allowed(visitor.assembly(), visitor.member()) : Set.of();
        return new Uses(
                allowed.contains("ai-digest"),
                allowed.contains("open-data"),
                form.isFilled("ai-digest"),
                form.isFilled("open-data"));
    }

    private Voice answered(Place place, Form form) {
        return Ids.read(form.value("reply"))
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
