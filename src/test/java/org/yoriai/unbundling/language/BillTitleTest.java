package org.yoriai.unbundling.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.unbundling.LawTexts;

class BillTitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pond Act⏎1 Ducks⏎Feed them.⏎|Pond Act",
                "HL Bill 12⏎Pond Bill⏎A Bill to feed ducks.⏎1 Ducks⏎Feed them.⏎|Pond Bill",
                "118th CONGRESS⏎2d Session⏎H. R. 9⏎To feed ducks.⏎IN THE HOUSE OF REPRESENTATIVES⏎March 3, 2031⏎"
                        + "Ms. Alder (for herself and Mr. Birch) introduced the following bill⏎A BILL⏎To feed ducks.⏎"
                        + "SECTION 1. SHORT TITLE.⏎This Act may be cited as the “Ducks’ Pond Act of⏎2031”.⏎"
                        + "|Ducks’ Pond Act of 2031",
                "A BILL⏎To feed ducks.⏎SECTION 1. DUCKS.⏎The Secretary shall feed them.⏎|To feed ducks.",
                "A BILL⏎To feed ducks.⏎SECTION 1. DUCKS.⏎Section 2 of the Geese Act is amended by adding at the end the"
                        + " following:⏎“(d) This section may be cited as the ‘Swans Act’.”.⏎|To feed ducks.",
                "H.B. No. 41⏎A BILL TO BE ENTITLED⏎AN ACT⏎relating to ponds.⏎SECTION 1.  SHORT TITLE. This Act may be"
                        + " cited as the Pond Act.⏎|Pond Act",
                "The Council recognises: —⏎● that ducks are hungry;⏎1. Ducks⏎(1) The Council must feed them.⏎2. Short"
                        + " title⏎(1) This By-law is called the Pond By-law and comes into operation on 1 May 2031.⏎"
                        + "|Pond By-law",
                "COM(2031) 7 final⏎Proposal for a REGULATION on ponds⏎THE EUROPEAN PARLIAMENT AND THE COUNCIL,⏎HAVE"
                        + " ADOPTED THIS REGULATION:⏎Article 1⏎Ducks⏎1. Ducks shall be fed.⏎"
                        + "|Proposal for a REGULATION on ponds",
                "REGULATION (EU) 2031/5 OF THE COUNCIL⏎of 3 March 2031⏎on ponds⏎(Text with EEA relevance)⏎THE COUNCIL,⏎HAS"
                        + " ADOPTED THIS REGULATION:⏎Article 1⏎Ducks⏎1. Ducks shall be fed.⏎"
                        + "|REGULATION (EU) 2031/5 OF THE COUNCIL of 3 March 2031 on ponds",
                "PROVINCIAL GAZETTE⏎CITY OF MOLWENI⏎POND BY-LAW, 2031⏎To feed ducks.⏎1. Ducks⏎(1) The Council must feed"
                        + " them.⏎|POND BY-LAW, 2031",
                "STATUTORY INSTRUMENTS⏎2031 No. 412⏎DUCKS, ENGLAND⏎The Ducks (England) Regulations 2031⏎Made 4th March"
                        + " 2031⏎1.—(1) A council must feed ducks.⏎|The Ducks (England) Regulations 2031",
                "令和十三年条例第八号⏎池の条例⏎第一条　町長は、あひるに餌をやるものとする。⏎|池の条例",
                "池の条例⏎（令和十三年条例第八号）⏎第一条　町長は、あひるに餌をやるものとする。⏎|池の条例"
            })
    void aLawIsCalledByItsName(String text, String title) {
        assertThat(LawTexts.unbundle(text.replace('⏎', '\n')).bill().title()).isEqualTo(title);
    }
}
