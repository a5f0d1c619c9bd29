package org.yoriai.consensus.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.VotesFixture.Line;

@NullUnmarked
class LiveMapTest {
    private static final List<Line> CAMPS = VotesFixture.camps(3, 120, 40, 5);

    @Test
    void afterAnySequenceOfVotesARefreshIsAColdRun() {
        LiveMap live = LiveMap.of(VotesFixture.matrix(CAMPS.subList(0, 2000)), RobustSettings.DEFAULT, null);
        List<Line> all = new ArrayList<>(CAMPS.subList(0, 2000));
        Random random = new Random(2);
        for (int step = 0; step < 3; step++) {
            for (Line line : CAMPS.subList(2000 + 300 * step, 2300 + 300 * step)) {
                take(live, all, line);
            }
            for (int n = 0; n < 100; n++) { // changed minds
                Line line = CAMPS.get(random.nextInt(2000));
                take(live, all, new Line(line.participant(), line.statement(), random.nextInt(3) - 1, 0));
            }

            OpinionMap refreshed = live.refresh();
            OpinionMap cold = Opinions.map(VotesFixture.matrix(all), RobustSettings.DEFAULT);

            assertThat(cold.k()).isEqualTo(refreshed.k());
            assertThat(refreshed.groups())
                    .extracting(Group::members)
                    .containsExactlyInAnyOrderElementsOf(
                            cold.groups().stream().map(Group::members).toList());
            assertSamePlaces(refreshed, cold);
            for (int r = 0; r < cold.results().size(); r++) {
                assertThat(refreshed.results().get(r).bridging())
                        .isEqualTo(cold.results().get(r).bridging(), within(0.02));
            }
            assertThat(refreshed.results())
                    .extracting(StatementResult::total)
                    .isEqualTo(
                            cold.results().stream().map(StatementResult::total).toList());
        }
    }

    @Test
    void aSnapshotIsTheColdRunToTheByte() {
        LiveMap live = new LiveMap(RobustSettings.DEFAULT);
        for (Line line : VotesFixture.shuffled(CAMPS, 7)) {
            live.vote(new ParticipantId(line.participant()), new StatementId(line.statement()), Vote.of(line.vote()));
        }

        OpinionMap snapshot = live.snapshot();

        assertThat(OpinionDocument.of(snapshot))
                .isEqualTo(OpinionDocument.of(Opinions.map(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT)));
    }

    @Test
    void oneVoteMovesHerAndNobodyElse() {
        LiveMap live = LiveMap.of(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT, null);
        OpinionMap before = live.map();
        Position then = before.positions().get(3);
        StatementId statement = before.plane().statements().get(5);

        Position agrees = live.vote(then.participant(), statement, Vote.AGREE);
        Position disagrees = live.vote(then.participant(), statement, Vote.DISAGREE);

        assertThat(agrees.place().distanceTo(disagrees.place())).isPositive();
        assertThat(live.map()).isSameAs(before);
        assertThat(disagrees.confidence()).isNotNull();
    }

    @Test
    void herPlaceAfterTheSameVotesIsThatOfTheMap() {
        LiveMap live = LiveMap.of(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT, null);
        for (Line line : CAMPS.subList(0, 200)) {
            Position now = live.vote(
                    new ParticipantId(line.participant()), new StatementId(line.statement()), Vote.of(line.vote()));
            Position mapped = live.map().positions().stream()
                    .filter(p -> p.participant().value().equals(line.participant()))
                    .findFirst()
                    .orElseThrow();

            assertThat(now.place().distanceTo(mapped.place())).isEqualTo(0, within(1e-9));
            assertThat(now.group()).isEqualTo(mapped.group());
            assertThat(now.confidence()).isEqualTo(mapped.confidence(), within(1e-9));
        }
    }

