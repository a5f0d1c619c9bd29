package org.yoriai.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yoriai.deliberation.Deliberation.Askable;
import org.yoriai.deliberation.Stance;
import org.yoriai.shared.Pseudonym;

class RoutingTest {
    @Test
    void moreArgumentsThanPeopleCanAnswerAreTooMany() {
        // 126 people who answer 20 each: 7 answers an argument
        assertThat(Routing.pace(arguments(371, 7), 126, 20).tooMany()).isTrue();
        // 204 people who answer 30 of 50
        assertThat(Routing.pace(arguments(50, 120), 204, 30).tooMany()).isFalse();
        // 400 people who answer 10 of 30: 133 each, though nobody answers half
        assertThat(Routing.pace(arguments(30, 100), 400, 10).tooMany()).isFalse();
    }

    @Test
    void fewPeopleWhoAnswerNearlyAllAreNotTooMuchAsked() {
        assertThat(Routing.pace(arguments(12, 8), 12, 10).tooMany()).isFalse();
    }

    @Test
    void nothingIsSaidOfThePaceBeforeThereIsOne() {
        assertThat(Routing.pace(arguments(300, 0), 40, 0).tooMany()).isFalse();
        assertThat(Routing.pace(List.of(), 40, 0).perArgument()).isZero();
    }

    @Test
    void countsWhatFewerThanTwentyHaveAnswered() {
        List<Askable> arguments = new ArrayList<>(arguments(3, 19));
        arguments.addAll(arguments(4, 20));

        RoutingView.Pace pace = Routing.pace(arguments, 50, 5);

        assertThat(pace.fewSeen()).isEqualTo(3);
        assertThat(pace.answers()).isEqualTo(137);
        assertThat(pace.perArgument()).isEqualTo(20);
    }

    private static List<Askable> arguments(int many, int seen) {
        List<Askable> arguments = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            arguments.add(new Askable(
                    new UUID(0, i), seen, null, Stance.FOR, new Pseudonym("0".repeat(32)), null, "words " + i));
        }
        return arguments;
    }
}
