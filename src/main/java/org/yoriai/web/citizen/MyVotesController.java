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
import java.util.List;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.IntegrityReview;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Words;

/** All my votes in one assembly, the newest first, each to be changed or taken back while members vote. */
@Path("/{lang:en|ja}/a/{assembly}/vote/mine")
@Produces(MediaType.TEXT_HTML)
public class MyVotesController {
    private static final int SHOWN = 20;

    /**
     * One vote of mine.
     *
     * @param text what it is on, or {@code null} when its words cannot be seen now
     * @param again where it is changed, or {@code null} when it cannot be
     */
    public record Mine(
            UUID id, int number, String href, String text, String lang, String answer, String stance, String again) {}

    /** A page of them; {@code newer} and {@code older} are addresses or {@code null}. */
    public record Shown(List<Mine> votes, long total, boolean open, String newer, String older, List<Case> cases) {}

    /** Votes of mine that a moderator took out. */
    public record Case(UUID id, String when, String reason, String appeal, String outcome, String answer) {}

    /** An appeal, as the form says it. */
    public record Appeal(UUID signal, String text) {}

    /** The vote that is taken back, as the form says it. */
    public record TakenBack(UUID argument) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mine(Place place, Form form, Shown shown);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    IntegrityReview review;

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
    @MayIn(Role.MEMBER)
    public TemplateInstance mine(@QueryParam("after") @Size(max = 20) String after) {
        return page(Form.empty(), after);
    }

    private TemplateInstance page(Form form, String after) {
        Place place = places.here();
        boolean open = place.assembly().phase().allowsVotes();
        Page<ArgumentView> page = deliberation.votedBy(visitor.assembly(), visitor.member(), after, SHOWN);
        return pages.page(Templates.mine(
                place,
                form,
                new Shown(
                        page.items().stream()
                                .map(argument -> mine(place, argument, open))
                                .toList(),
                        page.total(),
                        open,
                        after == null ? null : place.href("/vote/mine"),
                        page.next() == null ? null : place.href("/vote/mine?after=" + page.next()),
                        review.cases(visitor.assembly(), visitor.member()).stream()
                                .map(each -> new Case(
                                        each.signal(),
                                        Days.full(each.at(), place.lang()),
                                        each.reason(),
                                        each.appeal(),
                                        each.outcome(),
                                        each.answer()))
                                .toList())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response takeBack(@FormParam("argument") String argument, @FormParam("key") String key) {
        UUID id = Ids.read(argument == null ? "" : argument).orElseThrow(Refused::notFound);
        String slug = places.here().slug();
        return once.submit("actor:" + visitor.actor(id), key, new TakenBack(id), () -> {
            deliberation.withdrawVote(visitor.assembly(), visitor.member(), id);
            return pages.done("/a/" + slug + "/vote/mine", "unvoted");
        });
    }

    /** Says why votes of mine that were taken out should count. */
    @POST
    @Path("/appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response appeal(@FormParam("signal") String signal, @FormParam("key") String key) {
        UUID id = Ids.read(signal == null ? "" : signal).orElseThrow(Refused::notFound);
        Form form = Form.sent();
        String slug = places.here().slug();
        try {
            String text = form.value("text-" + id);
            form.require("text-" + id, "not-blank").check();
            return once.submit("member:" + visitor.member(), key, new Appeal(id, text), () -> {
                review.appeal(visitor.assembly(), visitor.member(), id, text);
                return pages.done("/a/" + slug + "/vote/mine", "appealed");
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang()), null));
        }
    }

    private Mine mine(Place place, ArgumentView argument, boolean open) {
        boolean seen = !argument.text().isEmpty();
        boolean again = open && seen && argument.status().equals("visible") && !argument.mine() && !argument.isGone();
        return new Mine(
                argument.id(),
                argument.number(),
                place.href("/arguments/" + argument.id()),
                seen ? argument.textIn(place.lang()) : null,
                seen ? argument.text().langOf(place.lang()) : place.lang().code(),
                words.of(CitizenMessages.class).answered(argument.myVote()),
                argument.myVote().code(),
                again ? place.href("/vote?argument=" + argument.id()) : null);
    }
}
