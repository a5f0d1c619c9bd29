package org.yoriai.unbundling.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoriai.unbundling.LawTexts.assertLawful;
import static org.yoriai.unbundling.LawTexts.unbundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.ballot.Question;

class PackagesTest {

    private static final String LIBRARIES = """
            Village Libraries Ordinance
            An Ordinance to keep libraries open; and for connected purposes.
            Be it enacted as follows:—
            Books
            1 Lending
            A library must lend books without charge.
            2 Late returns
            A person who keeps a book beyond the loan period must pay 20 pence a week.
            3 Loan period
            (1) The librarian must set a loan period for every book.
            (2) A loan period set under this section may not be shorter than two weeks.
            4 Offence
            A person who contravenes section 2 is liable on conviction to a fine not exceeding £50.
            Rooms
            5 Reading rooms
            The council must keep a reading room open in accordance with section 6.
            6 Opening hours
            The hours of the reading room kept under section 5 are fixed by the council.
            7 Quiet
            Subject to section 1, a person must not speak in a reading room.
            General
            8 Interpretation
            In this Ordinance—
            “library” means a building in which the council keeps books;
            “loan period” means a period set under section 3.
            9 Commencement, duration and short title
            (1) Sections 1 to 4 come into force on 1 May 2031.
            (2) The other provisions of this Ordinance come into force on 1 June 2031.
            (3) Section 7 ceases to have effect on 31 May 2035.
            (4) This Ordinance may be cited as the Village Libraries Ordinance.
            """;

    private static final String PARKS = """
            あさひ町公園条例案
            （目的）
            第一条　この条例は、町の公園を守ることを目的とする。
            （定義）
            第二条　この条例において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
            一　公園　町が設ける緑地をいう。
            二　指定樹木　第四条の規定により町長が指定した樹木をいう。
            （開園）
            第三条　町長は、毎日、公園を開かなければならない。
            （指定）
            第四条　町長は、樹齢百年を超える樹木を指定することができる。
            （伐採の禁止）
            第五条　何人も、指定樹木を切ってはならない。
            （過料）
            第六条　前条の規定に違反した者は、三万円以下の過料に処する。
            附　則
            この条例は、公布の日から施行する。
            """;

