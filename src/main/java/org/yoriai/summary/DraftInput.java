package org.yoriai.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yoriai.deliberation.Sources.SourceArgument;
import org.yoriai.deliberation.Sources.SourceVote;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Standing;
import org.yoriai.digest.Votes;
import org.yoriai.digest.text.Span;
import org.yoriai.legislation.BillView.ClauseView;
import org.yoriai.shared.Lang;

/**
 * What one draft is made of: the visible arguments of its scope, each in the draft's language where somebody translated
 * it and as written where nobody did, the votes on them, and the opinion groups of those who wrote or voted.
 *
 * <p>What members keep out of summaries is neither quoted nor counted among what may be.
 *
 * @param spans the sentences that authors chose to be quoted with, by argument
 * @param writers people who wrote an argument of the scope; {@code keptOut} those of them who keep their words out
 */
record DraftInput(
        ArgumentSet arguments,
        Votes votes,
        OpinionGroups groups,
        Issues issues,
        Map<String, SourceArgument> byId,
        Map<String, Span> spans,
        int writers,
        int keptOut) {

    /**
     * @param clauses of the published bill, in text order
     * @param scope the clause to draft on, with all that is inside it; {@code null} for the whole bill, where each clause
     *     that people decide on is a topic
     * @param wishes what authors want of single arguments
     * @param groups letter of a member's opinion group, by pseudonym
     */
    static DraftInput of(
            List<SourceArgument> sources,
            List<SourceVote> cast,
            Map<String, String> groups,
            List<ClauseView> clauses,
            ClauseView scope,
            Lang lang,
            Wishes wishes) {
        Map<String, SourceArgument> byId = new LinkedHashMap<>();
        List<Argument> arguments = new ArrayList<>();
        Map<String, Span> spans = new TreeMap<>();
        Set<String> topics = new HashSet<>();
        Set<String> people = new HashSet<>();
        Set<String> writers = new HashSet<>();
        Set<String> keptOut = new HashSet<>();
        for (SourceArgument source : sources) {
            String topic;
            if (scope == null) {
                topic = decidedWith(source.clauseEId(), clauses);
            } else if (isIn(source.clauseEId(), scope.eId())) {
                topic = scope.eId();
            } else {
                continue;
            }
            topics.add(topic);
            people.add(source.member());
            writers.add(source.member());
            Optional<Wishes.Wish> wish = wishes.of(source.id(), source.text().langOf(lang));
            boolean quotable =
                    source.quotable() && wish.map(Wishes.Wish::isQuoted).orElse(true);
            wish.filter(Wishes.Wish::isQuoted)
                    .ifPresent(chosen -> spans.put(source.id().toString(), chosen.span()));
            if (!quotable) {
                keptOut.add(source.member());
            }
            byId.put(source.id().toString(), source);
            arguments.add(new Argument(
                    source.id().toString(),
                    source.member(),
                    source.text().in(lang),
                    topic,
                    stance(source.stance()),
                    source.text().langOf(lang),
                    quotable ? Standing.ELIGIBLE : Standing.OPTED_OUT));
        }
        Votes.Builder votes = Votes.builder();
        for (SourceVote vote : cast) {
            if (byId.containsKey(vote.argument().toString())) {
                votes.add(vote.member(), vote.argument().toString(), vote.vote());
                people.add(vote.member());
            }
        }
        Map<String, List<String>> members = new TreeMap<>();
        for (String person : people) {
            if (groups.containsKey(person)) {
                members.computeIfAbsent(groups.get(person), letter -> new ArrayList<>())
                        .add(person);
            }
        }
        List<OpinionGroups.Group> heard = new ArrayList<>();
        members.forEach((letter, of) -> heard.add(new OpinionGroups.Group(letter, of)));
        List<Issue> issues = new ArrayList<>();
        for (ClauseView clause : scope == null ? clauses : List.of(scope)) {
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
                writers.size(),
                keptOut.size());
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
