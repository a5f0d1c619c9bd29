package org.yoriai.consensus.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.Explanation;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.Moderation;
import org.yoriai.consensus.NoGroupsReason;
import org.yoriai.consensus.OpinionDocument;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.OpinionSpace;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Position;
import org.yoriai.consensus.Previous;
import org.yoriai.consensus.Representative;
import org.yoriai.consensus.RobustSettings;
import org.yoriai.consensus.Statement;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.StatementResult;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.consensus.VotesFixture;
import org.yoriai.consensus.VotesFixture.Line;

@NullUnmarked
class RobustEngineTest {
    private static final List<Line> THREE_CAMPS = VotesFixture.camps(3, 150, 40, 5);

    @Test
    void campsAreFoundAsTheyAre() {
        for (int camps = 2; camps <= 4; camps++) {
            OpinionMap map = map(VotesFixture.camps(camps, 200, 50, camps));

            assertThat(map.k()).isEqualTo(camps);
            assertThat(map.evidence().significant()).isBetween(camps - 1, camps);
            for (Group group : map.groups()) {
                Set<Integer> origin = new HashSet<>();
                for (ParticipantId member : group.members()) {
                    origin.add(Integer.parseInt(member.value()) % camps);
                }
                assertThat(origin).hasSize(1);
            }
            assertThat(map.groups().stream().mapToInt(g -> g.members().size()).sum())
                    .isGreaterThan(150);
        }
    }

    @Test
    void answersWithoutStructureShowNoGroups() {
        for (long seed = 1; seed <= 4; seed++) {
            OpinionMap map = map(VotesFixture.camps(1, 150, 40, seed));

            assertThat(map.groups()).isEmpty();
            assertThat(map.k()).isEqualTo(1);
            assertThat(map.noGroupsBecause()).isEqualTo(NoGroupsReason.NO_STRUCTURE);
            assertThat(map.positions()).allMatch(p -> p.group() == null && p.confidence() == null);
            assertThat(map.results())
                    .allMatch(r -> r.lowerBound() != null && r.byGroup().isEmpty());
        }
    }

    @Test
    void permutingTheLinesChangesNoByte() {
        Map<String, Object> document = OpinionDocument.of(map(THREE_CAMPS));

        for (long seed = 0; seed < 3; seed++) {
            assertThat(OpinionDocument.of(map(VotesFixture.shuffled(THREE_CAMPS, seed))))
                    .isEqualTo(document);
        }
    }

    @Test
    void swappingAgreeAndDisagreeKeepsTheGroupsAndSwapsListsAndBounds() {
        OpinionMap map = map(THREE_CAMPS);
        OpinionMap swapped = map(THREE_CAMPS.stream()
                .map(l -> new Line(l.participant(), l.statement(), -l.vote(), l.at()))
                .toList());

        assertThat(members(swapped)).isEqualTo(members(map));
        assertThat(swapped.commonGround().agree()).isEqualTo(map.commonGround().disagree());
        assertThat(swapped.commonGround().disagree())
                .isEqualTo(map.commonGround().agree());
        for (int r = 0; r < map.results().size(); r++) {
            StatementResult one = map.results().get(r);
            StatementResult other = swapped.results().get(r);
            assertThat(other.lowerBound()).isEqualTo(one.dissentLowerBound());
            assertThat(other.dissentLowerBound()).isEqualTo(one.lowerBound());
            assertThat(other.groupInformedConsensus()).isEqualTo(one.groupInformedDissent());
        }
    }

    @Test
    void anUndoneVoteGivesBackTheMapBeforeIt() {
        List<Line> changed = new ArrayList<>(THREE_CAMPS);
        Line first = THREE_CAMPS.get(0);
        changed.add(new Line(first.participant(), first.statement(), first.vote() == 1 ? -1 : 1, 1_000_000));
        assertThat(OpinionDocument.of(map(changed))).isNotEqualTo(OpinionDocument.of(map(THREE_CAMPS)));

        changed.add(new Line(first.participant(), first.statement(), first.vote(), 1_000_001));

        assertThat(OpinionDocument.of(map(changed))).isEqualTo(OpinionDocument.of(map(THREE_CAMPS)));
    }

