package org.yoriai.unbundling.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.unbundling.LawTexts;
import org.yoriai.unbundling.UnbundledBill;

class EnglishWordingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council must feed the ducks.|Should the council be required to feed the ducks?",
                "Subject to section 2, a person must not feed geese.|Subject to section 2, should a person be forbidden to feed geese?",
                "There is to be a body corporate known as the Pond Office.|Should there be a body corporate known as the Pond Office?",
                "There is established a fund to be known as the Pond Fund.|Should a fund to be known as the Pond Fund be established?",
                "There is established in the Treasury of the United States a fund to be known as the Pond Fund."
                        + "|Should a fund to be known as the Pond Fund be established in the Treasury of the United States?",
                "No person may fence off a pond.|Should everyone be forbidden to fence off a pond?",
                "No keeper of geese shall drain a pond without a permit."
                        + "|Should every keeper of geese be forbidden to drain a pond without a permit?",
                "A person who contravenes section 2 commits an offence and is liable on summary conviction to a fine not"
                        + " exceeding £50.|Should a person who contravenes section 2 be liable on summary conviction to a fine"
                        + " not exceeding £50?",
                "A person who contravenes section 2 commits an offence."
                        + "|Should a person who contravenes section 2 be guilty of an offence?",
                "Any keeper that violates section 2 shall be fined not more than £20."
                        + "|Should any keeper that violates section 2 be fined not more than £20?",
                "Any resident is entitled to fish in a pond, but may not sell the fish.|Should section 1 (Ponds) become law?"
            })
    void asksWhatTheSentenceOrders(String sentence, String question) {
        UnbundledBill bill = LawTexts.unbundle("Pond Bill\nBe it enacted as follows:—\n1 Ponds\n" + sentence
                + "\n2 Geese\nThe keeper must count the geese.\n3 Frogs\nThe keeper must count the frogs.\n");

        assertThat(bill.questions())
                .filteredOn(one -> one.clausePackage().equals("p1"))
                .extracting(Question::text)
                .containsExactly(question);
    }
}
