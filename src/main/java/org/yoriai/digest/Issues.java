package org.yoriai.digest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The topics to sort arguments into, in the order they are to be shown. */
public record Issues(List<Issue> issues) {

    /** The id of the topic of the arguments that belong to no other. */
    public static final String UNSORTED = "unsorted";

    public Issues {
        issues = List.copyOf(issues);
        Set<String> ids = new HashSet<>();
        for (Issue i : issues) {
            if (!ids.add(i.id())) {
                throw new IllegalArgumentException("issue " + i.id() + " is there twice");
            }
        }
    }

    /** None described: each clause that has arguments is a topic, under its eId as title. */
    public static Issues none() {
        return new Issues(List.of());
    }
}
