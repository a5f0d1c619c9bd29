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
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Complaints;
import org.yoriai.deliberation.Ground;
import org.yoriai.deliberation.Moderation;
import org.yoriai.deliberation.ModerationQueue;
import org.yoriai.deliberation.ModerationQueue.Filter;
import org.yoriai.deliberation.ModerationQueue.Kind;
import org.yoriai.deliberation.ModerationQueue.State;
import org.yoriai.deliberation.ModerationRule;
import org.yoriai.deliberation.Ruling;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;
import org.yoriai.summary.Summaries;
import org.yoriai.web.DayWords;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The one queue: all that members wrote, by where it stands, to be decided one by one or many at once. */
@Path("/{lang:en|ja}/m/{assembly}/queue")
@Produces(MediaType.TEXT_HTML)
public class QueueController {
    private static final int SHOWN = 20;
    /** From here on the page says how long something has waited. */
    private static final Duration LONG = Duration.ofDays(2);

    /**
     * What is shown.
     *
     * @param address of this list without its place in it, to begin another address with
     * @param ticked whether every box is ticked
     */
    public record Shown(
            String state,
            String kind,
            String lang,
            String clause,
            int from,
            List<Item> items,
            long first,
            long last,
            long total,
            String address,
            Integer previous,
            Integer next,
            boolean ticked,
            ModerationQueue.Counts counts,
            int complaints,
            int drafts) {
        public boolean isFiltered() {
            return !(kind.isEmpty() && lang.isEmpty() && clause.isEmpty());
        }
    }

    /**
     * One piece of content.
     *
     * @param parent what it replies to, or {@code null}
     * @param days how long it has waited; 0 when that is not long
     */
    public record Item(ArgumentView argument, BillView.ClauseView clause, ArgumentView parent, long days) {}

    /** A rule with its reasons, as a list offers them. */
    public record Rule(String label, List<Form.Option> grounds) {}

    /** What the filters offer. */
    public record Offered(List<Form.Option> kinds, List<Form.Option> langs, List<Form.Option> clauses) {}

