package org.yoriai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yoriai.consensus.Opinions;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.PolisSettings;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.VoteMatrix;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.Assignment;
import org.yoriai.digest.Digest;
import org.yoriai.digest.DigestOptions;
import org.yoriai.digest.DigestResult;
import org.yoriai.digest.GateReport;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.MetricReport;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Standing;
import org.yoriai.digest.TopicSummary;
import org.yoriai.digest.Votes;
import org.yoriai.digest.text.QuoteBoundary;
import org.yoriai.digest.text.Span;
import org.yoriai.digest.wording.ReadingLevel;
import org.yoriai.shared.csv.CsvRow;
import org.yoriai.shared.csv.CsvTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code yoriai summarize ARGUMENTS.csv}: arguments in, a summary out in which every sentence cites members' own words. */
@Command(
        name = "summarize",
        description = "Arguments in, a summary out in which every sentence cites members' own words.",
        footer = {
            "",
            "Example:",
            "  ./yoriai summarize arguments.csv --votes participants-votes.csv --lang en > summary.json",
            "",
            "ARGUMENTS.csv: id,author,text[,target,stance,lang,role,ai_use,status], or a Polis comments.csv.",
            "VOTES.csv: timestamp,datetime,comment-id,voter-id,vote, or a Polis participants-votes.csv, whose",
            "group-id gives the opinion groups; without it they are found in the votes.",
            "",
            "Exit codes: 0 done; 1 no eligible argument; 2 unusable input (FILE:LINE: what is wrong and right)."
        })
public final class SummarizeCommand extends OfflineCommand {
    private static final Set<String> NOT_ARGUMENTS =
            Set.of("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final double ROUND = 1e6;

    @Parameters(index = "0", paramLabel = "ARGUMENTS.csv", description = "the arguments")
    Path arguments;

    @Option(names = "--votes", paramLabel = "VOTES.csv", description = "votes on the arguments")
    Path votes;

    @Option(
            names = "--issues",
            paramLabel = "ISSUES.csv",
            description = "id,target,title,description: the topics; without it each clause is one")
    Path issues;

    @Option(
            names = "--lang",
            paramLabel = "en|ja",
            defaultValue = "",
            description = "language around the quotes; else that of most arguments")
    String lang;

    @Option(
            names = "--level",
            paramLabel = "standard|easy",
            defaultValue = "standard",
            description = "how plainly it is worded; quotes are never rewritten")
    ReadingLevel level;

    @Option(names = "--quotes", paramLabel = "N", defaultValue = "0", description = "most arguments to cite")
    int quotes;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = Digest.EXTRACTIVE,
            description = "extractive (default): members' words in fixed frames")
    String model;

    @Override
    protected Answer answer() throws IOException {
        if (!model.equals(Digest.EXTRACTIVE)) {
            throw UnusableInput.ofOption("--model", "there is no model '" + model + "'; use " + Digest.EXTRACTIVE);
        }
        if (!lang.isEmpty() && !lang.equals("en") && !lang.equals("ja")) {
            throw UnusableInput.ofOption("--lang", "'" + lang + "' has no frames; use en or ja");
        }
        if (quotes < 0) {
            throw UnusableInput.ofOption("--quotes", "must be 1 or more");
        }
        Written written = fromTable(arguments, SummarizeCommand::readArguments);
        ArgumentSet set = written.set;
        Cast cast =
                votes == null ? new Cast(Votes.none(), true, OpinionGroups.none()) : fromTable(votes, this::readVotes);
        Issues topics = issues == null ? Issues.none() : fromTable(issues, SummarizeCommand::readIssues);
        warnOfUnknown(set, cast.votes);
        OpinionGroups groups = cast.groupsGiven ? cast.groups : opinionGroups(set, cast.votes);
        // A file of topics without a row says that there are none to propose either.
        boolean thorough = issues == null || !topics.issues().isEmpty();
        DigestOptions options = new DigestOptions(lang, level, quotes, thorough)
                .quoting(written.spans)
                .among(written.candidates);
        DigestResult result = Digest.digest(set, cast.votes, groups, topics, options);
        boolean made = result.because().isEmpty();
        if (made && !result.gates().passed()) {
            for (GateReport.Failure f : result.gates().failures()) {
                warn("gate " + f.gate() + " fails: topic " + f.topic()
                        + (f.sentence().isEmpty() ? "" : ", sentence " + f.sentence()) + ": " + f.because());
            }
        }
        return Answer.verdict(made, document(result));
    }

    /**
     * Arguments, the sentences that authors chose ({@code quote_start} and {@code quote_end}), and what may be quoted
     * ({@code candidate}: yes or no; without the column all may).
     */
    private record Written(ArgumentSet set, Map<String, Span> spans, Set<String> candidates) {}

