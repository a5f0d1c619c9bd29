package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.BallotView;
import org.yoriai.outcome.Ballots;
import org.yoriai.outcome.Choice;
import org.yoriai.outcome.ClauseRef;
import org.yoriai.outcome.OwnBallotView;
import org.yoriai.outcome.QuestionView;
import org.yoriai.outcome.TallyView;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemWords;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Chains;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.DecidedMessages;
import org.yoriai.web.open.Option;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Step;
import org.yoriai.web.open.Words;

/** The ballot, clause by clause: chosen, looked at again, sent; after the close, the count. */
@Path("/{lang:en|ja}/a/{assembly}/ballot")
@Produces(MediaType.TEXT_HTML)
public class BallotController {
    /**
     * Which questions a form decides. What it says of them is not noted with the form's key: from that note alone
     * nobody could tell how somebody voted.
     */
    public record Cast(List<UUID> questions) {}

    /**
     * One question on the page.
     *
     * @param field name of its choice in the form
     * @param choice yes, no, abstain or empty; {@code choiceText} the same as a word
     * @param needs sentence on what it depends on, or {@code null}; {@code stops} on what a no here stops too
     * @param together sentence on what it stands or falls with, or {@code null}: left out of {@code needs} and {@code stops}
     * @param clash sentence on a yes that a no elsewhere stops, or {@code null}
     * @param becomes sentence on what becomes of it, or {@code null} before all is counted
     * @param count its result, or {@code null} before the close
     */
    public record Row(
            UUID id,
            String field,
            String number,
            String heading,
            String text,
            String href,
            boolean open,
            boolean voted,
            String turnout,
            String choice,
            String choiceText,
            String needs,
            String stops,
            String together,
            String clash,
            String becomes,
            Count count) {
        /** Where the figures of this question stand in the assembly's JSON. */
        public String at() {
            return "ballot#/questions/id=" + id + "/";
        }

        /** Whether she says no to something that others need. */
        public boolean isStopping() {
            return (stops != null || together != null) && choice.equals(Choice.NO.code());
        }
    }

    /** A result. */
    public record Count(int yes, int abstain, int no, String support, String turnout, String file) {}

    /**
     * That she voted on one clause, and the signs by which she finds her line after the close.
     *
     * @param when the hour in which it was recorded, in words
     * @param file the count that her line stands in, or {@code null} before the close
     */
    public record Line(
            String number, String heading, String when, String event, String tracker, boolean counted, String file) {}

    /**
     * What is recorded of her ballot.
     *
     * @param left the clauses that she has not voted on and still can, in words, or {@code null}
     */
    public record Receipt(List<Line> lines, int questions, String until, String left) {
        public boolean isCounted() {
            return !lines.isEmpty() && lines.stream().allMatch(Line::counted);
        }
    }

