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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.identity.MayIn;
import org.yoriai.identity.Role;
import org.yoriai.identity.Visitor;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.legislation.Passages;
import org.yoriai.legislation.PlainLevel;
import org.yoriai.legislation.PlainWords;
import org.yoriai.legislation.PlainWordsView;
import org.yoriai.legislation.WritePlainWords;
import org.yoriai.shared.Lang;
import org.yoriai.shared.ProblemWords;
import org.yoriai.shared.Refused;
import org.yoriai.web.Commands;
import org.yoriai.web.Form;
import org.yoriai.web.PageContext;
import org.yoriai.web.Pages;
import org.yoriai.web.open.Days;
import org.yoriai.web.open.PlainMessages;

/** Clauses in plain words as a moderator writes them, sentence by sentence, each with the words of the law that say so. */
@Path("/{lang:en|ja}/m/{assembly}/plain")
@Produces(MediaType.TEXT_HTML)
public class PlainDeskController {
    /** One text of a clause: its language and level with its state. */
    public record Cell(String label, String state, String words, String kind, String href) {}

    /** One clause with its four texts. */
    public record Line(String label, String lang, List<Cell> cells) {}

    /** The list. */
    public record Shelf(List<String> columns, List<Line> lines, String done) {}

    /** One sentence of the draft. */
    public record Sentence(String id, int number, String text, List<String> quotes, String change, boolean first) {}

    /** A sentence or item of the law that can be ticked. */
    public record Pick(String key, String number, String text, boolean chosen) {}

    /**
     * One text of one clause.
     *
     * @param editing id of the sentence in the form, empty for a new one
     * @param doubts why it cannot be published, in words; empty when it can, or when there is no draft
     * @param leavesOut words of the clause that the draft does not keep
     * @param published what is said of the version before everybody, or {@code null}
     */
    public record Sheet(
            String action,
            String label,
            String kind,
            String textLang,
            String hint,
            List<Sentence> sentences,
            List<Pick> picks,
            String editing,
            String formTitle,
            boolean drafted,
            List<String> doubts,
            List<String> leavesOut,
            String published,
            String look) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance plain(PageContext page, AssemblyView assembly, Shelf shelf);

