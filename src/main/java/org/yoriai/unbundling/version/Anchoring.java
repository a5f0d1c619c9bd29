package org.yoriai.unbundling.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.Wording;

/**
 * Maps every unit of an old version of a bill to the new one: first equal words, then units that were split or merged,
 * then similar ones, those inside the match of their parent first. No new unit stands for two old ones unless they were
 * merged. Deterministic; one instance a pair of versions.
 */
public final class Anchoring {

    /** Less alike than this is another clause. */
    private static final double ALIKE = 0.5;

    /** A part of a split or merged unit holds at least this share, all parts together at least {@link #WHOLE}. */
    private static final double PART = 0.3;

    private static final double WHOLE = 0.7;

    /** How many units one unit is compared with. */
    private static final int CANDIDATES = 50;

    private static final int NONE = -1;

    private final Side old;
    private final Side now;
    private final int[] match;
    private final boolean[] taken;
    private final Map<Integer, Anchor> found = new HashMap<>();

    private Anchoring(UnbundledBill old, UnbundledBill now) {
        this.old = new Side(old);
        this.now = new Side(now);
        match = new int[this.old.units.size()];
        Arrays.fill(match, NONE);
        taken = new boolean[this.now.units.size()];
    }

    /** One anchor a unit of {@code old}, in its text order. */
    public static List<Anchor> of(UnbundledBill old, UnbundledBill now) {
        return new Anchoring(old, now).anchors();
    }

    /** One version with what is known of its units. */
    private static final class Side {
        final UnbundledBill bill;
        final List<Unit> units;
        final Map<String, Integer> index = new HashMap<>();
        final int[] parent;
        final int[] depth;
        final Map<Integer, Shingles> shingles = new HashMap<>();

        Side(UnbundledBill bill) {
            this.bill = bill;
            units = bill.units();
            parent = new int[units.size()];
            depth = new int[units.size()];
            for (int i = 0; i < units.size(); i++) {
                index.put(units.get(i).eId(), i);
                parent[i] = index.getOrDefault(units.get(i).parent(), NONE);
                depth[i] = parent[i] == NONE ? 0 : depth[parent[i]] + 1;
            }
        }

        Shingles shingles(int unit) {
            return shingles.computeIfAbsent(
                    unit,
                    i -> Shingles.of(
                            Wording.of(bill.text(), units.get(i), bill.bill().lang()),
                            bill.bill().lang()));
        }

        boolean isBelow(int unit, int above) {
            int at = parent[unit];
            while (at > above) {
                at = parent[at];
            }
            return at == above;
        }
    }

    private List<Anchor> anchors() {
        equalWords();
        split();
        merge();
        similar();
        Map<String, String> went = new HashMap<>();
        for (int i = 0; i < match.length; i++) {
            if (match[i] != NONE) {
                went.put(old.units.get(i).eId(), now.units.get(match[i]).eId());
            }
        }
        Differences differences = new Differences(old.bill, now.bill, went);
        List<Anchor> out = new ArrayList<>();
        for (int i = 0; i < match.length; i++) {
            out.add(anchor(i, differences));
        }
        return out;
    }

    private Anchor anchor(int unit, Differences differences) {
        Anchor made = found.get(unit);
        if (made != null) {
            return made;
        }
        Unit from = old.units.get(unit);
        if (match[unit] == NONE) {
            return Anchor.of(from.eId(), List.of(), Anchor.Kind.GONE, 0, List.of());
        }
        Unit to = now.units.get(match[unit]);
        if (from.hash().equals(to.hash())) {
            Anchor.Kind kind = from.eId().equals(to.eId()) ? Anchor.Kind.SAME : Anchor.Kind.MOVED;
            return Anchor.of(from.eId(), List.of(to.eId()), kind, 1, List.of());
        }
        return Anchor.of(
                from.eId(),
                List.of(to.eId()),
                Anchor.Kind.CHANGED,
                similarity(unit, match[unit]),
                differences.between(from, to));
    }

    private void pair(int from, int to) {
        match[from] = to;
        taken[to] = true;
    }

    private void equalWords() {
        for (int i = 0; i < match.length; i++) {
            int there = now.index.getOrDefault(old.units.get(i).eId(), NONE);
            if (there != NONE
                    && now.units.get(there).hash().equals(old.units.get(i).hash())) {
                pair(i, there);
            }
        }
        Map<String, TreeSet<Integer>> free = new HashMap<>();
        for (int i : free(now)) {
            free.computeIfAbsent(now.units.get(i).hash(), hash -> new TreeSet<>())
                    .add(i);
        }
        for (int i : free(old)) {
            TreeSet<Integer> equal = free.getOrDefault(old.units.get(i).hash(), new TreeSet<>());
            int best = closest(i, equal);
            if (best != NONE) {
                pair(i, best);
                equal.remove(best);
            }
        }
    }

    private int closest(int unit, TreeSet<Integer> others) {
        int best = NONE;
        int most = NONE;
        int seen = 0;
        for (int other : others) {
            int closeness = (inside(unit, other) ? 100_000 : 0)
                    + commonPrefix(
                            old.units.get(unit).eId(), now.units.get(other).eId());
            if (closeness > most) {
                most = closeness;
                best = other;
            }
            if (++seen == CANDIDATES) {
                break;
            }
        }
        return best;
    }

    /** Whether {@code to} lies in what the parent of {@code from} became. */
    private boolean inside(int from, int to) {
        int parent = old.parent[from];
        return parent == NONE ? now.parent[to] == NONE : match[parent] != NONE && now.isBelow(to, match[parent]);
    }

