package org.yoriai.unbundling.dependency;

import java.util.Arrays;
import java.util.List;

/**
 * Components of a directed graph on {@code 0 … n−1}, in time and memory that grow with its arcs: the packages of a long bill
 * may have two million. Depth is not bounded: nothing recurs.
 */
public final class Components {

    private Components() {}

    /**
     * For every node the least node that it reaches and that reaches it.
     *
     * @param arcs for every node those it leads to
     * @see <a href="https://doi.org/10.1137/0201010">Tarjan, Depth-first search and linear graph algorithms, 1972</a>
     */
    public static int[] strong(List<int[]> arcs) {
        return new Search(arcs).labels();
    }

    /** For every node the least node it is connected with, whatever the direction. */
    public static int[] weak(List<int[]> arcs) {
        int[] above = new int[arcs.size()];
        Arrays.setAll(above, node -> node);
        for (int i = 0; i < arcs.size(); i++) {
            for (int to : arcs.get(i)) {
                int one = root(above, i);
                int other = root(above, to);
                above[Math.max(one, other)] = Math.min(one, other);
            }
        }
        for (int i = 0; i < above.length; i++) {
            above[i] = root(above, i);
        }
        return above;
    }

    /** The least node of a tree of joined ones; shortens the way to it. */
    private static int root(int[] above, int node) {
        int at = node;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /** Tarjan's search with a stack of its own. */
    private static final class Search {

        private static final int UNSEEN = -1;

        private final List<int[]> arcs;
        private final int[] number;
        private final int[] lowest;
        private final int[] label;
        private final int[] done;
        private final int[] path;
        private final int[] open;
        private int seen;
        private int opened;

        Search(List<int[]> arcs) {
            this.arcs = arcs;
            int count = arcs.size();
            number = new int[count];
            lowest = new int[count];
            label = new int[count];
            done = new int[count];
            path = new int[count];
            open = new int[count];
            Arrays.fill(number, UNSEEN);
            Arrays.fill(label, UNSEEN);
        }

        int[] labels() {
            for (int node = 0; node < number.length; node++) {
                if (number[node] == UNSEEN) {
                    from(node);
                }
            }
            return label;
        }

        private void from(int start) {
            int depth = 0;
            enter(start, depth++);
            while (depth > 0) {
                int node = path[depth - 1];
                int[] next = arcs.get(node);
                if (done[node] < next.length) {
                    int to = next[done[node]++];
                    if (number[to] == UNSEEN) {
                        enter(to, depth++);
                    } else if (label[to] == UNSEEN) {
                        lowest[node] = Math.min(lowest[node], number[to]);
                    }
                    continue;
                }
                depth--;
                if (depth > 0) {
                    int above = path[depth - 1];
                    lowest[above] = Math.min(lowest[above], lowest[node]);
                }
                if (lowest[node] == number[node]) {
                    close(node);
                }
            }
        }

        private void enter(int node, int depth) {
            path[depth] = node;
            number[node] = seen;
            lowest[node] = seen++;
            open[opened++] = node;
        }

        /** Everything opened since {@code first} is one component. */
        private void close(int first) {
            int from = opened;
            int least = first;
            do {
                least = Math.min(least, open[--from]);
            } while (open[from] != first);
            for (int i = from; i < opened; i++) {
                label[open[i]] = least;
            }
            opened = from;
        }
    }
}
