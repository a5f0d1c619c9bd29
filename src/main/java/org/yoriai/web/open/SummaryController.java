package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.events.Once;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Trace;
import org.yoriai.summary.Contests;
import org.yoriai.summary.Represented;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryDifference;
import org.yoriai.summary.SummaryStatus;
import org.yoriai.summary.SummaryView;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;

/** Summaries, each sentence with the words that it came from, and what has happened to them. */
@Path("/{lang:en|ja}/a/{assembly}/summaries")
@Produces(MediaType.TEXT_HTML)
public class SummaryController {
    /** One sentence of a difference; {@code before} or {@code after} is {@code null}. */
    public record Change(String change, String code, String cause, Digest.Sentence before, Digest.Sentence after) {}

    /** What changed from one version to another. */
    public record Difference(
            String title, String versions, String count, String earlier, String later, List<Change> changes) {}

    /**
     * How well members find what they think in it; texts are empty where there is nothing to tell.
     *
     * @param scores what the reader can answer; none unless she is asked
     */
    public record Finds(String all, String low, String lowest, List<Option> scores) {}

    /** The other reading level; {@code href} is {@code null} where there is none. */
    public record Level(String href, String text) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance summaries(Place place, List<Digest> summaries, List<Digest.InFull> inFull);

        static native TemplateInstance summary(
                Place place,
                UUID id,
                Digest summary,
                SummaryLife life,
                Level level,
                Finds finds,
                Form form,
                List<Step> chain);

