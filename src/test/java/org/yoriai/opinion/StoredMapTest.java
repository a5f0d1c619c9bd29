package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.opinion.OpinionMapView.Leaning;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PublicCells.Audience;

class StoredMapTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AssemblyId ASSEMBLY = AssemblyId.of("0193a1b2-0000-7000-8000-000000000001");

    private final StoredMap map = StoredMap.read(snapshot(Set.of()), JSON);
    private final OpinionMapView view = map.view(Audience.ASSEMBLY, null);

    @Test
    void showsTheTwoCampsAndHowSureTheyAre() {
        assertThat(view.groups()).extracting(OpinionMapView.Group::letter).containsExactly("A", "B");
        assertThat(view.groups()).extracting(OpinionMapView.Group::size).containsExactly(20, 20);
        assertThat(view.sureness().medianVotes()).isEqualTo(12);
        assertThat(view.sureness().staying()).isEqualTo(40);
        assertThat(view.sureness().stayingOf()).isEqualTo(40);
        assertThat(view.sureness().separation()).isGreaterThan(0.5);
        assertThat(view.noGroupsBecause()).isNull();
    }

    @Test
    void whatAllAnswerAlikeIsCommonGroundAndWhatTheCampsAnswerOppositelyDivides() {
        assertThat(view.commonGround())
                .extracting(OpinionMapView.CommonGround::argument)
                .containsExactlyInAnyOrder(argument(0), argument(3), argument(6), argument(9));
        assertThat(view.divides())
                .extracting(OpinionMapView.Divide::argument)
                .containsExactlyInAnyOrder(
                        argument(1),
                        argument(2),
                        argument(4),
                        argument(5),
                        argument(7),
                        argument(8),
                        argument(10),
                        argument(11));
        assertThat(view.divides()).allMatch(divide -> !divide.agreeing().equals(divide.disagreeing()));
    }

    @Test
    void noViewNamesAMember() throws JsonProcessingException {
        String json = new ObjectMapper()
                .findAndRegisterModules()
                .writeValueAsString(map.view(Audience.ASSEMBLY, map.place(MapTopologyTest.member(3), Map.of())));

        for (int person = 0; person < 40; person++) {
            assertThat(json).doesNotContain(MapTopologyTest.member(person).value());
        }
    }

    @Test
    void aCountOfFewPeopleIsNotShownAndDoesNotFollowFromTheRow() {
        for (OpinionMapView.Statement result : view.results()) {
            for (OpinionMapView.Answers answers : result.groups()) {
                List<Integer> shown = new ArrayList<>();
                shown.add(answers.agree());
                shown.add(answers.disagree());
                shown.add(answers.pass());
                assertThat(shown).allMatch(n -> n == null || n == 0 || n >= 5);
                if (answers.answered() != null) {
                    assertThat(shown.stream().filter(n -> n == null).count()).isNotEqualTo(1);
                }
            }
        }
    }

    @Test
    void theSameVotesGiveAMemberThePlaceOfTheMap() {
        Map<UUID, Integer> votes = new HashMap<>();
        for (int[] ballot : MapTopologyTest.conversation()) {
            if (ballot[1] == 5) {
                votes.put(argument(ballot[2]), ballot[3]);
            }
        }

        OpinionMapView.Place fresh = map.place(MapTopologyTest.member(5), votes);
        OpinionMapView.Place stored = map.place(MapTopologyTest.member(5), Map.of());

        assertThat(fresh.fresh()).isTrue();
        assertThat(fresh.votes()).isEqualTo(12);
        assertThat(fresh.x()).isCloseTo(stored.x(), within(0.0011));
        assertThat(fresh.y()).isCloseTo(stored.y(), within(0.0011));
        assertThat(fresh.group()).isEqualTo(stored.group());
        assertThat(map.groups().get(MapTopologyTest.member(5).value())).isEqualTo(stored.group());
    }

    @Test
    void aChangedMindMovesAMemberToTheOtherGroupAtOnce() {
        Map<UUID, Integer> votes = new HashMap<>();
        for (int a = 0; a < 12; a++) {
            votes.put(argument(a), a % 3 == 0 ? 1 : -1);
        }
        String before = map.groups().get(MapTopologyTest.member(4).value());

        OpinionMapView.Place place = map.place(MapTopologyTest.member(4), votes);

        assertThat(place.group()).isNotEqualTo(before);
    }

    @Test
    void whoNeverVotedHasNoPlace() {
        assertThat(map.place(MapTopologyTest.member(99), Map.of())).isNull();
    }

    @Test
    void anArgumentThatIsLeftOutIsNowhereInTheView() {
        OpinionMapView without =
                StoredMap.read(snapshot(Set.of(argument(0), argument(1))), JSON).view(Audience.ASSEMBLY, null);

        assertThat(without.results()).hasSize(10);
        assertThat(without.results())
                .extracting(OpinionMapView.Statement::argument)
                .doesNotContain(argument(0), argument(1));
        assertThat(without.commonGround())
                .extracting(OpinionMapView.CommonGround::argument)
                .doesNotContain(argument(0));
        assertThat(without.groups())
                .flatExtracting(OpinionMapView.Group::typical)
                .extracting(OpinionMapView.Typical::argument)
                .doesNotContain(argument(0), argument(1));
    }

    @Test
    void votesOfTooFewPeopleGiveAMapWithoutGroupsThatSaysWhy() {
        FrozenVotes few = new FrozenVotes(
                ASSEMBLY, 0, List.of(new FrozenVotes.Cell(MapTopologyTest.member(1), argument(1), 1, 0, 0)), Set.of());

        OpinionMapView view = StoredMap.read(maps().make(few, true), JSON).view(Audience.PUBLIC, null);

        assertThat(view.groups()).isEmpty();
        assertThat(view.noGroupsBecause()).isEqualTo("tooFew");
        assertThat(view.sureness().separation()).isNull();
        assertThat(view.sureness().staying()).isNull();
    }

    @Test
    void leaningsAreSharesOfAllWhoAnswered() {
        assertThat(MapDocument.leaning(new int[] {3, 1, 0}, 5)).isEqualTo(Leaning.TOO_FEW);
        assertThat(MapDocument.leaning(new int[] {6, 1, 1}, 5)).isEqualTo(Leaning.MOST_AGREE);
        assertThat(MapDocument.leaning(new int[] {5, 2, 2}, 5)).isEqualTo(Leaning.MORE_AGREE);
        assertThat(MapDocument.leaning(new int[] {4, 4, 0}, 5)).isEqualTo(Leaning.DIVIDED);
        assertThat(MapDocument.leaning(new int[] {1, 4, 1}, 5)).isEqualTo(Leaning.MORE_DISAGREE);
        assertThat(MapDocument.leaning(new int[] {0, 9, 3}, 5)).isEqualTo(Leaning.MOST_DISAGREE);
        assertThat(MapDocument.leaning(new int[] {1, 1, 8}, 5)).isEqualTo(Leaning.MOST_PASS);
    }

    @Test
    void groupsThatOnlyChangeTheirNamesLoseNobody() {
        Map<String, Integer> before = Map.of("p", 0, "q", 0, "r", 1, "s", 1);
        Map<String, Integer> swapped = Map.of("p", 1, "q", 1, "r", 0, "s", 0);
        Map<String, Integer> merged = Map.of("p", 0, "q", 0, "r", 0, "s", 0);

        assertThat(RobustMaps.same(before, swapped, 2, 2)).isEqualTo(4);
        assertThat(RobustMaps.same(before, merged, 2, 1)).isEqualTo(2);
    }

    @Test
    void aboutOneVoteInTenIsLeftOutAndAlwaysTheSameOnes() {
        List<FrozenVotes.Cell> cells = new ArrayList<>();
        for (int person = 0; person < 100; person++) {
            for (int a = 0; a < 100; a++) {
                cells.add(new FrozenVotes.Cell(MapTopologyTest.member(person), argument(a), 1, 0, 0));
            }
        }

        long left = cells.stream().filter(RobustMaps::inTheTenth).count();

        assertThat(left).isBetween(900L, 1_100L);
        assertThat(cells.stream().filter(RobustMaps::inTheTenth).count()).isEqualTo(left);
    }

    static MapSnapshot snapshot(Set<UUID> leftOut) {
        List<FrozenVotes.Cell> cells = new ArrayList<>();
        for (int[] b : MapTopologyTest.conversation()) {
            cells.add(new FrozenVotes.Cell(MapTopologyTest.member(b[1]), argument(b[2]), b[3], b[0], b[0]));
        }
        return maps().make(new FrozenVotes(ASSEMBLY, cells.size() - 1, cells, leftOut), true);
    }

    private static RobustMaps maps() {
        return new RobustMaps(
                JSON, InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z")), assembly -> Optional.empty());
    }

    private static UUID argument(int number) {
        return MapTopologyTest.argument(number);
    }
}
