package org.yoriai.summary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.Issues;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Votes;
import org.yoriai.shared.AssemblyId;

/**
 * Who words the frames around the quotes that were chosen: fixed frames, or a model that the members chose. What comes back
 * has passed every gate whoever worded it, and quotes the same words.
 */
public interface Wording {
    /** What was chosen, and from what. */
    record Chosen(ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues, DigestResult extractive) {}

    /**
     * One answer of a model, as it came: it can be judged again without the model.
     *
     * @param step what it was asked for; {@code topic} on which topic
     * @param ids the names that stood for arguments in this one request, with what each stands for
     */
    record Raw(String step, String topic, Map<String, String> ids, String answer) {
        public Raw {
            ids = Map.copyOf(ids);
        }
    }

    /**
     * A worded summary.
     *
     * @param prompts the words that the model works with, by their names; empty for fixed frames
     * @param because why fixed frames stand where a model was to word it, as a code; empty otherwise
     * @param frames sentences that the model worded or was to word
     * @param replaced those of them in whose place fixed frames stand
     * @param sentences ids of those in {@code result} that the model worded
     * @param beside the same, worded otherwise; {@code null} where there is nothing to compare
     */
    record Worded(
            DigestResult result,
            Map<String, String> prompts,
            String because,
            int frames,
            int replaced,
            Set<String> sentences,
            List<Raw> raw,
            Beside beside) {
        public Worded {
            prompts = Map.copyOf(prompts);
            sentences = Set.copyOf(sentences);
            raw = List.copyOf(raw);
        }

        /** In fixed frames, and nothing else was asked for. */
        public static Worded extractive(DigestResult result) {
            return new Worded(result, Map.of(), "", 0, 0, Set.of(), List.of(), null);
        }

        /** The same, to be read beside another. */
        public Worded beside(Beside other) {
            return new Worded(result, prompts, because, frames, replaced, sentences, raw, other);
        }
    }

    /**
     * The same as another model words it, or fixed frames.
     *
     * @param model id of that model in the register, also where it failed
     */
    record Beside(String model, Worded worded) {}

    /** The model that would word it now: that of {@code extractive} itself where none generates. */
    ModelStamp planned(AssemblyId assembly, DigestResult extractive);

    /**
     * Words what was chosen. May take minutes; never inside a transaction. Whatever a model does, what comes back is a whole
     * summary.
     *
     * @throws java.util.concurrent.CancellationException soon after the thread is interrupted
     */
    Worded word(AssemblyId assembly, Chosen chosen);

    /** Keeps beside a stored draft how it was worded, inside the caller's transaction; its model is in the register by then. */
    void keep(AssemblyId assembly, UUID summary, Worded worded, Instant now);

    /** Forgets answers that may hold words of an argument, inside the caller's transaction. */
    void forget(UUID argument);

    /**
     * How a stored summary was worded.
     *
     * @param model name of the model that worded it, or empty for fixed frames
     * @param promptVersion of its instructions, from 1
     * @param because why fixed frames stand where a model was to word them, as a code; empty otherwise
     * @param frames sentences that a model was to word; {@code replaced} those of them in whose place fixed frames stand
     */
    record How(String model, int promptVersion, String because, int frames, int replaced) {
        /** In fixed frames, as nobody asked for more. */
        public static final How FIXED = new How("", 0, "", 0, 0);
    }
}
