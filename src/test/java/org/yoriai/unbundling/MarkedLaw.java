package org.yoriai.unbundling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An invented law and what a reader marked in it; the form of the files is described beside them.
 *
 * @param starts offset of every unit's start, of several units at one place the innermost, with its label
 * @param refs offset of a reference's number, with its target
 * @param edges from an eId to those it cannot stand without
 * @param optional edges that may be said or not
 */
record MarkedLaw(
        String name,
        String text,
        Map<Integer, String> starts,
        Map<Integer, String> refs,
        Set<List<String>> edges,
        Set<List<String>> optional) {

    static Stream<MarkedLaw> all() {
        return Stream.of("us", "us-clinics", "gb", "gb-ferries", "eu", "za", "jp", "jp-lanterns", "jp-amending")
                .map(MarkedLaw::read);
    }

    static MarkedLaw read(String name) {
        StringBuilder text = new StringBuilder();
        Map<Integer, String> starts = new LinkedHashMap<>();
        Map<Integer, String> refs = new HashMap<>();
        Set<List<String>> edges = new LinkedHashSet<>();
        Set<List<String>> optional = new LinkedHashSet<>();
        boolean law = true;
        for (String line : LawTexts.resource("marked/" + name + ".marked").split("\n")) {
            if (line.equals("edges")) {
                law = false;
            } else if (law) {
                int bar = line.indexOf(" | ");
                String label = line.substring(0, bar);
                int start = text.length();
                int caret = write(line.substring(bar + 3), text, refs);
                if (!label.isEmpty()) {
                    starts.put(caret < 0 ? start : caret, label);
                }
                text.append('\n');
            } else {
                boolean free = line.startsWith("? ");
                (free ? optional : edges)
                        .add(List.of(line.substring(free ? 2 : 0).split(" > ")));
            }
        }
        return new MarkedLaw(name, text.toString(), starts, refs, edges, optional);
    }

    /** Appends words without their marks; returns where the unit starts if a mark says so, else −1. */
    private static int write(String words, StringBuilder text, Map<Integer, String> refs) {
        int caret = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '^') {
                caret = text.length();
            } else if (c == '{') {
                int arrow = words.indexOf('>', i);
                int end = words.indexOf('}', arrow);
                refs.put(text.length(), words.substring(arrow + 1, end));
                text.append(words, i + 1, arrow);
                i = end;
            } else {
                text.append(c);
            }
        }
        return caret;
    }

    /** What is marked with at least one kind, or as having none. */
    List<Integer> told() {
        List<Integer> out = new ArrayList<>();
        starts.forEach((start, label) -> {
            if (!label.equals("?")) {
                out.add(start);
            }
        });
        return out;
    }

    Set<String> kinds(int start) {
        String label = starts.getOrDefault(start, "-");
        return label.equals("-") || label.equals("quoted") ? Set.of() : Set.of(label.split(","));
    }
}
