package org.yoriai.outcome;

import java.time.LocalDate;
import java.util.UUID;
import org.yoriai.shared.Localized;

/**
 * A promise of the viewer's authority on which a word is due.
 *
 * @param dueOn the earliest day that matters: a step that is overdue, a report that was missed, else the next report
 * @param what {@code step} overdue, report {@code missed}, or {@code report} to come
 * @param steps promised, of which {@code done} are reached and {@code late} overdue
 */
public record ProgressDueView(
        UUID assembly,
        String slug,
        Localized title,
        int number,
        Localized recommendation,
        LocalDate dueOn,
        String what,
        int steps,
        int done,
        int late) {}
