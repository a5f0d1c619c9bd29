package org.yoriai.summary;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** Summaries as JSON. */
@Path("/api/v1/assemblies/{assembly}/summaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class SummaryResource {
    /** How long a listener that lost its connection waits before it comes back. */
    private static final long COME_BACK_MILLIS = 3_000;

    @Inject
    Summaries summaries;

    @Inject
    OwnWords own;

    @Inject
    Reviews reviews;

    @Inject
    Contests contests;

    @Inject
    Represented represented;

    @Inject
    SummaryJobs jobs;

    @Inject
    JobStream stream;

    @Inject
    Bills bills;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @GET
    @Anyone
    @Operation(
            summary = "Published summaries in the order of the bill; filter by clause (eId) and level",
            description = "In the language asked for, else that of the request. Words that were withdrawn, hidden or "
                    + "changed since are left out, and the sentence says so.")
    public List<SummaryView> list(
            @QueryParam("clause") @Size(max = 200) String clause,
            @QueryParam("level") @Pattern(regexp = "clause|question|bill") String level,
            @QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        Lang in = lang == null ? visitor.lang() : Lang.of(lang).orElseThrow();
        UUID about = clause == null || clause.isEmpty() ? null : clauseId(clause);
        return summaries.published(visitor.assembly(), in).stream()
                .filter(summary -> about == null || about.equals(summary.clause()))
                .filter(summary -> level == null || level.equals(summary.level().code()))
                .toList();
    }

    @GET
    @Path("/drafts")
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(summary = "Drafts in both languages that wait for a moderator")
    public List<SummaryView> drafts() {
        return summaries.drafts(visitor.assembly());
    }

    /**
     * @param clause its eId; absent for the whole bill
     * @param level {@code question} for the question that decides this clause with others; absent for the clause itself
     * @param lang of the words around the quotes; quotes are in it where somebody translated them
     */
    public record DraftSummary(
            @Size(max = 200) @Schema(examples = "sec_5") String clause,

            @Pattern(regexp = "clause|question|bill") String level,

            @NotBlank @Pattern(regexp = "en|ja") @Schema(examples = "en")
            String lang) {}

    @POST
    @Path("/drafts")
    @MayIn(Role.MODERATOR)
    @Operation(
            summary = "Have a summary drafted of a clause, a question or the whole bill, from what is visible now",
            description = "It is drafted beside: ask how far it is. The draft stands in it once it is done.")
    @APIResponse(responseCode = "201", description = "The drafting, which waits or runs already")
    @APIResponse(responseCode = "409", description = "Too little that is visible was said on it")
    public Response draft(@NotNull @Valid DraftSummary command) {
        Scope scope = scope(command);
        return once.create(
                "member:" + visitor.member(),
                () -> jobs.ask(
                        visitor.assembly(), scope, Lang.of(command.lang()).orElseThrow(), visitor.member()));
    }

    private Scope scope(DraftSummary command) {
        boolean named = command.clause() != null && !command.clause().isEmpty();
        Scope.Level level = command.level() == null
                ? named ? Scope.Level.CLAUSE : Scope.Level.BILL
                : Scope.Level.of(command.level());
        if (named == (level == Scope.Level.BILL)) {
            throw Refused.field("clause", "clause-unknown");
        }
        if (level == Scope.Level.BILL) {
            return Scope.BILL;
        }
        UUID clause = draftable(command.clause());
        return level == Scope.Level.CLAUSE
                ? Scope.ofClause(clause)
                : summaries
                        .question(visitor.assembly(), clause)
                        .orElseThrow(() -> Refused.field("clause", "clause-unknown"));
    }

    @GET
    @Path("/{summary}")
    @Anyone
    @Operation(summary = "One summary with its sentences and the words they came from")
    public SummaryView get(@PathParam("summary") String summary) {
        return summaries.require(visitor.assembly(), id(summary), moderates());
    }

    @GET
    @Path("/{summary}/versions")
    @Anyone
    @Operation(summary = "All that was published on the same clause in the same language, newest first")
    public List<SummaryView> versions(@PathParam("summary") String summary) {
        SummaryView one = get(summary);
        return summaries.versions(visitor.assembly(), one.scope(), one.lang());
    }

    /**
     * @param hours how long the authors are waited for; absent for the usual time
     * @param reason why for less than that, read by everybody
     */
    public record AskAuthors(
            @Min(1) @Max(OwnWords.USUAL_HOURS) Integer hours,
            @Size(max = 500) String reason) {}

    @POST
    @Path("/{summary}/asking")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Ask everybody whom a draft quotes whether it says what they meant")
    @APIResponse(responseCode = "201", description = "The draft; it stays as it is while they are asked")
    @APIResponse(responseCode = "409", description = "It is not checked, or they are asked already")
    public Response ask(@PathParam("summary") String summary, @NotNull @Valid AskAuthors command) {
        UUID id = id(summary);
        int hours = command.hours() == null ? OwnWords.USUAL_HOURS : command.hours();
        return once.create(
                "member:" + visitor.member(),
                () -> own.ask(visitor.assembly(), id, visitor.member(), hours, command.reason()));
    }

    /** @param reason why those who have not answered are waited for no longer; read by everybody */
    public record EndAsking(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{summary}/asking/end")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Wait no longer for authors who have not answered")
    @APIResponse(responseCode = "201", description = "The draft")
    public Response endAsking(@PathParam("summary") String summary, @NotNull @Valid EndAsking command) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(),
                () -> own.close(visitor.assembly(), id, visitor.member(), command.reason()));
    }

    /**
     * @param answer {@code yes}; {@code other}: other sentences of mine say it; {@code withdraw}: it is not to be quoted;
     *     {@code no}
     * @param start of my whole sentences to quote instead, in UTF-16 units of my text; {@code end} after them
     */
    public record AnswerOwnWords(
            @NotBlank @Pattern(regexp = "yes|other|withdraw|no")
            String answer,

            @Min(0) Integer start,
            @Min(1) Integer end) {}

    /** What she answered. */
    public record OwnWordsAnswerView(UUID summary, UUID citation, OwnWords.Answer answer) {}

    @PUT
    @Path("/{summary}/own-words/{citation}")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Say of a quote of mine whether it says what I meant; nobody else reads what I answered")
    @APIResponse(responseCode = "201", description = "What I answered")
    @APIResponse(responseCode = "404", description = "It is no quote of mine")
    @APIResponse(responseCode = "422", description = "What I chose is not whole sentences of mine")
    public Response answer(
            @PathParam("summary") String summary,
            @PathParam("citation") String citation,
            @NotNull @Valid AnswerOwnWords command) {
        UUID id = id(summary);
        UUID quote = id(citation);
        return once.create("member:" + visitor.member(), () -> {
            OwnWords.Asked asked = own.answer(
                    visitor.assembly(),
                    id,
                    quote,
                    visitor.member(),
                    new OwnWords.Given(
                            OwnWords.Answer.of(command.answer()).orElseThrow(), command.start(), command.end()));
            return new OwnWordsAnswerView(id, quote, asked.answer());
        });
    }

    /**
     * @param what {@code drop} a sentence, move it {@code up} or {@code down}, or {@code quote} other whole sentences
     * @param citation whose words are quoted otherwise; {@code start} and {@code end} of them in UTF-16 units of the text
     * @param reason read by everybody; needed to drop
     */
    public record ChangeDraft(
            @NotBlank @Pattern(regexp = "drop|up|down|quote")
            String what,

            @NotNull UUID sentence,
            UUID citation,
            @Min(0) Integer start,
            @Min(1) Integer end,
            @Size(max = 500) String reason) {}

    @POST
    @Path("/{summary}/changes")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Change a draft: order, leave out, or quote other whole sentences; never free text")
    @APIResponse(responseCode = "201", description = "The changed draft")
    @APIResponse(responseCode = "422", description = "It would break a gate; the gates are named")
    public Response change(@PathParam("summary") String summary, @NotNull @Valid ChangeDraft command) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(),
                () -> reviews.change(
                        visitor.assembly(),
                        id,
                        visitor.member(),
                        new Reviews.Change(
                                command.what(),
                                command.sentence(),
                                command.citation(),
                                command.start(),
                                command.end(),
                                command.reason())));
    }

    @GET
    @Path("/{summary}/changes")
    @Anyone
    @Operation(summary = "What moderators changed in a summary, and why")
    public List<Reviews.Changed> changes(@PathParam("summary") String summary) {
        return reviews.changes(visitor.assembly(), id(summary), moderates());
    }

    /** @param why where a measure misses its goal, read by everybody; otherwise absent */
    public record ApproveSummary(@Size(max = 500) String why) {}

    @POST
    @Path("/{summary}/approve")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Approve a draft whose authors were asked; that of the whole bill by a second person")
    @APIResponse(responseCode = "201", description = "The approved draft")
    @APIResponse(responseCode = "409", description = "Its authors are still asked, or one of them objects")
    public Response approve(@PathParam("summary") String summary, @NotNull @Valid ApproveSummary command) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(),
                () -> reviews.approve(visitor.assembly(), id, visitor.member(), command.why()));
    }

    @POST
    @Path("/{summary}/publish")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Publish an approved draft; refused unless every sentence is backed by members' words")
    @APIResponse(responseCode = "201", description = "The published summary; the one before is superseded")
    @APIResponse(responseCode = "409", description = "It is not approved")
    @APIResponse(responseCode = "422", description = "A gate fails; the gates are named")
    public Response publish(@PathParam("summary") String summary) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(), () -> reviews.publish(visitor.assembly(), id, visitor.member()));
    }

    /** @param reason read by everybody */
    public record WithdrawSummary(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{summary}/withdraw")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Take a published summary back, with a reason that everybody reads")
    @APIResponse(responseCode = "201", description = "The withdrawn summary")
    public Response withdraw(@PathParam("summary") String summary, @NotNull @Valid WithdrawSummary command) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(),
                () -> reviews.withdraw(visitor.assembly(), id, visitor.member(), command.reason()));
    }

    @GET
    @Path("/{summary}/diff/{other}")
    @Anyone
    @Operation(summary = "What became of each sentence of a summary in another on the same, and why")
    public SummaryDifference difference(@PathParam("summary") String summary, @PathParam("other") String other) {
        return summaries.difference(visitor.assembly(), id(summary), id(other), moderates());
    }

    @GET
    @Path("/{summary}/sentences/{sentence}/sources")
    @Anyone
    @Operation(summary = "The words that one sentence came from, each in its context")
    public List<SummaryView.CitationView> sources(
            @PathParam("summary") String summary, @PathParam("sentence") String sentence) {
        UUID of = id(sentence);
        return get(summary).sentences().stream()
                .filter(one -> one.id().equals(of))
                .findFirst()
                .orElseThrow(Refused::notFound)
                .citations();
    }

    /** @param reason read by moderators, and by everybody beside the answer */
    public record ContestSentence(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{summary}/sentences/{sentence}/contests")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Contest a sentence that quotes me; it is marked at once")
    @APIResponse(responseCode = "201", description = "That it is contested, and till when it should be answered")
    @APIResponse(responseCode = "403", description = "It quotes no words of mine")
    public Response contest(
            @PathParam("summary") String summary,
            @PathParam("sentence") String sentence,
            @NotNull @Valid ContestSentence command) {
        UUID id = id(summary);
        UUID of = id(sentence);
        return once.create(
                "member:" + visitor.member(),
                () -> contests.contest(visitor.assembly(), id, of, visitor.member(), command.reason()));
    }

    @GET
    @Path("/{summary}/contests")
    @Anyone
    @Operation(summary = "Which sentences of a summary are contested, and what was answered")
    public List<Contests.ContestView> contests(@PathParam("summary") String summary) {
        return contests.on(visitor.assembly(), id(summary), moderates());
    }

    @GET
    @Path("/{summary}/represented")
    @Anyone
    @Operation(
            summary = "How well members find what they think in a summary",
            description = "Told once ten have answered, and anew when ten more have; of an opinion group likewise.")
    public Represented.RepresentedView represented(@PathParam("summary") String summary) {
        return represented.of(visitor.assembly(), id(summary));
    }

    /** @param score 1 not at all … 7 fully */
    public record SayRepresented(
            @Min(Represented.NOT_AT_ALL) @Max(Represented.FULLY)
            int score) {}

    /** Of what it was said. */
    public record SaidOf(UUID summary) {}

    @POST
    @Path("/{summary}/represented")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Say how well I find what I think in a published summary, 1 to 7; sent again it replaces that")
    @APIResponse(responseCode = "201", description = "It is kept; the answer does not repeat it")
    @APIResponse(responseCode = "409", description = "It is not the summary of now")
    public Response sayRepresented(@PathParam("summary") String summary, @NotNull @Valid SayRepresented command) {
        UUID id = id(summary);
        return once.create("member:" + visitor.member(), () -> {
            represented.say(visitor.assembly(), id, visitor.member(), command.score());
            return new SaidOf(id);
        });
    }

    /** @param decision {@code kept}, {@code corrected} (drafts anew) or {@code withdrawn}; {@code answer} read by everybody */
    public record AnswerContest(
            @NotBlank @Pattern(regexp = "kept|corrected|withdrawn")
            String decision,

            @NotBlank @Size(max = 500) String answer) {}

    @POST
    @Path("/contests/{contest}/answer")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Answer somebody who contests a sentence; not by who approved the summary")
    @APIResponse(responseCode = "201", description = "The answered contest")
    public Response answerContest(@PathParam("contest") String contest, @NotNull @Valid AnswerContest command) {
        UUID id = id(contest);
        return once.create(
                "member:" + visitor.member(),
                () -> contests.answer(
                        visitor.assembly(),
                        id,
                        visitor.member(),
                        Contests.Decision.of(command.decision()).orElseThrow(),
                        command.answer()));
    }

    @GET
    @Path("/jobs")
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(summary = "What is being drafted and how far it has come, then what ended last")
    public List<SummaryJobs.JobView> jobs() {
        return jobs.list(visitor.assembly());
    }

    @GET
    @Path("/jobs/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @Blocking
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(
            summary = "How drafting goes on (server-sent events)",
            description =
                    "One event for each drafting that has moved: subject = its id, status and percent. The stream ends "
                            + "after a quarter of an hour; come back then.")
    @APIResponse(
            responseCode = "200",
            description = "A stream; a comment at least every 15 seconds",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            examples = @ExampleObject(name = "half done", value = """
                                    retry: 3000

                                    event: org.yoriai.summary.drafting
                                    data: {"subject":"0193a1c0-…","status":"running","percent":50}

                                    """)))
    @APIResponse(responseCode = "503", description = "Too many listen; come back after Retry-After")
    public Multi<OutboundSseEvent> follow(Sse sse, RoutingContext http) {
        http.response().putHeader("Cache-Control", "no-store");
        // Proxies would hold the stream back until their buffer is full.
        http.response().putHeader("X-Accel-Buffering", "no");
        OutboundSseEvent hello = sse.newEventBuilder()
                .reconnectDelay(COME_BACK_MILLIS)
                .comment("")
                .build();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(hello),
                        stream.follow(visitor.assembly())
                                .onItem()
                                .transformToMultiAndConcatenate(moved -> events(moved, sse)));
    }

    private static Multi<OutboundSseEvent> events(List<SummaryJobs.JobView> moved, Sse sse) {
        return moved.isEmpty()
                ? Multi.createFrom()
                        .item(sse.newEventBuilder().comment("still here").build())
                : Multi.createFrom()
                        .iterable(moved)
                        .map(job -> sse.newEventBuilder()
                                .name("org.yoriai.summary.drafting")
                                .data(
                                        String.class,
                                        "{\"subject\":\"" + job.id() + "\",\"status\":\""
                                                + job.status().code() + "\",\"percent\":" + job.percent() + "}")
                                .build());
    }

    @GET
    @Path("/jobs/{job}")
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(summary = "How far one drafting has come")
    public SummaryJobs.JobView job(@PathParam("job") String job) {
        return jobs.require(visitor.assembly(), id(job));
    }

    @DELETE
    @Path("/jobs/{job}")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Stop a drafting; nothing of it is kept")
    @APIResponse(responseCode = "201", description = "The cancelled drafting")
    @APIResponse(responseCode = "409", description = "It has ended already")
    public Response cancel(@PathParam("job") String job) {
        UUID id = id(job);
        return once.create("member:" + visitor.member(), () -> jobs.cancel(visitor.assembly(), id));
    }

    private boolean moderates() {
        return visitor.has(Role.MODERATOR) || visitor.has(Role.FACILITATOR);
    }

    /** @param note why, read by moderators */
    public record ReturnSummary(@NotBlank @Size(max = 500) String note) {}

    @POST
    @Path("/{summary}/returning")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Return a draft with a note: it is set aside, and drafted anew when something changes")
    @APIResponse(responseCode = "201", description = "The returned draft, without its sentences")
    public Response giveBack(@PathParam("summary") String summary, @NotNull @Valid ReturnSummary command) {
        UUID id = id(summary);
        return once.create(
                "member:" + visitor.member(),
                () -> reviews.giveBack(visitor.assembly(), id, visitor.member(), command.note()));
    }

    @GET
    @Path("/returned")
    @MayIn({Role.MODERATOR, Role.FACILITATOR})
    @Operation(summary = "Drafts that were returned and why, newest first")
    public List<Summaries.Returned> returned() {
        return summaries.returned(visitor.assembly());
    }

    private UUID draftable(String eId) {
        try {
            return clauseId(eId);
        } catch (Refused unknown) {
            throw Refused.field("clause", "clause-unknown");
        }
    }

    private UUID clauseId(String eId) {
        return bills.clause(visitor.assembly(), eId).clause().id();
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
