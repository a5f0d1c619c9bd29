package org.yoriai.opendata;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.Anyone;

/** The contract of what is streamed. */
@Path("/asyncapi.yaml")
@Tag(name = "Events")
public class AsyncApiResource {
    static final String DOCUMENT = "/asyncapi/yoriai.yaml";

    @GET
    @Produces("application/yaml")
    @Anyone
    @Operation(summary = "What is streamed, over Kafka and as server-sent events (AsyncAPI 3)")
    @APIResponse(responseCode = "200", description = "The document")
    public Response document() {
        try (InputStream in = AsyncApiResource.class.getResourceAsStream(DOCUMENT)) {
            return Response.ok(in.readAllBytes())
                    .header("Cache-Control", "public, max-age=300")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
