package org.yoriai.summary.model;

import java.time.Instant;
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
        Done record) {
    public ModelView {
        languages = List.copyOf(languages);
        versions = List.copyOf(versions);
        prompts = List.copyOf(prompts);
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
}
