package org.yoriai.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.yoriai.consensus.VotesFixture.Line;

@NullUnmarked
class AxisEndsTest {
    @Test
    void eachEndHoldsWhatItsPeopleAgreeWith() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 10; j++) {
                lines.add(new Line("" + i, "" + j, (i + j) % 2 == 0 ? 1 : -1, 0));
            }
        }
        OpinionMap map = Opinions.map(VotesFixture.matrix(lines), RobustSettings.DEFAULT);

        AxisEnds ends = AxisEnds.first(map, 3);

        // even people agree with even statements; the largest loading, that of statement 0, is positive
        assertThat(ends.high()).hasSize(3).allMatch(id -> Integer.parseInt(id.value()) % 2 == 0);
        assertThat(ends.low()).hasSize(3).allMatch(id -> Integer.parseInt(id.value()) % 2 == 1);
        assertThat(ends.oneSided()).isFalse();
    }

    @Test
    void aDirectionFromMuchAgreementToLittleSaysSo() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 10; j++) {
                lines.add(new Line("" + i, "" + j, (i * 7 + j * 3) % 20 < (i < 20 ? 17 : 3) ? 1 : -1, 0));
            }
        }

        AxisEnds ends = AxisEnds.first(Opinions.map(VotesFixture.matrix(lines), RobustSettings.DEFAULT), 3);

        assertThat(ends.oneSided()).isTrue();
        assertThat(ends.low()).isEmpty();
    }
}
