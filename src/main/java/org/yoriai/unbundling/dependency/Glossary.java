package org.yoriai.unbundling.dependency;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yoriai.unbundling.language.Clauses;
import org.yoriai.unbundling.language.Definition;

/** Which words belong to which definition, so that a need inside one definition is not a need of its neighbours. */
final class Glossary {

    /** Stands for "inside no definition". */
    static final int NONE = -1;

    private final Atoms atoms;
    private final int[] starts;
    private final int[] ends;
    private final int[] leaders;
    private final int[] units;

    /** @param definitions in text order */
    Glossary(Clauses clauses, Atoms atoms, List<Definition> definitions) {
        this.atoms = atoms;
        Map<String, Integer> byName = clauses.byName();
        int count = definitions.size();
        starts = new int[count];
        ends = new int[count];
        leaders = new int[count];
        units = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            Definition definition = definitions.get(i);
            starts[i] = definition.start();
            units[i] = byName.getOrDefault(definition.unit(), Clauses.NONE);
            int unitEnd = units[i] == Clauses.NONE
                    ? definition.end()
                    : clauses.get(units[i]).span().end();
            boolean joined = i + 1 < count && joins(clauses.text(), definition.end(), starts[i + 1]);
            ends[i] = joined ? ends[i + 1] : Math.min(unitEnd, i + 1 < count ? starts[i + 1] : unitEnd);
        }
        for (int i = 0; i < count; i++) {
            boolean joined =
                    i > 0 && joins(clauses.text(), definitions.get(i - 1).end(), starts[i]);
            leaders[i] = joined ? leaders[i - 1] : i;
        }
    }

    /** Whether only "and" or a comma stands between two terms: they share one meaning. */
    private static boolean joins(String text, int from, int to) {
        return to >= from
                && to - from < 12
                && text.substring(from, to).matches("[\\s,“”‘’\"「」]*(?:and|or|及び|又は)?[\\s,“”‘’\"「」]*");
    }

    /** The definition that stands for all that share a meaning with this one. */
    int leader(int definition) {
        return leaders[definition];
    }

    /** The definition around a place of a unit. */
    int at(int place, int unit) {
        int found = Arrays.binarySearch(starts, place);
        int i = found >= 0 ? found : -found - 2;
        return i >= 0 && place < ends[i] && atoms.home(units[i]) == atoms.home(unit) ? leaders[i] : NONE;
    }
}
