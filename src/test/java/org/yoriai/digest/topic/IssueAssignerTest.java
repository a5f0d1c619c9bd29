package org.yoriai.digest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.Stance;

class IssueAssignerTest {
    private final List<Argument> arguments = List.of(
            Argument.of("a", "p", "x", "sec_10", Stance.FOR, "en"),
            Argument.of("b", "p", "x", "sec_2", Stance.FOR, "en"),
            Argument.of("c", "p", "x", "", Stance.FOR, "en"));

    @Test
    void withoutIssuesEachClauseIsATopicInTheOrderOfTheLaw() {
        List<Assignment> assigned = IssueAssigner.assign(arguments, Issues.none());
        assertThat(assigned).extracting(Assignment::topic).containsExactly("sec_10", "sec_2", Issues.UNSORTED);
        assertThat(IssueAssigner.order(assigned, Issues.none())).startsWith("sec_2", "sec_10");
    }

    @Test
    void aClauseThatNoIssueSpeaksOfStaysUnsorted() {
        Issues issues =
                new Issues(List.of(new Issue("speed", "sec_2", "Speed", ""), new Issue("free", "", "Free", "")));
        assertThat(IssueAssigner.assign(arguments, issues))
                .extracting(Assignment::topic)
                .containsExactly(Issues.UNSORTED, "speed", Issues.UNSORTED);
    }
}
