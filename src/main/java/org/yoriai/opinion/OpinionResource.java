package org.yoriai.opinion;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.events.Fact;
import org.yoriai.events.Once;
import org.yoriai.events.Outbox;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;

/** Opinion maps as JSON. */
@Path("/api/v1/assemblies/{assembly}/opinion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opinion")
public class OpinionResource {
    private static final int MOST_VOTES = 200;

    @Inject
    OpinionMaps maps;

    @Inject
    Deliberation deliberation;

    @Inject
    Replays replays;

    @Inject
    Shifts shifts;

    @Inject
    Once once;

    @Inject
    Outbox outbox;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Operation(
            summary = "The newest opinion map",
            description =
                    "Groups of members who answer alike, what they share and where they part. Counts by group are "
                            + "null where too few people are behind them. A member also sees her own place.")
    @APIResponse(
            responseCode = "200",
            description = "The map",
            content =
                    @Content(
                            schema = @Schema(implementation = OpinionMapView.class),
                            examples = @ExampleObject(name = "three groups", value = Examples.MAP)))
    @APIResponse(responseCode = "404", description = "No such assembly, or no map yet")
    public OpinionMapView newest(@PathParam("assembly") String assembly) {
        Optional<Pseudonym> you = visitor.memberIfSignedIn();
        Optional<OpinionMapView> map = you.isPresent()
                ? maps.newest(visitor.assembly(), audience(), you.get(), votesOf(you.get()))
                : maps.newest(visitor.assembly(), audience());
        return map.orElseThrow(Refused::notFound);
    }

    @GET
    @Path("/maps")
    @Anyone
    @Operation(summary = "All snapshots of the past, newest first")
    @APIResponse(
            responseCode = "200",
            description = "At most 1,000, each with the hash of the document it was made of",
            content = @Content(examples = @ExampleObject(name = "two maps", value = Examples.HISTORY)))
    public List<OpinionMapView.Entry> history(@PathParam("assembly") String assembly) {
        return maps.history(visitor.assembly());
    }

    @GET
    @Path("/maps/{logindex}")
    @Anyone
    @Operation(summary = "The map of one place of the ledger")
    @APIResponse(
            responseCode = "200",
            description = "The map",
            content = @Content(schema = @Schema(implementation = OpinionMapView.class)))
    @APIResponse(responseCode = "404", description = "No map was computed at this place")
    public OpinionMapView at(@PathParam("assembly") String assembly, @PathParam("logindex") long logindex) {
        return maps.at(visitor.assembly(), logindex, audience()).orElseThrow(Refused::notFound);
    }

    @GET
    @Path("/maps/{logindex}/replay")
    @MayIn({
        Role.MEMBER,
        Role.ALTERNATE,
        Role.OBSERVER,
        Role.EXPERT,
        Role.FACILITATOR,
        Role.NOTE_TAKER,
        Role.MODERATOR,
        Role.LEGISLATOR,
        Role.AUDITOR
    })
    @Operation(
            summary = "Compute a snapshot once more",
            description = "From the votes of the ledger up to its place and the snapshot before it. Its hash must come "
                    + "out again, unless somebody's votes were forgotten since.")
    @APIResponse(
            responseCode = "200",
            description = "Both hashes",
            content = @Content(schema = @Schema(implementation = Replays.Replay.class)))
    @APIResponse(responseCode = "404", description = "No map was computed at this place")
    @APIResponse(responseCode = "503", description = "Another one is being computed")
    public Replays.Replay replay(@PathParam("assembly") String assembly, @PathParam("logindex") long logindex) {
        return replays.of(visitor.assembly(), logindex);
    }

    @POST
    @Path("/maps")
    @MayIn(Role.MODERATOR)
    @Operation(
            summary = "Ask for a snapshot",
            description = "The wish is in the ledger for everybody to see. The snapshot is there some seconds later, "
                    + "unless nothing has changed since the last one.")
    @APIResponse(responseCode = "201", description = "Asked for")
    public Response snapshot(@PathParam("assembly") String assembly) {
        return once.create("member:" + visitor.member(), () -> {
            outbox.append(Fact.ofAssembly(
                    visitor.assembly(),
                    visitor.assembly().value(),
                    new OpinionEvent.SnapshotAsked(visitor.member().value())));
            return Map.of("asked", true);
        });
    }

