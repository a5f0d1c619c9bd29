package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Stance;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.Page;
import org.yoriai.shared.Refused;
import org.yoriai.web.Pages;

/** The bill as a readable tree, and each clause with what members say about it. */
@Path("/{lang:en|ja}/a/{assembly}/bill")
@Produces(MediaType.TEXT_HTML)
public class BillController {
    private static final int SHOWN = 4;

    /** A clause in the bill's text with where it stands. */
    public record Article(Contents.Entry clause, Contents.Unit text, ClauseStates.State state) {}

    /** A heading of the bill with the clauses under it; {@code heading} is {@code null} where there is none. */
    public record Part(Contents.Entry heading, List<Article> articles) {}

    /** Another clause that this one needs or that needs it; {@code words} say why. */
    public record Link(String number, String heading, String href, String words, boolean hard) {}

    /** What members say for or against. */
    public record Side(List<Voice> shown, long all, String href) {}

    /** A word of the clause to which the bill gives a meaning. */
    public record Term(String term, String meaning, String lang, String href) {}

    /**
     * One clause with all around it.
     *
     * @param terms words in it that have a meaning of their own
     */
    public record Clause(
            Contents.Entry entry,
            Contents.Unit text,
            ClauseStates.State state,
            String billTitle,
            String part,
            List<Link> dependsOn,
            List<Link> neededBy,
            Side forIt,
            Side againstIt,
            Side questions,
            Side wordings,
            String previous,
            String next,
            List<Term> terms) {
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
                int discussed,
                int clauses,
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
    Chains chains;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance bill() {
        Place place = places.here();
        BillView bill = bills.published(visitor.assembly()).orElse(null);
        Contents contents = new Contents(place, words.open(), bill);
        List<Contents.Entry> entries = contents.entries(deliberation.byClause(visitor.assembly()));
        Map<UUID, ClauseStates.State> states = clauseStates.all(place);
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
                                ClauseStates.of(states, entry.id())));
            }
        }
        List<Contents.Entry> decided =
                entries.stream().filter(Contents.Entry::decided).toList();
        return pages.page(Templates.bill(
                place,
                bill == null ? "" : bill.title().in(place.lang()),
                bill == null ? "" : bill.sha256(),
                parts,
                (int) decided.stream().filter(entry -> entry.arguments() > 0).count(),
                decided.size(),
                chains.of(place, Chains.Station.BILL)));
    }

    @GET
    @Path("/{eId}")
    @Anyone
    public TemplateInstance clause(@PathParam("eId") String eId) {
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
        Clause clause = new Clause(
                entry,
                contents.text(detail.clause()),
                ClauseStates.of(clauseStates.all(place), entry.id()),
                detail.billTitle().in(place.lang()),
                part(entries, eId),
                links(place, contents, detail.dependsOn()),
                links(place, contents, detail.neededBy()),
                side(place, voices, eId, Stance.FOR, sides.get(Stance.FOR)),
                side(place, voices, eId, Stance.AGAINST, sides.get(Stance.AGAINST)),
                side(place, voices, eId, Stance.QUESTION, sides.get(Stance.QUESTION)),
                side(place, voices, eId, Stance.WORDING, sides.get(Stance.WORDING)),
                at > 0 ? decided.get(at - 1).href() : null,
                at + 1 < decided.size() ? decided.get(at + 1).href() : null,
                terms(place, detail.clause().id()));
        return pages.page(Templates.clause(
                place,
                entries,
                clause,
                digests.on(place, detail.clause().id()).orElse(null),
                place.member() && place.assembly().phase().allowsArguments(),
                place.member() && place.assembly().phase().allowsVotes(),
                chains.of(detail.clause().id(), entry.number())));
    }

    private static Side side(Place place, Voices voices, String eId, Stance stance, Page<ArgumentView> found) {
        return new Side(
                found.items().stream()
                        .map(argument -> voices.of(place, argument))
                        .toList(),
                found.total(),
                place.href("/arguments?clause=" + eId + "&stance=" + stance.code()));
    }

    private List<Term> terms(Place place, UUID clause) {
        List<BillView.TermView> glossary = bills.glossary(visitor.assembly());
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < glossary.size(); i++) {
            BillView.TermView term = glossary.get(i);
            if (term.usedIn().contains(clause)) {
                terms.add(new Term(
                        term.term().in(place.lang()),
                        term.meaning().in(place.lang()),
                        term.meaning().langOf(place.lang()),
                        place.href("/learn#" + LearnController.anchor(i))));
            }
        }
        return terms;
    }

    private static List<Link> links(Place place, Contents contents, List<BillView.LinkView> links) {
        List<Link> named = new ArrayList<>();
        for (BillView.LinkView link : links) {
            Contents.Entry entry = contents.around(link.clause());
            if (entry != null && named.stream().noneMatch(other -> other.href().equals(entry.href()))) {
                boolean hard =
                        links.stream().anyMatch(other -> other.hard() && entry.equals(contents.around(other.clause())));
                named.add(new Link(entry.number(), entry.heading(), entry.href(), link.evidence(), hard));
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
