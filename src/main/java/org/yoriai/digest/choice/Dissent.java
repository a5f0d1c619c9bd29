package org.yoriai.digest.choice;

import java.util.BitSet;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.topic.Topics;

/** How much of what divides people stands beside a voice of those who disagree, on the same topic. Not thread-safe. */
final class Dissent {
    private final Evidence evidence;
    private final Topics topics;
    /** By argument, what those who disagree with it like more; worked out when first asked. */
    private final BitSet[] voices;

    Dissent(Evidence evidence, Topics topics) {
        this.evidence = evidence;
        this.topics = topics;
        this.voices = new BitSet[evidence.size()];
    }

    /** Quoted arguments that divide people and have nobody quoted against them, beyond a third: where two answer each other they
     * are one point, so half of the points are then voiced. */
    double unvoicedBeyondThird(BitSet cited) {
        int points = 0;
        int unvoiced = 0;
        for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
            if (evidence.divides(c)
                    && evidence.agree(c).cardinality() >= evidence.disagree(c).cardinality()) {
                points++;
                unvoiced += voices(c).intersects(cited) ? 0 : 1;
            }
        }
        return Math.max(0, unvoiced - points / 3.0);
    }

    private BitSet voices(int c) {
        if (voices[c] == null) {
            BitSet liked = new BitSet();
            topics.arguments(topics.of(c)).stream()
                    .filter(x ->
                            evidence.divides(x) || evidence.arguments().get(x).stance() == Stance.AGAINST)
                    .filter(x -> x != c && OtherView.difference(evidence, c, x) > 0)
                    .forEach(liked::set);
            voices[c] = liked;
        }
        return voices[c];
    }
}
