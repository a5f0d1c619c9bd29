package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.live.Shift;
import org.yoriai.deliberation.Sources;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.PublicCells;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;

/** How the same people answered before and after something happened. */
@ApplicationScoped
public class Shifts {
    @Inject
    Sources sources;

    /**
     * Of all arguments that somebody answered both before and after.
     *
     * @param before place of the ledger or moment that was asked for
     * @param arguments in canonical order
     */
    public record OpinionShift(String before, List<Moved> arguments) {}

    /**
     * Of one argument. Everything is {@code null} where fewer than ten people answered twice: too few to say.
     *
     * @param paired people who answered both before and after
     * @param moves one row for each answer before
     * @param net of those who crossed: to agree less to disagree
     * @param chance that as one-sided a crossing, or more so, comes about by coin tosses
     */
    public record Moved(UUID argument, Integer paired, List<Row> moves, Integer net, Double chance) {}

    /** @param from {@code agree}, {@code disagree} or {@code pass}; a count is {@code null} where few are behind it */
    public record Row(String from, Integer agree, Integer disagree, Integer pass) {}

    /**
     * @param before a place of the ledger, or a moment as RFC 3339 writes it
     * @throws Refused 422 for anything else
     */
    public OpinionShift of(AssemblyId assembly, String before, Audience audience) {
        boolean place = before.matches("[0-9]{1,18}");
        long event = place ? Long.parseLong(before) : millis(before);
        List<Shift.Answer> answers = new ArrayList<>();
        for (Map<String, Sources.SourceCast> side : sides(sources.changes(assembly), place, event)) {
            for (Sources.SourceCast cast : side.values()) {
                if (cast.vote() != null) {
                    answers.add(new Shift.Answer(
                            new ParticipantId(cast.member()),
                            new StatementId(cast.argument().toString()),
                            Vote.of(cast.vote()),
                            at(cast, place)));
                }
            }
        }
        List<Moved> moved = new ArrayList<>();
        Shift.of(answers, event).forEach((argument, shift) -> moved.add(moved(argument, shift, audience)));
        return new OpinionShift(before, List.copyOf(moved));
    }

    private static long millis(String moment) {
        try {
            return Instant.parse(moment).toEpochMilli();
        } catch (DateTimeException e) {
            throw Refused.field("before", "not-a-moment");
        }
    }

    private static long at(Sources.SourceCast cast, boolean place) {
        return place ? cast.logindex() : cast.at().toEpochMilli();
    }

    /** What each member last did on each argument before, and after: a vote that was taken back is none. */
    private static List<Map<String, Sources.SourceCast>> sides(
            List<Sources.SourceCast> casts, boolean place, long event) {
        List<Map<String, Sources.SourceCast>> sides = List.of(new HashMap<>(), new HashMap<>());
        for (Sources.SourceCast cast : casts) {
            sides.get(at(cast, place) < event ? 0 : 1).put(cast.member() + "/" + cast.argument(), cast);
        }
        return sides;
    }

    private static Moved moved(String argument, Shift shift, Audience audience) {
        UUID id = UUID.fromString(argument);
        if (shift.paired() < Shift.LEAST_PAIRED) {
            return new Moved(id, null, null, null, null);
        }
        Vote[] votes = Vote.values();
        int[][] counts = new int[votes.length][votes.length];
        int[] after = new int[votes.length];
        for (int from = 0; from < votes.length; from++) {
            for (int to = 0; to < votes.length; to++) {
                counts[from][to] = shift.moves().get(votes[from]).get(votes[to]);
                after[to] += counts[from][to];
            }
        }
        PublicCells.Row[] shown = PublicCells.table(counts, after, audience);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < votes.length; from++) {
            List<Integer> row = shown[from].counts();
            rows.add(
                    new Row(votes[from].name().toLowerCase(java.util.Locale.ROOT), row.get(0), row.get(1), row.get(2)));
        }
        Double chance = shift.chance();
        return new Moved(
                id, shift.paired(), rows, shift.net(), chance == null ? null : MapDocument.thousandths(chance));
    }
}
