package org.yoriai.opendata;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;

/** A conversation held on another platform, taken into an assembly that goes on from it. */
@Path("/api/v1/assemblies/{assembly}/imports/polis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class PolisIntakeResource {
    @Inject
    PolisImport imports;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MayIn(Role.MODERATOR)
    @Operation(
            summary =
                    "Take in a Polis export into an assembly in which nothing was said yet, to go on from it: comments ="
                            + " comments.csv, votes = votes.csv or participants-votes.csv, lang = en or ja")
    public Response polis(
            @RestForm("comments") FileUpload comments, @RestForm("votes") FileUpload votes, @RestForm String lang) {
        Lang language = PolisImportResource.lang(lang);
        PolisImport.Tables tables = new PolisImport.Tables(
                PolisImportResource.table("votes", votes), PolisImportResource.table("comments", comments), null);
        return PolisImportResource.inOne(() -> once.create(
                "member:" + visitor.member(),
                PolisImportResource.content("", "", language, tables),
                () -> imports.take(visitor.assembly(), visitor.member(), language, tables)));
    }
}
