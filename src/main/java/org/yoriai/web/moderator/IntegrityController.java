package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.IntegrityReview;
import org.yoriai.opinion.IntegrityView;
import org.yoriai.shared.Refused;
import org.yoriai.web.DayWords;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** People whose votes are alike beyond chance: the evidence, what would be without them, and what is decided. */
@Path("/{lang:en|ja}/m/{assembly}/integrity")
@Produces(MediaType.TEXT_HTML)
public class IntegrityController {
    /** So many pairs are enough to see how alike they are; the API tells more. */
    private static final int PAIRS_SHOWN = 8;

    /** One pair of people in a table; {@code z} rounded. */
    public record Pair(String people, int common, int equal, String z) {}

    /** An argument whose standing would change. */
    public record Changed(String href, String text, String lang, String direction, String bridging) {}

    /**
     * One signal.
     *
     * @param said what was decided, for that of a decision
     */
    public record Card(
            UUID id,
            String state,
            String stateText,
            String kind,
            String people,
            int count,
            List<Pair> pairs,
            int pairCount,
            int inStep,
            int groups,
            int groupsWithout,
            String likeness,
            int common,
            int commonWithout,
            List<Changed> lost,
            List<Changed> won,
            String reason) {
        public boolean isOpen() {
            return state.equals("open");
        }
    }

    /** An appeal to decide. */
    public record Plea(UUID id, String by, String text, String when, String because, boolean mine) {}

    /** @param open whether something can be decided */
    public record Shown(List<Card> cards, List<Plea> pleas, String looked, boolean looking, boolean open) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance integrity(
                PageContext page, AssemblyView assembly, Form form, Shown shown, boolean auditor, String done);
    }

    @Inject
    IntegrityReview review;

    @Inject
    Deliberation deliberation;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    public TemplateInstance integrity() {
        return page(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn({Role.MODERATOR, Role.AUDITOR})
    public Response act(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        try {
            return switch (act == null ? "" : act) {
                case "look" ->
                    bench.act("integrity", key, form, () -> {
                        review.look(visitor.assembly());
                        return "looking";
                    });
                case "dismiss", "remove" -> {
                    if (!visitor.has(Role.MODERATOR)) {
                        throw Refused.notFound();
                    }
                    UUID signal = form.id("signal");
                    form.require("reason-" + signal, "reason-required").check();
                    yield bench.act("integrity", key, form, () -> {
                        review.decide(
                                visitor.assembly(),
                                visitor.member(),
                                signal,
                                act.equals("remove"),
                                form.value("reason-" + signal));
                        return "decided";
                    });
                }
                case "uphold", "restore" -> {
                    UUID appeal = form.id("appeal");
                    form.require("answer-" + appeal, "reason-required").check();
                    yield bench.act("integrity", key, form, () -> {
                        review.answer(
                                visitor.assembly(),
                                visitor.member(),
                                appeal,
                                act.equals("restore"),
                                form.value("answer-" + appeal));
                        return "answered";
                    });
                }
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private TemplateInstance page(Form form) {
        PageContext page = pages.context();
        AssemblyView assembly = bench.assembly();
        IntegrityView view = review.of(visitor.assembly(), visitor.member());
        Set<UUID> named = new HashSet<>();
        view.signals()
                .forEach(signal -> Stream.concat(signal.evidence().lost().stream(), signal.evidence().won().stream())
                        .forEach(each -> named.add(each.argument())));
        Map<UUID, ArgumentView> arguments = deliberation.some(visitor.assembly(), null, named);
        List<Card> cards = new ArrayList<>();
        view.signals().forEach(signal -> cards.add(card(page, assembly, signal, arguments)));
        List<Plea> pleas = view.appeals().stream()
                .map(appeal -> new Plea(
                        appeal.id(),
                        appeal.by().in(page.lang()),
                        appeal.text(),
                        DayWords.time(appeal.at(), page.lang()),
                        appeal.removedBecause(),
                        appeal.mine()))
                .toList();
        String looked = view.scannedAt() == null
                ? null
                : Words.review(page.lang())
                        .looked(view.votes(), view.people(), DayWords.time(view.scannedAt(), page.lang()));
        String done = page.notice() == null
                ? ""
                : Words.review(page.lang()).done(page.notice()).strip();
        return pages.page(Templates.integrity(
                page,
                assembly,
                form,
                new Shown(cards, pleas, looked, view.looking(), assembly.phase() != Phase.CLOSED),
                !visitor.has(Role.MODERATOR),
                done.isEmpty() ? null : done));
    }

    private Card card(
            PageContext page, AssemblyView assembly, IntegrityView.Signal signal, Map<UUID, ArgumentView> arguments) {
        IntegrityView.Evidence evidence = signal.evidence();
        String separator = page.lang().code().equals("ja") ? "、" : ", ";
        int common = evidence.common().size();
        return new Card(
                signal.id(),
                signal.state(),
                Words.review(page.lang()).state(signal.state()),
                signal.state().equals("open") ? "warn" : signal.state().equals("removed") ? "bad" : "",
                String.join(
                        separator,
                        signal.people().stream()
                                .map(name -> name.in(page.lang()))
                                .toList()),
                signal.people().size(),
                evidence.pairs().stream()
                        .limit(PAIRS_SHOWN)
                        .map(pair -> new Pair(
                                pair.one().in(page.lang()) + " · "
                                        + pair.other().in(page.lang()),
                                pair.common(),
                                pair.equal(),
                                number(pair.z(), 1)))
                        .toList(),
                evidence.pairCount(),
                evidence.inStep(),
                evidence.groups(),
                evidence.groupsWithout(),
                number(evidence.likeness(), 2),
                common,
                common - evidence.lost().size() + evidence.won().size(),
                changed(page, assembly, evidence.lost(), arguments),
                changed(page, assembly, evidence.won(), arguments),
                signal.reason());
    }

    private List<Changed> changed(
            PageContext page,
            AssemblyView assembly,
            List<IntegrityView.Shared> some,
            Map<UUID, ArgumentView> arguments) {
        List<Changed> changed = new ArrayList<>();
        for (IntegrityView.Shared each : some) {
            ArgumentView argument = arguments.get(each.argument());
            if (argument != null) {
                changed.add(new Changed(
                        page.href("/a/" + assembly.slug() + "/arguments/" + argument.id()),
                        argument.textIn(page.lang()),
                        argument.text().langOf(page.lang()),
                        Words.review(page.lang()).leans(each.direction()),
                        each.bridging() == null ? null : number(each.bridging(), 2)));
            }
        }
        return changed;
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
