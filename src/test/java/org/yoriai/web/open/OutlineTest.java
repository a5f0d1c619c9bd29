package org.yoriai.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.summary.Scope;
import org.yoriai.summary.SummaryStatus;
import org.yoriai.summary.SummaryView;
import org.yoriai.summary.SummaryView.SentenceView;

/** Sentences are written as topic, kind and, with an exclamation mark, that somebody contests them. */
class OutlineTest {
    private static SentenceView sentence(String written) {
        String[] parts = written.split(" ");
        return new SentenceView(
                UUID.randomUUID(),
                1,
                parts[1].replace("!", ""),
                parts[0],
                written,
                List.of(),
                List.of(),
                false,
                false,
                false,
                written.endsWith("!") ? 1 : 0,
                1,
                List.of());
    }

    private static SummaryView summary(Scope scope, String... sentences) {
        return new SummaryView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                scope.level(),
                scope.clause(),
                "",
                Localized.of(Lang.EN, "Parking"),
                Lang.EN,
                1,
                SummaryStatus.PUBLISHED,
                false,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                "",
                "extractive",
                "",
                "",
                "",
                null,
                false,
                null,
                List.of(),
                null,
                null,
                List.of(sentences).stream().map(OutlineTest::sentence).toList());
    }

    private static Scope clause() {
        return Scope.ofClause(UUID.randomUUID());
    }

    /** What stands open, in the order of the summaries. */
    private static List<String> open(SummaryView... summaries) {
        Set<UUID> open = Outline.open(List.of(summaries));
        List<String> written = new ArrayList<>();
        for (SummaryView summary : summaries) {
            summary.sentences().stream()
                    .filter(sentence -> open.contains(sentence.id()))
                    .forEach(sentence -> written.add(sentence.text()));
        }
        return written;
    }

    @Test
    void agreementsAndDisputesTakeTurns() {
        assertThat(open(summary(
                        clause(),
                        "a consensus",
                        "a consensus",
                        "a consensus",
                        "a consensus",
                        "a dissent",
                        "a dissent",
                        "a dissent",
                        "a for")))
                .containsExactly("a consensus", "a consensus", "a consensus", "a dissent", "a dissent");
    }

    @Test
    void eachClauseIsHeardBeforeOneIsHeardTwice() {
        assertThat(open(
                        summary(clause(), "a consensus", "a consensus", "a dissent"),
                        summary(clause(), "b dissent", "b for"),
                        summary(clause(), "c consensus"),
                        summary(clause(), "d dissent")))
                .containsExactly("a consensus", "a consensus", "b dissent", "c consensus", "d dissent");
    }

    @Test
    void theSummaryOfTheBillSpeaksForAll() {
        assertThat(open(summary(Scope.BILL, "a consensus", "b dissent"), summary(clause(), "a consensus", "a dissent")))
                .containsExactly("a consensus", "b dissent");
    }

    @Test
    void reasonsStandOpenWhereNothingElseDoes() {
        assertThat(open(summary(clause(), "a dissent", "a for", "a against", "a question", "a view", "a view")))
                .containsExactly("a dissent", "a for", "a against", "a question", "a view");
    }

    @Test
    void whatIsContestedStandsOpen() {
        assertThat(open(summary(
                        clause(),
                        "a consensus",
                        "a consensus",
                        "a consensus",
                        "a dissent",
                        "a dissent",
                        "a dissent",
                        "a question!")))
                .hasSize(5)
                .contains("a question!");
    }

    @Test
    void aTopicReadsFromAgreementToReasonsWhateverTheOrderOfItsSentences() {
        assertThat(Outline.topics(summary(clause(), "a for", "b dissent", "a dissent", "a consensus", "a view")))
                .hasEntrySatisfying(
                        "a",
                        list -> assertThat(list)
                                .extracting(SentenceView::text)
                                .containsExactly("a consensus", "a dissent", "a for", "a view"))
                .containsOnlyKeys("a", "b");
    }
}
