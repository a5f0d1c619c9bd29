package org.yoriai.summary;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;

/** What I am asked about my own words in drafts. */
@Path("/api/v1/assemblies/{assembly}/own-words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class OwnWordsResource {
    @Inject
    OwnWords own;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /** @param asked quotes of mine in drafts; {@code keptOut} what summaries quote no more because I said so */
    public record OwnWordsView(List<OwnWords.Asked> asked, List<OwnWords.KeptOut> keptOut) {}

    @GET
    @MayIn(Role.MEMBER)
    @Operation(summary = "Quotes of mine in drafts: does this say what I meant?")
    public OwnWordsView mine() {
        return new OwnWordsView(
                own.mine(visitor.assembly(), visitor.member()), own.keptOut(visitor.assembly(), visitor.member()));
    }

    /** @param lang of the text that may be quoted again */
    public record AllowQuoting(
            @NotNull UUID argument,
            @NotBlank @Pattern(regexp = "en|ja") String lang) {}

    @POST
    @Path("/allowed")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Let summaries quote an argument of mine again")
    @APIResponse(responseCode = "201", description = "What I still keep out")
    public Response allow(@NotNull @Valid AllowQuoting command) {
        return once.create("member:" + visitor.member(), () -> {
            own.allow(visitor.assembly(), command.argument(), command.lang(), visitor.member());
            return own.keptOut(visitor.assembly(), visitor.member());
        });
    }
}
