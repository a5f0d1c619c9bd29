package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Browse;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.deliberation.Vote;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;
import org.yoriai.web.Pages;

/** What members said: to look through, and each one with its votes, replies and what came of it. */
@Path("/{lang:en|ja}/a/{assembly}/arguments")
@Produces(MediaType.TEXT_HTML)
public class ArgumentsController {
    private static final int PAGE = 20;

    /**
     * What is shown of the list.
     *
     * @param clause eId that is filtered by, or empty; {@code stance} likewise
     * @param first number of the first one shown, from 1
     */
    public record Shown(
            List<Voice> voices,
            long total,
            int first,
            int last,
            String clause,
            String stance,
            List<Option> clauses,
            List<Option> stances,
            String previous,
            String next) {}

    /**
     * One argument with all around it.
     *
     * @param chosen agree, disagree or pass; {@code null} when the visitor has not voted on it
     * @param canVote whether she may now
     */
    public record Detail(
            Voice voice,
            List<Findings.Group> groups,
            Voice answers,
            List<Voice> replies,
            String chosen,
            boolean canVote,
            boolean canReply,
            boolean canWithdraw,
            String rule) {}

    /** A vote as the form says it. */
    public record Answer(UUID argument, Vote choice) {}

    /** Taking back as the form says it. */
    public record Withdrawal(UUID argument) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance arguments(Place place, Shown shown, boolean canWrite);

        static native TemplateInstance argument(Place place, Detail detail, List<Step> chain);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    Bills bills;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Findings findings;

    @Inject
    Chains chains;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance arguments(
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("stance") @Size(max = 20) String stance,
            @QueryParam("from") @Size(max = 9) String from) {
        Place place = places.here();
        List<Contents.Entry> clauses = voices.contents(place).decided(deliberation.byClause(visitor.assembly()));
        Contents.Entry only = clauses.stream()
                .filter(entry -> entry.eId().equals(clause))
                .findFirst()
                .orElse(null);
        Stance kind = stance == null ? null : Stance.of(stance).orElse(null);
        int start = start(from);
        Page<ArgumentView> found = deliberation.list(
                visitor.assembly(),
                visitor.memberIfSignedIn().orElse(null),
                Browse.ALL
                        .on(only == null ? Set.of() : bills.within(visitor.assembly(), only.eId()))
                        .of(kind),
                Integer.toString(start),
                PAGE);
        String filter = (only == null ? "" : "&clause=" + URLEncoder.encode(only.eId(), StandardCharsets.UTF_8))
                + (kind == null ? "" : "&stance=" + kind.code());
        OpenMessages say = words.open();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", say.filter_all_clauses()));
        clauses.forEach(
                entry -> options.add(new Option(entry.eId(), say.filter_clause(entry.label(), entry.arguments()))));
        List<Option> stances = new ArrayList<>();
        stances.add(new Option("", say.filter_all_stances()));
        for (Stance each : Stance.values()) {
            stances.add(new Option(each.code(), say.stance(each)));
        }
        Shown shown = new Shown(
                found.items().stream().map(view -> voices.of(place, view)).toList(),
                found.total(),
                found.items().isEmpty() ? 0 : start + 1,
                start + found.items().size(),
                only == null ? "" : only.eId(),
                kind == null ? "" : kind.code(),
                options,
                stances,
                start == 0 ? null : place.href("/arguments?from=" + Math.max(0, start - PAGE) + filter),
                found.next() == null ? null : place.href("/arguments?from=" + found.next() + filter));
        return pages.page(Templates.arguments(
                place, shown, place.member() && place.assembly().phase().allowsArguments()));
    }

    @GET
    @Path("/{argument}")
    @Anyone
    public TemplateInstance argument(@PathParam("argument") String argument) {
        Place place = places.here();
        ArgumentView view = require(argument);
        Voice voice = voices.of(place, view);
        boolean visible = view.status().equals("visible");
        Voice answers = view.replyTo() == null
                ? null
                : voices.of(
                        place,
                        deliberation.require(
                                visitor.assembly(),
                                visitor.memberIfSignedIn().orElse(null),
                                visitor.has(Role.MODERATOR),
                                view.replyTo()));
        Detail detail = new Detail(
                voice,
                findings.groups(view.id()),
                answers,
                deliberation
                        .replies(visitor.assembly(), visitor.memberIfSignedIn().orElse(null), view.id())
                        .stream()
                        .map(reply -> voices.of(place, reply))
                        .toList(),
                view.myVote() == null ? null : view.myVote().code(),
                visible
                        && place.member()
                        && !view.mine()
                        && place.assembly().phase().allowsVotes(),
                visible && place.member() && place.assembly().phase().allowsArguments(),
                view.mine() && place.member() && !view.status().equals("withdrawn"),
                view.hiddenRule() == null
                        ? null
                        : org.yoriai.deliberation.ModerationRule.of(view.hiddenRule())
                                .map(words.open()::rule)
                                .orElse(view.hiddenRule()));
        return pages.page(Templates.argument(
                place, detail, chains.of(view.id(), words.open().argument_number(view.number()))));
    }

    @POST
    @Path("/{argument}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response vote(
            @PathParam("argument") String argument, @FormParam("choice") String choice, @FormParam("key") String key) {
        Answer answer = new Answer(id(argument), choice(choice));
        return once.submit("actor:" + visitor.actor(answer.argument()), key, answer, () -> {
            deliberation.vote(visitor.assembly(), visitor.member(), answer.argument(), answer.choice());
            return pages.done(path("/arguments/" + answer.argument()), "voted");
        });
    }

    @POST
    @Path("/{argument}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response withdraw(@PathParam("argument") String argument, @FormParam("key") String key) {
        Withdrawal withdrawal = new Withdrawal(id(argument));
        return once.submit("member:" + visitor.member(), key, withdrawal, () -> {
            deliberation.withdraw(visitor.assembly(), visitor.member(), withdrawal.argument());
            return pages.done(path("/arguments/" + withdrawal.argument()), "withdrawn");
        });
    }

    private ArgumentView require(String argument) {
        return deliberation.require(
                visitor.assembly(), visitor.memberIfSignedIn().orElse(null), visitor.has(Role.MODERATOR), id(argument));
    }

    private String path(String rest) {
        return "/a/" + places.here().slug() + rest;
    }

    private static Vote choice(String code) {
        try {
            return Vote.of(code == null ? "" : code);
        } catch (IllegalArgumentException e) {
            throw Refused.field("choice", "unknown-value");
        }
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }

    private static int start(String from) {
        return from != null && from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
    }
}
