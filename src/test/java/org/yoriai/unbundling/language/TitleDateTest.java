package org.yoriai.unbundling.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;

class TitleDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Bees Act 2031⏎2031 CHAPTER 4⏎[29th April 2031]⏎Be it enacted                          | 2031-04-29
            en | S. 12⏎IN THE SENATE OF THE UNITED STATES⏎July 24, 2029⏎A BILL                          | 2029-07-24
            en | REGULATION (EU) 2033/99 OF THE EUROPEAN PARLIAMENT of 26 June 2033⏎on bees             | 2033-06-26
            en | COUNCIL DECISION⏎of 5 March 2033⏎on bees                                               | 2033-03-05
            en | Bees Act 4 of 2030⏎(Assented to 2 October 2030)                                        | 2030-10-02
            ja | みつばち条例⏎（令和十三年三月三十一日条例第四号）                                              | 2031-03-31
            ja | 令和十三年法律第四号⏎みつばち法⏎令和十三年四月一日                                             | 2031-04-01
            en | Bees Bill⏎A Bill to amend the Act of 2 May 1999 on honey⏎1 Bees⏎Comes into force on 3 May 2040. | ''
            en | Having regard to the opinion of 5 May 2030,⏎Whereas                                    | ''
            ja | この条例は、令和十三年四月一日から施行する。                                                   | ''
            """)
    void isTheOneALawGivesForItself(String lang, String head, String date) {
        assertThat(TitleDate.of(head.replace('⏎', '\n'), lang)).isEqualTo(date);
    }

    @Test
    void standsInTheNameOfTheBill() {
        assertThat(LawTexts.unbundle("Bees Act 2031\n[29th April 2031]\n1 Bees\nBees are free.\n")
                        .bill()
                        .iri())
                .startsWith("/akn/gb/bill/2031-04-29/");
        assertThat(LawTexts.unbundle("1 Bees\nBees are free.\n").bill().iri()).startsWith("/akn/gb/bill/0001-01-01/");
    }

    @Test
    void aDateThatTheCalendarLacksIsNone() throws UnusableLaw {
        String xml = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><bill name=\"b\"><meta>"
                + "<identification source=\"#s\"><FRBRWork><FRBRdate date=\"2031-99-31\" name=\"x\"/></FRBRWork></identification>"
                + "</meta><body><section><num>1</num><content><p>Bees.</p></content></section></body></bill></akomaNtoso>";

        assertThat(Unbundler.unbundle(xml.getBytes(StandardCharsets.UTF_8), Options.DETECT)
                        .bill()
                        .iri())
                .contains("/0001-01-01/");
    }
}
