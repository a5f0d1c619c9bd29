package org.yoriai.digest.choice;

import java.util.Arrays;
import java.util.BitSet;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.text.CharacterGrams;
import org.yoriai.digest.topic.Topics;

/** Chooses whom to quote. */
public final class Choice {
    private Choice() {}

    /** @param asked upper bound of quotes, or 0 for the default */
    public static Selection of(Evidence evidence, Topics topics, CharacterGrams grams, int asked) {
        Seats seats = new Seats(evidence, topics);
        BitSet cited = new BitSet();
        seats.fill(cited, c -> true, cited::set);
        int[] consensus = new int[topics.size()];
        Arrays.fill(consensus, -1);
        return new Selection(cited, consensus, seats.budget(asked));
    }
}
