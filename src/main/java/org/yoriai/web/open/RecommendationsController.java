package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.ClauseOutcome;
import org.yoriai.outcome.Ratings;
import org.yoriai.outcome.RatingsView;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.outcome.TallyView;
import org.yoriai.shared.Refused;
import org.yoriai.shared.Trace;
import org.yoriai.web.Pages;

/** What the assembly tells the authority, what it answered, and what became of its promises. */
@Path("/{lang:en|ja}/a/{assembly}/recommendations")
@Produces(MediaType.TEXT_HTML)
public class RecommendationsController {
    /** The ballot that a recommendation follows from. */
    public record Count(int yes, int abstain, int no, String support, String turnout) {}

    /** How many gave one rating. */
    public record Share(String code, String label, int people) {}

    /** Why somebody rated as she did. */
    public record Why(String said, String reason, String lang) {}

    /**
     * What members say of a reply.
     *
     * @param answered sentence on how many say that it answers them, or {@code null} while nobody has rated
     * @param earlier sentence on how many rated a reply that was changed since, or {@code null}
     * @param mine what the visitor said, in words, or {@code null}
     * @param href where she rates, or {@code null} when she cannot now; {@code next} where she rates the next reply,
     *     once she has rated this one
     * @param reasons empty unless the visitor may read them
     */
    public record Rated(
            String caption,
            String answered,
            String earlier,
            int most,
            List<Share> shares,
            String mine,
            String href,
            String next,
            List<Why> reasons) {}

    /**
     * A recommendation as pages show it.
     *
     * @param count {@code null} when it follows from no ballot; {@code becomes} what becomes of the
     *     clause, likewise; {@code answer} {@code null} until there is one
     */
    public record Card(
            UUID id,
            String number,
            String href,
            String title,
            String titleLang,
            String text,
            String lang,
            String dissent,
            String dissentLang,
            String clause,
            String clauseHref,
            Count count,
            String becomes,
            Answer answer) {
        /** Where it stands in the assembly's JSON. */
        public String at() {
            return "recommendations#/id=" + id + "/";
        }

        /** Where the ratings of its reply stand there. */
        public String ratings() {
            return "recommendations/" + id + "/ratings#/";
        }

        /** Where its title stands there, word for word. */
        public String titleIn() {
            return "title/" + titleLang + "$";
        }

        /** Whether the recommendation itself says what becomes of the clause. */
        public boolean isTold() {
            return becomes != null && text.contains(becomes);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance recommendations(Place place, List<Card> cards, Clock clock, List<Step> chain);

        static native TemplateInstance recommendation(
                Place place, Card card, Rated rated, List<Voice> voices, Clock clock, List<Step> chain);
    }

    @Inject
    Recommendations recommendations;

    @Inject
    Ratings ratings;

    @Inject
    Deliberation deliberation;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Answers answers;

    @Inject
    Chains chains;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @Inject
    InstantSource time;

    @GET
    @Anyone
    public TemplateInstance recommendations() {
        Place place = places.here();
        return pages.page(Templates.recommendations(
                place,
                recommendations.list(visitor.assembly(), false).stream()
                        .map(recommendation -> card(place, recommendation))
                        .toList(),
                clock(place),
                chains.of(place, Chains.Station.RECOMMENDATIONS)));
    }

    @GET
    @Path("/{number}")
    @Anyone
    public TemplateInstance recommendation(@PathParam("number") String number) {
        Place place = places.here();
        if (!number.matches("[0-9]{1,6}")) {
            throw Refused.notFound();
        }
        RecommendationView view = recommendations.numbered(visitor.assembly(), Integer.parseInt(number), false);
        Card card = card(place, view);
        List<Voice> said = List.copyOf(voices.some(place, view.arguments()).values());
        return pages.page(Templates.recommendation(
                place,
                card,
                view.reply() == null ? null : rated(place, view),
                said,
                clock(place),
                chains.of(Trace.Kind.RECOMMENDATION, view.id(), card.number())));
    }

    private Rated rated(Place place, RecommendationView view) {
        RecordMessages say = words.record();
        RatingsView about = ratings.of(visitor.assembly(), view.id(), place.member() ? visitor.member() : null);
        return new Rated(
                say.rating_of(about.rated(), about.members()),
                about.rated() == 0 ? null : say.rating_answered(about.answered(), about.rated()),
                about.ofEarlier() == 0 ? null : say.rating_of_earlier(about.ofEarlier()),
                Math.max(1, about.rated()),
                about.shares().stream()
                        .map(share -> new Share(share.rating().code(), say.rating(share.rating()), share.people()))
                        .toList(),
                about.mine() == null
                        ? null
                        : say.rating_mine(say.rating(about.mine().rating())),
                about.open() && place.member() ? place.href("/recommendations/" + view.number() + "/rating") : null,
                about.mine() == null
                        ? null
                        : ratings.waiting(visitor.assembly(), visitor.member()).stream()
                                .findFirst()
                                .map(next -> place.href("/recommendations/" + next + "/rating"))
                                .orElse(null),
                place.moderator() || place.legislator()
                        ? ratings.reasons(visitor.assembly(), view.id()).stream()
                                .map(reason -> new Why(say.rating(reason.rating()), reason.reason(), reason.lang()))
                                .toList()
                        : List.of());
    }

    private Clock clock(Place place) {
        return Clock.of(place.assembly(), Days.of(time.instant()), place.lang(), words.open());
    }

    private Card card(Place place, RecommendationView view) {
        ClauseOutcome outcome = view.outcome();
        Contents.Entry clause = view.clause() == null
                ? null
                : voices.contents(place).around(view.clause().id());
        return new Card(
                view.id(),
                words.record().recommendation_number(view.number()),
                place.href("/recommendations/" + view.number()),
                view.title().in(place.lang()),
                view.title().langOf(place.lang()),
                view.text().in(place.lang()),
                view.text().langOf(place.lang()),
                view.dissent().in(place.lang()),
                view.dissent().langOf(place.lang()),
                clause == null ? null : clause.label(),
                clause == null ? null : clause.href(),
                view.tally() == null ? null : count(view.tally()),
                outcome == null ? null : outcome.says().in(place.lang()),
                view.reply() == null ? null : answers.of(place, view.reply()));
    }

    private Count count(TallyView tally) {
        return new Count(
                tally.yes(),
                tally.abstain(),
                tally.no(),
                words.record().tally(tally.yes(), tally.abstain(), tally.no()),
                words.record().turnout(tally.ballots(), tally.members()));
    }
}
