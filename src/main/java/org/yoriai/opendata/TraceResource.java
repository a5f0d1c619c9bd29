package org.yoriai.opendata;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.Anyone;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** The trace of one object as JSON. */
@Path("/api/v1/trace")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trace")
public class TraceResource {
    @Inject
    Traces traces;

    @GET
    @Path("/{id}")
    @Anyone
    @Operation(summary = "Where an object came from, back to the assembly, and what became of it")
    public TraceView get(@PathParam("id") String id) {
        UUID object = Ids.read(id).orElseThrow(Refused::notFound);
        return traces.of(object).orElseThrow(Refused::notFound);
    }
}
