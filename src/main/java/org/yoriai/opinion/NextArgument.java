package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yoriai.assembly.Assemblies;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.routing.NextStatement;
import org.yoriai.consensus.routing.NextStatement.Candidate;
import org.yoriai.consensus.routing.NextStatement.Choice;
import org.yoriai.consensus.routing.NextStatement.Side;
import org.yoriai.consensus.routing.RoutingReason;
import org.yoriai.deliberation.ArgumentView;
import org.yoriai.deliberation.Deliberation;
import org.yoriai.deliberation.Deliberation.Askable;
import org.yoriai.deliberation.Deliberation.OwnVote;
import org.yoriai.deliberation.Stance;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;

/**
 * What a member is asked next, by the published rule of {@link NextStatement}. Looks at how often each argument was
 * answered, at the newest stored map, and at her own votes: never at the votes of others.
 */
@ApplicationScoped
public class NextArgument {
    /** What was hidden within the last moments can be chosen still; then the rule is asked again. */
    private static final int TRIES = 5;

    @Inject
    Deliberation deliberation;

    @Inject
    Assemblies assemblies;

    @Inject
    OpinionMaps maps;

    @Inject
    Pins pins;

    /** An argument and why it is asked. */
    public record Asked(ArgumentView argument, RoutingReason reason) {}

    /**
     * A member's turn.
     *
     * @param asked empty when nothing is left
     * @param answered of those that she may be asked; {@code all} how many these are
     * @param votes of hers that count: the number in the draw
     */
    public record Turn(Optional<Asked> asked, int answered, int all, int votes) {}

    @Transactional
    public Turn of(AssemblyId assembly, Pseudonym member) {
        List<Askable> askable = deliberation.askable(assembly);
        List<OwnVote> own = deliberation.ownVotes(assembly, member);
        Map<UUID, OwnVote> mine = new HashMap<>();
        own.forEach(vote -> mine.put(vote.argument(), vote));
        List<Askable> open = new ArrayList<>();
        Set<String> answeredWords = new HashSet<>();
        int all = 0;
        for (Askable argument : askable) {
            if (argument.author().equals(member)) {
                continue;
            }
            all++;
            OwnVote vote = mine.get(argument.id());
            if (vote == null || argument.askedAt() != null && vote.at().isBefore(argument.askedAt())) {
                open.add(argument);
            } else {
                answeredWords.add(argument.words());
            }
        }
        int answered = all - open.size();
        open.removeIf(argument -> answeredWords.contains(argument.words()));
        Optional<Asked> asked = open.isEmpty() ? Optional.empty() : choose(assembly, member, askable, own, open);
        return new Turn(asked, answered, all, own.size());
    }

    private Optional<Asked> choose(
            AssemblyId assembly, Pseudonym member, List<Askable> askable, List<OwnVote> own, List<Askable> open) {
        NextStatement rule = maps.asking(assembly);
        String seed = assemblies.routingSeed(assembly);
        List<StatementId> pinned =
                pins.of(assembly).stream().map(pin -> id(pin.argument())).toList();
        Map<StatementId, Vote> votes = new HashMap<>();
        own.forEach(vote -> votes.put(id(vote.argument()), Vote.of(vote.vote().value())));
        Map<String, List<Side>> shown = shown(askable, own);
        List<Askable> left = new ArrayList<>(open);
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            List<Candidate> candidates =
                    left.stream().map(NextArgument::candidate).toList();
            Choice choice = rule.choose(new NextStatement.Turn(
                            seed, new ParticipantId(member.value()), votes, candidates, pinned, shown))
                    .orElseThrow();
            UUID chosen = UUID.fromString(choice.statement().value());
            ArgumentView argument =
                    deliberation.some(assembly, member, List.of(chosen)).get(chosen);
            if (argument != null) {
                return Optional.of(new Asked(argument, choice.reason()));
            }
            left.removeIf(each -> each.id().equals(chosen));
        }
        return Optional.empty();
    }

    /** Sides of what she has answered on each clause, oldest first. */
    private static Map<String, List<Side>> shown(List<Askable> askable, List<OwnVote> own) {
        Map<UUID, Askable> byId = askable.stream().collect(Collectors.toMap(Askable::id, each -> each));
        Map<String, List<Side>> shown = new HashMap<>();
        for (OwnVote vote : own) {
            Askable argument = byId.get(vote.argument());
            if (argument != null && argument.clause() != null) {
                shown.computeIfAbsent(argument.clause().toString(), clause -> new ArrayList<>())
                        .add(side(argument.stance()));
            }
        }
        return shown;
    }

    private static Candidate candidate(Askable argument) {
        return new Candidate(
                id(argument.id()),
                argument.seen(),
                argument.clause() == null ? "" : argument.clause().toString(),
                side(argument.stance()));
    }

    private static Side side(Stance stance) {
        return switch (stance) {
            case FOR -> Side.FOR;
            case AGAINST -> Side.AGAINST;
            case QUESTION, WORDING -> Side.NONE;
        };
    }

    private static StatementId id(UUID argument) {
        return new StatementId(argument.toString());
    }
}
