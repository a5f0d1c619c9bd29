package org.yoriai.unbundling.ballot;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The closed set of greatest weight, the smallest one if there are several: a minimum cut between a source that pays for
 * what is wanted and a sink that pays for what is not, with arcs of no limit to prerequisites. Flow after Dinic, in whole
 * numbers; nothing recurs. It takes one round for every different distance between the two: few when all prerequisites are
 * listed, up to the length of the chain when only the next ones are.
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
            rest[arc] -= least;
            rest[arc ^ 1] += least;
            if (rest[arc] == 0) {
                back = heads[arc ^ 1];
            }
        }
        return back;
    }
}
