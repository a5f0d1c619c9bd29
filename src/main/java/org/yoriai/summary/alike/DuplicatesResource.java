package org.yoriai.summary.alike;

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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.deliberation.Merging;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** Arguments that may say the same, as JSON: for moderators. */
@Path("/api/v1/assemblies/{assembly}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Deliberation")
public class DuplicatesResource {
    private static final int MOST = 200;

    @Inject
    Duplicates duplicates;

    @Inject
    Merging merging;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /** @param comparing whether the words of now are still being compared: ask again in some seconds */
    public record DuplicatesView(
            List<Duplicates.Pair> pairs, int arguments, boolean comparing, List<Merging.Merge> merges) {}

    /** @param argument is shown no more on its own; {@code into} stays */
    public record PutTogether(
            @NotNull UUID argument, @NotNull UUID into) {}

    /** Two that say different things. */
    public record KeepApart(@NotNull UUID one, @NotNull UUID other) {}

    @GET
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(
            summary = "Pairs of arguments that may say the same, most alike first, and what was put together",
            description =
                    "Of one clause, side and language. Words of people who keep theirs from machines are not compared.")
    public DuplicatesView shown() {
        Duplicates.Found found = duplicates.find(visitor.assembly());
        return new DuplicatesView(
                found.pairs().stream().limit(MOST).toList(),
                found.arguments(),
                found.comparing(),
                merging.merges(visitor.assembly(), MOST));
    }

    @POST
    @Path("/merges")
    @MayIn(Role.MODERATOR)
    @Operation(
            summary = "Put an argument to another that says the same",
            description =
                    "Both authors stay named. Whoever voted on the first alone has her vote counted on the second.")
    @APIResponse(responseCode = "201", description = "The merge, with how many votes came over")
    @APIResponse(responseCode = "409", description = "One of them is not shown, or nobody writes or votes any more")
    @APIResponse(responseCode = "422", description = "They are on different clauses or sides")
    public Response merge(@NotNull @Valid PutTogether command) {
        return once.create(
                "member:" + visitor.member(),
                () -> merging.merge(visitor.assembly(), visitor.member(), command.argument(), command.into()));
    }

    @POST
    @Path("/merges/{merge}/parting")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Take apart what was put together: words, votes and counts are as before")
    @APIResponse(responseCode = "201", description = "The merge does not hold any more")
    @APIResponse(responseCode = "409", description = "It does not hold, or nobody writes or votes any more")
    public Response part(@PathParam("merge") String merge) {
        UUID id = Ids.read(merge).orElseThrow(Refused::notFound);
        return once.create("member:" + visitor.member(), () -> {
            merging.part(visitor.assembly(), visitor.member(), id);
            return Map.of("id", id);
        });
    }

    @POST
    @Path("/apart")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Say that two arguments differ: they are not suggested again")
    @APIResponse(responseCode = "201", description = "The pair that is kept apart")
    public Response apart(@NotNull @Valid KeepApart command) {
        return once.create("member:" + visitor.member(), () -> {
            merging.keepApart(visitor.assembly(), visitor.member(), command.one(), command.other());
            return command;
        });
    }
}
