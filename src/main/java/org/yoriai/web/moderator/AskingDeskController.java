package org.yoriai.web.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Phase;
import org.yoriai.consensus.routing.NextStatement.Shares;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.opinion.Pins;
import org.yoriai.opinion.Routing;
import org.yoriai.opinion.RoutingView;
import org.yoriai.shared.Refused;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.AskingMessages;

/** How far asking gets, and what the moderators put first. */
@Path("/{lang:en|ja}/m/{assembly}/asking")
@Produces(MediaType.TEXT_HTML)
public class AskingDeskController {
    private static final List<String> PLACES = List.of("first", "second", "third");

    /**
     * How it stands.
     *
     * @param first what is put first now
     * @param each answers that an argument would get if every member answered as many as the one in the middle
     * @param few answers from which on groups can be spoken of
     * @param open whether what comes first can be chosen
     */
    public record Shown(RoutingView.Pace pace, List<ArgumentView> first, long each, int few, boolean open) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance asking(
                PageContext page, AssemblyView assembly, Form form, Shown shown, String saved);
    }

    @Inject
    Routing routing;

    @Inject
    Pins pins;

    @Inject
    Deliberation deliberation;

    @Inject
    Bench bench;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance asking() {
        return page(null);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @MayIn(Role.MODERATOR)
    public Response pin(@RestForm String key) {
        Form form = Form.sent();
        try {
            form.require("reason", "reason-required");
            List<UUID> chosen = chosen(form);
            form.check();
            return bench.act("asking", key, form, () -> {
                pins.set(visitor.assembly(), visitor.member(), chosen, form.value("reason"));
                return "saved";
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang())));
        }
    }

    private List<UUID> chosen(Form form) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : PLACES) {
            String typed = form.value(name).strip();
            if (!typed.isEmpty()) {
                numbers.put(name, typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1);
            }
        }
        Map<Integer, UUID> known = deliberation.numbered(visitor.assembly(), numbers.values());
        List<UUID> chosen = new ArrayList<>();
        numbers.forEach((name, number) -> {
            UUID argument = known.get(number);
            if (argument == null) {
                form.wrong(name, "pins-unknown", Map.of());
            } else if (chosen.contains(argument)) {
                form.wrong(name, "pins-too-many", Map.of());
            } else {
                chosen.add(argument);
            }
        });
        return chosen;
    }

    private TemplateInstance page(Form sent) {
        PageContext page = pages.context();
        AssemblyView assembly = bench.assembly();
        RoutingView view = routing.of(visitor.assembly());
        List<ArgumentView> first = List.copyOf(deliberation
                .some(
                        visitor.assembly(),
                        null,
                        view.pinned().stream().map(Pins.Pin::argument).toList())
                .values());
        RoutingView.Pace pace = view.pace();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < first.size(); i++) {
            values.put(PLACES.get(i), Integer.toString(first.get(i).number()));
        }
        view.pinned().stream().findFirst().ifPresent(pin -> values.put("reason", pin.reason()));
        long each = pace.arguments() == 0 ? 0 : Math.round((double) pace.members() * pace.typical() / pace.arguments());
        AskingMessages say = Words.asking(page.lang());
        return pages.page(Templates.asking(
                page,
                assembly,
                sent == null ? Form.of(values) : sent,
                new Shown(
                        pace,
                        first,
                        each,
                        Shares.DEFAULT.fewPeople(),
                        assembly.phase().ordinal() <= Phase.DELIBERATING.ordinal()),
                "saved".equals(page.notice()) ? say.desk_saved() : null));
    }
}
