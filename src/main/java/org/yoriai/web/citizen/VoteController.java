package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
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
import org.yoriai.consensus.routing.RoutingReason;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Vote;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.NextArgument;
import org.yoriai.opinion.OpinionMapView;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Findings;
import org.yoriai.web.open.MyResult;
import org.yoriai.web.open.MyResults;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;

/** One argument at a time with three answers, until there is none left; then my result in words. */
@Path("/{lang:en|ja}/a/{assembly}/vote")
@Produces(MediaType.TEXT_HTML)
public class VoteController {
    /** After so many answers she is asked what she would say herself. */
    private static final int ANSWERS_TO_A_PAUSE = 5;
    /** After so many an end is offered. */
    private static final int ANSWERS_TO_A_REST = 10;

    /** A vote as the form says it. */
    public record Answer(UUID argument, Vote choice) {}

    /**
     * The argument that is asked about.
     *
     * @param chosen what was answered before, or {@code null}
     * @param undo address at which the last answer can be changed, or {@code null}
     * @param why the branch of the rule by which it was chosen, or {@code null} when she chose it herself
     * @param pause how many were answered, when it is time to ask for her own words; else 0
     * @param rest whether it is time to offer an end
     * @param write where she writes on the clause that she has just answered about
     */
    public record Asked(
            Voice voice,
            String chosen,
            String undo,
            String why,
            long seen,
            long all,
            long pause,
            boolean rest,
            String write) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance vote(Place place, Asked asked);

        static native TemplateInstance done(Place place, MyResult result, String undo, boolean nothing);

        static native TemplateInstance closed(Place place);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    NextArgument asking;

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
    MyResults results;

    @Inject
    Pages pages;

    /** @param argument one that she wants to answer again; absent for the next one */
    @GET
    @Anyone
    public TemplateInstance vote(@QueryParam("argument") String argument) {
        Place place = places.here();
        if (!place.member() || !place.assembly().phase().allowsVotes()) {
            return pages.page(Templates.closed(place));
        }
        List<ArgumentView> last = deliberation.votedBy(visitor.assembly(), visitor.member(), 1);
        String undo = last.isEmpty()
                ? null
                : place.href("/vote?argument=" + last.get(0).id());
        NextArgument.Turn turn = asking.of(visitor.assembly(), visitor.member());
        RoutingReason why =
                argument == null ? turn.asked().map(NextArgument.Asked::reason).orElse(null) : null;
        ArgumentView next = argument == null
                ? turn.asked().map(NextArgument.Asked::argument).orElse(null)
                : again(argument);
        if (next == null) {
            OpinionMapView map = findings.map().orElse(null);
            return pages.page(Templates.done(place, results.of(place, map).orElse(null), undo, turn.all() == 0));
        }
        // Somebody whose vote is on other words than the clause has now is asked as if for the first time.
        boolean changing = argument != null && next.myVote() != null;
        boolean pause = !changing && turn.answered() > 0 && turn.answered() % ANSWERS_TO_A_PAUSE == 0;
        return pages.page(Templates.vote(
                place,
                new Asked(
                        voices.of(place, next),
                        next.myVote() == null ? null : next.myVote().code(),
                        changing ? null : undo,
                        why == null ? null : why.toString(),
                        turn.answered() + (changing ? 0 : 1),
                        turn.all(),
                        pause ? turn.answered() : 0,
                        pause && turn.answered() % ANSWERS_TO_A_REST == 0,
                        last.isEmpty() || last.get(0).clauseEId() == null
                                ? place.href("/arguments/new")
                                : place.writeOn(voices.contents(place)
                                        .around(last.get(0).clause())
                                        .eId()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response vote(
            @FormParam("argument") String argument, @FormParam("choice") String choice, @FormParam("key") String key) {
        Answer answer =
                new Answer(Ids.read(argument == null ? "" : argument).orElseThrow(Refused::notFound), choice(choice));
        String slug = places.here().slug();
        return once.submit("actor:" + visitor.actor(answer.argument()), key, answer, () -> {
            deliberation.vote(visitor.assembly(), visitor.member(), answer.argument(), answer.choice());
            return pages.done("/a/" + slug + "/vote", null);
        });
    }

    private ArgumentView again(String argument) {
        ArgumentView view = deliberation.require(
                visitor.assembly(), visitor.member(), false, Ids.read(argument).orElseThrow(Refused::notFound));
        if (view.mine() || !view.status().equals("visible") || view.isGone()) {
            throw Refused.wrongState("argument-not-open");
        }
        return view;
    }

    private static Vote choice(String code) {
        try {
            return Vote.of(code == null ? "" : code);
        } catch (IllegalArgumentException e) {
            throw Refused.field("choice", "unknown-value");
        }
    }
}
