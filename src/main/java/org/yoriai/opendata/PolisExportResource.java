package org.yoriai.opendata;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;

/** Everybody's votes as the tables of a Polis export, once voting is over. */
@Path("/api/v1/assemblies/{assembly}/exports/polis")
@Tag(name = "Open data")
public class PolisExportResource {
    private static final String ZIP = "polis.zip";

    @Inject
    PolisExports exports;

    @Inject
    Visitor visitor;

    /** One of the tables. */
    public record FileView(String name, String href, long bytes, String sha256) {}

    /**
     * What can be had.
     *
     * @param files the five tables; participants are numbered anew for each export
     * @param zip all of them with the licence
     * @param people who voted and said yes to being in the open data
     * @param arguments how many the tables tell of
     * @param wordsLeftOut how many of them without words, because their authors did not say yes
     */
    public record ExportView(
            String licence,
            String licenceUrl,
            int people,
            int votes,
            int arguments,
            int wordsLeftOut,
            List<FileView> files,
            String zip) {}

    @GET
    @Anyone
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The five tables of a Polis export with their checksums; 409 while members vote or when few did")
    public ExportView list() {
        PolisExports.Export export = exports.require(visitor.assembly());
        String base = "/api/v1/assemblies/" + visitor.assembly() + "/exports/polis/";
        return new ExportView(
                PolisExports.LICENCE,
                PolisExports.LICENCE_URL,
                export.people(),
                export.votes(),
                export.words(),
                export.unreleased(),
                export.files().entrySet().stream()
                        .map(file -> new FileView(
                                file.getKey(),
                                base + file.getKey(),
                                file.getValue().length,
                                PolisExports.sha256(file.getValue())))
                        .toList(),
                base + ZIP);
    }

    @GET
    @Path("/{file}")
    @Anyone
    @Produces({"text/csv", "application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "One of the five tables, or polis.zip with all of them and the licence")
    public Response file(@PathParam("file") String file) {
        PolisExports.Export export = exports.require(visitor.assembly());
        boolean zip = file.equals(ZIP);
        byte[] content = zip ? PolisExports.zip(export) : export.files().get(file);
        if (content == null) {
            throw Refused.notFound();
        }
        return Response.ok(content)
                .type(zip ? "application/zip" : "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .header("Link", "<" + PolisExports.LICENCE_URL + ">; rel=\"license\"")
                .build();
    }
}