    /** Votes, and the groups of the file where it has a column for them. */
    private record Cast(Votes votes, boolean groupsGiven, OpinionGroups groups) {}

    /** The groups the engine {@code consensus} finds in the votes on eligible arguments. */
    private static OpinionGroups opinionGroups(ArgumentSet set, Votes cast) {
        Set<String> eligible = new HashSet<>();
        set.eligible().forEach(a -> eligible.add(a.id()));
        VoteMatrix.Builder matrix = VoteMatrix.builder();
        boolean any = false;
        for (int i = 0; i < cast.size(); i++) {
            String argument = cast.arguments().get(cast.argument()[i]);
            if (eligible.contains(argument)) {
                any = true;
                matrix.vote(
                        new ParticipantId(cast.voters().get(cast.voter()[i])),
                        new StatementId(argument),
                        Vote.of(cast.value()[i]),
                        0);
            }
        }
        if (!any) {
            return OpinionGroups.none();
        }
        return new OpinionGroups(Opinions.map(matrix.build(), PolisSettings.REFERENCE).groups().stream()
                .map(g -> new OpinionGroups.Group(
                        g.id().value(),
                        g.members().stream().map(ParticipantId::value).toList()))
                .toList());
    }

    private void warnOfUnknown(ArgumentSet set, Votes cast) {
        Set<String> known = new HashSet<>();
        set.arguments().forEach(a -> known.add(a.id()));
        int unknown = 0;
        for (int i = 0; i < cast.size(); i++) {
            unknown += known.contains(cast.arguments().get(cast.argument()[i])) ? 0 : 1;
        }
        if (unknown > 0) {
            warn(votes + ": ignored " + unknown + " votes on arguments that are not in " + arguments);
        }
    }

