package org.yoriai.legislation;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** Bills and clauses as JSON. */
@Path("/api/v1/assemblies/{assembly}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills")
public class BillResource {
    @Inject
    Bills bills;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Path("/bills")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "All bills of the assembly, drafts too")
    public List<BillView> all() {
        return bills.all(visitor.assembly());
    }

    @POST
    @Path("/bills")
    @Consumes({
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "application/akn+xml",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @MayIn(Role.MODERATOR)
    @Operation(
            summary =
                    "Read a bill into a draft: the file as the body, plain text, XML (Akoma Ntoso, USLM, CLML, e-Gov), PDF or DOCX, at most 10 MB")
    public Response submit(byte[] source) {
        return once.create("member:" + visitor.member(), () -> bills.submit(visitor.assembly(), source));
    }

    @PUT
    @Path("/bills/{bill}/texts/{lang}")
    @Consumes({
        MediaType.TEXT_PLAIN,
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "application/akn+xml",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Add the same bill in another language, with the same shape")
    public Response translate(@PathParam("bill") String bill, @PathParam("lang") String lang, byte[] source) {
        Lang language = Lang.of(lang).orElseThrow(Refused::notFound);
        UUID id = id(bill);
        return once.create(
                "member:" + visitor.member(), () -> bills.translate(visitor.assembly(), id, language, source));
    }

    @POST
    @Path("/bills/{bill}/publication")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Put a draft before the assembly")
    public Response publish(@PathParam("bill") String bill) {
        UUID id = id(bill);
        return once.create("member:" + visitor.member(), () -> bills.publish(visitor.assembly(), id));
    }

    @GET
    @Path("/bill")
    @Anyone
    @Operation(summary = "The published bill with its clauses")
    public BillView published() {
        return bills.published(visitor.assembly()).orElseThrow(Refused::notFound);
    }

    @GET
    @Path("/bill/reading")
    @Anyone
    @Operation(
            summary =
                    "What a program read from the published bill: what each clause says, what it needs, what can be decided apart")
    public BillReading reading(@QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        return bills.reading(visitor.assembly(), lang(lang)).orElseThrow(Refused::notFound);
    }

    @GET
    @Path("/bill/questions")
    @Anyone
    @Operation(summary = "The separate questions in the published bill, in the order in which to ask them")
    public List<BillQuestion> questions(@QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        return bills.reading(visitor.assembly(), lang(lang))
                .map(BillQuestion::of)
                .orElseThrow(Refused::notFound);
    }

    @GET
    @Path("/bill.json")
    @Anyone
    @Operation(summary = "The bill taken apart, as the command line prints it")
    public Response json(@QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        return document(lang, BillReadings.Form.JSON);
    }

    @GET
    @Path("/bill.akn")
    @Produces("application/akn+xml")
    @Anyone
    @Operation(summary = "The bill in Akoma Ntoso 3.0")
    public Response akn(@QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        return document(lang, BillReadings.Form.AKN);
    }

    @GET
    @Path("/bill.md")
    @Produces("text/markdown")
    @Anyone
    @Operation(summary = "The bill as Markdown, with its questions")
    public Response markdown(@QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        return document(lang, BillReadings.Form.MARKDOWN);
    }

    /** Unpacked while it is sent: it is never whole in memory. */
    private Response document(String lang, BillReadings.Form form) {
        Lang wanted = lang(lang);
        byte[] packed = bills.document(visitor.assembly(), wanted, form);
        try {
            return Response.ok(new GZIPInputStream(new ByteArrayInputStream(packed)), form.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bill" + form.ending() + "\"")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the original where none is asked for. */
    private Lang lang(String asked) {
        return Lang.of(asked == null ? "" : asked)
                .or(() -> bills.published(visitor.assembly()).flatMap(bill -> Lang.of(bill.originalLang())))
                .orElse(Lang.EN);
    }

    @GET
    @Path("/bill/{eId}")
    @Anyone
    @Operation(summary = "One clause, what is in it, what it depends on and what needs it")
    public BillView.ClauseDetail clause(@PathParam("eId") String eId) {
        return bills.clause(visitor.assembly(), eId);
    }

    @GET
    @Path("/glossary")
    @Anyone
    @Operation(summary = "Words to which the published bill gives a meaning of its own")
    public List<BillView.TermView> glossary() {
        return bills.glossary(visitor.assembly());
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