    @Test
    void aStatementNobodyVotedOnChangesNothingButItsOwnRow() {
        Map<String, Object> document = OpinionDocument.of(map(THREE_CAMPS));
        Map<String, Object> more = OpinionDocument.of(
                map(THREE_CAMPS, new Statement(new StatementId("1000"), Moderation.ACCEPTED, false)));

        List<?> rows = (List<?>) more.get("statementResults");
        assertThat(rows.subList(0, rows.size() - 1)).isEqualTo(document.get("statementResults"));
        assertThat(((Map<?, ?>) rows.get(rows.size() - 1)).get("agree")).isEqualTo(0);
        for (String field : document.keySet()) {
            if (!field.equals("statementResults") && !field.equals("hash")) {
                assertThat(more.get(field)).isEqualTo(document.get(field));
            }
        }
    }

    @Test
    void whatIsModeratedOutShapesNothingAndKeepsItsTallies() {
        List<Line> without =
                THREE_CAMPS.stream().filter(l -> !l.statement().equals("7")).toList();

        OpinionMap map = map(THREE_CAMPS, new Statement(new StatementId("7"), Moderation.OUT, false));

        assertThat(members(map)).isEqualTo(members(map(without)));
        StatementResult out = result(map, "7");
        assertThat(out.total().seen())
                .isEqualTo(THREE_CAMPS.size() - without.size())
                .isPositive();
        assertThat(out.byGroup()).hasSize(3);
        assertThat(out.lowerBound()).isNull();
        assertThat(out.priority()).isNull();
        assertThat(map.plane().statements()).doesNotContain(new StatementId("7"));
    }

    @Test
    void talliesByGroupNeverExceedTheTotals() {
        for (StatementResult result : map(THREE_CAMPS).results()) {
            assertThat(result.byGroup().values().stream()
                            .mapToInt(t -> t.agree())
                            .sum())
                    .isLessThanOrEqualTo(result.total().agree());
            assertThat(result.byGroup().values().stream()
                            .mapToInt(t -> t.seen())
                            .sum())
                    .isLessThanOrEqualTo(result.total().seen());
        }
    }

    @Test
    void membersAreThoseWhoSurelyBelong() {
        OpinionMap map = map(mixed(4));
        Set<ParticipantId> members = new HashSet<>();
        map.groups().forEach(g -> members.addAll(g.members()));

        assertThat(map.k()).isGreaterThan(1);
        assertThat(map.positions()).anyMatch(p -> p.confidence() != null && p.confidence() < 0.8);
        for (Position position : map.positions()) {
            assertThat(members.contains(position.participant())).isEqualTo(position.group() != null);
            assertThat(position.confidence() != null && position.confidence() >= 0.8)
                    .isEqualTo(position.group() != null);
        }
    }

    @Test
    void twoVotesAreNoCommonGroundHoweverTheyAgree() {
        List<Line> lines = new ArrayList<>(THREE_CAMPS);
        for (int i = 0; i < 150; i++) {
            lines.add(new Line("" + i, "all", i % 20 == 0 ? 0 : 1, 500_000 + i));
        }
        lines.add(new Line("0", "two", 1, 600_000));
        lines.add(new Line("1", "two", 1, 600_001));

        OpinionMap map = map(lines);

        assertThat(map.commonGround().agree())
                .startsWith(new StatementId("all"))
                .doesNotContain(new StatementId("two"));
        // Beta(1, 1) in the group without a vote
        assertThat(result(map, "two").lowerBound()).isEqualTo(0.05, within(1e-9));
        assertThat(result(map, "two").bridging()).isNull();
        assertThat(result(map, "all").bridging()).isPositive();
    }

    @Test
    void representativeStatementsPassBothTests() {
        OpinionMap map = map(THREE_CAMPS);

        assertThat(map.representative()).hasSize(3);
        map.representative().forEach((letter, list) -> {
            assertThat(list).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            assertThat(list).isSortedAccordingTo((a, b) -> a.direction().compareTo(b.direction()));
            for (Representative r : list) {
                assertThat(r.repnessTest()).isGreaterThan(1.2816);
                assertThat(r.pTest()).isGreaterThan(1.2816);
                assertThat(result(map, r.statement().value())
                                .byGroup()
                                .get(letter)
                                .seen())
                        .isGreaterThanOrEqualTo(10);
            }
        });
    }

