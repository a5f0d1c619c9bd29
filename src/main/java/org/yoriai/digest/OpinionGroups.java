package org.yoriai.digest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The groups of like-minded people found in the votes, as the caller found them; ids and members sorted. */
public record OpinionGroups(List<Group> groups) {

    /** One group. */
    public record Group(String id, List<String> members) {
        public Group {
            members = members.stream().sorted().toList();
        }
    }

    public OpinionGroups {
        groups = groups.stream().sorted(Comparator.comparing(Group::id)).toList();
        Set<String> ids = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Group g : groups) {
            if (!ids.add(g.id())) {
                throw new IllegalArgumentException("group " + g.id() + " is there twice");
            }
            for (String p : g.members()) {
                if (!people.add(p)) {
                    throw new IllegalArgumentException("a person is in two groups, the second is " + g.id());
                }
            }
        }
    }

    public static OpinionGroups none() {
        return new OpinionGroups(List.of());
    }
}
