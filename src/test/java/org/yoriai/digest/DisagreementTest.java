package org.yoriai.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisagreementTest {
    private static TopicSummary topic(String id, String... cited) {
        List<Sentence> sentences = Arrays.stream(cited)
                .map(argument -> new Sentence(
                        "s" + argument,
                        "“x”",
                        Kind.VIEW,
                        List.of(new Citation(argument, 0, 1, "x", 1)),
                        List.of(),
                        List.of()))
                .toList();
        return new TopicSummary(id, "", 1, cited.length, sentences);
    }

    private static Disagreement between(TopicSummary one, TopicSummary other) {
        return Disagreement.between(List.of(one), List.of(other)).get(0);
    }

    @Test
    void whoQuoteTheSameDoNotDiffer() {
        Disagreement none = between(topic("t", "a", "b"), topic("t", "b", "a"));
        assertThat(none).isEqualTo(new Disagreement("t", 2, 0, 0));
        assertThat(none.value()).isZero();
    }

    @Test
    void itIsOneLessTheShareThatBothQuote() {
        Disagreement some = between(topic("t", "a", "b", "c"), topic("t", "b", "c", "d", "e"));
        assertThat(some).isEqualTo(new Disagreement("t", 2, 1, 2));
        assertThat(some.value()).isEqualTo(0.6);
        assertThat(some.isReadFirst()).isTrue();
    }

    @Test
    void halfIsNotAboveAHalf() {
        assertThat(between(topic("t", "a", "b"), topic("t", "b", "a", "c", "d")).isReadFirst())
                .isFalse();
    }

    @Test
    void quotingAnArgumentTwiceCountsOnce() {
        assertThat(between(topic("t", "a", "a"), topic("t", "a")).value()).isZero();
    }

    @Test
    void theSameArgumentUnderAnotherTopicIsNotTheSame() {
        assertThat(Disagreement.between(
                        List.of(topic("t", "a"), topic("u", "b")), List.of(topic("u", "b"), topic("v", "a"))))
                .containsExactly(
                        new Disagreement("t", 0, 1, 0), new Disagreement("u", 1, 0, 0), new Disagreement("v", 0, 0, 1));
    }

    @Test
    void aTopicWithoutQuotesDoesNotDiffer() {
        assertThat(between(topic("t"), topic("t")).value()).isZero();
        assertThat(between(topic("t"), topic("t")).isReadFirst()).isFalse();
    }
}