    @Test
    void tooFewPeopleOrStatementsGiveOneCrowdAndNoNaN() {
        for (String[] picture : new String[][] {
            {}, {"+-o+"}, {"ooo", "ooo", "ooo"}, {"+-o", "+-o", "+-o"}, {"+", "+"}, {"+-", "-+", "+-", "-+"}
        }) {
            assertFinite(Opinions.map(VotesFixture.picture(picture), RobustSettings.DEFAULT), NoGroupsReason.TOO_FEW);
        }
        String[] passes = new String[20];
        String[] same = new String[20];
        java.util.Arrays.fill(passes, "oooooooo");
        java.util.Arrays.fill(same, "+-+-+-+o");
        for (String[] picture : new String[][] {passes, same}) {
            assertFinite(
                    Opinions.map(VotesFixture.picture(picture), RobustSettings.DEFAULT), NoGroupsReason.NO_STRUCTURE);
        }
    }

    private static void assertFinite(OpinionMap map, NoGroupsReason because) {
        assertThat(map.groups()).isEmpty();
        assertThat(map.noGroupsBecause()).isEqualTo(because);
        // writing refuses what is not a number
        assertThat(OpinionDocument.of(map)).containsEntry("k", 1).containsEntry("noGroups", true);
    }

    @Test
    void lettersAndDirectionsStayWithTheirPeople() {
        OpinionMap before = map(THREE_CAMPS);
        // camp 2 becomes the largest; some votes go
        List<Line> lines = new ArrayList<>();
        Random random = new Random(3);
        for (Line line : THREE_CAMPS) {
            boolean third = Integer.parseInt(line.participant()) % 3 == 2;
            if (random.nextInt(10) > 0) {
                lines.add(line);
            }
            if (third) {
                lines.add(new Line("1" + line.participant() + "000", line.statement(), line.vote(), line.at()));
            }
        }

        OpinionMap after = Opinions.map(VotesFixture.matrix(lines), RobustSettings.DEFAULT, Previous.of(before));

        Map<ParticipantId, GroupLetter> then = letters(before);
        letters(after).forEach((id, letter) -> {
            if (then.containsKey(id)) {
                assertThat(letter).isEqualTo(then.get(id));
            }
        });
        assertThat(after.lettersUsed()).isEqualTo(3);
        for (int j = 0; j < 40; j++) {
            if (Math.abs(before.plane().first().get(j)) > 0.2) {
                assertThat(Math.signum(after.plane().first().get(j)))
                        .isEqualTo(Math.signum(before.plane().first().get(j)));
            }
        }
    }

    @Test
    void anEarlierMapReadFromItsDocumentHandsOnTheSame() {
        OpinionMap before = map(THREE_CAMPS);
        List<Line> fewer = THREE_CAMPS.subList(0, THREE_CAMPS.size() - 400);

        OpinionMap byMap = Opinions.map(VotesFixture.matrix(fewer), RobustSettings.DEFAULT, Previous.of(before));
        OpinionMap byDocument = Opinions.map(
                VotesFixture.matrix(fewer),
                RobustSettings.DEFAULT,
                OpinionDocument.previous(OpinionDocument.of(before)));

        assertThat(OpinionDocument.of(byDocument)).isEqualTo(OpinionDocument.of(byMap));
    }

    @Test
    void aPersonIsLocatedByHerVotesAsInTheMap() {
        List<Line> lines = mixed(4);
        VoteMatrix votes = VotesFixture.matrix(lines);
        OpinionMap map = Opinions.map(votes, RobustSettings.DEFAULT);
        OpinionSpace read = OpinionDocument.space(OpinionDocument.of(map));
        for (Position position : map.positions()) {
            Map<StatementId, Vote> own =
                    votes.votesByStatement(votes.participants().indexOf(position.participant()));

            Position located = map.locate(position.participant(), own);

            assertThat(located.place().distanceTo(position.place())).isEqualTo(0, within(1e-9));
            assertThat(located.group()).isEqualTo(position.group());
            if (position.confidence() != null) {
                assertThat(located.confidence()).isEqualTo(position.confidence(), within(1e-9));
                assertThat(read.stand(own).confidence()).isEqualTo(position.confidence(), within(1e-8));
            }
        }
    }

