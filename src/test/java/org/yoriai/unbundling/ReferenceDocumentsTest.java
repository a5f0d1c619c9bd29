package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published laws whose tree is known. */
class ReferenceDocumentsTest {

    @ParameterizedTest
    @CsvSource({
        "uk-ukpga-2021-5, source.txt, 1.0",
        "uk-ukpga-2021-5, source.wrapped.txt, 1.0",
        "uk-ukpga-2014-27-akn, source.txt, 1.0",
        "uk-ukpga-2014-27-akn, source.wrapped.txt, 1.0",
        "uk-ukpga-2014-27-akn, truth.xml, 1.0",
        "us-116-s2245, source.txt, 1.0",
        "us-116-s2245, source.wrapped.txt, 1.0",
        "jp-405AC88, source.txt, 0.99",
        "jp-405AC88, source.wrapped.txt, 0.99",
        "eu-crr-arts-1-30-akn, source.txt, 0.98",
        "eu-crr-arts-1-30-akn, source.wrapped.txt, 0.98",
        "eu-crr-arts-1-30-akn, truth.xml, 1.0",
        "za-cpt-fire-safety-akn, source.txt, 0.99",
        "za-cpt-fire-safety-akn, source.wrapped.txt, 0.99",
        "za-cpt-fire-safety-akn, truth.xml, 1.0"
    })
    void findsTheUnitsThatPublishedLawsHave(String document, String file, double needed)
            throws IOException, UnusableLaw {
        Path folder = LawTexts.reference(document);
        Set<String> truth = new HashSet<>();
        for (JsonNode unit : new ObjectMapper()
                .readTree(folder.resolve("truth.json").toFile())
                .get("units")) {
            if (!unit.get("quoted").asBoolean() && !unit.get("level").asText().equals("crossheading")) {
                truth.add(unit.get("eId").asText());
            }
        }

        UnbundledBill bill = Unbundler.unbundle(Files.readAllBytes(folder.resolve(file)), Options.DETECT);

        Set<String> found = new HashSet<>();
        for (Unit unit : bill.units()) {
            if (!unit.quoted() && !unit.level().equals("crossheading")) {
                found.add(unit.eId());
            }
        }
        Set<String> right = new HashSet<>(found);
        right.retainAll(truth);
        double f1 = 2.0 * right.size() / (found.size() + truth.size());
        assertThat(f1).isGreaterThanOrEqualTo(needed);
        LawTexts.assertLawful(bill);
    }
}
