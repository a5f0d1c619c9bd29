package org.yoriai.summary.helper;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/** The helper as JSON. What an act answers with is kept for repeats of it, so no answer to an act holds her words. */
@Path("/api/v1/assemblies/{assembly}/helper")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Helper")
public class HelperResource {
    @Inject
    Helper helper;

    @Inject
    WordedHelp worded;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    /** @param lang of whoever asks, for a question whose letters do not tell */
    public record AskMaterials(
            @NotBlank @Size(max = Helper.LONGEST_QUESTION) @Schema(examples = "What does it cost, and who pays?")
            String question,

            @NotBlank @Pattern(regexp = "en|ja") @Schema(examples = "en")
            String lang) {}

    /** @param level how plainly */
    public record WordClause(
            @NotBlank @Pattern(regexp = "plain|very-plain") @Schema(examples = "plain")
            String level,

            @NotBlank @Pattern(regexp = "en|ja") @Schema(examples = "en")
            String lang) {}

    /** @param id of the note that was made or changed */
    public record NoteRef(UUID id) {}

    public record TurnHelper(boolean on) {}

    @GET
    @MayIn(Role.MEMBER)
    @Operation(summary = "Whether my helper is on, how much I may still ask, and what I asked, newest first")
    public HelperView mine() {
        return helper.of(visitor.assembly(), visitor.member());
    }

    @PUT
    @MayIn(Role.MEMBER)
    @Operation(summary = "Switch my helper on or off")
    @APIResponse(responseCode = "201", description = "As it is now")
    public Response turn(@NotNull @Valid TurnHelper command) {
        return once.create("member:" + visitor.member(), () -> {
            helper.turn(visitor.assembly(), visitor.member(), command.on());
            return command;
        });
    }

    @POST
    @Path("/questions")
    @MayIn(Role.MEMBER)
    @Operation(
            summary = "Ask the materials; read the answer at its own address",
            description =
                    "Cited whole sentences of clauses, briefings and terms; where none is found, the places that come nearest. "
                            + "That none is found does not say that none is there.")
    @APIResponse(responseCode = "201", description = "The id of the note; it is mine alone")
    @APIResponse(responseCode = "409", description = "My helper is off")
    @APIResponse(responseCode = "429", description = "That was too much for one hour")
    public Response ask(@NotNull @Valid AskMaterials command) {
        return once.create(
                "member:" + visitor.member(),
                () -> new NoteRef(helper.ask(
                        visitor.assembly(),
                        visitor.member(),
                        command.question(),
                        Lang.of(command.lang()).orElseThrow())));
    }

    @GET
    @Path("/questions/{question}")
    @MayIn(Role.MEMBER)
    @Operation(summary = "A question of mine and what was found, or the places that come nearest")
    public NoteView note(@PathParam("question") String question) {
        return helper.note(visitor.assembly(), visitor.member(), id(question));
    }

    @POST
    @Path("/questions/{question}/wording")
    @MayIn(Role.MEMBER)
    @Operation(
            summary = "Have the model that the members chose word an answer out of what was found",
            description =
                    "My question and the sentences found go to it. What it says and every check lets stand is kept with"
                            + " the question; where nothing stands, the note says why. One of my questions of the hour.")
    @APIResponse(responseCode = "200", description = "The question with its wording, or why there is none")
    @APIResponse(responseCode = "409", description = "My helper is off, there is no model, or nothing was found")
    @APIResponse(responseCode = "429", description = "That was too much for one hour")
    public NoteView answer(@PathParam("question") String question) {
        return worded.answer(visitor.assembly(), visitor.member(), id(question));
    }

    @POST
    @Path("/questions/{question}/passing")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Let the moderators read a question whose answer was not found, without saying whose it is")
    @APIResponse(responseCode = "409", description = "An answer was found, or they have it already")
    public Response pass(@PathParam("question") String question) {
        UUID id = id(question);
        return once.create("member:" + visitor.member(), () -> {
            helper.passOn(visitor.assembly(), visitor.member(), id);
            return new NoteRef(id);
        });
    }

    @POST
    @Path("/questions/{question}/erasure")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Erase a question of mine, also where I passed it on")
    public Response forget(@PathParam("question") String question) {
        UUID id = id(question);
        return once.create("member:" + visitor.member(), () -> {
            helper.forget(visitor.assembly(), visitor.member(), id);
            return new NoteRef(id);
        });
    }

