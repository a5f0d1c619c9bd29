package org.yoriai.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.assembly.AssemblyModel;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.ConveneAssembly;
import org.yoriai.assembly.Phase;
import org.yoriai.identity.Visitor;
import org.yoriai.shared.Localized;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;

/** The form that an assembly is convened and planned with: from a model or an assembly to what stands in it, and back. */
@RequestScoped
class PlanForm {
    /** Phases that have a first day in the form. */
    static final List<Phase> DATED = List.of(
            Phase.INVITING,
            Phase.LEARNING,
            Phase.DELIBERATING,
            Phase.DECIDING,
            Phase.REPORTED,
            Phase.TRACKING,
            Phase.CLOSED);

    @Inject
    Commands commands;

    @Inject
    Visitor visitor;

    /** Filled in as the model says, for an assembly that is convened today. */
    static Form of(AssemblyModel model, LocalDate today) {
        Map<String, String> values = new HashMap<>(Map.of(
                "model", model.code(),
                "openJoining", Boolean.toString(model.openJoining()),
                "seats", Integer.toString(model.seats()),
                "replyDueOn", model.replyDueOn(today).toString()));
        model.startsOn(today).forEach((phase, day) -> values.put("startsOn." + phase, day.toString()));
        return Form.of(values);
    }

    static Form of(AssemblyView assembly) {
        Map<String, String> values = new HashMap<>(Map.of(
                "slug", assembly.slug(),
                "model", assembly.model(),
                "openJoining", Boolean.toString(assembly.openJoining()),
                "seats", Integer.toString(assembly.seats()),
                "replyDueOn", assembly.replyDueOn().toString()));
        assembly.startsOn().forEach((phase, day) -> values.put("startsOn." + phase, day.toString()));
        put(values, "title", assembly.title());
        put(values, "question", assembly.question());
        put(values, "place", assembly.place());
        put(values, "authority", assembly.authority());
        put(values, "about", assembly.about());
        put(values, "replyContract", assembly.replyContract());
        return Form.of(values);
    }

    private static void put(Map<String, String> values, String name, Localized text) {
        text.texts().forEach((lang, words) -> values.put(name + "." + lang, words));
    }

    /** @throws org.yoriai.shared.Refused 422 with everything that cannot be read */
    ConveneAssembly command(Form form) {
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

    Form labelled(Form form) {
        ModeratorMessages say = Words.in(visitor.lang());
        Map<String, String> labels = new HashMap<>(Map.of(
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
        return form.labelled(labels);
    }

    List<Form.Option> joining() {
        ModeratorMessages say = Words.in(visitor.lang());
        return List.of(new Form.Option("false", say.joining_invited()), new Form.Option("true", say.joining_open()));
    }
}
