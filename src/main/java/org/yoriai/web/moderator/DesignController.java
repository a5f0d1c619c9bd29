package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyModel;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.assembly.Preflight;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Lang;
import org.yoriai.shared.ProblemWords;
import org.yoriai.shared.Refused;
import org.yoriai.web.DayWords;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The plan of an assembly: phases, who is in it, and the bill before it. */
@Path("/{lang:en|ja}/m/{assembly}/design")
@Produces(MediaType.TEXT_HTML)
public class DesignController {
    private static final List<Role> INVITED = List.of(
            Role.MEMBER,
            Role.ALTERNATE,
            Role.OBSERVER,
            Role.EXPERT,
            Role.FACILITATOR,
            Role.NOTE_TAKER,
            Role.MODERATOR,
            Role.LEGISLATOR,
            Role.AUDITOR);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance design(
                PageContext page,
                AssemblyView assembly,
                Form form,
                List<Check> preflight,
                long missing,
                List<Stage> stages,
                List<Form.Option> next,
                List<Form.Option> roles,
                Map<String, Integer> people,
                List<Draft> bills,
                AssemblyView.InvitationView invitation);
    }

    /**
     * One line of the preflight.
     *
     * @param text what is there, or in a sentence what is missing
     * @param href where it is done
     */
    public record Check(boolean done, boolean needed, String text, String href) {}

    /** One line of the plan; {@code state} is done, now or next. */
    public record Stage(String title, String date, String datetime, String text, String href, String state) {}

    /**
     * A bill with its clauses one inside the other.
     *
     * @param missing languages that it is not there in
     */
    public record Draft(BillView bill, List<Unit> units, int decided, List<Lang> missing) {
        public boolean isDraft() {
            return bill.status().equals("draft");
        }
    }

    /** A clause and the clauses inside it. */
    public record Unit(BillView.ClauseView clause, List<Unit> inside) {}

    @Inject
    Assemblies assemblies;

    @Inject
    Preflight preflight;

    @Inject
    Bills bills;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance design(@QueryParam("invite") String invite) {
        return page(
                Role.of(invite == null ? "" : invite)
                        .map(role -> Form.of(Map.of("act", "invite", "role", role.code())))
                        .orElseGet(Form::empty),
                null);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response act(@RestForm String key, @RestForm String act, @RestForm("file") FileUpload file) {
        Form form = Form.sent();
        try {
            return switch (act == null ? "" : act) {
                case "phase" -> {
                    form.require("reason", "reason-required").check();
                    Phase to = phase(form.value("to"));
                    yield bench.act("design", key, form, () -> {
                        assemblies.advance(
                                visitor.assembly(), to, form.value("reason").strip());
                        return "moved";
                    });
                }
                case "invite" -> invite(key, form);
                case "translate" -> {
                    byte[] source = BillDeskController.source(form, file);
                    UUID bill = form.id("bill");
                    Lang lang = Lang.of(form.value("to")).orElseThrow(Refused::notFound);
                    yield bench.act("design", key, BillDeskController.withHash(form, source), () -> {
                        bills.translate(visitor.assembly(), bill, lang, source);
                        return "bill-translated";
                    });
                }
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            Form answered = "translate".equals(act)
                    ? form.refused(refused, visitor.lang(), BillDeskController.given(file) ? "file" : "source")
                    : form.refused(refused, visitor.lang());
            ModeratorMessages say = Words.in(visitor.lang());
            return answered.answer(page(
                    answered.labelled(Map.of(
                            "to", say.phase_to(),
                            "reason", say.phase_reason(),
                            "source", say.bill_paste(),
                            "file", say.bill_file(),
                            "role", say.invite_role(),
                            "uses", say.invite_uses(),
                            "days", say.invite_days())),
                    null));
        }
    }

    /** The code stands on the page that answers, this once: it is kept nowhere, not even in an address. */
    private Response invite(String key, Form form) {
        int uses = form.whole("uses", 1, 100_000);
        int days = form.whole("days", 1, 365);
        Role role = Role.of(form.value("role"))
                .filter(INVITED::contains)
                .orElseThrow(() -> Refused.field("role", "unknown-value"));
        form.check();
        AssemblyView.InvitationView[] made = new AssemblyView.InvitationView[1];
        Response answer = bench.act("design", key, form, () -> {
            made[0] = assemblies.invite(visitor.assembly(), role, uses, Duration.ofDays(days));
            return "invited";
        });
        return made[0] == null ? answer : Form.empty().answer(page(Form.empty(), made[0]));
    }

    private static Phase phase(String name) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.field("to", "unknown-value"));
    }

    private TemplateInstance page(Form form, AssemblyView.InvitationView invitation) {
        AssemblyView assembly = bench.assembly();
        ModeratorMessages say = Words.in(visitor.lang());
        Map<String, Integer> people = assemblies.members(assembly.assemblyId()).stream()
                .collect(Collectors.toMap(
                        AssemblyView.MemberView::role, member -> 1, Integer::sum, java.util.LinkedHashMap::new));
        List<Draft> drafts = new ArrayList<>(bills.all(assembly.assemblyId()).stream()
                .map(DesignController::draft)
                .toList());
        java.util.Collections.reverse(drafts);
        List<Check> checks = preflight.of(assembly).stream()
                .map(check -> check(assembly, check))
                .toList();
        return pages.page(Templates.design(
                pages.context(),
                assembly,
                form,
                checks,
                checks.stream().filter(check -> check.needed() && !check.done()).count(),
                stages(assembly, say),
                assembly.phase().next().stream()
                        .map(phase -> new Form.Option(phase.name(), say.phase(phase)))
                        .toList(),
                INVITED.stream()
                        .map(role -> new Form.Option(role.code(), say.role(role.code())))
                        .toList(),
                people,
                drafts,
                invitation));
    }

    private List<Stage> stages(AssemblyView assembly, ModeratorMessages say) {
        List<Stage> stages = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            LocalDate day = assembly.startsOn().get(phase);
            int order = Integer.compare(phase.ordinal(), assembly.phase().ordinal());
            stages.add(new Stage(
                    say.phase(phase),
                    day == null ? say.no_date() : DayWords.full(day, visitor.lang()),
                    day == null ? null : day.toString(),
                    null,
                    null,
                    order < 0 ? "done" : order == 0 ? "now" : "next"));
        }
        return stages;
    }

    private Check check(AssemblyView assembly, Preflight.Check check) {
        int moderators = AssemblyModel.of(assembly.model()).orElseThrow().moderators();
        String text = check.done()
                ? Words.desk(visitor.lang()).preflight(check.code(), moderators)
                : ProblemWords.violation(check.violation(moderators), visitor.lang());
        return new Check(
                check.done(),
                check.needed(),
                text,
                "/" + visitor.lang().code() + "/m/" + assembly.slug() + "/" + where(check.code()));
    }

    /** Where a thing of the preflight is done, below the address of the moderator's pages. */
    private static String where(String code) {
        return switch (code) {
            case "question-languages" -> "plan#f-question.en";
            case "texts-languages" -> "plan#f-about.en";
            case "reply-contract" -> "plan#f-authority.en";
            case "dates" -> "plan#dates";
            case "legislator", "auditor" -> "design?invite=" + code + "#people";
            case "moderators", "second-moderator" -> "design?invite=moderator#people";
            case "materials-for", "materials-against", "background" -> "learn";
            case "bill" -> "bills";
            default -> "design#bill";
        };
    }

    private static Draft draft(BillView bill) {
        List<Unit> units = new ArrayList<>();
        List<Unit> open = new ArrayList<>();
        for (BillView.ClauseView clause : bill.clauses()) {
            Unit unit = new Unit(clause, new ArrayList<>());
            while (open.size() > clause.depth()) {
                open.remove(open.size() - 1);
            }
            (open.isEmpty() ? units : open.get(open.size() - 1).inside()).add(unit);
            open.add(unit);
        }
        return new Draft(
                bill,
                units,
                (int) bill.clauses().stream()
                        .filter(BillView.ClauseView::votable)
                        .count(),
                Arrays.stream(Lang.values())
                        .filter(lang -> !lang.code().equals(bill.originalLang())
                                && !bill.title().texts().containsKey(lang.code()))
                        .toList());
    }
}
