package org.yoriai.digest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yoriai.digest.AmountMark;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestFixture;
import org.yoriai.digest.DigestFixture.Assembly;
import org.yoriai.digest.GateReport;
import org.yoriai.digest.Kind;
import org.yoriai.digest.ModelStamp;
import org.yoriai.digest.NumberMark;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.vector.Embedders;

/** A sound summary, changed in one place so that exactly one gate refuses it. */
class GatesTest {
    private final Assembly assembly = DigestFixture.bicycles("en");
    private final List<TopicSummary> sound = assembly.digest().topics();

    @Test
    void aSoundSummaryPassesEveryGate() {
        GateReport report = assembly.judge(sound);
        assertThat(report.passed()).isTrue();
        assertThat(report.failures()).isEmpty();
    }

    @Test
    void anEmptySummaryIsNoSummary() {
        assertThat(failing(assembly.judge(List.of())))
                .contains("citationValidity", "citationCompleteness", "quoteFidelity");
    }

    @Test
    void citationValidityRefusesWordsThatWereKeptOut() {
        assertOnly("citationValidity", citing(Kind.QUESTION, new Citation("z1", 0, 18, "My words are mine.", 0)));
    }

    @Test
    void citationValidityRefusesAnArgumentThatDoesNotExist() {
        assertOnly("citationValidity", citing(Kind.QUESTION, new Citation("nobody", 0, 3, "Yes", 0)));
    }

    @Test
    void citationValidityRefusesAnotherTopicsWords() {
        assertOnly(
                "citationValidity",
                citing(Kind.CONSENSUS, new Citation("b1", 0, 28, "Fines should rise with speed.", 0)));
    }

    @Test
    void citationValidityRefusesTheOtherSidesWords() {
        assertOnly(
                "citationValidity",
                citing(Kind.QUESTION, new Citation("a3", 0, 37, "Narrow roads are unsafe for scooters.", 0)));
    }

    @Test
    void citationCompletenessRefusesASentenceThatQuotesNobody() {
        assertOnly(
                "citationCompleteness",
                with(0, new Sentence("extra", "People like it.", Kind.CONSENSUS, List.of(), List.of(), List.of())));
    }

    @Test
    void quoteFidelityRefusesACutInsideASentence() {
        assertOnly("quoteFidelity", requoting("Who repairs a bay", 0, 17));
    }

    @Test
    void quoteFidelityRefusesAChangedWord() {
        assertOnly("quoteFidelity", requoting("Who repairs a bay in summer?", 0, 28));
    }

    @Test
    void quoteFidelityRefusesOffsetsBeyondTheText() {
        assertOnly("quoteFidelity", requoting("Who repairs a bay in winter?", 0, 29));
    }

    @Test
    void unsupportedNumbersRefusesANumberThatNamesNoMeasure() {
        assertOnly(
                "unsupportedNumbers",
                changing(
                        Kind.DISSENT,
                        s -> new Sentence(
                                s.id(),
                                s.text(),
                                s.kind(),
                                s.cites(),
                                s.numbers().subList(0, s.numbers().size() - 1),
                                s.quantifiers())));
    }

    @Test
    void unsupportedNumbersRefusesACountThatTheVotesDoNotGive() {
        assertOnly("unsupportedNumbers", changing(Kind.DISSENT, s -> {
            NumberMark n = s.numbers().get(0);
            String text = s.text().substring(0, n.start()) + "19" + s.text().substring(n.end());
            List<NumberMark> marks = new ArrayList<>(s.numbers());
            marks.set(0, new NumberMark(n.start(), n.end(), 19, n.measure()));
            return new Sentence(s.id(), text, s.kind(), s.cites(), marks, s.quantifiers());
        }));
    }

    @Test
    void unsupportedNumbersRefusesANumberWordInATitle() {
        assertOnly("unsupportedNumbers", titled("Twelve good reasons"));
    }

    @Test
    void quantifierTruthRefusesAWordThatTheCountsDoNotBear() {
        assertOnly(
                "quantifierTruth",
                changing(
                        Kind.CONSENSUS,
                        s -> new Sentence(
                                s.id(),
                                "Few" + s.text().substring(3),
                                s.kind(),
                                s.cites(),
                                s.numbers(),
                                List.of(new AmountMark(
                                        0,
                                        3,
                                        s.quantifiers().get(0).num(),
                                        s.quantifiers().get(0).den())))));
    }

    @Test
    void quantifierTruthRefusesAWordWithoutCounts() {
        assertOnly("quantifierTruth", framing(Kind.QUESTION, "Most wonder: “", "”"));
    }

    @Test
    void quantifierTruthRefusesAWordThatHasNoRange() {
        assertOnly("quantifierTruth", framing(Kind.QUESTION, "Several members: “", "”"));
    }

    @Test
    void voiceRefusesAFrameLouderThanItsQuote() {
        assertOnly("voice", framing(Kind.QUESTION, "Members demand: “", "”"));
    }

    @Test
    void dissentKeptRefusesASummaryWithoutThoseWhoDisagree() {
        List<TopicSummary> out = new ArrayList<>();
        for (TopicSummary t : sound) {
            out.add(new TopicSummary(
                    t.id(),
                    t.title(),
                    t.people(),
                    t.arguments(),
                    t.sentences().stream().filter(s -> s.kind() != Kind.DISSENT).toList()));
        }
        assertOnly("dissentKept", out);
    }

    @Test
    void dissentKeptRefusesASummaryOfOneSide() {
        TopicSummary t = sound.get(0);
        assertOnly(
                "dissentKept",
                List.of(new TopicSummary(
                        t.id(),
                        t.title(),
                        t.people(),
                        t.arguments(),
                        t.sentences().stream()
                                .filter(s -> s.kind() == Kind.QUESTION)
                                .toList())));
    }

