package org.yoriai.unbundling.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * For every package the packages it cannot stand without: all that are reached in the graph of components, which has no
 * cycle. Beyond {@link #MOST} pairs only the next ones are listed, because all of them may be as many as the square.
 */
final class Prerequisites {

    /** Pairs of packages that are listed in full. */
    static final int MOST = 2_000_000;

    private static final int NO_PACKAGE = -1;

    private final int[][] reached;
    private final boolean complete;

    /**
     * @param targets for every node those it leads to
     * @param components for every node the least node of its component
     * @param packages for every node the number of its package, −1 for nodes that needs only pass through
     */
    Prerequisites(List<int[]> targets, int[] components, int[] packages, int packageCount) {
        List<List<Integer>> successors = successors(targets, components);
        List<Integer> order = lastFirst(successors, components);
        int[][] all = reach(order, successors, packages, packageCount, true);
        complete = all.length > 0 || packageCount == 0;
        reached = complete ? all : reach(order, successors, packages, packageCount, false);
    }

    /** Whether every prerequisite is listed, not only the next ones. */
    boolean complete() {
        return complete;
    }

    /** Numbers of the packages that a package requires, ascending. */
    int[] of(int clausePackage) {
        return reached[clausePackage];
    }

    private static List<List<Integer>> successors(List<int[]> targets, int[] components) {
        List<List<Integer>> out = new ArrayList<>(targets.size());
        for (int i = 0; i < targets.size(); i++) {
            out.add(new ArrayList<>());
        }
        for (int i = 0; i < targets.size(); i++) {
            for (int to : targets.get(i)) {
                if (components[i] != components[to]) {
                    out.get(components[i]).add(components[to]);
                }
            }
        }
        return out;
    }

    /** Components, those that lead nowhere first. */
    private static List<Integer> lastFirst(List<List<Integer>> successors, int[] components) {
        int count = successors.size();
        int[] open = new int[count];
        List<List<Integer>> predecessors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            predecessors.add(new ArrayList<>());
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < count; i++) {
            if (components[i] == i) {
                open[i] = successors.get(i).size();
                for (int to : successors.get(i)) {
                    predecessors.get(to).add(i);
                }
                if (open[i] == 0) {
                    ready.add(i);
                }
            }
        }
        List<Integer> out = new ArrayList<>(count);
        while (!ready.isEmpty()) {
            int next = ready.remove();
            out.add(next);
            for (int before : predecessors.get(next)) {
                if (--open[before] == 0) {
                    ready.add(before);
                }
            }
        }
        return out;
    }

    /** By package; nothing at all when {@code whole} would be too much. */
    private static int[][] reach(
            List<Integer> order, List<List<Integer>> successors, int[] packages, int packageCount, boolean whole) {
        int[][] byNode = new int[successors.size()][];
        int[][] byPackage = new int[packageCount][];
        int[] stamp = new int[packageCount];
        Arrays.fill(stamp, NO_PACKAGE);
        int[] found = new int[packageCount];
        long total = 0;
        for (int node : order) {
            int n = 0;
            for (int to : successors.get(node)) {
                int other = packages[to];
                if (other != NO_PACKAGE && stamp[other] != node) {
                    stamp[other] = node;
                    found[n++] = other;
                }
                if (whole || other == NO_PACKAGE) {
                    for (int further : byNode[to]) {
                        if (stamp[further] != node) {
                            stamp[further] = node;
                            found[n++] = further;
                        }
                    }
                }
            }
            total += n;
            if (whole && total > MOST) {
                return new int[0][];
            }
            byNode[node] = Arrays.copyOf(found, n);
            Arrays.sort(byNode[node]);
            if (packages[node] != NO_PACKAGE) {
                byPackage[packages[node]] = byNode[node];
            }
        }
        return byPackage;
    }
}
