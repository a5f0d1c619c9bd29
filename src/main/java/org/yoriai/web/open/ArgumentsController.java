package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yoriai.assembly.Memberships;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Browse;
import org.yoriai.deliberation.Complaints;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.deliberation.Vote;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.SignedIn;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Trace;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;

/** What members said: to look through, and each one with its votes, replies and what came of it. */
@Path("/{lang:en|ja}/a/{assembly}/arguments")
@Produces(MediaType.TEXT_HTML)
public class ArgumentsController {
    private static final int PAGE = 8;
    /** Below so many arguments a reader is asked for hers. */
    private static final int FEW = 5;
    /** Stands in the address for what is about no clause in particular. */
    private static final String WHOLE_BILL = "all";

    /** The filters as they are set: empty for all. */
    public record Chosen(String clause, String stance, String lang, String order) {
        boolean isAll() {
            return clause.isEmpty() && stance.isEmpty() && lang.isEmpty();
        }
    }

    /** What the filters offer. */
    public record Offered(List<Option> clauses, List<Option> stances, List<Option> langs, List<Option> orders) {}

    /**
     * What is shown of the list.
     *
     * @param first number of the first one shown, from 1
     * @param rule the order in a sentence
     */
    public record Shown(
            List<Voice> voices,
            long total,
            int first,
            int last,
            long page,
            long pages,
            Chosen set,
            Offered offered,
            String rule,
            String previous,
            String next) {
        /** Whether nothing at all was written, whatever the filters. */
        public boolean isSilent() {
            return total == 0 && set.isAll();
        }

        /** Whether the visitor chose what she sees, or its order. */
        public boolean isChosen() {
            return !set.isAll() || !set.order().isEmpty();
        }

        public boolean isNearlySilent() {
            return total > 0 && total < FEW && set.isAll();
        }
    }

    /**
     * One argument with all around it.
     *
     * @param clear what every group says to it at the least, or {@code null}
     * @param joined what was put to it because it says the same
     * @param same what it was put to, or {@code null}
     * @param chosen agree, disagree or pass; {@code null} when the visitor has not voted on it
     * @param canVote whether she may now
     * @param aiUse of the visitor's own words, as {@link Deliberation#use}; {@code null} for words of others
     * @param editUntil until when the visitor may change her own words, in words; {@code null} when she may not
     * @param asked the visitor's own appeal or report on it that still says something, or {@code null}
     * @param canAppeal whether she may ask that her hidden words be shown again
     * @param nobodyDecides whether nobody could decide on an appeal yet: one person moderates and nobody audits
     * @param canReport whether she may say that it breaks a rule
     * @param openData of the visitor's own words, whether she has said yes to it
     */
    public record Detail(
            Voice voice,
            List<Findings.Group> groups,
            String clear,
            Voice answers,
            List<Voice> replies,
            List<Voice> joined,
            Voice same,
            String chosen,
            boolean canVote,
            boolean canReply,
            boolean canWithdraw,
            String editUntil,
            Complaints.Own asked,
            boolean canAppeal,
            boolean nobodyDecides,
            boolean canReport,
            String aiUse,
            boolean openData,
            String rule) {}

    /** A vote as the form says it. */
    public record Answer(UUID argument, Vote choice) {}

    /** Taking back as the form says it. */
    public record Withdrawal(UUID argument) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance arguments(Place place, Shown shown, boolean canWrite, boolean canVote);

