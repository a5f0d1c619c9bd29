package org.yoriai.outcome;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** Ballots, recommendations and replies as JSON. */
@Path("/api/v1/assemblies/{assembly}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Outcome")
public class OutcomeResource {
    @Inject
    Ballots ballots;

    @Inject
    BillOutcomes outcomes;

    @Inject
    Recommendations recommendations;

    @Inject
    Replies replies;

    @Inject
    Tracking tracking;

    @Inject
    Ratings ratings;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Path("/ballot")
    @Anyone
    @Operation(summary = "The questions of the ballot; for a member also that she voted, never how")
    public BallotView ballot() {
        return ballots.view(
                visitor.assembly(),
                visitor.has(Role.MEMBER) ? visitor.memberIfSignedIn().orElse(null) : null);
    }

    @POST
    @Path("/ballot")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Put clauses to the vote, one question for each")
    public Response open(@NotNull @Valid OpenBallot command) {
        return once.create("member:" + visitor.member(), () -> ballots.open(visitor.assembly(), command));
    }

    @GET
    @Path("/ballot/mine")
    @MayIn(Role.MEMBER)
    @Operation(
            summary = "My receipts: on which questions my vote is recorded, in which hour, and whether it is counted")
    public List<OwnBallotView> mine() {
        return ballots.own(visitor.assembly(), visitor.member());
    }

    @POST
    @Path("/ballot/closing")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Close and count every open question")
    public Response closeAll() {
        return once.create("member:" + visitor.member(), () -> ballots.closeAll(visitor.assembly()));
    }

    @POST
    @Path("/questions/{question}/ballots")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Vote on a clause, or vote again; the last ballot counts. The answer never holds the choice")
    public Response cast(@PathParam("question") String question, @NotNull @Valid CastBallot command) {
        UUID id = id(question);
        return once.create(
                "actor:" + visitor.actor(id),
                () -> ballots.cast(visitor.assembly(), visitor.member(), id, command.choice()));
    }

    @GET
    @Path("/questions/{question}/ballots/mine")
    @MayIn(Role.MEMBER)
    @Operation(summary = "The tracker of my ballot: after the close my line of the tally begins with it")
    public OwnBallotView own(@PathParam("question") String question) {
        return ballots.own(visitor.assembly(), visitor.member(), id(question));
    }

    @POST
    @Path("/questions/{question}/closing")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Close and count one question; after the last one recommendations are drafted")
    public Response close(@PathParam("question") String question) {
        UUID id = id(question);
        return once.create("member:" + visitor.member(), () -> ballots.close(visitor.assembly(), id));
    }

    @GET
    @Path("/questions/{question}/tally")
    @Anyone
    @Operation(summary = "Every ballot that counted, by tracker, from which anyone counts again; after the close only")
    public TallyFile tally(@PathParam("question") String question) {
        return ballots.tally(visitor.assembly(), id(question));
    }

    @GET
    @Path("/outcome")
    @Anyone
    @Operation(
            summary =
                    "What the ballot comes to: clause by clause, and the set of clauses that can stand together and has most support")
    public BillOutcome outcome() {
        return outcomes.of(visitor.assembly());
    }

    @GET
    @Path("/recommendations")
    @Anyone
    @Operation(summary = "Recommendations with their replies, by number; moderators see drafts too")
    public List<RecommendationView> recommendations() {
        return recommendations.list(visitor.assembly(), visitor.has(Role.MODERATOR));
    }

    @GET
    @Path("/recommendations/{recommendation}")
    @Anyone
    @Operation(summary = "One recommendation with its reply")
    public RecommendationView recommendation(@PathParam("recommendation") String recommendation) {
        return recommendations.require(visitor.assembly(), id(recommendation), visitor.has(Role.MODERATOR));
    }

    @POST
    @Path("/recommendations/{recommendation}/words")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Reword a draft")
    public Response edit(
            @PathParam("recommendation") String recommendation, @NotNull @Valid EditRecommendation command) {
        UUID id = id(recommendation);
        return once.create("member:" + visitor.member(), () -> recommendations.edit(visitor.assembly(), id, command));
    }

