package org.yoriai.unbundling.dependency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.unbundling.amendment.Amendment;

/** Measures how much a bill bundles. */
public final class BundlingEvidence {

    private final DependencyGraph graph;
    private final boolean japanese;
    private final List<Bond> bonds;
    private final Map<String, Integer> packageOfUnit = new HashMap<>();

    private BundlingEvidence(DependencyGraph graph, String lang) {
        this.graph = graph;
        japanese = lang.equals("ja");
        bonds = graph.bonds();
    }

    /**
     * @param groups for every package the number of its group on the agenda
     * @param units number of the unit of a name
     */
    public static Bundling of(
            DependencyGraph graph, List<Amendment> amendments, int[] groups, Map<String, Integer> units, String lang) {
        BundlingEvidence reader = new BundlingEvidence(graph, lang);
        units.forEach((name, unit) -> reader.packageOfUnit.put(name, graph.packageOf(unit)));
        Map<String, List<Amendment>> acts = new LinkedHashMap<>();
        for (Amendment amendment : amendments) {
            if (!amendment.targetAct().isEmpty()) {
                acts.computeIfAbsent(amendment.targetAct(), act -> new ArrayList<>())
                        .add(amendment);
            }
        }
        int count = graph.packages().size();
        int[] components = reader.components(count);
        int parts = (int) Arrays.stream(components).distinct().count();
        int between = reader.bonds.stream().mapToInt(Bond::hardEdges).sum();
        return new Bundling(
                count,
                List.copyOf(acts.keySet()),
                parts,
                count == 0 ? 0 : rounded((double) between / count),
                rounded(reader.modularity(groups)),
                Downsets.count(graph.packages(), components),
                reader.findings(count, parts, acts, components));
    }

    /** To six decimals. */
    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private int[] components(int count) {
        List<int[]> arcs = new ArrayList<>(count);
        List<List<Integer>> targets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            targets.add(new ArrayList<>());
        }
        for (Bond bond : bonds) {
            if (bond.hardEdges() > 0) {
                targets.get(bond.one()).add(bond.other());
            }
        }
        List<ClausePackage> packages = graph.packages();
        for (int i = 0; i < count; i++) {
            // needs that pass through a definition join packages without an edge between them
            for (String required : packages.get(i).requires()) {
                targets.get(i).add(Integer.parseInt(required.substring(1)) - 1);
            }
            arcs.add(targets.get(i).stream().mapToInt(Integer::intValue).toArray());
        }
        return Components.weak(arcs);
    }

    private double modularity(int[] groups) {
        Map<Integer, Double> inside = new LinkedHashMap<>();
        Map<Integer, Double> degrees = new LinkedHashMap<>();
        double m = 0;
        for (Bond bond : bonds) {
            double weight = bond.weight();
            m += weight;
            degrees.merge(groups[bond.one()], weight, Double::sum);
            degrees.merge(groups[bond.other()], weight, Double::sum);
            if (groups[bond.one()] == groups[bond.other()]) {
                inside.merge(groups[bond.one()], weight, Double::sum);
            }
        }
        if (m == 0) {
            return 0;
        }
        double sum = 0;
        for (Map.Entry<Integer, Double> degree : degrees.entrySet()) {
            double share = degree.getValue() / (2 * m);
            sum += inside.getOrDefault(degree.getKey(), 0.0) / m - share * share;
        }
        return sum;
    }

    private List<Bundling.Finding> findings(int count, int parts, Map<String, List<Amendment>> acts, int[] components) {
        List<Bundling.Finding> out = new ArrayList<>();
        if (count > 1) {
            out.add(new Bundling.Finding(
                    japanese
                            ? "一度の採決に" + count + "件の別々の問いがあり、互いに必要としない" + parts + "の部分に分かれます。"
                            : "One vote would decide " + count + " separate questions in " + parts
                                    + (parts == 1 ? " part." : " parts that do not need each other."),
                    0,
                    0));
        }
        if (acts.size() > 1) {
            Set<Integer> touched = new HashSet<>();
            boolean apart = true;
            for (List<Amendment> changes : acts.values()) {
                Set<Integer> own = new HashSet<>();
                for (Amendment change : changes) {
                    int home = packageOfUnit.getOrDefault(change.unit(), -1);
                    if (home >= 0) {
                        own.add(components[home]);
                    }
                }
                apart &= own.stream().noneMatch(touched::contains);
                touched.addAll(own);
            }
            Amendment first = acts.values().iterator().next().get(0);
            out.add(new Bundling.Finding(
                    japanese
                            ? acts.size() + "の法令を改正します" + (apart ? "。それらの改正は互いに必要としません。" : "。")
                            : "It amends " + acts.size() + " acts" + (apart ? " that share no edge." : "."),
                    first.start(),
                    first.end()));
        }
        return out;
    }
}
