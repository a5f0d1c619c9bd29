package org.yoriai.digest;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yoriai.digest.choice.Choice;
import org.yoriai.digest.choice.Hearing;
import org.yoriai.digest.choice.Representation;
import org.yoriai.digest.choice.Selection;
import org.yoriai.digest.gate.DissentKept;
import org.yoriai.digest.gate.GateCase;
import org.yoriai.digest.gate.Gates;
import org.yoriai.digest.text.CharacterGrams;
import org.yoriai.digest.text.LanguageGuess;
import org.yoriai.digest.topic.Contrary;
import org.yoriai.digest.topic.IssueAssigner;
import org.yoriai.digest.topic.TopicProposer;
import org.yoriai.digest.topic.Topics;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.wording.Readability;

/**
 * The input sorted into topics, ready for choosing and judging.
 *
 * @param proposed titles of topics that nobody described, by id
 */
record Prepared(
        Evidence evidence,
        Issues issues,
        List<String> languages,
        ArgumentVectors vectors,
        List<Assignment> assignments,
        Map<String, String> proposed,
        Topics topics,
        CharacterGrams grams) {

    /** A clause of fewer arguments need not be summed up. */
    private static final int FEWEST = 3;

    static Prepared of(Evidence evidence, Issues issues, Embedders embedders) {
        List<String> languages = evidence.arguments().stream()
                .map(a -> a.lang().isEmpty() ? LanguageGuess.of(a.text()) : a.lang())
                .toList();
        ArgumentVectors vectors = ArgumentVectors.of(evidence.arguments(), languages, issues, embedders);
        return of(
                evidence,
                issues,
                languages,
                vectors,
                IssueAssigner.assign(evidence.arguments(), issues, vectors),
                Map.of());
    }

    private static Prepared of(
            Evidence evidence,
            Issues issues,
            List<String> languages,
            ArgumentVectors vectors,
            List<Assignment> assignments,
            Map<String, String> proposed) {
        return new Prepared(
                evidence,
                issues,
                languages,
                vectors,
                assignments,
                proposed,
                new Topics(evidence, assignments, IssueAssigner.order(assignments, issues)),
                new CharacterGrams(
                        evidence.arguments().stream().map(Argument::text).toList()));
    }

    /** With topics proposed for what belongs to none, where nobody described any. */
    Prepared proposing(String inputSha256) {
        if (!issues.issues().isEmpty()) {
            return this;
        }
        TopicProposer.Proposal proposal = TopicProposer.propose(
                evidence.arguments(), assignments, vectors, step -> Seeds.random(inputSha256, step));
        return of(evidence, issues, languages, vectors, proposal.assignments(), proposal.titles());
    }

    /** The same topics over other evidence on some or all of the same arguments. */
    Prepared on(Evidence other) {
        boolean all = other.size() == evidence.size();
        return of(
                other,
                issues,
                languages,
                vectors,
                all
                        ? assignments
                        : assignments.stream()
                                .filter(a -> other.argument(a.argument()) >= 0)
                                .toList(),
                proposed);
    }

    /** Which arguments contradict each other. */
    Contrary contrary() {
        return new Contrary(evidence.arguments(), topics, vectors);
    }

    Selection choose(DigestOptions options) {
        return Choice.of(evidence, topics, grams, contrary(), options.quotes(), options.candidates());
    }

    /** What a summary of this input chose. */
    Selection selected(DigestResult chosen) {
        BitSet cited = cited(chosen.topics());
        return Choice.selected(evidence, topics, cited, chosen.metrics().budget());
    }

    /** Index of the topic of each argument. */
    int[] topicOf() {
        int[] out = new int[evidence.size()];
        for (int c = 0; c < out.length; c++) {
            out[c] = topics.of(c);
        }
        return out;
    }

    /** @param worded ids of the sentences whose frames a model worded */
    GateReport judge(List<TopicSummary> summary, Set<String> worded) {
        return Gates.judge(new GateCase(evidence, topics, issues, summary, worded));
    }

    MetricReport measure(
            String lang, List<TopicSummary> summary, int budget, double orderInvariance, double leaveOneOut) {
        BitSet cited = cited(summary);
        Hearing hearing = new Hearing(evidence, topics, grams);
        Hearing.Score s = hearing.score(cited);
        Representation representation = new Representation(evidence);
        Readability frames = new Readability(summary);
        boolean ja = lang.equals("ja");
        return new MetricReport(
                hearing.statementCoverage(cited),
                s.peopleCoverage(),
                s.lightCoverage(),
                s.gap(),
                s.balance(),
                new DissentKept().voiced(new GateCase(evidence, topics, issues, summary, Set.of())),
                s.jr(),
                s.ejrPlus(),
                evidence.voted() ? representation.balancedJr(cited) : Double.NaN,
                evidence.voted() ? representation.pavRatio(cited) : Double.NaN,
                s.redundancy(),
                s.worstPair(),
                orderInvariance,
                leaveOneOut,
                clauseCoverage(summary),
                hearing.lengthBias(cited),
                ja ? Double.NaN : frames.grade(),
                ja ? frames.sentenceLength() : Double.NaN,
                ja ? frames.kanjiShare() : Double.NaN,
                cited.cardinality(),
                budget);
    }

    private BitSet cited(List<TopicSummary> summary) {
        BitSet cited = new BitSet();
        for (TopicSummary t : summary) {
            for (Sentence s : t.sentences()) {
                for (Citation c : s.cites()) {
                    int i = evidence.argument(c.argument());
                    if (i >= 0) {
                        cited.set(i);
                    }
                }
            }
        }
        return cited;
    }

    /** Clauses are the targets of the issues, or of the arguments where none is described; NaN without any. */
    private double clauseCoverage(List<TopicSummary> summary) {
        Set<String> clauses = new TreeSet<>();
        if (issues.issues().isEmpty()) {
            evidence.arguments().forEach(a -> clauses.add(a.target()));
            clauses.remove("");
        } else {
            issues.issues().stream().filter(i -> !i.target().isEmpty()).forEach(i -> clauses.add(i.id()));
        }
        long covered = summary.stream()
                .filter(t -> clauses.contains(t.id()) && t.arguments() >= FEWEST)
                .count();
        return clauses.isEmpty() ? Double.NaN : (double) covered / clauses.size();
    }
}
