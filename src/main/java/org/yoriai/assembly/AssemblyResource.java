package org.yoriai.assembly;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.OnInstance;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.Role;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;

/** Assemblies as JSON. */
@Path("/api/v1/assemblies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Assemblies")
public class AssemblyResource {
    @Inject
    Assemblies assemblies;

    @Inject
    Briefings briefings;

    @Inject
    Preflight preflight;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Operation(summary = "Assemblies that are open to the public, newest first")
    public Page<AssemblyView> list(
            @QueryParam("cursor") @Size(max = 20) String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return assemblies.publicOnes(cursor, limit);
    }

    @POST
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    @Operation(summary = "Convene an assembly and become its moderator")
    public Response convene(@NotNull @Valid ConveneAssembly command) {
        return once.create("instance:" + visitor.onInstance(), () -> assemblies.convene(command, visitor.person()));
    }

    @GET
    @Path("/{assembly}")
    @Anyone
    @Operation(summary = "One assembly; the address takes its id or its slug")
    public AssemblyView get() {
        return assemblies.require(visitor.assembly());
    }

    @PUT
    @Path("/{assembly}")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Set anew what was set when it was convened, until it opens; all but its short address")
    public Response revise(@NotNull @Valid ConveneAssembly command) {
        return once.create("member:" + visitor.member(), () -> assemblies.revise(visitor.assembly(), command));
    }

    @GET
    @Path("/{assembly}/preflight")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "What must be there before it opens, and what is advised")
    public List<Preflight.Check> preflight() {
        return preflight.of(assemblies.require(visitor.assembly()));
    }

    /** @param reason told to everybody, in the log */
    public record AdvancePhase(
            @NotNull Phase to, @NotNull @Size(max = 500) String reason) {}

    @POST
    @Path("/{assembly}/phase")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Move the assembly to its next phase")
    public Response advance(@NotNull @Valid AdvancePhase command) {
        return once.create(
                "member:" + visitor.member(),
                () -> assemblies.advance(visitor.assembly(), command.to(), command.reason()));
    }

    /** @param code invitation code; leave it out where joining is open */
    public record JoinAssembly(@Size(max = 40) String code) {}

    @POST
    @Path("/{assembly}/members")
    @SignedIn
    @Operation(summary = "Take a seat, openly or with an invitation code")
    public Response join(@NotNull @Valid JoinAssembly command) {
        return once.create(
                "member:" + visitor.member(),
                () -> assemblies.join(visitor.assembly(), visitor.person(), command.code()));
    }

    @GET
    @Path("/{assembly}/members")
    @Anyone
    @Operation(summary = "Who is in it: names of birds and roles")
    public List<AssemblyView.MemberView> members() {
        return assemblies.members(visitor.assembly());
    }

    /** @param role what the invitation makes of whoever uses it */
    public record Invite(
            @NotNull Role role,
            @Min(1) @Max(100_000) int uses,
            @Min(1) @Max(365) int validDays) {}

    @POST
    @Path("/{assembly}/invitations")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Make an invitation code; it is shown this once")
    public Response invite(@NotNull @Valid Invite command) {
        return once.create(
                "member:" + visitor.member(),
                () -> assemblies.invite(
                        visitor.assembly(), command.role(), command.uses(), Duration.ofDays(command.validDays())));
    }

    @GET
    @Path("/{assembly}/briefings")
    @Anyone
    @Operation(summary = "What members learn from")
    public List<AssemblyView.BriefingView> briefings() {
        return briefings.of(visitor.assembly());
    }

    @POST
    @Path("/{assembly}/briefings")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Add something to learn from, until the recommendations are reported")
    public Response brief(@NotNull @Valid EditBriefing command) {
        return once.create("member:" + visitor.member(), () -> briefings.add(visitor.assembly(), command));
    }

    @PUT
    @Path("/{assembly}/briefings/{briefing}")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Change something to learn from; everybody sees when")
    public Response change(@PathParam("briefing") String briefing, @NotNull @Valid EditBriefing command) {
        UUID id = Ids.read(briefing).orElseThrow(Refused::notFound);
        return once.create("member:" + visitor.member(), () -> briefings.change(visitor.assembly(), id, command));
    }

    @POST
    @Path("/{assembly}/briefings/{briefing}/removal")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Take something to learn from away; answers with what is left")
    public Response remove(@PathParam("briefing") String briefing) {
        UUID id = Ids.read(briefing).orElseThrow(Refused::notFound);
        return once.create("member:" + visitor.member(), () -> briefings.remove(visitor.assembly(), id));
    }

    @GET
    @Path("/{assembly}/composition")
    @Anyone
    @Operation(summary = "Who is in it against the population, in percent")
    public List<AssemblyView.ShareView> composition() {
        return assemblies.composition(visitor.assembly());
    }
}
