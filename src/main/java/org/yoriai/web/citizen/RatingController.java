package org.yoriai.web.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.events.Once;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.outcome.RateReply;
import org.yoriai.outcome.Rating;
import org.yoriai.outcome.Ratings;
import org.yoriai.outcome.RatingsView;
import org.yoriai.outcome.RecommendationView;
import org.yoriai.outcome.Recommendations;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Option;
import org.yoriai.web.open.Place;
import org.yoriai.web.open.Places;
import org.yoriai.web.open.Words;

/** A member rates the reply to one recommendation, beside its words. */
@Path("/{lang:en|ja}/a/{assembly}/recommendations/{number:[0-9]{1,6}}/rating")
@Produces(MediaType.TEXT_HTML)
public class RatingController {
    /** The reply that is rated. */
    public record Reply(String title, String titleLang, String decision, String reason, String lang) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rating(
                Place place,
                String back,
                String name,
                Reply reply,
                boolean open,
                Form form,
                List<Option> ratings,
                List<Option> langs,
                int most);
    }

    @Inject
    Recommendations recommendations;

    @Inject
    Ratings ratings;

    @Inject
    Commands commands;

    @Inject
    Once once;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MEMBER)
    public TemplateInstance rating(@PathParam("number") int number) {
        return page(recommendations.numbered(visitor.assembly(), number, false), Form.empty());
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MEMBER)
    public Response rate(@PathParam("number") int number, @RestForm String key) {
        Form form = Form.sent();
        RecommendationView about = recommendations.numbered(visitor.assembly(), number, false);
        String path = "/a/" + places.here().slug() + "/recommendations/" + number;
        try {
            RateReply command = command(form);
            return once.submit("actor:" + visitor.actor(about.id()), key, form.content(path), () -> {
                ratings.rate(visitor.assembly(), visitor.member(), about.id(), command);
                return pages.done(path, "rated");
            });
        } catch (Refused refused) {
            return form.answer(page(about, form.refused(refused, visitor.lang())));
        }
    }

    private RateReply command(Form form) {
        form.require("rating", "choose-one").check();
        Rating rating = Arrays.stream(Rating.values())
                .filter(one -> one.code().equals(form.value("rating")))
                .findFirst()
                .orElseThrow(() -> Refused.field("rating", "unknown-value"));
        return commands.valid(new RateReply(rating, form.value("reason"), form.value("lang")));
    }

    private TemplateInstance page(RecommendationView about, Form form) {
        Place place = places.here();
        RatingsView known = ratings.of(visitor.assembly(), about.id(), visitor.member());
        RatingsView.Mine mine = known.mine();
        return pages.page(Templates.rating(
                place,
                place.href("/recommendations/" + about.number()),
                words.record().recommendation_number(about.number()),
                about.reply() == null
                        ? null
                        : new Reply(
                                about.title().in(place.lang()),
                                about.title().langOf(place.lang()),
                                words.open().decision(about.reply().decision()),
                                about.reply().reason().in(place.lang()),
                                about.reply().reason().langOf(place.lang())),
                known.open(),
                form.with(Map.of(
                                "rating", mine == null ? "" : mine.rating().code(),
                                "reason", mine == null ? "" : mine.reason(),
                                "lang",
                                        mine == null || mine.reason().isEmpty()
                                                ? place.lang().code()
                                                : mine.lang()))
                        .labelled(Map.of(
                                "rating", words.record().rating_question(),
                                "reason", words.record().rating_reason())),
                Arrays.stream(Rating.values())
                        .map(rating -> new Option(rating.code(), words.record().rating(rating)))
                        .toList(),
                List.of(new Option("en", "English"), new Option("ja", "日本語")),
                Ratings.LONGEST_REASON));
    }
}
