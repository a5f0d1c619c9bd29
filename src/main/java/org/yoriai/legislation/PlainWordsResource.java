package org.yoriai.legislation;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** Plain words of clauses as JSON. */
@Path("/api/v1/assemblies/{assembly}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class PlainWordsResource {
    @Inject
    PlainWords plain;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Path("/plain-words")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Every clause with its plain words, drafts too: what is missing in which language and level")
    public List<PlainWords.ClauseDesk> desk() {
        return plain.desk(visitor.assembly());
    }

    @GET
    @Path("/bill/{eId}/plain-words")
    @Anyone
    @Operation(summary = "A clause told again in plain words, each sentence with the words of the law that say so")
    public List<PlainWordsView> published(@PathParam("eId") String eId) {
        return plain.published(visitor.assembly(), eId);
    }

    @GET
    @Path("/bill/{eId}/plain-words/{lang}/{level}")
    @Anyone
    @Operation(summary = "All that was published in one language at one level, newest first")
    public List<PlainWordsView> versions(
            @PathParam("eId") String eId, @PathParam("lang") String lang, @PathParam("level") String level) {
        return plain.versions(visitor.assembly(), eId, lang(lang), level(level));
    }

    @GET
    @Path("/bill/{eId}/plain-words/{lang}/{level}/draft")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "The draft, with what keeps it from publication")
    public PlainWordsView draft(
            @PathParam("eId") String eId, @PathParam("lang") String lang, @PathParam("level") String level) {
        return plain.draft(visitor.assembly(), eId, lang(lang), level(level)).orElseThrow(Refused::notFound);
    }

    @PUT
    @Path("/bill/{eId}/plain-words/{lang}/{level}/draft")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Write the draft anew; the answer tells what keeps it from publication")
    @APIResponse(responseCode = "201", description = "The draft with its doubts")
    @APIResponse(responseCode = "422", description = "Quoted words do not stand in the clause")
    public Response write(
            @PathParam("eId") String eId,
            @PathParam("lang") String lang,
            @PathParam("level") String level,
            @NotNull @Valid WritePlainWords command) {
        Lang in = lang(lang);
        PlainLevel at = level(level);
        return once.create(
                "member:" + visitor.member(),
                () -> plain.write(visitor.assembly(), eId, in, at, command, visitor.member()));
    }

    @POST
    @Path("/bill/{eId}/plain-words/{lang}/{level}/publication")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Publish the draft; refused unless every sentence rests on words of the clause")
    @APIResponse(responseCode = "201", description = "The published text; the one before is superseded")
    @APIResponse(responseCode = "422", description = "What is wrong, sentence by sentence")
    public Response publish(
            @PathParam("eId") String eId, @PathParam("lang") String lang, @PathParam("level") String level) {
        Lang in = lang(lang);
        PlainLevel at = level(level);
        return once.create(
                "member:" + visitor.member(), () -> plain.publish(visitor.assembly(), eId, in, at, visitor.member()));
    }

    private static Lang lang(String text) {
        return Lang.of(text).orElseThrow(Refused::notFound);
    }

    private static PlainLevel level(String text) {
        return PlainLevel.of(text).orElseThrow(Refused::notFound);
    }
}