    private static int commonPrefix(String a, String b) {
        int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        return mismatch < 0 ? a.length() : mismatch;
    }

    private double similarity(int from, int to) {
        Unit a = old.units.get(from);
        Unit b = now.units.get(to);
        return 0.7 * old.shingles(from).jaccard(now.shingles(to))
                + (a.eId().equals(b.eId()) ? 0.2 : 0)
                + (a.heading().equals(b.heading()) ? 0.1 : 0);
    }

    private List<Integer> free(Side side) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < side.units.size(); i++) {
            if (side == old ? match[i] == NONE && !found.containsKey(i) : !taken[i]) {
                out.add(i);
            }
        }
        return out;
    }

    /** For each free unit of one side the free units of the other that share most runs of words with it. */
    private Map<Integer, List<Integer>> candidates(Side from, Side to) {
        Map<Long, List<Integer>> having = new HashMap<>();
        for (int unit : free(to)) {
            for (long hash : to.shingles(unit).hashes()) {
                List<Integer> units = having.computeIfAbsent(hash, h -> new ArrayList<>());
                if (units.size() < CANDIDATES) {
                    units.add(unit);
                }
            }
        }
        Map<Integer, List<Integer>> out = new LinkedHashMap<>();
        for (int unit : free(from)) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (long hash : from.shingles(unit).hashes()) {
                for (int other : having.getOrDefault(hash, List.of())) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
            List<Integer> most = new ArrayList<>(shared.keySet());
            most.sort(Comparator.comparingInt((Integer other) -> -shared.getOrDefault(other, 0))
                    .thenComparingInt(other -> other));
            TreeSet<Integer> kept = new TreeSet<>(most.subList(0, Math.min(most.size(), CANDIDATES)));
            Integer named = to.index.get(from.units.get(unit).eId());
            if (named != null && (to == old ? match[named] == NONE : !taken[named])) {
                kept.add(named);
            }
            out.put(unit, new ArrayList<>(kept));
        }
        return out;
    }

    private void split() {
        candidates(old, now).forEach((unit, others) -> {
            List<Integer> parts = parts(old, unit, now, others);
            if (parts.size() >= 2) {
                List<String> to =
                        parts.stream().map(part -> now.units.get(part).eId()).toList();
                double share = old.shingles(unit)
                        .shareIn(parts.stream().map(now::shingles).toList());
                found.put(unit, Anchor.of(old.units.get(unit).eId(), to, Anchor.Kind.SPLIT, share, List.of()));
                parts.forEach(part -> taken[part] = true);
            }
        });
    }

    private void merge() {
        candidates(now, old).forEach((unit, others) -> {
            others.removeIf(found::containsKey);
            List<Integer> parts = parts(now, unit, old, others);
            if (parts.size() >= 2) {
                String to = now.units.get(unit).eId();
                for (int part : parts) {
                    double share = old.shingles(part).shareIn(List.of(now.shingles(unit)));
                    found.put(
                            part,
                            Anchor.of(old.units.get(part).eId(), List.of(to), Anchor.Kind.MERGED, share, List.of()));
                }
                taken[unit] = true;
            }
        });
    }

    /** Units of the same level that together make up {@code unit}, none of them nearly alone; else none. */
    private static List<Integer> parts(Side side, int unit, Side others, List<Integer> candidates) {
        Shingles whole = side.shingles(unit);
        Unit own = side.units.get(unit);
        List<Integer> parts = new ArrayList<>();
        for (int other : candidates) {
            double share = whole.shareIn(List.of(others.shingles(other)));
            if (share >= WHOLE) {
                return List.of();
            }
            Unit candidate = others.units.get(other);
            if (share >= PART
                    && candidate.level().equals(own.level())
                    && candidate.quoted() == own.quoted()
                    && others.shingles(other).shareIn(List.of(whole)) >= ALIKE) {
                parts.add(other);
            }
        }
        return parts.size() >= 2
                        && whole.shareIn(parts.stream().map(others::shingles).toList()) >= WHOLE
                ? parts
                : List.of();
    }

    private record Pair(int from, int to, double similarity) {}

    private void similar() {
        Map<Integer, List<Integer>> candidates = candidates(old, now);
        Map<Integer, List<Integer>> byDepth = new HashMap<>();
        int deepest = 0;
        for (int unit : candidates.keySet()) {
            byDepth.computeIfAbsent(old.depth[unit], depth -> new ArrayList<>()).add(unit);
            deepest = Math.max(deepest, old.depth[unit]);
        }
        for (int depth = 0; depth <= deepest; depth++) {
            List<Pair> pairs = new ArrayList<>();
            for (int unit : byDepth.getOrDefault(depth, List.of())) {
                for (int other : candidates.getOrDefault(unit, List.of())) {
                    double similarity = similarity(unit, other);
                    if (similarity >= ALIKE
                            && old.units.get(unit).quoted()
                                    == now.units.get(other).quoted()) {
                        pairs.add(new Pair(unit, other, similarity));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.similarity())
                    .thenComparingInt(Pair::from)
                    .thenComparingInt(Pair::to));
            take(pairs, true);
            take(pairs, false);
        }
    }

    private void take(List<Pair> pairs, boolean onlyInside) {
        for (Pair pair : pairs) {
            if (match[pair.from()] == NONE && !taken[pair.to()] && (!onlyInside || inside(pair.from(), pair.to()))) {
                pair(pair.from(), pair.to());
            }
        }
    }
}
