package org.yoriai.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeaningTest {
    @Test
    void saysNothingOfFewerThanFivePeople() {
        assertThat(new Leaning(4, 0, 0).word()).isEqualTo("few");
        assertThat(new Leaning(5, 0, 0).word()).isEqualTo("most-for");
    }

    @Test
    void whoIsBetweenBelongsToNeitherSide() {
        assertThat(new Leaning(3, 10, 3).share()).isEqualTo(0.5);
        assertThat(new Leaning(3, 10, 3).word()).isEqualTo("divided");
    }

    @Test
    void threeOfFourWhoLeanAreMost() {
        assertThat(new Leaning(6, 0, 2).word()).isEqualTo("most-for");
        assertThat(new Leaning(2, 0, 6).word()).isEqualTo("most-against");
        assertThat(new Leaning(6, 0, 3).word()).isEqualTo("more-for");
        assertThat(new Leaning(3, 0, 6).word()).isEqualTo("more-against");
    }

    @Test
    void aCellIsShadedByItsNumberElseByItsWord() {
        assertThat(new ClauseFindings.Cell("A", 10, 90, 80, 95, "most-for").shade())
                .isEqualTo("lean-agree-4");
        assertThat(new ClauseFindings.Cell("A", 9, 22, 10, 40, "most-against").shade())
                .isEqualTo("lean-disagree-3");
        assertThat(ClauseFindings.Cell.hidden("A", "more-against").shade()).isEqualTo("lean-disagree-2");
        assertThat(ClauseFindings.Cell.hidden("A", "few").shade()).isEmpty();
    }
}
