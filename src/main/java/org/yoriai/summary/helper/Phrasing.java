package org.yoriai.summary.helper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Lang;

/**
 * Who words sentences for a member when she asks for it: the model that the members of her assembly chose. What comes back
 * holds to the sources; whoever worded it has nothing else, and keeps nothing here.
 */
public interface Phrasing {
    /** What is to be worded. */
    enum Task {
        /** An answer to a question, out of what was found. */
        ANSWER,
        /** A clause, out of what explains it. */
        EXPLAIN,
        /** What she typed, in other words of hers. */
        SAY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param number by which it is cited */
    record Source(int number, String kind, String words) {}

    /**
     * All that goes out.
     *
     * @param lang of the sources, and of what is to be worded
     * @param wish her question, or how plainly a clause is to be explained; empty for her own words
     */
    record Request(Task task, Lang lang, String wish, List<Source> sources) {
        public Request {
            sources = List.copyOf(sources);
        }
    }

    /** @param sources numbers of those that it cites, at least one */
    record Sentence(String text, List<Integer> sources) {
        public Sentence {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What came back.
     *
     * @param model that was asked; {@code null} if none could be
     * @param promptVersion of its instructions, from 1
     * @param because why there is no sentence, as a code; empty otherwise
     */
    record Phrased(HelperModel model, int promptVersion, List<Sentence> sentences, String because) {
        public Phrased {
            sentences = List.copyOf(sentences);
        }
    }

    /** Whom it would ask now; empty where no model may be asked or the members chose none. */
    Optional<HelperModel> model(AssemblyId assembly);

    /** Asks; takes half a minute at most. Never inside a transaction. */
    Phrased phrase(AssemblyId assembly, Request request);
}
