package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Briefings;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.web.Pages;

/** What members learn from: the background, experts for and against, and the words of the bill. */
@Path("/{lang:en|ja}/a/{assembly}/learn")
@Produces(MediaType.TEXT_HTML)
public class LearnController {
    /**
     * Something to learn from.
     *
     * @param interest what its author gains or loses by the matter, or empty
     * @param minutes it takes to read
     * @param note that it was changed, or is there in the other language only; or {@code null}
     */
    public record Lesson(
            String id,
            String stance,
            String title,
            String author,
            String interest,
            String text,
            String lang,
            long minutes,
            String note) {}

    /**
     * A word to which the bill gives a meaning.
     *
     * @param clause that says so, or {@code null}
     * @param only the clause or part in which alone it has this meaning, or {@code null}
     */
    public record Term(
            String id,
            String term,
            String meaning,
            String lang,
            Contents.Entry clause,
            Contents.Entry only,
            List<Contents.Entry> usedIn) {}

    /** All there is to learn. */
    public record Lessons(
            List<Lesson> background, List<Lesson> forIt, List<Lesson> againstIt, List<Term> terms, boolean hasBill) {
        public boolean isEmpty() {
            return background.isEmpty() && !hasSides();
        }

        public boolean hasSides() {
            return !forIt.isEmpty() || !againstIt.isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance learn(Place place, Lessons lessons);
    }

    @Inject
    Briefings briefings;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Bills bills;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance learn() {
        Place place = places.here();
        List<Lesson> lessons = briefings.of(visitor.assembly()).stream()
                .map(briefing -> lesson(place, briefing))
                .toList();
        return pages.page(Templates.learn(
                place,
                new Lessons(
                        of(lessons, "background"),
                        of(lessons, "for"),
                        of(lessons, "against"),
                        terms(place),
                        !voices.contents(place).isEmpty())));
    }

    /** Where a word of the glossary stands on this page. */
    static String anchor(int index) {
        return "term-" + (index + 1);
    }

    private List<Term> terms(Place place) {
        Contents contents = voices.contents(place);
        List<BillView.TermView> glossary = bills.glossary(visitor.assembly());
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < glossary.size(); i++) {
            BillView.TermView term = glossary.get(i);
            terms.add(new Term(
                    anchor(i),
                    term.term().in(place.lang()),
                    term.meaning().in(place.lang()),
                    term.meaning().langOf(place.lang()),
                    contents.around(term.clause()),
                    contents.entry(term.scope()),
                    term.usedIn().stream()
                            .map(contents::around)
                            .filter(Objects::nonNull)
                            .toList()));
        }
        return terms;
    }

    private static List<Lesson> of(List<Lesson> lessons, String stance) {
        return lessons.stream().filter(lesson -> lesson.stance().equals(stance)).toList();
    }

    private Lesson lesson(Place place, AssemblyView.BriefingView briefing) {
        ReadingMessages say = words.reading();
        String text = briefing.body().in(place.lang());
        String lang = briefing.body().langOf(place.lang());
        String note = !lang.equals(place.lang().code())
                ? say.learn_only(lang)
                : briefing.changedAt() != null
                        ? say.learn_changed(Days.full(briefing.changedAt(), place.lang()))
                        : null;
        return new Lesson(
                "b-" + briefing.id(),
                briefing.stance(),
                briefing.title().in(place.lang()),
                briefing.author().in(place.lang()),
                briefing.interest().in(place.lang()),
                text,
                lang,
                ReadingTime.minutes(text, lang),
                note);
    }
}
