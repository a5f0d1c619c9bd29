package org.yoriai.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Kind;
import org.yoriai.digest.Sentence;

class FrameTest {
    private static Sentence sentence(String text, Citation... cites) {
        return new Sentence("s1", text, Kind.DISSENT, List.of(cites), List.of(), List.of());
    }

    private static String woven(Frame frame, String... words) {
        return frame.pieces(List.of(words)).stream().map(Frame.Piece::text).collect(Collectors.joining());
    }

    @Test
    void holdsNoWordOfAMember() {
        Sentence dissent = sentence(
                "17 of 40 disagree with this: “Count them.” Another view: “Too few 🚲 come.”",
                new Citation("a", 0, 11, "Count them.", 30),
                new Citation("b", 4, 20, "Too few 🚲 come.", 58));

        Frame frame = Frame.of(dissent);

        assertThat(frame.text()).isEqualTo("17 of 40 disagree with this: “” Another view: “”");
        assertThat(frame.places()).containsExactly(30, 47);
    }

    @Test
    void givesTheSentenceBackWithItsWords() {
        Sentence dissent = sentence(
                "「ア。」には40人中17人が反対。別の見方：「イ。」", new Citation("a", 0, 2, "ア。", 1), new Citation("b", 0, 2, "イ。", 23));

        Frame frame = Frame.of(dissent);

        assertThat(woven(frame, "ア。", "イ。")).isEqualTo(dissent.text());
        assertThat(woven(frame, "［…］", "イ。")).isEqualTo("「［…］」には40人中17人が反対。別の見方：「イ。」");
    }

    @Test
    void saysWhosePieceIsWhose() {
        Frame frame = new Frame("“” and “”.", List.of(1, 8));

        assertThat(frame.pieces(List.of("A", "B")))
                .containsExactly(
                        new Frame.Piece("“", -1),
                        new Frame.Piece("A", 0),
                        new Frame.Piece("” and “", -1),
                        new Frame.Piece("B", 1),
                        new Frame.Piece("”.", -1));
    }

    @Test
    void refusesAQuoteThatDoesNotStandWhereItShould() {
        Sentence moved = sentence("For: “Yes.”", new Citation("a", 0, 4, "Yes.", 5));

        assertThatThrownBy(() -> Frame.of(moved)).isInstanceOf(IllegalArgumentException.class);
    }
}
