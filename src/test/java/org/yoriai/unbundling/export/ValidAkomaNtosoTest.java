package org.yoriai.unbundling.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;

/**
 * Writes Akoma Ntoso for every published law at hand, from every form it is there in, and for every invented one, and holds
 * it against the schema. One line a document goes to standard output and to {@code target/akoma-ntoso/validity.txt}, beside the
 * documents.
 */
class ValidAkomaNtosoTest {

    private static final List<String> FORMS = List.of("source.txt", "source.wrapped.txt", "truth.xml");

    @Test
    void everyLawIsWrittenAsAValidDocument() throws Exception {
        Path xsd = LawTexts.reference("xsd").resolve("akomantoso30.xsd");
        Schema schema = schema(xsd.toFile());
        Path folder = Files.createDirectories(Path.of("target", "akoma-ntoso"));
        List<String> lines = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (Map.Entry<String, byte[]> law : laws(xsd.getParent().getParent()).entrySet()) {
            UnbundledBill bill = Unbundler.unbundle(law.getValue(), Options.DETECT);
            String document = AkomaNtosoWriter.write(bill);
            Files.writeString(folder.resolve(law.getKey().replace('/', '.') + ".akn.xml"), document);
            String verdict = verdict(schema, document);
            lines.add(String.format(
                    "%-46s %-4s %5d units %8d characters  %s",
                    law.getKey(), bill.bill().format().code(), bill.units().size(), document.length(), verdict));
            if (!verdict.equals("valid")) {
                invalid.add(law.getKey() + ": " + verdict);
            }
        }
        lines.add(lines.size() - invalid.size() + " of " + lines.size() + " documents are valid");
        Files.write(folder.resolve("validity.txt"), lines);
        lines.forEach(System.out::println);

        assertThat(invalid).isEmpty();
        assertThat(lines).hasSizeGreaterThan(20);
    }

    private static Schema schema(File xsd) throws SAXException {
        System.setProperty("jdk.xml.maxOccurLimit", "100000");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
    }

    private static String verdict(Schema schema, String document) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(document)));
            return "valid";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Map<String, byte[]> laws(Path data) throws IOException {
        Map<String, byte[]> out = new LinkedHashMap<>();
        try (Stream<Path> folders = Files.list(data)) {
            for (Path folder : folders.sorted().toList()) {
                for (String form : FORMS) {
                    Path file = folder.resolve(form);
                    if (Files.isRegularFile(file)) {
                        out.put(folder.getFileName() + "/" + form, Files.readAllBytes(file));
                    }
                }
            }
        }
        LawTexts.named().forEach((name, text) -> out.put("invented/" + name, text.getBytes(StandardCharsets.UTF_8)));
        return out;
    }
}
