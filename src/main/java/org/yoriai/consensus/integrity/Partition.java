package org.yoriai.consensus.integrity;

import java.util.HashMap;
import java.util.Map;
import org.yoriai.consensus.OpinionMap;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Position;

/** Who is in which group, and how alike two maps are in that. */
public final class Partition {
    private Partition() {}

    /** Placed members and the letters of their groups. */
    public static Map<ParticipantId, String> of(OpinionMap map) {
        Map<ParticipantId, String> groups = new HashMap<>();
        for (Position position : map.positions()) {
            if (position.group() != null) {
                groups.put(position.participant(), position.group().value());
            }
        }
        return groups;
    }

    /**
     * The adjusted Rand index (Hubert and Arabie 1985) over those who are in a group both times: 1 for the same groups,
     * about 0 for groups that have nothing to do with each other; 1 if there is nobody to compare.
     */
    public static double adjustedRand(Map<ParticipantId, String> a, Map<ParticipantId, String> b) {
        Map<String, Integer> cells = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        int n = 0;
        for (Map.Entry<ParticipantId, String> entry : a.entrySet()) {
            String other = b.get(entry.getKey());
            if (other != null) {
                cells.merge(entry.getValue() + " " + other, 1, Integer::sum);
                rows.merge(entry.getValue(), 1, Integer::sum);
                columns.merge(other, 1, Integer::sum);
                n++;
            }
        }
        double all = pairs(n);
        if (all == 0) {
            return 1;
        }
        double expected = pairs(rows) * pairs(columns) / all;
        double most = (pairs(rows) + pairs(columns)) / 2;
        return most == expected ? 1 : (pairs(cells) - expected) / (most - expected);
    }

    /** Whole numbers: the order of the sum does not matter. */
    private static double pairs(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(Partition::pairs).sum();
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }
}
