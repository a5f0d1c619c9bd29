package org.yoriai.deliberation;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.SignedIn;
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
    private static final String DECISIONS = "approve|hide|restore";

    @Inject
    Deliberation deliberation;

    @Inject
    Moderation moderation;

    @Inject
    Complaints complaints;

    @Inject
    ModerationQueue queue;

    @Inject
    ModerationLog log;

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

    @POST
    @Path("/arguments/{argument}/replacement")
    @MayIn(Role.MEMBER)
    @Operation(
            summary =
                    "Other words in place of one's own, within ten minutes and while nobody voted or answered: the old"
                            + " ones are taken back, the new ones wait for a moderator")
    public Response replace(@PathParam("argument") String argument, @NotNull @Valid SubmitArgument command) {
        UUID id = id(argument);
        return once.create(
                "member:" + visitor.member(),
                () -> deliberation.replace(visitor.assembly(), visitor.member(), id, command));
    }

    /** @param heard members who have written or answered */
    public record Heard(int heard) {}

    @GET
    @Path("/heard")
    @Anyone
    @Operation(summary = "How many members have written or answered")
    public Heard heard() {
        return new Heard(deliberation.heard(visitor.assembly()));
    }

    @GET
    @Path("/arguments/gone")
    @Anyone
    @Operation(
            summary = "Visible arguments about clauses that are in the bill no more, newest version first, at most 500")
    public List<ArgumentView> gone() {
        return List.copyOf(deliberation
                .onGoneClauses(visitor.assembly(), visitor.memberIfSignedIn().orElse(null))
                .keySet());
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

    /** @param use false keeps the words out */
    public record DecideAiUse(@NotNull Boolean use) {}

    @POST
    @Path("/arguments/{argument}/ai-use")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Keep one's own words out of summaries and their models, or let them in again")
    public Response decideUse(@PathParam("argument") String argument, @NotNull @Valid DecideAiUse command) {
        UUID id = id(argument);
        return once.create(
                "member:" + visitor.member(),
                () -> deliberation.decideUse(visitor.assembly(), visitor.member(), id, command.use()));
    }

    @POST
    @Path("/arguments/{argument}/confirmation")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Say that one's own words still hold for the clause as a new version of the bill has it")
    public Response confirm(@PathParam("argument") String argument) {
        UUID id = id(argument);
        return once.create(
                "member:" + visitor.member(), () -> deliberation.confirm(visitor.assembly(), visitor.member(), id));
    }

    /** @param text why one's hidden words should be read */
    public record Appeal(
            @NotBlank @Size(max = Complaints.LONGEST) String text) {}

    @POST
    @Path("/arguments/{argument}/appeal")
    @MayIn(Role.MEMBER)
    @Operation(
            summary = "Appeal against the hiding of one's own words, once for each hiding; another moderator or an"
                    + " auditor decides; at most 5 a day")
    public Response appeal(@PathParam("argument") String argument, @NotNull @Valid Appeal command) {
        UUID id = id(argument);
        return once.create(
                "member:" + visitor.member(),
                () -> complaints.appeal(visitor.assembly(), visitor.member(), id, command.text()));
    }

    /**
     * @param ground insult, private-data, off-topic or other
     * @param text in words; needed for {@code other}
     */
    public record Report(
            @NotBlank @Pattern(regexp = "insult|private-data|off-topic|other")
            String ground,

            @Size(max = Complaints.LONGEST) String text) {}

    @POST
    @Path("/arguments/{argument}/report")
    @SignedIn
    @Operation(summary = "Report words of others; a moderator decides; nobody is told who reported; at most 30 an hour")
    public Response report(@PathParam("argument") String argument, @NotNull @Valid Report command) {
        UUID id = id(argument);
        return once.create(
                "member:" + visitor.member(),
                () -> complaints.report(visitor.assembly(), visitor.member(), id, command.ground(), command.text()));
    }

    @GET
    @Path("/moderation/complaints")
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    @Operation(summary = "Appeals and reports that wait, oldest first, at most 100; never who asked")
    public List<Complaints.Open> complaints() {
        return complaints.open(visitor.assembly(), visitor.member());
    }

    /**
     * @param change true restores what an appeal is about, and hides what a report is about; false leaves it
     * @param ground of the published list; needed to hide
     * @param reason in words, told to whoever asked
     */
    public record DecideComplaint(
            @NotNull Boolean change,
            String ground,
            @NotBlank @Size(max = Ruling.LONGEST_WORDS) String reason) {}

    @POST
    @Path("/moderation/complaints/{complaint}")
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    @Operation(
            summary = "Decide on an appeal or a report: never on one's own decision or words; answers with what still"
                    + " waits")
    public Response decideComplaint(@PathParam("complaint") String complaint, @NotNull @Valid DecideComplaint command) {
        UUID id = id(complaint);
        return once.create("member:" + visitor.member(), () -> {
            complaints.decide(
                    visitor.assembly(),
                    visitor.member(),
                    visitor.has(Role.MODERATOR) ? Role.MODERATOR : Role.AUDITOR,
                    id,
                    command.change(),
                    isEmpty(command.ground())
                            ? null
                            : Ground.of(command.ground()).orElseThrow(() -> Refused.field("ground", "unknown-value")),
                    command.reason());
            return complaints.open(visitor.assembly(), visitor.member());
        });
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

    @POST
    @Path("/votes/{argument}/withdrawal")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Take one's own vote back; it leaves the counts and the map")
    public Response withdrawVote(@PathParam("argument") String argument) {
        UUID id = id(argument);
        return once.create(
                "actor:" + visitor.actor(id),
                () -> deliberation.withdrawVote(visitor.assembly(), visitor.member(), id));
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
    @Operation(summary = "What members wrote, by where it stands: what waits comes oldest first, the rest newest first")
    public Page<ArgumentView> queue(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("kind") String kind,
            @QueryParam("lang") String lang,
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("cursor") @Pattern(regexp = "[0-9]{1,9}") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return queue.page(
                visitor.assembly(),
                new ModerationQueue.Filter(
                        ModerationQueue.State.of(state).orElseThrow(() -> Refused.field("state", "unknown-value")),
                        isEmpty(kind)
                                ? null
                                : ModerationQueue.Kind.of(kind)
                                        .orElseThrow(() -> Refused.field("kind", "unknown-value")),
                        isEmpty(lang) ? null : Lang.of(lang).orElseThrow(() -> Refused.field("lang", "unknown-value")),
                        isEmpty(clause) ? Set.of() : bills.within(visitor.assembly(), clause)),
                cursor == null ? 0 : Integer.parseInt(cursor),
                limit);
    }

    @GET
    @Path("/moderation/log")
    @Anyone
    @Operation(
            summary = "What was decided, when, by which rule and on which ground, newest first, with counts of each"
                    + " month; without names or words")
    public ModerationLog.Log log(
            @QueryParam("month") @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])") String month,
            @QueryParam("decision") @Pattern(regexp = "approved|hidden|restored|undone|merged|parted|upheld|kept")
                    String decision,
            @QueryParam("cursor") @Pattern(regexp = "[0-9]{1,9}") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return log.read(
                visitor.assembly(),
                month == null ? null : YearMonth.parse(month),
                decision,
                cursor == null ? 0 : Integer.parseInt(cursor),
                limit);
    }

    /**
     * @param decision approve, hide or restore
     * @param rule of the published list; needed to hide
     * @param ground which of the rule's published reasons; it stands in the public log
     * @param reason in words, told to the author; needed to hide and to restore
     */
    public record Decide(
            @NotBlank @Pattern(regexp = DECISIONS) String decision,
            String rule,
            String ground,
            @Size(max = 500) String reason) {}

    @POST
    @Path("/moderation/arguments/{argument}")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Approve, hide by a rule with a reason, or restore an argument")
    public Response decide(@PathParam("argument") String argument, @NotNull @Valid Decide command) {
        UUID id = id(argument);
        return once.create(
                "member:" + visitor.member(),
                () -> moderation.decide(
                        visitor.assembly(),
                        visitor.member(),
                        id,
                        ruling(command.decision(), command.rule(), command.ground(), command.reason())));
    }

    /**
     * @param arguments at most 100
     * @param seen {@code waiting}, {@code visible} or {@code hidden}: as whoever decides saw them; those that stand
     *     elsewhere by now are left alone
     */
    public record DecideMany(
            @NotEmpty @Size(max = Moderation.MOST) List<@NotNull UUID> arguments,

            @NotBlank @Pattern(regexp = "waiting|visible|hidden")
            String seen,

            @NotBlank @Pattern(regexp = DECISIONS) String decision,
            String rule,
            String ground,
            @Size(max = 500) String reason) {}

    @POST
    @Path("/moderation/decisions")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Decide the same on many arguments; says which it was done to and which had changed meanwhile")
    public Response decideMany(@NotNull @Valid DecideMany command) {
        return once.create(
                "member:" + visitor.member(),
                () -> moderation.decide(
                        visitor.assembly(),
                        visitor.member(),
                        command.arguments(),
                        command.seen(),
                        ruling(command.decision(), command.rule(), command.ground(), command.reason())));
    }

    @POST
    @Path("/moderation/decisions/{decision}/undoing")
    @MayIn(Role.MODERATOR)
    @Operation(
            summary = "Put back what one's own act did, within half an hour, where nothing has happened to it since and"
                    + " nobody has answered it")
    public Response undo(@PathParam("decision") String decision) {
        UUID id = id(decision);
        return once.create(
                "member:" + visitor.member(), () -> moderation.undo(visitor.assembly(), visitor.member(), id));
    }

    private static Ruling ruling(String decision, String rule, String ground, String reason) {
        return switch (decision) {
            case "approve" -> new Ruling.Approve();
            case "hide" ->
                new Ruling.Hide(
                        ModerationRule.of(rule == null ? "" : rule)
                                .orElseThrow(() -> Refused.field("rule", "unknown-value")),
                        isEmpty(ground)
                                ? null
                                : Ground.of(ground).orElseThrow(() -> Refused.field("ground", "unknown-value")),
                        reason);
            default -> new Ruling.Restore(reason);
        };
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
