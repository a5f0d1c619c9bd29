package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.yoriai.unbundling.dependency.Edge;
import org.yoriai.unbundling.language.Reference;

/** Texts the tests of the engine read, and the laws every result obeys. */
public final class LawTexts {

    public static final String ORCHARD_EN = resource("orchard.en.txt");
    public static final String ORCHARD_JA = resource("orchard.ja.txt");

    private LawTexts() {}

    /** Laws in every tradition's form, in English and Japanese. */
    public static List<String> all() {
        return List.copyOf(named().values());
    }

    /** The same by the names of their files. */
    public static Map<String, String> named() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("orchard.en", ORCHARD_EN);
        out.put("orchard.ja", ORCHARD_JA);
        out.put("ordinance.en", read("/demo/ordinance.en.txt"));
        out.put("ordinance.ja", read("/demo/ordinance.ja.txt"));
        MarkedLaw.all().forEach(law -> out.put(law.name(), law.text()));
        return out;
    }

    /** A text of the folder {@code unbundling}. */
    public static String resource(String name) {
        return read("/unbundling/" + name);
    }

    private static String read(String name) {
        try (InputStream in = LawTexts.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UnbundledBill unbundle(String text) {
        return unbundle(text, Options.DETECT);
    }

    public static UnbundledBill unbundle(String text, Options options) {
        try {
            return Unbundler.unbundle(text.getBytes(StandardCharsets.UTF_8), options);
        } catch (UnusableLaw e) {
            throw new AssertionError("a readable text was refused", e);
        }
    }

    public static Unit unit(UnbundledBill bill, String eId) {
        return bill.units().stream()
                .filter(unit -> unit.eId().equals(eId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + eId + " among "
                        + bill.units().stream().map(Unit::eId).toList()));
    }

    public static String words(UnbundledBill bill, String eId) {
        return unit(bill, eId).span().of(bill.text());
    }

    /** Folder of a reference document; the test is reported as skipped where it is absent. */
    public static Path reference(String document) {
        String home = System.getenv().getOrDefault("YORIAI_REFERENCE_DATA", "../shared/data");
        Path folder = Path.of(home, "law", document);
        Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is absent");
        return folder;
    }

    /** Nested, ordered, inside the text, uniquely named, and cut at every border the text is still whole. */
    public static void assertLawful(UnbundledBill bill) {
        String text = bill.text();
        Map<String, Unit> byName = new HashMap<>();
        Map<String, Integer> lastEnd = new HashMap<>();
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        for (Unit unit : bill.units()) {
            // A text may have two hundred thousand units: messages only for what fails.
            Unit parent = byName.get(unit.parent());
            boolean inside =
                    unit.parent().isEmpty() || parent != null && parent.span().contains(unit.span());
            boolean alone = unit.start() >= lastEnd.getOrDefault(unit.parent(), 0);
            if (byName.put(unit.eId(), unit) != null || unit.end() > text.length() || !inside || !alone) {
                assertThat(unit.eId())
                        .as("%s is unique, inside the text and its parent, behind its elder sibling", unit)
                        .isEmpty();
            }
            lastEnd.put(unit.parent(), unit.end());
            borders.add(unit.start());
            borders.add(unit.end());
        }
        StringBuilder whole = new StringBuilder();
        Integer from = null;
        for (int border : borders) {
            whole.append(from == null ? "" : text.substring(from, border));
            from = border;
        }
        assertThat(whole.toString()).isEqualTo(text);
        for (Reference ref : bill.refs()) {
            if (!text.startsWith(ref.text(), ref.start())
                    || ref.end() - ref.start() != ref.text().length()) {
                assertThat(text.substring(ref.start(), ref.end())).isEqualTo(ref.text());
            }
        }
        for (Edge edge : bill.edges()) {
            if (!byName.containsKey(edge.from()) || !byName.containsKey(edge.to())) {
                assertThat(byName).containsKeys(edge.from(), edge.to());
            }
        }
        bill.warnings().forEach(warning -> assertThat(warning.code()).isNotEqualTo(Warning.Code.PART_FAILED));
    }
}
