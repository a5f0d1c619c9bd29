package org.yoriai.outcome;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * When the authority owes a word on its promises: three months after the reply and then every six months, as long as a
 * step is open.
 *
 * @param nextOn the day by which a report is due; {@code null} when nothing is open
 * @param missedOn the last such day that passed without any report in its time, or {@code null}
 * @param lastReportOn {@code null} before the first report
 * @param done steps that are reached, of {@code steps}
 * @param late open steps whose day is over
 */
public record ProgressClock(
        LocalDate nextOn, LocalDate missedOn, LocalDate lastReportOn, int steps, int done, int late) {
    static final int FIRST_MONTHS = 3;
    static final int NEXT_MONTHS = 6;

    public static ProgressClock of(ReplyView reply, LocalDate today) {
        List<LocalDate> reported = reply.milestones().stream()
                .flatMap(step -> step.reports().stream())
                .map(report -> day(report.reportedAt()))
                .sorted()
                .toList();
        LocalDate last = reported.isEmpty() ? null : reported.get(reported.size() - 1);
        int done = (int) reply.milestones().stream()
                .map(ReplyView.MilestoneView::reachedOn)
                .filter(Objects::nonNull)
                .count();
        int late = (int)
                reply.milestones().stream().filter(step -> step.late(today)).count();
        boolean open = reply.milestones().isEmpty()
                ? reply.decision() != Decision.REJECT
                : done < reply.milestones().size();
        LocalDate given = day(reply.repliedAt());
        LocalDate before = given;
        LocalDate next = given.plusMonths(FIRST_MONTHS);
        LocalDate missed = null;
        for (int months = FIRST_MONTHS + NEXT_MONTHS; next.isBefore(today); months += NEXT_MONTHS) {
            LocalDate from = before;
            LocalDate until = next;
            boolean kept = reported.stream().anyMatch(day -> day.isAfter(from) && !day.isAfter(until));
            missed = kept ? null : next;
            before = next;
            next = given.plusMonths(months);
        }
        LocalDate since = missed;
        boolean madeUp = since != null && last != null && last.isAfter(since);
        return new ProgressClock(
                open ? next : null,
                open && !madeUp ? missed : null,
                last,
                reply.milestones().size(),
                done,
                late);
    }

    private static LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }
}