        static native TemplateInstance argument(
                Place place, Detail detail, List<Step> chain, Form form, List<Form.Option> grounds);
    }

    @Inject
    Deliberation deliberation;

    @Inject
    Complaints complaints;

    @Inject
    Bills bills;

    @Inject
    Once once;

    @Inject
    Memberships memberships;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Findings findings;

    @Inject
    Chains chains;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    @Transactional
    public TemplateInstance arguments(
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("stance") @Size(max = 20) String stance,
            @QueryParam("lang") @Size(max = 2) String lang,
            @QueryParam("order") @Size(max = 20) String order,
            @QueryParam("from") @Size(max = 9) String from) {
        Place place = places.here();
        List<Deliberation.ClauseCount> counts = deliberation.byClause(visitor.assembly());
        List<Contents.Entry> clauses = voices.contents(place).decided(counts);
        Contents.Entry only = clauses.stream()
                .filter(entry -> entry.eId().equals(clause))
                .findFirst()
                .orElse(null);
        boolean wholeBill = only == null && WHOLE_BILL.equals(clause);
        Browse what = Browse.ALL
                .on(only == null ? Set.of() : bills.within(visitor.assembly(), only.eId()))
                .of(stance == null ? null : Stance.of(stance).orElse(null))
                .writtenIn(lang == null ? null : Lang.of(lang).orElse(null))
                .by(order == null ? Browse.Order.FEWEST : Browse.Order.of(order).orElse(Browse.Order.FEWEST));
        if (wholeBill) {
            what = what.onWholeBill();
        }
        int start = start(from);
        Page<ArgumentView> found = deliberation.list(
                visitor.assembly(), visitor.memberIfSignedIn().orElse(null), what, Integer.toString(start), PAGE);
        Chosen set = new Chosen(
                only != null ? only.eId() : wholeBill ? WHOLE_BILL : "",
                what.stance() == null ? "" : what.stance().code(),
                what.lang() == null ? "" : what.lang().code(),
                what.order() == Browse.Order.FEWEST ? "" : what.order().code());
        int last = start + found.items().size();
        Shown shown = new Shown(
                found.items().stream().map(view -> voices.of(place, view)).toList(),
                found.total(),
                found.items().isEmpty() ? 0 : start + 1,
                last,
                start / PAGE + 1,
                Math.max(1, (found.total() + PAGE - 1) / PAGE),
                set,
                offered(clauses, counts),
                words.reading().order_text(what.order()),
                start == 0
                        ? null
                        : page(
                                place,
                                set,
                                found.items().isEmpty()
                                        ? (int) Math.max(0, (found.total() - 1) / PAGE * PAGE)
                                        : Math.max(0, start - PAGE)),
                found.next() == null ? null : page(place, set, last));
        return pages.page(Templates.arguments(
                place,
                shown,
                place.member() && place.assembly().phase().allowsArguments(),
                place.member() && place.assembly().phase().allowsVotes()));
    }

    private Offered offered(List<Contents.Entry> clauses, List<Deliberation.ClauseCount> counts) {
        OpenMessages say = words.open();
        ReadingMessages more = words.reading();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", say.filter_all_clauses()));
        counts.stream()
                .filter(count -> count.clause() == null)
                .findFirst()
                .ifPresent(count -> options.add(new Option(WHOLE_BILL, more.filter_whole_bill(count.arguments()))));
        clauses.forEach(
                entry -> options.add(new Option(entry.eId(), say.filter_clause(entry.label(), entry.arguments()))));
        List<Option> stances = new ArrayList<>();
        stances.add(new Option("", say.filter_all_stances()));
        for (Stance each : Stance.values()) {
            stances.add(new Option(each.code(), say.stance(each)));
        }
        List<Option> langs = new ArrayList<>();
        langs.add(new Option("", more.filter_all_langs()));
        for (Lang each : Lang.values()) {
            langs.add(new Option(each.code(), more.filter_lang_one(each.code())));
        }
        List<Option> orders = new ArrayList<>();
        for (Browse.Order each : Browse.Order.values()) {
            orders.add(new Option(each == Browse.Order.FEWEST ? "" : each.code(), more.order(each)));
        }
        return new Offered(options, stances, langs, orders);
    }

    private static String page(Place place, Chosen set, int from) {
        StringBuilder query = new StringBuilder();
        Map.of("clause", set.clause(), "stance", set.stance(), "lang", set.lang(), "order", set.order())
                .entrySet()
                .stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(filter -> query.append('&')
                        .append(filter.getKey())
                        .append('=')
                        .append(URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8)));
        return place.href("/arguments?from=" + from + query);
    }

    @GET
    @Path("/{argument}")
    @Anyone
    public TemplateInstance argument(@PathParam("argument") String argument) {
        return page(argument, Form.empty());
    }

    private TemplateInstance page(String argument, Form form) {
        Place place = places.here();
        ArgumentView view = require(argument);
        Voice voice = voices.of(place, view);
        boolean visible = view.status().equals("visible");
        Voice answers = view.replyTo() == null
                ? null
                : voices.of(
                        place,
                        deliberation.require(
                                visitor.assembly(),
                                visitor.memberIfSignedIn().orElse(null),
                                visitor.has(Role.MODERATOR),
                                view.replyTo()));
        Set<String> allowed =
                view.mine() && place.member() ? deliberation.allowed(visitor.assembly(), visitor.member()) : Set.of();
        Complaints.Own asked = visitor.memberIfSignedIn()
                .flatMap(member -> complaints.standing(visitor.assembly(), member, view.id()))
                .orElse(null);
        boolean canAppeal = view.mine() && place.member() && view.status().equals("hidden") && asked == null;
        Detail detail = new Detail(
                voice,
                findings.groups(view.id()),
                findings.clear(view.id()),
                answers,
                deliberation
                        .replies(visitor.assembly(), visitor.memberIfSignedIn().orElse(null), view.id())
                        .stream()
                        .map(reply -> voices.of(place, reply))
                        .toList(),
                view.joined() == 0
                        ? List.of()
                        : deliberation
                                .joined(
                                        visitor.assembly(),
                                        visitor.memberIfSignedIn().orElse(null),
                                        view.id())
                                .stream()
                                .map(other -> voices.of(place, other))
                                .toList(),
                view.mergedInto() == null
                        ? null
                        : voices.of(
                                place,
                                deliberation.require(
                                        visitor.assembly(),
                                        visitor.memberIfSignedIn().orElse(null),
                                        visitor.has(Role.MODERATOR),
                                        view.mergedInto())),
                view.myVote() == null ? null : view.myVote().code(),
                visible
                        && place.member()
                        && !view.mine()
                        && !view.isGone()
                        && place.assembly().phase().allowsVotes(),
                visible && place.member() && place.assembly().phase().allowsArguments(),
                view.mine()
                        && place.member()
                        && !view.status().equals("withdrawn")
                        && !(view.asksAuthor() && place.assembly().phase().allowsArguments()),
                view.mine() && place.member()
                        ? deliberation
                                .editableUntil(visitor.assembly(), visitor.member(), view.id())
                                .map(until -> Days.time(until, place.lang()))
                                .orElse(null)
                        : null,
                asked,
                canAppeal,
                (canAppeal || asked != null && asked.kind().equals("appeal") && asked.outcome() == null)
                        && memberships.count(visitor.assembly(), Role.MODERATOR)
                                        + memberships.count(visitor.assembly(), Role.AUDITOR)
                                < 2,
                visible
                        && visitor.memberIfSignedIn().isPresent()
                        && !view.mine()
                        && !view.isGone()
                        && (asked == null || asked.outcome() != null),
                view.mine() && place.member()
                        ? Deliberation.use(
                                view, !deliberation.keptOut(List.of(view.id())).isEmpty(), allowed)
                        : null,
                allowed.contains("open-data"),
                view.hiddenRule() == null
                        ? null
                        : org.yoriai.deliberation.ModerationRule.of(view.hiddenRule())
                                .map(words.open()::rule)
                                .orElse(view.hiddenRule()));
        return pages.page(Templates.argument(
                place,
                detail,
                chains.of(Trace.Kind.ARGUMENT, view.id(), words.open().argument_number(view.number())),
                form,
                Complaints.GROUNDS.stream()
                        .map(code -> new Form.Option(
                                code, words.of(ComplaintMessages.class).ground_is(code)))
                        .toList()));
    }

    @POST
    @Path("/{argument}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response vote(
            @PathParam("argument") String argument, @FormParam("choice") String choice, @FormParam("key") String key) {
        Answer answer = new Answer(id(argument), choice(choice));
        return once.submit("actor:" + visitor.actor(answer.argument()), key, answer, () -> {
            deliberation.vote(visitor.assembly(), visitor.member(), answer.argument(), answer.choice());
            return pages.done(path("/arguments/" + answer.argument()), "voted");
        });
    }

    /** Saying that it still holds, as the form says it. */
    public record Confirmation(UUID argument) {}

    @POST
    @Path("/{argument}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response confirm(@PathParam("argument") String argument, @FormParam("key") String key) {
        Confirmation confirmation = new Confirmation(id(argument));
        return once.submit("member:" + visitor.member(), key, confirmation, () -> {
            deliberation.confirm(visitor.assembly(), visitor.member(), confirmation.argument());
            return pages.done(path("/arguments/" + confirmation.argument()), "confirmed");
        });
    }

    /** Keeping out of summaries as the form says it. */
    public record Use(UUID argument, boolean use) {}

    /** @param back {@code words} for who comes from the list of her own words, to which she then returns */
    @POST
    @Path("/{argument}/ai-use")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response decideUse(
            @PathParam("argument") String argument,
            @FormParam("use") boolean use,
            @FormParam("back") String back,
            @FormParam("key") String key) {
        Use decided = new Use(id(argument), use);
        return once.submit("member:" + visitor.member(), key, decided, () -> {
            deliberation.decideUse(visitor.assembly(), visitor.member(), decided.argument(), decided.use());
            String to = "words".equals(back)
                    ? "/me/words?assembly=" + places.here().slug()
                    : path("/arguments/" + decided.argument());
            return pages.done(to, "consent");
        });
    }

    @POST
    @Path("/{argument}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response withdraw(@PathParam("argument") String argument, @FormParam("key") String key) {
        Withdrawal withdrawal = new Withdrawal(id(argument));
        return once.submit("member:" + visitor.member(), key, withdrawal, () -> {
            deliberation.withdraw(visitor.assembly(), visitor.member(), withdrawal.argument());
            return pages.done(path("/arguments/" + withdrawal.argument()), "withdrawn");
        });
    }

    @POST
    @Path("/{argument}/appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response appeal(@PathParam("argument") String argument, @FormParam("key") String key) {
        return ask(
                argument,
                key,
                "appeal",
                (form, id) -> complaints.appeal(visitor.assembly(), visitor.member(), id, form.value("text")));
    }

    @POST
    @Path("/{argument}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn
    public Response report(@PathParam("argument") String argument, @FormParam("key") String key) {
        return ask(
                argument,
                key,
                "report",
                (form, id) -> complaints.report(
                        visitor.assembly(), visitor.member(), id, form.value("ground"), form.value("text")));
    }

    /** Keeps what was typed when it is refused. */
    private Response ask(String argument, String key, String kind, BiConsumer<Form, UUID> act) {
        UUID id = id(argument);
        Form form = Form.sent();
        String back = path("/arguments/" + id);
        try {
            return once.submit("member:" + visitor.member(), key, form.content(back + "/" + kind), () -> {
                act.accept(form, id);
                return pages.done(back, kind);
            });
        } catch (Refused refused) {
            return form.answer(page(argument, form.refused(refused, visitor.lang())));
        }
    }

    private ArgumentView require(String argument) {
        return deliberation.require(
                visitor.assembly(), visitor.memberIfSignedIn().orElse(null), visitor.has(Role.MODERATOR), id(argument));
    }

    private String path(String rest) {
        return "/a/" + places.here().slug() + rest;
    }

    private static Vote choice(String code) {
        try {
            return Vote.of(code == null ? "" : code);
        } catch (IllegalArgumentException e) {
            throw Refused.field("choice", "unknown-value");
        }
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }

    private static int start(String from) {
        return from != null && from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
    }
}
