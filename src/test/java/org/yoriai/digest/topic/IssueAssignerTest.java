package org.yoriai.digest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.Stance;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Embedders;

class IssueAssignerTest {
    private static final Issues ROADS = new Issues(List.of(
            new Issue("lamps", "sec_2", "街灯", "夜の道を照らす街灯、電気代、明るさ。"),
            new Issue("trees", "", "街路樹", "木の枝、落ち葉、日陰、植え替え。")));

    private static List<Assignment> assign(Issues issues, Argument... arguments) {
        List<Argument> all = List.of(arguments);
        return IssueAssigner.assign(
                all,
                issues,
                ArgumentVectors.of(all, all.stream().map(Argument::lang).toList(), issues, Embedders.lexical()));
    }

    private static Argument argument(String id, String text, String target, String lang) {
        return Argument.of(id, "p", text, target, Stance.FOR, lang);
    }

    @Test
    void withoutIssuesEachClauseIsATopicInTheOrderOfTheLaw() {
        List<Assignment> assigned = assign(
                Issues.none(),
                argument("a", "x", "sec_10", "en"),
                argument("b", "x", "sec_2", "en"),
                argument("c", "x", "", "en"));
        assertThat(assigned).extracting(Assignment::topic).containsExactly("sec_10", "sec_2", Issues.UNSORTED);
        assertThat(IssueAssigner.order(assigned, Issues.none())).startsWith("sec_2", "sec_10");
    }

    @Test
    void theClauseThatTheAuthorChoseDecidesWhateverTheWordsSay() {
        assertThat(assign(ROADS, argument("a", "落ち葉で木の枝が見えない。", "sec_2", "ja")).get(0))
                .extracting(Assignment::topic, Assignment::by)
                .containsExactly("lamps", Assignment.By.CLAUSE);
    }

    @Test
    void withoutAClauseTheNearestIssueDecides() {
        List<Assignment> assigned =
                assign(ROADS, argument("a", "落ち葉で滑るので、木を減らしてほしい。", "", "ja"), argument("b", "夜は街灯が暗い。", "sec_9", "ja"));
        assertThat(assigned).extracting(Assignment::topic).containsExactly("trees", "lamps");
        assertThat(assigned).extracting(Assignment::by).containsOnly(Assignment.By.ISSUE);
        assertThat(assigned).allMatch(a -> a.margin() >= 0.02);
    }

    @Test
    void whatIsAsNearToTwoIssuesStaysUnsorted() {
        assertThat(assign(ROADS, argument("a", "予算が足りない。", "", "ja")).get(0))
                .extracting(Assignment::topic, Assignment::by, Assignment::margin)
                .containsExactly(Issues.UNSORTED, Assignment.By.NONE, 0.0);
    }

    @Test
    void languagesAreNotComparedWithEachOther() {
        assertThat(assign(ROADS, argument("a", "Street lamps at night are too dark.", "", "en"))
                        .get(0)
                        .topic())
                .isEqualTo(Issues.UNSORTED);
    }
}