    /**
     * The ballot as the page shows it.
     *
     * @param until when the ballot closes, or opens where its status is {@code planned}; {@code untilAt} where that stands
     * @param status of the next question: {@code planned open ended closed}, or empty without any
     * @param problem what was wrong with the form, or {@code null}
     * @param lost her answers to questions that were closed before they arrived, as she gave them
     * @param follows what nobody is asked about by itself, in words, or {@code null}
     */
    public record Sheet(
            List<Row> rows,
            List<Option> choices,
            boolean open,
            boolean canVote,
            String until,
            String untilAt,
            String status,
            String problem,
            List<String> lost,
            boolean few,
            String follows) {
        /** What stands beside the questions: whether any clashes with another. */
        public boolean clashes() {
            return rows.stream().anyMatch(row -> row.clash() != null);
        }

        public boolean isCounted() {
            return rows.stream().anyMatch(row -> row.count() != null);
        }

        public int voted() {
            return (int) rows.stream().filter(Row::voted).count();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ballot(Place place, Sheet sheet, List<Step> chain);

        static native TemplateInstance review(Place place, Sheet sheet);

        static native TemplateInstance receipt(Place place, Receipt receipt);
    }

    @Inject
    Ballots ballots;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Chains chains;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance ballot() {
        return sheet(places.here(), Map.of(), null);
    }

    /** What is recorded of her ballot; how she voted is not on it. */
    @GET
    @Path("/receipt")
    @MayIn(Role.MEMBER)
    public TemplateInstance receipt() {
        Place place = places.here();
        return pages.page(Templates.receipt(place, receipt(place, ballots.view(place.assembly(), visitor.member()))));
    }

    /** @param act review, edit or cast */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MEMBER)
    public Response ballot(@FormParam("act") String act, @FormParam("key") String key) {
        Place place = places.here();
        Map<UUID, Choice> choices = choices(Form.sent());
        try {
            if ("edit".equals(act)) {
                return show(200, sheet(place, choices, null));
            }
            if (choices.isEmpty()) {
                return show(
                        422,
                        sheet(place, choices, words.of(CitizenMessages.class).ballot_nothing()));
            }
            if (!"cast".equals(act)) {
                Sheet sheet = rows(place, ballots.view(place.assembly(), visitor.member()), choices, null);
                return sheet.lost().isEmpty()
                        ? show(200, pages.page(Templates.review(place, sheet)))
                        : show(409, page(place, sheet));
            }
            Cast cast = new Cast(List.copyOf(new TreeSet<>(choices.keySet())));
            return once.submit("actor:" + visitor.actor(cast.questions().get(0)), key, cast, () -> {
                ballots.castAll(visitor.assembly(), visitor.member(), choices);
                return pages.done("/a/" + place.slug() + "/ballot/receipt", "cast");
            });
        } catch (Refused refused) {
            Problem problem = refused.problem();
            if (problem.status() != 422 && problem.status() != 409) {
                throw refused;
            }
            return show(problem.status(), sheet(place, choices, ProblemWords.detail(problem, place.lang())));
        }
    }

    private TemplateInstance sheet(Place place, Map<UUID, Choice> choices, String problem) {
        BallotView ballot = ballots.view(place.assembly(), place.member() ? visitor.member() : null);
        return page(place, rows(place, ballot, choices, problem));
    }

    private TemplateInstance page(Place place, Sheet sheet) {
        return pages.page(Templates.ballot(place, sheet, chains.of(place, Chains.Station.BALLOT)));
    }

