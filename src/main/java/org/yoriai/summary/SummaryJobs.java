package org.yoriai.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

/** What is being drafted by itself, how far it has come, and how to stop it. */
@ApplicationScoped
public class SummaryJobs {
    private static final int SHOWN = 20;

    @Inject
    JobStore store;

    @Inject
    DueStore due;

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
     * Drafting of one clause, or of the whole bill, in both languages.
     *
     * @param clause or {@code null} for the whole bill
     * @param step {@code checking}, {@code choosing} or {@code keeping}; empty before
     * @param fraction 0 to 1
     * @param runs how often it was begun: more than once where a process was lost
     */
    public record JobView(
            UUID id,
            UUID clause,
            Status status,
            String step,
            double fraction,
            int runs,
            Instant queuedAt,
            Instant startedAt,
            Instant endedAt) {
        public boolean isOpen() {
            return status == Status.QUEUED || status == Status.RUNNING;
        }

        public int percent() {
            return (int) Math.round(100 * fraction);
        }
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
        due.drop(assembly, found.clause());
        return require(assembly, job);
    }
}
