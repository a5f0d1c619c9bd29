package org.yoriai.web.moderator;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Briefings;
import org.yoriai.assembly.EditBriefing;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Ids;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.ReadingMessages;

/** What members learn from, as a moderator keeps it: background, and experts for and against. */
@Path("/{lang:en|ja}/m/{assembly}/learn")
@Produces(MediaType.TEXT_HTML)
public class LearnDeskController {
    private static final List<String> STANCES = List.of("background", "for", "against");

    /** One line of the list. */
    public record Line(
            String href, String kind, String stance, String title, String lang, String author, String note) {}

    /**
     * The list.
     *
     * @param balance how many speak for it and against it, in words
     */
    public record Shelf(List<Line> lines, String balance, boolean balanced, boolean open) {}

    /**
     * The form.
     *
     * @param id what is changed, or {@code null} for something new
     */
    public record Sheet(String id, String action, List<Form.Option> stances) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance learn(
                PageContext page, AssemblyView assembly, Shelf shelf, Sheet sheet, Form form);

        static native TemplateInstance briefing(PageContext page, AssemblyView assembly, Sheet sheet, Form form);
    }

    @Inject
    Briefings briefings;

    @Inject
    Bench bench;

    @Inject
    Commands commands;

    @Inject
    Visitor visitor;

    @Inject
    org.yoriai.web.open.Words words;

    @Inject
    Pages pages;

    @GET
    @MayIn(Role.MODERATOR)
    public TemplateInstance learn() {
        return shelf(Form.of(Map.of("stance", "background")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MODERATOR)
    public Response add(@RestForm String key) {
        Form form = Form.sent();
        try {
            EditBriefing command = command(form);
            return bench.act("learn", key, form, () -> {
                briefings.add(visitor.assembly(), command);
                return "briefing-added";
            });
        } catch (Refused refused) {
            return form.answer(shelf(form.refused(refused, visitor.lang()).labelled(labels())));
        }
    }

    @GET
    @Path("/{briefing}")
    @MayIn(Role.MODERATOR)
    public TemplateInstance briefing(@PathParam("briefing") String briefing) {
        AssemblyView.BriefingView known = briefings.require(visitor.assembly(), id(briefing));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("stance", known.stance());
        put(values, "title", known.title());
        put(values, "author", known.author());
        put(values, "interest", known.interest());
        put(values, "body", known.body());
        List<UUID> all = briefings.of(visitor.assembly()).stream()
                .map(AssemblyView.BriefingView::id)
                .toList();
        values.put("position", Integer.toString(all.indexOf(known.id()) + 1));
        return sheet(known.id(), Form.of(values));
    }

    /** @param act save or remove */
    @POST
    @Path("/{briefing}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MODERATOR)
    public Response change(@PathParam("briefing") String briefing, @RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        UUID id = id(briefing);
        try {
            if ("remove".equals(act)) {
                return bench.act("learn", key, form, () -> {
                    briefings.remove(visitor.assembly(), id);
                    return "briefing-removed";
                });
            }
            EditBriefing command = command(form);
            return bench.act("learn", key, form, () -> {
                briefings.change(visitor.assembly(), id, command);
                return "briefing-changed";
            });
        } catch (Refused refused) {
            return form.answer(sheet(id, form.refused(refused, visitor.lang()).labelled(labels())));
        }
    }

    private EditBriefing command(Form form) {
        Localized title = form.text("title", true);
        Localized author = form.text("author", true);
        Localized interest = form.text("interest", !form.value("stance").equals("background"));
        Localized body = form.text("body", true);
        Integer position =
                form.isFilled("position") ? Integer.valueOf(form.whole("position", 1, Briefings.MOST)) : null;
        form.check();
        return commands.valid(new EditBriefing(
                STANCES.contains(form.value("stance")) ? form.value("stance") : "background",
                title,
                author,
                interest,
                body,
                position));
    }

    private Map<String, String> labels() {
        ReadingMessages say = words.reading();
        return Map.of(
                "title", say.desk_field_title(),
                "author", say.desk_field_author(),
                "interest", say.desk_field_interest(),
                "body", say.desk_field_body(),
                "position", say.desk_field_position());
    }

    private TemplateInstance shelf(Form form) {
        AssemblyView assembly = bench.assembly();
        PageContext page = pages.context();
        ReadingMessages say = words.reading();
        List<AssemblyView.BriefingView> all = briefings.of(visitor.assembly());
        int forIt =
                (int) all.stream().filter(each -> each.stance().equals("for")).count();
        int against = (int)
                all.stream().filter(each -> each.stance().equals("against")).count();
        return pages.page(Templates.learn(
                page,
                assembly,
                new Shelf(
                        all.stream().map(each -> line(page, assembly, each)).toList(),
                        forIt == against ? say.desk_balanced(forIt, against) : say.desk_unbalanced(forIt, against),
                        forIt == against,
                        assembly.phase().allowsBriefings()),
                new Sheet(null, page.href(bench.path("learn")), stances()),
                form));
    }

    private Line line(PageContext page, AssemblyView assembly, AssemblyView.BriefingView each) {
        ReadingMessages say = words.reading();
        String other = each.body().langOf(visitor.lang());
        return new Line(
                page.href("/m/" + assembly.slug() + "/learn/" + each.id()),
                say.desk_kind(each.stance()),
                each.stance(),
                each.title().in(visitor.lang()),
                each.title().langOf(visitor.lang()),
                each.author().in(visitor.lang()),
                other.equals(visitor.lang().code()) && each.body().texts().size() == 1
                                || !other.equals(visitor.lang().code())
                        ? say.learn_only(other)
                        : null);
    }

    private TemplateInstance sheet(UUID id, Form form) {
        PageContext page = pages.context();
        return pages.page(Templates.briefing(
                page,
                bench.assembly(),
                new Sheet(id.toString(), page.href(bench.path("learn/" + id)), stances()),
                form));
    }

    private List<Form.Option> stances() {
        return STANCES.stream()
                .map(stance -> new Form.Option(stance, words.reading().desk_kind(stance)))
                .toList();
    }

    private static void put(Map<String, String> values, String name, Localized text) {
        text.texts().forEach((lang, said) -> values.put(name + "." + lang, said));
    }

    private static UUID id(String text) {
        return Ids.read(text).orElseThrow(Refused::notFound);
    }
}
