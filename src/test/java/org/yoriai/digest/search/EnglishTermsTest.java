package org.yoriai.digest.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishTermsTest {
    private final EnglishTerms terms = new EnglishTerms();

    @Test
    void formsOfOneWordMeetAndEmptyWordsDoNotCount() {
        assertThat(terms.apply("When are the Ponds closed? Closing a pond …"))
                .isEqualTo(terms.apply("pond pond close close"));
    }

    @Test
    void numbersCount() {
        assertThat(terms.apply("14 days").keySet()).containsExactly("14", "day");
    }
}
