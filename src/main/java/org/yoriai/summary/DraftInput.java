package org.yoriai.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.yoriai.deliberation.Sources.SourceArgument;
import org.yoriai.deliberation.Sources.SourceVote;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.DigestOptions;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Standing;
import org.yoriai.digest.Votes;
import org.yoriai.digest.text.Span;
import org.yoriai.legislation.BillView.ClauseView;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Sha256;

/**
 * What one draft is made of: the visible arguments of its scope, each in the draft's language where somebody translated
 * it and as written where nobody did, the votes on them, and the opinion groups of those who wrote or voted. People have numbers
 * in it that hang on what they did and not on who they are, so that what a summary was made of can be made public as it is.
 *
 * <p>What members keep out of summaries is neither quoted nor counted among what may be.
 *
 * @param spans the sentences that authors chose to be quoted with, by argument
 * @param candidates arguments to choose among; empty for all
 * @param writers people who wrote an argument of the scope; {@code keptOut} those of them who keep their words out
 */
record DraftInput(
        ArgumentSet arguments,
        Votes votes,
        OpinionGroups groups,
        Issues issues,
        Map<String, SourceArgument> byId,
        Map<String, Span> spans,
        Set<String> candidates,
        int writers,
        int keptOut) {

    /** Fewer arguments are read themselves instead of being summed up. */
    static final int FEWEST = 3;

    /**
     * What is summed up.
     *
     * @param clauses its topics, in text order
     * @param topicOf eId of the topic of an argument on a unit ({@code null}: on the whole bill), or {@code null} when it is not
     *     about this
     */
    record Subject(List<ClauseView> clauses, UnaryOperator<String> topicOf) {
        /** Each clause that people decide on is a topic. */
        static Subject ofBill(List<ClauseView> clauses) {
            return new Subject(clauses, eId -> decidedWith(eId, clauses));
        }

        /** A clause with all that is inside it. */
        static Subject ofClause(ClauseView clause) {
            return new Subject(List.of(clause), eId -> isIn(eId, clause.eId()) ? clause.eId() : null);
        }

        static Subject ofQuestion(List<ClauseView> clauses) {
            return new Subject(
                    clauses,
                    eId -> clauses.stream()
                            .map(ClauseView::eId)
                            .filter(around -> isIn(eId, around))
                            .findFirst()
                            .orElse(null));
        }
    }

    /**
     * @param wishes what authors want of single arguments
     * @param groups letter of a member's opinion group, by pseudonym
     */
    static DraftInput of(
            List<SourceArgument> sources,
            List<SourceVote> cast,
            Map<String, String> groups,
            Subject subject,
            Lang lang,
            Wishes wishes) {
        Map<String, SourceArgument> byId = new LinkedHashMap<>();
        Set<String> people = new TreeSet<>();
        for (SourceArgument source : sources) {
            if (subject.topicOf().apply(source.clauseEId()) != null) {
                byId.put(source.id().toString(), source);
                people.add(source.member());
            }
        }
        List<SourceVote> votesHere = cast.stream()
                .filter(vote -> byId.containsKey(vote.argument().toString()))
                .toList();
        votesHere.forEach(vote -> people.add(vote.member()));
        Map<String, String> numbers = numbers(people, byId.values(), votesHere, groups);

        List<Argument> arguments = new ArrayList<>();
        Map<String, Span> spans = new TreeMap<>();
        Set<String> topics = new HashSet<>();
        Set<String> writers = new HashSet<>();
        Set<String> keptOut = new HashSet<>();
        for (SourceArgument source : byId.values()) {
            String topic = subject.topicOf().apply(source.clauseEId());
            topics.add(topic);
            writers.add(source.member());
            Optional<Wishes.Wish> wish = wishes.of(source.id(), source.text().langOf(lang));
            boolean quotable =
                    source.quotable() && wish.map(Wishes.Wish::isQuoted).orElse(true);
            wish.filter(Wishes.Wish::isQuoted)
                    .ifPresent(chosen -> spans.put(source.id().toString(), chosen.span()));
            if (!quotable) {
                keptOut.add(source.member());
            }
            arguments.add(new Argument(
                    source.id().toString(),
                    numbers.get(source.member()),
                    source.text().in(lang),
                    topic,
                    stance(source.stance()),
                    source.text().langOf(lang),
                    quotable ? Standing.ELIGIBLE : Standing.OPTED_OUT));
        }
        Votes.Builder votes = Votes.builder();
        votesHere.forEach(
                vote -> votes.add(numbers.get(vote.member()), vote.argument().toString(), vote.vote()));
        Map<String, List<String>> members = new TreeMap<>();
        for (String person : people) {
            if (groups.containsKey(person)) {
                members.computeIfAbsent(groups.get(person), letter -> new ArrayList<>())
                        .add(numbers.get(person));
            }
        }
        List<OpinionGroups.Group> heard = new ArrayList<>();
        members.forEach((letter, of) -> heard.add(new OpinionGroups.Group(letter, of)));
        List<Issue> issues = new ArrayList<>();
        for (ClauseView clause : subject.clauses()) {
            if (topics.contains(clause.eId())) {
                issues.add(Issue.clause(clause.eId(), title(clause, lang)));
            }
        }
        return new DraftInput(
                new ArgumentSet(arguments),
                votes.build(),
                new OpinionGroups(heard),
                new Issues(issues),
                byId,
                spans,
                Set.of(),
                writers.size(),
                keptOut.size());
    }

    /** {@code p0000001} and so on, in the order of a hash of what each wrote and answered, and of her group. */
    private static Map<String, String> numbers(
            Set<String> people, Collection<SourceArgument> written, List<SourceVote> cast, Map<String, String> groups) {
        Map<String, TreeSet<String>> did = new HashMap<>();
        people.forEach(person -> did.put(person, new TreeSet<>(Set.of("group " + groups.getOrDefault(person, "")))));
        written.forEach(argument -> did.get(argument.member()).add("wrote " + argument.id()));
        cast.forEach(vote -> did.get(vote.member()).add("answered " + vote.argument() + " " + vote.vote()));
        Map<String, String> numbers = new HashMap<>();
        people.stream()
                .sorted(Comparator.comparing(person -> Sha256.hex(String.join("\n", did.get(person)))))
                .forEach(person -> numbers.put(person, String.format(Locale.ROOT, "p%07d", numbers.size() + 1)));
        return numbers;
    }

    /** The same, choosing among what is quoted below. */
    DraftInput among(Below below) {
        Map<String, String> topics = new HashMap<>();
        arguments.arguments().forEach(argument -> topics.put(argument.id(), argument.target()));
        return new DraftInput(
                arguments,
                votes,
                groups,
                issues,
                byId,
                spans,
                below.candidates(List.copyOf(topics.keySet()), topics::get),
                writers,
                keptOut);
    }

    /** Whether the same words may be quoted: what people answered meanwhile is told by the next draft. */
    boolean hasTheWordsOf(DraftInput other) {
        return byId.equals(other.byId)
                && spans.equals(other.spans)
                && eligible().equals(other.eligible());
    }

    private List<String> eligible() {
        return arguments.eligible().stream().map(Argument::id).toList();
    }

    /** Whether there is enough to sum up. */
    boolean isEnough() {
        return eligible().size() >= FEWEST;
    }

    /** As drafts are made: in fixed frames of the standard level. */
    DigestOptions options(Lang lang) {
        return DigestOptions.in(lang.code()).quoting(spans).among(candidates);
    }

    /** The clause that people decide on and that a unit belongs to; the unit itself where there is none around it. */
    static String decidedWith(String eId, List<ClauseView> clauses) {
        if (eId == null) {
            return "";
        }
        return clauses.stream()
                .filter(clause -> clause.votable() && isIn(eId, clause.eId()))
                .map(ClauseView::eId)
                .reduce((outer, inner) -> outer.length() > inner.length() ? outer : inner)
                .orElse(eId);
    }

    static boolean isIn(String eId, String around) {
        return eId != null && (eId.equals(around) || eId.startsWith(around + "__"));
    }

    private static String title(ClauseView clause, Lang lang) {
        String heading = clause.heading().in(lang);
        return heading.isBlank() ? clause.num().in(lang) : heading;
    }

    private static Stance stance(String code) {
        return switch (code) {
            case "for" -> Stance.FOR;
            case "against" -> Stance.AGAINST;
            case "question" -> Stance.QUESTION;
            // A proposal for the wording takes no side.
            default -> Stance.UNKNOWN;
        };
    }
}
