package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;

/** Texts the tests of the engine read, and the laws every result obeys. */
public final class LawTexts {

    public static final String ORCHARD_EN = resource("orchard.en.txt");
    public static final String ORCHARD_JA = resource("orchard.ja.txt");

    private LawTexts() {}

    private static String resource(String name) {
        try (InputStream in = LawTexts.class.getResourceAsStream("/unbundling/" + name)) {
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
        Set<String> seen = new HashSet<>();
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        for (Unit unit : bill.units()) {
            assertThat(seen.add(unit.eId())).as("%s is unique", unit.eId()).isTrue();
            assertThat(unit.end()).as("%s lies in the text", unit.eId()).isLessThanOrEqualTo(text.length());
            if (!unit.parent().isEmpty()) {
                Unit parent = byName.get(unit.parent());
                assertThat(parent).as("parent of %s comes first", unit.eId()).isNotNull();
                assertThat(parent.span().contains(unit.span()))
                        .as("%s lies in its parent", unit.eId())
                        .isTrue();
            }
            assertThat(unit.start())
                    .as("%s does not overlap its elder sibling", unit.eId())
                    .isGreaterThanOrEqualTo(lastEnd.getOrDefault(unit.parent(), 0));
            lastEnd.put(unit.parent(), unit.end());
            byName.put(unit.eId(), unit);
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
        bill.refs()
                .forEach(ref ->
                        assertThat(text.substring(ref.start(), ref.end())).isEqualTo(ref.text()));
        bill.edges().forEach(edge -> {
            assertThat(byName).containsKey(edge.from());
            assertThat(byName).containsKey(edge.to());
        });
        bill.warnings().forEach(warning -> assertThat(warning.code()).isNotEqualTo(Warning.Code.PART_FAILED));
    }
}
