package org.yoriai.legislation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A clause told again in plain words, in one language at one level.
 *
 * @param eId of the clause
 * @param status {@code draft}, {@code published} or {@code superseded}
 * @param version counts what was published from 1; {@code null} for a draft
 * @param origin {@code person}, or {@code model} when {@code model} drafted it
 * @param checkedByAnother whether somebody else than the writer checked it and put it before everybody
 * @param doubts what keeps a draft from publication; empty once published
 * @param leavesOut words of the clause with a number, a limit, a duty or a no that the text does not keep, in the order of
 *     the clause; {@code null} where the two were not compared
 */
public record PlainWordsView(
        UUID id,
        UUID clause,
        String eId,
        String lang,
        String level,
        String status,
        Integer version,
        String origin,
        String model,
        boolean checkedByAnother,
        Instant writtenAt,
        Instant publishedAt,
        List<SentenceView> sentences,
        List<DoubtView> doubts,
        List<String> leavesOut) {

    /** One sentence with the words of the law that say so. */
    public record SentenceView(UUID id, String text, List<CiteView> cites) {}

    /**
     * @param unit eId of the unit whose own words are quoted
     * @param start and {@code end}: {@code [start, end)} in them
     */
    public record CiteView(UUID unitId, String unit, int start, int end, String quote) {}

    /**
     * @param sentence from 0; −1 for the text as a whole
     * @param code {@code no-cite}, {@code number}, {@code amount}, {@code date}, {@code limit}, {@code modality},
     *     {@code negation}, {@code negation-lost}, {@code exception-lost}, {@code sentence-long}, {@code sentence-short}, {@code text-long} or {@code text-empty}
     * @param words that are in doubt
     */
    public record DoubtView(int sentence, String code, String words) {}

    /** Whether all of the clause that must not be lost was found in the text. */
    public boolean isWhole() {
        return leavesOut != null && leavesOut.isEmpty();
    }

    public boolean isDraft() {
        return status.equals("draft");
    }

    public boolean isPublishable() {
        return isDraft() && doubts.isEmpty();
    }
}
