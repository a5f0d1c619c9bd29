package org.yoriai.outcome;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The result of one question, from which anyone counts again.
 *
 * @param lines one a voter, ascending and unique by tracker
 * @param superseded ballots that their voters replaced
 */
record Count(List<Line> lines, int superseded) {
    private static final Pattern TRACKER = Pattern.compile("[0-9a-f]{32}");

    /** One voter's ballot that counts. */
    record Line(String tracker, Choice choice) {
        Line {
            if (!TRACKER.matcher(tracker).matches()) {
                throw new IllegalArgumentException("a tracker is 32 lower-case hex digits");
            }
        }
    }

    /** @throws IllegalArgumentException if two lines have one tracker, or fewer than none were replaced */
    Count {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(Line::tracker));
        Set<String> trackers = new HashSet<>();
        for (Line line : sorted) {
            if (!trackers.add(line.tracker())) {
                throw new IllegalArgumentException("two ballots have the same tracker");
            }
        }
        if (superseded < 0) {
            throw new IllegalArgumentException("fewer ballot entries than voters");
        }
        lines = List.copyOf(sorted);
    }

    /**
     * @param last the last ballot of each voter, in any order
     * @param entries how many ballots were cast, replaced ones too
     */
    static Count of(List<Line> last, int entries) {
        return new Count(last, entries - last.size());
    }

    int of(Choice choice) {
        return (int) lines.stream().filter(line -> line.choice() == choice).count();
    }

    /** Hex SHA-256 of {@code tracker,choice\n} for each line, in order. */
    String linesSha256() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.tracker()).append(',').append(line.choice().code()).append('\n');
        }
        return Digest.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
