package org.yoriai.unbundling.structure;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives units their names after the Akoma Ntoso naming convention, in text order. Not thread-safe; one instance a bill.
 *
 * @see <a href="https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html">Akoma Ntoso Naming Convention 1.0</a>
 */
public final class EIds {

    private static final Map<String, String> REFS = Map.ofEntries(
            Map.entry("division", "dvs"),
            Map.entry("chapter", "chp"),
            Map.entry("subchapter", "subchp"),
            Map.entry("section", "sec"),
            Map.entry("subsection", "subsec"),
            Map.entry("paragraph", "para"),
            Map.entry("subparagraph", "subpara"),
            Map.entry("clause", "cl"),
            Map.entry("subclause", "subcl"),
            Map.entry("article", "art"),
            Map.entry("recital", "rec"),
            Map.entry("schedule", "sched"),
            Map.entry("crossheading", "crosshdg"),
            Map.entry("appropriation", "approp"),
            Map.entry("alinea", "al"),
            Map.entry("regulation", "reg"));

    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** The short form of a level in names. */
    public static String ref(String level) {
        return REFS.getOrDefault(level, level);
    }

    /** A number as names show it: outer punctuation removed, every other run of non-word characters a hyphen. */
    public static String number(String printed) {
        String num = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < num.length(); i++) {
            char c = num.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '_') {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /**
     * @param prefix name of the unit above that counts in names, {@code ""} at the top
     * @param num as {@link #number} gives it, {@code ""} for unnumbered units
     */
    public String name(String prefix, String level, String num) {
        String stem = (prefix.isEmpty() ? "" : prefix + "__") + ref(level) + "_";
        if (num.isEmpty()) {
            String name;
            do {
                name = stem + counts.merge(stem, 1, Integer::sum);
            } while (!used.add(name));
            return name;
        }
        String name = stem + num;
        while (!used.add(name)) {
            name = stem + num + "_" + (counts.merge(stem + num, 1, Integer::sum) + 1);
        }
        return name;
    }

    /** A name that is given already. */
    void keep(String name) {
        used.add(name);
    }

    /** Name of the next quotation inside a unit; no unit itself. */
    public String quotation(String prefix) {
        String stem = (prefix.isEmpty() ? "" : prefix + "__") + "qstr_";
        return stem + counts.merge(stem, 1, Integer::sum);
    }
}
