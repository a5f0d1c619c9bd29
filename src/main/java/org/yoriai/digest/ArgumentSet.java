package org.yoriai.digest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All arguments of one scope, in the order of their ids; those that may not be cited included. */
public record ArgumentSet(List<Argument> arguments) {

    /** The most arguments accepted. */
    public static final int MOST = 200_000;

    public ArgumentSet {
        if (arguments.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " arguments");
        }
        arguments =
                arguments.stream().sorted(Comparator.comparing(Argument::id)).toList();
        Set<String> seen = new HashSet<>();
        for (Argument a : arguments) {
            if (!seen.add(a.id())) {
                throw new IllegalArgumentException("argument " + a.id() + " is there twice");
            }
        }
    }

    /** Those that may be compared, counted and cited, in the order of their ids. */
    public List<Argument> eligible() {
        return arguments.stream().filter(Argument::eligible).toList();
    }
}
