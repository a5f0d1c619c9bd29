package org.yoriai.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yoriai.shared.json.JsonOut;
import org.yoriai.unbundling.Options;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unbundler;
import org.yoriai.unbundling.UnusableLaw;

class TextReadingTest {
    private record Read(UnbundledBill bill, ClauseTree tree, BillReading reading) {}

    private static Read read(String text, List<String> names) {
        try {
            UnbundledBill bill = Unbundler.unbundle(text.getBytes(StandardCharsets.UTF_8), Options.DETECT);
            ClauseTree tree = ClauseTree.of(bill);
            return new Read(bill, tree, TextReading.of(bill, tree, names == null ? names(tree) : names));
        } catch (UnusableLaw e) {
            throw new AssertionError(e);
        }
    }

    private static Read demo(String name) {
        return read(file(name), null);
    }

    private static String file(String name) {
        try (InputStream in = TextReadingTest.class.getResourceAsStream("/demo/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(ClauseTree tree) {
        return tree.clauses().stream().map(ClauseTree.Clause::eId).toList();
    }

    private static Stream<BillReading.Words> words(BillReading reading) {
        return Stream.of(
                        reading.units().stream()
                                .flatMap(unit -> Stream.of(
                                                unit.actors().stream().map(BillReading.Actor::words),
                                                unit.money().stream().map(BillReading.Money::words),
                                                unit.dates().stream().map(BillReading.When::words))
                                        .flatMap(each -> each)),
                        reading.edges().stream().map(BillReading.Edge::words),
                        reading.questions().stream().flatMap(question -> question.cites().stream()),
                        reading.definitions().stream().map(BillReading.Definition::meaning),
                        reading.amendments().stream().map(BillReading.Amendment::words))
                .flatMap(each -> each);
    }

    @Test
    void whatAShortNameMeansStandsBeforeIt() {
        String ja = "港の条例\n\n第一条　この条例は、港を守る。\n\n第二条　町は、港を守るための金（以下「港基金」という。）を置く。\n\n第三条　町は、港基金を守る。\n";
        String en =
                "Quay Act\n\n1 Fund\nThe Council sets money aside for the quay (in this Act referred to as “the quay fund”). It is"
                        + " audited.\n\n2 Use\nThe quay fund pays for ropes.\n";

        assertThat(read(ja, null).reading().definitions()).singleElement().satisfies(one -> {
            assertThat(one.term()).isEqualTo("港基金");
            assertThat(one.meaning().text()).isEqualTo("町は、港を守るための金（以下「港基金」という。）");
        });
        assertThat(read(en, null).reading().definitions())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.meaning().text())
                                .isEqualTo(
                                        "The Council sets money aside for the quay (in this Act referred to as “the quay fund”)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinance.en.txt", "ordinance.ja.txt", "night-buses.en.txt", "night-buses.ja.txt"})
    void quotedWordsStandWhereTheyAreSaidToStand(String name) {
        Read read = demo(name);
        Map<String, String> bodies = new HashMap<>();
        read.tree().clauses().forEach(clause -> bodies.put(clause.eId(), clause.body()));
        List<BillReading.Words> placed =
                words(read.reading()).filter(words -> words.start() >= 0).toList();
        assertThat(placed).hasSizeGreaterThan(20);
        assertThat(placed).allSatisfy(words -> {
            String there = bodies.get(words.eId()).substring(words.start(), words.end());
            String text = words.text().endsWith("…")
                    ? words.text().substring(0, words.text().length() - 1)
                    : words.text();
            assertThat(there.strip()).startsWith(text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinance", "night-buses"})
    void aTranslationNamesItsClausesAsTheOriginalDoes(String name) {
        Read english = demo(name + ".en.txt");
        Read japanese = read(file(name + ".ja.txt"), names(english.tree()));
        assertThat(japanese.reading().units().stream().map(BillReading.Unit::eId))
                .containsExactlyElementsOf(names(english.tree()));
        assertThat(words(japanese.reading()).map(BillReading.Words::eId).filter(eId -> !eId.isEmpty()))
                .isSubsetOf(names(english.tree()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinance", "night-buses"})
    void readersOfBothLanguagesAreAskedTheSameInTheSameOrder(String name) {
        BillReading english = demo(name + ".en.txt").reading();
        BillReading japanese = read(
                        file(name + ".ja.txt"), names(demo(name + ".en.txt").tree()))
                .reading();
        BillReading shown = english.inWordsOf(japanese);
        assertThat(shown.packages().stream().map(one -> one.id() + one.units() + one.requires()))
                .containsExactlyElementsOf(english.packages().stream()
                        .map(one -> one.id() + one.units() + one.requires())
                        .toList());
        assertThat(shown.questions().stream().map(question -> question.id() + question.order() + question.requires()))
                .containsExactlyElementsOf(english.questions().stream()
                        .map(question -> question.id() + question.order() + question.requires())
                        .toList());
        assertThat(shown.questions().stream().filter(question -> question.lang().equals("ja")))
                .as("questions in Japanese words")
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.text()).containsPattern("[ぁ-んァ-ン一-龯]"));
    }

    @Test
    void aMeaningEndsWhereTheNextBegins() {
        BillReading reading = demo("ordinance.en.txt").reading();
        assertThat(reading.definitions().stream()
                        .filter(definition -> definition.term().equals("hire"))
                        .map(definition -> definition.meaning().text()))
                .containsExactly(
                        "“hire” means letting a rider use a shared vehicle, for payment or free of charge, from the"
                                + " time it is unlocked until it is locked again");
    }

    @Test
    void aNeedIsQuotedWithTheSentenceThatSaysIt() {
        assertThat(demo("ordinance.en.txt").reading().edges().stream()
                        .filter(edge -> edge.from().equals("part_4__sec_12__subsec_2")
                                && edge.to().startsWith("part_2__sec_6"))
                        .map(edge -> edge.words().text()))
                .contains("A rider who contravenes section 6(2) is liable to a civil penalty of ¥3,000.");
        assertThat(demo("ordinance.ja.txt").reading().edges().stream()
                        .filter(edge -> edge.hard() && edge.words().text().startsWith("第六条第二項"))
                        .map(edge -> edge.words().text()))
                .isNotEmpty()
                .allSatisfy(words ->
                        assertThat(words).startsWith("第六条第二項の規定に違反した利用者は").endsWith("。"));
    }

    @Test
    void whatIsStoredReadsBackTheSame() throws IOException {
        BillReading reading = demo("ordinance.ja.txt").reading();
        assertThat(new ObjectMapper().readValue(JsonOut.text(reading), BillReading.class))
                .isEqualTo(reading);
    }

    @Test
    void everyQuestionNamesTheQuestionsItNeedsBeforeIt() {
        List<BillQuestion> questions = BillQuestion.of(demo("ordinance.en.txt").reading());
        assertThat(questions).hasSizeGreaterThan(3);
        assertThat(questions)
                .anySatisfy(question -> assertThat(question.stops()).isNotEmpty());
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.needs()).allMatch(needed -> needed < question.order()));
        for (BillQuestion question : questions) {
            for (int stopped : question.stops()) {
                assertThat(questions.get(stopped - 1).needs()).contains(question.order());
            }
        }
        assertThat(questions.stream().flatMap(question -> question.clauses().stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(questions.size() - 1);
        assertThat(new HashSet<>(questions.stream().map(BillQuestion::order).toList()))
                .hasSize(questions.size());
    }

    @Test
    void wordsThatStandNowhereInTheClauseHaveNoPlace() {
        Read read = read("""
                1 Fee of £50
                (1) The council must pay £20 to a keeper.
                (2) It starts on 1 May 2030.
                """, null);
        assertThat(words(read.reading()).filter(words -> words.text().equals("£50")))
                .allSatisfy(words -> assertThat(words.start()).isEqualTo(-1));
        assertThat(words(read.reading()).filter(words -> words.text().equals("£20")))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.start()).isNotNegative());
    }

    @Test
    void aMeaningEndsWhereItsSentenceEndsAndNotAtAnAbbreviation() {
        assertThat(meanings(demo("night-buses.en.txt"), "night bus"))
                .singleElement()
                .asString()
                .endsWith("after 11 p.m. and not later than 1.30 a.m. the next day.");
        assertThat(meanings(demo("ordinance.en.txt"), "night hours"))
                .singleElement()
                .asString()
                .endsWith("between 10 p.m. and 5 a.m.");
    }

    private static List<String> meanings(Read read, String term) {
        return read.reading().definitions().stream()
                .filter(definition -> definition.term().equals(term))
                .map(definition -> definition.meaning().text())
                .toList();
    }
}
