package org.yoriai.cli.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what is happening, one line a step with the seconds since the start. Thread safe. */
public final class Progress {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    /** Lines go to {@code out}. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    void step(StackMessage message, String... parameters) {
        line(message.text(parameters));
    }

    /** A line under the current step, for example the file a download is at. */
    void detail(String text) {
        line("  " + text);
    }

    void plain(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
    }

    private void line(String text) {
        double seconds = Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
        synchronized (out) {
            out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, text));
            out.flush();
        }
    }
}