    /**
     * What came of the act before.
     *
     * @param undo the act that can be put back, or {@code null}
     * @param left one sentence for each that was left as it is
     */
    public record Report(String text, UUID undo, List<String> left) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance queue(
                PageContext page,
                AssemblyView assembly,
                Form form,
                Shown shown,
                Offered offered,
                List<Rule> rules,
                Report report);
    }

    @Inject
    Moderation moderation;

    @Inject
    ModerationQueue queue;

    @Inject
    Complaints complaints;

    @Inject
    Summaries summaries;

    @Inject
    Bills bills;

    @Inject
    Bench bench;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @Inject
    InstantSource clock;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance queue(
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("in") String lang,
            @QueryParam("clause") String clause,
            @QueryParam("from") String from,
            @QueryParam("all") String all,
            @QueryParam("act") String act,
            @QueryParam("left") String left) {
        Form form = Form.of(Map.of(
                "state",
                blank(state),
                "kind",
                blank(kind),
                "in",
                blank(lang),
                "clause",
                blank(clause),
                "from",
                blank(from)));
        return page(form, all != null, report(blank(act), blank(left)));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response decide(@RestForm String key, @RestForm String act, @RestForm String approve) {
        Form form = Form.sent();
        try {
            if (approve != null) {
                return decided(key, form, List.of(form.id("approve")), new Ruling.Approve());
            }
            return switch (act == null ? "" : act) {
                case "approve" -> decided(key, form, chosen(form), new Ruling.Approve());
                case "hide" -> {
                    List<UUID> chosen = chosen(form);
                    form.require("ground", "not-blank")
                            .require("reason", "reason-required")
                            .check();
                    Ground ground =
                            Ground.of(form.value("ground")).orElseThrow(() -> Refused.field("ground", "unknown-value"));
                    yield decided(key, form, chosen, new Ruling.Hide(ground.rule(), ground, form.value("reason")));
                }
                case "restore" -> {
                    List<UUID> chosen = chosen(form);
                    form.require("reason", "reason-required").check();
                    yield decided(key, form, chosen, new Ruling.Restore(form.value("reason")));
                }
                case "undo" -> {
                    UUID batch = form.id("batch");
                    yield once.submit(
                            "member:" + visitor.member(),
                            key,
                            form.content(bench.path("queue")),
                            () -> after(form, moderation.undo(visitor.assembly(), visitor.member(), batch)));
                }
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang()).labelled(labels()), false, null));
        }
    }

    private Response decided(String key, Form form, List<UUID> chosen, Ruling ruling) {
        String seen = state(form).code();
        return once.submit(
                "member:" + visitor.member(),
                key,
                form.content(bench.path("queue")),
                () -> after(form, moderation.decide(visitor.assembly(), visitor.member(), chosen, seen, ruling)));
    }

    private static List<UUID> chosen(Form form) {
        List<UUID> chosen = form.values("item").stream()
                .map(item -> Ids.read(item).orElseThrow(Refused::notFound))
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            throw Refused.field("item", "not-empty");
        }
        return chosen;
    }

    /** The same list again; what came of the act is in the address, so that it is told after a reload too. */
    private URI after(Form form, Moderation.Outcome outcome) {
        String address = bench.path("queue") + "?" + address(form) + "&from=" + from(form);
        if (outcome.batch() != null) {
            address += "&act=" + outcome.batch();
        }
        if (!outcome.left().isEmpty()) {
            address += "&left=" + outcome.left().stream().map(String::valueOf).collect(Collectors.joining("."));
        }
        return pages.done(address, null);
    }

    private Report report(String act, String left) {
        DeskMessages say = Words.desk(visitor.lang());
        Optional<ModerationQueue.Act> done =
                Ids.read(act).flatMap(batch -> queue.act(visitor.assembly(), visitor.member(), batch));
        List<Integer> numbers = left.matches("[0-9]{1,9}(\\.[0-9]{1,9})*")
                ? Arrays.stream(left.split("\\."))
                        .limit(Moderation.MOST)
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
        if (done.isEmpty() && numbers.isEmpty()) {
            return null;
        }
        boolean undoing = done.filter(one -> one.decision().equals("undone")).isPresent();
        List<String> sentences = queue.last(visitor.assembly(), visitor.member(), numbers).stream()
                .map(last -> sentence(say, last, undoing))
                .toList();
        if (done.isEmpty()) {
            return new Report(say.report_nothing(), null, sentences);
        }
        ModerationQueue.Act one = done.get();
        boolean undoable = one.mine()
                && !undoing
                && one.at().plus(Moderation.UNDO_WITHIN).isAfter(clock.instant())
                && queue.last(visitor.assembly(), visitor.member(), one.numbers()).stream()
                        .anyMatch(last -> last.mine() && one.decision().equals(last.decision()));
        return new Report(
                say.report(one.decision(), one.numbers().size(), numbers(one.numbers())),
                undoable ? one.batch() : null,
                sentences);
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", "))
                + (numbers.size() > 10 ? " …" : "");
    }

    private String sentence(DeskMessages say, ModerationQueue.Last last, boolean undoing) {
        if (last.status().equals("withdrawn")) {
            return say.left_withdrawn(last.number());
        }
        if (last.decision() == null) {
            return say.left_changed(last.number());
        }
        String at = DayWords.time(last.at(), visitor.lang());
        if (last.mine()) {
            return undoing ? say.left_answered(last.number()) : say.left_mine(last.number(), last.decision(), at);
        }
        return say.left_other(last.number(), last.decision(), at);
    }

    private TemplateInstance page(Form form, boolean ticked, Report report) {
        Lang reader = visitor.lang();
        State state = state(form);
        Kind kind = Kind.of(form.value("kind")).orElse(null);
        Lang lang = Lang.of(form.value("in")).orElse(null);
        List<BillView.ClauseView> clauses =
                bills.published(visitor.assembly()).map(BillView::clauses).orElse(List.of());
        Optional<BillView.ClauseView> clause = clauses.stream()
                .filter(one -> one.eId().equals(form.value("clause")))
                .findFirst();
        Set<UUID> within =
                clause.map(one -> bills.within(visitor.assembly(), one.eId())).orElse(Set.of());
        Page<ArgumentView> found =
                queue.page(visitor.assembly(), new Filter(state, kind, lang, within), from(form), SHOWN);
        int first = found.items().isEmpty()
                ? 0
                : (int) (found.next() == null ? found.total() : Long.parseLong(found.next()))
                        - found.items().size();
        Map<UUID, BillView.ClauseView> byId =
                clauses.stream().collect(Collectors.toMap(BillView.ClauseView::id, one -> one));
        Map<UUID, ArgumentView> parents = queue.repliedTo(visitor.assembly(), found.items());
        List<Item> items = found.items().stream()
                .map(argument -> new Item(
                        argument,
                        argument.clause() == null ? null : byId.get(argument.clause()),
                        argument.replyTo() == null ? null : parents.get(argument.replyTo()),
                        state == State.WAITING ? days(argument) : 0))
                .toList();
        Shown shown = new Shown(
                state.code(),
                kind == null ? "" : kind.code(),
                lang == null ? "" : lang.code(),
                clause.map(BillView.ClauseView::eId).orElse(""),
                first,
                items,
                items.isEmpty() ? 0 : first + 1L,
                first + (long) items.size(),
                found.total(),
                bench.path("queue") + "?" + address(form),
                first == 0 ? null : Math.max(0, first - SHOWN),
                found.next() == null ? null : Integer.valueOf(found.next()),
                ticked,
                queue.counts(visitor.assembly()),
                complaints.waiting(visitor.assembly()),
                summaries.drafts(visitor.assembly()).size());
        return pages.page(Templates.queue(
                pages.context(), bench.assembly(), form, shown, offered(clauses, reader), rules(reader), report));
    }

    private long days(ArgumentView argument) {
        Duration waited = Duration.between(argument.submittedAt(), clock.instant());
        return waited.compareTo(LONG) < 0 ? 0 : waited.toDays();
    }

    private Offered offered(List<BillView.ClauseView> clauses, Lang lang) {
        DeskMessages say = Words.desk(lang);
        ModeratorMessages words = Words.in(lang);
        List<Form.Option> kinds = new ArrayList<>(List.of(new Form.Option("", say.filter_kinds())));
        for (Kind kind : Kind.values()) {
            kinds.add(new Form.Option(kind.code(), say.kinds(kind.code())));
        }
        List<Form.Option> langs = new ArrayList<>(List.of(new Form.Option("", say.filter_langs())));
        for (Lang one : Lang.values()) {
            langs.add(new Form.Option(one.code(), words.language(one.code())));
        }
        List<Form.Option> units = new ArrayList<>(List.of(new Form.Option("", say.filter_clauses())));
        clauses.stream()
                .filter(BillView.ClauseView::votable)
                .forEach(clause -> units.add(new Form.Option(
                        clause.eId(),
                        (clause.num().in(lang) + " " + clause.heading().in(lang)).strip())));
        return new Offered(kinds, langs, units);
    }

    /** All rules with the reasons that a list offers. */
    static List<Rule> rules(Lang lang) {
        return Arrays.stream(ModerationRule.values())
                .map(rule -> new Rule(
                        Words.log(lang).rule(rule.code()),
                        Ground.of(rule).stream()
                                .map(ground -> new Form.Option(
                                        ground.code(), Words.log(lang).ground(ground.code())))
                                .toList()))
                .toList();
    }

    private Map<String, String> labels() {
        DeskMessages say = Words.desk(visitor.lang());
        return Map.of("item", say.f_items(), "ground", say.f_ground(), "reason", say.f_words());
    }

    private static State state(Form form) {
        return State.of(form.value("state")).orElse(State.WAITING);
    }

    private static int from(Form form) {
        return form.value("from").matches("[0-9]{1,9}") ? Integer.parseInt(form.value("from")) : 0;
    }

    /** The filters as the address says them. */
    private static String address(Form form) {
        return "state=" + state(form).code()
                + Kind.of(form.value("kind"))
                        .map(kind -> "&kind=" + kind.code())
                        .orElse("")
                + Lang.of(form.value("in")).map(lang -> "&in=" + lang.code()).orElse("")
                + (form.value("clause").matches("[A-Za-z0-9_.-]{1,200}") ? "&clause=" + form.value("clause") : "");
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
