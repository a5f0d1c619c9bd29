package org.yoriai.legislation;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** Drafts as the program read them, and what a moderator sets right in them, as JSON. */
@Path("/api/v1/assemblies/{assembly}/bills/{bill}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class DraftResource {
    @Inject
    BillDrafts drafts;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Path("/draft")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "A draft as the program read it: its units, where it was unsure, and what was set right")
    public DraftView draft(@PathParam("bill") String bill) {
        return drafts.view(visitor.assembly(), id(bill));
    }

    @GET
    @Path("/draft/units/{eId}")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "One unit of a draft with the places at which a new one could begin")
    public DraftView.Detail unit(@PathParam("bill") String bill, @PathParam("eId") String eId) {
        return drafts.unit(visitor.assembly(), id(bill), eId);
    }

    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Set a unit right: another level, a new unit inside it, or joined to the words before it")
    public Response correct(@PathParam("bill") String bill, @NotNull @Valid CorrectDraft command) {
        UUID id = id(bill);
        return once.create("member:" + visitor.member(), () -> drafts.correct(visitor.assembly(), id, command));
    }

    @POST
    @Path("/corrections/{number}/undo")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Take a correction back")
    public Response undo(@PathParam("bill") String bill, @PathParam("number") int number) {
        UUID id = id(bill);
        return once.create("member:" + visitor.member(), () -> drafts.undo(visitor.assembly(), id, number));
    }

    /** The draft that is there no more. */
    public record DraftDeleted(UUID id) {}

    @POST
    @Path("/deletion")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Throw a draft away; what is published stays as it is")
    public Response delete(@PathParam("bill") String bill) {
        UUID id = id(bill);
        return once.create("member:" + visitor.member(), () -> {
            drafts.delete(visitor.assembly(), id);
            return new DraftDeleted(id);
        });
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
