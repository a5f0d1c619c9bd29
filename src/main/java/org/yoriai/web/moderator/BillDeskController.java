package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillDrafts;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.legislation.CorrectDraft;
import org.yoriai.legislation.DraftView;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The bill on its way to the assembly: uploaded, checked, set right and published. */
@Path("/{lang:en|ja}/m/{assembly}/bills")
@Produces(MediaType.TEXT_HTML)
public class BillDeskController {
    /** So many units stand on one page. */
    private static final int PER_PAGE = 200;

    /** So many doubts are listed. */
    private static final int DOUBTS = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance bills(
                PageContext page,
                AssemblyView assembly,
                Form form,
                List<BillView.Summary> bills,
                boolean published,
                int mostBytes);

        static native TemplateInstance draft(PageContext page, AssemblyView assembly, Form form, Preview preview);

        static native TemplateInstance unit(
                PageContext page,
                AssemblyView assembly,
                Form form,
                DraftView draft,
                DraftView.Detail detail,
                List<Form.Option> levels,
                List<Form.Option> places);
    }

    /** A unit in the list: what stands above it is told by its depth. */
    public record Line(DraftView.Unit unit, String name, String href) {}

    /** Something that the reader of the result should know, in words. */
    public record Told(String text) {}

    /** A correction in words. */
    public record Done(int number, String text, boolean lost) {}

    /**
     * @param earlier and {@code later} are addresses of the pages beside this one, or {@code null}
     * @param version whether an earlier version is published
     */
    public record Preview(
            DraftView draft,
            String readAs,
            List<Line> unsure,
            int doubts,
            List<Line> lines,
            List<Told> warnings,
            List<Done> corrections,
            int from,
            int to,
            String earlier,
            String later,
            boolean version) {}

    @Inject
    Bills bills;

    @Inject
    BillDrafts drafts;

    @Inject
    Bench bench;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Commands commands;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance bills() {
        return list(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response upload(@RestForm String key, @RestForm("file") FileUpload file) {
        Form form = Form.sent();
        try {
            byte[] source = source(form, file);
            return once.submit(
                    "member:" + visitor.member(),
                    key,
                    withHash(form, source).content(bench.path("bills")),
                    () -> pages.done(
                            path(bills.submit(visitor.assembly(), source).id(), ""), "bill-read"));
        } catch (Refused refused) {
            return form.answer(list(form.refused(refused, visitor.lang(), given(file) ? "file" : "source")));
        }
    }

    @GET
    @Path("/{bill}")
    @MayIn(Role.MODERATOR)
    public TemplateInstance draft(@PathParam("bill") String bill, @QueryParam("from") String from) {
        return preview(Form.empty(), id(bill), from);
    }

    /** @param act publish, undo or delete */
    @POST
    @Path("/{bill}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response act(@PathParam("bill") String bill, @RestForm String key, @RestForm String act) {
        UUID id = id(bill);
        Form form = Form.sent();
        try {
            return switch (act == null ? "" : act) {
                case "publish" ->
                    bench.act("bills", key, form, () -> {
                        bills.publish(visitor.assembly(), id);
                        return "bill-published";
                    });
                case "undo" -> {
                    int number = form.whole("number", 1, 10_000);
                    form.check();
                    yield bench.act("bills/" + id, key, form, () -> {
                        boolean translated = drafts.view(visitor.assembly(), id).translated();
                        DraftView now = drafts.undo(visitor.assembly(), id, number);
                        return translated && !now.translated() ? "undone-alone" : "undone";
                    });
                }
                case "delete" -> {
                    form.require("sure", "tick-to-delete").check();
                    yield bench.act("bills", key, form, () -> {
                        drafts.delete(visitor.assembly(), id);
                        return "draft-deleted";
                    });
                }
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            return form.answer(preview(form.refused(refused, visitor.lang()), id, null));
        }
    }

    @GET
    @Path("/{bill}/units/{eId}")
    @MayIn(Role.MODERATOR)
    public TemplateInstance unit(@PathParam("bill") String bill, @PathParam("eId") String eId) {
        return correction(Form.empty(), id(bill), eId);
    }

    /** @param act level, split or join */
    @POST
    @Path("/{bill}/units/{eId}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response correct(
            @PathParam("bill") String bill, @PathParam("eId") String eId, @RestForm String key, @RestForm String act) {
        UUID id = id(bill);
        Form form = Form.sent();
        try {
            boolean split = "split".equals(act);
            CorrectDraft command = commands.valid(new CorrectDraft(
                    act,
                    eId,
                    form.isFilled(split ? "newLevel" : "level") ? form.value(split ? "newLevel" : "level") : null,
                    form.isFilled("at") ? Integer.valueOf(form.whole("at", 0, Integer.MAX_VALUE)) : null,
                    form.isFilled("num") ? form.value("num") : null));
            form.check();
            return bench.act("bills/" + id, key, form, () -> {
                boolean translated = drafts.view(visitor.assembly(), id).translated();
                DraftView now = drafts.correct(visitor.assembly(), id, command);
                return translated ? now.translated() ? "corrected-both" : "corrected-alone" : "corrected";
            });
        } catch (Refused refused) {
            return form.answer(correction(form.refused(refused, visitor.lang()), id, eId));
        }
    }

    private TemplateInstance list(Form form) {
        List<BillView.Summary> all = new ArrayList<>(bills.summaries(visitor.assembly()));
        Collections.reverse(all);
        return pages.page(Templates.bills(
                pages.context(),
                bench.assembly(),
                form.labelled(Map.of("file", Words.draft(visitor.lang()).file())),
                all,
                all.stream().anyMatch(bill -> bill.status().equals("published")),
                Bills.MAX_BYTES));
    }

    private TemplateInstance preview(Form form, UUID id, String asked) {
        DraftView draft = drafts.view(visitor.assembly(), id);
        DraftMessages say = Words.draft(visitor.lang());
        List<DraftView.Unit> units = draft.units();
        int from = first(asked, units.size());
        int to = Math.min(units.size(), from + PER_PAGE);
        List<DraftView.Unit> unsure = draft.unsure();
        return pages.page(Templates.draft(
                pages.context(),
                bench.assembly(),
                form.labelled(Map.of("sure", say.delete())),
                new Preview(
                        draft,
                        say.read_as(say.place(draft.jurisdiction()), say.format(draft.format())),
                        unsure.stream()
                                .limit(DOUBTS)
                                .map(unit -> line(say, draft, unit))
                                .toList(),
                        unsure.size(),
                        units.subList(from, to).stream()
                                .map(unit -> line(say, draft, unit))
                                .toList(),
                        draft.warnings().stream()
                                .map(warning -> new Told(say.warning(
                                        warning.code(),
                                        String.join(" ", warning.parameters().values()))))
                                .toList(),
                        draft.corrections().stream()
                                .map(correction ->
                                        new Done(correction.number(), said(say, correction), correction.lost()))
                                .toList(),
                        from + 1,
                        to,
                        from == 0 ? null : href(id, "?from=" + Math.max(0, from - PER_PAGE)),
                        to == units.size() ? null : href(id, "?from=" + to),
                        bills.published(visitor.assembly()).isPresent())));
    }

    private static int first(String asked, int all) {
        try {
            int from = asked == null ? 0 : Integer.parseInt(asked);
            return from < 0 || from >= all ? 0 : from;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String said(DraftMessages say, DraftView.Correction correction) {
        return switch (correction.kind()) {
            case "level" -> say.did_level(correction.words(), say.level_name(correction.level()));
            case "split" -> say.did_split(correction.words(), correction.at());
            default -> say.did_join(correction.words());
        };
    }

    private Line line(DraftMessages say, DraftView draft, DraftView.Unit unit) {
        return new Line(
                unit,
                say.unit(say.level_name(unit.level()), unit.num()).strip(),
                href(draft.id(), "/units/" + unit.eId()));
    }

    private TemplateInstance correction(Form form, UUID id, String eId) {
        DraftView draft = drafts.view(visitor.assembly(), id);
        DraftView.Detail detail = drafts.unit(visitor.assembly(), id, eId);
        DraftMessages say = Words.draft(visitor.lang());
        return pages.page(Templates.unit(
                pages.context(),
                bench.assembly(),
                form.labelled(Map.of(
                        "level", say.level(),
                        "at", say.split_at(),
                        "newLevel", say.split_level(),
                        "num", say.split_num(),
                        "join", say.join_title())),
                draft,
                detail,
                draft.levels().stream()
                        .map(level -> new Form.Option(level, say.level_name(level)))
                        .toList(),
                detail.places().stream()
                        .map(place -> new Form.Option(Integer.toString(place.at()), place.words()))
                        .toList()));
    }

    private String path(UUID bill, String rest) {
        return bench.path("bills/" + bill + rest);
    }

    private String href(UUID bill, String rest) {
        return "/" + visitor.lang().code() + path(bill, rest);
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }

    /** The file, or else what was pasted. */
    static byte[] source(Form form, FileUpload file) {
        if (!given(file)) {
            if (!form.isFilled("source")) {
                throw Refused.field("file", "file-or-text");
            }
            return form.value("source").getBytes(StandardCharsets.UTF_8);
        }
        if (file.size() > Bills.MAX_BYTES) {
            throw Bills.tooLarge();
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers send a nameless file when none was chosen; one that was chosen may be empty all the same. */
    static boolean given(FileUpload file) {
        return file != null
                && (file.size() > 0
                        || file.fileName() != null && !file.fileName().isBlank());
    }

    static Form withHash(Form form, byte[] source) {
        try {
            return form.with(Map.of(
                    "sha256",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(source))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
