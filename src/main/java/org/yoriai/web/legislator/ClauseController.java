package org.yoriai.web.legislator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.ClauseReport;
import org.yoriai.outcome.ClauseReports;
import org.yoriai.outcome.StaffNoteView;
import org.yoriai.outcome.StaffNotes;
import org.yoriai.outcome.WriteStaffNote;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Contents;
import org.yoriai.web.open.Digest;
import org.yoriai.web.open.Digests;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Voice;
import org.yoriai.web.open.Voices;

/** One clause for whoever must decide on it: law, support, summary, dissent, wordings, and her private notes. */
@Path("/{lang:en|ja}/l/{assembly}/clauses")
@Produces(MediaType.TEXT_HTML)
public class ClauseController {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance clause(
                Place place,
                ClauseReport report,
                Contents.Unit law,
                Digest digest,
                List<Side> sides,
                List<Voice> wordings,
                int heard,
                boolean keepsNotes,
                List<StaffNoteView> notes,
                Form form,
                List<Form.Option> readers);
    }

    /**
     * What people say for or against.
     *
     * @param dissent whether it is the smaller side
     */
    public record Side(String stance, boolean dissent, ClauseReport.Said said, List<Voice> voices, String href) {}

    @Inject
    ClauseReports reports;

    @Inject
    StaffNotes notes;

    @Inject
    Deliberation deliberation;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Digests digests;

    @Inject
    Commands commands;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @Path("/{eId}")
    @MayIn({Role.LEGISLATOR, Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance clause(@PathParam("eId") String eId) {
        return page(eId, Form.of(Map.of("shared", "false")));
    }

    /** Keeps a note, or removes one. */
    @POST
    @Path("/{eId}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.LEGISLATOR)
    public Response act(@PathParam("eId") String eId, @RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        Place place = places.here();
        String path = "/l/" + place.slug() + "/clauses/" + eId;
        try {
            if ("remove".equals(act)) {
                return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                    notes.remove(visitor.assembly(), visitor.member(), form.id("note"));
                    return pages.done(path, "removed");
                });
            }
            form.require("text", "not-blank").check();
            WriteStaffNote command = commands.valid(new WriteStaffNote(form.value("text"), form.has("shared", "true")));
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                notes.write(visitor.assembly(), visitor.member(), eId, command);
                return pages.done(path, "noted");
            });
        } catch (Refused refused) {
            return form.answer(page(eId, form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(String eId, Form form) {
        LegislatorMessages say = Words.in(visitor.lang());
        Place place = places.here();
        ClauseReport report = reports.on(visitor.assembly(), Audience.ASSEMBLY, visitor.lang(), eId);
        Contents contents = voices.contents(place);
        boolean keepsNotes = visitor.has(Role.LEGISLATOR);
        return pages.page(Templates.clause(
                place,
                report,
                contents.text(report.law().clause()),
                report.summary() == null ? null : digests.of(place, report.summary()),
                List.of(
                        side(place, eId, "for", report.dissent(), report.forIt()),
                        side(place, eId, "against", report.dissent(), report.against())),
                voiced(place, report.wordings().arguments()),
                deliberation.heard(visitor.assembly()),
                keepsNotes,
                keepsNotes ? notes.on(visitor.assembly(), visitor.member(), eId) : List.of(),
                form.labelled(Map.of("text", say.note())),
                List.of(new Form.Option("false", say.note_mine()), new Form.Option("true", say.note_shared()))));
    }

    private Side side(Place place, String eId, String stance, String dissent, ClauseReport.Said said) {
        return new Side(
                stance,
                dissent.equals(stance),
                said,
                voiced(place, said.arguments()),
                place.href("/arguments?clause=" + eId + "&stance=" + stance));
    }

    private List<Voice> voiced(Place place, List<ArgumentView> arguments) {
        return arguments.stream().map(argument -> voices.of(place, argument)).toList();
    }
}
