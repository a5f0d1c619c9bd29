package org.yoriai.opendata;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Seats;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;

/** My words and their fate as JSON. */
@Path("/api/v1/me/words")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class FateResource {
    @Inject
    Fates fates;

    @Inject
    Seats seats;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Visitor visitor;

    @GET
    @SignedIn
    @Operation(summary = "What I wrote in one assembly and what became of each, newest first")
    public Page<FateView> words(
            @QueryParam("assembly") @NotNull String assembly,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
        AssemblyId id = new AssemblyId(Ids.read(assembly).orElseThrow(Refused::notFound));
        Person person = visitor.person();
        if (!seats.of(person).contains(id)) {
            throw Refused.notFound();
        }
        return fates.of(id, pseudonyms.member(id, person.issuer(), person.subject()), cursor, limit);
    }
}
