package org.yoriai.consensus.robust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.Evidence;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.NoGroupsReason;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.OpinionSpace;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Place;
import org.yoriai.consensus.Plane;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.Representative;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.agreement.Bridging;
import org.yoriai.consensus.agreement.Representatives;
import org.yoriai.consensus.axes.EqualPull;
import org.yoriai.consensus.axes.Gram;
import org.yoriai.consensus.axes.NullTest;
import org.yoriai.consensus.axes.Placement;
import org.yoriai.consensus.axes.SparseAxes;
import org.yoriai.consensus.axes.VisibleVotes;
import org.yoriai.consensus.grouping.GroupLetters;
import org.yoriai.consensus.grouping.Grouping;

/** One map, from the votes alone; with an earlier map only for names and directions. */
public final class RobustEngine {
    private final VoteMatrix votes;
    private final RobustSettings settings;
    private final @Nullable Previous previous;
    private final @Nullable Held held;
    private final VisibleVotes visible;
    private final List<StatementId> statements;

    private RobustEngine(VoteMatrix votes, RobustSettings settings, @Nullable Previous previous, @Nullable Held held) {
        this.votes = votes;
        this.settings = settings;
        this.previous = previous;
        this.held = held;
        this.visible = VisibleVotes.of(votes, settings.leastVotes());
        this.statements = IntStream.range(0, visible.width())
                .mapToObj(j -> votes.statements().get(visible.columnOf(j)).id())
                .toList();
    }

    /**
     * A map, and what a live map keeps of it.
     *
     * @param held of a run between two cold ones: what that run itself was given, with newer places to begin from
     */
    public record Run(OpinionMap map, Held held) {}

    /** A cold run. */
    public static OpinionMap map(VoteMatrix votes, RobustSettings settings, @Nullable Previous previous) {
        return run(votes, settings, previous, null).map();
    }

    /** A cold run, or with what is held one between two of them. */
    public static Run run(VoteMatrix votes, RobustSettings settings, @Nullable Previous previous, @Nullable Held held) {
        return new RobustEngine(votes, settings, previous, held).run();
    }

    private Run run() {
        boolean tooFew = visible.conversationSize() < settings.leastPeople() || visible.width() < 2;
        double[] pull = EqualPull.of(visible);
        Axes axes = axes(pull, tooFew);
        Plane plane = plane(axes.found);
        Placement onPlane = Placement.of(visible, vectors(plane), settings.ridge());
        Camps camps = camps(axes, onPlane);
        StatementFigures figures = new StatementFigures(votes, visible, camps.groupOf, camps.letters, settings);
        Bridging bridging = bridging(axes.found);
        List<StatementResult> results = figures.results(axes.found, bridging);
        SortedMap<GroupLetter, List<Representative>> representative = new TreeMap<>();
        List<List<Representative>> lists = Representatives.of(figures.visibleByGroup(), statements, settings);
        for (int g = 0; g < camps.letters.size(); g++) {
            representative.put(camps.letters.get(g), lists.get(g));
        }
        OpinionMap map = new OpinionMap(
                settings,
                visible.people(),
                visible.conversationSize(),
                votes.statements().size(),
                votes.votes(),
                camps.silhouettes,
                camps.groups,
                plane,
                new Evidence(
                        axes.significant,
                        DoubleStream.of(axes.found.values()).boxed().toList(),
                        axes.nullMaximum),
                positions(camps, onPlane),
                results,
                representative,
                figures.commonGround(results),
                !camps.groups.isEmpty() ? null : tooFew ? NoGroupsReason.TOO_FEW : NoGroupsReason.NO_STRUCTURE,
                camps.lettersUsed,
                camps.space);
        return new Run(map, heldAfter(axes, camps, bridging));
    }

    private Bridging bridging(SparseAxes axes) {
        if (held == null) {
            return Bridging.of(visible, axes.vectors()[0], settings);
        }
        double[] scores = new double[visible.width()];
        double[] factors = new double[visible.width()];
        for (int j = 0; j < scores.length; j++) {
            double[] before = held.bridging().get(statements.get(j));
            scores[j] = before == null ? 0 : before[0];
            factors[j] = before == null ? 0 : before[1];
        }
        return Bridging.again(visible, new Bridging(held.bridgingMean(), scores, factors), settings);
    }