    @Test
    void talliesFollowEachVoteAndItsUndoing() {
        LiveMap live = LiveMap.of(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT, null);
        Group group = live.map().groups().get(0);
        StatementId fresh = new StatementId("fresh");
        ParticipantId member = group.members().get(0);

        live.vote(member, fresh, Vote.AGREE);
        live.vote(new ParticipantId("newcomer"), fresh, Vote.PASS);
        assertThat(live.tally(fresh)).isEqualTo(new Tally(1, 0, 1));
        assertThat(live.tally(fresh, group.id())).isEqualTo(new Tally(1, 0, 0));

        live.vote(member, fresh, Vote.DISAGREE);
        assertThat(live.tally(fresh, group.id())).isEqualTo(new Tally(0, 1, 0));

        live.withdraw(member, fresh);
        live.withdraw(new ParticipantId("newcomer"), fresh);
        live.withdraw(new ParticipantId("newcomer"), fresh);
        assertThat(live.tally(fresh)).isEqualTo(Tally.NONE);
        assertThat(live.tally(fresh, group.id())).isEqualTo(Tally.NONE);
        assertThat(live.votes()).isEqualTo(VotesFixture.matrix(CAMPS).votes());
        // the withdrawn votes leave nothing but the row of a statement without votes
        OpinionMap cold = Opinions.map(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT);
        assertThat(live.snapshot().groups()).isEqualTo(cold.groups());
    }

    @Test
    void aStatementModeratedOutLeavesTheNextMap() {
        LiveMap live = LiveMap.of(VotesFixture.matrix(CAMPS), RobustSettings.DEFAULT, null);

        live.describe(new Statement(new StatementId("7"), Moderation.OUT, false));

        assertThat(live.refresh().plane().statements()).doesNotContain(new StatementId("7"));
        assertThat(live.vote(new ParticipantId("0"), new StatementId("7"), Vote.AGREE)
                        .place())
                .isEqualTo(live.vote(new ParticipantId("0"), new StatementId("7"), Vote.DISAGREE)
                        .place());
    }

    @Test
    void lettersOfASnapshotStayThroughRefreshesAndSnapshots() {
        LiveMap live = LiveMap.of(VotesFixture.matrix(CAMPS.subList(0, 2500)), RobustSettings.DEFAULT, null);
        List<Group> before = live.map().groups();
        for (Line line : CAMPS.subList(2500, CAMPS.size())) {
            live.vote(new ParticipantId(line.participant()), new StatementId(line.statement()), Vote.of(line.vote()));
        }

        for (OpinionMap map : List.of(live.refresh(), live.snapshot())) {
            for (Group group : map.groups()) {
                List<ParticipantId> stayed = new ArrayList<>(group.members());
                stayed.retainAll(before.stream()
                        .filter(g -> g.id().equals(group.id()))
                        .findFirst()
                        .orElseThrow()
                        .members());
                assertThat(stayed.size()).isGreaterThan(group.members().size() / 2);
            }
        }
    }

    private static void take(LiveMap live, List<Line> all, Line line) {
        all.add(new Line(line.participant(), line.statement(), line.vote(), 1_000_000 + all.size()));
        live.vote(new ParticipantId(line.participant()), new StatementId(line.statement()), Vote.of(line.vote()));
    }

    private static void assertSamePlaces(OpinionMap one, OpinionMap other) {
        // an axis of the refreshed map may point the other way: it keeps the direction of the snapshot
        double x = sameSign(one, other, true);
        double y = sameSign(one, other, false);
        for (int i = 0; i < one.positions().size(); i++) {
            Position a = one.positions().get(i);
            Position b = other.positions().get(i);
            assertThat(a.participant()).isEqualTo(b.participant());
            assertThat(a.place().x()).isEqualTo(x * b.place().x(), within(1e-6));
            assertThat(a.place().y()).isEqualTo(y * b.place().y(), within(1e-6));
            if (a.confidence() == null) {
                assertThat(b.confidence()).isNull();
            } else {
                assertThat(a.confidence()).isEqualTo(b.confidence(), within(1e-6));
            }
        }
    }

    private static double sameSign(OpinionMap one, OpinionMap other, boolean first) {
        List<Double> a = first ? one.plane().first() : one.plane().second();
        List<Double> b = first ? other.plane().first() : other.plane().second();
        int largest = java.util.stream.IntStream.range(0, a.size())
                .boxed()
                .max(Comparator.comparingDouble((Integer j) -> Math.abs(a.get(j))))
                .orElseThrow();
        return Math.signum(a.get(largest)) * Math.signum(b.get(largest));
    }
}
