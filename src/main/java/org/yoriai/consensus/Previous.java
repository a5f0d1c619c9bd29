package org.yoriai.consensus;

import java.util.List;

/**
 * What an earlier map hands on, so that letters, the number of groups and the directions of the map do not change
 * without need.
 *
 * @param groups of the earlier map; may be empty
 * @param lettersUsed how many letters were ever used in this assembly
 * @param plane of the earlier map
 */
public record Previous(List<Group> groups, int lettersUsed, Plane plane) {
    public Previous {
        groups = List.copyOf(groups);
        if (groups.size() > 8) {
            throw new IllegalArgumentException("An earlier map has at most 8 groups");
        }
    }

    public static Previous of(OpinionMap map) {
        return new Previous(map.groups(), map.lettersUsed(), map.plane());
    }
}
