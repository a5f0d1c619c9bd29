package org.yoriai.unbundling.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yoriai.unbundling.LawTexts.ORCHARD_EN;
import static org.yoriai.unbundling.LawTexts.ORCHARD_JA;
import static org.yoriai.unbundling.LawTexts.unbundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.unbundling.Jurisdiction;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.dependency.EdgeType;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GB | a fine of £1,250.50 at most        | 1250.5     | GBP
            US | $3 million to remain               | 3000000    | USD
            ZA | a fine of R20 000                  | 20000      | ZAR
            EU | at least EUR 5 000 000 in capital  | 5000000    | EUR
            JP | 五十万円以下の罰金                 | 500000     | JPY
            JP | １００万円                         | 1000000    | JPY
            JP | 三億二千万円                       | 320000000  | JPY
            """)
    void readsAmountsExactly(Jurisdiction jurisdiction, String words, String amount, String currency) {
        assertThat(Amounts.of(words, jurisdiction))
                .extracting(money -> money.amount().toPlainString(), Money::currency)
                .containsExactly(tuple(amount, currency));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | This Act comes into force on 1 April 2031.                              | 2031-04-01 |                          | commencement
            en | It ceases to have effect on July 4, 2030.                               | 2030-07-04 |                          | expiry
            en | not later than 180 days after the date of enactment                     |            | within(enactment,P180D)  | deadline
            en | not later than 28 days before the event                                 |            | event-P28D               | deadline
            en | within 21 days of the refusal                                           |            | within(event,P21D)       | deadline
            ja | この条例は、令和元年五月一日から施行する。                              | 2019-05-01 |                          | commencement
            ja | 平成三十一年四月三十日限り、その効力を失う。                            | 2019-04-30 |                          | expiry
            ja | 公布の日から起算して六月を超えない範囲内において政令で定める日から施行する。 |       | within(promulgation,P6M) | commencement
            ja | 公布の日から起算して二十日を経過した日から施行する。                    |            | promulgation+P20D        | commencement
            ja | 催しの日の二十日前までに                                                |            | event-P20D               | deadline
            """)
    void readsDatesWithTheirRole(String lang, String words, String iso, String formula, String role) {
        assertThat(Dates.of(words, lang))
                .extracting(LegalDate::iso, LegalDate::formula, LegalDate::role)
                .containsExactly(tuple(iso == null ? "" : iso, formula == null ? "" : formula, role));
    }

    @Test
    void theThirtyFirstOfAShortMonthIsNoDate() {
        assertThat(Dates.of("on 31 June 2030", "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"一〇五, 105", "百五十, 150", "二千, 2000", "十, 10", "３６, 36", "三億二千万, 320000000"})
    void readsJapaneseNumbers(String words, long value) {
        assertThat(KanjiNumber.parse(words, 0, words.length())).isEqualTo(value);
    }

    @Test
    void followsEnglishReferencesIntoTheBill() {
        UnbundledBill bill = unbundle(ORCHARD_EN);

        assertThat(bill.refs())
                .extracting(Reference::from, Reference::text, Reference::target)
                .contains(
                        tuple("part_1__sec_1__subsec_2", "(1)", "part_1__sec_1__subsec_1"),
                        tuple("part_1__sec_2A", "1(1)", "part_1__sec_1__subsec_1"),
                        tuple("part_2__sec_3__subsec_1", "1(3)", "part_1__sec_1__subsec_3"),
                        tuple("sched_1__para_1__subpara_2", "2", "sched_1__para_2"));
    }

    @Test
    void followsJapaneseReferencesIntoTheBill() {
        UnbundledBill bill = unbundle(ORCHARD_JA);

        assertThat(bill.refs())
                .extracting(Reference::from, Reference::text, Reference::target)
                .containsExactly(
                        tuple("chp_1__art_2__para_1__point_2", "第四条第一項", "chp_2__art_4__para_1"),
                        tuple("chp_2__art_3__para_2", "前項", "chp_2__art_3__para_1"),
                        tuple("chp_2__art_4__para_2", "前項", "chp_2__art_4__para_1"),
                        tuple("chp_2__art_5__para_1", "第三条第二項", "chp_2__art_3__para_2"));
    }

    @Test
    void doesNotFollowReferencesIntoOtherLaw() {
        UnbundledBill english = unbundle(
                "1 A\n(1) See section 1(2) of the Pond and Rivers Act 1990.\n(2) Subsection (9) applies.\n2 B\nx.\n");
        UnbundledBill japanese = unbundle("第一条　池沼法（平成五年法律第八十八号）第二条の池をいう。\n第二条　第九条を除く。\n");

        assertThat(english.refs())
                .extracting(Reference::status, Reference::external)
                .containsExactly(
                        tuple(Reference.Status.EXTERNAL, "Pond and Rivers Act 1990"),
                        tuple(Reference.Status.UNRESOLVED, ""));
        assertThat(japanese.refs())
                .extracting(Reference::status, Reference::external)
                .containsExactly(tuple(Reference.Status.EXTERNAL, "池沼法"), tuple(Reference.Status.UNRESOLVED, ""));
    }

    @Test
    void findsDefinedTermsWithTheirScope() {
        assertThat(unbundle(ORCHARD_EN).definitions())
                .extracting(Definition::term, Definition::unit, Definition::scope)
                .containsExactly(
                        tuple("fruit tree", "part_1__sec_1__subsec_2", "part_1__sec_1"),
                        tuple("orchard strip", "part_2__sec_4__subsec_1", ""));
        assertThat(unbundle(ORCHARD_JA).definitions())
                .extracting(Definition::term, Definition::unit, Definition::scope)
                .containsExactly(
                        tuple("果樹", "chp_1__art_2__para_1__point_1", ""),
                        tuple("植栽帯", "chp_1__art_2__para_1__point_2", ""));
    }

    @Test
    void tellsNeedingFromTouching() {
        UnbundledBill bill = unbundle(ORCHARD_EN);

        assertThat(bill.edges())
                .extracting(edge -> edge.from(), edge -> edge.to(), edge -> edge.type())
                .contains(
                        tuple("part_1__sec_1__subsec_1", "part_2__sec_4__subsec_1", EdgeType.USES_TERM),
                        tuple("part_1__sec_2A", "part_1__sec_1__subsec_1", EdgeType.NEEDS),
                        tuple("part_2__sec_3__subsec_1", "part_1__sec_1__subsec_3", EdgeType.ENFORCES),
                        tuple("part_2__sec_3__subsec_2", "part_1__sec_2", EdgeType.SUBJECT_TO));
        assertThat(bill.edges())
                .allSatisfy(
                        edge -> assertThat(edge.hard()).isEqualTo(edge.type().hard()));
    }
}
