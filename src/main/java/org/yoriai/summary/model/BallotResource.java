package org.yoriai.summary.model;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;

/** Which model words an assembly's summaries, and the ballots on it, as JSON. */
@Path("/api/v1/assemblies/{assembly}/models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class BallotResource {
    @Inject
    AssemblyModels shown;

    @Inject
    ModelChoices choices;

    @Inject
    ModelBallots ballots;

    @Inject
    ModelQuorum quorum;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Operation(
            summary = "What words this assembly's summaries, what was proposed, and the members' ballots",
            description =
                    "Who is who on an open ballot is told to a member once she has voted, and to all after the close.")
    public ModelsOf models() {
        return shown.of(visitor.assembly(), visitor.has(Role.MEMBER) ? visitor.member() : null);
    }

    @POST
    @Path("/proposals")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Register a model on a server that the operator allows, and propose it to the members")
    @APIResponse(responseCode = "201", description = "The assembly's models")
    @APIResponse(responseCode = "422", description = "The address is not one that may be asked")
    public Response propose(@NotNull @Valid RegisterModel command) {
        return once.create(
                "member:" + visitor.member(), () -> choices.propose(visitor.assembly(), command, visitor.member()));
    }

    /** @param modelId of the register */
    public record WantModel(@NotBlank @Size(max = 100) String modelId) {}

    @POST
    @Path("/suggestions")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Suggest a model of the register; it is proposed once enough other members second it")
    @APIResponse(responseCode = "201", description = "The assembly's models")
    @APIResponse(
            responseCode = "409",
            description = "A ballot is open, it is known already, or she suggests one already")
    public Response suggest(@NotNull @Valid WantModel command) {
        return once.create(
                "member:" + visitor.member(),
                () -> choices.suggest(visitor.assembly(), command.modelId(), visitor.member()));
    }

    @POST
    @Path("/seconds")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Second what another member suggested; again changes nothing")
    @APIResponse(responseCode = "201", description = "The assembly's models")
    @APIResponse(responseCode = "409", description = "A ballot is open, or it is her own suggestion")
    public Response second(@NotNull @Valid WantModel command) {
        return once.create(
                "member:" + visitor.member(),
                () -> choices.second(visitor.assembly(), command.modelId(), visitor.member()));
    }

    /** @param reason that everybody can read */
    public record SetQuorum(
            @NotNull @Schema(examples = "40") Integer percent,
            @NotBlank @Size(max = 300) String reason) {}

    @POST
    @Path("/quorum")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Set how many members in a hundred must vote, for the ballots to come")
    @APIResponse(responseCode = "201", description = "The assembly's models, with every change of this rule")
    @APIResponse(responseCode = "409", description = "A ballot is open")
    public Response setQuorum(@NotNull @Valid SetQuorum command) {
        return once.create("member:" + visitor.member(), () -> {
            quorum.set(visitor.assembly(), command.percent(), command.reason(), visitor.member());
            return shown.of(visitor.assembly(), null);
        });
    }

    /** @param closesAt an hour to four weeks from now */
    public record OpenModelBallot(
            @NotNull @Schema(examples = "2026-12-05T12:00:00Z")
            Instant closesAt) {}

    @POST
    @Path("/ballots")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Put all proposals to the members")
    @APIResponse(responseCode = "201", description = "The assembly's models with the open ballot")
    @APIResponse(responseCode = "409", description = "A ballot is open already, or nothing was proposed")
    public Response open(@NotNull @Valid OpenModelBallot command) {
        return once.create(
                "member:" + visitor.member(),
                () -> ballots.open(visitor.assembly(), command.closesAt(), visitor.member()));
    }

    /** @param approved letters on the paper that she is content with; none is a paper too */
    public record ModelPaper(@NotNull @Size(max = 20) List<@NotNull @Size(max = 1) String> approved) {}

    @POST
    @Path("/ballots/paper")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Vote: approve of any number of options; sent again it replaces the one before")
    @APIResponse(responseCode = "201", description = "The assembly's models, with the names on the paper")
    @APIResponse(responseCode = "409", description = "No ballot is open")
    public Response vote(@NotNull @Valid ModelPaper command) {
        return once.create(
                "member:" + visitor.member(),
                () -> ballots.vote(visitor.assembly(), visitor.member(), command.approved()));
    }

    /** @param reason that everybody can read */
    public record UrgeModel(
            @NotBlank @Size(max = 100) String modelId,
            @NotBlank @Size(max = 300) String reason) {}

    @POST
    @Path("/urgency")
    @MayIn(Role.MODERATOR)
    @Operation(
            summary =
                    "Put a proposal into use at once; it is logged, and undone unless a ballot confirms it in 14 days")
    @APIResponse(responseCode = "201", description = "The assembly's models")
    public Response urge(@NotNull @Valid UrgeModel command) {
        return once.create(
                "member:" + visitor.member(),
                () -> choices.urge(visitor.assembly(), command.modelId(), command.reason(), visitor.member()));
    }
}
