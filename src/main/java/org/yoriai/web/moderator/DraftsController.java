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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;
import org.yoriai.summary.BesideView;
import org.yoriai.summary.Besides;
import org.yoriai.summary.Contests;
import org.yoriai.summary.OwnWords;
import org.yoriai.summary.Reviews;
import org.yoriai.summary.Scope;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryJobs;
import org.yoriai.summary.SummaryStatus;
import org.yoriai.summary.SummaryView;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.HowWorded;
import org.yoriai.web.open.Subjects;
import org.yoriai.web.open.SummaryLife;
import org.yoriai.web.open.SummaryLives;
import org.yoriai.web.open.SummaryMessages;

/**
 * Drafts of summaries: a list of what waits, and each with its gates and its sources. Its authors are asked about their own
 * words; then it is approved and published, or returned. What is contested is answered here.
 */
@Path("/{lang:en|ja}/m/{assembly}/summaries")
@Produces(MediaType.TEXT_HTML)
public class DraftsController {
    private static final String WHOLE_BILL = "";
    private static final String QUESTION = "question-";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 100;
    private static final Duration TOLD = Duration.ofHours(1);

    /**
     * A draft against what is published on the same clause in the same language.
     *
     * @param title of what it is about
     * @param before what is published, or {@code null}
     * @param added numbers of the draft's sentences that are not in it
     * @param gone its sentences that are not in the draft
     */
    public record Review(
            SummaryView draft,
            Subjects.Subject title,
            SummaryView before,
            Set<Integer> added,
            List<SummaryView.SentenceView> gone) {
        public boolean isReady() {
            return !draft.stale() && draft.gates().stream().allMatch(SummaryView.GateView::passed);
        }

        public String state() {
            return draft.status().code();
        }

        /** People whom it quotes. */
        public int people() {
            return (int) draft.sentences().stream()
                    .flatMap(sentence -> sentence.citations().stream())
                    .map(citation -> citation.by())
                    .distinct()
                    .count();
        }

        public boolean isOpen() {
            return draft.status().isOpen();
        }

        /** Whether a moderator may change it now. */
        public boolean isChangeable() {
            return isOpen() && draft.status() != SummaryStatus.FAILED;
        }

        public long failed() {
            return draft.gates().stream().filter(gate -> !gate.passed()).count();
        }

        static Review of(SummaryView draft, Subjects.Subject title, Optional<SummaryView> published) {
            Set<String> known = published.map(Review::texts).orElse(Set.of());
            Set<String> drafted = texts(draft);
            return new Review(
                    draft,
                    title,
                    published.orElse(null),
                    draft.sentences().stream()
                            .filter(sentence -> !known.contains(sentence.text()))
                            .map(SummaryView.SentenceView::number)
                            .collect(Collectors.toSet()),
                    published.map(SummaryView::sentences).orElse(List.of()).stream()
                            .filter(sentence -> !drafted.contains(sentence.text()))
                            .toList());
        }

        private static Set<String> texts(SummaryView summary) {
            return summary.sentences().stream()
                    .map(SummaryView.SentenceView::text)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Drafting that waits, runs or has failed.
     *
     * @param percent how far it has come; {@code text} the same in words
     */
    public record Drafting(String id, String title, boolean open, boolean running, int percent, String text) {}

    /** A draft that was returned. @param lang of the draft; {@code at} in words */
    public record Returned(Subjects.Subject title, Lang lang, String note, Instant at) {}

    /** What is published. */
    public record Published(Subjects.Subject title, SummaryView summary) {}

    /** Somebody contests a sentence and waits. @param sentence as it reads now */
    public record Contested(
            String id,
            String summary,
            String title,
            String sentence,
            String lang,
            String reason,
            String by,
            boolean late) {}

    /** One draft as its page shows it, beside what can be done with it now. */
    public record Work(
            String here,
            Review review,
            List<SummaryLife.Check> goals,
            List<String> changes,
            boolean running,
            String until,
            String missed,
            boolean second,
            List<Form.Option> hours,
            HowWorded worded,
            boolean unread) {
        public SummaryView draft() {
            return review.draft();
        }

        public SummaryView.LifeView life() {
            return review.draft().life();
        }

        /** Whether it can be approved now, for all that its authors said. */
        public boolean isApprovable() {
            return (!running || life().own().isComplete()) && life().own().open() == 0;
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance drafts(
                PageContext page,
                AssemblyView assembly,
                String jobs,
                Form form,
                List<Review> drafts,
                List<Contested> contests,
                List<Drafting> drafting,
                List<Returned> returned,
                List<Published> published,
                List<Form.Option> scopes,
                List<Form.Option> languages);

        static native TemplateInstance draft(
                PageContext page, AssemblyView assembly, Form form, Work work, String said);
    }

    @Inject
    Summaries summaries;

    @Inject
    Reviews reviews;

    @Inject
    Besides besides;

    @Inject
    OwnWords own;

    @Inject
    Contests contests;

    @Inject
    SummaryJobs jobs;

    @Inject
    InstantSource clock;

    @Inject
    Bills bills;

    @Inject
    Subjects subjects;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance drafts() {
        return page(Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response draft(@RestForm String key) {
        Form form = Form.sent();
        try {
            Scope scope = scope(form.value("clause"));
            Lang lang = Lang.of(form.value("to")).orElseThrow(() -> Refused.field("to", "unknown-value"));
            return ask(key, form, scope, lang);
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    /** Has it drafted; what takes no longer than a moderator waits for a page is there when she sees the next one. */
    private Response ask(String key, Form form, Scope scope, Lang lang) {
        List<UUID> asked = new ArrayList<>();
        Response answer = bench.act("summaries", key, form, () -> {
            asked.add(
                    jobs.ask(visitor.assembly(), scope, lang, visitor.member()).id());
            return "drafting";
        });
        for (UUID job : asked) {
            if (isDone(job)) {
                return Response.seeOther(bench.done("summaries", "drafted")).build();
            }
        }
        return answer;
    }

    private boolean isDone(UUID job) {
        Instant until = clock.instant().plus(PATIENCE);
        try {
            while (jobs.require(visitor.assembly(), job).isOpen()
                    && clock.instant().isBefore(until)) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return jobs.require(visitor.assembly(), job).status() == SummaryJobs.Status.DONE;
    }

    /** As the choices of the form name it: nothing for the whole bill, a clause, or a clause behind a sign for its question. */
    private static Scope scope(String value) {
        if (value.equals(WHOLE_BILL)) {
            return Scope.BILL;
        }
        boolean question = value.startsWith(QUESTION);
        UUID clause = Ids.read(question ? value.substring(QUESTION.length()) : value)
                .orElseThrow(() -> Refused.field("clause", "unknown-value"));
        return question ? Scope.ofQuestion(clause) : Scope.ofClause(clause);
    }

    private static String value(Scope scope) {
        return scope.isBill() ? WHOLE_BILL : (scope.isQuestion() ? QUESTION : "") + scope.clause();
    }

    @GET
    @Path("/{summary}")
    @MayIn(Role.MODERATOR)
    public TemplateInstance review(@PathParam("summary") String summary) {
        return page(Form.empty(), require(id(summary)));
    }

    /** @param act ask, end, redraft, approve, publish, withdraw, return, up, down, drop or quote */
    @POST
    @Path("/{summary}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response decide(@PathParam("summary") String summary, @RestForm String key, @RestForm String act) {
        UUID id = id(summary);
        Form form = Form.sent();
        String here = "summaries/" + id;
        try {
            return switch (act == null ? "" : act) {
                case "ask" -> {
                    int hours = form.whole("hours", 1, OwnWords.USUAL_HOURS);
                    form.check();
                    yield bench.act(here, key, form, () -> {
                        own.ask(visitor.assembly(), id, visitor.member(), hours, form.value("reason"));
                        return "asked";
                    });
                }
                case "end" ->
                    bench.act(here, key, form, () -> {
                        own.close(visitor.assembly(), id, visitor.member(), form.value("endReason"));
                        return "ended";
                    });
                case "redraft" -> {
                    SummaryView draft = require(id);
                    yield ask(key, form, draft.scope(), draft.lang());
                }
                case "approve" ->
                    bench.act(here, key, form, () -> {
                        reviews.approve(visitor.assembly(), id, visitor.member(), form.value("why"));
                        return "approved";
                    });
                case "withdraw" ->
                    bench.act(here, key, form, () -> {
                        reviews.withdraw(visitor.assembly(), id, visitor.member(), form.value("reason"));
                        return "withdrawn";
                    });
                case "return" -> {
                    form.require("note", "reason-required").check();
                    yield bench.act("summaries", key, form, () -> {
                        reviews.giveBack(visitor.assembly(), id, visitor.member(), form.value("note"));
                        return "returned";
                    });
                }
                case "up", "down", "drop", "quote" -> {
                    Reviews.Change change = change(form, act);
                    yield bench.act(here, key, form, () -> {
                        reviews.change(visitor.assembly(), id, visitor.member(), change);
                        return "changed";
                    });
                }
                default ->
                    bench.act("summaries", key, form, () -> {
                        reviews.publish(visitor.assembly(), id, visitor.member());
                        return "published";
                    });
            };
        } catch (Refused refused) {
            SummaryView now = summaries.require(visitor.assembly(), id, true);
            Form back = form.refused(refused, visitor.lang());
            return form.answer(shown(now) ? page(back, now) : page(back));
        }
    }

    private static Reviews.Change change(Form form, String act) {
        Integer start = null;
        Integer end = null;
        for (String place : form.values("sentences")) {
            String[] ends = place.split("-", 2);
            try {
                int from = Integer.parseInt(ends[0]);
                int to = Integer.parseInt(ends[ends.length - 1]);
                start = start == null ? from : Math.min(start, from);
                end = end == null ? to : Math.max(end, to);
            } catch (NumberFormatException e) {
                throw Refused.field("sentences", "not-whole-sentences");
            }
        }
        return new Reviews.Change(
                act,
                form.id("sentence"),
                act.equals("quote") ? form.id("citation") : null,
                start,
                end,
                form.value("reason"));
    }

    /** Answers somebody who contests a sentence. */
    @POST
    @Path("/contests/{contest}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response answer(@PathParam("contest") String contest, @RestForm String key) {
        UUID id = id(contest);
        Form form = Form.sent();
        try {
            form.require("decision", "choose-one")
                    .require("answer", "reason-required")
                    .check();
            Contests.Decision decision = Contests.Decision.of(form.value("decision"))
                    .orElseThrow(() -> Refused.field("decision", "unknown-value"));
            return bench.act("summaries", key, form, () -> {
                contests.answer(visitor.assembly(), id, visitor.member(), decision, form.value("answer"));
                return "answered";
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private static boolean shown(SummaryView summary) {
        return summary.status().isOpen()
                || summary.status() == SummaryStatus.PUBLISHED
                || summary.status() == SummaryStatus.STALE;
    }

    private SummaryView require(UUID id) {
        SummaryView draft = summaries.require(visitor.assembly(), id, true);
        if (!shown(draft)) {
            throw Refused.notFound();
        }
        return draft;
    }

    private TemplateInstance page(Form form, SummaryView draft) {
        PageContext page = pages.context();
        return pages.page(Templates.draft(page, bench.assembly(), form, work(draft), said(page)));
    }

    private String said(PageContext page) {
        return page.notice() == null
                ? ""
                : Words.summaries(visitor.lang()).done(page.notice()).strip();
    }

    private Work work(SummaryView draft) {
        SummaryMessages say = Words.summaries(visitor.lang());
        SummaryView.LifeView life = draft.life();
        return new Work(
                "/" + visitor.lang().code() + bench.path("summaries/" + draft.id()),
                review(draft),
                SummaryLives.goals(say, draft.metrics()),
                life.changed()
                        ? reviews.changes(visitor.assembly(), draft.id(), true).stream()
                                .map(change -> say.changed(
                                                change.what(),
                                                Words.in(visitor.lang()).kind(change.kind()))
                                        + (change.reason().isEmpty() ? "" : ": " + change.reason()))
                                .toList()
                        : List.of(),
                life.askUntil() != null && life.askUntil().isAfter(clock.instant()),
                life.askUntil() == null ? "" : Days.time(life.askUntil(), visitor.lang()),
                life.missed().stream()
                        .map(say::goal)
                        .collect(Collectors.joining(visitor.lang() == Lang.JA ? "、" : ", ")),
                draft.scope().isBill(),
                java.util.stream.Stream.of(OwnWords.USUAL_HOURS, 48, 24, 12, 3, 1)
                        .map(hours -> new Form.Option(String.valueOf(hours), say.desk_hours_of(hours)))
                        .toList(),
                HowWorded.of(
                        draft,
                        Words.models(visitor.lang()),
                        Words.in(visitor.lang()).summary_model()),
                isUnread(draft));
    }

    /** Whether she has to read another wording first. */
    private boolean isUnread(SummaryView draft) {
        if (!draft.beside() || draft.status() != SummaryStatus.OWN_WORDS) {
            return false;
        }
        BesideView both = besides.of(visitor.assembly(), draft.id(), visitor.member(), true);
        return both.mustBeRead() && !both.read();
    }

    private List<Drafting> drafting(List<Form.Option> scopes) {
        SummaryMessages say = Words.summaries(visitor.lang());
        return jobs.list(visitor.assembly()).stream()
                .filter(job -> job.isOpen() || isToBeToldOf(job))
                .map(job -> new Drafting(
                        job.id().toString(),
                        scopes.stream()
                                .filter(scope -> scope.value().equals(value(job.scope())))
                                .map(Form.Option::label)
                                .findFirst()
                                .orElse(Words.in(visitor.lang()).whole_bill()),
                        job.isOpen(),
                        job.status() == SummaryJobs.Status.RUNNING,
                        job.percent(),
                        switch (job.status()) {
                            case RUNNING -> say.job_running(job.percent());
                            case QUEUED -> job.lang() == null ? say.job_queued() : say.job_next();
                            default -> say.job_failed();
                        }))
                .toList();
    }

    /** What a moderator asked for and did not get, for a while. */
    private boolean isToBeToldOf(SummaryJobs.JobView job) {
        return job.status() == SummaryJobs.Status.FAILED
                && job.lang() != null
                && job.endedAt().plus(TOLD).isAfter(clock.instant());
    }

    /** Stops a drafting. */
    @POST
    @Path("/jobs/{job}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response stop(@PathParam("job") String job, @RestForm String key) {
        UUID id = id(job);
        Form form = Form.sent();
        try {
            return bench.act("summaries", key, form.with(java.util.Map.of("job", id.toString())), () -> {
                jobs.cancel(visitor.assembly(), id);
                return "stopped";
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private List<Contested> contested() {
        return contests.open(visitor.assembly()).stream()
                .map(contest -> {
                    SummaryView summary = summaries.require(visitor.assembly(), contest.summary(), true);
                    return new Contested(
                            contest.id().toString(),
                            contest.summary().toString(),
                            title(summary).text(),
                            summary.sentences().get(contest.number() - 1).text(),
                            summary.lang().code(),
                            contest.reason(),
                            Days.time(contest.answerBy(), visitor.lang()),
                            contest.answerBy().isBefore(clock.instant()));
                })
                .toList();
    }

    private Review review(SummaryView draft) {
        return Review.of(draft, title(draft), summaries.published(visitor.assembly(), draft.scope(), draft.lang()));
    }

    private Subjects.Subject title(SummaryView summary) {
        return subjects.of(summary.scope(), summary.clauseTitle());
    }

    private TemplateInstance page(Form form) {
        Lang lang = visitor.lang();
        ModeratorMessages say = Words.in(lang);
        List<Form.Option> scopes = new ArrayList<>();
        scopes.add(new Form.Option(WHOLE_BILL, say.whole_bill()));
        bills.decided(visitor.assembly())
                .forEach(clause -> scopes.add(new Form.Option(
                        clause.id().toString(),
                        clause.num().in(lang) + " " + clause.heading().in(lang))));
        subjects.questions()
                .forEach(question -> scopes.add(new Form.Option(
                        value(question.scope()), subjects.of(question).text())));
        List<SummaryView> published = new ArrayList<>(summaries.published(visitor.assembly(), lang));
        published.addAll(summaries.published(visitor.assembly(), lang.other()));
        List<Review> drafts = summaries.drafts(visitor.assembly()).stream()
                .map(draft -> Review.of(
                        draft,
                        title(draft),
                        published.stream()
                                .filter(one -> one.lang() == draft.lang()
                                        && one.scope().equals(draft.scope()))
                                .findFirst()))
                .toList();
        return pages.page(Templates.drafts(
                pages.context(),
                bench.assembly(),
                "/api/v1/assemblies/" + visitor.assembly() + "/summaries/jobs/stream",
                form,
                drafts,
                contested(),
                drafting(scopes),
                summaries.returned(visitor.assembly()).stream()
                        .map(one -> new Returned(
                                subjects.of(one.scope(), one.clauseTitle()), one.lang(), one.note(), one.at()))
                        .toList(),
                published.stream().map(one -> new Published(title(one), one)).toList(),
                scopes,
                Arrays.stream(Lang.values())
                        .map(one -> new Form.Option(one.code(), say.language(one.code())))
                        .toList()));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
