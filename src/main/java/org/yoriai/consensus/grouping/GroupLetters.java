package org.yoriai.consensus.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yoriai.consensus.Group;
import org.yoriai.consensus.GroupLetter;
import org.yoriai.consensus.ParticipantId;
import org.yoriai.consensus.Previous;

/**
 * Names of groups that stay with their people. Without an earlier map A, B, … by size. With one, groups old and new are
 * paired so that most people stay together; a pair with enough in common keeps its letter, any other group gets the next
 * letter that was never used.
 *
 * @param letters one for each new group
 * @param used how many letters have been used up to now, these included
 */
public record GroupLetters(List<GroupLetter> letters, int used) {
    public GroupLetters {
        letters = List.copyOf(letters);
    }

    /**
     * @param members of each new group, the largest group first
     * @param keptOverlap share of the union from which a pair keeps its letter
     */
    public static GroupLetters of(List<List<ParticipantId>> members, @Nullable Previous previous, double keptOverlap) {
        int k = members.size();
        List<@Nullable GroupLetter> letters = new ArrayList<>(Collections.nCopies(k, null));
        int used = 0;
        if (previous != null) {
            used = previous.lettersUsed();
            List<Group> old = previous.groups();
            int[][] together = together(old, members);
            int[] partner = new Pairing(together, k).best();
            for (int o = 0; o < old.size(); o++) {
                int g = partner[o];
                if (g < 0) {
                    continue;
                }
                int union = old.get(o).members().size() + members.get(g).size() - together[o][g];
                if (together[o][g] >= keptOverlap * union) {
                    letters.set(g, old.get(o).id());
                }
            }
        }
        List<GroupLetter> given = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            GroupLetter kept = letters.get(g);
            given.add(kept == null ? GroupLetter.of(used++) : kept);
        }
        return new GroupLetters(given, used);
    }

    private static int[][] together(List<Group> old, List<List<ParticipantId>> members) {
        int[][] together = new int[old.size()][members.size()];
        for (int o = 0; o < old.size(); o++) {
            Set<ParticipantId> before = new HashSet<>(old.get(o).members());
            for (int g = 0; g < members.size(); g++) {
                for (ParticipantId member : members.get(g)) {
                    together[o][g] += before.contains(member) ? 1 : 0;
                }
            }
        }
        return together;
    }

    /** Every assignment of new groups to old ones is tried; the first of those that keep most people together stays. */
    private static final class Pairing {
        private final int[][] together;
        private final boolean[] taken;
        private final int[] now;
        private final int[] best;
        private int most = -1;

        Pairing(int[][] together, int k) {
            this.together = together;
            this.taken = new boolean[k];
            this.now = new int[together.length];
            this.best = new int[together.length];
            Arrays.fill(best, -1);
        }

        int[] best() {
            assign(0, Math.max(0, together.length - taken.length), 0);
            return best.clone();
        }

        private void assign(int old, int mayBeLeft, int total) {
            if (old == together.length) {
                if (total > most) {
                    most = total;
                    System.arraycopy(now, 0, best, 0, now.length);
                }
                return;
            }
            for (int g = 0; g < taken.length; g++) {
                if (!taken[g]) {
                    taken[g] = true;
                    now[old] = g;
                    assign(old + 1, mayBeLeft, total + together[old][g]);
                    taken[g] = false;
                }
            }
            if (mayBeLeft > 0) {
                now[old] = -1;
                assign(old + 1, mayBeLeft - 1, total);
            }
        }
    }
}
