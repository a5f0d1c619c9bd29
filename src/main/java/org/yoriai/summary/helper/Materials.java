package org.yoriai.summary.helper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.digest.search.Answer;
import org.yoriai.digest.search.Bar;
import org.yoriai.digest.search.Material;
import org.yoriai.digest.search.MaterialIndex;
import org.yoriai.digest.search.Question;
import org.yoriai.digest.text.LanguageGuess;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.legislation.BillView;
import org.yoriai.shared.Lang;

/**
 * What the helper searches, with what a cite of it says: clauses and terms of a bill, and briefings.
 *
 * <p>One instance is used by one thread at a time.
 */
public final class Materials {
    private final List<Entry> entries;
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final MaterialIndex index;

    /** One material with what a cite of it says. */
    record Entry(Material material, String ref, String lang) {}

    /**
     * What a search found, or the places that come nearest where it found nothing.
     *
     * @param lang in which it was asked
     */
    public record Found(String lang, List<Cite> cites, List<Cite> nearest) {}

    Materials(List<Entry> entries, Embedders embedders) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> byId.put(entry.material().id(), entry));
        index = new MaterialIndex(entries.stream().map(Entry::material).toList(), "", embedders, Bar.MEASURED);
    }

    /** Of one bill alone. */
    public static Materials of(BillView bill, List<BillView.TermView> glossary, Embedders embedders) {
        return new Materials(entries(bill, glossary), embedders);
    }

    static long length(List<Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.material().length()).sum();
    }

    long length() {
        return length(entries);
    }

    /** Whether it is made of exactly these. */
    boolean madeOf(List<Entry> others) {
        return entries.equals(others);
    }

    /** @param page the language of whoever asks, for a question whose letters do not tell */
    public Found search(String question, Lang page) {
        String lang = Lang.of(LanguageGuess.of(question)).orElse(page).code();
        Answer answer = index.answer(new Question("q", lang, question), lang);
        return new Found(lang, cites(answer.cites()), cites(answer.nearest()));
    }

    private List<Cite> cites(List<Answer.Cite> found) {
        return found.stream()
                .map(cite -> {
                    Entry entry = byId.get(cite.material());
                    return new Cite(
                            entry.material().kind(),
                            entry.ref(),
                            entry.material().title(),
                            entry.lang(),
                            cite.quote().strip());
                })
                .toList();
    }

    static List<Entry> entries(BillView bill, List<BillView.TermView> glossary) {
        List<Entry> entries = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            for (BillView.ClauseView clause : bill.clauses()) {
                if (clause.votable()) {
                    String words = words(bill, clause, lang);
                    add(
                            entries,
                            "clause",
                            clause.eId(),
                            title(clause, lang),
                            around(bill, clause, lang),
                            words,
                            lang,
                            clause.eId());
                }
            }
        }
        int n = 0;
        for (BillView.TermView term : glossary) {
            String said = bill.clauses().stream()
                    .filter(clause -> clause.id().equals(term.clause()))
                    .map(BillView.ClauseView::eId)
                    .findFirst()
                    .orElse("");
            for (Lang lang : Lang.values()) {
                String name = term.term().texts().getOrDefault(lang.code(), "");
                String meaning = term.meaning().texts().getOrDefault(lang.code(), "");
                add(entries, "term", Integer.toString(n), name, "", meaning, lang, said);
            }
            n++;
        }
        return entries;
    }

    static List<Entry> entries(List<AssemblyView.BriefingView> briefings) {
        List<Entry> entries = new ArrayList<>();
        for (AssemblyView.BriefingView briefing : briefings) {
            String id = briefing.id().toString();
            for (Lang lang : Lang.values()) {
                String title = briefing.title().texts().getOrDefault(lang.code(), "");
                String body = briefing.body().texts().getOrDefault(lang.code(), "");
                add(entries, "briefing", id, title, "", body, lang, id);
            }
        }
        return entries;
    }

    private static void add(
            List<Entry> entries,
            String kind,
            String id,
            String title,
            String around,
            String text,
            Lang lang,
            String ref) {
        if (!text.isBlank()) {
            String name = kind + " " + id + " " + lang.code();
            String place = kind.equals("briefing") || ref.isEmpty() ? name : "clause " + ref + " " + lang.code();
            entries.add(new Entry(new Material(name, kind, place, title, around, text), ref, lang.code()));
        }
    }

    /** Headings of the parts and chapters that a clause stands in. */
    private static String around(BillView bill, BillView.ClauseView clause, Lang lang) {
        return bill.clauses().stream()
                .filter(unit -> clause.eId().startsWith(unit.eId() + "__"))
                .map(unit -> unit.heading().texts().getOrDefault(lang.code(), ""))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    static String title(BillView.ClauseView clause, Lang lang) {
        return Stream.of(clause.num(), clause.heading())
                .map(words -> words.texts().getOrDefault(lang.code(), ""))
                .filter(words -> !words.isEmpty())
                .reduce((num, heading) -> num + " " + heading)
                .orElse("");
    }

    /** Its own words and those of all that is in it, a line each, but not of clauses that people decide on by themselves. */
    static String words(BillView bill, BillView.ClauseView clause, Lang lang) {
        List<String> others = bill.clauses().stream()
                .filter(unit -> unit.votable() && unit.eId().startsWith(clause.eId() + "__"))
                .map(BillView.ClauseView::eId)
                .toList();
        return bill.clauses().stream()
                .filter(unit -> unit.eId().equals(clause.eId()) || unit.eId().startsWith(clause.eId() + "__"))
                .filter(unit -> others.stream()
                        .noneMatch(
                                other -> unit.eId().equals(other) || unit.eId().startsWith(other + "__")))
                .map(unit -> unit.body().texts().getOrDefault(lang.code(), ""))
                .filter(words -> !words.isBlank())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }
}
