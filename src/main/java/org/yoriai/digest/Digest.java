package org.yoriai.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yoriai.digest.choice.Selection;
import org.yoriai.digest.topic.NearDuplicates;
import org.yoriai.digest.vector.Embedders;
import org.yoriai.digest.wording.Draft;
import org.yoriai.digest.wording.Frames;
import org.yoriai.digest.wording.Template;

/**
 * The one entry: arguments and votes in, a summary out in which every sentence quotes members and every number is counted.
 * The same input gives the same result, whatever the order of its rows. Thread-safe.
 */
public final class Digest {

    /** The model that needs no model: chosen quotes in fixed frames. */
    public static final String EXTRACTIVE = "extractive";

    private Digest() {}

    /** With the embedders of this process: see {@link Embedders#embedded()}. */
    public static DigestResult digest(
            ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues, DigestOptions options) {
        return digest(arguments, votes, groups, issues, options, Embedders.embedded());
    }

    /**
     * An extractive summary. A sentence that fails a gate is dropped, with its arguments listed as left out, and the rest is
     * judged again. Publish the result only if {@link GateReport#passed()}.
     */
    public static DigestResult digest(
            ArgumentSet arguments,
            Votes votes,
            OpinionGroups groups,
            Issues issues,
            DigestOptions options,
            Embedders embedders) {
        Evidence evidence = new Evidence(arguments, votes, groups);
        String sha256 = CanonicalInput.sha256(evidence, votes, issues, options);
        Prepared known = Prepared.of(evidence, issues, embedders);
        Prepared input = options.thorough() ? known.proposing(sha256) : known;
        String lang = options.lang().isEmpty() ? most(input.languages()) : options.lang();
        Frames frames = new Frames(lang);
        Selection selection = input.choose(options);
        List<LeftOut> leftOut = new ArrayList<>();
        for (Argument a : arguments.arguments()) {
            if (!a.eligible()) {
                leftOut.add(new LeftOut(a.id(), a.standing().code()));
            }
        }
        Draft draft = new Draft(
                evidence,
                input.topics(),
                input.vectors()::likeness,
                input.contrary()::contradicts,
                selection,
                new Template(frames, options.level(), evidence),
                input.languages(),
                options.spans());
        Judged judged = Judged.of(input, draft.topics(titles(input, frames)), leftOut);
        List<TopicSummary> topics = judged.topics();
        GateReport gates = judged.gates();

        Robustness robustness = new Robustness(arguments, votes, groups, input, options, sha256, selection.cited());
        return new DigestResult(
                ExtractiveModel.stamp(embedders),
                lang,
                topics,
                groups,
                input.assignments(),
                options.thorough()
                        ? NearDuplicates.among(evidence.arguments(), input.topicOf(), input.vectors())
                        : List.of(),
                leftOut,
                gates,
                input.measure(
                        lang,
                        topics,
                        selection.budget(),
                        robustness.order(),
                        options.thorough() ? robustness.leaveOneOut() : Double.NaN),
                new Inputs(
                        arguments.arguments().size(),
                        evidence.size(),
                        evidence.people().size(),
                        sha256),
                evidence.size() == 0 ? "no eligible argument" : "");
    }

    /** Hash of an input, as a summary of it tells it; nothing is chosen. */
    public static String sha256(
            ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues, DigestOptions options) {
        return CanonicalInput.sha256(new Evidence(arguments, votes, groups), votes, issues, options);
    }

    /** What the model that generates nothing is made of. */
    public static ModelStamp extractive(Embedders embedders) {
        return ExtractiveModel.stamp(embedders);
    }

    /**
     * Judges an extractive summary anew: one that a person has shortened or rearranged, or a stored one against today's
     * input.
     */
    public static GateReport judge(
            ArgumentSet arguments,
            Votes votes,
            OpinionGroups groups,
            Issues issues,
            List<TopicSummary> topics,
            Embedders embedders) {
        return Prepared.of(new Evidence(arguments, votes, groups), issues, embedders)
                .judge(topics, Set.of());
    }

    /** Measures such a summary anew; what hangs on choosing again is not computed. @param budget upper bound of quotes */
    public static MetricReport measure(
            ArgumentSet arguments,
            Votes votes,
            OpinionGroups groups,
            Issues issues,
            List<TopicSummary> topics,
            String lang,
            int budget,
            Embedders embedders) {
        return Prepared.of(new Evidence(arguments, votes, groups), issues, embedders)
                .measure(lang, topics, budget, Double.NaN, Double.NaN);
    }

