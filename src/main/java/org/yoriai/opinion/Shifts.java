package org.yoriai.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.StatementId;
import org.yoriai.consensus.Vote;
import org.yoriai.consensus.live.Shift;
import org.yoriai.deliberation.Sources;
import org.yoriai.shared.AssemblyId;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.PublicCells;
import org.yoriai.shared.PublicCells.Audience;
import org.yoriai.shared.Refused;

/** How the same people answered before and after something happened. */
@ApplicationScoped
public class Shifts {
    @Inject
    Sources sources;

    @Inject
    OpinionMaps maps;

    /**
     * Of all arguments that somebody answered both before and after.
     *
     * @param before place of the ledger or moment that was asked for
     * @param map place of the ledger of the last map before it, whose groups are meant; {@code null} without one
     * @param arguments in canonical order
     */
    public record OpinionShift(String before, Long map, List<Moved> arguments) {}

    /**
     * Of one argument. Everything is {@code null} where fewer than ten people answered twice: too few to say.
     *
     * @param paired people who answered both before and after
     * @param moves one row for each answer before
     * @param net of those who crossed: to agree less to disagree
     * @param chance that as one-sided a crossing, or more so, comes about by coin tosses
     * @param groups the same people by the groups that they were in before; empty where there were none
     */
    public record Moved(
            UUID argument, Integer paired, List<Row> moves, Integer net, Double chance, List<Part> groups) {}

    /**
     * Those of one group. Both counts are {@code null} where fewer than ten of it answered twice, or where they would tell
     * of fewer than ten others by subtraction.
     */
    public record Part(String group, Integer paired, Integer net) {}

    /** How one person answered an argument before and after. @param before {@code agree}, {@code disagree} or {@code pass} */
    public record Own(UUID argument, String before, String after) {}

    /** @param from {@code agree}, {@code disagree} or {@code pass}; a count is {@code null} where few are behind it */
    public record Row(String from, Integer agree, Integer disagree, Integer pass) {}

    /**
     * @param before a place of the ledger, or a moment as RFC 3339 writes it
     * @throws Refused 422 for anything else
     */
    public OpinionShift of(AssemblyId assembly, String before, Audience audience) {
        boolean place = before.matches("[0-9]{1,18}");
        long event = place ? Long.parseLong(before) : millis(before);
        List<Map<String, Sources.SourceCast>> sides = sides(sources.changes(assembly), place, event);
        Optional<OpinionMaps.Then> then =
                place ? maps.before(assembly, event) : maps.before(assembly, Instant.ofEpochMilli(event));
        Map<String, String> letters = then.map(OpinionMaps.Then::letters).orElse(Map.of());
        Map<String, SortedMap<String, Shift>> byGroup = new TreeMap<>();
        for (String letter : new TreeSet<>(letters.values())) {
            byGroup.put(letter, Shift.of(answers(sides, place, member -> letter.equals(letters.get(member))), event));
        }
        List<Moved> moved = new ArrayList<>();
        Shift.of(answers(sides, place, member -> true), event).forEach((argument, shift) -> {
            SortedMap<String, Shift> parts = new TreeMap<>();
            byGroup.forEach((letter, shifts) -> parts.put(letter, shifts.get(argument)));
            moved.add(moved(argument, shift, parts, audience));
        });
        return new OpinionShift(before, then.map(OpinionMaps.Then::logindex).orElse(null), List.copyOf(moved));
    }

    /** What one person answered otherwise than before, for her eyes alone; in canonical order. */
    public List<Own> own(AssemblyId assembly, Pseudonym member, Instant moment) {
        List<Map<String, Sources.SourceCast>> sides =
                sides(sources.changes(assembly, member), false, moment.toEpochMilli());
        List<Own> changed = new ArrayList<>();
        sides.get(1).forEach((key, after) -> {
            Sources.SourceCast before = sides.get(0).get(key);
            if (before != null
                    && before.vote() != null
                    && after.vote() != null
                    && !before.vote().equals(after.vote())) {
                changed.add(new Own(after.argument(), code(Vote.of(before.vote())), code(Vote.of(after.vote()))));
            }
        });
        changed.sort(Comparator.comparing(Own::argument));
        return List.copyOf(changed);
    }

    private static List<Shift.Answer> answers(
            List<Map<String, Sources.SourceCast>> sides, boolean place, Predicate<String> members) {
        List<Shift.Answer> answers = new ArrayList<>();
        for (Map<String, Sources.SourceCast> side : sides) {
            for (Sources.SourceCast cast : side.values()) {
                if (cast.vote() != null && members.test(cast.member())) {
                    answers.add(new Shift.Answer(
                            new ParticipantId(cast.member()),
                            new StatementId(cast.argument().toString()),
                            Vote.of(cast.vote()),
                            at(cast, place)));
                }
            }
        }
        return answers;
    }

    private static String code(Vote vote) {
        return vote.name().toLowerCase(Locale.ROOT);
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

    private static Moved moved(String argument, Shift shift, SortedMap<String, Shift> groups, Audience audience) {
        UUID id = UUID.fromString(argument);
        if (shift.paired() < Shift.LEAST_PAIRED) {
            return new Moved(id, null, null, null, null, List.of());
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
            rows.add(new Row(code(votes[from]), row.get(0), row.get(1), row.get(2)));
        }
        Double chance = shift.chance();
        return new Moved(
                id,
                shift.paired(),
                rows,
                shift.net(),
                chance == null ? null : MapDocument.thousandths(chance),
                parts(shift.paired(), groups));
    }

    /** Shown where ten are behind each figure, and ten or nobody behind all those that are left out together. */
    static List<Part> parts(int everybody, SortedMap<String, Shift> groups) {
        Map<String, Shift> shown = new TreeMap<>();
        groups.forEach((letter, shift) -> {
            if (shift != null && shift.paired() >= Shift.LEAST_PAIRED) {
                shown.put(letter, shift);
            }
        });
        int rest = everybody - shown.values().stream().mapToInt(Shift::paired).sum();
        while (rest > 0 && rest < Shift.LEAST_PAIRED && !shown.isEmpty()) {
            Map.Entry<String, Shift> smallest = Collections.min(
                    shown.entrySet(),
                    Comparator.comparingInt(entry -> entry.getValue().paired()));
            shown.remove(smallest.getKey());
            rest += smallest.getValue().paired();
        }
        return groups.keySet().stream()
                .map(letter -> shown.containsKey(letter)
                        ? new Part(
                                letter,
                                shown.get(letter).paired(),
                                shown.get(letter).net())
                        : new Part(letter, null, null))
                .toList();
    }
}
