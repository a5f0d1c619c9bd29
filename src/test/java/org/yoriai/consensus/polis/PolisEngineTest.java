package org.yoriai.consensus.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.NoGroupsReason;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.Tally;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.VotesFixture.Line;

@NullUnmarked
class PolisEngineTest {
    private static final GroupLetter A = GroupLetter.of(0);
    private static final GroupLetter B = GroupLetter.of(1);

    /** Statement 0 is what all agree with, 1 and 2 divide three people from two. */
    private static final String[] TWO_CAMPS = {"++-", "+-+", "++-", "+-+", "++-"};

    @Test
    void twoCampsSolvedByHand() {
        OpinionMap map = map(VotesFixture.picture(TWO_CAMPS));

        assertThat(map.k()).isEqualTo(2);
        assertThat(members(map)).containsExactly(List.of("0", "2", "4"), List.of("1", "3"));
        // means 1, 1/5, −1/5; axis (0, 1, −1)/√2; √(3/3) = 1; a member of A stands at (4/5 + 4/5)/√2
        assertThat(map.plane().center()).containsExactly(1.0, 0.2, -0.2);
        assertThat(x(map, "0")).isEqualTo(1.6 / Math.sqrt(2), within(1e-12));
        assertThat(x(map, "1")).isEqualTo(-2.4 / Math.sqrt(2), within(1e-12));
        assertThat(map.groups().get(0).center().x()).isEqualTo(1.6 / Math.sqrt(2), within(1e-12));
        // each base cluster is alone in its group
        assertThat(map.silhouettes()).containsExactly(Map.entry(2, 0.0));
    }

    @Test
    void figuresOfAStatementSolvedByHand() {
        StatementResult divides = result(map(VotesFixture.picture(TWO_CAMPS)), "1");

        assertThat(divides.total()).isEqualTo(new Tally(3, 2, 0));
        assertThat(divides.byGroup()).isEqualTo(new TreeMap<>(Map.of(A, new Tally(3, 0, 0), B, new Tally(0, 2, 0))));
        assertThat(divides.groupInformedConsensus()).isEqualTo(4 / 5.0 * (1 / 4.0), within(1e-15));
        assertThat(divides.groupInformedDissent()).isEqualTo(1 / 5.0 * (3 / 4.0), within(1e-15));
        // √3 · |1 − 1/5| · 1/√2
        double extremity = Math.sqrt(3) * 0.8 / Math.sqrt(2);
        assertThat(divides.extremity()).isEqualTo(extremity, within(1e-12));
        // S = 5, P = 0, A = 3: (1 − 1/7)(E + 1)(4/7), novelty 1 + 8/2
        double importance = 6 / 7.0 * (extremity + 1) * (4 / 7.0);
        assertThat(divides.priority()).isEqualTo(Math.pow(importance * 5, 2), within(1e-9));
    }

    @Test
    void whatEverybodyAgreesWithIsCommonGround() {
        OpinionMap map = map(VotesFixture.picture(TWO_CAMPS));

        assertThat(map.commonGround().agree()).containsExactly(new StatementId("0"));
        assertThat(map.commonGround().disagree()).isEmpty();
    }

    @Test
    void eachCampIsRepresentedByWhatSetsItApart() {
        VoteMatrix votes = VotesFixture.picture(
                "+-+", "+-+", "+-+", "+-+", "+-+", "+-+", "-++", "-++", "-++", "-++", "-++", "-++");

        OpinionMap map = map(votes);

        assertThat(map.representative().get(A))
                .extracting(r -> r.statement() + " " + r.direction())
                .containsExactly("0 agree", "1 disagree");
        assertThat(map.representative().get(B))
                .extracting(r -> r.statement() + " " + r.direction())
                .containsExactly("1 agree", "0 disagree");
    }