    private Held heldAfter(Axes axes, Camps camps, Bridging bridging) {
        Map<StatementId, double[]> loadings = new HashMap<>();
        Map<StatementId, double[]> fits = new HashMap<>();
        double[][] vectors = axes.found.vectors();
        for (int j = 0; j < visible.width(); j++) {
            double[] x = new double[vectors.length];
            for (int a = 0; a < x.length; a++) {
                x[a] = vectors[a][j];
            }
            loadings.put(statements.get(j), x);
            fits.put(statements.get(j), new double[] {bridging.scores()[j], bridging.factors()[j]});
        }
        Double nullMaximum = axes.nullMaximum;
        return new Held(
                held == null ? axes.significant : held.axes(),
                held == null ? camps.groups.size() : held.groups(),
                nullMaximum == null ? 0 : nullMaximum,
                bridging.mean(),
                fits,
                loadings);
    }

    /**
     * @param found two at least
     * @param significant how many of them beat chance
     */
    private record Axes(
            SparseAxes found, int significant, @Nullable Double nullMaximum) {}

    private Axes axes(double[] pull, boolean tooFew) {
        if (held != null) {
            int count = Math.max(2, held.axes());
            double[][] before = new double[count][visible.width()];
            for (int j = 0; j < visible.width(); j++) {
                double[] loadings = held.loadings().get(statements.get(j));
                for (int a = 0; loadings != null && a < Math.min(count, loadings.length); a++) {
                    before[a][j] = loadings[a];
                }
            }
            SparseAxes found = SparseAxes.again(EqualPull.gramFromNear(visible, pull), before, settings.residual());
            return new Axes(
                    found, tooFew ? 0 : Math.min(held.axes(), found.above(0)), tooFew ? null : held.nullMaximum());
        }
        Gram gram = EqualPull.gram(visible, pull);
        if (tooFew) {
            return new Axes(SparseAxes.leading(gram, 2, settings.residual()), 0, null);
        }
        int shuffles = visible.votes() > settings.manyVotes() ? settings.shufflesWhenMany() : settings.shuffles();
        double nullMaximum = NullTest.greatest(visible, pull, shuffles, settings.shuffleSeed());
        SparseAxes found = SparseAxes.above(gram, nullMaximum, 2, settings.mostAxes(), settings.residual());
        return new Axes(found, found.above(nullMaximum), nullMaximum);
    }

    /** The first two axes; with an earlier map in its order and its direction. */
    private Plane plane(SparseAxes found) {
        double[] first = found.vectors()[0];
        double[] second = found.vectors()[1];
        if (previous != null) {
            Plane before = previous.plane();
            double[][] cosines = new double[2][2];
            for (int a = 0; a < 2; a++) {
                cosines[a][0] = cosine(found.vectors()[a], before, before.first());
                cosines[a][1] = cosine(found.vectors()[a], before, before.second());
            }
            boolean swapped = Math.abs(cosines[0][1]) + Math.abs(cosines[1][0])
                    > Math.abs(cosines[0][0]) + Math.abs(cosines[1][1]);
            first = times(found.vectors()[swapped ? 1 : 0], cosines[swapped ? 1 : 0][0] < 0 ? -1 : 1);
            second = times(found.vectors()[swapped ? 0 : 1], cosines[swapped ? 0 : 1][1] < 0 ? -1 : 1);
        }
        return new Plane(
                statements,
                Set.of(),
                IntStream.range(0, visible.width()).mapToObj(visible::mean).toList(),
                DoubleStream.of(first).boxed().toList(),
                DoubleStream.of(second).boxed().toList(),
                settings.ridge());
    }

    private static double[][] vectors(Plane plane) {
        return new double[][] {
            plane.first().stream().mapToDouble(Double::doubleValue).toArray(),
            plane.second().stream().mapToDouble(Double::doubleValue).toArray()
        };
    }

    /** Over the statements that both maps know; 0 if there are none. */
    private double cosine(double[] now, Plane before, List<Double> then) {
        Map<StatementId, Double> known = new HashMap<>();
        for (int j = 0; j < then.size(); j++) {
            known.put(before.statements().get(j), then.get(j));
        }
        double dot = 0;
        double squareNow = 0;
        double squareThen = 0;
        for (int j = 0; j < now.length; j++) {
            Double x = known.get(statements.get(j));
            if (x != null) {
                dot += now[j] * x;
                squareNow += now[j] * now[j];
                squareThen += x * x;
            }
        }
        double norms = Math.sqrt(squareNow * squareThen);
        return norms == 0 ? 0 : dot / norms;
    }

