package org.yoriai.opendata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** Conversations held on other platforms. */
@Path("/api/v1/assemblies/{assembly}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class PolisImportResource {
    private static final int LONGEST_SECONDS = 900;

    @Inject
    PolisImport imports;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /** What two attempts must have in common. */
    public record Content(String lang, String comments, String votes) {}

    @POST
    @Path("/polis")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MayIn(Role.MODERATOR)
    @Operation(
            summary = "Take in a Polis export: comments = comments.csv, votes = votes.csv or participants-votes.csv,"
                    + " lang = en or ja")
    public Response polis(
            @RestForm("comments") FileUpload comments, @RestForm("votes") FileUpload votes, @RestForm String lang) {
        PolisImport.Table said = table("comments", comments);
        PolisImport.Table voted = table("votes", votes);
        Lang language = lang == null || lang.isEmpty()
                ? Lang.EN
                : Lang.of(lang).orElseThrow(() -> Refused.field("lang", "unknown-value"));
        Content content = new Content(language.code(), sha256(said.content()), sha256(voted.content()));
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> once.create(
                        "member:" + visitor.member(),
                        content,
                        () -> imports.take(visitor.assembly(), visitor.member(), language, said, voted)));
    }

    private static PolisImport.Table table(String field, FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Refused.field(field, "not-null");
        }
        try {
            String name = file.fileName() == null || file.fileName().isBlank() ? field + ".csv" : file.fileName();
            return new PolisImport.Table(name, Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
