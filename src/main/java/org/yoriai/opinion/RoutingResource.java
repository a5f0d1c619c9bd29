package org.yoriai.opinion;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;

/** What is asked next, and by which rule. */
@Path("/api/v1/assemblies/{assembly}/routing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opinion")
public class RoutingResource {
    @Inject
    Routing routing;

    @Inject
    NextArgument next;

    @Inject
    Pins pins;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /**
     * A member's turn, with all that is needed to draw it again.
     *
     * @param argument {@code null} when nothing is left to ask
     * @param reason {@code floor}: few people have seen it; {@code chance}: by lot; {@code gain}: it helps to place her
     *     and to learn what groups think; {@code otherSide}: to hear the other side; {@code pinned}: chosen by the
     *     moderators
     * @param answered of {@code all} that she may be asked
     * @param participant her own id in the draw, told to nobody else
     * @param number of her votes, as it goes into the draw
     */
    public record NextView(
            ArgumentView argument, String reason, int answered, int all, String participant, int number) {}

    /**
     * @param arguments visible ones, at most three, in their order
     * @param reason told to everybody
     */
    public record SetPins(
            @NotNull @Size(max = Pins.MOST) List<@NotNull UUID> arguments,

            @Size(max = 300) String reason) {}

    @GET
    @Anyone
    @Operation(
            summary = "The rule by which everybody is asked, its seed, and what the moderators chose to be asked first")
    public RoutingView rule() {
        return routing.of(visitor.assembly());
    }

    @GET
    @Path("/next")
    @MayIn(Role.MEMBER)
    @Operation(summary = "What I am asked next, and why")
    public NextView next() {
        NextArgument.Turn turn = next.of(visitor.assembly(), visitor.member());
        return new NextView(
                turn.asked().map(NextArgument.Asked::argument).orElse(null),
                turn.asked().map(asked -> asked.reason().toString()).orElse(null),
                turn.answered(),
                turn.all(),
                visitor.member().value(),
                turn.votes());
    }

    @PUT
    @Path("/pins")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Choose up to three arguments that everybody is asked first; public, with the reason")
    public Response pin(@NotNull @Valid SetPins command) {
        return once.create(
                "member:" + visitor.member(),
                () -> pins.set(visitor.assembly(), visitor.member(), command.arguments(), command.reason()));
    }
}
