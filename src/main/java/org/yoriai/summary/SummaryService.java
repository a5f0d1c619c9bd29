package org.yoriai.summary;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.yoriai.assembly.Phase;
import org.yoriai.deliberation.Sources;
import org.yoriai.events.ConsumedOnce;
import org.yoriai.events.Consumer;
import org.yoriai.events.LoggedEvent;
import org.yoriai.events.Topics;
import org.yoriai.legislation.BillView;
import org.yoriai.legislation.Bills;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.InstanceConfig;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/**
 * Drafts by itself in instances with the role {@code summary}: an event only notes which clause changed, and one worker
 * drafts what has come to rest, in both languages. What fails is tried again, with growing pauses.
 */
@ApplicationScoped
public class SummaryService {
    private static final Logger LOG = Logger.getLogger(SummaryService.class);
    private static final String PHASE_CHANGED = "org.yoriai.assembly.phase-changed";
    private static final String OF_ARGUMENTS = "org.yoriai.deliberation.";
    /** After these the words of an argument are read by everybody, or no more. */
    private static final Set<String> CHANGE_WORDS = Set.of(
            OF_ARGUMENTS + "argument-hidden",
            OF_ARGUMENTS + "argument-restored",
            OF_ARGUMENTS + "argument-withdrawn",
            OF_ARGUMENTS + "argument-merged",
            OF_ARGUMENTS + "argument-parted",
            OF_ARGUMENTS + "ai-use-changed");

    private static final int KEPT_IN_MEMORY = 10_000;
    private static final int LONGEST_DOUBLING = 20;
    /** So often is begun what a person asked for, lost processes included, before it is told as failed. */
    private static final int MOST_RUNS = 4;

