package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yoriai.summary.StoredSummaryFixture.AUTHOR;
import static org.yoriai.summary.StoredSummaryFixture.TEXT;
import static org.yoriai.summary.StoredSummaryFixture.citation;
import static org.yoriai.summary.StoredSummaryFixture.draft;
import static org.yoriai.summary.StoredSummaryFixture.sentence;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.GateReport;
import org.yoriai.shared.Localized;
import org.yoriai.summary.SummaryView.CitationView;
import org.yoriai.summary.SummaryView.Part;
import org.yoriai.summary.SummaryView.SentenceView;

class StoredSummaryTest {
    private static final Map<String, Localized> NAMES = Map.of(AUTHOR, Localized.of("Wren", "ミソサザイ"));

    @Test
    void nothingKeepsAFaithfulDraftFromBeingPublished() {
        assertThat(draft(sentence(citation("visible", TEXT))).failedGates()).isEmpty();
    }

    @Test
    void aSentenceWithoutACitationIsRefused() {
        assertThat(draft(sentence(citation("visible", TEXT)), sentence()).failedGates())
                .containsExactly("citationCompleteness");
        assertThat(draft().failedGates()).containsExactly("citationCompleteness");
    }

    @Test
    void aQuoteOfHiddenOrWithdrawnWordsIsRefused() {
        assertThat(draft(sentence(citation("hidden", TEXT))).failedGates()).containsExactly("citationValidity");
        assertThat(draft(sentence(citation("withdrawn", TEXT))).failedGates()).containsExactly("citationValidity");
    }

    @Test
    void aQuoteThatNoLongerReadsSoIsRefused() {
        assertThat(draft(sentence(citation("visible", "I ride daily. Build the bays later.")))
                        .failedGates())
                .containsExactly("quoteFidelity");
    }

    @Test
    void aQuoteCutOutOfASentenceIsRefused() {
        assertThat(draft(sentence(citation("visible", "Do not say it Build the bays first.")))
                        .failedGates())
                .containsExactly("quoteFidelity");
    }

    @Test
    void aGateThatFailedWhenItWasDraftedStillFails() {
        GateReport failed = new GateReport(1, 1, 1, 2, 1, 1, 0.5, List.of());

        assertThat(draft(failed, sentence(citation("visible", TEXT))).failedGates())
                .containsExactly("dissentKept", "unsupportedNumbers");
    }

    @Test
    void aCitationShowsItsWordsInTheirContext() {
        SentenceView sentence = draft(sentence(citation("visible", TEXT)))
                .view(NAMES)
                .sentences()
                .get(0);

        assertThat(sentence.text()).isEqualTo("For: “Build the bays first.”");
        assertThat(sentence.parts())
                .containsExactly(
                        new Part("For: “", null, "en"),
                        new Part("Build the bays first.", 0, "en"),
                        new Part("”", null, "en"));
        CitationView citation = sentence.citations().get(0);
        assertThat(citation.before() + citation.quote() + citation.after()).isEqualTo(TEXT);
        assertThat(citation.by()).isEqualTo(Localized.of("Wren", "ミソサザイ"));
    }

    @Test
    void wordsThatAreGoneStandNowhereInTheView() {
        SummaryView view = draft(sentence(citation("withdrawn", TEXT))).view(NAMES);

        assertThat(view.stale()).isTrue();
        assertThat(view.sentences().get(0).text()).isEqualTo("For: “[words withdrawn by their author]”");
        assertThat(view.toString()).doesNotContain("bays").doesNotContain("ride");
        assertThat(view.lights().sourced()).isEqualTo(Lights.Light.amber(Lights.Reason.SOURCE_GONE));
    }

    @Test
    void theHashOfTheDocumentKnowsNoWordsOfMembers() {
        StoredSummary before = draft(sentence(citation("visible", TEXT)));
        StoredSummary after = draft(sentence(citation("withdrawn", "")));

        assertThat(after.sha256(1)).isEqualTo(before.sha256(1)).hasSize(64);
        assertThat(after.citesSha256()).isEqualTo(before.citesSha256());
        assertThat(before.sha256(2)).isNotEqualTo(before.sha256(1));
    }
}
