package org.yoriai.outcome;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;

/** What waits for a moderator, over all assemblies. */
@Path("/api/v1/duties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcome")
public class DutiesResource {
    @Inject
    Duties duties;

    @Inject
    Visitor visitor;

    @GET
    @SignedIn
    @Operation(summary = "What the assemblies that I moderate need of me, the pressing first, and those assemblies")
    public DutyView.Desk duties() {
        return duties.of(visitor.person());
    }
}
