package org.yoriai.digest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemTest {
    @Test
    void formsOfAWordMeet() {
        assertThat(Stem.of("increases")).isEqualTo(Stem.of("increase")).isEqualTo(Stem.of("increasing"));
        assertThat(Stem.of("opposed")).isEqualTo(Stem.of("oppose"));
        assertThat(Stem.of("benches")).isEqualTo(Stem.of("bench"));
        assertThat(Stem.of("allowed")).isEqualTo("allow");
    }

    @Test
    void shortWordsStayWhole() {
        assertThat(Stem.of("bus")).isEqualTo("bus");
        assertThat(Stem.of("red")).isEqualTo("red");
        assertThat(Stem.of("the")).isEqualTo("the");
    }
}
