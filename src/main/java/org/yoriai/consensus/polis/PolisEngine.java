package org.yoriai.consensus.polis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.yoriai.consensus.CommonGround;
import org.yoriai.consensus.Evidence;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.NoGroupsReason;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Place;
import org.yoriai.consensus.Plane;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Representative;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.agreement.Statistics;
import org.yoriai.consensus.axes.CenteredVotes;
import org.yoriai.consensus.axes.SparseAxes;

/**
 * One cold run. Rows and columns stand in the matrix' own order wherever order decides.
 *
 * <p>The real votes count for who is in the conversation, tallies, group-informed consensus and priority. For axes,
 * places and the representative and common statements, everybody answers a moderated-out statement with 0.
 */
public final class PolisEngine {
    private final VoteMatrix votes;
    private final PolisSettings settings;
    private final int n;
    private final int m;
    private final int[] canonicalRows;

    private PolisEngine(VoteMatrix votes, PolisSettings settings) {
        this.votes = votes;
        this.settings = settings;
        this.n = votes.participants().size();
        this.m = votes.statements().size();
        this.canonicalRows = votes.rowsInCanonicalOrder();
    }

    public static OpinionMap map(VoteMatrix votes, PolisSettings settings) {
        return new PolisEngine(votes, settings).map();
    }