    /** The clause decided on that an argument belongs to; an argument never moves. */
    private final Map<UUID, Scope> scopes = Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Scope> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    });

    @Inject
    InstanceConfig instance;

    @Inject
    SummaryConfig config;

    @Inject
    Topics topics;

    @Inject
    ConsumedOnce consumedOnce;

    @Inject
    DueStore due;

    @Inject
    JobStore jobs;

    @Inject
    Drafting drafting;

    @Inject
    Staleness staleness;

    @Inject
    Wording wording;

    @Inject
    Sources sources;

    @Inject
    Bills bills;

    @Inject
    InstantSource clock;

    private Consumer consumer;
    private Thread worker;
    private volatile boolean open = true;

    void start(@Observes StartupEvent started) {
        if (!instance.roles().contains(InstanceConfig.Service.SUMMARY)) {
            return;
        }
        consumer = new Consumer("summary", topics, consumedOnce, this::note).start();
        worker = new Thread(this::work, "summary-drafts");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        open = false;
        if (consumer != null) {
            consumer.close();
            worker.interrupt();
        }
    }

    /** The effect of an event; inside the transaction that notes it as consumed. */
    void note(LoggedEvent event) {
        if (event.type().equals(PHASE_CHANGED)) {
            due.phase(event.assembly()).filter(Phase.DECIDING::equals).ifPresent(deciding -> noteAll(event.assembly()));
        } else if (event.type().startsWith(OF_ARGUMENTS)) {
            // Summaries before what is due, as those do who publish: otherwise each could wait for the other.
            if (CHANGE_WORDS.contains(event.type())) {
                staleness.ofArgument(event.assembly(), event.subject());
                wording.forget(event.subject());
            }
            scope(event.assembly(), event.subject())
                    .ifPresent(scope -> due.mark(event.assembly(), scope, clock.instant()));
        }
    }

    private void noteAll(AssemblyId assembly) {
        Instant now = clock.instant();
        due.mark(assembly, Scope.BILL, now);
        Set<UUID> discussed = new HashSet<>();
        for (Sources.SourceArgument argument : sources.arguments(assembly)) {
            Scope scope = scope(assembly, argument.clauseEId());
            if (!scope.isBill() && discussed.add(scope.clause())) {
                due.mark(assembly, scope, now);
            }
        }
        for (JointQuestion question : drafting.questions(assembly, Lang.EN)) {
            if (question.isDiscussed(discussed)) {
                due.mark(assembly, question.scope(), now);
            }
        }
    }

    private Optional<Scope> scope(AssemblyId assembly, UUID argument) {
        Scope known = scopes.get(argument);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Scope> found = due.unitOf(assembly, argument).map(eId -> scope(assembly, eId));
        found.ifPresent(scope -> scopes.put(argument, scope));
        return found;
    }

    private Scope scope(AssemblyId assembly, String eId) {
        if (eId == null || eId.isEmpty()) {
            return Scope.BILL;
        }
        var clauses = bills.published(assembly).map(BillView::clauses).orElse(List.of());
        String decided = DraftInput.decidedWith(eId, clauses);
        return clauses.stream()
                .filter(clause -> clause.eId().equals(decided))
                .map(clause -> Scope.ofClause(clause.id()))
                .findFirst()
                .orElse(Scope.BILL);
    }

    private void work() {
        while (open) {
            try {
                while (open && draftNext()) {
                    // Until nothing is due.
                }
            } catch (RuntimeException e) {
                LOG.warnf("drafting waits cause=%s", e.toString());
            }
            try {
                Thread.sleep(config.look().toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /**
     * Drafts what a moderator waits for, else what has waited longest, in both languages. Returns false when nothing is due, or
     * another process does it.
     */
    @ActivateRequestContext
    boolean draftNext() {
        int lost = jobs.revive(clock.instant(), config.lostAfter());
        if (lost > 0) {
            LOG.warnf("drafting was lost and is queued again jobs=%d", lost);
        }
        Optional<JobStore.Asked> asked = jobs.startAsked(clock.instant());
        if (asked.isPresent()) {
            draftAsked(asked.get());
            return true;
        }
        Optional<DueStore.Due> next = due.next(clock.instant(), config.quiet(), config.latest());
        if (next.isEmpty()) {
            return false;
        }
        DueStore.Due taken = next.get();
        Optional<UUID> job = jobs.start(taken.assembly(), taken.scope(), clock.instant());
        if (job.isEmpty()) {
            jobs.queueAgain(taken.assembly(), taken.scope(), clock.instant());
            return false;
        }
        draftDue(taken, job.get());
        return true;
    }

    private void draftAsked(JobStore.Asked asked) {
        try (Pulse pulse = new Pulse(jobs, asked.id(), clock)) {
            draft(asked.assembly(), asked.scope(), asked.lang(), asked.by(), pulse, 0, 1);
            jobs.end(asked.id(), "done", clock.instant());
        } catch (CancellationException stopped) {
            jobs.release(asked.id());
            cancelled(asked.assembly(), asked.scope());
        } catch (Refused gone) {
            jobs.end(asked.id(), "failed", clock.instant());
        } catch (RuntimeException e) {
            if (asked.runs() < MOST_RUNS) {
                LOG.warnf(e, "draft failed and will be tried again assembly=%s", asked.assembly());
                jobs.again(asked.id(), clock.instant().plus(pause(asked.runs())));
            } else if (jobs.end(asked.id(), "failed", clock.instant())) {
                LOG.errorf(e, "draft failed that was asked for assembly=%s scope=%s", asked.assembly(), asked.scope());
            }
        }
    }

    private void draftDue(DueStore.Due taken, UUID job) {
        try (Pulse pulse = new Pulse(jobs, job, clock)) {
            double share = 1.0 / Lang.values().length;
            double from = 0;
            for (Lang lang : Lang.values()) {
                draft(taken.assembly(), taken.scope(), lang, null, pulse, from, share);
                from += share;
            }
            due.done(taken, clock.instant());
            jobs.end(job, "done", clock.instant());
        } catch (CancellationException stopped) {
            // By a moderator, or because this process ends: then another one begins it again.
            jobs.release(job);
            cancelled(taken.assembly(), taken.scope());
        } catch (Refused withdrawn) {
            // The clause belongs to a bill that is no longer before the assembly.
            due.done(taken, clock.instant());
            jobs.end(job, "done", clock.instant());
        } catch (RuntimeException e) {
            if (jobs.end(job, "failed", clock.instant())) {
                LOG.errorf(
                        e,
                        "draft failed and will be tried again assembly=%s scope=%s",
                        taken.assembly(),
                        taken.scope());
                due.failed(taken, clock.instant().plus(pause(taken.failures())));
                jobs.queueAgain(taken.assembly(), taken.scope(), clock.instant());
            }
        }
    }

    private void draft(
            AssemblyId assembly, Scope scope, Lang lang, Pseudonym by, Pulse pulse, double from, double share) {
        pulse.step("checking", from);
        staleness.ofScope(assembly, scope, lang);
        pulse.step("choosing", from + share / 5);
        if (drafting.redraft(assembly, scope, lang, by, pulse::keep)) {
            drafting.noteAbove(assembly, scope);
        }
    }

    private static void cancelled(AssemblyId assembly, Scope scope) {
        LOG.infof("drafting was cancelled assembly=%s scope=%s", assembly, scope);
    }

    private Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, LONGEST_DOUBLING));
        return pause.compareTo(config.longestPause()) > 0 ? config.longestPause() : pause;
    }
}