    @Test
    void whatDrewAPersonSumsToHerPlace() {
        VoteMatrix votes = VotesFixture.matrix(THREE_CAMPS);
        OpinionMap map = Opinions.map(votes, RobustSettings.DEFAULT);
        OpinionSpace space = map.space();
        for (int i = 0; i < 20; i++) {
            Map<StatementId, Vote> own = votes.votesByStatement(i);

            Explanation why = space.explain(votes.participants().get(i), own);

            assertThat(why.because()).hasSize(own.size());
            assertThat(why.because().stream()
                            .mapToDouble(Explanation.Because::contribution)
                            .sum())
                    .isEqualTo(why.sum(), within(1e-9));
            assertThat(why.because()).isSortedAccordingTo((a, b) -> Double.compare(b.contribution(), a.contribution()));
            // the place along the line between the two centres, computed from the score
            double[] score = space.stand(own).score();
            double best = Double.POSITIVE_INFINITY;
            for (int h = 0; h < space.centers().length; h++) {
                double[] own2 = space.centers()[space.letters().indexOf(why.nearest())];
                double dot = 0;
                double length = 0;
                for (int a = 0; a < score.length; a++) {
                    double u = own2[a] - space.centers()[h][a];
                    dot += u * score[a];
                    length += u * u;
                }
                if (length > 0) {
                    best = Math.min(best, Math.abs(dot / Math.sqrt(length) - why.sum()));
                }
            }
            assertThat(best).isEqualTo(0, within(1e-9));
        }
    }

    @Test
    void aFewFullBallotsDoNotBecomeAGroupAgainstAllOthers() {
        List<Line> lines = new ArrayList<>();
        Random random = new Random(9);
        for (Line line : VotesFixture.camps(2, 160, 60, 11)) {
            if (random.nextInt(3) == 0) {
                lines.add(line);
            }
        }
        Map<ParticipantId, GroupLetter> honest = letters(map(lines));
        int[] ballot = random.ints(60, 0, 2).toArray();
        for (int v = 0; v < 8; v++) {
            for (int j = 0; j < 60; j++) {
                lines.add(new Line("" + (9000 + v), "" + j, ballot[j] == 0 ? 1 : -1, 10_000_000));
            }
        }

        Map<ParticipantId, GroupLetter> attacked = letters(map(lines));

        Map<String, Integer> together = new HashMap<>();
        honest.forEach((id, letter) -> {
            if (attacked.containsKey(id)) {
                together.merge(letter + " " + attacked.get(id), 1, Integer::sum);
            }
        });
        assertThat(together).hasSize(2);
    }

    /** Camps in which some people waver between two of them or voted little. */
    private static List<Line> mixed(long seed) {
        List<Line> lines = new ArrayList<>();
        Random random = new Random(seed);
        for (Line line : VotesFixture.camps(2, 120, 40, seed)) {
            int person = Integer.parseInt(line.participant());
            boolean wavers = person % 5 == 0;
            boolean rare = person % 7 == 0;
            if (!rare || random.nextInt(5) == 0) {
                lines.add(
                        wavers
                                ? new Line(line.participant(), line.statement(), random.nextInt(3) - 1, line.at())
                                : line);
            }
        }
        return lines;
    }

    private static OpinionMap map(List<Line> lines, Statement... statements) {
        VoteMatrix.Builder votes = VoteMatrix.builder();
        for (Statement statement : statements) {
            votes.statement(statement);
        }
        lines.forEach(line -> VotesFixture.take(votes, line));
        return Opinions.map(votes.build(), RobustSettings.DEFAULT);
    }

    private static List<List<ParticipantId>> members(OpinionMap map) {
        return map.groups().stream().map(Group::members).toList();
    }

    private static Map<ParticipantId, GroupLetter> letters(OpinionMap map) {
        Map<ParticipantId, GroupLetter> letters = new HashMap<>();
        map.groups().forEach(g -> g.members().forEach(id -> letters.put(id, g.id())));
        return letters;
    }

    private static StatementResult result(OpinionMap map, String id) {
        return map.results().stream()
                .filter(r -> r.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
