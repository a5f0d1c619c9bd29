package org.yoriai.summary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yoriai.digest.GateReport;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;
import org.yoriai.summary.StoredSummary.StoredCitation;
import org.yoriai.summary.StoredSummary.StoredSentence;

/** A draft of one sentence that quotes the second sentence of an argument. */
final class StoredSummaryFixture {
    static final UUID ARGUMENT = new UUID(0, 7);
    static final String AUTHOR = "0123456789abcdef0123456789abcdef";
    static final String TEXT = "I ride daily. Build the bays first.";
    static final Metrics MEASURED = new Metrics(0.9, 0.96, 0.5, 0.02, 0.01, 1.0, 0.4, 0.5, 0.2, 0.3, 3, 8);
    private static final GateReport PASSED = new GateReport(1, 1, 1, 0, 1, 1, 1, List.of());

    private StoredSummaryFixture() {}

    static StoredCitation citation(String status, String text) {
        return new StoredCitation(
                new UUID(0, 8), ARGUMENT, 12, AUTHOR, "en", "en", 14, 35, "Build the bays first.", status, false, text);
    }

    static StoredSentence sentence(StoredCitation... cites) {
        List<Integer> places = java.util.Collections.nCopies(cites.length, 6);
        return new StoredSentence(
                new UUID(0, 5),
                0,
                "for",
                "sec_3",
                new Frame("For: “”", places),
                null,
                new Marks(List.of(), List.of()),
                false,
                false,
                0,
                List.of(cites));
    }

    static StoredSummary draft(StoredSentence... sentences) {
        return draft(PASSED, sentences);
    }

    static StoredSummary draft(GateReport gates, StoredSentence... sentences) {
        return new StoredSummary(
                new UUID(0, 1),
                new AssemblyId(new UUID(0, 2)),
                Scope.ofClause(new UUID(0, 3)),
                "sec_3",
                Localized.of("3 Permits", "3 許可"),
                Lang.EN,
                null,
                SummaryStatus.DRAFT,
                "extractive",
                "a".repeat(64),
                "b".repeat(64),
                "c".repeat(64),
                1,
                1,
                1,
                0,
                gates,
                MEASURED,
                Instant.parse("2026-11-24T10:00:00Z"),
                null,
                Course.NEW,
                null,
                Wording.How.FIXED,
                false,
                List.of(sentences));
    }
}
