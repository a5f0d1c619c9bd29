package org.yoriai.summary;

import java.time.Instant;

/**
 * What has happened to a summary so far.
 *
 * @param draftedBy the moderator who asked for the draft, {@code null} where it came by itself; {@code changedBy} who
 *     changed it last; {@code askedBy} and {@code approvedBy} likewise
 * @param askUntil when the authors are waited for no longer; {@code askReason} why for less than the usual time
 * @param missedWhy why it was approved though a measured goal is missed; empty if none is
 */
record Course(
        String draftedBy,
        String changedBy,
        Instant askedAt,
        String askedBy,
        Instant askUntil,
        String askReason,
        Instant approvedAt,
        String approvedBy,
        String publishedBy,
        String missedWhy,
        OwnTally own,
        Instant staleAt,
        Instant withdrawnAt,
        String withdrawnReason) {
    static final Course NEW =
            new Course(null, null, null, null, null, "", null, null, null, "", OwnTally.NONE, null, null, "");

    Course saying(OwnTally said) {
        return new Course(
                draftedBy,
                changedBy,
                askedAt,
                askedBy,
                askUntil,
                askReason,
                approvedAt,
                approvedBy,
                publishedBy,
                missedWhy,
                said,
                staleAt,
                withdrawnAt,
                withdrawnReason);
    }

    boolean isChanged() {
        return changedBy != null;
    }

    /** Whether somebody had a hand in it before it was to be approved. */
    boolean isWorkOf(String moderator) {
        return moderator.equals(draftedBy) || moderator.equals(changedBy) || moderator.equals(askedBy);
    }
}