    @POST
    @Path("/recommendations/{recommendation}/adoption")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Adopt a draft: it becomes public and stays as it is")
    public Response adopt(@PathParam("recommendation") String recommendation) {
        UUID id = id(recommendation);
        return once.create("member:" + visitor.member(), () -> recommendations.adopt(visitor.assembly(), id));
    }

    @POST
    @Path("/recommendations/{recommendation}/discarding")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Throw a draft away; answers with the recommendations that are left")
    public Response discard(@PathParam("recommendation") String recommendation) {
        UUID id = id(recommendation);
        return once.create("member:" + visitor.member(), () -> recommendations.discard(visitor.assembly(), id));
    }

    @POST
    @Path("/report")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Hand the recommendations to the authority; every one must be adopted")
    public Response report() {
        return once.create("member:" + visitor.member(), () -> recommendations.report(visitor.assembly()));
    }

    @POST
    @Path("/recommendations/{recommendation}/reply")
    @MayIn(Role.LEGISLATOR)
    @Operation(summary = "Reply to a recommendation with a reason; the last reply moves the assembly on")
    public Response reply(@PathParam("recommendation") String recommendation, @NotNull @Valid GiveReply command) {
        UUID id = id(recommendation);
        return once.create(
                "member:" + visitor.member(), () -> replies.reply(visitor.assembly(), visitor.member(), id, command));
    }

    @GET
    @Path("/recommendations/{recommendation}/ratings")
    @Anyone
    @Operation(summary = "How many members say that the reply answers them; for a member also what she said")
    public RatingsView ratings(@PathParam("recommendation") String recommendation) {
        return ratings.of(
                visitor.assembly(),
                id(recommendation),
                visitor.has(Role.MEMBER) ? visitor.memberIfSignedIn().orElse(null) : null);
    }

    @POST
    @Path("/recommendations/{recommendation}/ratings")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Rate the reply to a recommendation, or change the rating; the last one counts")
    public Response rate(@PathParam("recommendation") String recommendation, @NotNull @Valid RateReply command) {
        UUID id = id(recommendation);
        return once.create(
                "actor:" + visitor.actor(id), () -> ratings.rate(visitor.assembly(), visitor.member(), id, command));
    }

    @GET
    @Path("/recommendations/{recommendation}/ratings/reasons")
    @MayIn({Role.LEGISLATOR, Role.MODERATOR})
    @Operation(summary = "Why members rated the reply as they did, without saying who")
    public List<RatingsView.Reason> reasons(@PathParam("recommendation") String recommendation) {
        return ratings.reasons(visitor.assembly(), id(recommendation));
    }

    @POST
    @Path("/recommendations/{recommendation}/reply/revision")
    @MayIn(Role.LEGISLATOR)
    @Operation(summary = "Change a reply that was given; what it said before stays public beside it")
    public Response revise(@PathParam("recommendation") String recommendation, @NotNull @Valid ReviseReply command) {
        UUID id = id(recommendation);
        return once.create(
                "member:" + visitor.member(), () -> replies.revise(visitor.assembly(), visitor.member(), id, command));
    }

    @GET
    @Path("/tracking")
    @Anyone
    @Operation(summary = "What was promised in the replies, what became of it, and when progress is due")
    public TrackingView tracking() {
        return tracking.of(visitor.assembly());
    }

    @POST
    @Path("/recommendations/{recommendation}/milestones")
    @MayIn(Role.LEGISLATOR)
    @Operation(summary = "Add a step to what was promised")
    public Response addMilestone(
            @PathParam("recommendation") String recommendation, @NotNull @Valid AddMilestone command) {
        UUID id = id(recommendation);
        return once.create(
                "member:" + visitor.member(), () -> tracking.add(visitor.assembly(), visitor.member(), id, command));
    }

    @POST
    @Path("/milestones/{milestone}/reports")
    @MayIn(Role.LEGISLATOR)
    @Operation(summary = "Tell how a promised step stands: going, done, late or changed")
    public Response reportProgress(@PathParam("milestone") String milestone, @NotNull @Valid ReportProgress command) {
        UUID id = id(milestone);
        return once.create(
                "member:" + visitor.member(), () -> tracking.report(visitor.assembly(), visitor.member(), id, command));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
