package org.yoriai.digest.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Stance;
import org.yoriai.digest.vector.ArgumentVectors;

/**
 * Which arguments say the contrary of one another: claims of opposite sides, on the same topic, in the same language, about
 * the same matter. Where a side is not known, one must negate or turn round what the other says in nearly its words. Nearness
 * alone tells no sides and sides alone tell no matter, so all of it must hold. Not thread-safe.
 */
public final class Contrary {
    private final List<Argument> arguments;
    private final Topics topics;
    private final ArgumentVectors vectors;
    private final Map<Integer, NegationGuard.Signs> signs = new HashMap<>();

    public Contrary(List<Argument> arguments, Topics topics, ArgumentVectors vectors) {
        this.arguments = arguments;
        this.topics = topics;
        this.vectors = vectors;
    }

    /** True if the two contradict each other; the order does not matter. Indexes are those of the eligible arguments. */
    public boolean contradicts(int a, int b) {
        if (a == b || topics.of(a) != topics.of(b) || !vectors.comparable(a, b)) {
            return false;
        }
        NegationGuard guard = NegationGuard.of(vectors.part(a).lang());
        if (!guard.knowsTheLanguage()) {
            return false;
        }
        NegationGuard.Signs one = signs.computeIfAbsent(a, i -> guard.signs(arguments.get(i)));
        NegationGuard.Signs other = signs.computeIfAbsent(b, i -> guard.signs(arguments.get(i)));
        if (one.asks() || other.asks()) {
            return false;
        }
        double near = vectors.cosine(a, b);
        return opposed(one.stance(), other.stance())
                ? near >= vectors.part(a).bounds().contrary()
                : (one.stance() == Stance.UNKNOWN || other.stance() == Stance.UNKNOWN)
                        && near >= vectors.part(a).bounds().duplicate()
                        && guard.turned(one, other);
    }

    private static boolean opposed(Stance a, Stance b) {
        return a == Stance.FOR && b == Stance.AGAINST || a == Stance.AGAINST && b == Stance.FOR;
    }
}
