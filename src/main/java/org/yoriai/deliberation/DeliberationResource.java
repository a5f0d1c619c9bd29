package org.yoriai.deliberation;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;

/** Arguments, votes on them and moderation as JSON. */
@Path("/api/v1/assemblies/{assembly}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Deliberation")
public class DeliberationResource {
    @Inject
    Deliberation deliberation;

    @Inject
    Moderation moderation;

    @Inject
    Bills bills;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Path("/arguments")
    @Anyone
    @Operation(
            summary = "Visible arguments; filter by clause (eId), stance and language; order fewest (answers, the"
                    + " default), newest, answered, disputed or agreed")
    public Page<ArgumentView> list(
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("stance") String stance,
            @QueryParam("lang") String lang,
            @QueryParam("order") @DefaultValue("fewest") String order,
            @QueryParam("cursor") @Size(max = 20) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Browse what = Browse.ALL
                .on(isEmpty(clause) ? Set.of() : bills.within(visitor.assembly(), clause))
                .of(
                        isEmpty(stance)
                                ? null
                                : Stance.of(stance).orElseThrow(() -> Refused.field("stance", "unknown-value")))
                .writtenIn(
                        isEmpty(lang) ? null : Lang.of(lang).orElseThrow(() -> Refused.field("lang", "unknown-value")))
                .by(Browse.Order.of(order).orElseThrow(() -> Refused.field("order", "unknown-value")));
        return deliberation.list(visitor.assembly(), visitor.memberIfSignedIn().orElse(null), what, cursor, limit);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    @POST
    @Path("/arguments")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Write an argument; it waits for a moderator before others see it")
    public Response submit(@NotNull @Valid SubmitArgument command) {
        return once.create(
                "member:" + visitor.member(), () -> deliberation.submit(visitor.assembly(), visitor.member(), command));
    }

    @GET
    @Path("/arguments/{argument}")
    @Anyone
    @Operation(summary = "One argument with its counts")
    public ArgumentView get(@PathParam("argument") String argument) {
        return deliberation.require(
                visitor.assembly(), visitor.memberIfSignedIn().orElse(null), visitor.has(Role.MODERATOR), id(argument));
    }

    @POST
    @Path("/arguments/{argument}/withdrawal")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Take back one's own words")
    public Response withdraw(@PathParam("argument") String argument) {
        UUID id = id(argument);
        return once.create(
                "member:" + visitor.member(), () -> deliberation.withdraw(visitor.assembly(), visitor.member(), id));
    }

    /** @param vote agree, disagree or pass */
    public record CastVote(@NotNull UUID argument, @NotNull Vote vote) {}

    @POST
    @Path("/votes")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Vote on an argument, or change the vote; the last one counts")
    public Response vote(@NotNull @Valid CastVote command) {
        return once.create(
                "actor:" + visitor.actor(command.argument()),
                () -> deliberation.vote(visitor.assembly(), visitor.member(), command.argument(), command.vote()));
    }

    @GET
    @Path("/votes/mine")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Arguments that I voted on, newest vote first")
    public List<ArgumentView> mine(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return deliberation.votedBy(visitor.assembly(), visitor.member(), limit);
    }

    @GET
    @Path("/moderation/queue")
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(summary = "Arguments that wait for a moderator, oldest first")
    public List<ArgumentView> queue() {
        return moderation.queue(visitor.assembly());
    }

    @GET
    @Path("/moderation/log")
    @Anyone
    @Operation(summary = "What was decided and by which rule, newest first; without names")
    public List<Moderation.Line> log(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return moderation.log(visitor.assembly(), limit);
    }

    /**
     * @param decision approve, hide or restore
     * @param rule of the published list; needed to hide
     * @param reason in words, told to the author; needed to hide and to restore
     */
    public record Decide(
            @NotBlank @jakarta.validation.constraints.Pattern(regexp = "approve|hide|restore")
            String decision,

            String rule,
            @Size(max = 500) String reason) {}

    @POST
    @Path("/moderation/arguments/{argument}")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Approve, hide by a rule with a reason, or restore an argument")
    public Response decide(@PathParam("argument") String argument, @NotNull @Valid Decide command) {
        UUID id = id(argument);
        return once.create("member:" + visitor.member(), () -> switch (command.decision()) {
            case "approve" -> moderation.approve(visitor.assembly(), visitor.member(), id);
            case "hide" ->
                moderation.hide(
                        visitor.assembly(),
                        visitor.member(),
                        id,
                        ModerationRule.of(command.rule() == null ? "" : command.rule())
                                .orElseThrow(() -> Refused.field("rule", "unknown-value")),
                        command.reason());
            default -> moderation.restore(visitor.assembly(), visitor.member(), id, command.reason());
        });
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
