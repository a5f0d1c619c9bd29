package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PublicCells.Audience;

class RobustMapsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AssemblyId ASSEMBLY = AssemblyId.of("0193a1b2-0000-7000-8000-000000000001");

    private final List<MapSnapshot> stored = new ArrayList<>();
    private final RobustMaps maps = new RobustMaps(JSON, () -> Instant.EPOCH, assembly -> last());
    private final List<FrozenVotes.Cell> cells = cells();

    private Optional<MapSnapshot> last() {
        return stored.stream().reduce((before, after) -> after);
    }

    private static List<FrozenVotes.Cell> cells() {
        List<FrozenVotes.Cell> cells = new ArrayList<>();
        for (int[] b : MapTopologyTest.conversation()) {
            cells.add(new FrozenVotes.Cell(
                    MapTopologyTest.member(b[1]), MapTopologyTest.argument(b[2]), b[3], b[0], b[0]));
        }
        return cells;
    }

    private MapSnapshot snapshot(int votes) {
        MapSnapshot map = maps.make(new FrozenVotes(ASSEMBLY, votes - 1, cells.subList(0, votes), Set.of()), true);
        stored.add(map);
        return map;
    }

    private MapSnapshot live(int from, int to) {
        return maps.make(new FrozenVotes(ASSEMBLY, to - 1, cells.subList(from, to), Set.of(), false), false);
    }

    private static JsonNode document(MapSnapshot map) throws Exception {
        return JSON.readTree(map.document());
    }

    private static JsonNode engine(MapSnapshot map) throws Exception {
        return document(map).path("map");
    }

    @Test
    void aSnapshotNamesTheOneBeforeItAndCarriesItsLettersOn() {
        MapSnapshot first = snapshot(360);
        MapSnapshot second = snapshot(cells.size());

        assertThat(first.previous()).isNull();
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.mode()).isEqualTo("robust");
        StoredMap before = StoredMap.read(first, JSON);
        StoredMap after = StoredMap.read(second, JSON);
        before.groups()
                .forEach((member, letter) ->
                        assertThat(after.groups()).as(member).containsEntry(member, letter));
    }

    @Test
    void theListOfSnapshotsGivesEveryHashAgain() {
        snapshot(300);
        snapshot(400);
        snapshot(cells.size());

        for (int s = 0; s < stored.size(); s++) {
            MapSnapshot one = stored.get(s);
            List<FrozenVotes.Cell> votes = new ArrayList<>(cells.subList(0, (int) one.logindex() + 1));
            Collections.shuffle(votes, new Random(s));
            Optional<MapSnapshot> before = s == 0 ? Optional.empty() : Optional.of(stored.get(s - 1));

            assertThat(maps.hashOf(new FrozenVotes(ASSEMBLY, one.logindex(), votes, Set.of()), before))
                    .isEqualTo(one.hash());
        }
    }

    @Test
    void aLiveMapHasNoHashAndThePlacesOfAColdOne() throws Exception {
        snapshot(400);
        assertThat(maps.goesOn(ASSEMBLY)).isTrue();

        MapSnapshot live = live(400, cells.size());
        MapSnapshot cold = snapshot(cells.size());

        assertThat(live.hash()).isNull();
        assertThat(live.previous()).isEqualTo(stored.get(0).hash());
        assertThat(engine(live).has("hash")).isFalse();
        assertThat(live.votes()).isEqualTo(cells.size());
        JsonNode places = engine(live).path("positions");
        for (int i = 0; i < places.size(); i++) {
            JsonNode same = engine(cold).path("positions").get(i);
            assertThat(places.get(i).path("participant")).isEqualTo(same.path("participant"));
            assertThat(places.get(i).path("x").asDouble())
                    .isCloseTo(same.path("x").asDouble(), within(1e-6));
            assertThat(places.get(i).path("group")).isEqualTo(same.path("group"));
        }
    }

    @Test
    void aLiveMapSaysOfTheSnapshotBeforeItHowFarToTrustIt() throws Exception {
        MapSnapshot snapshot = snapshot(400);
        MapSnapshot live = live(400, cells.size());

        for (String part : List.of("medianVotes", "staying", "robustness")) {
            assertThat(document(live).path(part)).isEqualTo(document(snapshot).path(part));
        }
        assertThat(document(live).path("medianVotes").asInt()).isPositive();
    }

    @Test
    void aVoteThatIsTakenBackIsNowhereInTheLiveMap() {
        snapshot(cells.size());
        FrozenVotes.Cell last = cells.get(cells.size() - 1);

        MapSnapshot live = maps.make(
                new FrozenVotes(
                        ASSEMBLY,
                        cells.size(),
                        List.of(new FrozenVotes.Cell(
                                last.member(),
                                last.argument(),
                                FrozenVotes.Cell.WITHDRAWN,
                                last.firstAt(),
                                cells.size())),
                        Set.of(),
                        false),
                false);

        assertThat(live.votes()).isEqualTo(cells.size() - 1);
    }

    @Test
    void whenTheStreamIsReadAgainFromItsBeginningTheSnapshotsOfThenStand() {
        snapshot(400);
        MapSnapshot newest = snapshot(cells.size());

        assertThat(maps.make(new FrozenVotes(ASSEMBLY, 399, cells.subList(0, 400), Set.of()), true))
                .isSameAs(newest);
    }

    @Test
    void thePublicViewRestsOnTheCountsThatAreTold() {
        Map<String, Object> told = Map.of(
                MapTopologyTest.argument(0).toString(),
                Map.of(
                        "tellings",
                        1,
                        "agree",
                        30,
                        "disagree",
                        0,
                        "pass",
                        0,
                        "byGroup",
                        Map.of("A", Map.of("agree", 15), "B", Map.of("agree", 15))));
        RobustMaps telling = new RobustMaps(
                JSON, () -> Instant.EPOCH, any -> Optional.empty(), (in, before, groups, bridging) -> told);
        FrozenVotes votes = new FrozenVotes(ASSEMBLY, cells.size() - 1, cells, Set.of());

        StoredMap map = StoredMap.read(telling.make(votes, true), JSON);
        OpinionMapView everybody = map.view(Audience.PUBLIC, null);

        assertThat(everybody.results()).hasSize(12);
        for (OpinionMapView.Statement result : everybody.results()) {
            boolean isTold = result.argument().equals(MapTopologyTest.argument(0));
            assertThat(result.answered()).isEqualTo(isTold ? 30 : 0);
            assertThat(result.of("B").answered()).isEqualTo(isTold ? Integer.valueOf(15) : null);
        }
        assertThat(everybody.divides()).isEmpty();
        assertThat(everybody.commonGround()).singleElement().satisfies(shared -> {
            assertThat(shared.argument()).isEqualTo(MapTopologyTest.argument(0));
            assertThat(shared.bound()).isCloseTo(Math.pow(0.05, 1 / 16.0), within(0.001));
        });
        assertThat(map.view(Audience.ASSEMBLY, null).results()).allMatch(result -> result.answered() == 40);
    }

    @Test
    void theViewSaysWhatStandsBehindItsFigures() {
        OpinionMapView view = StoredMap.read(snapshot(cells.size()), JSON).view(Audience.PUBLIC, null);

        assertThat(view.notYetPlaced())
                .isEqualTo(40
                        - view.groups().stream()
                                .mapToInt(OpinionMapView.Group::size)
                                .sum());
        assertThat(view.cells().stream().mapToInt(OpinionMapView.Cell::count).sum())
                .isEqualTo(40);
        assertThat(view.outlines()).extracting(OpinionMapView.Outline::group).containsExactly("A", "B");
        assertThat(view.axes()).hasSize(2);
        assertThat(view.axes().get(0).high()).isNotEmpty();
        assertThat(view.attacks()).extracting(OpinionMapView.Attack::kind).containsExactly("copies", "random", "bloc");
        assertThat(view.commonGround()).isNotEmpty().allSatisfy(ground -> {
            assertThat(ground.bound()).isGreaterThanOrEqualTo(0.5);
            assertThat(ground.weakest()).isIn("A", "B");
        });
        assertThat(view.results())
                .allSatisfy(result -> result.groups().forEach(answers -> {
                    if (answers.agreeing() != null) {
                        double share = (double) answers.agree() / answers.answered();
                        assertThat(answers.agreeing().low()).isLessThanOrEqualTo(share + 0.05);
                        assertThat(answers.agreeing().high()).isGreaterThanOrEqualTo(share - 0.05);
                    }
                }));
    }

    @Test
    void whoHasNotAnsweredEnoughIsNotYetPlacedAndToldTheNearestGroup() {
        StoredMap map = StoredMap.read(snapshot(cells.size()), JSON);

        OpinionMapView.Place place =
                map.place(MapTopologyTest.member(77), java.util.Map.of(MapTopologyTest.argument(1), 1));

        assertThat(place.placed()).isFalse();
        assertThat(place.group()).isNull();
        assertThat(place.nearest()).isIn("A", "B");
        assertThat(place.confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void thePartsOfHerPlaceSumToIt() {
        StoredMap map = StoredMap.read(snapshot(cells.size()), JSON);
        java.util.Map<java.util.UUID, Integer> votes = new java.util.HashMap<>();
        for (int a = 0; a < 12; a++) {
            votes.put(MapTopologyTest.argument(a), a % 3 == 0 ? 1 : -1);
        }

        MyPlace mine = MyPlace.of(
                map.place(MapTopologyTest.member(77), votes), map.explain(MapTopologyTest.member(77), votes));

        assertThat(mine.place().placed()).isTrue();
        assertThat(mine.because()).hasSize(12);
        assertThat(mine.because().stream()
                        .mapToDouble(MyPlace.Because::contribution)
                        .sum())
                .isCloseTo(mine.sum(), within(1e-5));
        assertThat(mine.because().get(0).towards()).isEqualTo(mine.place().nearest());
    }
}
