package org.yoriai.identity;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.yoriai.events.Once;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** What is kept of whoever asks, and what she decides about it. No address here names a person. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MeResource {
    @Inject
    Seats seats;

    @Inject
    Export export;

    @Inject
    Erasure erasure;

    @Inject
    Once once;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Visitor visitor;

    @GET
    @Path("/privacy")
    @SignedIn
    @Operation(summary = "Where I have a seat, what I decided on the use of my words, and whether I asked to be erased")
    public PrivacyView privacy() {
        return seats.privacy(visitor.person());
    }

    @GET
    @Path("/export")
    @SignedIn
    @Operation(summary = "Everything that is kept of me, in every assembly, as one file")
    public RestResponse<PersonalData> export() {
        return RestResponse.ResponseBuilder.ok(export.of(visitor.person()), MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"yoriai-mine.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/decisions")
    @SignedIn
    @Operation(summary = "Decide on one use of my words in one assembly; takes effect at once, the newest counts")
    public Response decide(@NotNull @Valid DecideUse command) {
        AssemblyId assembly = new AssemblyId(command.assembly());
        Person person = visitor.person();
        if (!seats.of(person).contains(assembly)) {
            throw Refused.notFound();
        }
        return once.create(
                "member:" + pseudonyms.member(assembly, person.issuer(), person.subject()),
                () -> seats.consent(
                        assembly,
                        person,
                        command.use(),
                        command.given(),
                        command.text(),
                        Lang.of(command.lang()).orElseThrow()));
    }

    @POST
    @Path("/erasure")
    @SignedIn
    @Operation(summary = "Ask to be forgotten everywhere here; done after a day in which it can be called back")
    public Response erase() {
        return once.create("instance:" + visitor.onInstance(), () -> erasure.ask(visitor.person()));
    }

    @POST
    @Path("/erasure/calling-back")
    @SignedIn
    @Operation(summary = "Call the erasure back while there is time")
    public Response callBack() {
        return once.create("instance:" + visitor.onInstance(), () -> {
            erasure.callBack(visitor.person());
            return seats.privacy(visitor.person());
        });
    }
}
