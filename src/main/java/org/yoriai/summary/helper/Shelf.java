package org.yoriai.summary.helper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.assembly.Briefings;
import org.yoriai.digest.say.KnownWords;
import org.yoriai.digest.search.MaterialIndex;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.vector.VectorCache;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Refused;

/**
 * The materials of assemblies, searched: clauses and terms of the published bill, and briefings. An index is made anew when
 * a material has changed; the vectors of what has not changed are remembered.
 */
@ApplicationScoped
class Shelf {
    /** Of all indexes held, in characters of their materials; each takes about forty bytes. */
    private static final long MOST_CHARACTERS = 2L * MaterialIndex.LONGEST;

    private static final int MOST_VECTORS = 20_000;

    /** Assemblies whose texts are kept as read for looking at drafts, up to 2 x 2 million characters each. */
    private static final int MOST_READ = 8;

    @Inject
    Bills bills;

    @Inject
    Briefings briefings;

    private Embedders embedders;
    /** Those used last at the end. */
    private final Map<Key, Materials> held = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<AssemblyId, Read> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AssemblyId, Read> eldest) {
            return size() > MOST_READ;
        }
    };

    private record Key(AssemblyId assembly, boolean all) {}

    /** Texts, and what was read in them. */
    private record Read(List<String> texts, KnownWords known) {}

    @PostConstruct
    void begin() {
        embedders = Embedders.embedded().remembering(VectorCache.inMemory(MOST_VECTORS));
    }

    /**
     * The best sentences, or the nearest ones.
     *
     * @param page the language of whoever asks
     * @throws Refused 409 {@code helper-too-much} where the materials are longer than can be searched
     */
    Materials.Found search(AssemblyId assembly, String question, Lang page) {
        List<Materials.Entry> entries = new ArrayList<>(Materials.entries(briefings.of(assembly)));
        bills.published(assembly).ifPresent(bill -> entries.addAll(Materials.entries(bill, bills.glossary(assembly))));
        return search(new Key(assembly, true), entries, question, page);
    }

    /** The same, in the briefings alone. */
    List<Cite> searchBriefings(AssemblyId assembly, String words, Lang lang) {
        return search(new Key(assembly, false), Materials.entries(briefings.of(assembly)), words, lang)
                .cites();
    }

    /** What an assembly's bill, its title and its briefings say, in both languages. */
    KnownWords known(AssemblyId assembly) {
        List<String> texts = new ArrayList<>();
        bills.published(assembly).ifPresent(bill -> {
            texts.addAll(bill.title().texts().values());
            bill.clauses().forEach(clause -> {
                texts.addAll(clause.heading().texts().values());
                texts.addAll(clause.body().texts().values());
            });
        });
        briefings.of(assembly).forEach(briefing -> {
            texts.addAll(briefing.title().texts().values());
            texts.addAll(briefing.body().texts().values());
        });
        synchronized (read) {
            Read before = read.get(assembly);
            if (before != null && before.texts().equals(texts)) {
                return before.known();
            }
        }
        KnownWords known = KnownWords.of(texts);
        synchronized (read) {
            read.put(assembly, new Read(texts, known));
        }
        return known;
    }

    private Materials.Found search(Key key, List<Materials.Entry> entries, String question, Lang page) {
        Materials of;
        synchronized (held) {
            Materials known = held.get(key);
            of = known != null && known.madeOf(entries) ? known : null;
        }
        if (of == null) {
            if (Materials.length(entries) > MaterialIndex.LONGEST) {
                throw Refused.wrongState("helper-too-much");
            }
            of = new Materials(entries, embedders);
            hold(key, of);
        }
        synchronized (of) {
            return of.search(question, page);
        }
    }

    private void hold(Key key, Materials of) {
        synchronized (held) {
            held.put(key, of);
            Iterator<Materials> eldest = held.values().iterator();
            long all = held.values().stream().mapToLong(Materials::length).sum();
            while (all > MOST_CHARACTERS && eldest.hasNext()) {
                all -= eldest.next().length();
                eldest.remove();
            }
        }
    }
}
