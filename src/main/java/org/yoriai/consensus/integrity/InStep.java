package org.yoriai.consensus.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.csv.PolisConversation.Cast;

/**
 * People who began within a minute of each other and gave the same answers in the same order. Shown beside
 * {@link AlikeBeyondChance}, never alone: a class that votes together looks like this.
 *
 * @param people by the time of their first vote
 * @param answers how many answers they have in common
 */
public record InStep(List<ParticipantId> people, int answers) {
    static final int LEAST_PEOPLE = 5;
    static final long WITHIN_MILLIS = 60_000;

    private record Step(StatementId statement, Vote vote) {}

    private record Start(ParticipantId participant, long at) {}

    public InStep {
        people = List.copyOf(people);
    }

    /** @param votes every vote ever cast, in any order; on equal times the earlier in the list came first */
    public static List<InStep> of(List<Cast> votes) {
        Map<ParticipantId, List<Cast>> byPerson = new LinkedHashMap<>();
        votes.stream()
                .sorted(Comparator.comparingLong(Cast::at))
                .forEach(cast -> byPerson.computeIfAbsent(cast.voter(), p -> new ArrayList<>())
                        .add(cast));
        Map<List<Step>, List<Start>> bySteps = new LinkedHashMap<>();
        byPerson.forEach((participant, casts) -> bySteps.computeIfAbsent(
                        casts.stream()
                                .map(c -> new Step(c.statement(), c.vote()))
                                .toList(),
                        steps -> new ArrayList<>())
                .add(new Start(participant, casts.get(0).at())));
        List<InStep> signals = new ArrayList<>();
        bySteps.forEach((steps, starts) -> windows(starts, steps.size(), signals));
        return signals;
    }

    /** The longest windows of one minute; people stand in order of their first vote. */
    private static void windows(List<Start> starts, int answers, List<InStep> signals) {
        int end = 0;
        int reported = 0;
        for (int from = 0; from < starts.size(); from++) {
            while (end < starts.size()
                    && starts.get(end).at() - starts.get(from).at() <= WITHIN_MILLIS) {
                end++;
            }
            if (end - from >= LEAST_PEOPLE && end > reported) {
                signals.add(new InStep(
                        starts.subList(from, end).stream()
                                .map(Start::participant)
                                .toList(),
                        answers));
                reported = end;
            }
        }
    }
}