    private static ClausePackage packageOf(UnbundledBill bill, String unit) {
        return bill.packages().stream()
                .filter(one -> one.units().contains(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no package holds " + unit + ": " + bill.packages()));
    }

    private static List<String> requiredUnits(UnbundledBill bill, String unit) {
        return packageOf(bill, unit).requires().stream()
                .map(id -> bill.packages().get(Integer.parseInt(id.substring(1)) - 1))
                .flatMap(one -> one.units().stream())
                .toList();
    }

    @Test
    void aDefinitionDoesNotGlueTheBillTogether() {
        UnbundledBill bill = unbundle(LIBRARIES);

        assertThat(packageOf(bill, "sec_1").units()).containsExactly("sec_1");
        assertThat(packageOf(bill, "sec_1").carriers()).contains("sec_8");
        assertThat(requiredUnits(bill, "sec_1")).isEmpty();
    }

    @Test
    void aNeedPassesThroughTheOneDefinitionThatIsUsed() {
        UnbundledBill bill = unbundle(LIBRARIES);

        assertThat(requiredUnits(bill, "sec_2")).containsExactly("sec_3");
        assertThat(packageOf(bill, "sec_2").why())
                .extracting(index -> bill.edges().get(index))
                .extracting(Edge::from, Edge::to, Edge::type)
                .containsExactlyInAnyOrder(
                        tuple("sec_2", "sec_8", EdgeType.USES_TERM), tuple("sec_8", "sec_3", EdgeType.NEEDS));
    }

    @Test
    void aCircleOfTwoClausesIsOnePackage() {
        UnbundledBill bill = unbundle(LIBRARIES);

        assertThat(packageOf(bill, "sec_5").units()).containsExactly("sec_5", "sec_6");
        assertThat(bill.questions())
                .filteredOn(question -> question.title().equals("Reading rooms; Opening hours"))
                .hasSize(1);
    }

    @Test
    void aPenaltyEnforcesTheDutyItNames() {
        UnbundledBill bill = unbundle(LIBRARIES);

        assertThat(bill.edges())
                .extracting(Edge::from, Edge::to, Edge::type)
                .contains(tuple("sec_4", "sec_2", EdgeType.ENFORCES));
        assertThat(requiredUnits(bill, "sec_4")).containsExactly("sec_2", "sec_3");
    }

    @Test
    void everyClauseIsStartedByTheWordsThatNameItElseByTheGeneralOnes() {
        UnbundledBill bill = unbundle(LIBRARIES);

        assertThat(bill.edges())
                .filteredOn(edge -> edge.type() == EdgeType.IN_FORCE_BY)
                .extracting(Edge::from, Edge::to)
                .contains(
                        tuple("sec_1", "sec_9__subsec_1"),
                        tuple("sec_4", "sec_9__subsec_1"),
                        tuple("sec_5", "sec_9__subsec_2"));
        assertThat(packageOf(bill, "sec_7").carriers()).contains("sec_9__subsec_2", "sec_9__subsec_4");
    }

    @Test
    void anEndIsAskedAboutAlthoughTheClausesBesideItOnlyCarry() {
        UnbundledBill bill = unbundle(LIBRARIES);

        assertThat(packageOf(bill, "sec_9__subsec_3").units()).containsExactly("sec_9__subsec_3");
    }

    @Test
    void needsPassThroughJapaneseDefinitionsToo() {
        UnbundledBill bill = unbundle(PARKS);

        assertThat(bill.packages())
                .extracting(ClausePackage::units)
                .containsExactly(List.of("art_3"), List.of("art_4"), List.of("art_5"), List.of("art_6"));
        assertThat(requiredUnits(bill, "art_5")).containsExactly("art_4");
        assertThat(requiredUnits(bill, "art_6")).containsExactly("art_4", "art_5");
        assertThat(packageOf(bill, "art_3").carriers()).containsExactly("art_1", "art_2", "suppl_1");
    }

    @Test
    void questionsComeAfterWhatTheyRequireAndCiteWords() {
        for (String text : List.of(LIBRARIES, PARKS, LawTexts.ORCHARD_EN, LawTexts.ORCHARD_JA)) {
            UnbundledBill bill = unbundle(text);
            Set<String> asked = new HashSet<>();
            Map<String, Integer> orders = new HashMap<>();
            for (Question question : bill.questions()) {
                assertThat(asked).containsAll(question.requires());
                assertThat(question.cites()).isNotEmpty();
                asked.add(question.id());
                orders.put(question.id(), question.order());
            }
            assertThat(orders.values())
                    .containsExactlyInAnyOrderElementsOf(numbers(bill.packages().size()));
            assertLawful(bill);
        }
    }

    private static List<Integer> numbers(int count) {
        List<Integer> out = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            out.add(i);
        }
        return out;
    }

    @Test
    void warnsOfAClauseThatStandsUnderAnother() {
        UnbundledBill bill = unbundle(LIBRARIES);

        String one = "q" + packageOf(bill, "sec_1").id().substring(1);
        String other = "q" + packageOf(bill, "sec_7").id().substring(1);
        assertThat(bill.questions())
                .filteredOn(question -> !question.warnings().isEmpty())
                .extracting(Question::id, question -> question.warnings().get(0).with())
                .containsExactlyInAnyOrder(tuple(one, other), tuple(other, one));
    }

    private static String evidence(UnbundledBill bill, String from, String to, EdgeType type) {
        return bill.edges().stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to) && edge.type() == type)
                .map(edge -> bill.text().substring(edge.start(), edge.end()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " from " + from + " to " + to));
    }

    @Test
    void aNeedQuotesTheSentenceThatSaysIt() {
        UnbundledBill bill = unbundle("""
                Riders Bill
                Be it enacted as follows:—
                1 Lamps
                A rider must carry a lamp.
                2 Bells
                A rider must carry a bell.
                3 Brakes
                A rider must keep the brakes
                in order.
                4 Penalty
                (1) The council sets the sums. A rider who contravenes section 1, 2
                or 3 is liable to a civil penalty. It keeps a list.
                (2) In this section—
                “sum” means an amount in the list made under section 5;
                “rider” means a person who rides.
                5 List
                The council must make a list.
                6 Start
                Section 5 comes into force on 1 May 2031. The other provisions of this Act come into force on 1 June 2031.
                """);

        for (String to : List.of("sec_1", "sec_2", "sec_3")) {
            assertThat(evidence(bill, "sec_4__subsec_1", to, EdgeType.ENFORCES))
                    .isEqualTo("A rider who contravenes section 1, 2\nor 3 is liable to a civil penalty.");
        }
        assertThat(evidence(bill, "sec_4__subsec_2", "sec_5", EdgeType.NEEDS))
                .isEqualTo("“sum” means an amount in the list made under section 5;");
        assertThat(evidence(bill, "sec_5", "sec_6", EdgeType.IN_FORCE_BY))
                .isEqualTo("Section 5 comes into force on 1 May 2031.");
        assertThat(evidence(unbundle(PARKS), "art_6__para_1", "art_5", EdgeType.ENFORCES))
                .isEqualTo("前条の規定に違反した者は、三万円以下の過料に処する。");
    }

    @Test
    void aSentenceWithoutEndIsQuotedAroundTheReference() {
        String many = "and the keeper, the miller, the baker ".repeat(4_000);
        UnbundledBill bill =
                unbundle("Mills Bill\n1 Lamps\nA miller must carry a lamp.\n2 All\nUnder section 1 " + many + "\n");

        String quoted = evidence(bill, "sec_2", "sec_1", EdgeType.NEEDS);
        assertThat(quoted).startsWith("Under section 1 and the keeper").hasSizeLessThan(500);
    }

    @Test
    void anExceptionFromAnotherClauseIsBetterAskedTogetherWithItButIsNoNeed() {
        UnbundledBill english = unbundle("""
                Lamps Bill
                Be it enacted as follows:—
                1 Lamps
                A rider must carry a lamp.
                2 Children
                Section 1 (lamps) does not apply to a child.
                3 Guests
                A licence under section 1 does not apply to a guest.
                """);
        UnbundledBill japanese = unbundle("""
                灯火条例
                （灯火）
                第一条　自転車に乗る者は、灯火をつけなければならない。
                （子ども）
                第二条　前条の規定は、子どもについては、適用しない。
                （準用）
                第三条　第一条の規定は、馬車について準用し、第四条の規定は、適用しない。
                （鐘）
                第四条　自転車に乗る者は、鐘を備えなければならない。
                """);

        assertThat(english.edges())
                .extracting(Edge::from, Edge::to, Edge::type)
                .contains(tuple("sec_2", "sec_1", EdgeType.OVERRIDES), tuple("sec_3", "sec_1", EdgeType.NEEDS))
                .doesNotContain(tuple("sec_2", "sec_1", EdgeType.NEEDS));
        assertThat(requiredUnits(english, "sec_2")).isEmpty();
        assertThat(english.questions().get(1).warnings())
                .extracting(Question.Together::with, Question.Together::why)
                .containsExactly(tuple("q1", "overrides"));
        assertThat(japanese.edges())
                .extracting(
                        edge -> edge.from().substring(0, 5), edge -> edge.to().substring(0, 5), Edge::type)
                .contains(
                        tuple("art_2", "art_1", EdgeType.OVERRIDES),
                        tuple("art_3", "art_1", EdgeType.NEEDS),
                        tuple("art_3", "art_4", EdgeType.OVERRIDES));
    }

    @Test
    void countsWhatAVoteBundles() {
        Bundling bundling = unbundle(PARKS).bundling();

        assertThat(bundling.packages()).isEqualTo(4);
        assertThat(bundling.components()).isEqualTo(2);
        // the opening alone or not, and of the chain of three any beginning
        assertThat(bundling.downsets()).hasValue(2 * 4);
    }

    @Test
    void aChainOfAHundredThousandClausesIsReadWithoutRecursion() {
        int length = 100_000;
        List<int[]> arcs = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            arcs.add(i + 1 < length ? new int[] {i + 1} : new int[] {0});
        }

        assertThat(Components.strong(arcs)).containsOnly(0);
        arcs.set(length - 1, new int[0]);
        int[] apart = Components.strong(arcs);
        assertThat(apart[length - 1]).isEqualTo(length - 1);

        int[] packages = apart.clone();
        Prerequisites prerequisites = new Prerequisites(arcs, apart, packages, length);
        assertThat(prerequisites.complete()).isFalse();
        assertThat(prerequisites.of(0)).containsExactly(1);
        assertThat(prerequisites.of(length - 1)).isEmpty();
    }

    @Test
    void componentsAreThoseThatReachEachOther() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(9);
            boolean[][] reach = new boolean[n][n];
            List<int[]> arcs = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int[] to = random.ints(random.nextInt(3), 0, n).toArray();
                arcs.add(to);
                reach[i][i] = true;
                for (int other : to) {
                    reach[i][other] = true;
                }
            }
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        reach[i][j] |= reach[i][k] && reach[k][j];
                    }
                }
            }
            int[] strong = Components.strong(arcs);
            for (int i = 0; i < n; i++) {
                int least = 0;
                while (!(reach[i][least] && reach[least][i])) {
                    least++;
                }
                assertThat(strong[i]).as("round %d", round).isEqualTo(least);
            }
        }
        assertThat(Components.weak(List.of(new int[0], new int[] {3}, new int[] {0}, new int[0])))
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void eachClauseOfALongChainRequiresAllBeforeIt() {
        int clauses = 600;
        StringBuilder text =
                new StringBuilder("Chain Bill\nBe it enacted as follows:—\n1 Duty\nA person must count.\n");
        for (int i = 2; i <= clauses; i++) {
            text.append(i + " Duty\nA person must comply with section " + (i - 1) + ".\n");
        }

        UnbundledBill bill = unbundle(text.toString());

        assertThat(bill.packages()).hasSize(clauses);
        assertThat(bill.packages().get(clauses - 1).requires()).hasSize(clauses - 1);
    }
}
