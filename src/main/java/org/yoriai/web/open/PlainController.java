package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.legislation.PlainWords;
import org.yoriai.shared.Refused;
import org.yoriai.web.Pages;

/** A clause in plain words with the words of the law under each sentence, and every version that was published. */
@Path("/{lang:en|ja}/a/{assembly}/bill/{eId}/plain")
@Produces(MediaType.TEXT_HTML)
public class PlainController {
    /** One published version with its place in the chain. */
    public record Version(int number, boolean now, PlainBoxes.Box box, String trace) {}

    /** The clause with its versions at one level, newest first. */
    public record Sheet(
            Contents.Entry clause, String level, String twin, List<PlainBoxes.Choice> levels, List<Version> versions) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance plain(Place place, Sheet sheet);
    }

    @Inject
    PlainWords plain;

    @Inject
    PlainBoxes boxes;

    @Inject
    Bills bills;

    @Inject
    Places places;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance plain(@PathParam("eId") String eId, @QueryParam("level") String asked) {
        Place place = places.here();
        PlainLevel level = PlainBoxes.level(asked);
        BillView bill = bills.published(visitor.assembly()).orElseThrow(Refused::notFound);
        Contents contents = new Contents(place, words.open(), bill);
        BillView.ClauseView clause = contents.clause(eId);
        if (clause == null || !clause.votable()) {
            throw Refused.notFound();
        }
        return pages.page(Templates.plain(
                place,
                new Sheet(
                        contents.around(clause.id()),
                        level.code(),
                        "/api/v1/assemblies/" + place.slug() + "/bill/" + eId + "/plain-words/"
                                + place.lang().code() + "/" + level.code(),
                        Arrays.stream(PlainLevel.values())
                                .map(each -> boxes.choice(place, each, "/bill/" + eId + "/plain", level.code()))
                                .toList(),
                        plain.versions(visitor.assembly(), eId, place.lang(), level).stream()
                                .map(text -> new Version(
                                        text.version(),
                                        text.status().equals("published"),
                                        boxes.of(place, text),
                                        place.trace(text.id())))
                                .toList())));
    }
}
