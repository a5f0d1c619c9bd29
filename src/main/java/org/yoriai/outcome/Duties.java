package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yoriai.assembly.Assemblies;
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.Memberships;
import org.yoriai.assembly.Phase;
import org.yoriai.assembly.Preflight;
import org.yoriai.deliberation.ModerationQueue;
import org.yoriai.identity.Person;
import org.yoriai.identity.Pseudonyms;
import org.yoriai.identity.Role;
import org.yoriai.identity.Seats;
import org.yoriai.shared.AssemblyId;
import org.yoriai.summary.Summaries;
import org.yoriai.summary.SummaryView;

/** What waits for a moderator, in every assembly that she moderates. */
@ApplicationScoped
public class Duties {
    /** So long before its day a phase is said to end, and a reply to be due. */
    private static final int SOON_DAYS = 7;
    /** From here on what waits is pressing. */
    private static final Duration LONG = Duration.ofDays(2);

    @Inject
    Seats seats;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Memberships memberships;

    @Inject
    Assemblies assemblies;

    @Inject
    Preflight preflight;

    @Inject
    ModerationQueue queue;

    @Inject
    Summaries summaries;

    @Inject
    Ballots ballots;

    @Inject
    Recommendations recommendations;

    @Inject
    InstantSource clock;

    /** The pressing ones first, then by kind. */
    public DutyView.Desk of(Person person) {
        List<AssemblyView> moderated = new ArrayList<>();
        List<DutyView> duties = new ArrayList<>();
        for (AssemblyId assembly : seats.of(person)) {
            boolean moderates = memberships
                    .roles(assembly, pseudonyms.member(assembly, person.issuer(), person.subject()))
                    .contains(Role.MODERATOR);
            if (moderates) {
                AssemblyView view = assemblies.require(assembly);
                moderated.add(0, view);
                duties.addAll(of(view));
            }
        }
        duties.sort(Comparator.comparing((DutyView duty) -> !duty.urgent())
                .thenComparing(DutyView::kind)
                .thenComparing(DutyView::slug));
        return new DutyView.Desk(duties, moderated);
    }

    private List<DutyView> of(AssemblyView assembly) {
        AssemblyId id = assembly.assemblyId();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        List<DutyView> duties = new ArrayList<>();
        if (assembly.phase() == Phase.CLOSED) {
            return duties;
        }
        int missing = (int) preflight.of(assembly).stream()
                .filter(check -> check.needed() && !check.done())
                .count();
        if (missing > 0 && assembly.phase().ordinal() < Phase.REPORTED.ordinal()) {
            duties.add(duty(assembly, DutyView.Kind.PREFLIGHT, missing, null, null, null, false));
        }
        ModerationQueue.Counts counts = queue.counts(id);
        if (counts.waiting() > 0) {
            boolean pressing = counts.oldestAt().plus(LONG).isBefore(now);
            duties.add(
                    duty(assembly, DutyView.Kind.CONTENT, counts.waiting(), counts.oldestAt(), null, null, pressing));
        }
        List<SummaryView> drafts = summaries.drafts(id);
        if (!drafts.isEmpty()) {
            Instant oldest = drafts.stream()
                    .map(SummaryView::draftedAt)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            duties.add(duty(assembly, DutyView.Kind.SUMMARIES, drafts.size(), oldest, null, null, false));
        }
        next(assembly)
                .filter(next -> !next.getValue().isAfter(today.plusDays(SOON_DAYS)))
                .ifPresent(next -> duties.add(duty(
                        assembly,
                        DutyView.Kind.PHASE_ENDS,
                        1,
                        null,
                        next.getValue(),
                        next.getKey(),
                        !next.getValue().isAfter(today))));
        if (assembly.phase() == Phase.DECIDING) {
            ballot(assembly, duties);
        }
        if (assembly.phase() == Phase.REPORTED) {
            int owed = (int) recommendations.list(id, false).stream()
                    .filter(one -> one.reply() == null)
                    .count();
            LocalDate due = assembly.replyDueOn();
            if (owed > 0 && due.isBefore(today)) {
                duties.add(duty(assembly, DutyView.Kind.REPLY_OVERDUE, owed, null, due, null, true));
            } else if (owed > 0 && !due.isAfter(today.plusDays(SOON_DAYS))) {
                duties.add(duty(assembly, DutyView.Kind.REPLY_DUE, owed, null, due, null, false));
            }
        }
        return duties;
    }

    /** The phase that comes next and has a day; those that end by themselves, or by reporting, are told elsewhere. */
    private static Optional<Map.Entry<Phase, LocalDate>> next(AssemblyView assembly) {
        if (assembly.phase() == Phase.DECIDING || assembly.phase() == Phase.REPORTED) {
            return Optional.empty();
        }
        return assembly.startsOn().entrySet().stream()
                .filter(start -> assembly.phase().next().contains(start.getKey()))
                .min(Map.Entry.comparingByKey());
    }

    private void ballot(AssemblyView assembly, List<DutyView> duties) {
        AssemblyId id = assembly.assemblyId();
        List<QuestionView> questions = ballots.view(id, null).questions();
        if (questions.isEmpty()) {
            duties.add(duty(assembly, DutyView.Kind.BALLOT_TO_OPEN, 1, null, null, null, true));
            return;
        }
        int ended = (int)
                questions.stream().filter(one -> one.status().equals("ended")).count();
        if (ended > 0) {
            duties.add(duty(assembly, DutyView.Kind.BALLOT_TO_COUNT, ended, null, null, null, true));
        }
        List<QuestionView> open =
                questions.stream().filter(QuestionView::isOpen).toList();
        if (!open.isEmpty()) {
            Instant closes = open.stream()
                    .map(QuestionView::closesAt)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            duties.add(duty(
                    assembly,
                    DutyView.Kind.BALLOT_CLOSES,
                    open.size(),
                    null,
                    LocalDate.ofInstant(closes, ZoneId.systemDefault()),
                    null,
                    false));
        }
        List<RecommendationView> drafted = recommendations.list(id, true);
        int drafts = (int) drafted.stream().filter(one -> !one.isAdopted()).count();
        if (drafts > 0) {
            duties.add(duty(assembly, DutyView.Kind.RECOMMENDATIONS, drafts, null, null, null, false));
        } else if (!drafted.isEmpty() && questions.stream().allMatch(QuestionView::isClosed)) {
            duties.add(duty(
                    assembly,
                    DutyView.Kind.REPORT,
                    drafted.size(),
                    null,
                    assembly.startsOn().get(Phase.REPORTED),
                    null,
                    true));
        }
    }

    private static DutyView duty(
            AssemblyView assembly,
            DutyView.Kind kind,
            int count,
            Instant since,
            LocalDate due,
            Phase next,
            boolean urgent) {
        return new DutyView(assembly.id(), assembly.slug(), assembly.title(), kind, count, since, due, next, urgent);
    }
}