    @Test
    void peopleWithFewVotesAreMappedButShapeNoGroup() {
        List<Line> lines = new ArrayList<>(VotesFixture.camps(2, 40, 12, 3));
        lines.removeIf(l -> l.participant().equals("5"));
        for (int j = 0; j < 6; j++) {
            lines.add(new Line("5", "" + j, 1, 10_000 + j));
        }

        OpinionMap map = map(VotesFixture.matrix(lines));
        Position five = position(map, "5");
        assertThat(five.group()).isNull();
        assertThat(five.place().x()).isNotZero();

        lines.add(new Line("5", "6", 0, 20_000));
        assertThat(position(map(VotesFixture.matrix(lines)), "5").group()).isNotNull();
    }

    @Test
    void theConversationIsFilledUpToFifteenByThoseWhoVotedMost() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            // person i votes on 1 + i % 6 of ten statements: nobody reaches seven
            for (int j = 0; j <= i % 6; j++) {
                lines.add(new Line("" + i, "" + (j * 3 + i) % 10, (i + j) % 3 - 1, lines.size()));
            }
        }
        OpinionMap map = map(VotesFixture.matrix(lines));

        assertThat(map.inConversation()).isEqualTo(15);
        assertThat(map.positions().stream()
                        .filter(p -> p.group() == null)
                        .map(p -> p.participant().value()))
                .containsExactly("0", "6", "12", "18", "19");
    }

    @Test
    void noVotesOneVoterAllPassesAndEqualVotesGiveOneCrowdAndNoNaN() {
        for (String[] picture :
                new String[][] {{}, {"+-o+"}, {"ooo", "ooo", "ooo"}, {"+-o", "+-o", "+-o"}, {"+", "+"}}) {
            OpinionMap map = map(VotesFixture.picture(picture));

            assertThat(map.groups()).isEmpty();
            assertThat(map.k()).isEqualTo(1);
            assertThat(map.noGroupsBecause()).isEqualTo(NoGroupsReason.TOO_FEW);
            assertThat(map.positions())
                    .allSatisfy(p -> assertThat(p.place().x()).isZero());
            // writing refuses what is not a number
            assertThat(OpinionDocument.of(map))
                    .containsEntry("noGroupsBecause", "tooFew")
                    .containsEntry("noGroups", true);
        }
    }

    @Test
    void withoutGroupsEverybodyCountsAsOne() {
        StatementResult result = result(map(VotesFixture.picture("+o", "+o", "+o")), "0");

        assertThat(result.byGroup()).isEmpty();
        assertThat(result.groupInformedConsensus()).isEqualTo(4 / 5.0, within(1e-15));
    }

    @Test
    void oneStatementGivesGroupsAlongOneAxis() {
        OpinionMap map = map(VotesFixture.picture("+", "-", "+", "-", "+", "o"));

        assertThat(members(map).get(0)).contains("0", "2", "4");
        assertThat(map.positions()).allSatisfy(p -> assertThat(p.place().y()).isZero());
    }

    @Test
    void theOrderOfLinesChangesNothingAsLongAsTimesDiffer() {
        List<Line> lines = VotesFixture.camps(3, 150, 30, 11);
        Map<String, Object> document = OpinionDocument.of(map(VotesFixture.matrix(lines)));

        for (int seed = 0; seed < 5; seed++) {
            assertThat(OpinionDocument.of(map(VotesFixture.matrix(VotesFixture.shuffled(lines, seed)))))
                    .isEqualTo(document);
        }
    }

    @Test
    void plantedCampsAreFound() {
        for (int camps = 2; camps <= 3; camps++) {
            OpinionMap map = map(VotesFixture.matrix(VotesFixture.camps(camps, 150, 40, 5)));

            assertThat(map.k()).isEqualTo(camps);
            for (Group group : map.groups()) {
                int size = camps;
                Map<Integer, Long> byCamp = group.members().stream()
                        .collect(Collectors.groupingBy(p -> Integer.parseInt(p.value()) % size, Collectors.counting()));
                assertThat(Collections.max(byCamp.values()))
                        .isGreaterThan(group.members().size() * 9L / 10);
            }
        }
    }

    @Test
    void swappingAgreeAndDisagreeKeepsTheGroupsAndSwapsTheLists() {
        List<Line> lines = VotesFixture.camps(3, 90, 25, 4);
        OpinionMap map = map(VotesFixture.matrix(lines));
        OpinionMap swapped = map(VotesFixture.matrix(lines.stream()
                .map(l -> new Line(l.participant(), l.statement(), -l.vote(), l.at()))
                .toList()));

        assertThat(members(swapped)).isEqualTo(members(map));
        assertThat(map.commonGround().agree()).isNotEmpty();
        assertThat(swapped.commonGround().disagree())
                .isEqualTo(map.commonGround().agree());
        assertThat(swapped.commonGround().agree()).isEqualTo(map.commonGround().disagree());
        for (StatementResult result : map.results()) {
            assertThat(result(swapped, result.id().value()).groupInformedDissent())
                    .isEqualTo(result.groupInformedConsensus());
        }
    }

    @Test
    void talliesByGroupNeverExceedTheTotalsAndAddUpToTheMembersVotes() {
        List<Line> lines = VotesFixture.camps(3, 90, 25, 4);
        OpinionMap map = map(VotesFixture.matrix(lines));

        for (StatementResult result : map.results()) {
            Tally placed = result.byGroup().values().stream().reduce(Tally.NONE, Tally::plus);
            assertThat(result.total().minus(placed).seen()).isNotNegative();
        }
        for (Group group : map.groups()) {
            long votes = lines.stream()
                    .filter(l -> group.members().contains(new ParticipantId(l.participant())))
                    .count();
            assertThat(map.results().stream()
                            .mapToInt(r -> r.byGroup().get(group.id()).seen())
                            .sum())
                    .isEqualTo((int) votes);
        }
    }

    @Test
    void aVoteThatIsChangedBackGivesTheMapBefore() {
        List<Line> lines = new ArrayList<>(VotesFixture.camps(2, 40, 20, 8));
        Map<String, Object> before = OpinionDocument.of(map(VotesFixture.matrix(lines)));
        Line first = lines.get(0);

        lines.add(new Line(first.participant(), first.statement(), first.vote() == 1 ? -1 : 1, 100_000));
        assertThat(OpinionDocument.of(map(VotesFixture.matrix(lines)))).isNotEqualTo(before);
        lines.add(new Line(first.participant(), first.statement(), first.vote(), 100_001));
        assertThat(OpinionDocument.of(map(VotesFixture.matrix(lines)))).isEqualTo(before);
    }

    @Test
    void aStatementNobodyVotedOnAddsItsOwnRowOnly() {
        List<Line> lines = VotesFixture.camps(2, 40, 20, 8);
        OpinionMap without = map(VotesFixture.matrix(lines));
        VoteMatrix.Builder builder =
                VoteMatrix.builder().statement(new Statement(new StatementId("99"), Moderation.ACCEPTED, false));
        lines.forEach(line -> VotesFixture.take(builder, line));

        OpinionMap with = map(builder.build());

        List<StatementResult> results = new ArrayList<>(with.results());
        StatementResult own = results.remove(results.size() - 1);
        assertThat(own.total()).isEqualTo(Tally.NONE);
        assertThat(own.groupInformedConsensus()).isEqualTo(Math.pow(0.5, with.k()));
        assertThat(results).isEqualTo(without.results());
        assertThat(with.plane()).isEqualTo(without.plane());
        assertThat(with.positions()).isEqualTo(without.positions());
        assertThat(with.statements()).isEqualTo(without.statements());
    }

    @Test
    void aModeratedOutStatementKeepsItsTalliesButMovesNobodyAndIsInNoList() {
        List<Line> lines = VotesFixture.camps(2, 40, 20, 8);
        StatementId shown =
                map(VotesFixture.matrix(lines)).commonGround().agree().get(0);
        OpinionMap map = map(moderated(lines, new Statement(shown, Moderation.OUT, false)));

        assertThat(map.plane().moderatedOut()).containsExactly(shown);
        int at = map.plane().statements().indexOf(shown);
        assertThat(map.plane().first().get(at)).isZero();
        assertThat(result(map, shown.value()).total().agree()).isPositive();
        assertThat(result(map, shown.value()).groupInformedConsensus()).isPositive();
        assertThat(map.commonGround().agree()).isNotEmpty().doesNotContain(shown);
        assertThat(map.representative().values())
                .allSatisfy(list -> assertThat(list)
                        .isNotEmpty()
                        .noneMatch(r -> r.statement().equals(shown)));

        // whoever had answered it otherwise would stand where she stands
        List<Line> otherwise = lines.stream()
                .map(l -> l.statement().equals(shown.value()) ? new Line(l.participant(), l.statement(), 0, l.at()) : l)
                .toList();
        assertThat(map(moderated(otherwise, new Statement(shown, Moderation.OUT, false)))
                        .positions())
                .isEqualTo(map.positions());
    }

    @Test
    void metaStatementsAreModeratedOutAndHaveTheirOwnPriority() {
        List<Line> lines = VotesFixture.camps(2, 40, 20, 8);
        StatementId meta = new StatementId("3");
        OpinionMap map = map(moderated(lines, new Statement(meta, Moderation.ACCEPTED, true)));

        assertThat(map.plane().moderatedOut()).containsExactly(meta);
        assertThat(result(map, "3").priority()).isEqualTo(49);
    }

    @Test
    void aPersonIsPlacedByHerVotesWhereTheMapHasHer() {
        List<Line> lines = VotesFixture.camps(3, 60, 25, 6);
        VoteMatrix votes = moderated(lines, new Statement(new StatementId("4"), Moderation.OUT, false));
        OpinionMap map = map(votes);

        for (Position position : map.positions()) {
            Map<StatementId, Vote> own = lines.stream()
                    .filter(l -> l.participant().equals(position.participant().value()))
                    .collect(Collectors.toMap(l -> new StatementId(l.statement()), l -> Vote.of(l.vote())));
            own.put(new StatementId("a statement of tomorrow"), Vote.AGREE);

            Position located = map.locate(position.participant(), own);
            assertThat(located.place().x()).isEqualTo(position.place().x(), within(1e-12));
            assertThat(located.place().y()).isEqualTo(position.place().y(), within(1e-12));
            assertThat(located.group()).isEqualTo(position.group());
        }
        assertThat(map.plane().place(Map.of()).distanceTo(new org.yoriai.consensus.Place(0, 0)))
                .isZero();
    }

    private static VoteMatrix moderated(List<Line> lines, Statement statement) {
        VoteMatrix.Builder builder = VoteMatrix.builder().statement(statement);
        lines.forEach(line -> VotesFixture.take(builder, line));
        return builder.build();
    }

    private static OpinionMap map(VoteMatrix votes) {
        return Opinions.map(votes, PolisSettings.REFERENCE);
    }

    private static List<List<String>> members(OpinionMap map) {
        return map.groups().stream()
                .map(g -> g.members().stream().map(ParticipantId::value).toList())
                .toList();
    }

    private static Position position(OpinionMap map, String participant) {
        return map.positions().stream()
                .filter(p -> p.participant().value().equals(participant))
                .findFirst()
                .orElseThrow();
    }

    private static double x(OpinionMap map, String participant) {
        return position(map, participant).place().x();
    }

    private static StatementResult result(OpinionMap map, String statement) {
        return map.results().stream()
                .filter(r -> r.id().value().equals(statement))
                .findFirst()
                .orElseThrow();
    }
}