        static native TemplateInstance sheet(PageContext page, AssemblyView assembly, Sheet sheet, Form form);
    }

    @Inject
    PlainWords plain;

    @Inject
    Bills bills;

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
    public TemplateInstance plain() {
        PageContext page = pages.context();
        AssemblyView assembly = bench.assembly();
        PlainMessages say = words.of(PlainMessages.class);
        BillView bill = bills.published(visitor.assembly()).orElse(null);
        Set<String> langs = bill == null ? Set.of() : bill.title().texts().keySet();
        Map<UUID, PlainWords.ClauseDesk> texts = plain.desk(visitor.assembly()).stream()
                .collect(Collectors.toMap(PlainWords.ClauseDesk::clause, each -> each));
        List<Line> lines = new ArrayList<>();
        int done = 0;
        for (BillView.ClauseView clause : bills.decided(visitor.assembly())) {
            List<Cell> cells = new ArrayList<>();
            for (Lang lang : Lang.values()) {
                for (PlainLevel level : PlainLevel.values()) {
                    String state =
                            langs.contains(lang.code()) ? state(texts.get(clause.id()), lang, level) : "language";
                    done += state.equals("published") || state.equals("changing") ? 1 : 0;
                    cells.add(new Cell(
                            kind(lang, level),
                            state,
                            say.state(state),
                            stateKind(state),
                            state.equals("language") ? null : page.href(path(clause.eId(), lang, level))));
                }
            }
            lines.add(new Line(label(clause), clause.heading().langOf(visitor.lang()), cells));
        }
        List<String> columns = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            for (PlainLevel level : PlainLevel.values()) {
                columns.add(kind(lang, level));
            }
        }
        return pages.page(Templates.plain(
                page, assembly, new Shelf(columns, lines, say.desk_done(done, lines.size() * columns.size()))));
    }

    /** @param edit id of the sentence to change; absent: the form is for a new one */
    @GET
    @Path("/{eId}/{text:en|ja}/{level}")
    @MayIn(Role.MODERATOR)
    public TemplateInstance sheet(
            @PathParam("eId") String eId,
            @PathParam("text") String text,
            @PathParam("level") String level,
            @QueryParam("edit") String edit) {
        Lang lang = Lang.of(text).orElseThrow(Refused::notFound);
        PlainLevel at = PlainLevel.of(level).orElseThrow(Refused::notFound);
        return sheet(eId, lang, at, null, edit);
    }

    /** @param act say, remove, raise, revise, discard or publish */
    @POST
    @Path("/{eId}/{text:en|ja}/{level}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @MayIn(Role.MODERATOR)
    public Response act(
            @PathParam("eId") String eId,
            @PathParam("text") String text,
            @PathParam("level") String level,
            @RestForm String key,
            @RestForm String act) {
        Lang lang = Lang.of(text).orElseThrow(Refused::notFound);
        PlainLevel at = PlainLevel.of(level).orElseThrow(Refused::notFound);
        Form form = Form.sent();
        try {
            return switch (act == null ? "" : act) {
                case "say" -> {
                    UUID id = form.isFilled("sentence") ? form.id("sentence") : null;
                    WritePlainWords.Said said = commands.valid(said(form, eId, lang));
                    yield bench.act(page(eId, lang, at), key, form, () -> {
                        plain.say(visitor.assembly(), eId, lang, at, id, said, visitor.member());
                        return id == null ? "plain-added" : "plain-saved";
                    });
                }
                case "remove" -> {
                    UUID id = form.id("sentence");
                    yield bench.act(page(eId, lang, at), key, form, () -> {
                        plain.remove(visitor.assembly(), eId, lang, at, id, visitor.member());
                        return "plain-removed";
                    });
                }
                case "raise" -> {
                    UUID id = form.id("sentence");
                    yield bench.act(page(eId, lang, at), key, form, () -> {
                        plain.raise(visitor.assembly(), eId, lang, at, id, visitor.member());
                        return "plain-raised";
                    });
                }
                case "revise" ->
                    bench.act(page(eId, lang, at), key, form, () -> {
                        plain.revise(visitor.assembly(), eId, lang, at, visitor.member());
                        return "plain-revised";
                    });
                case "discard" ->
                    bench.act(page(eId, lang, at), key, form, () -> {
                        plain.discard(visitor.assembly(), eId, lang, at);
                        return "plain-discarded";
                    });
                case "publish" ->
                    bench.act(page(eId, lang, at), key, form, () -> {
                        plain.publish(visitor.assembly(), eId, lang, at, visitor.member());
                        return "plain-published";
                    });
                default -> throw Refused.notFound();
            };
        } catch (Refused refused) {
            PlainMessages say = words.of(PlainMessages.class);
            form.refused(refused, visitor.lang())
                    .labelled(Map.of("text", say.f_text(), "cites", say.f_cites(), "quotes", say.f_quotes()));
            return form.answer(sheet(eId, lang, at, form, form.value("sentence")));
        }
    }

    /** What is ticked and what is copied are quotations alike. */
    private WritePlainWords.Said said(Form form, String eId, Lang lang) {
        form.value("quotes")
                .lines()
                .map(String::strip)
                .filter(line -> line.length() > WritePlainWords.LONGEST_QUOTE)
                .findFirst()
                .ifPresent(line -> form.wrong(
                                "quotes", "too-long", Map.of("max", WritePlainWords.LONGEST_QUOTE, "is", line.length()))
                        .check());
        Passages passages = plain.passages(visitor.assembly(), eId, lang);
        List<WritePlainWords.Cited> cites = new ArrayList<>();
        form.values("cites").forEach(key -> passages.quote(key).ifPresent(cites::add));
        form.value("quotes")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> cites.add(new WritePlainWords.Cited(null, null, line.strip())));
        if (cites.size() > PlainWords.MOST_CITES) {
            throw Refused.field("cites", "max", Map.of("value", PlainWords.MOST_CITES));
        }
        return new WritePlainWords.Said(form.value("text"), cites);
    }

    private TemplateInstance sheet(String eId, Lang lang, PlainLevel level, Form sent, String edit) {
        PageContext page = pages.context();
        AssemblyView assembly = bench.assembly();
        PlainMessages say = words.of(PlainMessages.class);
        Passages passages = plain.passages(visitor.assembly(), eId, lang);
        PlainWordsView draft = plain.draft(visitor.assembly(), eId, lang, level).orElse(null);
        PlainWordsView published = plain.versions(visitor.assembly(), eId, lang, level).stream()
                .filter(each -> each.status().equals("published"))
                .findFirst()
                .orElse(null);
        List<PlainWordsView.SentenceView> said = draft == null ? List.of() : draft.sentences();
        String action = page.href(path(eId, lang, level));
        List<Sentence> sentences = new ArrayList<>();
        PlainWordsView.SentenceView editing = null;
        int number = 0;
        for (PlainWordsView.SentenceView one : said) {
            number++;
            if (one.id().toString().equals(edit)) {
                editing = one;
            }
            sentences.add(new Sentence(
                    one.id().toString(),
                    number,
                    one.text(),
                    one.cites().stream().map(PlainWordsView.CiteView::quote).toList(),
                    action + "?edit=" + one.id() + "#say",
                    number == 1));
        }
        Form form = sent == null ? filled(passages, editing) : sent;
        boolean drafted = !said.isEmpty();
        return pages.page(Templates.sheet(
                page,
                assembly,
                new Sheet(
                        action,
                        label(passages.clause()),
                        kind(lang, level),
                        lang.code(),
                        say.f_text_hint(level.longestSentence(lang), lang.code(), level.code()),
                        sentences,
                        passages.passages().stream()
                                .map(each -> new Pick(
                                        each.key(),
                                        each.num().isEmpty()
                                                ? ""
                                                : lang == Lang.JA ? each.num() : "(" + each.num() + ")",
                                        each.text(),
                                        form.has("cites", each.key())))
                                .toList(),
                        editing == null ? "" : editing.id().toString(),
                        editing == null ? say.add_title() : say.change_title(said.indexOf(editing) + 1),
                        drafted,
                        drafted ? doubts(draft, lang, level) : List.of(),
                        drafted && draft.leavesOut() != null ? draft.leavesOut() : List.of(),
                        published == null
                                ? null
                                : say.is_published(
                                        published.version(), Days.full(published.publishedAt(), visitor.lang())),
                        "/" + lang.code() + "/a/" + assembly.slug() + "/bill/" + eId + "?level=" + level.code()
                                + "#plain"),
                form));
    }

    /** The form for one sentence: its quotations ticked where they are whole passages, copied out where they are not. */
    private static Form filled(Passages passages, PlainWordsView.SentenceView sentence) {
        if (sentence == null) {
            return Form.empty();
        }
        List<String> keys = new ArrayList<>();
        List<String> copied = new ArrayList<>();
        for (PlainWordsView.CiteView cite : sentence.cites()) {
            String key = cite.unit() + "@" + cite.start() + "-" + cite.end();
            if (passages.quote(key).isPresent()) {
                keys.add(key);
            } else {
                copied.add(cite.quote());
            }
        }
        return Form.of(Map.of("text", sentence.text(), "quotes", String.join("\n", copied)))
                .choosing("cites", keys);
    }

    private List<String> doubts(PlainWordsView draft, Lang lang, PlainLevel level) {
        PlainMessages say = words.of(PlainMessages.class);
        List<String> said = new ArrayList<>();
        PlainWords.violations(draft, lang, level)
                .forEach((sentence, wrong) -> wrong.forEach(violation -> {
                    String why = ProblemWords.violation(violation, visitor.lang());
                    said.add(sentence < 0 ? why : say.doubt_of(sentence + 1, why));
                }));
        return said;
    }

    private static String state(PlainWords.ClauseDesk texts, Lang lang, PlainLevel level) {
        boolean published = texts.published(lang, level).isPresent();
        return texts.draft(lang, level)
                .filter(draft -> !draft.sentences().isEmpty())
                .map(draft -> published ? "changing" : draft.isPublishable() ? "ready" : "draft")
                .orElse(published ? "published" : "missing");
    }

    private static String stateKind(String state) {
        return switch (state) {
            case "published" -> "good";
            case "ready", "changing" -> "accent";
            case "missing" -> "warn";
            default -> "";
        };
    }

    private String kind(Lang lang, PlainLevel level) {
        PlainMessages say = words.of(PlainMessages.class);
        return say.kind(lang == Lang.EN ? say.english() : say.japanese(), level.code());
    }

    private String label(BillView.ClauseView clause) {
        return (words.open().clause_number(clause.num().in(visitor.lang())) + " "
                        + clause.heading().in(visitor.lang()))
                .strip();
    }

    private String path(String eId, Lang lang, PlainLevel level) {
        return bench.path(page(eId, lang, level));
    }

    private static String page(String eId, Lang lang, PlainLevel level) {
        return "plain/" + eId + "/" + lang.code() + "/" + level.code();
    }
}
