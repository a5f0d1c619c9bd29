package org.yoriai.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Digest;
import org.yoriai.digest.Issue;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.text.Span;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Refused;

/**
 * What a published summary was made of, as the files that {@code ./yoriai summarize} reads: whoever runs it gets the same
 * sentences and the same hash of the input. People have numbers in it that stand for nobody elsewhere.
 */
@ApplicationScoped
public class SummaryInputs {
    /** More are not written for a visitor who waits. */
    private static final long MOST_CELLS = 5_000_000;

    @Inject
    Summaries summaries;

    @Inject
    Drafting drafting;

    /**
     * @param arguments that it is made of
     * @param files by their names
     */
    public record Inputs(UUID summary, Set<UUID> arguments, Map<String, String> files) {
        public Inputs {
            arguments = Set.copyOf(arguments);
        }
    }

    /**
     * The files of a summary that is published now.
     *
     * @throws Refused 404 when it is not published; 409 {@code inputs-changed} when words or votes are not as they were when it
     *     was made, {@code export-large} when they are too many
     */
    @Transactional
    public Inputs of(AssemblyId assembly, UUID id) {
        StoredSummary summary = summaries.require(assembly, id);
        if (summary.status() != SummaryStatus.PUBLISHED) {
            throw Refused.notFound();
        }
        DraftInput input = drafting.input(assembly, summary.scope(), summary.lang());
        if (!Digest.sha256(
                        input.arguments(), input.votes(), input.groups(), input.issues(), input.options(summary.lang()))
                .equals(summary.inputSha256())) {
            throw Refused.wrongState("inputs-changed");
        }
        List<String> people = people(input);
        if ((long) people.size() * input.byId().size() > MOST_CELLS) {
            throw Refused.wrongState("export-large");
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("arguments.csv", arguments(input));
        files.put("participants-votes.csv", votes(input, people));
        files.put("issues.csv", issues(input));
        files.put("README.txt", readme(summary));
        return new Inputs(
                id,
                input.byId().values().stream()
                        .map(argument -> argument.id())
                        .collect(java.util.stream.Collectors.toSet()),
                files);
    }

    private static List<String> people(DraftInput input) {
        TreeSet<String> people = new TreeSet<>(input.votes().voters());
        input.arguments().arguments().forEach(argument -> people.add(argument.author()));
        input.groups().groups().forEach(group -> people.addAll(group.members()));
        return List.copyOf(people);
    }

    private static String arguments(DraftInput input) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {
            "id", "author", "text", "target", "stance", "lang", "ai_use", "quote_start", "quote_end", "candidate"
        });
        for (Argument argument : input.arguments().arguments()) {
            Span span = input.spans().get(argument.id());
            boolean open = argument.eligible();
            rows.add(new Object[] {
                argument.id(),
                argument.author(),
                // What its author keeps out is in no file either.
                open ? argument.text() : "",
                argument.target(),
                switch (argument.stance()) {
                    case FOR -> "for";
                    case AGAINST -> "against";
                    case QUESTION -> "question";
                    case UNKNOWN -> "";
                },
                argument.lang(),
                open ? "yes" : "no",
                span == null ? "" : span.start(),
                span == null ? "" : span.end(),
                input.candidates().contains(argument.id()) ? "yes" : "no"
            });
        }
        return csv(rows);
    }

    private static String votes(DraftInput input, List<String> people) {
        Map<String, String> groups = new HashMap<>();
        for (OpinionGroups.Group group : input.groups().groups()) {
            group.members().forEach(member -> groups.put(member, group.id()));
        }
        Map<String, Map<String, Integer>> cast = new TreeMap<>();
        for (int i = 0; i < input.votes().size(); i++) {
            cast.computeIfAbsent(input.votes().voters().get(input.votes().voter()[i]), voter -> new HashMap<>())
                    .put(input.votes().arguments().get(input.votes().argument()[i]), (int)
                            input.votes().value()[i]);
        }
        List<String> arguments = List.copyOf(new TreeSet<>(input.byId().keySet()));
        List<Object[]> rows = new ArrayList<>();
        List<Object> header = new ArrayList<>(List.of("participant", "group-id"));
        header.addAll(arguments);
        rows.add(header.toArray());
        for (String person : people) {
            List<Object> row = new ArrayList<>(List.of(person, groups.getOrDefault(person, "")));
            Map<String, Integer> own = cast.getOrDefault(person, Map.of());
            arguments.forEach(argument -> row.add(own.containsKey(argument) ? own.get(argument) : ""));
            rows.add(row.toArray());
        }
        return csv(rows);
    }

    private static String issues(DraftInput input) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"id", "target", "title", "description"});
        for (Issue issue : input.issues().issues()) {
            rows.add(new Object[] {issue.id(), issue.target(), issue.title(), issue.description()});
        }
        return csv(rows);
    }

    private static String csv(List<Object[]> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (Object[] row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String readme(StoredSummary summary) {
        return """
                What this summary was made of, without names. Unpack it and run

                  ./yoriai summarize arguments.csv --votes participants-votes.csv --issues issues.csv --lang %s

                The answer quotes the same words in the same sentences, and its inputs.sha256 is

                  %s

                Where a model worded the sentences or a moderator changed them, the answer shows what they began with.
                """.formatted(summary.lang().code(), summary.inputSha256());
    }
}
