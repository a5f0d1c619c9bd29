package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;

/** What is being drafted, by itself or because a moderator asked for it, how far it has come, and how to stop it. */
@ApplicationScoped
public class SummaryJobs {
    private static final int SHOWN = 20;

    @Inject
    JobStore store;

    @Inject
    DueStore due;

    @Inject
    Drafting drafting;

    @Inject
    InstantSource clock;

    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** As stored and sent. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Drafting of one clause, question or whole bill.
     *
     * @param clause the clause, or the first that the question decides; {@code null} for the whole bill
     * @param lang in which a moderator asked for it; {@code null} where it runs by itself, in both languages
     * @param drafts the drafts that are open on the same now, by their language
     * @param step {@code checking}, {@code choosing} or {@code keeping}; empty before
     * @param fraction 0 to 1
     * @param runs how often it was begun: more than once where a process was lost
     */
    public record JobView(
            UUID id,
            Scope.Level level,
            UUID clause,
            Lang lang,
            Status status,
            String step,
            double fraction,
            int runs,
            Instant queuedAt,
            Instant startedAt,
            Instant endedAt,
            Map<Lang, UUID> drafts) {
        public JobView {
            drafts = Map.copyOf(drafts);
        }

        /** What it is about. */
        @JsonIgnore
        public Scope scope() {
            return new Scope(level, clause);
        }

        public boolean isOpen() {
            return status == Status.QUEUED || status == Status.RUNNING;
        }

        public int percent() {
            return (int) Math.round(100 * fraction);
        }
    }

    /**
     * Has a draft made as soon as a worker is free, by the model that members chose, even if it says what is published already.
     * Asked for again while it waits it is the same drafting.
     *
     * @throws Refused 404 when the published bill has no such clause, 409 {@code too-few-to-summarize}
     */
    @Transactional
    public JobView ask(AssemblyId assembly, Scope scope, Lang lang, Pseudonym moderator) {
        drafting.requireEnough(assembly, scope, lang);
        return require(assembly, store.ask(assembly, scope, lang, moderator, clock.instant()));
    }

    /** What runs and waits, then what ended last. */
    @Transactional
    public List<JobView> list(AssemblyId assembly) {
        return store.list(assembly, SHOWN);
    }

    /** @throws Refused 404 */
    @Transactional
    public JobView require(AssemblyId assembly, UUID job) {
        return store.find(assembly, job).orElseThrow(Refused::notFound);
    }

    /** Stops it: nothing of it is kept. It is queued again when something changes. @throws Refused 404, 409 */
    @Transactional
    public JobView cancel(AssemblyId assembly, UUID job) {
        JobView found = require(assembly, job);
        if (!store.end(job, Status.CANCELLED.code(), clock.instant())) {
            throw Refused.wrongState("summary-job-ended");
        }
        if (found.lang() == null) {
            due.drop(assembly, found.scope());
        }
        return require(assembly, job);
    }
}
