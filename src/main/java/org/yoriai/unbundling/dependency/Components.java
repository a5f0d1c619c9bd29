package org.yoriai.unbundling.dependency;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Components of a directed graph on {@code 0 … n−1}. Depth is not bounded: nothing recurs. */
public final class Components {

    private Components() {}

    /**
     * For every node the least node that it reaches and that reaches it.
     *
     * @param arcs for every node those it leads to
     */
    public static int[] strong(List<int[]> arcs) {
        return labels(arcs.size(), new KosarajuStrongConnectivityInspector<>(graph(arcs)).stronglyConnectedSets());
    }

    /** For every node the least node it is connected with, whatever the direction. */
    public static int[] weak(List<int[]> arcs) {
        return labels(arcs.size(), new ConnectivityInspector<>(graph(arcs)).connectedSets());
    }

    private static Graph<Integer, DefaultEdge> graph(List<int[]> arcs) {
        Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int i = 0; i < arcs.size(); i++) {
            graph.addVertex(i);
        }
        for (int i = 0; i < arcs.size(); i++) {
            for (int to : arcs.get(i)) {
                if (to != i) {
                    graph.addEdge(i, to);
                }
            }
        }
        return graph;
    }

    private static int[] labels(int count, List<Set<Integer>> components) {
        int[] out = new int[count];
        Arrays.setAll(out, node -> node);
        for (Set<Integer> component : components) {
            int least = component.stream().mapToInt(Integer::intValue).min().orElse(0);
            component.forEach(node -> out[node] = least);
        }
        return out;
    }
}
