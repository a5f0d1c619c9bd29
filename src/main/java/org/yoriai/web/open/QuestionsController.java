package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.identity.Anyone;
import org.yoriai.legislation.BillQuestion;
import org.yoriai.web.Pages;

/** The separate questions in a bill, in the order in which to ask them. */
@Path("/{lang:en|ja}/a/{assembly}/bill/questions")
@Produces(MediaType.TEXT_HTML)
public class QuestionsController {
    private static final int MOST_WORDS = 4;

    /** Another question that is better asked together with this one. */
    public record Pair(int with, String why, ReadBill.Quoted words) {}

    /**
     * @param needs {@code 1, 2 and 5} as links, or {@code null}
     * @param stops likewise
     * @param tied the words for which it needs other questions
     * @param summary address of the summary of what was said on all its clauses, or {@code null}
     */
    public record Asked(
            int number,
            String text,
            String title,
            String lang,
            List<ReadBill.Named> clauses,
            List<ReadBill.Named> carriers,
            String needs,
            String stops,
            List<ReadBill.Quoted> words,
            List<ReadBill.Quoted> tied,
            List<Pair> together,
            String summary) {}

    /** Questions of one part of the agenda. */
    public record Group(String heading, String lang, List<Asked> questions) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance questions(
                Place place, String billTitle, String billLang, boolean read, int all, List<Group> groups);
    }

    @Inject
    ReadBill read;

    @Inject
    Digests digests;

    @Inject
    Places places;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance questions() {
        Place place = places.here();
        List<BillQuestion> questions = read.questions(place);
        Map<Integer, String> summaries = digests.ofQuestions(place);
        Map<String, Group> groups = new LinkedHashMap<>();
        for (BillQuestion question : questions) {
            groups.computeIfAbsent(question.group(), heading -> new Group(heading, question.lang(), new ArrayList<>()))
                    .questions()
                    .add(asked(place, question, summaries.get(question.order())));
        }
        return pages.page(Templates.questions(
                place,
                read.bill().title().in(place.lang()),
                read.bill().title().langOf(place.lang()),
                read.reading(place).isPresent(),
                questions.size(),
                List.copyOf(groups.values())));
    }

    private Asked asked(Place place, BillQuestion question, String summary) {
        return new Asked(
                question.order(),
                question.text(),
                question.title(),
                question.lang(),
                read.named(place, question.clauses()),
                read.named(place, question.carriers()),
                question.needs().isEmpty() ? null : read.links(question.needs()),
                question.stops().isEmpty() ? null : read.links(question.stops()),
                question.cites().stream()
                        .map(cite -> read.quoted(place, cite))
                        .limit(MOST_WORDS)
                        .toList(),
                question.why().stream()
                        .filter(edge -> !question.clauses().contains(edge.to()))
                        .map(edge -> read.quoted(place, edge.words()))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList(),
                question.together().stream()
                        .map(pair -> new Pair(
                                pair.with(),
                                words.law().together_why(pair.why(), pair.with()),
                                read.quoted(place, pair.words())))
                        .toList(),
                summary);
    }
}
