package org.yoriai.legislation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;

/** Versions of the bill as JSON. */
@Path("/api/v1/assemblies/{assembly}/bill/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class VersionResource {
    @Inject
    BillVersions versions;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Operation(summary = "Versions of the bill that were published, newest first")
    public List<BillVersions.Version> all() {
        return versions.of(visitor.assembly(), visitor.lang());
    }

    @GET
    @Path("/{order}")
    @Anyone
    @Operation(summary = "What a version changed in the one before it, clause by clause")
    public BillVersions.Comparison compare(@PathParam("order") int order) {
        return versions.compare(visitor.assembly(), visitor.lang(), order);
    }
}
