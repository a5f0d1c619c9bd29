package org.yoriai.unbundling.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.UnusableLaw;

class AkomaNtosoTest {

    private static final String HEAD = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><bill"
            + " name=\"b\"><meta><identification source=\"#s\"><FRBRWork><FRBRcountry"
            + " value=\"gb\"/></FRBRWork></identification></meta><body>";
    private static final String TAIL = "</body></bill></akomaNtoso>";

    static final String BILL = HEAD
            + "<section><num>1</num><heading>Hives</heading><subsection><num>(1)</num><intro><p>A hive may stand—</p></intro>"
            + "<paragraph><num>(a)</num><content><p>in a garden;</p></content></paragraph></subsection><subsection><num>(2)</num>"
            + "<content><p>Wax is free.</p></content></subsection></section><section><num>2</num><content><p>After section 4"
            + " insert—</p><mod><quotedStructure startQuote=\"“\"><section><num>4A</num><content><p>Words.</p></content></section>"
            + "</quotedStructure></mod></content></section>" + TAIL;

    private static UnusableLaw refused(String xml) {
        return catchThrowableOfType(
                UnusableLaw.class, () -> Unbundler.unbundle(xml.getBytes(StandardCharsets.UTF_8), Options.DETECT));
    }

    @Test
    void readsTheHierarchyAndNamesItAnew() {
        String xml = HEAD
                + "<part eId=\"x\"><num>Part"
                + " 1</num><heading>Bees</heading><section><num>1</num><heading>Hives</heading><subsection><num>(1)</num><intro><p>A"
                + " hive may stand—</p></intro><paragraph><num>(a)</num><content><p>in a garden<authorialNote><p>not"
                + " this</p></authorialNote>;</p></content></paragraph></subsection><subsection><num>(2)</num><content><p>In"
                + " this section:</p><blockList><item><num>(a)</num><p>one</p></item>"
                + "<item><p>bullet</p></item></blockList></content></subsection></section></part>" + TAIL;

        UnbundledBill bill = LawTexts.unbundle(xml);

        assertThat(bill.units())
                .extracting(Unit::eId)
                .containsExactly(
                        "part_1",
                        "part_1__sec_1",
                        "part_1__sec_1__subsec_1",
                        "part_1__sec_1__subsec_1__para_a",
                        "part_1__sec_1__subsec_2",
                        "part_1__sec_1__subsec_2__para_a");
        assertThat(LawTexts.words(bill, "part_1__sec_1__subsec_1__para_a")).isEqualTo("(a) in a garden;\n");
        assertThat(LawTexts.unit(bill, "part_1").heading()).isEqualTo("Bees");
        assertThat(bill.bill().jurisdiction()).isEqualTo(Jurisdiction.GB);
        LawTexts.assertLawful(bill);
    }

    @Test
    void marksWhatIsQuotedForOtherLaw() {
        String xml = HEAD
                + "<section><num>1</num><content><p>After section 4 insert—</p><mod><quotedStructure"
                + " startQuote=\"“\"><section><num>4A</num>"
                + "<heading>New</heading><content><p>Words.</p></content></section></quotedStructure></mod></content></section>"
                + TAIL;

        UnbundledBill bill = LawTexts.unbundle(xml);

        assertThat(bill.units()).extracting(Unit::eId).containsExactly("sec_1", "sec_1__qstr_1__sec_4A");
        assertThat(bill.units()).extracting(Unit::quoted).containsExactly(false, true);
    }

    @Test
    void saysInWhichLineTheXmlBreaks() {
        UnusableLaw refused = refused("<akomaNtoso>\n<bill>\n<body></bill>\n</akomaNtoso>");

        assertThat(refused.reason()).isEqualTo(UnusableLaw.Reason.MALFORMED_XML);
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        assertThat(refused("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\">]><akomaNtoso>&b;</akomaNtoso>")
                        .reason())
                .isEqualTo(UnusableLaw.Reason.DTD_NOT_ALLOWED);
        assertThat(refused("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/hostname\"><akomaNtoso/>")
                        .reason())
                .isEqualTo(UnusableLaw.Reason.DTD_NOT_ALLOWED);
        assertThat(refused(HEAD + "<section><num>1</num><p>&undeclared;</p></section>" + TAIL)
                        .reason())
                .isIn(UnusableLaw.Reason.ENTITY_NOT_ALLOWED, UnusableLaw.Reason.MALFORMED_XML);
    }

    @Test
    void refusesNestingBeyondTheLimit() {
        String deep = "<akomaNtoso>" + "<p>".repeat(Xml.MAX_DEPTH) + "</p>".repeat(Xml.MAX_DEPTH) + "</akomaNtoso>";

        assertThat(refused(deep).reason()).isEqualTo(UnusableLaw.Reason.TOO_DEEP);
    }

    @Test
    void refusesXmlThatIsNoAkomaNtoso() {
        UnusableLaw refused = refused("<?xml version=\"1.0\"?><recipe/>");

        assertThat(refused.reason()).isEqualTo(UnusableLaw.Reason.WRONG_FORMAT);
        assertThat(refused.getMessage()).contains("<recipe>");
    }
}
