package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.identity.Anyone;
import org.yoriai.legislation.BillQuestion;
import org.yoriai.legislation.BillReading;
import org.yoriai.web.Pages;

/** How many decisions one yes or no to the whole bill would make: evidence, with the words that show it. */
@Path("/{lang:en|ja}/a/{assembly}/bill/bundle")
@Produces(MediaType.TEXT_HTML)
public class BundleController {
    private static final int MOST_WORDS = 3;
    private static final int MOST_CHANGES = 6;

    /** A question by its number and title. */
    public record Item(int number, String title, String lang) {}

    /** Questions of which each needs or is needed by another one of them. */
    public record Part(String letter, List<Item> questions, List<ReadBill.Quoted> ties) {}

    /** A law that the bill changes, with the words that order it. */
    public record Act(String name, String lang, int changes, List<ReadBill.Quoted> words) {}

    /**
     * @param outcomes ways to decide that contradict nothing, in words
     * @param needing how many questions need another one
     * @param alone questions that no other needs and that need none
     */
    public record Bundle(
            int decisions,
            int parts,
            String outcomes,
            int needing,
            List<Part> joined,
            List<Item> alone,
            List<Act> acts) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance bundle(Place place, String billTitle, String billLang, Bundle bundle);
    }

    @Inject
    ReadBill read;

    @Inject
    Places places;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance bundle() {
        Place place = places.here();
        return pages.page(Templates.bundle(
                place,
                read.bill().title().in(place.lang()),
                read.bill().title().langOf(place.lang()),
                read.reading(place).map(reading -> of(place, reading)).orElse(null)));
    }

    private Bundle of(Place place, BillReading reading) {
        List<BillQuestion> questions = read.questions(place);
        List<Part> joined = new ArrayList<>();
        List<Item> alone = new ArrayList<>();
        for (List<BillQuestion> part : parts(questions)) {
            if (part.size() == 1) {
                alone.add(item(part.get(0)));
            } else {
                joined.add(new Part(
                        letter(joined.size()),
                        part.stream().map(BundleController::item).toList(),
                        part.stream()
                                .filter(question -> !question.needs().isEmpty())
                                .flatMap(question -> question.why().stream()
                                        .filter(edge -> edge.hard()
                                                && !question.clauses().contains(edge.to())))
                                .map(edge -> read.quoted(place, edge.words()))
                                .distinct()
                                .limit(MOST_WORDS)
                                .toList()));
            }
        }
        Long outcomes = reading.bundling().downsets();
        return new Bundle(
                questions.size(),
                reading.bundling().components(),
                outcomes == null
                        ? words.law().bundle_many()
                        : NumberFormat.getIntegerInstance(place.lang().locale()).format(outcomes),
                (int) questions.stream()
                        .filter(question -> !question.needs().isEmpty())
                        .count(),
                joined,
                alone,
                acts(place, reading));
    }

    /** Questions joined by needs, each group in order, the groups by their first question. */
    private static List<List<BillQuestion>> parts(List<BillQuestion> questions) {
        Map<Integer, Integer> home = new HashMap<>();
        for (BillQuestion question : questions) {
            home.put(question.order(), question.order());
        }
        for (BillQuestion question : questions) {
            question.needs().forEach(needed -> home.put(root(home, question.order()), root(home, needed)));
        }
        Map<Integer, List<BillQuestion>> parts = new LinkedHashMap<>();
        for (BillQuestion question : questions) {
            parts.computeIfAbsent(root(home, question.order()), part -> new ArrayList<>())
                    .add(question);
        }
        return List.copyOf(parts.values());
    }

    private static int root(Map<Integer, Integer> home, int question) {
        int at = question;
        while (home.get(at) != at) {
            home.put(at, home.get(home.get(at)));
            at = home.get(at);
        }
        return at;
    }

    private List<Act> acts(Place place, BillReading reading) {
        Map<String, List<BillReading.Amendment>> acts = new LinkedHashMap<>();
        for (BillReading.Amendment change : reading.amendments()) {
            if (!change.act().isEmpty()) {
                acts.computeIfAbsent(change.act(), act -> new ArrayList<>()).add(change);
            }
        }
        return acts.entrySet().stream()
                .map(act -> new Act(
                        act.getKey(),
                        act.getValue().get(0).words().lang(),
                        act.getValue().size(),
                        act.getValue().stream()
                                .limit(MOST_CHANGES)
                                .map(change -> read.quoted(place, change.words()))
                                .toList()))
                .toList();
    }

    private static Item item(BillQuestion question) {
        return new Item(question.order(), question.title(), question.lang());
    }

    /** A to Z, then AA. */
    private static String letter(int index) {
        return index < 26 ? "" + (char) ('A' + index) : letter(index / 26 - 1) + letter(index % 26);
    }
}
