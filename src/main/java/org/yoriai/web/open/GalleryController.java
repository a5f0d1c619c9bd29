package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Anyone;
import org.yoriai.outcome.Rating;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Refused;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Every component in every state, drawn by the tags of the pages; on a local stack only. */
@Path("/{lang:en|ja}/design")
@Produces(MediaType.TEXT_HTML)
public class GalleryController {
    /** One date of a timeline; {@code state} is done, now, next or late. */
    public record Entry(String date, String datetime, String title, String text, String href, String state) {}

    /** A share of the assembly beside the share of the town, in percent. */
    public record Share(String label, int assembly, int population, String assemblyText, String populationText) {}

    /** A short fact. */
    public record Fact(String text, String kind) {}

    /** What is wrong with a field. */
    public record Mistake(String field, String message) {}

    /** A way in which the page can be looked at, whatever the device says. */
    public record Way(String name, String query, boolean here) {}

    /** The lists that components show. */
    public record Samples(
            String scheme,
            String contrast,
            List<Way> ways,
            List<String> colours,
            List<Place.Dot> phases,
            List<Entry> milestones,
            List<Step> steps,
            Flock flock,
            List<Share> ages,
            List<RecommendationsController.Share> ratings,
            List<Fact> facts,
            List<Mistake> mistakes,
            List<Option> clauses,
            List<Option> support,
            Stance pro,
            Stance contra,
            Stance question,
            Stance wording,
            String map) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance gallery(PageContext page, Samples samples);
    }

    private static final List<String> COLOURS = List.of(
            "ink",
            "ink-2",
            "line",
            "line-2",
            "accent",
            "accent-soft",
            "ember",
            "focus",
            "agree",
            "disagree",
            "pass",
            "good",
            "warn",
            "bad",
            "group-a",
            "group-b",
            "group-c",
            "group-d",
            "group-e",
            "group-f",
            "group-g",
            "group-h");
    private static final int CORNERS = 24;

    /** Three groups as the map reads them, each a cell and an outline, and a member's own place. */
    private static String map() {
        List<String> groups = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        List<String> outlines = new ArrayList<>();
        Object[][] three = {{"A", 14, -1.4, 0.3}, {"B", 12, 1.5, 0.5}, {"C", 10, 0.1, -1.3}};
        for (Object[] group : three) {
            String at = String.format(Locale.ROOT, "\"x\":%.2f,\"y\":%.2f", (double) group[2], (double) group[3]);
            groups.add("{\"letter\":\"" + group[0] + "\",\"size\":" + group[1] + "," + at + "}");
            cells.add("{" + at + ",\"side\":1,\"count\":" + group[1] + ",\"group\":\"" + group[0] + "\"}");
            String corners = IntStream.range(0, CORNERS)
                    .mapToDouble(i -> 2 * Math.PI * i / CORNERS)
                    .mapToObj(turn -> String.format(
                            Locale.ROOT,
                            "{\"x\":%.2f,\"y\":%.2f}",
                            (double) group[2] + 0.8 * Math.cos(turn),
                            (double) group[3] + 0.5 * Math.sin(turn)))
                    .collect(Collectors.joining(","));
            outlines.add("{\"group\":\"" + group[0] + "\",\"corners\":[" + corners + "]}");
        }
        return "{\"groups\":" + groups + ",\"cells\":" + cells + ",\"outlines\":" + outlines
                + ",\"you\":{\"x\":-1.1,\"y\":0.1}}";
    }

    @Inject
    InstanceConfig instance;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance gallery(
            @QueryParam("scheme") @Pattern(regexp = "light|dark") String scheme,
            @QueryParam("contrast") @Pattern(regexp = "more") String contrast) {
        onlyLocally();
        return pages.page(Templates.gallery(
                pages.context(), samples(words.of(GalleryMessages.class), words.record(), scheme, contrast)));
    }

    /** A button that is tried out leads back here. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Anyone
    public Response pressed() {
        onlyLocally();
        return Response.seeOther(pages.done("/design", null)).build();
    }

    private void onlyLocally() {
        if (!instance.localStack()) {
            throw Refused.notFound();
        }
    }

    private static Samples samples(GalleryMessages say, RecordMessages record, String scheme, String contrast) {
        return new Samples(
                scheme,
                contrast,
                List.of(
                        way(say.yours(), null, null, scheme, contrast),
                        way(say.light(), "light", null, scheme, contrast),
                        way(say.dark(), "dark", null, scheme, contrast),
                        way(say.light_more(), "light", "more", scheme, contrast),
                        way(say.dark_more(), "dark", "more", scheme, contrast)),
                COLOURS,
                List.of(
                        new Place.Dot(say.phase_draw(), say.day_draw(), "done"),
                        new Place.Dot(say.phase_learn(), say.day_learn(), "done"),
                        new Place.Dot(say.phase_talk(), say.day_talk(), "now"),
                        new Place.Dot(say.phase_decide(), say.day_decide(), "next"),
                        new Place.Dot(say.phase_reply(), say.day_reply(), "next")),
                List.of(
                        new Entry(
                                say.day_draw(),
                                "2026-03-03",
                                say.step_signed(),
                                say.step_signed_text(),
                                "#timeline",
                                "done"),
                        new Entry(say.day_decide(), null, say.step_bays(), say.step_bays_text(), null, "now"),
                        new Entry(say.day_decide(), null, say.step_hills(), say.step_hills_text(), null, "late"),
                        new Entry(say.day_reply(), null, say.step_reply(), null, null, "next")),
                List.of(
                        new Step(say.trace_lot(), "#trace", false),
                        new Step(say.trace_meeting(), "#trace", false),
                        new Step(say.trace_arguments(), "#arguments", false),
                        new Step(say.clause_number(), "#clauses", true),
                        new Step(say.trace_summary(), "#checks", false),
                        new Step(say.trace_reply(), null, false)),
                Flock.of(31, 48),
                List.of(share(say, "16–29", 21, 19), share(say, "30–59", 48, 49), share(say, "60+", 31, 32)),
                List.of(
                        rated(record, Rating.FULLY, 9),
                        rated(record, Rating.MOSTLY, 12),
                        rated(record, Rating.HARDLY, 4),
                        rated(record, Rating.NOT_AT_ALL, 0)),
                List.of(new Fact(say.plain(), null), new Fact(say.disputed(), "warn")),
                List.of(new Mistake("text", say.f_text_error()), new Mistake("topic", say.f_topic_error())),
                List.of(
                        new Option("5", say.clause_number() + " · " + say.clause_title()),
                        new Option("9", say.clause_silent() + " · " + say.clause_silent_title())),
                List.of(new Option("care", say.f_care()), new Option("interpreter", say.f_interpreter())),
                Stance.FOR,
                Stance.AGAINST,
                Stance.QUESTION,
                Stance.WORDING,
                map());
    }

    private static Way way(String name, String scheme, String contrast, String nowScheme, String nowContrast) {
        String query = scheme == null ? "" : "?scheme=" + scheme + (contrast == null ? "" : "&contrast=" + contrast);
        return new Way(name, query, Objects.equals(scheme, nowScheme) && Objects.equals(contrast, nowContrast));
    }

    private static RecommendationsController.Share rated(RecordMessages say, Rating rating, int people) {
        return new RecommendationsController.Share(rating.code(), say.rating(rating), people);
    }

    private static Share share(GalleryMessages say, String age, int assembly, int town) {
        return new Share(age, assembly, town, say.percent(assembly), say.percent(town));
    }
}
