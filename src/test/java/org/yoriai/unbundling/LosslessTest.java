package org.yoriai.unbundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;
import static org.yoriai.unbundling.LawTexts.assertLawful;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the tradition: nothing is lost, nothing overlaps, and the same text gives the same result. */
class LosslessTest {

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void everyTraditionKeepsEveryTextWhole(Jurisdiction jurisdiction) {
        for (String text : List.of(ORCHARD_EN, ORCHARD_JA, "(1)(a)(i) x\nSEC. 2. (a) y\nArticle 3\n第一条　z\n")) {
            Options options = Options.DETECT.withLang(jurisdiction.lang()).withJurisdiction(jurisdiction);

            assertLawful(LawTexts.unbundle(text, options));
        }
    }

    @ParameterizedTest
    @EnumSource(Jurisdiction.class)
    void theSameTextGivesTheSameResult(Jurisdiction jurisdiction) {
        String text = jurisdiction == Jurisdiction.JP ? ORCHARD_JA : ORCHARD_EN;
        Options options = Options.DETECT.withJurisdiction(jurisdiction);

        assertThat(LawTexts.unbundle(text, options)).isEqualTo(LawTexts.unbundle(text, options));
    }
}
