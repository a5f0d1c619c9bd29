package org.yoriai.digest.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Votes;

/** Four voters agree with a0, the first two of them with a1 as well, two others with a2; the author agrees with nothing. */
class RepresentationTest {
    private final Representation representation = new Representation(evidence());

    private static Evidence evidence() {
        List<Argument> arguments = new ArrayList<>();
        Votes.Builder votes = Votes.builder();
        for (int c = 0; c < 3; c++) {
            arguments.add(Argument.of("a" + c, "writer", "Text " + c + ".", "", Stance.UNKNOWN, "en"));
            votes.add("writer", "a" + c, 0);
        }
        for (int p = 0; p < 4; p++) {
            votes.add("p" + p, "a0", 1);
        }
        votes.add("p0", "a1", 1).add("p1", "a1", 1).add("p4", "a2", 1).add("p5", "a2", 1);
        return new Evidence(new ArgumentSet(arguments), votes.build(), OpinionGroups.none());
    }

    private static BitSet cited(int... arguments) {
        BitSet out = new BitSet();
        for (int c : arguments) {
            out.set(c);
        }
        return out;
    }

    @Test
    void whoeverCanBeStoodForIsStoodFor() {
        // k = 2, three people each: a0 stands for three of its four; one of them is left.
        assertThat(representation.balancedJr(cited(0, 2))).isCloseTo(1.0 * 2 / 6, within(1e-12));
        // k = 3, two people each: p0 and p1 make room at a0.
        assertThat(representation.balancedJr(cited(0, 1, 2))).isZero();
        // k = 1: a1 stands for two; of those who agree with a0 two are left.
        assertThat(representation.balancedJr(cited(1))).isCloseTo(2.0 / 6, within(1e-12));
    }

    @Test
    void theProportionalChoiceScoresOne() {
        assertThat(representation.pavRatio(cited(0, 2))).isEqualTo(1);
        // One for a0's four and a half more for each of two, against one for each of six.
        assertThat(representation.pavRatio(cited(0, 1))).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(representation.pavRatio(cited())).isEqualTo(1);
    }
}
