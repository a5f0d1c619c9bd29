package org.yoriai.summary;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** Summaries as JSON. */
@Path("/api/v1/assemblies/{assembly}/summaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class SummaryResource {
    @Inject
    Summaries summaries;

    @Inject
    Bills bills;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Operation(
            summary = "Published summaries in the order of the bill; filter by clause (eId)",
            description = "In the language asked for, else that of the request. Words that were withdrawn, hidden or "
                    + "changed since are left out, and the sentence says so.")
    public List<SummaryView> list(
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        Lang in = lang == null ? visitor.lang() : Lang.of(lang).orElseThrow();
        return clause == null || clause.isEmpty()
                ? summaries.published(visitor.assembly(), in)
                : summaries.published(visitor.assembly(), clauseId(clause), in).stream()
                        .toList();
    }

    @GET
    @Path("/drafts")
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(summary = "Drafts in both languages that wait for a moderator")
    public List<SummaryView> drafts() {
        return summaries.drafts(visitor.assembly());
    }

    /**
     * @param clause its eId; absent for the whole bill
     * @param lang of the words around the quotes; quotes are in it where somebody translated them
     */
    public record DraftSummary(
            @Size(max = 200) @Schema(examples = "sec_5") String clause,

            @NotBlank @Pattern(regexp = "en|ja") @Schema(examples = "en")
            String lang) {}

    @POST
    @Path("/drafts")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Draft a summary of a clause, or of the whole bill, from what is visible now")
    @APIResponse(responseCode = "201", description = "The draft with its sentences and the words they came from")
    @APIResponse(responseCode = "409", description = "Nobody has said anything visible on it")
    public Response draft(@NotNull @Valid DraftSummary command) {
        UUID clause = command.clause() == null || command.clause().isEmpty() ? null : draftable(command.clause());
        return once.create(
                "member:" + visitor.member(),
                () -> summaries.draft(
                        visitor.assembly(), clause, Lang.of(command.lang()).orElseThrow()));
    }

    @GET
    @Path("/{summary}")
    @Anyone
    @Operation(summary = "One summary with its sentences and the words they came from")
    public SummaryView get(@PathParam("summary") String summary) {
        return summaries.require(
                visitor.assembly(), id(summary), visitor.has(Role.MODERATOR) || visitor.has(Role.FACILITATOR));
    }

    @GET
    @Path("/{summary}/versions")
    @Anyone
    @Operation(summary = "All that was published on the same clause in the same language, newest first")
    public List<SummaryView> versions(@PathParam("summary") String summary) {
        SummaryView one = get(summary);
        return summaries.versions(visitor.assembly(), one.clause(), one.lang());
    }

    @POST
    @Path("/{summary}/publication")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Publish a draft; refused unless every sentence is backed by members' words")
    @APIResponse(responseCode = "201", description = "The published summary; the one before is superseded")
    @APIResponse(responseCode = "409", description = "It is no draft any more")
    @APIResponse(responseCode = "422", description = "A gate fails; the gates are named")
    public Response publish(@PathParam("summary") String summary) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(), () -> summaries.publish(visitor.assembly(), id, visitor.member()));
    }

    /** @param note why, read by moderators */
    public record ReturnSummary(@NotBlank @Size(max = 500) String note) {}

    @POST
    @Path("/{summary}/returning")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Return a draft with a note: it is set aside, and drafted anew when something changes")
    @APIResponse(responseCode = "201", description = "The returned draft, without its sentences")
    public Response giveBack(@PathParam("summary") String summary, @NotNull @Valid ReturnSummary command) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(),
                () -> summaries.giveBack(visitor.assembly(), id, visitor.member(), command.note()));
    }

    @GET
    @Path("/returned")
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(summary = "Drafts that were returned and why, newest first")
    public List<Summaries.Returned> returned() {
        return summaries.returned(visitor.assembly());
    }

    private UUID draftable(String eId) {
        try {
            return clauseId(eId);
        } catch (Refused unknown) {
            throw Refused.field("clause", "clause-unknown");
        }
    }

    private UUID clauseId(String eId) {
        return bills.clause(visitor.assembly(), eId).clause().id();
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