    @POST
    @Path("/erasure")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Erase all that I asked")
    public Response forgetAll() {
        return once.create("member:" + visitor.member(), () -> {
            helper.forgetAll(visitor.assembly(), visitor.member());
            return new TurnHelper(
                    helper.of(visitor.assembly(), visitor.member()).on());
        });
    }

    @GET
    @Path("/clauses/{eId}")
    @MayIn(Role.MEMBER)
    @Operation(summary = "What explains a clause: plain words, terms, what it needs, sentences of the briefings")
    public ExplanationView explain(
            @PathParam("eId") @Size(max = 200) String eId, @QueryParam("lang") @Pattern(regexp = "en|ja") String lang) {
        return helper.explain(
                visitor.assembly(),
                visitor.member(),
                eId,
                lang == null ? visitor.lang() : Lang.of(lang).orElseThrow());
    }

    @POST
    @Path("/clauses/{eId}/wording")
    @MayIn(Role.MEMBER)
    @Operation(
            summary = "Have the model that the members chose explain a clause; nothing of it is kept",
            description =
                    "The words of the clause, its plain words, terms and the sentences of briefings go to it. Every"
                            + " sentence cites some of them. One of my questions of the hour.")
    @APIResponse(responseCode = "200", description = "The sentences that every check lets stand, or why there are none")
    @APIResponse(responseCode = "409", description = "My helper is off, there is no model, or nothing to word")
    @APIResponse(responseCode = "429", description = "That was too much for one hour")
    public WordedView word(@PathParam("eId") @Size(max = 200) String eId, @NotNull @Valid WordClause command) {
        return worded.explain(
                visitor.assembly(),
                visitor.member(),
                eId,
                Lang.of(command.lang()).orElseThrow(),
                PlainLevel.of(command.level()).orElseThrow());
    }

    @GET
    @Path("/clauses/{eId}/other-view")
    @MayIn(Role.MEMBER)
    @Operation(
            summary = "The strongest view on a clause that I have not answered",
            description =
                    "Of the side that I have not taken, the argument with the greatest share of agreement outside my "
                            + "opinion group, of those that at least five people there answered.")
    public OtherView other(@PathParam("eId") @Size(max = 200) String eId) {
        return helper.other(visitor.assembly(), visitor.member(), eId);
    }

    @POST
    @Path("/drafts")
    @MayIn(Role.MEMBER)
    @Operation(summary = "Look at words before they are sent; nothing of them is kept")
    @APIResponse(responseCode = "200", description = "What to look at once more, and who may have said the same")
    public DraftView look(@NotNull @Valid LookAtDraft command) {
        return helper.look(visitor.assembly(), visitor.member(), command);
    }

    @POST
    @Path("/drafts/wording")
    @MayIn(Role.MEMBER)
    @Operation(
            summary = "Have the model that the members chose word my words anew; nothing of it is kept or sent on",
            description =
                    "My words alone go to it, and each sentence cites some of them. One of my questions of the hour.")
    @APIResponse(responseCode = "200", description = "The sentences that every check lets stand, or why there are none")
    @APIResponse(responseCode = "409", description = "My helper is off, or there is no model")
    @APIResponse(responseCode = "429", description = "That was too much for one hour")
    public WordedView say(@NotNull @Valid LookAtDraft command) {
        return worded.say(visitor.assembly(), visitor.member(), command);
    }

    @GET
    @Path("/words")
    @MayIn(Role.MEMBER)
    @Operation(summary = "The newest of my words, and where summaries show them")
    public List<SaidView> said() {
        return helper.said(visitor.assembly(), visitor.member());
    }

    @GET
    @Path("/passed")
    @MayIn(Role.MODERATOR)
    @Operation(
            summary =
                    "Questions whose answer the helper did not find, as members passed them on; whose they are is not told")
    public List<PassedView> passed() {
        return helper.passed(visitor.assembly());
    }

    @POST
    @Path("/passed/{question}/done")
    @MayIn(Role.MODERATOR)
    @Operation(summary = "Mark a question as dealt with: who asked is told to look at the materials again")
    public Response done(@PathParam("question") String question) {
        UUID id = id(question);
        return once.create("member:" + visitor.member(), () -> {
            helper.done(visitor.assembly(), id);
            return new NoteRef(id);
        });
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
