package org.yoriai.digest.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Votes;
import org.yoriai.digest.topic.Topics;

/**
 * Twelve voters. On the first topic eight agree with a0 and a1, and the four others with a2; all agree with a3. On the second
 * topic b0 divides them like a0, and nobody speaks for those who disagree.
 */
class DissentTest {
    private static final int A0 = 0;
    private static final int A1 = 1;
    private static final int A2 = 2;
    private static final int A3 = 3;
    private static final int B0 = 4;

    private final Dissent dissent = dissent();

    private static Dissent dissent() {
        List<Argument> arguments = new ArrayList<>();
        for (String id : List.of("a0", "a1", "a2", "a3", "b0")) {
            arguments.add(Argument.of(id, "w" + id, "Text " + id + ".", "sec_" + id.charAt(0), Stance.UNKNOWN, "en"));
        }
        Votes.Builder votes = Votes.builder();
        for (int p = 0; p < 12; p++) {
            int most = p < 8 ? 1 : -1;
            votes.add("p" + p, "a0", most).add("p" + p, "a1", most).add("p" + p, "b0", most);
            votes.add("p" + p, "a2", -most).add("p" + p, "a3", 1);
        }
        Evidence evidence = new Evidence(new ArgumentSet(arguments), votes.build(), OpinionGroups.none());
        List<Assignment> clauses = arguments.stream()
                .map(a -> new Assignment(a.id(), a.target(), Assignment.By.CLAUSE, 0))
                .toList();
        return new Dissent(evidence, new Topics(evidence, clauses, List.of("sec_a", "sec_b")));
    }

    private static BitSet cited(int... arguments) {
        BitSet out = new BitSet();
        for (int c : arguments) {
            out.set(c);
        }
        return out;
    }

    @Test
    void whatDividesPeopleWantsAVoiceOfTheOthersOnTheSameTopic() {
        assertThat(dissent.unvoicedBeyondThird(cited(A0))).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(dissent.unvoicedBeyondThird(cited(A0, A2))).isZero();
        assertThat(dissent.unvoicedBeyondThird(cited(B0, A2))).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void whoThinksAlikeOrWhatAllAgreeOnIsNoVoiceOfTheOthers() {
        assertThat(dissent.unvoicedBeyondThird(cited(A0, A1))).isCloseTo(2 - 2 / 3.0, within(1e-12));
        assertThat(dissent.unvoicedBeyondThird(cited(A0, A3))).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void aThirdMayGoWithout() {
        assertThat(dissent.unvoicedBeyondThird(cited(A0, A1, A2, B0))).isZero();
    }

    @Test
    void whatMostRejectOrAllAgreeOnNeedsNoVoice() {
        assertThat(dissent.unvoicedBeyondThird(cited(A2, A3))).isZero();
    }
}
