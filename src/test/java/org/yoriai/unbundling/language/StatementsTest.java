package org.yoriai.unbundling.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.unbundling.LawTexts.unbundle;
import static org.yoriai.unbundling.LawTexts.unit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.unbundling.UnbundledBill;

class StatementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The council must plant a tree in every street.                            | must     | duty
            No person shall pick unripe fruit.                                        | must-not | prohibition
            The gardener may not sell seedlings.                                      | must-not | prohibition
            This Act shall be construed as one with the Orchards Act 1990.            | is       |
            The body shall be known as the Tree Board.                                | is       | title
            This Act may be cited as the Orchards Act 2031.                           | is       | title
            The fee may not be less than £5.                                          | must-not | prohibition
            A ladder which may be moved must be locked.                               | must     | duty
            If the orchard is flooded, the keeper must open the gate.                 | must     | duty
            The Minister may by regulations prescribe the form of labels.             | may      | delegation
            A picker is entitled to one basket.                                       | may      | right
            A picker may keep one basket.                                             | may      | right
            The council may close the path.                                           | may      | power
            A person who cuts a tree is liable on summary conviction to a fine.       | is       | penalty
            Section 3 does not apply to pots.                                         | is       | exception
            An old tree is to be treated as a monument.                               | is       | deeming
            This Act extends to England and Wales.                                    | is       | extent
            The purpose of this Ordinance is to let pickers move about.               | is       | purpose
            For the purposes of this section, a keeper must count the trees.          | must     | duty
            This Ordinance applies to every orchard in the town.                      | is       | extent
            This Act ceases to have effect on 1 May 2040.                             | is       | sunset
            """)
    void readsWhatAnEnglishSentenceSays(String sentence, String modality, String kind) {
        Said said = EnglishSaid.of(sentence);
        assertThat(said.modality()).isEqualTo(modality);
        assertThat(said.kinds().stream().map(Kind::code))
                .containsExactlyElementsOf(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void whatALawIsForIsNobodysDuty() {
        assertThat(EnglishSaid.of("The purpose of this Ordinance is to let pickers move about.")
                        .actors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            町長は、木を植えなければならない。                         | must     | duty
            町民は、花を育てるよう努めなければならない。               | should   | duty
            何人も、枝を折ってはならない。                             | must-not | prohibition
            町長の許可を受けなければ、実を売ることができない。         | must-not | prohibition
            町長は、道を閉じることができる。                           | may      | power
            町民は、町長に対し、苗木を請求することができる。           | may      | right
            前項の規定は、温室については、適用しない。                 | is       | exception
            古い木は、文化財とみなす。                                 | is       | deeming
            枝を折った者は、一万円以下の過料に処する。                 | is       | penalty
            果樹に関し必要な事項は、規則で定める。                     | is       | delegation
            この条例は、令和十五年三月三十一日限り、その効力を失う。   | is       | sunset
            第三条の規定は、庭園について準用する。                     | is       | deeming
            """)
    void readsWhatAJapaneseSentenceSays(String sentence, String modality, String kind) {
        Said said = JapaneseSaid.of(sentence);
        assertThat(said.modality()).isEqualTo(modality);
        assertThat(said.kinds().stream().map(Kind::code)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A keeper appointed under section 8 may enter the orchard. | A keeper
            The owner, who may be absent, must lock the gate.         | The owner
            The list shall be published by the Minister.              | the Minister
            The owner or occupier, as the case may be, must pay.      | The owner or occupier
            """)
    void findsWhoMustOrMay(String sentence, String bearer) {
        assertThat(EnglishSaid.of(sentence).actors())
                .filteredOn(actor -> actor.role().equals("bearer"))
                .extracting(Actor::name)
                .containsExactly(bearer);
    }

    @Test
    void theBearerOfAJapaneseDutyIsTheTopicNearestToThePredicate() {
        assertThat(JapaneseSaid.of("町長は、災害が生じたときは、町民に対し、避難を求めなければならない。").actors())
                .extracting(Actor::name, Actor::role)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("町長", "bearer"),
                        org.assertj.core.api.Assertions.tuple("町民", "counterparty"));
    }

    @Test
    void abbreviationsAndNumbersEndNoSentence() {
        String words = "See No. 4 and 2 U.S.C. 901 for details. The second follows.";
        assertThat(Sentences.of(words, false))
                .extracting(span -> span.of(words))
                .containsExactly("See No. 4 and 2 U.S.C. 901 for details.", "The second follows.");
    }

    @Test
    void aJapaneseFullStopInsideQuotationMarksOrBracketsEndsNoSentence() {
        String words = "「実。」（果物をいう。）を守る。次に進む。";
        assertThat(Sentences.of(words, true))
                .extracting(span -> span.of(words))
                .containsExactly("「実。」（果物をいう。）を守る。", "次に進む。");
    }

    @Test
    void actorsStandWhereTheyAreNamed() {
        UnbundledBill bill = unbundle("1 Trees\n(1) The council\nmust plant trees.\n(2) A person must not cut them.\n");
        for (Actor actor : unit(bill, "sec_1__subsec_1").statement().actors()) {
            assertThat(bill.text().substring(actor.start(), actor.end())).isEqualTo(actor.name());
        }
        assertThat(unit(bill, "sec_1__subsec_1").statement().kinds()).containsExactly("duty");
    }
}
