package org.yoriai.digest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Issues;
import org.yoriai.digest.NearDuplicate;
import org.yoriai.digest.Stance;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Embedders;

class NearDuplicatesTest {
    private static List<NearDuplicate> among(Argument... arguments) {
        List<Argument> all = List.of(arguments);
        ArgumentVectors vectors =
                ArgumentVectors.of(all, all.stream().map(Argument::lang).toList(), Issues.none(), Embedders.embedded());
        return NearDuplicates.among(all, new int[all.size()], vectors);
    }

    private static Argument argument(String id, String text, String lang) {
        return Argument.of(id, "p", text, "", Stance.UNKNOWN, lang);
    }

    @Test
    void theSameInOtherWordsIsSuggestedAndTheContraryIsNot() {
        assertThat(among(
                        argument("a", "The town must pay for repairs of the harbour wall.", "en"),
                        argument("b", "The town must not pay for repairs of the harbour wall.", "en"),
                        argument("c", "Repairs to the harbour wall have to be paid by the town.", "en"),
                        argument("d", "Dogs need a meadow of their own.", "en")))
                .extracting(NearDuplicate::a, NearDuplicate::b)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a", "c"));
    }

    @Test
    void japaneseIsComparedByItsWords() {
        assertThat(among(
                        argument("a", "港の壁の修理費は町が払うべきだ。", "ja"),
                        argument("b", "港の壁の修理費は町が払うべきではない。", "ja"),
                        argument("c", "港の壁の修理の費用は、町が払わなければならない。", "ja"),
                        argument("d", "犬のための草地がほしい。", "ja")))
                .extracting(NearDuplicate::a, NearDuplicate::b)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a", "c"));
    }

    @Test
    void nothingIsSuggestedAcrossLanguagesOrWhereNegationIsNotKnown() {
        assertThat(among(
                        argument("a", "Banc", "fr"),
                        argument("b", "Banc", "fr"),
                        argument("c", "Banc", "en"),
                        argument("d", "Banc", "ja")))
                .isEmpty();
    }
}
