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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** A table of figures, a column a language. @param notes on what and when it was measured */
    public record Figures(List<String> columns, List<Row> rows, List<String> notes) {}

    public record Row(String label, List<String> cells) {}

    /** A model in the words of the page; a text is in its {@code lang}. */
    public record Shown(
            String href,
            int number,
            String kind,
            String state,
            boolean serves,
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
            Done done,
            Figures measured,
            Figures work,
            String rests) {}

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
                model.state().equals("in-use") || model.state().equals("beside"),
                in(model.name(), lang),
                in(model.what(), lang),
                in(model.provider(), lang),
                in(model.place(), lang),
                model.licence(),
                String.join(
                        lang == Lang.JA ? "、" : ", ",
                        model.languages().stream().map(say::language).toList()),
                in(model.training(), lang),
                cost(say, model),
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
                done == null ? null : new Done(done.summaries(), percent(done.covered()), percent(done.lowest())),
                measured(say, model, lang),
                work(say, model),
                !model.kind().equals("generation") ? null : model.onBallot() ? say.work_voted() : say.work_none());
    }

    private static String cost(ModelMessages say, ModelView model) {
        if (model.cost() != null) {
            return model.cost();
        }
        return model.energy().isEmpty()
                ? say.cost_text()
                : model.energy().stream()
                        .map(energy -> say.energy(
                                say.language(energy.lang()),
                                rounded(energy.wattHours(), 2),
                                rounded(energy.cpuSeconds(), 1),
                                energy.watts()))
                        .collect(Collectors.joining(" "));
    }

    /** What was measured on our own test sets, or {@code null}. */
    private static Figures measured(ModelMessages say, ModelView model, Lang lang) {
        if (model.measured().isEmpty()) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        List<ModelView.Figure> first = model.measured().get(0).figures();
        for (int i = 0; i < first.size(); i++) {
            int at = i;
            rows.add(new Row(
                    say.figure(first.get(i).what()),
                    model.measured().stream()
                            .map(set -> value(say, set.figures().get(at)))
                            .toList()));
        }
        return new Figures(
                model.measured().stream().map(set -> say.language(set.lang())).toList(),
                rows,
                model.measured().stream()
                        .map(set -> say.measured_on(
                                in(set.set(), lang), Days.full(set.on(), lang), in(set.machine(), lang)))
                        .toList());
    }

    private static String value(ModelMessages say, ModelView.Figure figure) {
        return figure.of() == null
                ? String.valueOf(figure.value())
                : figure.of() == 100 ? say.in_hundred(figure.value()) : say.some_of(figure.value(), figure.of());
    }

    /** What it did here, or {@code null}. */
    private static Figures work(ModelMessages say, ModelView model) {
        List<ModelView.Work> work = model.work();
        if (work.isEmpty()) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        row(rows, say.work_drafts(), work, each -> String.valueOf(each.drafts()));
        row(rows, say.work_stood(), work, each -> some(say, each.stood(), each.frames()));
        row(rows, say.work_answered(), work, each -> some(say, each.calls() - each.failed(), each.calls()));
        row(rows, say.work_seconds(), work, each -> perCall(each.millis() / 1_000.0, each.calls(), 1));
        row(rows, say.work_units(), work, each -> perCall(each.tokens(), each.calls() - each.failed(), 0));
        return new Figures(work.stream().map(each -> say.language(each.lang())).toList(), rows, List.of());
    }

    private static void row(
            List<Row> rows, String label, List<ModelView.Work> work, Function<ModelView.Work, String> cell) {
        rows.add(new Row(label, work.stream().map(cell).toList()));
    }

    private static String some(ModelMessages say, long some, long all) {
        return all == 0 ? "–" : say.some_of(some, all);
    }

    private static String perCall(double all, long calls, int digits) {
        return calls == 0 ? "–" : rounded(all / calls, digits);
    }

    private static String rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static String in(Localized text, Lang lang) {
        return text.in(lang);
    }

    private static long percent(Double share) {
        return share == null ? -1 : Math.round(100 * share);
    }
}
