package org.yoriai.unbundling.ballot;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The closed set of greatest weight, the smallest one if there are several: a minimum cut between a source that pays for
 * what is wanted and a sink that pays for what is not, with arcs of no limit to prerequisites. Flow after Dinic, in whole
 * numbers; nothing recurs. A first flow goes down from every package through one prerequisite after the other, because Dinic's
 * would take one round for every different distance: as many as a chain is long when only the next prerequisites are listed.
 * In chains and trees the first flow is already the greatest.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.22.11.1268">Picard, Maximal closure of a graph, Management Science 1976</a>
 */
final class Closure {

    private static final long NO_LIMIT = Long.MAX_VALUE / 4;

    private final int source;
    private final int sink;
    private final int[] first;
    private final int[] next;
    private final int[] heads;
    private final long[] rest;
    private int arcs;

    private Closure(int nodes, int most) {
        source = nodes - 2;
        sink = nodes - 1;
        first = new int[nodes];
        Arrays.fill(first, -1);
        next = new int[2 * most];
        heads = new int[2 * most];
        rest = new long[2 * most];
    }

    /**
     * @param weights of {@code 0 … n−1}
     * @param requires for every node those that must be in the set when it is
     */
    static BitSet best(long[] weights, List<int[]> requires) {
        int n = weights.length;
        int most = n;
        for (int[] required : requires) {
            most += required.length;
        }
        Closure graph = new Closure(n + 2, most);
        for (int i = 0; i < n; i++) {
            if (weights[i] > 0) {
                graph.arc(graph.source, i, weights[i]);
            } else if (weights[i] < 0) {
                graph.arc(i, graph.sink, -weights[i]);
            }
            for (int required : requires.get(i)) {
                graph.arc(i, required, NO_LIMIT);
            }
        }
        graph.descend(n);
        int[] levels = graph.levels();
        while (levels[graph.sink] >= 0) {
            graph.block(levels);
            levels = graph.levels();
        }
        BitSet out = new BitSet(n);
        for (int i = 0; i < n; i++) {
            out.set(i, levels[i] >= 0);
        }
        return out;
    }

    private void arc(int from, int to, long capacity) {
        put(from, to, capacity);
        put(to, from, 0);
    }

    private void put(int from, int to, long capacity) {
        heads[arcs] = to;
        rest[arcs] = capacity;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /**
     * Sends what every node brings along to its last prerequisite, which keeps what it can pay to the sink and sends on the
     * rest; what nobody pays goes back the way it came.
     */
    private void descend(int nodes) {
        int[] order = dependentsFirst(nodes);
        long[] held = new long[nodes];
        boolean[] reached = new boolean[nodes];
        for (int node : order) {
            reached[node] = true;
        }
        for (int node : order) {
            int down = -1;
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                if (heads[arc] == source) {
                    held[node] += rest[arc ^ 1];
                    move(arc ^ 1, rest[arc ^ 1]);
                } else if (heads[arc] == sink) {
                    long paid = Math.min(held[node], rest[arc]);
                    held[node] -= paid;
                    move(arc, paid);
                } else if (down < 0 && isDown(arc) && reached[heads[arc]]) {
                    down = arc;
                }
            }
            if (down >= 0 && held[node] > 0) {
                held[heads[down]] += held[node];
                move(down, held[node]);
                held[node] = 0;
            }
        }
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            for (int arc = first[node]; arc >= 0 && held[node] > 0; arc = next[arc]) {
                if (!isDown(arc)) {
                    long back = Math.min(held[node], rest[arc]);
                    held[node] -= back;
                    move(arc, back);
                    if (heads[arc] != source) {
                        held[heads[arc]] += back;
                    }
                }
            }
        }
    }

    /** Whether an arc was put in as one, and is not the way back over another; those to source and sink aside. */
    private static boolean isDown(int arc) {
        return (arc & 1) == 0;
    }

    private void move(int arc, long amount) {
        rest[arc] -= amount;
        rest[arc ^ 1] += amount;
    }

    /** Nodes so that each comes before what it requires; those in circles are left out with what only they lead to. */
    private int[] dependentsFirst(int nodes) {
        int[] waiting = new int[nodes];
        for (int arc = 0; arc < arcs; arc += 2) {
            if (heads[arc] != sink && heads[arc ^ 1] != source) {
                waiting[heads[arc]]++;
            }
        }
        int[] out = new int[nodes];
        int known = 0;
        for (int node = 0; node < nodes; node++) {
            if (waiting[node] == 0) {
                out[known++] = node;
            }
        }
        for (int done = 0; done < known; done++) {
            for (int arc = first[out[done]]; arc >= 0; arc = next[arc]) {
                if (isDown(arc) && heads[arc] != sink && --waiting[heads[arc]] == 0) {
                    out[known++] = heads[arc];
                }
            }
        }
        return Arrays.copyOf(out, known);
    }

    /** Steps from the source over arcs that can still carry something; −1 for what it does not reach. */
    private int[] levels() {
        int[] out = new int[first.length];
        Arrays.fill(out, -1);
        out[source] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(source));
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                if (rest[arc] > 0 && out[heads[arc]] < 0) {
                    out[heads[arc]] = out[node] + 1;
                    open.add(heads[arc]);
                }
            }
        }
        return out;
    }

    /** Fills every shortest way to the sink. */
    private void block(int[] levels) {
        int[] current = first.clone();
        int[] path = new int[first.length];
        int length = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                node = push(path, length);
                length = levels[node];
            }
            int arc = current[node];
            while (arc >= 0 && (rest[arc] == 0 || levels[heads[arc]] != levels[node] + 1)) {
                arc = next[arc];
            }
            current[node] = arc;
            if (arc >= 0) {
                path[length++] = arc;
                node = heads[arc];
            } else if (node == source) {
                return;
            } else {
                length--;
                node = heads[path[length] ^ 1];
                current[node] = next[current[node]];
            }
        }
    }

    /** Sends what the path can carry; returns where its first full arc begins. */
    private int push(int[] path, int length) {
        long least = NO_LIMIT;
        for (int i = 0; i < length; i++) {
            least = Math.min(least, rest[path[i]]);
        }
        int back = sink;
        for (int i = length - 1; i >= 0; i--) {
            int arc = path[i];
            move(arc, least);
            if (rest[arc] == 0) {
                back = heads[arc ^ 1];
            }
        }
        return back;
    }
}