    private static double[] times(double[] v, double factor) {
        double[] out = new double[v.length];
        for (int j = 0; j < v.length; j++) {
            out[j] = factor * v[j];
        }
        return out;
    }

    /**
     * @param groupOf by participant, the number of her group; −1 if she is in none
     * @param confidence by participant, in the conversation
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Camps(
            SortedMap<Integer, Double> silhouettes,
            List<GroupLetter> letters,
            List<Group> groups,
            int[] groupOf,
            double[] confidence,
            int lettersUsed,
            @Nullable OpinionSpace space) {}

    private Camps camps(Axes axes, Placement onPlane) {
        int[] groupOf = new int[visible.people()];
        Arrays.fill(groupOf, -1);
        int used = previous == null ? 0 : previous.lettersUsed();
        int q = axes.significant;
        if (q == 0 || held != null && held.groups() < 2) {
            return new Camps(new TreeMap<>(), List.of(), List.of(), groupOf, new double[0], used, null);
        }
        double[][] vectors = Arrays.copyOf(axes.found.vectors(), q);
        Placement placement = Placement.of(visible, vectors, settings.ridge());
        int before = held != null
                ? held.groups()
                : previous != null ? previous.groups().size() : 0;
        Grouping grouping = Grouping.of(visible, placement, i -> id(i).value(), settings, before, held != null);
        int k = grouping.groups();
        if (k == 0) {
            return new Camps(grouping.silhouettes(), List.of(), List.of(), groupOf, new double[0], used, null);
        }
        List<List<ParticipantId>> members = new ArrayList<>();
        int[] first = new int[k];
        for (int g = 0; g < k; g++) {
            List<ParticipantId> placed = new ArrayList<>();
            first[g] = -1;
            for (int i = 0; i < visible.people(); i++) {
                if (isPlaced(grouping, i) && grouping.nearest()[i] == g) {
                    first[g] = first[g] < 0 ? i : first[g];
                    placed.add(id(i));
                }
            }
            members.add(placed);
        }
        Integer[] bySize = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -members.get(g).size())
                        .thenComparingInt(g -> first[g]))
                .toArray(Integer[]::new);
        GroupLetters named =
                GroupLetters.of(Arrays.stream(bySize).map(members::get).toList(), previous, settings.keptOverlap());
        // from here on groups are numbered by letter
        Integer[] byLetter = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparing((Integer s) -> named.letters().get(s)))
                .toArray(Integer[]::new);
        List<GroupLetter> letters = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        double[][] centers = new double[k][q];
        for (int g = 0; g < k; g++) {
            int cluster = bySize[byLetter[g]];
            letters.add(named.letters().get(byLetter[g]));
            System.arraycopy(grouping.centers(), cluster * q, centers[g], 0, q);
            double x = 0;
            double y = 0;
            for (int i = 0; i < visible.people(); i++) {
                if (isPlaced(grouping, i) && grouping.nearest()[i] == cluster) {
                    groupOf[i] = g;
                    x += onPlane.scores()[2 * i];
                    y += onPlane.scores()[2 * i + 1];
                }
            }
            int size = members.get(cluster).size();
            groups.add(new Group(letters.get(g), members.get(cluster), new Place(x / size, y / size)));
        }
        double[] means =
                IntStream.range(0, visible.width()).mapToDouble(visible::mean).toArray();
        OpinionSpace space = new OpinionSpace(
                statements,
                means,
                vectors,
                letters,
                centers,
                grouping.reach(),
                placement.residualVariance(),
                settings.ridge(),
                settings.leastVotes(),
                settings.placedFrom());
        return new Camps(grouping.silhouettes(), letters, groups, groupOf, grouping.confidence(), named.used(), space);
    }

    private boolean isPlaced(Grouping grouping, int i) {
        return grouping.nearest()[i] >= 0 && grouping.confidence()[i] >= settings.placedFrom();
    }

    private ParticipantId id(int i) {
        return votes.participants().get(visible.rowOf(i));
    }

    private List<Position> positions(Camps camps, Placement onPlane) {
        List<Position> positions = new ArrayList<>(visible.people());
        for (int i = 0; i < visible.people(); i++) {
            int g = camps.groupOf[i];
            positions.add(new Position(
                    id(i),
                    new Place(onPlane.scores()[2 * i], onPlane.scores()[2 * i + 1]),
                    g < 0 ? null : camps.letters.get(g),
                    camps.groups.isEmpty() || !visible.inConversation(i) ? null : camps.confidence[i]));
        }
        return positions;
    }
}
