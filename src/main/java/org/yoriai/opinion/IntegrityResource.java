package org.yoriai.opinion;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;

/** Votes that look alike beyond chance, and what people decide about them. */
@Path("/api/v1/assemblies/{assembly}/integrity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opinion")
public class IntegrityResource {
    @Inject
    IntegrityReview review;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /**
     * @param decision dismiss or remove
     * @param reason told to everybody
     */
    public record Decide(
            @NotNull @Pattern(regexp = "dismiss|remove") String decision,
            @Size(max = 500) String reason) {}

    /** @param text why her votes should count */
    public record Appeal(@Size(max = 1000) String text) {}

    /**
     * @param decision uphold or restore
     * @param reason told to the member
     */
    public record Answer(
            @NotNull @Pattern(regexp = "uphold|restore") String decision,
            @Size(max = 500) String reason) {}

    @GET
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    @Operation(summary = "People whose votes are alike beyond chance, with the evidence and what would be without them")
    public IntegrityView signals() {
        return review.of(visitor.assembly(), visitor.member());
    }

    @POST
    @Path("/looks")
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    @Operation(summary = "Look at the votes of now; what is found is there some seconds later")
    public Response look() {
        return once.create("member:" + visitor.member(), () -> {
            review.look(visitor.assembly());
            return Map.of("looking", true);
        });
    }

    @POST
    @Path("/signals/{signal}/decision")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Leave everything as it is, or take the votes of these people out, for a reason all can read")
    public Response decide(@PathParam("signal") String signal, @NotNull @Valid Decide command) {
        UUID id = id(signal);
        return once.create(
                "member:" + visitor.member(),
                () -> review.decide(
                        visitor.assembly(),
                        visitor.member(),
                        id,
                        command.decision().equals("remove"),
                        command.reason()));
    }

    @GET
    @Path("/removals")
    @Anyone
    @Operation(summary = "Every removal of votes: when and why, and whether votes were given back on appeal")
    public List<IntegrityView.Removal> removals() {
        return review.removals(visitor.assembly());
    }

    @GET
    @Path("/mine")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Where my votes were taken out, why, and what became of my appeal")
    public List<IntegrityView.Case> mine() {
        return review.cases(visitor.assembly(), visitor.member());
    }

    @POST
    @Path("/signals/{signal}/appeal")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Say why my votes should count; somebody else than who took them out decides")
    public Response appeal(@PathParam("signal") String signal, @NotNull @Valid Appeal command) {
        UUID id = id(signal);
        return once.create(
                "member:" + visitor.member(),
                () -> review.appeal(visitor.assembly(), visitor.member(), id, command.text()));
    }

    @POST
    @Path("/appeals/{appeal}/decision")
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    @Operation(summary = "Decide on an appeal, for a reason that the member reads; not on one's own removal")
    public Response answer(@PathParam("appeal") String appeal, @NotNull @Valid Answer command) {
        UUID id = id(appeal);
        return once.create(
                "member:" + visitor.member(),
                () -> review.answer(
                        visitor.assembly(),
                        visitor.member(),
                        id,
                        command.decision().equals("restore"),
                        command.reason()));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
