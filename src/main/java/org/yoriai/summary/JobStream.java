package org.yoriai.summary;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Problem;
import org.yoriai.shared.Refused;

/** Tells moderators who look at the desk how drafting goes on: looks once a second for each of them, and says what is new. */
@ApplicationScoped
class JobStream {
    static final int MOST_LISTENERS = 50;
    private static final Duration EVERY = Duration.ofSeconds(1);
    /** Who listens longer comes back. */
    private static final int LOOKS = 900;
    /** Looks without anything new after which it says that it is still there. */
    private static final int QUIET = 15;

    @Inject
    SummaryJobs jobs;

    private final Semaphore seats = new Semaphore(MOST_LISTENERS);

    /**
     * What is new: the drafting that moved last, or empty when nothing has for a while.
     *
     * @throws Refused 503 when as many listen as this instance can serve
     */
    Multi<List<SummaryJobs.JobView>> follow(AssemblyId assembly) {
        AtomicReference<List<SummaryJobs.JobView>> known = new AtomicReference<>(jobs.list(assembly));
        if (!seats.tryAcquire()) {
            throw new Refused(new Problem.Later(503, "busy", Duration.ofSeconds(2)));
        }
        return Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .select()
                .first(LOOKS)
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> news(known, jobs.list(assembly), tick))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .select()
                .where(news -> news.isTold())
                .map(News::moved)
                .onTermination()
                .invoke(seats::release);
    }

    private record News(List<SummaryJobs.JobView> moved, boolean isTold) {}

    private static News news(
            AtomicReference<List<SummaryJobs.JobView>> known, List<SummaryJobs.JobView> now, long tick) {
        List<SummaryJobs.JobView> before = known.getAndSet(now);
        List<SummaryJobs.JobView> moved =
                now.stream().filter(job -> !before.contains(job)).toList();
        return new News(moved, !moved.isEmpty() || tick % QUIET == QUIET - 1);
    }
}
