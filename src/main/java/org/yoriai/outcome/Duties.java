package org.yoriai.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.yoriai.assembly.AssemblyView;
import org.yoriai.assembly.HeldRoles;
import org.yoriai.assembly.Phase;
import org.yoriai.assembly.Preflight;
import org.yoriai.deliberation.ModerationQueue;
import org.yoriai.identity.Person;
import org.yoriai.identity.Role;
import org.yoriai.opinion.Routing;
import org.yoriai.shared.AssemblyId;
import org.yoriai.summary.Summaries;

/** What waits for a moderator, in every assembly that she moderates. */
@ApplicationScoped
public class Duties {
    /** So long before its day a phase is said to end, and a reply to be due. */
    private static final int SOON_DAYS = 7;
    /** From here on what waits is pressing. */
    private static final Duration LONG = Duration.ofDays(2);

    @Inject
    HeldRoles roles;

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
    Routing routing;

    @Inject
    InstantSource clock;

    /** The pressing ones first, then by kind. A few statements, however many assemblies she moderates. */
    @Transactional
    public DutyView.Desk of(Person person) {
        List<AssemblyView> moderated = new ArrayList<>(roles.where(person, Role.MODERATOR));
        List<AssemblyView> open = moderated.stream()
                .filter(assembly -> assembly.phase() != Phase.CLOSED)
                .toList();
        List<DutyView> duties = new ArrayList<>();
        if (!open.isEmpty()) {
            Standing standing = standing(open);
            open.forEach(assembly -> duties.addAll(of(assembly, standing)));
        }
        duties.sort(Comparator.comparing((DutyView duty) -> !duty.urgent())
                .thenComparing(DutyView::kind)
                .thenComparing(DutyView::slug));
        return new DutyView.Desk(duties, moderated);
    }

    /** What is known of many assemblies, by assembly. */
    private record Standing(
            Map<AssemblyId, List<Preflight.Check>> checks,
            Map<AssemblyId, ModerationQueue.Waiting> content,
            Map<AssemblyId, Summaries.Waiting> summaries,
            Map<AssemblyId, Ballots.Standing> ballots,
            Map<AssemblyId, Recommendations.Standing> recommendations,
            Map<AssemblyId, Routing.Load> loads) {}

    private Standing standing(List<AssemblyView> open) {
        List<AssemblyId> ids = open.stream().map(AssemblyView::assemblyId).toList();
        return new Standing(
                preflight.of(open),
                queue.waiting(ids),
                summaries.waiting(ids),
                ballots.standing(ids),
                recommendations.standing(ids),
                routing.loads(ids));
    }

    private List<DutyView> of(AssemblyView assembly, Standing standing) {
        AssemblyId id = assembly.assemblyId();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        List<DutyView> duties = new ArrayList<>();
        int missing = (int) standing.checks().get(id).stream()
                .filter(check -> check.needed() && !check.done())
                .count();
        if (missing > 0 && assembly.phase().ordinal() < Phase.REPORTED.ordinal()) {
            duties.add(duty(assembly, DutyView.Kind.PREFLIGHT, missing, null, null, null, false));
        }
        ModerationQueue.Waiting content = standing.content().get(id);
        if (content != null) {
            boolean pressing = content.since().plus(LONG).isBefore(now);
            duties.add(
                    duty(assembly, DutyView.Kind.CONTENT, content.arguments(), content.since(), null, null, pressing));
        }
        Summaries.Waiting drafts = standing.summaries().get(id);
        if (drafts != null) {
            duties.add(duty(assembly, DutyView.Kind.SUMMARIES, drafts.drafts(), drafts.since(), null, null, false));
        }
        Routing.Load load = standing.loads().get(id);
        if (load != null && assembly.phase().allowsVotes() && load.isTooMuchFor(assembly.members())) {
            duties.add(duty(assembly, DutyView.Kind.TOO_MANY_ARGUMENTS, load.arguments(), null, null, null, false));
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
        Recommendations.Standing recommended =
                standing.recommendations().getOrDefault(id, Recommendations.Standing.NONE);
        if (assembly.phase() == Phase.DECIDING) {
            ballot(assembly, standing.ballots().getOrDefault(id, Ballots.Standing.NONE), recommended, duties);
        }
        if (assembly.phase() == Phase.REPORTED) {
            int owed = recommended.owed();
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

    private static void ballot(
            AssemblyView assembly,
            Ballots.Standing questions,
            Recommendations.Standing recommended,
            List<DutyView> duties) {
        if (questions.asked() == 0) {
            duties.add(duty(assembly, DutyView.Kind.BALLOT_TO_OPEN, 1, null, null, null, true));
            return;
        }
        if (questions.ended() > 0) {
            duties.add(duty(assembly, DutyView.Kind.BALLOT_TO_COUNT, questions.ended(), null, null, null, true));
        }
        if (questions.open() > 0) {
            duties.add(duty(
                    assembly,
                    DutyView.Kind.BALLOT_CLOSES,
                    questions.open(),
                    null,
                    LocalDate.ofInstant(questions.closesAt(), ZoneId.systemDefault()),
                    null,
                    false));
        }
        if (recommended.drafts() > 0) {
            duties.add(duty(assembly, DutyView.Kind.RECOMMENDATIONS, recommended.drafts(), null, null, null, false));
        } else if (recommended.adopted() > 0 && questions.closed() == questions.asked()) {
            duties.add(duty(
                    assembly,
                    DutyView.Kind.REPORT,
                    recommended.adopted(),
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
