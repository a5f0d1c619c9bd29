package org.yoriai.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.yoriai.digest.choice.Choice;
import org.yoriai.digest.choice.Hearing;
import org.yoriai.digest.choice.Selection;
import org.yoriai.digest.gate.DissentKept;
import org.yoriai.digest.gate.GateCase;
import org.yoriai.digest.gate.Gates;
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

    private static final List<String> MADE_OF = List.of(
            "text/abbreviations.en.txt",
            "text/connectives.en.txt",
            "text/connectives.ja.txt",
            "wording/frames.en.properties",
            "wording/frames.ja.properties");

    private Digest() {}

    /**
     * An extractive summary. A sentence that fails a gate is dropped, with its arguments listed as left out, and the rest is
     * judged again. Publish the result only if {@link GateReport#passed()}.
     */
    public static DigestResult digest(
            ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues, DigestOptions options) {
        Input input = Input.of(arguments, votes, groups, issues);
        Evidence evidence = input.evidence;
        List<String> languages = languages(evidence);
        String lang = options.lang().isEmpty() ? most(languages) : options.lang();
        Frames frames = new Frames(lang);
        Selection selection = input.choose(options);
        List<TopicSummary> topics = new Draft(
                        evidence,
                        input.topics,
                        input.grams,
                        selection,
                        new Template(frames, options.level(), evidence),
                        languages)
                .topics(titles(issues, frames));

        List<LeftOut> leftOut = new ArrayList<>();
        for (Argument a : arguments.arguments()) {
            if (!a.eligible()) {
                leftOut.add(new LeftOut(a.id(), a.standing().code()));
            }
        }
        GateReport gates = input.judge(topics, true);
        while (!gates.passed()) {
            Map<String, String> failed = new HashMap<>();
            gates.failures().stream()
                    .filter(f -> !f.sentence().isEmpty())
                    .forEach(f -> failed.putIfAbsent(f.sentence(), f.gate()));
            if (failed.isEmpty()) {
                break;
            }
            topics = without(topics, failed, leftOut);
            gates = input.judge(topics, true);
        }

        String sha256 = CanonicalInput.sha256(evidence, votes, issues, options);
        Set<String> chosen = ids(evidence, selection.cited());
        double order = evidence.size() == 0
                ? Double.NaN
                : jaccard(
                        chosen,
                        shuffledChoice(
                                arguments,
                                votes,
                                groups,
                                issues,
                                options,
                                new SplittableRandom(seed(sha256, "order"))));
        return new DigestResult(
                new ModelStamp(EXTRACTIVE, hash(), ""),
                lang,
                topics,
                groups,
                input.assignments,
                leftOut,
                gates,
                input.measure(topics, selection.budget(), order),
                new Inputs(
                        arguments.arguments().size(),
                        evidence.size(),
                        evidence.people().size(),
                        sha256),
                evidence.size() == 0 ? "no eligible argument" : "");
    }

    /**
     * Judges a summary anew, however it came about: one that a person has shortened or rearranged, or a stored one against
     * today's input.
     */
    public static GateReport judge(
            ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues, List<TopicSummary> topics) {
        return Input.of(arguments, votes, groups, issues).judge(topics, true);
    }

    /** The input prepared for choosing and judging. */
    private record Input(
            Evidence evidence, Issues issues, List<Assignment> assignments, Topics topics, CharacterGrams grams) {

        static Input of(ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues) {
            Evidence evidence = new Evidence(arguments, votes, groups);
            List<Assignment> assignments = IssueAssigner.assign(evidence.arguments(), issues);
            Topics topics = new Topics(evidence, assignments, IssueAssigner.order(assignments, issues));
            CharacterGrams grams = new CharacterGrams(
                    evidence.arguments().stream().map(Argument::text).toList());
            return new Input(evidence, issues, assignments, topics, grams);
        }

        Selection choose(DigestOptions options) {
            return Choice.of(evidence, topics, grams, options.quotes());
        }

        GateReport judge(List<TopicSummary> summary, boolean extractive) {
            return Gates.judge(new GateCase(evidence, topics, issues, summary, extractive));
        }

        MetricReport measure(List<TopicSummary> summary, int budget, double orderInvariance) {
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
            Hearing hearing = new Hearing(evidence, topics, grams);
            Hearing.Score s = hearing.score(cited);
            return new MetricReport(
                    hearing.statementCoverage(cited),
                    s.peopleCoverage(),
                    s.lightCoverage(),
                    s.gap(),
                    s.balance(),
                    new DissentKept().voiced(new GateCase(evidence, topics, issues, summary, true)),
                    s.jr(),
                    s.ejrPlus(),
                    s.redundancy(),
                    s.worstPair(),
                    orderInvariance,
                    cited.cardinality(),
                    budget);
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

    private static Set<String> shuffledChoice(
            ArgumentSet arguments,
            Votes votes,
            OpinionGroups groups,
            Issues issues,
            DigestOptions options,
            SplittableRandom random) {
        List<Argument> rows = new ArrayList<>(arguments.arguments());
        for (int i = rows.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Argument a = rows.get(i);
            rows.set(i, rows.get(j));
            rows.set(j, a);
        }
        int[] order = new int[votes.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        Votes.Builder cast = Votes.builder();
        for (int i : order) {
            cast.add(
                    votes.voters().get(votes.voter()[i]), votes.arguments().get(votes.argument()[i]), votes.value()[i]);
        }
        Input input = Input.of(new ArgumentSet(rows), cast.build(), groups, issues);
        return ids(input.evidence, input.choose(options).cited());
    }

    private static Set<String> ids(Evidence evidence, BitSet cited) {
        Set<String> out = new TreeSet<>();
        cited.stream().forEach(c -> out.add(evidence.arguments().get(c).id()));
        return out;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
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

    /** First 8 bytes of SHA-256(input ‖ step), so that every step has its own chance and every run the same. */
    private static long seed(String sha256, String step) {
        return ByteBuffer.wrap(sha256().digest((sha256 + step).getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Hash of the frames and word lists that make up the extractive model. */
    private static String hash() {
        MessageDigest digest = sha256();
        for (String name : MADE_OF) {
            try (InputStream in = Digest.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("resource " + name + " is missing from the build");
                }
                digest.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
