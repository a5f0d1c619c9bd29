package org.yoriai.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.yoriai.identity.Anyone;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.shared.Refused;
import org.yoriai.summary.model.ModelRegister;
import org.yoriai.summary.model.ModelView;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;

/** The models that serve here. */
@Path("/{lang:en|ja}/models")
@Produces(MediaType.TEXT_HTML)
public class ModelsController {
    private static final int SHORT_HASH = 16;

    /** A version of the model or of its words. @param hash {@code label} names it */
    public record Version(String label, String hash, String since) {}

    public record Prompt(String id, String label, String since, String text, List<String> added, List<String> removed) {
        public boolean changed() {
            return !added.isEmpty() || !removed.isEmpty();
        }
    }

    /** What it has published; percents. @param covered −1 where it cannot be measured */
    public record Done(int summaries, long covered, long lowest) {}

    /** A model in the words of the page; a text is in its {@code lang}. */
    public record Shown(
            String href,
            int number,
            String kind,
            String state,
            String name,
            String what,
            String provider,
            String place,
            String licence,
            String languages,
            String training,
            String cost,
            String hash,
            List<Version> versions,
            List<Prompt> prompts,
            Done done) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance models(PageContext page, List<Shown> models);

        static native TemplateInstance model(PageContext page, Shown model, String id);
    }

    @Inject
    ModelRegister register;

    @Inject
    Words words;

    @Inject
    Pages pages;

    @GET
    @Anyone
    public TemplateInstance models() {
        PageContext page = pages.context();
        return pages.page(Templates.models(
                page, register.all().stream().map(model -> shown(page, model)).toList()));
    }

    @GET
    @Path("/{model}")
    @Anyone
    public TemplateInstance model(@PathParam("model") @Size(max = 100) String model) {
        PageContext page = pages.context();
        return pages.page(
                Templates.model(page, shown(page, register.find(model).orElseThrow(Refused::notFound)), model));
    }

    private Shown shown(PageContext page, ModelView model) {
        ModelMessages say = words.of(ModelMessages.class);
        Lang lang = page.lang();
        ModelView.Done done = model.record();
        return new Shown(
                page.href("/models/" + model.id()),
                model.number(),
                say.kind(model.kind()),
                say.state(model.state()),
                in(model.name(), lang),
                in(model.what(), lang),
                in(model.provider(), lang),
                in(model.place(), lang),
                model.licence(),
                String.join(
                        lang == Lang.JA ? "、" : ", ",
                        model.languages().stream().map(say::language).toList()),
                in(model.training(), lang),
                model.cost() == null ? say.cost_text() : model.cost(),
                model.hash(),
                model.versions().stream()
                        .map(version -> new Version(
                                version.hash().substring(0, SHORT_HASH),
                                version.hash(),
                                say.since(Days.full(version.since(), lang))))
                        .toList(),
                model.prompts().stream()
                        .map(prompt -> new Prompt(
                                "p-" + prompt.sha256().substring(0, SHORT_HASH),
                                say.prompt(prompt.name(), prompt.version()),
                                say.since(Days.full(prompt.since(), lang)),
                                prompt.text(),
                                prompt.added(),
                                prompt.removed()))
                        .toList(),
                done == null ? null : new Done(done.summaries(), percent(done.covered()), percent(done.lowest())));
    }

    private static String in(Localized text, Lang lang) {
        return text.in(lang);
    }

    private static long percent(Double share) {
        return share == null ? -1 : Math.round(100 * share);
    }
}
