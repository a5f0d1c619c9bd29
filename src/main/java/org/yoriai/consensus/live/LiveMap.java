package org.yoriai.consensus.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.OpinionSpace;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Place;
import org.yoriai.consensus.Plane;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.axes.Placer;
import org.yoriai.consensus.grouping.Grouping;
import org.yoriai.consensus.grouping.Membership;
import org.yoriai.consensus.robust.Held;
import org.yoriai.consensus.robust.RobustEngine;

/**
 * The votes of one assembly and the map they give. One vote changes its cell, the tallies, and the voter's own place;
 * {@link #refresh} brings all places and figures up to date and keeps the number of axes and groups; {@link #snapshot}
 * is a cold run, whose document depends on the votes and the snapshot before it alone.
 *
 * <p>Not thread-safe. Memory: about 10 bytes a vote between refreshes.
 */
public final class LiveMap {
    private final RobustSettings settings;
    private final Map<ParticipantId, Integer> participantNumbers = new HashMap<>();
    private final List<ParticipantId> participants = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final Map<StatementId, Integer> statementNumbers = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<int[]> totals = new ArrayList<>();
    private final List<int[][]> byGroup = new ArrayList<>();
    private int votes;
    private OpinionMap map;
    private @Nullable Held held;
    private @Nullable Previous lastSnapshot;
    private Locator locator;
    private int[] groupOf = {};

    /** No votes yet. */
    public LiveMap(RobustSettings settings) {
        this.settings = settings;
        this.map = RobustEngine.map(VoteMatrix.builder().build(), settings, null);
        this.locator = new Locator(map, Map.of());
    }

    /** Takes over votes, and makes a first snapshot of them. */
    public static LiveMap of(VoteMatrix votes, RobustSettings settings, @Nullable Previous previous) {
        LiveMap live = new LiveMap(settings);
        live.lastSnapshot = previous;
        votes.unvoted().forEach(live::describe);
        votes.statements().forEach(live::describe);
        int[] numbers = votes.statements().stream()
                .mapToInt(statement -> live.number(statement.id()))
                .toArray();
        for (int i = 0; i < votes.participants().size(); i++) {
            Ballot ballot = live.ballot(votes.participants().get(i));
            for (int c = votes.rowStart(i); c < votes.rowStart(i + 1); c++) {
                ballot.put(numbers[votes.column(c)], votes.voteByRow(c));
                live.totals.get(numbers[votes.column(c)])[votes.voteByRow(c) + 1]++;
            }
        }
        live.votes = votes.votes();
        live.snapshot();
        return live;
    }

    /** Says how a statement stands with the moderators; the map knows it from the next refresh on. */
    public void describe(Statement statement) {
        statements.set(number(statement.id()), statement);
    }

    /**
     * Takes a vote, in place of the one that is there.
     *
     * @return where the voter stands now, on the axes of the last refresh
     */
    public Position vote(ParticipantId participant, StatementId statement, Vote vote) {
        int j = number(statement);
        Ballot ballot = ballot(participant);
        int before = ballot.put(j, vote.value());
        count(participant, j, before, vote.value());
        return locator.locate(participant, ballot);
    }

    /**
     * Takes a vote back, if there is one.
     *
     * @return where the voter stands now, on the axes of the last refresh
     */
    public Position withdraw(ParticipantId participant, StatementId statement) {
        int j = number(statement);
        Ballot ballot = ballot(participant);
        count(participant, j, ballot.remove(j), Ballot.NONE);
        return locator.locate(participant, ballot);
    }

    private void count(ParticipantId participant, int j, int before, int now) {
        votes += (now == Ballot.NONE ? 0 : 1) - (before == Ballot.NONE ? 0 : 1);
        int i = participantNumbers.getOrDefault(participant, -1);
        int g = i >= 0 && i < groupOf.length ? groupOf[i] : -1;
        int[] group = g >= 0 && g < byGroup.get(j).length ? byGroup.get(j)[g] : new int[3];
        int[] total = totals.get(j);
        if (before != Ballot.NONE) {
            total[before + 1]--;
            group[before + 1]--;
        }
        if (now != Ballot.NONE) {
            total[now + 1]++;
            group[now + 1]++;
        }
    }

