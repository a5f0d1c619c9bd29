package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.live.Shift;
import org.yoriai.opinion.Shifts.Part;

/** Which figures of a shift are told by group. */
class ShiftsTest {
    /** So many people who went from disagreeing to agreeing. */
    private static Shift moved(int people) {
        List<Shift.Answer> answers = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            ParticipantId person = new ParticipantId("p" + p);
            answers.add(new Shift.Answer(person, new StatementId("s"), Vote.DISAGREE, 1));
            answers.add(new Shift.Answer(person, new StatementId("s"), Vote.AGREE, 2));
        }
        return Shift.of(answers, 2).get("s");
    }

    private static List<Part> parts(int everybody, Integer... groups) {
        SortedMap<String, Shift> shifts = new TreeMap<>();
        for (int g = 0; g < groups.length; g++) {
            shifts.put(String.valueOf((char) ('A' + g)), groups[g] == null ? null : moved(groups[g]));
        }
        return Shifts.parts(everybody, shifts);
    }

    @Test
    void tellsOfTenPeopleOrMore() {
        assertThat(parts(32, 12, 20)).containsExactly(new Part("A", 12, 12), new Part("B", 20, 20));
    }

    @Test
    void whoIsLeftOutIsTenOrNobody() {
        assertThat(parts(35, 12, 20)).containsExactly(new Part("A", null, null), new Part("B", 20, 20));
        assertThat(parts(25, 16, 9)).containsExactly(new Part("A", null, null), new Part("B", null, null));
        assertThat(parts(48, 20, 14, 8, 6))
                .containsExactly(
                        new Part("A", 20, 20),
                        new Part("B", 14, 14),
                        new Part("C", null, null),
                        new Part("D", null, null));
    }

    @Test
    void aGroupInWhichNobodyAnsweredTwiceHasNoFigures() {
        assertThat(parts(12, 12, null)).containsExactly(new Part("A", 12, 12), new Part("B", null, null));
    }
}