    @Test
    void dissentKeptRefusesToCallCommonGroundWhatAGroupRejects() {
        // a2 is supported by group A and rejected by group B.
        assertOnly(
                "dissentKept",
                changing(
                        Kind.DISSENT,
                        s -> new Sentence(s.id(), s.text(), Kind.CONSENSUS, s.cites(), s.numbers(), s.quantifiers())));
    }

    @Test
    void negationRefusesAModelsFrameThatTurnsItsQuote() {
        assertThat(worded("Nobody repairs a bay in winter: “")).contains("negation");
        assertThat(worded("Who repairs a bay: “")).doesNotContain("negation");
        assertThat(failing(assembly.judge(framing(Kind.QUESTION, "No answer yet: “", "”"))))
                .isEmpty();
    }

    @Test
    void supportRefusesAModelsFrameInWordsThatItsQuotesDoNotHave() {
        assertThat(worded("Municipal maintenance remains unclear: “")).contains("supportP5");
        assertThat(worded("Who repairs a bay in winter: “")).doesNotContain("supportP5");
    }

    /** Gates that fail when a model puts its own words before the question, and nothing else is said. */
    private Set<String> worded(String frame) {
        List<TopicSummary> one = new ArrayList<>();
        for (TopicSummary t : framing(Kind.QUESTION, frame, "”")) {
            List<Sentence> questions = t.sentences().stream()
                    .filter(s -> s.kind() == Kind.QUESTION)
                    .toList();
            if (!questions.isEmpty()) {
                one.add(new TopicSummary(t.id(), t.title(), t.people(), t.arguments(), questions));
            }
        }
        Set<String> all = new TreeSet<>();
        one.forEach(t -> t.sentences().forEach(s -> all.add(s.id())));
        GateReport report = Digest.worded(
                        assembly.arguments(),
                        assembly.votes(),
                        assembly.issues(),
                        assembly.digest(),
                        one,
                        all,
                        new ModelStamp("model", "", ""),
                        Embedders.lexical())
                .gates();
        assertThat(report.passed()).isFalse();
        Set<String> out = new TreeSet<>();
        report.failures().forEach(f -> out.add(f.gate()));
        return out;
    }

    private void assertOnly(String gate, List<TopicSummary> changed) {
        GateReport report = assembly.judge(changed);
        assertThat(report.passed()).isFalse();
        assertThat(failing(report)).containsExactly(gate);
        assertThat(report.failures()).isNotEmpty().allMatch(f -> f.gate().equals(gate));
    }

    private static Set<String> failing(GateReport r) {
        Set<String> out = new TreeSet<>();
        record Value(String gate, boolean holds) {}
        List.of(
                        new Value("citationValidity", r.citationValidity() == 1),
                        new Value("citationCompleteness", r.citationCompleteness() == 1),
                        new Value("quoteFidelity", r.quoteFidelity() == 1),
                        new Value("unsupportedNumbers", r.unsupportedNumbers() == 0),
                        new Value("quantifierTruth", r.quantifierTruth() == 1),
                        new Value("voice", r.voice() == 1),
                        new Value("dissentKept", r.dissentKept() == 1))
                .stream()
                .filter(v -> !v.holds)
                .forEach(v -> out.add(v.gate));
        return out;
    }

    /** The first sentence of a kind changed. */
    private List<TopicSummary> changing(Kind kind, UnaryOperator<Sentence> change) {
        List<TopicSummary> out = new ArrayList<>();
        boolean done = false;
        for (TopicSummary t : sound) {
            List<Sentence> list = new ArrayList<>();
            for (Sentence s : t.sentences()) {
                boolean here = !done && s.kind() == kind;
                list.add(here ? change.apply(s) : s);
                done |= here;
            }
            out.add(new TopicSummary(t.id(), t.title(), t.people(), t.arguments(), list));
        }
        assertThat(done).as("the fixture has a sentence of kind " + kind).isTrue();
        return out;
    }

    private List<TopicSummary> citing(Kind kind, Citation more) {
        return changing(kind, s -> {
            List<Citation> cites = new ArrayList<>(s.cites());
            cites.add(more);
            return new Sentence(s.id(), s.text(), s.kind(), cites, s.numbers(), s.quantifiers());
        });
    }

    private List<TopicSummary> requoting(String quote, int start, int end) {
        return changing(
                Kind.QUESTION,
                s -> new Sentence(
                        s.id(),
                        "Open question: “" + quote + "”",
                        s.kind(),
                        List.of(new Citation("a4", start, end, quote, 16)),
                        s.numbers(),
                        s.quantifiers()));
    }

    private List<TopicSummary> framing(Kind kind, String before, String after) {
        return changing(kind, s -> {
            Citation c = s.cites().get(0);
            return new Sentence(
                    s.id(),
                    before + c.quote() + after,
                    s.kind(),
                    List.of(new Citation(c.argument(), c.start(), c.end(), c.quote(), before.length())),
                    List.of(),
                    List.of());
        });
    }

    private List<TopicSummary> with(int topic, Sentence more) {
        List<TopicSummary> out = new ArrayList<>(sound);
        TopicSummary t = sound.get(topic);
        List<Sentence> list = new ArrayList<>(t.sentences());
        list.add(more);
        out.set(topic, new TopicSummary(t.id(), t.title(), t.people(), t.arguments(), list));
        return out;
    }

    private List<TopicSummary> titled(String title) {
        List<TopicSummary> out = new ArrayList<>(sound);
        TopicSummary t = sound.get(0);
        out.set(0, new TopicSummary(t.id(), title, t.people(), t.arguments(), t.sentences()));
        return out;
    }
}
