package org.yoriai.unbundling.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.version.Anchor.Carry;
import org.yoriai.unbundling.version.Anchor.Change;
import org.yoriai.unbundling.version.Anchor.Kind;

class AnchoringTest {

    private static final String POND = """
        Village Pond Act
        1 Ducks
        The keeper must feed the ducks on the village pond with grain every morning before the school bell rings.
        2 Boats
        No person may row a boat on the pond between dusk and dawn without a lamp that can be seen from the shore.
        3 Fund
        The parish is to pay £400 each year to the keeper for grain, straw and the repair of the duck house.
        4 Report
        The keeper must tell the parish meeting how many ducks live on the pond and how they are.
        """;

    private static final String POND_JA = """
        村の池に関する条例
        （あひる）
        第一条　管理人は、毎朝、学校の鐘が鳴る前に、池のあひるに穀物を与えなければならない。
        （舟）
        第二条　何人も、日没から日の出までの間、岸から見える明かりなしに池で舟をこいではならない。
        （費用）
        第三条　村は、管理人に対し、穀物及びわらの費用として毎年四万円を支払うものとする。
        """;

    private static Anchor anchor(String old, String now, String unit) {
        return Anchoring.of(LawTexts.unbundle(old), LawTexts.unbundle(now)).stream()
                .filter(anchor -> anchor.from().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBillThatDidNotChangeKeepsEveryOpinion() {
        for (String text : List.of(ORCHARD_EN, ORCHARD_JA, POND, POND_JA)) {
            assertThat(Anchoring.of(LawTexts.unbundle(text), LawTexts.unbundle(text)))
                    .isNotEmpty()
                    .allMatch(anchor -> anchor.kind() == Kind.SAME
                            && anchor.carry() == Carry.KEEP
                            && anchor.to().equals(List.of(anchor.from()))
                            && anchor.similarity() == 1);
        }
    }

    @Test
    void aRenumberedClauseIsFoundByItsWords() {
        String now = POND.replace("4 Report", "5 Report")
                .replace("3 Fund", "4 Fund")
                .replace("2 Boats", "2 Swans\nSwans are welcome.\n3 Boats");

        Anchor boats = anchor(POND, now, "sec_2");

        assertThat(boats.kind()).isEqualTo(Kind.MOVED);
        assertThat(boats.to()).containsExactly("sec_3");
        assertThat(boats.carry()).isEqualTo(Carry.KEEP);
    }

    @ParameterizedTest
    @CsvSource({
        "sec_1, every morning, each morning, WORDS, MARK",
        "sec_1, must feed, may feed, MODALITY, ASK",
        "sec_4, must tell, must not tell, NEGATION, ASK",
        "sec_3, £400, £900, MONEY, ASK",
        "sec_3, the repair, the yearly repair, WORDS, MARK",
        "sec_1, every morning, every two mornings, NUMBER, ASK"
    })
    void aChangedClauseSaysInWhat(String unit, String before, String after, Change change, Carry carry) {
        Anchor anchor = anchor(POND, POND.replace(before, after), unit);

        assertThat(anchor.kind()).isEqualTo(Kind.CHANGED);
        assertThat(anchor.changes()).contains(change);
        assertThat(anchor.carry()).isEqualTo(carry);
    }

    @ParameterizedTest
    @CsvSource({
        "art_1, 池のあひる, 池に住むあひる, WORDS, MARK",
        "art_1, 与えなければならない, 与えることができる, MODALITY, ASK",
        "art_2, 明かりなしに, 明かりがないときに, NEGATION, ASK",
        "art_3, 四万円, 九万円, MONEY, ASK"
    })
    void aChangedJapaneseClauseSaysInWhat(String unit, String before, String after, Change change, Carry carry) {
        Anchor anchor = anchor(POND_JA, POND_JA.replace(before, after), unit);

        assertThat(anchor.kind()).isEqualTo(Kind.CHANGED);
        assertThat(anchor.changes()).contains(change);
        assertThat(anchor.carry()).isEqualTo(carry);
    }

    @Test
    void aReferenceThatFollowsItsClauseChangesNoNumber() {
        String old = POND
                + "5 Appeal\n"
                + "A person may appeal to the parish meeting against a duty under section 4 within the season.\n";
        String now = old.replace("5 Appeal", "6 Appeal")
                .replace("4 Report", "5 Report")
                .replace("section 4", "section 5")
                .replace("3 Fund", "3 Swans\nSwans are welcome.\n4 Fund");

        Anchor appeal = anchor(old, now, "sec_5");

        assertThat(appeal.to()).containsExactly("sec_6");
        assertThat(appeal.changes()).containsExactly(Change.WORDS);
    }

    @Test
    void anotherReferenceIsAnotherNumber() {
        String old = POND
                + "5 Appeal\n"
                + "A person may appeal to the parish meeting against a duty under section 4 within the season.\n";

        assertThat(anchor(old, old.replace("section 4", "section 1"), "sec_5").changes())
                .containsExactly(Change.NUMBER);
    }

    @Test
    void aDeletedClauseIsGoneAndItsOpinionsAreKeptAside() {
        String now = POND.substring(0, POND.indexOf("4 Report"));

        Anchor report = anchor(POND, now, "sec_4");

        assertThat(report.kind()).isEqualTo(Kind.GONE);
        assertThat(report.to()).isEmpty();
        assertThat(report.carry()).isEqualTo(Carry.ARCHIVE);
    }

    @Test
    void aClauseInTwoHalvesIsSplitAndBackAgainMerged() {
        String whole = "1 Ducks\n"
                + "The keeper must feed the ducks with grain every morning before the bell rings. The parish must repair"
                + " the wooden duck house each spring before the first eggs are laid.\n"
                + "2 Name\n"
                + "This is the Pond Act.\n";
        String halves = "1 Food\n"
                + "The keeper must feed the ducks with grain every morning before the bell rings.\n"
                + "2 House\n"
                + "The parish must repair the wooden duck house each spring before the first eggs are laid.\n"
                + "3 Name\n"
                + "This is the Pond Act.\n";

        Anchor split = anchor(whole, halves, "sec_1");
        Anchor merged = anchor(halves, whole, "sec_2");

        assertThat(split.kind()).isEqualTo(Kind.SPLIT);
        assertThat(split.to()).containsExactly("sec_1", "sec_2");
        assertThat(split.carry()).isEqualTo(Carry.ASK);
        assertThat(merged.kind()).isEqualTo(Kind.MERGED);
        assertThat(merged.to()).containsExactly("sec_1");
    }

    @Test
    void sectionsAreFoundBehindAGapOfDeletedOnes() {
        String now = POND.replace("4 Report", "6 Report");

        assertThat(LawTexts.unbundle(now).units())
                .extracting(Unit::eId)
                .containsExactly("sec_1", "sec_2", "sec_3", "sec_6");
        assertThat(anchor(POND, now, "sec_4").kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void mapsEveryOldUnitOnceWhateverTheNewTextIs() {
        Random random = new Random(7);
        for (String text : List.of(ORCHARD_EN, ORCHARD_JA)) {
            List<String> lines = new java.util.ArrayList<>(List.of(text.split("\n")));
            Collections.shuffle(lines, random);
            var old = LawTexts.unbundle(text);
            var now = LawTexts.unbundle(String.join("\n", lines));

            List<Anchor> anchors = Anchoring.of(old, now);

            assertThat(anchors)
                    .extracting(Anchor::from)
                    .containsExactlyElementsOf(
                            old.units().stream().map(Unit::eId).toList());
            assertThat(anchors.stream()
                            .filter(anchor -> anchor.kind() != Kind.MERGED)
                            .flatMap(anchor -> anchor.to().stream()))
                    .doesNotHaveDuplicates();
        }
    }
}
