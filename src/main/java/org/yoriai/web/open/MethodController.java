package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.identity.Anyone;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.IntegrityReview;
import org.yoriai.opinion.Pins;
import org.yoriai.opinion.Routing;
import org.yoriai.opinion.RoutingView;
import org.yoriai.web.Pages;

/** How it is chosen what members are asked, with every constant, the assembly's seed, and what moderators put first. */
@Path("/{lang:en|ja}/a/{assembly}/method")
@Produces(MediaType.TEXT_HTML)
public class MethodController {
    /** One of the arguments that come first. */
    public record First(Voice voice, String reason, String since) {}

    /**
     * The rule.
     *
     * @param floor shares in hundredths; {@code gain} likewise
     */
    public record Rule(long floor, long gain, Shares shares, int mostPins, String seed, List<First> first) {}

    /** Votes that were taken out. */
    public record Removal(String when, String reason, boolean restored) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance method(
                Place place, Rule rule, Map<String, String> constants, List<Removal> removals);
    }

    @Inject
    Routing routing;

    @Inject
    IntegrityReview review;

    @Inject
    Visitor visitor;

    @Inject
    Places places;

    @Inject
    Voices voices;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance method() {
        Place place = places.here();
        RoutingView view = routing.of(visitor.assembly());
        Map<UUID, Voice> said = voices.some(
                place, view.pinned().stream().map(Pins.Pin::argument).toList());
        List<First> first = new ArrayList<>();
        for (Pins.Pin pin : view.pinned()) {
            if (said.containsKey(pin.argument())) {
                first.add(new First(said.get(pin.argument()), pin.reason(), Days.full(pin.since(), place.lang())));
            }
        }
        Shares shares = view.rule();
        return pages.page(Templates.method(
                place,
                new Rule(
                        Math.round(100 * shares.floor()),
                        Math.round(100 * shares.gain()),
                        shares,
                        Pins.MOST,
                        view.seed(),
                        first),
                constants(shares),
                review.removals(visitor.assembly()).stream()
                        .map(each -> new Removal(Days.full(each.at(), place.lang()), each.reason(), each.restored()))
                        .toList()));
    }

    /** Every constant of the rule by its name in the program. */
    private static Map<String, String> constants(Shares shares) {
        Map<String, String> constants = new LinkedHashMap<>();
        Arrays.stream(Shares.class.getRecordComponents()).forEach(constant -> {
            try {
                constants.put(
                        constant.getName(),
                        constant.getAccessor().invoke(shares).toString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record without its own values", e);
            }
        });
        return constants;
    }
}