    /** Everybody's votes on a statement, as of now. */
    public Tally tally(StatementId statement) {
        Integer j = statementNumbers.get(statement);
        return j == null ? Tally.NONE : tally(totals.get(j));
    }

    /** Votes of a group's members on a statement: membership of the last refresh, votes of now. */
    public Tally tally(StatementId statement, GroupLetter group) {
        Integer j = statementNumbers.get(statement);
        for (int g = 0; j != null && g < map.groups().size(); g++) {
            if (map.groups().get(g).id().equals(group)) {
                return tally(byGroup.get(j)[g]);
            }
        }
        return Tally.NONE;
    }

    private static Tally tally(int[] counts) {
        return new Tally(counts[2], counts[0], counts[1]);
    }

    /** Number of votes that count. */
    public int votes() {
        return votes;
    }

    /** The map of the last refresh or snapshot. */
    public OpinionMap map() {
        return map;
    }

    /**
     * The map of the votes as of now, with as many axes and groups as the last snapshot had, and its letters. Its places,
     * confidences and tallies are those of a cold run with as many; bridging scores go on from the last fit, and were
     * within 0.02 of a cold one's after a fifth of the votes had changed. Before the first snapshot it is a cold run.
     */
    public OpinionMap refresh() {
        Held keep = held;
        if (keep == null) {
            return snapshot();
        }
        take(RobustEngine.run(matrix(), settings, lastSnapshot, keep));
        return map;
    }

    /** A cold run over the votes as of now, carrying on the letters of the last snapshot. */
    public OpinionMap snapshot() {
        take(RobustEngine.run(matrix(), settings, lastSnapshot, null));
        lastSnapshot = Previous.of(map);
        return map;
    }

    /** The votes as of now. */
    public VoteMatrix matrix() {
        int[] start = new int[participants.size() + 1];
        for (int i = 0; i < participants.size(); i++) {
            start[i + 1] = start[i] + ballots.get(i).size;
        }
        int[] across = new int[start[participants.size()]];
        byte[] values = new byte[across.length];
        for (int i = 0; i < participants.size(); i++) {
            Ballot ballot = ballots.get(i);
            System.arraycopy(ballot.statements, 0, across, start[i], ballot.size);
            System.arraycopy(ballot.votes, 0, values, start[i], ballot.size);
        }
        return VoteMatrix.of(participants, statements, start, across, values);
    }

