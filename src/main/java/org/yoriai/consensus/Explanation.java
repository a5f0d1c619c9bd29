package org.yoriai.consensus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person stands where she stands, between her nearest group and its nearest rival. Nobody but she may see it.
 *
 * @param nearest the group whose centre is nearest to her; null if the map has no groups
 * @param placed whether she is a member of it
 * @param confidence of belonging there; null if the map has no groups
 * @param because each of her votes, from what drew her most to that group to what drew her most away
 * @param sum how far she stands along the line from the rival's centre to the group's: exactly the contributions' sum
 */
public record Explanation(
        ParticipantId participant,
        @Nullable GroupLetter nearest,
        boolean placed,
        @Nullable Double confidence,
        List<Because> because,
        double sum) {
    public Explanation {
        because = List.copyOf(because);
    }

    /** Where all stand in one crowd, nothing draws anybody anywhere. */
    public static Explanation withoutGroups(ParticipantId participant) {
        return new Explanation(participant, null, false, null, List.of(), 0);
    }

    /**
     * One vote's part.
     *
     * @param towards the group it drew her to
     * @param contribution how far, positive towards the nearest group
     */
    public record Because(StatementId statement, Vote vote, GroupLetter towards, double contribution) {}
}
