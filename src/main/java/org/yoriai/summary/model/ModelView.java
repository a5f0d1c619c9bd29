package org.yoriai.summary.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yoriai.shared.Localized;

/**
 * A registered model.
 *
 * @param number of its entry
 * @param kind {@code extractive}, {@code embedding}, {@code search} or {@code generation}
 * @param state {@code proposed}, {@code ballot}, {@code in-use} or {@code retired}; {@code extractive} is never retired
 * @param place where it runs
 * @param training what it was trained on
 * @param cost money and energy as far as known; {@code null} for what runs in this server unmeasured
 * @param hash of what it is made of, as it serves now
 * @param versions every hash under which it has made a summary here, newest first
 * @param prompts the words that it works with, newest version first
 * @param record what it has published here; {@code null} when it makes no summaries
 * @param measured on our own test sets, by language; empty for models that are not part of the product
 * @param energy estimated, by language; empty where nothing was measured
 * @param onBallot whether members of an assembly vote on it now
 * @param work what it did on this instance, by language; empty for all but generating models, before they did any, and
 *     while members vote on it: what fails there would tell which one it is
 */
public record ModelView(
        String id,
        int number,
        String kind,
        String state,
        Localized name,
        Localized what,
        Localized provider,
        Localized place,
        String licence,
        List<String> languages,
        Localized training,
        String cost,
        String hash,
        List<Version> versions,
        List<Prompt> prompts,
        Done record,
        List<Measured> measured,
        List<Energy> energy,
        boolean onBallot,
        List<Work> work) {
    public ModelView {
        languages = List.copyOf(languages);
        versions = List.copyOf(versions);
        prompts = List.copyOf(prompts);
        measured = List.copyOf(measured);
        energy = List.copyOf(energy);
        work = List.copyOf(work);
    }

    public record Version(String hash, Instant since) {}

    /** @param added lines that the version before did not have, {@code removed} those that only it had */
    public record Prompt(
            String name,
            int version,
            String sha256,
            Instant since,
            String text,
            List<String> added,
            List<String> removed) {
        public Prompt {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Of summaries that are or were published in public assemblies.
     *
     * @param summaries how many
     * @param covered people who find a view of theirs, on average of those where it can be measured, and {@code lowest}
     *     of them; {@code null} without any
     * @param newest when the newest was published
     */
    public record Done(int summaries, Double covered, Double lowest, Instant newest) {}

    /**
     * Measured when this version of the product was made.
     *
     * @param lang of the texts; {@code set} says what they are, {@code machine} on what it ran
     */
    public record Measured(String lang, Localized set, LocalDate on, Localized machine, List<Figure> figures) {
        public Measured {
            figures = List.copyOf(figures);
        }
    }

    /**
     * @param what {@code gates} passed · {@code covered} people, {@code light} those who voted little, {@code gap} between
     *     the groups' coverage · {@code dissent} voiced · {@code alike} quotes · {@code topics} right of all, {@code precise}
     *     of those assigned, {@code unsorted} · {@code doubles} found, {@code opposites} suggested as doubles
     * @param of the whole that it is counted in; {@code null} for a plain count
     */
    public record Figure(String what, int value, Integer of) {}

    /** An estimate: the time that processor cores were busy for 1,000 arguments, as measured, times an assumed power of a core. */
    public record Energy(String lang, double cpuSeconds, int watts) {
        /** Watt hours for 1,000 arguments. */
        public double wattHours() {
            return cpuSeconds * watts / 3_600;
        }
    }

    /**
     * @param drafts that are stored; {@code frames} sentences in them that it worded, {@code stood} those that passed every check
     * @param calls to its server, {@code failed} of them without an answer; {@code tokens} and {@code millis} of all
     */
    public record Work(
            String lang, int drafts, int frames, int stood, long calls, long failed, long tokens, long millis) {}
}
