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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.ConveneAssembly;
import org.yoriai.assembly.Phase;
import org.yoriai.events.Once;
import org.yoriai.identity.OnInstance;
import org.yoriai.identity.RealmRole;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** Convening an assembly: what is asked, who asks, when, and what the authority promises. */
@Path("/{lang:en|ja}/m/convene")
@Produces(MediaType.TEXT_HTML)
public class ConveneController {
    /** Phases that have a first day in the form. */
    static final List<Phase> DATED = List.of(
            Phase.INVITING,
            Phase.LEARNING,
            Phase.DELIBERATING,
            Phase.DECIDING,
            Phase.REPORTED,
            Phase.TRACKING,
            Phase.CLOSED);

    private static final List<String> TEXTS =
            List.of("title", "question", "place", "authority", "about", "replyContract");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance convene(
                PageContext page,
                Form form,
                List<Form.Option> models,
                List<Form.Option> joining,
                List<Phase> dated,
                List<Check> checks,
                boolean checked);
    }

    @Inject
    Assemblies assemblies;

    @Inject
    Once once;

    @Inject
    Commands commands;

    @Inject
    Visitor visitor;

    @Inject
    Pages pages;

    @GET
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    public TemplateInstance convene() {
        return page(Form.of(Map.of("model", "citizens-assembly", "openJoining", "false", "seats", "48")), false);
    }

    /** Checks only, when asked to; else convenes. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @OnInstance({RealmRole.MODERATOR, RealmRole.ADMIN})
    public Response submit(@RestForm String key, @RestForm String act) {
        Form form = Form.sent();
        if ("check".equals(act)) {
            return form.answer(page(form, true));
        }
        try {
            ConveneAssembly command = command(form);
            return once.submit("instance:" + visitor.onInstance(), key, form.content("/m/convene"), () -> {
                AssemblyView convened = assemblies.convene(command, visitor.person());
                return pages.done("/m/" + convened.slug() + "/design", "convened");
            });
        } catch (Refused refused) {
            return form.answer(page(form.refused(refused, visitor.lang()), true));
        }
    }

    private ConveneAssembly command(Form form) {
        Map<Phase, LocalDate> startsOn = new EnumMap<>(Phase.class);
        for (Phase phase : DATED) {
            LocalDate day = form.day("startsOn." + phase, false);
            if (day != null) {
                startsOn.put(phase, day);
            }
        }
        ConveneAssembly command = new ConveneAssembly(
                form.require("slug", "not-blank").value("slug").strip(),
                form.text("title", true),
                form.text("question", true),
                form.text("place", true),
                form.text("authority", true),
                form.text("about", false),
                form.text("replyContract", true),
                form.value("model"),
                Boolean.parseBoolean(form.value("openJoining")),
                form.whole("seats", 1, 100_000),
                startsOn,
                form.day("replyDueOn", true),
                List.of(),
                List.of());
        form.check();
        return commands.valid(command);
    }

    private TemplateInstance page(Form form, boolean checked) {
        ModeratorMessages say = Words.in(visitor.lang());
        return pages.page(Templates.convene(
                pages.context(),
                form.labelled(labels(say)),
                ConveneAssembly.MODELS.stream()
                        .map(model -> new Form.Option(model, say.model(model)))
                        .toList(),
                List.of(new Form.Option("false", say.joining_invited()), new Form.Option("true", say.joining_open())),
                DATED,
                checks(form),
                checked));
    }

    private static Map<String, String> labels(ModeratorMessages say) {
        Map<String, String> labels = new java.util.HashMap<>(Map.of(
                "slug", say.f_slug(),
                "model", say.f_model(),
                "title", say.f_title(),
                "question", say.f_question(),
                "place", say.f_place(),
                "authority", say.f_authority(),
                "about", say.f_about(),
                "replyContract", say.f_contract(),
                "seats", say.f_seats(),
                "replyDueOn", say.f_reply_due()));
        DATED.forEach(phase -> labels.put("startsOn." + phase, say.f_starts(say.phase(phase))));
        return labels;
    }

    /** What the form still lacks, in the order of its fields. */
    private static List<Check> checks(Form form) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.needed("slug", form.isFilled("slug")));
        for (String text : TEXTS) {
            boolean en = form.isFilled(text + ".en");
            boolean ja = form.isFilled(text + ".ja");
            checks.add(text.equals("about") ? Check.wished(text, en || ja) : Check.needed(text, en || ja));
        }
        checks.add(Check.wished(
                "both-languages",
                TEXTS.stream().allMatch(text -> form.isFilled(text + ".en") && form.isFilled(text + ".ja"))));
        checks.add(
                Check.wished("dates", DATED.stream().limit(5).allMatch(phase -> form.isFilled("startsOn." + phase))));
        checks.add(Check.needed("reply-date", form.isFilled("replyDueOn")));
        return checks;
    }
}