        static native TemplateInstance difference(Place place, Difference difference, UUID from, UUID to);
    }

    @Inject
    Summaries summaries;

    @Inject
    Contests contests;

    @Inject
    Represented represented;

    @Inject
    Digests digests;

    @Inject
    SummaryLives lives;

    @Inject
    Visitor visitor;

    @Inject
    Once once;

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
    public TemplateInstance summaries() {
        Place place = places.here();
        return pages.page(Templates.summaries(place, digests.published(place), digests.inFull(place)));
    }

    @GET
    @Path("/{summary}")
    @Anyone
    public TemplateInstance summary(
            @PathParam("summary") String summary, @QueryParam("level") @Size(max = 20) String level) {
        return page(id(summary), Form.empty(), "easy".equals(level));
    }

    /** Contests a sentence that quotes me. */
    @POST
    @Path("/{summary}/contests")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response contest(@PathParam("summary") String summary, @RestForm String key) {
        UUID id = id(summary);
        Form form = Form.sent();
        String path = "/a/" + places.here().slug() + "/summaries/" + id;
        try {
            UUID sentence = form.id("sentence");
            form.require("reason", "reason-required").check();
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                contests.contest(visitor.assembly(), id, sentence, visitor.member(), form.value("reason"));
                return pages.done(path, "contested");
            });
        } catch (Refused refused) {
            return form.answer(page(id, form.refused(refused, visitor.lang()), false));
        }
    }

    /** A member says how well she finds what she thinks in it. */
    @POST
    @Path("/{summary}/represented")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response represented(@PathParam("summary") String summary, @RestForm String key) {
        UUID id = id(summary);
        Form form = Form.sent();
        String path = "/a/" + places.here().slug() + "/summaries/" + id;
        try {
            form.require("score", "choose-one").check();
            int score = form.whole("score", Represented.NOT_AT_ALL, Represented.FULLY);
            form.check();
            return once.submit("member:" + visitor.member(), key, form.content(path), () -> {
                represented.say(visitor.assembly(), id, visitor.member(), score);
                return pages.done(path, "represented");
            });
        } catch (Refused refused) {
            return form.answer(page(id, form.refused(refused, visitor.lang()), false));
        }
    }

    /** What changed from one version to another. */
    @GET
    @Path("/{summary}/diff/{other}")
    @Anyone
    public TemplateInstance difference(@PathParam("summary") String summary, @PathParam("other") String other) {
        Place place = places.here();
        UUID from = id(summary);
        UUID to = id(other);
        SummaryDifference difference = summaries.difference(visitor.assembly(), from, to, moderates());
        Digest later = digests.of(place, summaries.require(visitor.assembly(), to, moderates()));
        SummaryMessages say = words.of(SummaryMessages.class);
        return pages.page(Templates.difference(
                place,
                new Difference(
                        later.title(),
                        say.differences(number(difference.fromVersion()), number(difference.toVersion())),
                        say.diff_count(
                                count(difference, SummaryDifference.Change.ADDED),
                                count(difference, SummaryDifference.Change.GONE),
                                count(difference, SummaryDifference.Change.CHANGED)),
                        place.href("/summaries/" + from),
                        later.href(),
                        difference.lines().stream()
                                .map(line -> new Change(
                                        say.diff_change(line.change().code()),
                                        line.change().code(),
                                        say.diff_cause(line.cause().code()),
                                        sentence(place, line.before()),
                                        sentence(place, line.after())))
                                .toList()),
                from,
                to));
    }

    private static int number(Integer version) {
        return version == null ? 0 : version;
    }

    private static int count(SummaryDifference difference, SummaryDifference.Change change) {
        return (int) difference.lines().stream()
                .filter(line -> line.change() == change)
                .count();
    }

    private Digest.Sentence sentence(Place place, SummaryView.SentenceView sentence) {
        return sentence == null ? null : digests.sentence(place, sentence, false);
    }

    private TemplateInstance page(UUID id, Form form, boolean easy) {
        Place place = places.here();
        SummaryView view = summaries.require(visitor.assembly(), id, moderates());
        Digest digest = digests.of(place, view, easy);
        String said = place.page().notice() == null
                ? ""
                : words.of(SummaryMessages.class).said(place.page().notice()).strip();
        return pages.page(Templates.summary(
                said.isEmpty() ? place : place.saying(said),
                id,
                digest,
                lives.of(place, view, moderates()),
                level(view, digest, easy),
                finds(place, view),
                form.with(Map.of("score", mine(place, id)))
                        .labelled(
                                Map.of("score", words.of(SummaryMessages.class).represented_question())),
                chains.of(Trace.Kind.SUMMARY, id, digest.title())));
    }

    private Finds finds(Place place, SummaryView view) {
        SummaryMessages say = words.of(SummaryMessages.class);
        boolean now = view.status() == SummaryStatus.PUBLISHED;
        Represented.Floor floor = represented.floor(view.id());
        Represented.Told all = floor.all();
        Represented.Told lowest = floor.lowest();
        return new Finds(
                all == null
                        ? now ? say.represented_few() : ""
                        : say.represented_all(all.answered(), place.assembly().members(), number(all.mean())),
                all == null ? "" : say.represented_low(all.low()),
                lowest == null ? "" : say.represented_lowest(lowest.group(), number(lowest.mean()), lowest.answered()),
                now && place.member()
                        ? IntStream.rangeClosed(Represented.NOT_AT_ALL, Represented.FULLY)
                                .mapToObj(score -> new Option(String.valueOf(score), say.represented_score(score)))
                                .toList()
                        : List.of());
    }

    private String mine(Place place, UUID summary) {
        return place.member()
                ? represented
                        .mine(summary, visitor.member())
                        .map(String::valueOf)
                        .orElse("")
                : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private Level level(SummaryView view, Digest digest, boolean easy) {
        SummaryMessages say = words.of(SummaryMessages.class);
        boolean both = view.sentences().stream()
                .anyMatch(sentence ->
                        !sentence.easy().isEmpty() && !sentence.easy().equals(sentence.parts()));
        return !both
                ? new Level(null, "")
                : easy
                        ? new Level(digest.href(), say.level_standard())
                        : new Level(digest.href() + "?level=easy", say.level_easy());
    }

    private boolean moderates() {
        return visitor.has(Role.MODERATOR) || visitor.has(Role.FACILITATOR);
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
