package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillReading;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.legislation.PlainWordsView;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Trace;
import org.yoriai.summary.Scope;
import org.yoriai.web.Pages;

/** The bill as a readable tree, and each clause with what members say about it. */
@Path("/{lang:en|ja}/a/{assembly}/bill")
@Produces(MediaType.TEXT_HTML)
public class BillController {
    private static final int SHOWN = 4;

    /** A clause in the bill's text with where it stands; {@code plain} is {@code null} where nobody told it in plain words. */
    public record Article(Contents.Entry clause, Contents.Unit text, ClauseStates.State state, PlainBoxes.Box plain) {}

    /** A heading of the bill with the clauses under it; {@code heading} is {@code null} where there is none. */
    public record Part(Contents.Entry heading, List<Article> articles) {}

    /** What members say for or against. */
    public record Side(List<Voice> shown, long all, String href) {}

    /** What else there is about the bill; {@code questions} is 0 where it was not read apart. */
    public record Apart(int questions) {}

    /**
     * One clause with all around it.
     *
     * @param facts what was read from it
     * @param touches other clauses that it names without needing them
     * @param plain {@code null} where nobody told it in plain words
     */
    public record Clause(
            Contents.Entry entry,
            Contents.Unit text,
            ClauseStates.State state,
            String billTitle,
            String part,
            ClauseFacts.Facts facts,
            List<Ties.Tied> dependsOn,
            List<Ties.Tied> neededBy,
            List<Ties.Tied> touches,
            Side forIt,
            Side againstIt,
            Side questions,
            Side wordings,
            String previous,
            String next,
            boolean apart,
            PlainBoxes.Box plain) {
        public boolean silent() {
            return forIt.all() + againstIt.all() + questions.all() + wordings.all() == 0;
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance bill(
                Place place,
                String title,
                String sha256,
                List<Part> parts,
                boolean whole,
                List<PlainBoxes.Choice> levels,
                int discussed,
                int clauses,
                Apart apart,
                List<Step> chain);

        static native TemplateInstance clause(
                Place place,
                List<Contents.Entry> contents,
                Clause clause,
                Digest summary,
                boolean canWrite,
                boolean canVote,
                List<Step> chain);
    }

    @Inject
    Bills bills;

    @Inject
    Deliberation deliberation;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    ClauseStates clauseStates;

    @Inject
    Digests digests;

    @Inject
    PlainBoxes plainBoxes;

    @Inject
    Chains chains;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance bill(@QueryParam("level") String asked, @QueryParam("text") String text) {
        Place place = places.here();
        BillView bill = bills.published(visitor.assembly()).orElse(null);
        Contents contents = new Contents(place, words.open(), bill);
        List<Contents.Entry> entries = contents.entries(deliberation.byClause(visitor.assembly()));
        Map<UUID, ClauseStates.State> states = clauseStates.all(place);
        PlainLevel level = PlainBoxes.level(asked);
        Map<UUID, List<PlainWordsView>> plain = bill == null ? Map.of() : plainBoxes.all();
        List<Part> parts = new ArrayList<>();
        for (Contents.Entry entry : entries) {
            if (!entry.decided()) {
                parts.add(new Part(entry, new ArrayList<>()));
            } else {
                if (parts.isEmpty()) {
                    parts.add(new Part(null, new ArrayList<>()));
                }
                parts.get(parts.size() - 1)
                        .articles()
                        .add(new Article(
                                entry,
                                contents.text(contents.clause(entry.eId())),
                                ClauseStates.of(states, entry.id()),
                                plainBoxes.of(place, plain.getOrDefault(entry.id(), List.of()), level, "/bill")));
            }
        }
        List<Contents.Entry> decided =
                entries.stream().filter(Contents.Entry::decided).toList();
        return pages.page(Templates.bill(
                place,
                bill == null ? "" : bill.title().in(place.lang()),
                bill == null ? "" : bill.sha256(),
                parts,
                "whole".equals(text),
                plain.isEmpty()
                        ? List.of()
                        : Arrays.stream(PlainLevel.values())
                                .map(each -> plainBoxes.choice(place, each, "/bill", level.code()))
                                .toList(),
                (int) decided.stream().filter(entry -> entry.arguments() > 0).count(),
                decided.size(),
                new Apart(bills.reading(visitor.assembly(), place.lang())
                        .map(reading -> reading.questions().size())
                        .orElse(0)),
                chains.of(place, Chains.Station.BILL)));
    }

    @GET
    @Path("/{eId}")
    @Anyone
    @Transactional
    public TemplateInstance clause(@PathParam("eId") String eId, @QueryParam("level") String level) {
        Place place = places.here();
        BillView.ClauseDetail detail = bills.clause(visitor.assembly(), eId);
        BillView bill = bills.published(visitor.assembly()).orElseThrow(Refused::notFound);
        Contents contents = new Contents(place, words.open(), bill);
        List<Contents.Entry> entries = contents.entries(deliberation.byClause(visitor.assembly()));
        Contents.Entry entry = entries.stream()
                .filter(candidate -> candidate.decided() && candidate.eId().equals(eId))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            // A heading or a subclause has no page of its own; its address leads nowhere else.
            throw Refused.notFound();
        }
        List<Contents.Entry> decided =
                entries.stream().filter(Contents.Entry::decided).toList();
        int at = decided.stream().map(Contents.Entry::eId).toList().indexOf(eId);
        Map<Stance, Page<ArgumentView>> sides = deliberation.sides(
                visitor.assembly(),
                visitor.memberIfSignedIn().orElse(null),
                bills.within(visitor.assembly(), eId),
                SHOWN);
        BillReading reading = bills.reading(visitor.assembly(), place.lang()).orElse(null);
        LawText marked = new LawText();
        ClauseFacts.Facts facts = reading == null
                ? ClauseFacts.Facts.NONE
                : ClauseFacts.of(
                        contents, reading, marked, words.law(), place.lang(), detail.clause(), detail.inside());
        Ties ties = reading == null ? null : new Ties(contents, reading);
        Clause clause = new Clause(
                entry,
                contents.text(detail.clause(), marked),
                ClauseStates.of(clauseStates.all(place), entry.id()),
                detail.billTitle().in(place.lang()),
                part(entries, eId),
                facts,
                ties == null ? links(contents, detail.dependsOn()) : ties.needs(eId),
                ties == null ? links(contents, detail.neededBy()) : ties.neededBy(eId),
                ties == null ? List.of() : ties.touches(eId),
                side(place, voices, eId, Stance.FOR, sides.get(Stance.FOR)),
                side(place, voices, eId, Stance.AGAINST, sides.get(Stance.AGAINST)),
                side(place, voices, eId, Stance.QUESTION, sides.get(Stance.QUESTION)),
                side(place, voices, eId, Stance.WORDING, sides.get(Stance.WORDING)),
                at > 0 ? decided.get(at - 1).href() : null,
                at + 1 < decided.size() ? decided.get(at + 1).href() : null,
                reading != null,
                plainBoxes.of(
                        place,
                        plainBoxes.all().getOrDefault(detail.clause().id(), List.of()),
                        PlainBoxes.level(level),
                        "/bill/" + eId));
        return pages.page(Templates.clause(
                place,
                entries,
                clause,
                digests.on(place, Scope.ofClause(detail.clause().id())).orElse(null),
                place.member() && place.assembly().phase().allowsArguments(),
                place.member() && place.assembly().phase().allowsVotes(),
                chains.of(Trace.Kind.CLAUSE, detail.clause().id(), entry.number())));
    }

    private static Side side(Place place, Voices voices, String eId, Stance stance, Page<ArgumentView> found) {
        return new Side(
                found.items().stream()
                        .map(argument -> voices.of(place, argument))
                        .toList(),
                found.total(),
                place.href("/arguments?clause=" + eId + "&stance=" + stance.code()));
    }

    /** Of a bill that was stored before readings were kept. */
    private static List<Ties.Tied> links(Contents contents, List<BillView.LinkView> links) {
        List<Ties.Tied> named = new ArrayList<>();
        for (BillView.LinkView link : links) {
            Contents.Entry entry = contents.around(link.clause());
            if (entry != null
                    && named.stream().noneMatch(other -> other.clause().equals(entry))) {
                boolean hard =
                        links.stream().anyMatch(other -> other.hard() && entry.equals(contents.around(other.clause())));
                named.add(new Ties.Tied(entry, hard, false, List.of()));
            }
        }
        return named;
    }

    private static String part(List<Contents.Entry> entries, String eId) {
        String part = "";
        for (Contents.Entry entry : entries) {
            if (!entry.decided()) {
                part = entry.label();
            }
            if (entry.eId().equals(eId)) {
                return part;
            }
        }
        return "";
    }
}