    private OpinionMap map() {
        CenteredVotes centered = CenteredVotes.of(votes);
        SparseAxes axes = SparseAxes.leading(centered, 2, settings.residual());
        List<Place> places = places(centered, axes);
        int[] conversation = conversation();
        SortedMap<Integer, Double> silhouettes = new TreeMap<>();
        List<int[]> parts = split(places, conversation, silhouettes);

        int[] groupOf = new int[n];
        Arrays.fill(groupOf, -1);
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < parts.size(); g++) {
            for (int i : parts.get(g)) {
                groupOf[i] = g;
            }
            groups.add(group(g, parts.get(g), places));
        }
        Tally[][] byGroup = tallies(groupOf, groups.size());
        return new OpinionMap(
                settings,
                n,
                conversation.length,
                m,
                votes.votes(),
                silhouettes,
                groups,
                plane(centered, axes),
                new Evidence(
                        (int) DoubleStream.of(axes.values()).filter(v -> v > 0).count(),
                        DoubleStream.of(axes.values()).boxed().toList(),
                        null),
                positions(places, groupOf),
                results(centered, axes, byGroup, groups.size()),
                representative(byGroup, groups.size()),
                commonGround(byGroup[groups.size()]),
                groups.isEmpty() ? NoGroupsReason.TOO_FEW : null,
                groups.size(),
                null);
    }

    private int[] conversation() {
        int least = Math.min(settings.leastVotes(), m);
        boolean[] in = new boolean[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            in[i] = votes.votesOf(i) >= least;
            count += in[i] ? 1 : 0;
        }
        if (count < settings.leastPeople()) {
            IntStream.range(0, n)
                    .filter(i -> !in[i])
                    .boxed()
                    .sorted(Comparator.comparingInt(votes::votesOf).reversed())
                    .limit(settings.leastPeople() - count)
                    .forEach(i -> in[i] = true);
        }
        return IntStream.range(0, n).filter(i -> in[i]).toArray();
    }

    /** {@code √(m / max(n_i, 1)) · Σ_j c_ij · (pc1_j, pc2_j)}; moderated-out statements count in n_i for everybody. */
    private List<Place> places(CenteredVotes centered, SparseAxes axes) {
        int out = (int)
                votes.statements().stream().filter(Statement::moderatedOut).count();
        List<Place> places = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            double scale = Math.sqrt((double) m / Math.max(centered.answersOf(i) + out, 1));
            places.add(new Place(
                    scale * centered.along(axes.vectors()[0], i), scale * centered.along(axes.vectors()[1], i)));
        }
        return places;
    }

    /**
     * Rows of each group, the largest group first, then by smallest id of a member; none if there are fewer than two
     * distinct places.
     */
    private List<int[]> split(List<Place> places, int[] conversation, SortedMap<Integer, Double> silhouettes) {
        List<Place> points = Arrays.stream(conversation).mapToObj(places::get).toList();
        if (KMeans.firstDistinct(points, 2).size() < 2) {
            return List.of();
        }
        KMeans base = KMeans.of(
                points,
                KMeans.equally(points.size()),
                settings.baseClusters(),
                settings.baseRounds(),
                settings.settled());
        List<Place> centers =
                base.clusters().stream().map(KMeans.Cluster::center).toList();
        int[] sizes = base.clusters().stream().mapToInt(c -> c.members().size()).toArray();
        int most = Math.min(settings.mostGroups(), 2 + centers.size() / settings.clustersPerGroup());
        KMeans chosen = new KMeans(List.of());
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 2; k <= most; k++) {
            KMeans tried = KMeans.of(centers, sizes, k, settings.groupRounds(), settings.settled());
            double silhouette = Silhouette.mean(
                    centers, tried.labels(centers.size()), tried.clusters().size());
            silhouettes.put(k, silhouette);
            if (silhouette > highest) {
                highest = silhouette;
                chosen = tried;
            }
        }
        int[] rank = new int[n];
        for (int r = 0; r < n; r++) {
            rank[canonicalRows[r]] = r;
        }
        Comparator<int[]> largestFirst = Comparator.comparingInt(rows -> -rows.length);
        return chosen.clusters().stream()
                .map(group -> group.members().stream()
                        .flatMap(b -> base.clusters().get(b).members().stream())
                        .map(p -> conversation[p])
                        .sorted(Comparator.comparingInt(i -> rank[i]))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .sorted(largestFirst.thenComparingInt(rows -> rank[rows[0]]))
                .toList();
    }

    private Group group(int g, int[] rows, List<Place> places) {
        List<ParticipantId> members =
                Arrays.stream(rows).mapToObj(votes.participants()::get).toList();
        double x = 0;
        double y = 0;
        for (int i : rows) {
            x += places.get(i).x();
            y += places.get(i).y();
        }
        return new Group(GroupLetter.of(g), members, new Place(x / rows.length, y / rows.length));
    }

    /** By group, then column; the last row is of everybody, placed or not. */
    private Tally[][] tallies(int[] groupOf, int k) {
        Tally[][] tallies = new Tally[k + 1][m];
        for (int j = 0; j < m; j++) {
            int[][] counts = new int[k + 1][3];
            for (int c = votes.columnStart(j); c < votes.columnStart(j + 1); c++) {
                int answer = votes.voteByColumn(c) + 1;
                int g = groupOf[votes.row(c)];
                if (g >= 0) {
                    counts[g][answer]++;
                }
                counts[k][answer]++;
            }
            for (int g = 0; g <= k; g++) {
                tallies[g][j] = new Tally(counts[g][2], counts[g][0], counts[g][1]);
            }
        }
        return tallies;
    }

    private Plane plane(CenteredVotes centered, SparseAxes axes) {
        int[] order = votes.columnsInCanonicalOrder();
        Set<StatementId> out = votes.statements().stream()
                .filter(Statement::moderatedOut)
                .map(Statement::id)
                .collect(Collectors.toSet());
        return new Plane(
                Arrays.stream(order)
                        .mapToObj(j -> votes.statements().get(j).id())
                        .toList(),
                out,
                Arrays.stream(order).mapToObj(centered::mean).toList(),
                Arrays.stream(order).mapToObj(j -> axes.vectors()[0][j]).toList(),
                Arrays.stream(order).mapToObj(j -> axes.vectors()[1][j]).toList(),
                null);
    }

    private List<Position> positions(List<Place> places, int[] groupOf) {
        return Arrays.stream(canonicalRows)
                .mapToObj(i -> new Position(
                        votes.participants().get(i),
                        places.get(i),
                        groupOf[i] < 0 ? null : GroupLetter.of(groupOf[i]),
                        null))
                .toList();
    }

    private List<StatementResult> results(CenteredVotes centered, SparseAxes axes, Tally[][] byGroup, int k) {
        List<StatementResult> results = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            SortedMap<GroupLetter, Tally> groups = new TreeMap<>();
            for (int g = 0; g < k; g++) {
                groups.put(GroupLetter.of(g), byGroup[g][j]);
            }
            double extremity = Math.sqrt(m)
                    * Math.abs(1 - centered.mean(j))
                    * Math.hypot(axes.vectors()[0][j], axes.vectors()[1][j]);
            results.add(result(votes.statements().get(j), byGroup[k][j], groups, extremity));
        }
        for (Statement statement : votes.unvoted()) {
            SortedMap<GroupLetter, Tally> groups = new TreeMap<>();
            for (int g = 0; g < k; g++) {
                groups.put(GroupLetter.of(g), Tally.NONE);
            }
            results.add(result(statement, Tally.NONE, groups, 0));
        }
        results.sort(Comparator.comparing(StatementResult::id, votes.statementOrder()));
        return results;
    }

    /** Where there are no groups, everybody counts as one. */
    private StatementResult result(
            Statement statement, Tally total, SortedMap<GroupLetter, Tally> byGroup, double extremity) {
        double consensus = 1;
        double dissent = 1;
        Tally placed = Tally.NONE;
        for (Tally tally : byGroup.isEmpty() ? List.of(total) : byGroup.values()) {
            consensus *= Statistics.share(tally.agree(), tally.seen());
            dissent *= Statistics.share(tally.disagree(), tally.seen());
            placed = placed.plus(tally);
        }
        return new StatementResult(
                statement,
                total,
                byGroup,
                consensus,
                dissent,
                null,
                null,
                null,
                null,
                extremity,
                statement.meta() ? settings.metaPriority() : priority(placed, extremity));
    }

    private static double priority(Tally t, double extremity) {
        double importance =
                (1 - Statistics.share(t.pass(), t.seen())) * (extremity + 1) * Statistics.share(t.agree(), t.seen());
        double novelty = 1 + 8 * StrictMath.pow(2, -t.seen() / 5.0);
        return (importance * novelty) * (importance * novelty);
    }

    private SortedMap<GroupLetter, List<Representative>> representative(Tally[][] byGroup, int k) {
        SortedMap<GroupLetter, List<Representative>> lists = new TreeMap<>();
        for (int g = 0; g < k; g++) {
            RepresentativeStatements list = new RepresentativeStatements(settings);
            for (int j = 0; j < m; j++) {
                Statement statement = votes.statements().get(j);
                if (statement.moderatedOut()) {
                    continue;
                }
                Tally rest = Tally.NONE;
                for (int other = 0; other < k; other++) {
                    rest = other == g ? rest : rest.plus(byGroup[other][j]);
                }
                list.offer(statement.id(), byGroup[g][j], rest);
            }
            lists.put(GroupLetter.of(g), list.chosen());
        }
        return lists;
    }

    /** Over everybody, in the conversation or not. */
    private CommonGround commonGround(Tally[] everybody) {
        return new CommonGround(common(everybody, Tally::agree), common(everybody, Tally::disagree));
    }

    private List<StatementId> common(Tally[] everybody, ToIntFunction<Tally> count) {
        record Candidate(StatementId id, double weight) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            if (votes.statements().get(j).moderatedOut()) {
                continue;
            }
            int answers = count.applyAsInt(everybody[j]);
            double share = Statistics.share(answers, everybody[j].seen());
            double test = Statistics.proportionTest(answers, everybody[j].seen());
            if (share > 0.5 && test > settings.significant()) {
                candidates.add(new Candidate(votes.statements().get(j).id(), share * test));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .limit(settings.listLength())
                .map(Candidate::id)
                .toList();
    }
}