    private void take(RobustEngine.Run run) {
        map = run.map();
        held = run.held();
        groupOf = new int[participants.size()];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < map.groups().size(); g++) {
            Group group = map.groups().get(g);
            for (ParticipantId member : group.members()) {
                groupOf[participantNumbers.getOrDefault(member, -1)] = g;
            }
        }
        for (StatementResult result : map.results()) {
            int[][] counts = new int[map.groups().size()][];
            int g = 0;
            for (Tally tally : result.byGroup().values()) {
                counts[g++] = new int[] {tally.disagree(), tally.pass(), tally.agree()};
            }
            byGroup.set(number(result.id()), counts);
        }
        locator = new Locator(map, statementNumbers);
    }

    private Ballot ballot(ParticipantId participant) {
        Integer known = participantNumbers.get(participant);
        if (known != null) {
            return ballots.get(known);
        }
        participantNumbers.put(participant, participants.size());
        participants.add(participant);
        Ballot ballot = new Ballot();
        ballots.add(ballot);
        return ballot;
    }

    private int number(StatementId id) {
        Integer known = statementNumbers.get(id);
        if (known != null) {
            return known;
        }
        int number = statements.size();
        statementNumbers.put(id, number);
        statements.add(new Statement(id, Moderation.UNDECIDED, false));
        totals.add(new int[3]);
        byGroup.add(new int[map.groups().size()][3]);
        return number;
    }

    /** One person's votes, in no order. */
    private static final class Ballot {
        static final int NONE = 2;

        private int size;
        private int[] statements = new int[8];
        private byte[] votes = new byte[8];

        /** @return the vote that was there, or {@link #NONE} */
        int put(int statement, int vote) {
            int at = indexOf(statement);
            if (at >= 0) {
                int before = votes[at];
                votes[at] = (byte) vote;
                return before;
            }
            if (size == statements.length) {
                statements = Arrays.copyOf(statements, 2 * size);
                votes = Arrays.copyOf(votes, 2 * size);
            }
            statements[size] = statement;
            votes[size++] = (byte) vote;
            return NONE;
        }

        /** @return the vote that was there, or {@link #NONE} */
        int remove(int statement) {
            int at = indexOf(statement);
            if (at < 0) {
                return NONE;
            }
            int before = votes[at];
            size--;
            statements[at] = statements[size];
            votes[at] = votes[size];
            return before;
        }

        private int indexOf(int statement) {
            for (int at = 0; at < size; at++) {
                if (statements[at] == statement) {
                    return at;
                }
            }
            return -1;
        }
    }

    /** Places of single persons on the axes of one map, by the numbers of the live statements. */
    private static final class Locator {
        private final List<GroupLetter> letters;
        private final double[] means;
        /** Place on the map of each live statement; −1 if the map does not show it. */
        private final int[] known;

        private final Placer onPlane;
        private final @Nullable OpinionSpace space;
        private final @Nullable Placer inSpace;
        private final @Nullable Membership membership;

        Locator(OpinionMap map, Map<StatementId, Integer> numbers) {
            Plane plane = map.plane();
            int m = plane.statements().size();
            this.known = new int[numbers.size()];
            Arrays.fill(known, -1);
            for (int j = 0; j < m; j++) {
                known[numbers.getOrDefault(plane.statements().get(j), -1)] = j;
            }
            this.means =
                    plane.center().stream().mapToDouble(Double::doubleValue).toArray();
            double ridge = plane.ridge() == null ? 1 : plane.ridge();
            this.onPlane = new Placer(
                    new double[][] {
                        plane.first().stream().mapToDouble(Double::doubleValue).toArray(),
                        plane.second().stream().mapToDouble(Double::doubleValue).toArray()
                    },
                    m,
                    ridge);
            this.space = map.space();
            this.letters = space == null ? List.of() : space.letters();
            this.inSpace = space == null ? null : new Placer(space.vectors(), m, space.ridge());
            this.membership = space == null
                    ? null
                    : new Membership(
                            space.vectors().length,
                            Arrays.stream(space.centers())
                                    .flatMapToDouble(Arrays::stream)
                                    .toArray(),
                            space.residualVariance());
        }

        Position locate(ParticipantId participant, Ballot ballot) {
            int answered = fill(onPlane, ballot);
            Place place = new Place(onPlane.score(0), onPlane.score(1));
            if (space == null || inSpace == null || membership == null) {
                return new Position(participant, place, null, null);
            }
            fill(inSpace, ballot);
            int q = inSpace.axes();
            double[] y = new double[q];
            double[] z = new double[q];
            double[] covariance = new double[q * q];
            for (int a = 0; a < q; a++) {
                y[a] = inSpace.score(a);
                for (int b = 0; b < q; b++) {
                    covariance[a * q + b] = inSpace.covariance(a, b);
                }
            }
            Grouping.clip(y, 0, q, space.reach(), z, 0);
            int nearest = membership.nearest(z, 0);
            double confidence = membership.confidence(nearest, z, 0, covariance, 0);
            if (answered < Math.max(1, Math.min(space.leastVotes(), means.length))) {
                return new Position(participant, place, null, null);
            }
            return new Position(
                    participant, place, confidence >= space.placedFrom() ? letters.get(nearest) : null, confidence);
        }

        private int fill(Placer placer, Ballot ballot) {
            placer.begin();
            int answered = 0;
            for (int at = 0; at < ballot.size; at++) {
                int live = ballot.statements[at];
                int j = live < known.length ? known[live] : -1;
                if (j >= 0) {
                    placer.add(j, ballot.votes[at] - means[j]);
                    answered++;
                }
            }
            placer.solve();
            return answered;
        }
    }
}
