package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.yoriai.unbundling.dependency.ClausePackage;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.dependency.EdgeType;
import org.yoriai.unbundling.language.Reference;

/** Agreement with a human reader of invented laws in five traditions. */
class MarkedLawsTest {

    private static final List<MarkedLaw> LAWS = MarkedLaw.all().toList();
    private static final Map<MarkedLaw, UnbundledBill> BILLS = new HashMap<>();

    /** Right, missed and wrong ones. */
    private static final class Count {

        private final List<String> missed = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();
        private int right;

        void compare(String where, Set<?> truth, Set<?> found) {
            for (Object one : truth) {
                if (found.contains(one)) {
                    right++;
                } else {
                    missed.add(where + " " + one);
                }
            }
            for (Object one : found) {
                if (!truth.contains(one)) {
                    wrong.add(where + " " + one);
                }
            }
        }

        int truth() {
            return right + missed.size();
        }

        double recall() {
            return truth() == 0 ? 1 : (double) right / truth();
        }

        double precision() {
            return right + wrong.size() == 0 ? 1 : (double) right / (right + wrong.size());
        }

        double f1() {
            return 2.0 * right / (2 * right + missed.size() + wrong.size());
        }

        @Override
        public String toString() {
            return String.format(
                            "%d marked, recall %.3f, precision %.3f, F1 %.3f", truth(), recall(), precision(), f1())
                    + "; missed " + missed + "; wrong " + wrong;
        }
    }

    @BeforeAll
    static void read() {
        for (MarkedLaw law : LAWS) {
            UnbundledBill bill = LawTexts.unbundle(law.text());
            LawTexts.assertLawful(bill);
            BILLS.put(law, bill);
        }
    }

    private static UnbundledBill bill(MarkedLaw law) {
        UnbundledBill bill = BILLS.get(law);
        assertThat(bill).isNotNull();
        return bill;
    }

    private static String at(MarkedLaw law, int offset) {
        int end = law.text().indexOf('\n', offset);
        return law.name() + " \"" + law.text().substring(offset, Math.min(end, offset + 60)) + "\"";
    }

    /** Where units start, with the innermost of those that start there. */
    private static Map<Integer, Unit> byStart(UnbundledBill bill) {
        Map<Integer, Unit> out = new TreeMap<>();
        bill.units().forEach(unit -> out.put(unit.start(), unit));
        return out;
    }

    @Test
    void everyTraditionHasAMarkedLawAndIsRecognised() {
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            assertThat(LAWS)
                    .as("marked laws of %s", jurisdiction.code())
                    .anyMatch(law -> law.name().startsWith(jurisdiction.code()));
        }
        for (MarkedLaw law : LAWS) {
            assertThat(bill(law).bill().jurisdiction().code())
                    .as(law.name())
                    .isEqualTo(law.name().substring(0, 2));
        }
    }

    @Test
    void unitsStartWhereAReaderSaysTheyDo(TestReporter reporter) {
        Count count = new Count();
        for (MarkedLaw law : LAWS) {
            // inside a line units are marked only where they say something
            Set<String> truth = new HashSet<>();
            law.starts().keySet().forEach(start -> truth.add(at(law, start)));
            Set<String> found = new HashSet<>();
            for (Unit unit : bill(law).units()) {
                boolean atLine = unit.start() == 0 || law.text().charAt(unit.start() - 1) == '\n';
                if (atLine || law.starts().containsKey(unit.start())) {
                    found.add(at(law, unit.start()));
                }
            }
            count.compare("", truth, found);
        }
        reporter.publishEntry("unit starts", count.toString());
        assertThat(count.f1()).as(count.toString()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void clausesDoWhatAReaderSaysTheyDo(TestReporter reporter) {
        Map<String, Count> byKind = new TreeMap<>();
        Count all = new Count();
        int units = 0;
        for (MarkedLaw law : LAWS) {
            Map<Integer, Unit> units0 = byStart(bill(law));
            for (int start : law.told()) {
                Unit unit = units0.get(start);
                Set<String> found =
                        unit == null ? Set.of() : Set.copyOf(unit.statement().kinds());
                Set<String> truth = law.kinds(start);
                units++;
                all.compare(at(law, start), truth, found);
                Set<String> kinds = new HashSet<>(truth);
                kinds.addAll(found);
                for (String kind : kinds) {
                    byKind.computeIfAbsent(kind, key -> new Count())
                            .compare(
                                    at(law, start),
                                    truth.contains(kind) ? Set.of(kind) : Set.of(),
                                    found.contains(kind) ? Set.of(kind) : Set.of());
                }
            }
        }
        double macro = byKind.values().stream().mapToDouble(Count::f1).average().orElse(0);
        reporter.publishEntry("kinds", units + " units, macro F1 " + macro + ", " + all);
        assertThat(units).isGreaterThanOrEqualTo(300);
        assertThat(macro).as("macro F1 of kinds: " + byKind).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void referencesLeadWhereAReaderSaysTheyDo(TestReporter reporter) {
        Count count = new Count();
        for (MarkedLaw law : LAWS) {
            Set<String> truth = new HashSet<>();
            law.refs().forEach((start, target) -> truth.add(at(law, start) + " → " + target));
            Set<String> found = new HashSet<>();
            for (Reference ref : bill(law).refs()) {
                boolean own = law.text().substring(0, ref.start()).matches("(?s).*(?i:this)\\s");
                if (ref.status() == Reference.Status.RESOLVED && !own) {
                    int from = ref.start();
                    int marked = law.refs().keySet().stream()
                            .filter(start -> Math.abs(start - from) <= 12)
                            .min((a, b) -> Math.abs(a - from) - Math.abs(b - from))
                            .orElse(from);
                    found.add(at(law, marked) + " → " + ref.target());
                }
            }
            count.compare("", truth, found);
        }
        reporter.publishEntry("references", count.toString());
        assertThat(count.truth()).isGreaterThanOrEqualTo(100);
        assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(count.recall()).as(count.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void clausesNeedWhatAReaderSaysTheyNeed(TestReporter reporter) {
        Count count = new Count();
        for (MarkedLaw law : LAWS) {
            Set<List<String>> found = new HashSet<>();
            UnbundledBill bill = bill(law);
            for (Edge edge : bill.edges()) {
                List<String> pair = List.of(atom(bill, edge.from()), atom(bill, edge.to()));
                boolean asked = edge.hard() && edge.type() != EdgeType.IN_FORCE_BY && edge.type() != EdgeType.CHAPEAU;
                if (asked
                        && !pair.contains("")
                        && !pair.get(0).equals(pair.get(1))
                        && !law.optional().contains(pair)) {
                    found.add(pair);
                }
            }
            count.compare(law.name(), law.edges(), found);
        }
        reporter.publishEntry("hard edges", count.toString());
        assertThat(count.truth()).isGreaterThanOrEqualTo(60);
        assertThat(count.precision()).as(count.toString()).isGreaterThanOrEqualTo(0.85);
        assertThat(count.recall()).as(count.toString()).isGreaterThanOrEqualTo(0.85);
    }

    /** The votable unit that a unit is or lies in, or nothing. */
    private static String atom(UnbundledBill bill, String eId) {
        Set<String> atoms = new HashSet<>();
        for (ClausePackage one : bill.packages()) {
            atoms.addAll(one.units());
        }
        String at = eId;
        while (!at.isEmpty() && !atoms.contains(at)) {
            at = LawTexts.unit(bill, at).parent();
        }
        return at;
    }
}
