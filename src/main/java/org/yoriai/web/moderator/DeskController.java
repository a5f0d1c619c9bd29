package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.Duties;
import org.yoriai.outcome.DutyView;
import org.yoriai.shared.Lang;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Where a moderator starts: what needs her, over all her assemblies, and the way to each. */
@Path("/{lang:en|ja}/m")
@Produces(MediaType.TEXT_HTML)
public class DeskController {
    /**
     * One thing to do.
     *
     * @param what with its count
     * @param age how long it has waited, or until when it must be done; empty when neither is known
     * @param href the one place where it is done
     */
    public record Duty(DutyView view, String what, String age, String href, String go, String icon) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(
                PageContext page, List<Duty> duties, List<AssemblyView> assemblies, boolean mayConvene);
    }

    @Inject
    Duties duties;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @Inject
    InstantSource clock;

    @GET
    @SignedIn
    public TemplateInstance desk() {
        PageContext page = pages.context();
        DutyView.Desk desk = duties.of(visitor.person());
        return pages.page(Templates.desk(
                page,
                desk.duties().stream().map(duty -> duty(page, duty)).toList(),
                desk.assemblies(),
                visitor.has(RealmRole.MODERATOR) || visitor.has(RealmRole.ADMIN)));
    }

    private Duty duty(PageContext page, DutyView duty) {
        Lang lang = page.lang();
        DeskMessages say = Words.desk(lang);
        String kind = duty.kind().code();
        String next = duty.next() == null ? "" : Words.in(lang).phase(duty.next());
        return new Duty(
                duty,
                say.duty(kind, duty.count(), next),
                age(say, duty),
                page.href("/m/" + duty.slug() + "/" + path(duty.kind())),
                say.duty_go(kind),
                icon(duty.kind()));
    }

    private String age(DeskMessages say, DutyView duty) {
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (duty.due() != null) {
            long left = ChronoUnit.DAYS.between(today, duty.due());
            return left < 0 ? say.age_late(-left) : left == 0 ? say.age_today() : say.age_left(left);
        }
        if (duty.since() == null) {
            return "";
        }
        long waited = ChronoUnit.DAYS.between(LocalDate.ofInstant(duty.since(), zone), today);
        return waited == 0 ? say.age_new() : say.age_waits(waited);
    }

    private static String path(DutyView.Kind kind) {
        return switch (kind) {
            case CONTENT -> "queue";
            case SUMMARIES -> "summaries";
            case TOO_MANY_ARGUMENTS -> "asking";
            case BALLOT_TO_OPEN, BALLOT_TO_COUNT, BALLOT_CLOSES -> "ballot";
            case RECOMMENDATIONS, REPORT, REPLY_DUE, REPLY_OVERDUE -> "ballot#recommendations";
            case PHASE_ENDS -> "design#phase";
            case PREFLIGHT -> "design#preflight";
        };
    }

    private static String icon(DutyView.Kind kind) {
        return switch (kind) {
            case CONTENT -> "flag";
            case SUMMARIES, RECOMMENDATIONS -> "pen";
            case BALLOT_TO_OPEN, BALLOT_TO_COUNT, BALLOT_CLOSES -> "scale";
            case REPORT, PHASE_ENDS -> "next";
            case REPLY_DUE, REPLY_OVERDUE -> "clock";
            case PREFLIGHT, TOO_MANY_ARGUMENTS -> "alert";
        };
    }
}
