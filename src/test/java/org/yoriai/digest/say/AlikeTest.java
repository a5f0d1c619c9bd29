package org.yoriai.digest.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Standing;
import org.yoriai.digest.vector.Embedders;

class AlikeTest {
    private static final String DRAFT = "The night bus should keep running until two in the morning.";

    private static Argument argument(String id, String text, Stance stance) {
        return Argument.of(id, "author-" + id, text, "", stance, "en");
    }

    private static List<String> alike(Argument draft, List<Argument> others) {
        return Alike.to(draft, others, Embedders.embedded(), 3).stream()
                .map(Alike::argument)
                .toList();
    }

    @Test
    void whatSaysTheSameIsFoundAndWhatSpeaksOfOtherThingsIsNot() {
        List<Argument> others = List.of(
                argument("a", "Buses at night should go on running until 2 in the morning.", Stance.FOR),
                argument("b", "Children under twelve should swim free of charge.", Stance.FOR));

        assertThat(alike(argument("me", DRAFT, Stance.FOR), others)).containsExactly("a");
    }

    @Test
    void theOppositeIsNeverOfferedAsTheSame() {
        List<Argument> others = List.of(
                argument("a", "The night bus should not keep running until two in the morning.", Stance.UNKNOWN),
                argument("b", "The night bus should keep running until two in the morning.", Stance.AGAINST));

        assertThat(alike(argument("me", DRAFT, Stance.FOR), others)).isEmpty();
    }

    @Test
    void whoKeepsHerWordsOutIsNotComparedWith() {
        Argument out = new Argument("a", "x", DRAFT, "", Stance.FOR, "en", Standing.OPTED_OUT);

        assertThat(alike(argument("me", DRAFT, Stance.FOR), List.of(out))).isEmpty();
    }

    @Test
    void theOrderOfTheOthersDoesNotMatterAndNoMoreThanAskedForComeBack() {
        List<Argument> others = List.of(
                argument("d", DRAFT, Stance.FOR),
                argument("c", DRAFT, Stance.FOR),
                argument("b", DRAFT, Stance.FOR),
                argument("a", DRAFT, Stance.FOR));

        assertThat(alike(argument("me", DRAFT, Stance.FOR), others)).containsExactly("a", "b", "c");
    }

    @Test
    void japaneseIsComparedByItsWords() {
        Argument draft = Argument.of("me", "x", "夜のバスは午前二時まで走らせるべきです。", "", Stance.FOR, "ja");
        List<Argument> others = List.of(
                Argument.of("a", "y", "夜のバスは午前二時まで走らせるべきだと思います。", "", Stance.FOR, "ja"),
                Argument.of("b", "z", "夜のバスは午前二時まで走らせるべきではない。", "", Stance.UNKNOWN, "ja"),
                Argument.of("c", "w", "港で泳ぐ人の料金を下げてほしい。", "", Stance.FOR, "ja"));

        assertThat(alike(draft, others)).containsExactly("a");
    }
}