    private Sheet rows(Place place, BallotView ballot, Map<UUID, Choice> choices, String problem) {
        CitizenMessages say = words.of(CitizenMessages.class);
        Set<UUID> noed = ballot.questions().stream()
                .filter(question -> choices.get(question.id()) == Choice.NO)
                .map(question -> question.clause().id())
                .collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (QuestionView question : ballot.questions()) {
            Choice choice = choices.get(question.id());
            if (choice != null && !question.isOpen()) {
                lost.add(say.ballot_said(
                        words.open().clause_number(question.clause().num().in(place.lang())),
                        question.clause().heading().in(place.lang()),
                        say.choice(choice)));
                choice = null;
            }
            List<ClauseRef> broken = choice == Choice.YES
                    ? question.dependsOn().stream()
                            .filter(needed -> noed.contains(needed.id()))
                            .toList()
                    : List.of();
            rows.add(new Row(
                    question.id(),
                    "choice-" + question.id(),
                    words.open().clause_number(question.clause().num().in(place.lang())),
                    question.clause().heading().in(place.lang()),
                    question.text().in(place.lang()),
                    place.href("/bill/" + question.clause().eId()),
                    question.isOpen(),
                    question.voted(),
                    words.record().turnout(question.ballots(), ballot.members()),
                    choice == null ? "" : choice.code(),
                    choice == null ? "" : say.choice(choice),
                    needs(say, question),
                    stops(say, question),
                    question.together().isEmpty() ? null : say.ballot_together(list(question.together())),
                    broken.isEmpty() ? null : say.ballot_clash(list(broken)),
                    question.outcome() == null
                            ? null
                            : question.outcome().says().in(place.lang()),
                    count(place, question)));
        }
        List<Option> options = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            options.add(new Option(choice.code(), say.choice(choice)));
        }
        boolean open = ballot.isOpen();
        Optional<QuestionView> next = next(ballot);
        boolean planned = next.isPresent() && next.get().status().equals("planned");
        return new Sheet(
                rows,
                options,
                open,
                open && place.member(),
                planned ? Days.time(next.get().opensAt(), place.lang()) : until(place, ballot),
                next.map(question -> "ballot#/questions/id=" + question.id() + (planned ? "/opensAt" : "/closesAt"))
                        .orElse(""),
                next.map(QuestionView::status).orElse(""),
                lost.isEmpty() ? problem : say.ballot_lost(),
                lost,
                ballot.hasFewMembers(),
                ballot.follows().isEmpty() ? null : follows(list(ballot.follows())));
    }

    private String needs(CitizenMessages say, QuestionView question) {
        List<ClauseRef> needs = apart(question.dependsOn(), question.together());
        return needs.isEmpty() ? null : say.ballot_needs(list(needs));
    }

    private String stops(CitizenMessages say, QuestionView question) {
        List<ClauseRef> stops = apart(question.neededBy(), question.together());
        return stops.isEmpty() ? null : say.ballot_stops(list(stops));
    }

    private static List<ClauseRef> apart(List<ClauseRef> clauses, List<ClauseRef> together) {
        return clauses.stream().filter(clause -> !together.contains(clause)).toList();
    }

    private String follows(String clauses) {
        return words.of(DecidedMessages.class)
                .follows_text(Character.toUpperCase(clauses.charAt(0)) + clauses.substring(1));
    }

    private Count count(Place place, QuestionView question) {
        TallyView tally = question.tally();
        return tally == null
                ? null
                : new Count(
                        tally.yes(),
                        tally.abstain(),
                        tally.no(),
                        words.record().tally(tally.yes(), tally.abstain(), tally.no()),
                        words.record().turnout(tally.ballots(), tally.members()),
                        file(place, question));
    }

    private static String file(Place place, QuestionView question) {
        return "/api/v1/assemblies/" + place.slug() + "/questions/" + question.id() + "/tally";
    }

    private Receipt receipt(Place place, BallotView ballot) {
        Map<UUID, OwnBallotView> own = new LinkedHashMap<>();
        ballots.own(visitor.assembly(), visitor.member()).forEach(mine -> own.put(mine.question(), mine));
        List<Line> lines = new ArrayList<>();
        List<ClauseRef> left = new ArrayList<>();
        for (QuestionView question : ballot.questions()) {
            String number = words.open().clause_number(question.clause().num().in(place.lang()));
            OwnBallotView mine = own.get(question.id());
            if (mine != null) {
                lines.add(new Line(
                        number,
                        question.clause().heading().in(place.lang()),
                        Days.hour(mine.hour(), place.lang()),
                        mine.event().toString(),
                        mine.tracker(),
                        mine.counted(),
                        question.isClosed() ? file(place, question) : null));
            } else if (question.isOpen() && ballot.isOpen()) {
                left.add(question.clause());
            }
        }
        return new Receipt(lines, ballot.questions().size(), until(place, ballot), left.isEmpty() ? null : list(left));
    }

    /** The question whose close is the first that is still ahead, else the first of all. */
    private static Optional<QuestionView> next(BallotView ballot) {
        return ballot.questions().stream()
                .min(Comparator.comparing((QuestionView question) -> !question.isOpen())
                        .thenComparing(QuestionView::closesAt));
    }

    private static String until(Place place, BallotView ballot) {
        return next(ballot)
                .map(question -> Days.time(question.closesAt(), place.lang()))
                .orElse("");
    }

    private static Map<UUID, Choice> choices(Form form) {
        Map<UUID, Choice> choices = new LinkedHashMap<>();
        for (String id : form.values("question")) {
            String said = form.value("choice-" + id);
            if (!said.isEmpty()) {
                UUID question = org.yoriai.shared.Ids.read(id).orElseThrow(Refused::notFound);
                try {
                    choices.put(question, Choice.of(said));
                } catch (IllegalArgumentException e) {
                    throw Refused.field("choice", "unknown-value");
                }
            }
        }
        return choices;
    }

    /** {@code clauses 1, 3 and 4}. */
    private String list(List<ClauseRef> clauses) {
        if (clauses.size() == 1) {
            return named(clauses.get(0));
        }
        CitizenMessages say = words.of(CitizenMessages.class);
        List<String> nums =
                clauses.stream().map(clause -> clause.num().in(words.lang())).toList();
        return say.clauses(
                String.join(say.clauses_between(), nums.subList(0, nums.size() - 1)), nums.get(nums.size() - 1));
    }

    private String named(ClauseRef clause) {
        return words.of(CitizenMessages.class).clause(clause.num().in(words.lang()));
    }

    private static Response show(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
