package org.yoriai.outcome;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;

/** The bill clause by clause for those who must decide on it, and their private notes. */
@Path("/api/v1/assemblies/{assembly}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Outcome")
public class ClauseResource {
    @Inject
    ClauseFindings findings;

    @Inject
    ClauseReports reports;

    @Inject
    Briefs briefs;

    @Inject
    StaffNotes notes;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Path("/clauses")
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    @Operation(summary = "Each clause against the opinion groups; sort is bill, dispute or agreement")
    public ClauseFindings.Matrix clauses(@QueryParam("sort") String sort) {
        return findings.of(visitor.assembly(), Audience.ASSEMBLY, ClauseFindings.Order.of(sort));
    }

    @GET
    @Path("/brief")
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    @Operation(summary = "The assembly on one page: agreements, disputes, what was not discussed, who was heard")
    public Brief brief() {
        return briefs.of(visitor.assembly(), Audience.ASSEMBLY);
    }

    @GET
    @Path("/clauses/{eId}")
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    @Operation(summary = "One clause: law, support by group, summary, both sides, wordings offered")
    public ClauseReport clause(@PathParam("eId") String eId) {
        return reports.on(visitor.assembly(), Audience.ASSEMBLY, visitor.lang(), eId);
    }

    @GET
    @Path("/clauses/{eId}/notes")
    @MayIn(Role.LEGISLATOR)
    @Operation(summary = "Private notes on a clause: my own, and those shared among the assembly's legislators")
    public List<StaffNoteView> notes(@PathParam("eId") String eId) {
        return notes.on(visitor.assembly(), visitor.member(), eId);
    }

    @POST
    @Path("/clauses/{eId}/notes")
    @MayIn(Role.LEGISLATOR)
    @Operation(summary = "Keep a private note on a clause; the answer never holds its words")
    public Response note(@PathParam("eId") String eId, @NotNull @Valid WriteStaffNote command) {
        return once.create(
                "member:" + visitor.member(), () -> notes.write(visitor.assembly(), visitor.member(), eId, command));
    }

    @POST
    @Path("/notes/{note}/removal")
    @MayIn(Role.LEGISLATOR)
    @Operation(summary = "Remove a private note of mine for good")
    public Response remove(@PathParam("note") String note) {
        UUID id = Ids.read(note).orElseThrow(Refused::notFound);
        return once.create("member:" + visitor.member(), () -> notes.remove(visitor.assembly(), visitor.member(), id));
    }
}
