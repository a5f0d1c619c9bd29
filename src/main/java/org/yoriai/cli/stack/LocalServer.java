package org.yoriai.cli.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One process of the stack. */
abstract class LocalServer {

    private final StackLayout layout;
    private Optional<GuardedProcess> process = Optional.empty();
    private boolean stopped;

    LocalServer(StackLayout layout) {
        this.layout = layout;
    }

    /** The name in commands and file names, in lower case. */
    abstract String name();

    /** The name a person knows it by. */
    abstract String title();

    /** Makes the data and settings if they are missing, then starts the process. */
    abstract GuardedProcess launch(Progress progress);

    /** Asks the server itself, by its own protocol, whether it serves. Never blocks for more than a few seconds. */
    abstract boolean answers();

    abstract String stopSignal();

    abstract Duration grace();

    abstract Duration patience();

    final StackLayout layout() {
        return layout;
    }

    final Path log() {
        return layout.log(name());
    }

    final Path pidFile() {
        return layout.pidFile(name());
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws StackProblem if it ends or stays silent
     */
    final void start(Progress progress) {
        progress.step(StackMessage.STEP_START, title());
        var started = launch(progress);
        boolean unwanted;
        synchronized (this) {
            process = Optional.of(started);
            unwanted = stopped;
        }
        if (unwanted) {
            // It was told to stop while it was still making its data.
            stop(progress);
            throw new StackProblem(StackMessage.SERVER_FAILED, title(), log().toString());
        }
        long deadline = System.nanoTime() + patience().toNanos();
        while (!answers()) {
            if (!started.isAlive()) {
                throw new StackProblem(StackMessage.SERVER_FAILED, title(), log().toString());
            }
            if (System.nanoTime() > deadline) {
                throw new StackProblem(
                        StackMessage.SERVER_SLOW,
                        title(),
                        Long.toString(patience().toSeconds()),
                        log().toString());
            }
            GuardedProcess.pause(Duration.ofMillis(100));
        }
        afterStart(progress);
        progress.step(StackMessage.STEP_READY, title());
    }

    /** What has to be set in the running server before others may use it. */
    void afterStart(Progress progress) {}

    /** What ends together with the server for good. */
    void afterStop() {}

    final synchronized boolean isAlive() {
        return process.map(GuardedProcess::isAlive).orElse(false);
    }

    /** The server's own process, for those who want to watch or kill it. */
    final Optional<ProcessHandle> handle() {
        return GuardedProcess.recorded(pidFile());
    }

    final void stop(Progress progress) {
        Optional<GuardedProcess> running;
        synchronized (this) {
            running = process;
            process = Optional.empty();
            stopped = true;
        }
        running.ifPresent(p -> {
            if (p.isAlive()) {
                progress.step(StackMessage.STEP_STOP, title());
            }
            p.stop();
        });
        afterStop();
    }

    /** Clears away what is left of a server that ended. */
    final void stopQuietly() {
        Optional<GuardedProcess> ended;
        synchronized (this) {
            ended = process;
            process = Optional.empty();
            stopped = false;
        }
        ended.ifPresent(GuardedProcess::stop);
        GuardedProcess.stopLeftover(pidFile(), stopSignal(), grace());
    }

    /** Stops a process of an earlier run that lost its starter. */
    final void stopLeftover(Progress progress) {
        if (handle().isPresent()) {
            progress.step(StackMessage.STEP_LEFTOVER, title());
        }
        GuardedProcess.stopLeftover(pidFile(), stopSignal(), grace());
    }
}
