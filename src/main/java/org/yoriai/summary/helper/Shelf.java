package org.yoriai.summary.helper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Briefings;
import org.yoriai.digest.search.Answer;
import org.yoriai.digest.search.Bar;
import org.yoriai.digest.search.Material;
import org.yoriai.digest.search.MaterialIndex;
import org.yoriai.digest.search.Question;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;

/**
 * The materials of assemblies, searched: clauses and terms of the published bill, and briefings. An index is made anew when
 * a material has changed; the vectors of what has not changed are remembered.
 */
@ApplicationScoped
class Shelf {
    private static final int MOST_INDEXES = 32;
    private static final int MOST_VECTORS = 20_000;

    @Inject
    Bills bills;

    @Inject
    Briefings briefings;

    @Inject
    HelperConfig config;

    private Embedders embedders;
    private final Map<Key, Held> held = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Held> eldest) {
            return size() > MOST_INDEXES;
        }
    };

    private record Key(AssemblyId assembly, boolean all) {}

    /** One material with what a cite of it says. */
    private record Entry(Material material, String ref, String lang) {}

    /** An index and what it is made of; the index is used by one thread at a time. */
    private record Held(List<Entry> entries, MaterialIndex index) {}

    @PostConstruct
    void begin() {
        embedders = Embedders.embedded().remembering(VectorCache.inMemory(MOST_VECTORS));
    }

    /** What a search found, or the places that come nearest where it found nothing. */
    record Found(List<Cite> cites, List<Cite> nearest) {}

    /** The best sentences, or the nearest ones. */
    Found search(AssemblyId assembly, String question, String lang) {
        return search(new Key(assembly, true), all(assembly), question, lang);
    }

    /** The same, in the briefings alone. */
    List<Cite> searchBriefings(AssemblyId assembly, String words, Lang lang) {
        return search(new Key(assembly, false), ofBriefings(assembly), words, lang.code())
                .cites();
    }

    private Found search(Key key, List<Entry> entries, String question, String lang) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.material().id(), entry));
        Held of;
        synchronized (held) {
            Held known = held.get(key);
            of = known != null && known.entries().equals(entries) ? known : null;
        }
        if (of == null) {
            of = new Held(
                    entries,
                    new MaterialIndex(
                            entries.stream().map(Entry::material).toList(),
                            "",
                            embedders,
                            new Bar(config.barEnglish(), config.barWords())));
            synchronized (held) {
                held.put(key, of);
            }
        }
        synchronized (of.index()) {
            Answer answer = of.index().answer(new Question("q", lang, question), lang);
            return new Found(cites(answer.cites(), byId), cites(answer.nearest(), byId));
        }
    }

    private static List<Cite> cites(List<Answer.Cite> found, Map<String, Entry> byId) {
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

    private List<Entry> all(AssemblyId assembly) {
        List<Entry> entries = new ArrayList<>(ofBriefings(assembly));
        BillView bill = bills.published(assembly).orElse(null);
        if (bill == null) {
            return entries;
        }
        for (Lang lang : Lang.values()) {
            for (BillView.ClauseView clause : bill.clauses()) {
                if (clause.votable()) {
                    String words = words(bill, clause, lang);
                    add(entries, "clause", clause.eId(), title(clause, lang), words, lang, clause.eId());
                }
            }
        }
        int n = 0;
        for (BillView.TermView term : bills.glossary(assembly)) {
            String said = bill.clauses().stream()
                    .filter(clause -> clause.id().equals(term.clause()))
                    .map(BillView.ClauseView::eId)
                    .findFirst()
                    .orElse("");
            for (Lang lang : Lang.values()) {
                String name = term.term().texts().getOrDefault(lang.code(), "");
                String meaning = term.meaning().texts().getOrDefault(lang.code(), "");
                add(entries, "term", Integer.toString(n), name, meaning, lang, said);
            }
            n++;
        }
        return entries;
    }

    private List<Entry> ofBriefings(AssemblyId assembly) {
        List<Entry> entries = new ArrayList<>();
        for (AssemblyView.BriefingView briefing : briefings.of(assembly)) {
            for (Lang lang : Lang.values()) {
                String title = briefing.title().texts().getOrDefault(lang.code(), "");
                String body = briefing.body().texts().getOrDefault(lang.code(), "");
                add(
                        entries,
                        "briefing",
                        briefing.id().toString(),
                        title,
                        body,
                        lang,
                        briefing.id().toString());
            }
        }
        return entries;
    }

    private static void add(
            List<Entry> entries, String kind, String id, String title, String text, Lang lang, String ref) {
        if (!text.isBlank()) {
            entries.add(
                    new Entry(new Material(kind + " " + id + " " + lang.code(), kind, title, text), ref, lang.code()));
        }
    }

    static String title(BillView.ClauseView clause, Lang lang) {
        return Stream.of(clause.num(), clause.heading())
                .map(words -> words.texts().getOrDefault(lang.code(), ""))
                .filter(words -> !words.isEmpty())
                .reduce((num, heading) -> num + " " + heading)
                .orElse("");
    }

    /** Its own words and those of all that is in it, a line each. */
    static String words(BillView bill, BillView.ClauseView clause, Lang lang) {
        return bill.clauses().stream()
                .filter(unit -> unit.eId().equals(clause.eId()) || unit.eId().startsWith(clause.eId() + "__"))
                .map(unit -> unit.body().texts().getOrDefault(lang.code(), ""))
                .filter(words -> !words.isBlank())
                .reduce((one, next) -> one + "\n" + next)
                .orElse("");
    }
}
