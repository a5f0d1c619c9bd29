package org.yoriai.summary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** A summary beside another wording of the same. */
@Path("/api/v1/assemblies/{assembly}/summaries/{summary}/beside")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class BesideResource {
    @Inject
    Besides besides;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Operation(
            summary = "The same summary as another model, or fixed frames, word it, topic by topic",
            description = "With whom both quote and whom only one does. No author was asked about the second wording.")
    @APIResponse(responseCode = "200", description = "Both wordings")
    @APIResponse(responseCode = "404", description = "There is no second wording")
    public BesideView get(@PathParam("summary") String summary) {
        boolean moderates = visitor.has(Role.MODERATOR) || visitor.has(Role.FACILITATOR);
        return besides.of(visitor.assembly(), id(summary), moderates ? visitor.member() : null, moderates);
    }

    @POST
    @Path("/reading")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Say that I read both wordings; needed before I approve where they differ much")
    @APIResponse(responseCode = "201", description = "Both wordings")
    @APIResponse(responseCode = "409", description = "It is no draft")
    public Response read(@PathParam("summary") String summary) {
        UUID id = id(summary);
        return once.create("member:" + visitor.member(), () -> besides.read(visitor.assembly(), id, visitor.member()));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
