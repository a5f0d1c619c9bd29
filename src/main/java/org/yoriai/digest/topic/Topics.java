package org.yoriai.digest.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Issues;
import org.yoriai.digest.Stance;

/** The topics that have arguments, in the order they are shown, {@link Issues#UNSORTED} last, and what belongs to each. */
public final class Topics {
    private final Evidence evidence;
    private final List<String> ids;
    private final Map<String, Integer> index = new HashMap<>();
    private final BitSet[] arguments;
    private final int[] topicOf;

    /** @param order ids of the topics in the order they are to be shown; those that no argument has are left out */
    public Topics(Evidence evidence, List<Assignment> assignments, List<String> order) {
        this.evidence = evidence;
        Map<String, BitSet> found = new HashMap<>();
        for (Assignment a : assignments) {
            int c = evidence.argument(a.argument());
            if (c >= 0) {
                found.computeIfAbsent(a.topic(), t -> new BitSet()).set(c);
            }
        }
        ids = new ArrayList<>();
        for (String t : order) {
            if (found.containsKey(t) && !t.equals(Issues.UNSORTED)) {
                ids.add(t);
            }
        }
        found.keySet().stream()
                .filter(t -> !ids.contains(t) && !t.equals(Issues.UNSORTED))
                .sorted()
                .forEach(ids::add);
        if (found.containsKey(Issues.UNSORTED)) {
            ids.add(Issues.UNSORTED);
        }
        arguments = new BitSet[ids.size()];
        topicOf = new int[evidence.size()];
        java.util.Arrays.fill(topicOf, -1);
        for (int t = 0; t < arguments.length; t++) {
            index.put(ids.get(t), t);
            arguments[t] = found.getOrDefault(ids.get(t), new BitSet());
            for (int c = arguments[t].nextSetBit(0); c >= 0; c = arguments[t].nextSetBit(c + 1)) {
                topicOf[c] = t;
            }
        }
    }

    public List<String> ids() {
        return ids;
    }

    public int size() {
        return arguments.length;
    }

    /** Index of a topic, −1 if no argument has it. */
    public int topic(String id) {
        Integer t = index.get(id);
        return t == null ? -1 : t;
    }

    /** Index of an argument's topic. */
    public int of(int argument) {
        return topicOf[argument];
    }

    /** Arguments of a topic. */
    public BitSet arguments(int topic) {
        return arguments[topic];
    }

    /** Arguments of a topic on one side. */
    public BitSet arguments(int topic, Stance stance) {
        BitSet out = new BitSet();
        BitSet in = arguments[topic];
        for (int c = in.nextSetBit(0); c >= 0; c = in.nextSetBit(c + 1)) {
            if (evidence.arguments().get(c).stance() == stance) {
                out.set(c);
            }
        }
        return out;
    }

    /** The different authors of some arguments, as indexes of people. */
    public BitSet authors(BitSet of) {
        BitSet out = new BitSet();
        for (int c = of.nextSetBit(0); c >= 0; c = of.nextSetBit(c + 1)) {
            out.set(evidence.author(c));
        }
        return out;
    }

    /**
     * True if the side must be heard in the topic: two writers or more, and a fifth or more of those who write for or
     * against.
     */
    public boolean mustBeHeard(int topic, Stance side) {
        if (side != Stance.FOR && side != Stance.AGAINST) {
            return false;
        }
        BitSet both = authors(arguments(topic, Stance.FOR));
        both.or(authors(arguments(topic, Stance.AGAINST)));
        int n = authors(arguments(topic, side)).cardinality();
        return n >= 2 && n * 5 >= both.cardinality();
    }
}
