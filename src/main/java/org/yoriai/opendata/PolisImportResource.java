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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yoriai.events.Once;
import org.yoriai.identity.OnInstance;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** Conversations held on other platforms, taken in as assemblies of their own. */
@Path("/api/v1/imports/polis")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data")
public class PolisImportResource {
    /** So long it may take. */
    public static final int LONGEST_SECONDS = 900;

    @Inject
    PolisImport imports;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /** What two attempts must have in common. */
    public record Content(String slug, String title, String lang, String comments, String votes, String summary) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    @Operation(
            summary =
                    "Take in a Polis export as a closed assembly to read: votes = votes.csv or participants-votes.csv;"
                            + " comments = comments.csv, summary = summary.csv and title if there are; slug; lang = en or ja")
    public Response open(
            @RestForm("votes") FileUpload votes,
            @RestForm("comments") FileUpload comments,
            @RestForm("summary") FileUpload summary,
            @RestForm String slug,
            @RestForm String title,
            @RestForm String lang) {
        Lang language = lang(lang);
        if (slug == null || !slug.matches("[a-z0-9](-?[a-z0-9]){1,59}")) {
            throw Refused.field("slug", "pattern");
        }
        PolisImport.Tables tables = tables(votes, comments, summary);
        return inOne(() -> once.create(
                "instance:" + visitor.onInstance(),
                content(slug, title, language, tables),
                () -> imports.open(visitor.person(), slug, title, language, tables)));
    }

    /** @throws Refused 422 when there are no votes */
    public static PolisImport.Tables tables(FileUpload votes, FileUpload comments, FileUpload summary) {
        return new PolisImport.Tables(
                table("votes", votes), optional("comments", comments), optional("summary", summary));
    }

    static <T> T inOne(Supplier<T> act) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(act::get);
    }

    static Lang lang(String lang) {
        return lang == null || lang.isEmpty()
                ? Lang.EN
                : Lang.of(lang).orElseThrow(() -> Refused.field("lang", "unknown-value"));
    }

    /** What an attempt says, with the files by their checksums. */
    public static Content content(String slug, String title, Lang lang, PolisImport.Tables tables) {
        return new Content(
                slug,
                title == null ? "" : title,
                lang.code(),
                sha256(tables.comments()),
                sha256(tables.votes()),
                sha256(tables.summary()));
    }

    static PolisImport.Table table(String field, FileUpload file) {
        PolisImport.Table table = optional(field, file);
        if (table == null) {
            throw Refused.field(field, "not-null");
        }
        return table;
    }

    private static PolisImport.Table optional(String field, FileUpload file) {
        if (file == null || file.size() == 0) {
            return null;
        }
        try {
            String name = file.fileName() == null || file.fileName().isBlank() ? field + ".csv" : file.fileName();
            return new PolisImport.Table(name, Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(PolisImport.Table table) {
        return table == null ? "" : PolisExports.sha256(table.content());
    }
}