    @GET
    @Path("/shift")
    @MayIn({Role.MEMBER, Role.ALTERNATE, Role.MODERATOR, Role.FACILITATOR, Role.LEGISLATOR, Role.AUDITOR})
    @Operation(
            summary = "How the same people answered before and after",
            description = "Of every argument that members answered both before and after a place of the ledger or a "
                    + "moment. Nobody is compared with somebody else, and nothing here says why. Figures are null where "
                    + "fewer than ten people answered twice. For people of the assembly: by moving the moment past one "
                    + "answer, whoever may choose it freely could tell that answer.")
    @APIResponse(
            responseCode = "200",
            description = "Arguments that anybody answered twice, in canonical order",
            content = @Content(schema = @Schema(implementation = Shifts.OpinionShift.class)))
    @APIResponse(responseCode = "400", description = "Neither a place nor a moment")
    public Shifts.OpinionShift shift(
            @PathParam("assembly") String assembly,
            @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "Place of the ledger, or a moment as in 2026-11-24T15:00:00Z")
                    @QueryParam("before")
                    String before) {
        return shifts.of(visitor.assembly(), before, audience());
    }

    @GET
    @Path("/me")
    @MayIn({Role.MEMBER, Role.ALTERNATE})
    @Operation(
            summary = "Why you are where you are",
            description =
                    "Your own votes, from what drew you most to the group that is nearest to you, to what drew you "
                            + "most away from it to the next. Nobody else can see this.")
    @APIResponse(
            responseCode = "200",
            description = "Your place and each vote's part in it",
            content = @Content(schema = @Schema(implementation = MyPlace.class)))
    @APIResponse(responseCode = "404", description = "No map yet, or you have not voted")
    public MyPlace me(@PathParam("assembly") String assembly) {
        return maps.mine(visitor.assembly(), visitor.member(), votesOf(visitor.member()))
                .orElseThrow(Refused::notFound);
    }

    /** Her votes of now; none when she has more than are given at once, so that her place is never that of a part. */
    private Map<UUID, Integer> votesOf(Pseudonym member) {
        Map<UUID, Integer> votes = deliberation.votesOf(visitor.assembly(), member, MOST_VOTES);
        return votes.size() >= MOST_VOTES ? Map.of() : votes;
    }

    private Audience audience() {
        return visitor.audience();
    }

    /** What answers look like. */
    private static final class Examples {
        static final String MAP = """
                {"assembly":"0193a1b2-7c1d-7e5a-9f00-1c2d3e4f5a6b","logindex":3184,
                 "hash":"5f1c8b0e6a0f4c7f8e4a2d9b1c3e5f7a9b0c2d4e6f8a1b3c5d7e9f0a2b4c6d8e",
                 "previous":"0b7d1a5c3e9f2846a0c1e3d5b7f9182a3c4e5d6f708192a3b4c5d6e7f8091a2b",
                 "computedAt":"2026-11-24T15:04:05Z","mode":"robust","participants":48,"inConversation":48,
                 "notYetPlaced":10,"statements":118,"votes":3012,
                 "groups":[{"letter":"A","size":19,"x":-1.21,"y":0.4,
                   "typical":[{"argument":"0193a1b2-8000-7000-8000-000000000001","direction":"agree"}]}],
                 "axes":[{"low":["0193a1b2-8000-7000-8000-000000000001"],
                   "high":["0193a1b2-8000-7000-8000-000000000003"],"oneSided":false}],
                 "cells":[{"x":-1.25,"y":0.25,"side":0.5,"count":12,"group":"A"}],
                 "outlines":[{"group":"A","corners":[{"x":-0.9,"y":0.4},{"x":-1.2,"y":0.8},{"x":-1.5,"y":0.4}]}],
                 "you":null,
                 "results":[{"argument":"0193a1b2-8000-7000-8000-000000000001","agree":31,"disagree":10,"pass":0,
                   "groups":[{"group":"A","agree":18,"disagree":0,"pass":0,"answered":18,"leaning":"MOST_AGREE",
                     "agreeing":{"low":0.854,"high":0.997},"disagreeing":{"low":0.003,"high":0.146}}],
                   "groupConsensus":0.312,"lowerBound":0.41,"dissentLowerBound":null,"bridging":0.118}],
                 "commonGround":[{"argument":"0193a1b2-8000-7000-8000-000000000002","direction":"agree",
                   "bound":0.61,"weakest":"A"}],
                 "divides":[{"argument":"0193a1b2-8000-7000-8000-000000000001","agreeing":"A","disagreeing":"C"}],
                 "sureness":{"medianVotes":63,"separation":0.61,"separations":{"2":0.48,"3":0.61,"4":0.55},
                   "staying":37,"stayingOf":37,"unsure":1},
                 "attacks":[{"kind":"bloc","invented":3,"compared":36,"moved":0,"commonGround":false}],
                 "noGroupsBecause":null}""";

        static final String HISTORY = """
                [{"logindex":3184,"hash":"5f1c8b0e6a0f4c7f8e4a2d9b1c3e5f7a9b0c2d4e6f8a1b3c5d7e9f0a2b4c6d8e",
                  "previous":"0b7d1a5c3e9f2846a0c1e3d5b7f9182a3c4e5d6f708192a3b4c5d6e7f8091a2b",
                  "computedAt":"2026-11-24T15:04:05Z","participants":48,"votes":3012,"groups":3},
                 {"logindex":3101,"hash":"0b7d1a5c3e9f2846a0c1e3d5b7f9182a3c4e5d6f708192a3b4c5d6e7f8091a2b",
                  "previous":null,"computedAt":"2026-11-24T15:03:58Z","participants":48,"votes":2944,"groups":3}]""";
    }
}
