package org.yoriai.opendata;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.deliberation.VoteHistory;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.summary.SummaryInputs;

/**
 * What a summary was made of, so that anybody can make it again: under the same conditions as the votes themselves, and only
 * where nobody whose answers are in it kept them out of the open data.
 */
@Path("/api/v1/assemblies/{assembly}/exports/summaries/{summary}")
@Tag(name = "Open data")
public class SummaryInputsResource {
    @Inject
    PolisExports exports;

    @Inject
    SummaryInputs inputs;

    @Inject
    VoteHistory history;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "What a published summary was made of: files for ./yoriai summarize that give the same sentences",
            description = "Once voting is over; people have numbers that stand for nobody elsewhere.")
    @APIResponse(responseCode = "200", description = "A zip file with arguments, votes, topics and how to run it")
    @APIResponse(
            responseCode = "409",
            description =
                    "Members still vote, few did, something has changed since, or somebody in it does not release her answers")
    public Response zip(@PathParam("summary") String summary) {
        AssemblyId assembly = visitor.assembly();
        UUID id = Ids.read(summary).orElseThrow(Refused::notFound);
        exports.require(assembly);
        SummaryInputs.Inputs found = inputs.of(assembly, id);
        if (released(assembly, found, true) != released(assembly, found, false)) {
            throw Refused.wrongState("inputs-withheld");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        found.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Response.ok(PolisExports.zip(files))
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"summary-" + id + ".zip\"")
                .header("Link", "<" + PolisExports.LICENCE_URL + ">; rel=\"license\"")
                .build();
    }

    private long released(AssemblyId assembly, SummaryInputs.Inputs found, boolean only) {
        return history.casts(assembly, only).stream()
                        .filter(cast -> found.arguments().contains(cast.argument()))
                        .count()
                + history.written(assembly).stream()
                        .filter(written -> found.arguments().contains(written.id()))
                        .filter(written -> !only || written.released())
                        .count();
    }
}
