package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yoriai.identity.Anyone;
import org.yoriai.legislation.BillReading;
import org.yoriai.legislation.BillView;
import org.yoriai.web.Pages;

/** Which clause needs which: a table with the words that say so, and the same as a picture. */
@Path("/{lang:en|ja}/a/{assembly}/bill/needs")
@Produces(MediaType.TEXT_HTML)
public class NeedsController {
    /**
     * A clause with what it needs and what needs it.
     *
     * @param name short enough for the picture
     */
    public record Row(Contents.Entry clause, String name, List<Ties.Tied> needs, List<Ties.Tied> neededBy) {
        /** eIds of what it needs, for the picture. */
        public String needsIds() {
            return ids(needs.stream().filter(tied -> !tied.onlyTerm()).toList());
        }

        /** eIds of those whose words alone it uses. */
        public String termIds() {
            return ids(needs.stream().filter(Ties.Tied::onlyTerm).toList());
        }

        private static String ids(List<Ties.Tied> tied) {
            return tied.stream().map(one -> one.clause().eId()).collect(Collectors.joining(" "));
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance needs(
                Place place, String billTitle, String billLang, String caption, List<Row> rows);
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
    public TemplateInstance needs() {
        Place place = places.here();
        List<Row> rows =
                read.reading(place).map(reading -> rows(place, reading)).orElse(List.of());
        return pages.page(Templates.needs(
                place,
                read.bill().title().in(place.lang()),
                read.bill().title().langOf(place.lang()),
                caption(rows),
                rows));
    }

    private List<Row> rows(Place place, BillReading reading) {
        Contents contents = read.contents(place);
        Ties ties = new Ties(contents, reading);
        return read.bill().clauses().stream()
                .filter(BillView.ClauseView::votable)
                .map(clause -> new Row(
                        contents.entryOf(clause.eId()),
                        (clause.num().in(place.lang()) + " " + clause.heading().in(place.lang())).strip(),
                        ties.needs(clause.eId()),
                        ties.neededBy(clause.eId())))
                .toList();
    }

    private String caption(List<Row> rows) {
        int needs = rows.stream().mapToInt(row -> row.needs().size()).sum();
        return rows.stream()
                .filter(row -> !row.neededBy().isEmpty())
                .min(Comparator.comparingInt(row -> -row.neededBy().size()))
                .map(most -> words.law()
                        .picture_caption(
                                rows.size(),
                                (int) rows.stream()
                                        .filter(row -> !row.needs().isEmpty())
                                        .count(),
                                needs,
                                most.clause().label()))
                .orElseGet(() -> words.law().picture_caption_none(rows.size()));
    }
}
