package org.yoriai.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Latencies in nanoseconds, one a request that was sent, and how each ended. */
final class Run {
    private final String accepted;
    private final long[] latencies;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Integer> endings = new TreeMap<>();
    private long nanos;
    private long[] sorted = {};

    /** @param accepted how a request ends that did what it should: a status */
    Run(int capacity, String accepted) {
        this.accepted = accepted;
        latencies = new long[capacity];
    }

    void add(long latency, String ending) {
        int at = count.getAndIncrement();
        if (at < latencies.length) {
            latencies[at] = latency;
        }
        synchronized (endings) {
            endings.merge(ending, 1, Integer::sum);
        }
    }

    void end(long tookNanos) {
        nanos = tookNanos;
        sorted = Arrays.copyOf(latencies, Math.min(count.get(), latencies.length));
        Arrays.sort(sorted);
    }

    int accepted() {
        return endings.getOrDefault(accepted, 0);
    }

    int errors() {
        return count.get() - accepted();
    }

    double perSecond() {
        return accepted() * 1e9 / nanos;
    }

    double percentile(double percent) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)] / 1e6;
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seconds", round(nanos / 1e9));
        figures.put("sent", count.get());
        figures.put("accepted", accepted());
        figures.put("errors", errors());
        figures.put("endings", endings);
        figures.put("perSecond", round(perSecond()));
        for (String percent : List.of("50", "90", "99", "99.9", "100")) {
            figures.put(
                    percent.equals("100") ? "maxMs" : "p" + percent + "Ms",
                    round(percentile(Double.parseDouble(percent))));
        }
        return figures;
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** A status, or the name of what went wrong. */
    static String ending(HttpResponse<?> answer, Throwable failure) {
        if (failure == null) {
            return Integer.toString(answer.statusCode());
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }

    /**
     * Sends requests at a fixed rate, each at its moment whether or not earlier ones were answered; a latency counts from
     * the moment at which the request was due.
     *
     * @param request the i-th one
     */
    static Run openLoop(
            HttpClient http, double rate, Duration duration, String accepted, IntFunction<HttpRequest> request)
            throws InterruptedException {
        int total = (int) Math.round(rate * duration.toMillis() / 1000.0);
        Run run = new Run(total, accepted);
        Semaphore answered = new Semaphore(0);
        long beganAt = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = beganAt + Math.round(i * 1e9 / rate);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            http.sendAsync(request.apply(i), HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((answer, failure) -> {
                        run.add(System.nanoTime() - due, ending(answer, failure));
                        answered.release();
                    });
        }
        answered.acquire(total);
        run.end(System.nanoTime() - beganAt);
        return run;
    }
}