    /**
     * The same summary with other frames around the same quotes, judged and measured anew. Frames that a model worded meet two
     * gates more, and a number may also stand where one of the sentence's quotes has it.
     *
     * @param topics the summary as it is worded now
     * @param worded ids of its sentences that a model worded
     * @param by who worded them
     */
    public static DigestResult worded(
            ArgumentSet arguments,
            Votes votes,
            Issues issues,
            DigestResult extractive,
            List<TopicSummary> topics,
            Set<String> worded,
            ModelStamp by,
            Embedders embedders) {
        Prepared input = Prepared.of(new Evidence(arguments, votes, extractive.groups()), issues, embedders);
        MetricReport before = extractive.metrics();
        return new DigestResult(
                by,
                extractive.lang(),
                topics,
                extractive.groups(),
                extractive.assignments(),
                extractive.nearDuplicates(),
                extractive.leftOut(),
                input.judge(topics, worded),
                input.measure(
                        extractive.lang(), topics, before.budget(), before.orderInvariance(), before.leaveOneOut()),
                extractive.inputs(),
                extractive.because());
    }

    /**
     * The same quotes in the frames of another reading level, judged anew; nothing is chosen again.
     *
     * @param chosen what was made of the same input
     * @param options those it was made with, at the other level
     */
    public static DigestResult reworded(
            ArgumentSet arguments,
            Votes votes,
            Issues issues,
            DigestResult chosen,
            DigestOptions options,
            Embedders embedders) {
        Evidence evidence = new Evidence(arguments, votes, chosen.groups());
        Prepared input = Prepared.of(evidence, issues, embedders);
        Frames frames = new Frames(chosen.lang());
        List<LeftOut> leftOut = new ArrayList<>(chosen.leftOut());
        Draft draft = new Draft(
                evidence,
                input.topics(),
                input.vectors()::likeness,
                input.contrary()::contradicts,
                input.selected(chosen),
                new Template(frames, options.level(), evidence),
                input.languages(),
                options.spans());
        Judged judged = Judged.of(input, draft.topics(titles(input, frames)), leftOut);
        MetricReport before = chosen.metrics();
        return new DigestResult(
                chosen.model(),
                chosen.lang(),
                judged.topics(),
                chosen.groups(),
                chosen.assignments(),
                chosen.nearDuplicates(),
                leftOut,
                judged.gates(),
                input.measure(
                        chosen.lang(),
                        judged.topics(),
                        before.budget(),
                        before.orderInvariance(),
                        before.leaveOneOut()),
                new Inputs(
                        chosen.inputs().arguments(),
                        chosen.inputs().eligible(),
                        chosen.inputs().people(),
                        CanonicalInput.sha256(evidence, votes, issues, options)),
                chosen.because());
    }

    /** What stands after every sentence that fails a gate is dropped. */
    private record Judged(List<TopicSummary> topics, GateReport gates) {
        /** @param leftOut gets the arguments of dropped sentences */
        static Judged of(Prepared input, List<TopicSummary> written, List<LeftOut> leftOut) {
            List<TopicSummary> topics = written;
            GateReport gates = input.judge(topics, Set.of());
            while (!gates.passed()) {
                Interruption.check();
                Map<String, String> failed = new HashMap<>();
                gates.failures().stream()
                        .filter(f -> !f.sentence().isEmpty())
                        .forEach(f -> failed.putIfAbsent(f.sentence(), f.gate()));
                if (failed.isEmpty()) {
                    break;
                }
                topics = without(topics, failed, leftOut);
                gates = input.judge(topics, Set.of());
            }
            return new Judged(topics, gates);
        }
    }

    private static List<TopicSummary> without(
            List<TopicSummary> topics, Map<String, String> failed, List<LeftOut> leftOut) {
        List<TopicSummary> out = new ArrayList<>();
        for (TopicSummary t : topics) {
            List<Sentence> kept = new ArrayList<>();
            for (Sentence s : t.sentences()) {
                String gate = failed.get(s.id());
                if (gate == null) {
                    kept.add(s);
                } else {
                    s.cites().forEach(c -> leftOut.add(new LeftOut(c.argument(), "gate " + gate)));
                }
            }
            if (!kept.isEmpty()) {
                out.add(new TopicSummary(t.id(), t.title(), t.people(), t.arguments(), kept));
            }
        }
        return out;
    }

    private static Map<String, String> titles(Prepared input, Frames frames) {
        Map<String, String> out = new HashMap<>(input.proposed());
        for (Issue i : input.issues().issues()) {
            out.put(i.id(), i.title());
        }
        out.put(Issues.UNSORTED, frames.unsorted());
        return out;
    }

    /** The frames' language most arguments are written in; English if neither. */
    private static String most(List<String> languages) {
        long ja = languages.stream().filter("ja"::equals).count();
        long en = languages.stream().filter("en"::equals).count();
        return ja > en ? "ja" : "en";
    }
}
