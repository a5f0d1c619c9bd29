package org.yoriai.web.legislator;

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
        assertThat(new ClauseFindings.Cell("A", 90, "most-for").shade()).isEqualTo("lean-agree-4");
        assertThat(new ClauseFindings.Cell("A", 22, "most-against").shade()).isEqualTo("lean-disagree-3");
        assertThat(new ClauseFindings.Cell("A", null, "more-against").shade()).isEqualTo("lean-disagree-2");
        assertThat(new ClauseFindings.Cell("A", null, "few").shade()).isEmpty();
    }
}
