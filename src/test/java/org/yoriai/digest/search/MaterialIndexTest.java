package org.yoriai.digest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.digest.vector.Embedders;

class MaterialIndexTest {
    private static final List<Material> MATERIALS = List.of(
            new Material(
                    "pond",
                    "clause",
                    "Ponds",
                    "A pond is fenced on every side. Its gate closes at eight in the evening."),
            new Material("dogs", "clause", "Dogs", "Dogs stay on a lead. Owners carry a bag."),
            new Material("ike", "clause", "池", "池の周りには柵を立てる。門は午後八時に閉める。"),
            new Material("inu", "clause", "犬", "犬にはひもを付ける。飼い主は袋を持つ。"),
            new Material("blank", "glossary", "Pond", " \u200B"));

    private static final MaterialIndex INDEX = new MaterialIndex(MATERIALS, "", Embedders.lexical(), new Bar(0.1));

    private static List<Answer.Cite> ask(String question) {
        return INDEX.answer(new Question("q", "", question), "").cites();
    }

    @Test
    void theBestSentenceOfTheRightMaterialAnswers() {
        assertThat(ask("When does the gate of the pond close?").get(0))
                .extracting(Answer.Cite::material, Answer.Cite::quote)
                .containsExactly("pond", "Its gate closes at eight in the evening.");
        assertThat(ask("門は何時に閉まりますか。").get(0))
                .extracting(Answer.Cite::material, Answer.Cite::quote)
                .containsExactly("ike", "門は午後八時に閉める。");
    }

    @Test
    void whatTheMaterialsDoNotSayIsNotAnswered() {
        assertThat(ask("Who won the cup?")).isEmpty();
        Answer dogs = new MaterialIndex(MATERIALS, "", Embedders.lexical(), new Bar(1))
                .answer(new Question("q", "", "Where do dogs stay?"), "");
        assertThat(dogs.found()).isFalse();
        assertThat(dogs.nearest()).extracting(Answer.Cite::material).startsWith("dogs");
        assertThat(INDEX.answer(new Question("q", "fr", "Le chien ?"), "").found())
                .isFalse();
    }

    @Test
    void everyCiteIsWholeSentencesWhereItsOffsetsSay() {
        for (String question : List.of("pond", "dogs on a lead", "犬のひも", "池の柵と門")) {
            for (Answer.Cite c : ask(question)) {
                String text = MATERIALS.stream()
                        .filter(m -> m.id().equals(c.material()))
                        .findFirst()
                        .orElseThrow()
                        .text();
                assertThat(text.substring(c.start(), c.end())).isEqualTo(c.quote());
                assertThat(QuoteBoundary.whole(text, c.start(), c.end())).isTrue();
                assertThat(c.score()).isBetween(0.1, 1.0);
            }
            assertThat(ask(question)).hasSizeBetween(1, 3);
        }
    }

    @Test
    void theOrderOfTheMaterialsDoesNotMatter() {
        List<Material> reversed = new java.util.ArrayList<>(MATERIALS);
        java.util.Collections.reverse(reversed);
        MaterialIndex other = new MaterialIndex(reversed, "", Embedders.lexical(), new Bar(0.1));
        Question question = new Question("q", "", "Where do dogs and gates close?");
        assertThat(other.answer(question, "")).isEqualTo(INDEX.answer(question, ""));
    }

    @Test
    void refusesTwoMaterialsOfOneId() {
        assertThatThrownBy(() -> new MaterialIndex(
                        List.of(MATERIALS.get(0), MATERIALS.get(0)), "", Embedders.lexical(), Bar.MEASURED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionIsNotAnsweredByWhatSpeaksOfNothingInIt() {
        MaterialIndex all = new MaterialIndex(MATERIALS, "", Embedders.lexical(), new Bar(0));
        assertThat(all.answer(new Question("q", "en", "pond"), "").found()).isTrue();
        MaterialIndex least = new MaterialIndex(MATERIALS, "", Embedders.lexical(), new Bar(0.01));
        for (String nothing : List.of("xyzzy", "?!", "the of and")) {
            Answer answer = least.answer(new Question("q", "en", nothing), "");
            assertThat(answer.found()).as(nothing).isFalse();
            assertThat(answer.nearest()).as(nothing).isEmpty();
        }
    }

    @Test
    void aNumberToRingThatIsAskedForMustStandThere() {
        assertThat(ask("What time does the gate of the pond close?")).isNotEmpty();
        assertThat(ask("What is the phone number of the pond?")).isEmpty();
        assertThat(ask("池の電話番号は？")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, What does it say about “Dogs”?, dogs",
        "en, What does it say about “Ponds”?, pond",
        "ja, 「犬」について教えてください, inu",
        "ja, 「池」について教えてください, ike"
    })
    void whatIsSaidUnderAHeadingIsFound(String lang, String question, String material) {
        Answer answer = new MaterialIndex(MATERIALS, "", Embedders.lexical(), Bar.MEASURED)
                .answer(new Question("q", lang, question), "");
        assertThat(answer.cites()).extracting(Answer.Cite::material).startsWith(material);
    }

    @Test
    void aPlaceIsNamedOnce() {
        MaterialIndex two = new MaterialIndex(
                List.of(
                        new Material("clause", "clause", "sec_1", "Ponds", "", "A pond is fenced."),
                        new Material("term", "term", "sec_1", "Pond", "", "A pond is water that stands."),
                        new Material("other", "clause", "sec_2", "Ponds", "", "A pond is cleaned.")),
                "en",
                Embedders.lexical(),
                new Bar(0.1));
        assertThat(two.answer(new Question("q", "en", "What about a pond?"), "").cites())
                .extracting(Answer.Cite::material)
                .hasSize(2)
                .contains("other");
    }

    @Test
    void materialsWithoutAWordAreNoAnswer() {
        MaterialIndex dots = new MaterialIndex(
                List.of(new Material("dots", "clause", "", "…")), "en", Embedders.lexical(), Bar.MEASURED);
        assertThat(dots.answer(new Question("q", "en", "What now?"), "").found())
                .isFalse();
    }

    @Test
    void aLongQuestionIsReadFromItsBeginning() {
        String far = "x ".repeat(Question.LONGEST_READ) + "pond gate";
        assertThat(INDEX.answer(new Question("q", "en", far), "").found()).isFalse();
        assertThat(INDEX.answer(new Question("q", "en", "gate of the pond. " + "and so on ".repeat(200)), "")
                        .cites())
                .extracting(Answer.Cite::material)
                .startsWith("pond");
        assertThat(Question.read("あ".repeat(Question.LONGEST_READ - 1) + "𠮷")).hasSize(Question.LONGEST_READ - 1);
    }

    @Test
    void refusesMoreThanItCanSearch() {
        String half = "a".repeat(MaterialIndex.LONGEST / 2);
        assertThatThrownBy(() -> new MaterialIndex(
                        List.of(new Material("a", "clause", "", half), new Material("b", "clause", "b", half)),
                        "en",
                        Embedders.lexical(),
                        Bar.MEASURED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
