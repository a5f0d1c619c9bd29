package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A place in an act, from the outermost level named to the innermost; immutable. */
record Address(List<Step> steps) {

    static final Address NONE = new Address(List.of());

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("toc", 0),
            Map.entry("dvs", 0),
            Map.entry("title", 1),
            Map.entry("part", 2),
            Map.entry("chp", 3),
            Map.entry("sched", 3),
            Map.entry("suppl", 3),
            Map.entry("sec", 5),
            Map.entry("art", 5),
            Map.entry("reg", 5),
            Map.entry("rule", 5),
            Map.entry("subsec", 6),
            Map.entry("para", 7),
            Map.entry("subpara", 8),
            Map.entry("cl", 9),
            Map.entry("point", 9),
            Map.entry("subcl", 10),
            Map.entry("item", 11),
            Map.entry("subitem", 12),
            Map.entry("heading", 99));

    private static final int SECTION = 5;

    /** One level: the short name of the naming convention and a number, {@code ""} for levels without one. */
    record Step(String ref, String num) {

        int rank() {
            return RANKS.getOrDefault(ref, 8);
        }

        String name() {
            return num.isEmpty() ? ref : ref + "_" + num;
        }
    }

    Address {
        steps = List.copyOf(steps);
    }

    /** A place named inside this one: what it names itself replaces what is there from that level on. */
    Address with(Address inner) {
        if (inner.steps.isEmpty()) {
            return this;
        }
        int rank = inner.steps.get(0).rank();
        List<Step> out = new ArrayList<>();
        for (Step step : steps) {
            boolean container = step.rank() < SECTION && rank == SECTION;
            if (step.rank() < rank && !container) {
                out.add(step);
            }
        }
        out.addAll(inner.steps);
        return new Address(out);
    }

    /** Without levels below section or article. */
    Address section() {
        return new Address(steps.stream().filter(step -> step.rank() <= SECTION).toList());
    }

    boolean hasSection() {
        return steps.stream().anyMatch(step -> step.rank() == SECTION);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Name of the innermost level, e.g. {@code para_6}. */
    String last() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).name();
    }

    /** In eId form. */
    String eId() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            out.append(out.length() == 0 ? "" : "__").append(step.name());
        }
        return out.toString();
    }
}