    private static Written readArguments(CsvTable table) {
        boolean polis = table.has("comment-body");
        int id = table.column(polis ? "comment-id" : "id");
        int author = table.column(polis ? "author-id" : "author");
        int text = table.column(polis ? "comment-body" : "text");
        List<Argument> out = new ArrayList<>();
        Map<String, Span> spans = new HashMap<>();
        Set<String> candidates = new HashSet<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRow row : table) {
            String key = row.get(id).strip();
            String writer = row.get(author).strip();
            if (key.isEmpty()) {
                throw row.invalid("the id is empty; give each argument an id of its own");
            }
            if (writer.isEmpty()) {
                throw row.invalid("argument " + key + " has no author; give a name or pseudonym");
            }
            Long before = lines.put(key, row.line());
            if (before != null) {
                throw row.invalid("id " + key + " stands on line " + before + " already; an id may be there once");
            }
            if (row.get(text).length() > Argument.LONGEST) {
                throw row.invalid("the text of " + key + " has " + row.get(text).length() + " characters; "
                        + Argument.LONGEST + " are the most");
            }
            if (out.size() == ArgumentSet.MOST) {
                throw row.invalid("there are more than " + ArgumentSet.MOST + " arguments; split the file");
            }
            out.add(new Argument(
                    key,
                    writer,
                    row.get(text),
                    cell(table, row, "target"),
                    stance(row, cell(table, row, "stance")),
                    language(row, cell(table, row, "lang")),
                    standing(table, row, polis)));
            span(table, row, row.get(text)).ifPresent(chosen -> spans.put(key, chosen));
            if (isCandidate(table, row)) {
                candidates.add(key);
            }
        }
        return new Written(new ArgumentSet(out), spans, candidates);
    }

    private static Optional<Span> span(CsvTable table, CsvRow row, String text) {
        String start = cell(table, row, "quote_start");
        String end = cell(table, row, "quote_end");
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        try {
            int from = Integer.parseInt(start);
            int to = Integer.parseInt(end);
            if (QuoteBoundary.whole(text, from, to)) {
                return Optional.of(new Span(from, to));
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw row.invalid(
                "quote_start '" + start + "' and quote_end '" + end + "' are not whole sentences of the text");
    }

    private static boolean isCandidate(CsvTable table, CsvRow row) {
        return switch (cell(table, row, "candidate")) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> throw row.invalid("candidate is yes or no");
        };
    }

    private static String cell(CsvTable table, CsvRow row, String column) {
        return table.has(column) ? row.get(column).strip() : "";
    }

    private static Stance stance(CsvRow row, String stance) {
        return switch (stance) {
            case "" -> Stance.UNKNOWN;
            case "for" -> Stance.FOR;
            case "against" -> Stance.AGAINST;
            case "question" -> Stance.QUESTION;
            default ->
                throw row.invalid(
                        "stance '" + stance + "' is unknown; write for, against or question, or leave it empty");
        };
    }

    /** The primary part of a language tag: en of en-GB; empty for none. */
    static String language(CsvRow row, String lang) {
        String primary = lang.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (!primary.isEmpty() && !LANGUAGES.contains(primary)) {
            throw row.invalid("lang '" + lang + "' is unknown; write a code such as en or ja, or leave it empty");
        }
        return primary;
    }

    private static Standing standing(CsvTable table, CsvRow row, boolean polis) {
        String role = cell(table, row, "role");
        if (cell(table, row, "ai_use").equals("no")) {
            return Standing.OPTED_OUT;
        } else if (cell(table, row, "status").equals("hidden")) {
            return Standing.HIDDEN;
        } else if (polis && cell(table, row, "moderated").equals("-1")) {
            return Standing.MODERATED_OUT;
        }
        return role.isEmpty() || role.equals("member") ? Standing.ELIGIBLE : Standing.NOT_A_MEMBER;
    }

    private Cast readVotes(CsvTable table) {
        return table.has("participant") ? readMatrix(table) : readList(table);
    }

    private static Cast readMatrix(CsvTable table) {
        Votes.Builder out = Votes.builder();
        Map<String, List<String>> groups = new TreeMap<>();
        Map<String, Long> lines = new HashMap<>();
        List<String> header = table.header();
        int participant = table.column("participant");
        for (CsvRow row : table) {
            String voter = row.get(participant).strip();
            Long before = lines.put(voter, row.line());
            if (before != null) {
                throw row.invalid("participant " + voter + " stands on line " + before + " already; one row each");
            }
            String group = cell(table, row, "group-id");
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(voter);
            }
            for (int k = 0; k < header.size(); k++) {
                String cell = row.get(k).strip();
                if (!cell.isEmpty() && !NOT_ARGUMENTS.contains(header.get(k))) {
                    out.add(voter, header.get(k).strip(), vote(row, cell));
                }
            }
        }
        return new Cast(
                out.build(),
                table.has("group-id"),
                new OpinionGroups(groups.entrySet().stream()
                        .map(g -> new OpinionGroups.Group(g.getKey(), g.getValue()))
                        .toList()));
    }

    private static Cast readList(CsvTable table) {
        int argument = table.column("comment-id");
        int voter = table.column("voter-id");
        int vote = table.column("vote");
        int time = table.column("timestamp");
        Votes.Builder out = Votes.builder();
        Map<String, Long> latest = new HashMap<>();
        for (CsvRow row : table) {
            String who = row.get(voter).strip();
            String what = row.get(argument).strip();
            int value = vote(row, row.get(vote).strip());
            long at = timestamp(row, row.get(time).strip());
            String pair = who.length() + ":" + who + what;
            if (at >= latest.getOrDefault(pair, Long.MIN_VALUE)) {
                latest.put(pair, at);
                out.add(who, what, value);
            }
        }
        return new Cast(out.build(), false, OpinionGroups.none());
    }

    private static int vote(CsvRow row, String vote) {
        return switch (vote) {
            case "1", "+1", "1.0" -> 1;
            case "0", "0.0" -> 0;
            case "-1", "-1.0" -> -1;
            default -> throw row.invalid("vote '" + vote + "' is unknown; write 1 (agree), 0 (pass) or -1 (disagree)");
        };
    }

    private static long timestamp(CsvRow row, String time) {
        try {
            return time.isEmpty() ? 0 : Long.parseLong(time);
        } catch (NumberFormatException e) {
            throw row.invalid("timestamp '" + time + "' is not a whole number of milliseconds");
        }
    }

    private static Issues readIssues(CsvTable table) {
        List<Issue> out = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : table) {
            String id = row.get("id").strip();
            if (id.isEmpty() || id.equals(Issues.UNSORTED)) {
                throw row.invalid("'" + id + "' cannot be the id of an issue");
            }
            if (!ids.add(id)) {
                throw row.invalid("issue " + id + " is there twice; an id may be there once");
            }
            out.add(new Issue(id, cell(table, row, "target"), row.get("title"), cell(table, row, "description")));
        }
        return new Issues(out);
    }

    private static Map<String, Object> document(DigestResult r) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(
                "model",
                object(
                        "id",
                        r.model().id(),
                        "hash",
                        r.model().hash(),
                        "promptHash",
                        r.model().promptHash().isEmpty() ? null : r.model().promptHash()));
        out.put("lang", r.lang());
        out.put("topics", r.topics().stream().map(SummarizeCommand::topic).toList());
        if (!r.because().isEmpty()) {
            out.put("because", r.because());
        }
        GateReport g = r.gates();
        out.put(
                "gates",
                object(
                        "citationValidity", rounded(g.citationValidity()),
                        "citationCompleteness", rounded(g.citationCompleteness()),
                        "quoteFidelity", rounded(g.quoteFidelity()),
                        "unsupportedNumbers", g.unsupportedNumbers(),
                        "quantifierTruth", rounded(g.quantifierTruth()),
                        "voice", g.voice(),
                        "dissentKept", rounded(g.dissentKept())));
        MetricReport m = r.metrics();
        out.put(
                "metrics",
                object(
                        "statementCoverage", rounded(m.statementCoverage()),
                        "peopleCoverage", rounded(m.peopleCoverage()),
                        "lightCoverage", rounded(m.lightCoverage()),
                        "equalCoverageGap", rounded(m.equalCoverageGap()),
                        "citationBalance", rounded(m.citationBalance()),
                        "dissentVoiced", rounded(m.dissentVoiced()),
                        "jrViolation", rounded(m.jrViolation()),
                        "ejrPlusViolation", rounded(m.ejrPlusViolation()),
                        "balancedJr", rounded(m.balancedJr()),
                        "pavRatio", rounded(m.pavRatio()),
                        "redundancy", rounded(m.redundancy()),
                        "worstPair", rounded(m.worstPair()),
                        "orderInvariance", rounded(m.orderInvariance()),
                        "leaveOneOut", rounded(m.leaveOneOut()),
                        "clauseCoverage", rounded(m.clauseCoverage()),
                        "lengthBias", rounded(m.lengthBias()),
                        "readingGrade", rounded(m.readingGrade()),
                        "sentenceLength", rounded(m.sentenceLength()),
                        "kanjiShare", rounded(m.kanjiShare()),
                        "cited", m.cited(),
                        "budget", m.budget()));
        out.put(
                "groups",
                r.groups().groups().stream()
                        .map(x -> object("id", x.id(), "members", x.members()))
                        .toList());
        out.put(
                "assignments",
                r.assignments().stream().map(SummarizeCommand::assignment).toList());
        out.put("unsorted", r.unsorted());
        out.put(
                "nearDuplicates",
                r.nearDuplicates().stream()
                        .map(x -> object("a", x.a(), "b", x.b(), "cosine", hundredths(x.cosine())))
                        .toList());
        out.put(
                "leftOut",
                r.leftOut().stream()
                        .map(x -> object("argument", x.argument(), "because", x.because()))
                        .toList());
        out.put(
                "inputs",
                object(
                        "arguments", r.inputs().arguments(),
                        "eligible", r.inputs().eligible(),
                        "people", r.inputs().people(),
                        "sha256", r.inputs().sha256()));
        return out;
    }

    private static Map<String, Object> topic(TopicSummary t) {
        return object(
                "id", t.id(),
                "title", t.title(),
                "people", t.people(),
                "arguments", t.arguments(),
                "sentences",
                        t.sentences().stream().map(SummarizeCommand::sentence).toList());
    }

    private static Map<String, Object> sentence(Sentence s) {
        return object(
                "id", s.id(),
                "text", s.text(),
                "kind", s.kind().code(),
                "cites",
                        s.cites().stream()
                                .map(c -> object(
                                        "argument", c.argument(),
                                        "start", c.start(),
                                        "end", c.end(),
                                        "quote", c.quote()))
                                .toList(),
                "numbers",
                        s.numbers().stream()
                                .map(n -> object(
                                        "start", n.start(),
                                        "end", n.end(),
                                        "value", n.value(),
                                        "measure", n.measure()))
                                .toList(),
                "quantifiers",
                        s.quantifiers().stream()
                                .map(q -> object("start", q.start(), "end", q.end(), "num", q.num(), "den", q.den()))
                                .toList());
    }

    private static Map<String, Object> assignment(Assignment a) {
        return object(
                "argument",
                a.argument(),
                "topic",
                a.topic().equals(Issues.UNSORTED) ? null : a.topic(),
                "by",
                a.by().name().toLowerCase(Locale.ROOT),
                "margin",
                hundredths(a.margin()));
    }

    /** Six decimals; {@code null} for what could not be computed. */
    private static Object rounded(double value) {
        return Double.isNaN(value) ? null : (Object) (Math.rint(value * ROUND) / ROUND);
    }

    /** Two decimals: the next ones of a likeness may differ between processors. */
    private static Object hundredths(double likeness) {
        return Double.isNaN(likeness) ? null : (Object) (Math.rint(likeness * 100) / 100);
    }

    /** Keys and values in turn. */
    private static Map<String, Object> object(Object... entries) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            out.put(String.valueOf(entries[i]), entries[i + 1]);
        }
        return out;
    }
}
