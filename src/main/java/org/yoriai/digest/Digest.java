package org.yoriai.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.digest.choice.Choice;
import org.yoriai.digest.choice.Selection;
import org.yoriai.digest.text.CharacterGrams;
import org.yoriai.digest.text.LanguageGuess;
import org.yoriai.digest.topic.IssueAssigner;
import org.yoriai.digest.topic.Topics;
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

    /** An extractive summary. Publish it only if {@link GateReport#passed()}. */
    public static DigestResult digest(
            ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues, DigestOptions options) {
        Evidence evidence = new Evidence(arguments, votes, groups);
        List<String> languages = languages(evidence);
        String lang = options.lang().isEmpty() ? most(languages) : options.lang();
        Frames frames = new Frames(lang);
        List<Assignment> assignments = IssueAssigner.assign(evidence.arguments(), issues);
        Topics topics = new Topics(evidence, assignments, IssueAssigner.order(assignments, issues));
        CharacterGrams grams = new CharacterGrams(
                evidence.arguments().stream().map(Argument::text).toList());
        Selection selection = Choice.of(evidence, topics, grams, options.quotes());
        Template template = new Template(frames, options.level(), evidence);
        List<TopicSummary> drafted =
                new Draft(evidence, topics, grams, selection, template, languages).topics(titles(issues, frames));
        List<LeftOut> leftOut = new ArrayList<>();
        for (Argument a : arguments.arguments()) {
            if (!a.eligible()) {
                leftOut.add(new LeftOut(a.id(), a.standing().code()));
            }
        }
        double no = Double.NaN;
        return new DigestResult(
                new ModelStamp(EXTRACTIVE, "", ""),
                lang,
                drafted,
                groups,
                assignments,
                leftOut,
                new GateReport(0, 0, 0, 0, 0, 0, 0, List.of()),
                new MetricReport(
                        no,
                        no,
                        no,
                        no,
                        no,
                        no,
                        no,
                        no,
                        no,
                        no,
                        no,
                        selection.cited().cardinality(),
                        selection.budget()),
                new Inputs(
                        arguments.arguments().size(),
                        evidence.size(),
                        evidence.people().size(),
                        CanonicalInput.sha256(evidence, votes, issues, options)),
                evidence.size() == 0 ? "no eligible argument" : "");
    }

    private static Map<String, String> titles(Issues issues, Frames frames) {
        Map<String, String> out = new HashMap<>();
        for (Issue i : issues.issues()) {
            out.put(i.id(), i.title());
        }
        out.put(Issues.UNSORTED, frames.unsorted());
        return out;
    }

    private static List<String> languages(Evidence evidence) {
        return evidence.arguments().stream()
                .map(a -> a.lang().isEmpty() ? LanguageGuess.of(a.text()) : a.lang())
                .toList();
    }

    /** The frames' language most arguments are written in; English if neither. */
    private static String most(List<String> languages) {
        long ja = languages.stream().filter("ja"::equals).count();
        long en = languages.stream().filter("en"::equals).count();
        return ja > en ? "ja" : "en";
    }
}
