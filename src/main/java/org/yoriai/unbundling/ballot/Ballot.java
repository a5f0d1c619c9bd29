package org.yoriai.unbundling.ballot;

import java.util.Map;

/**
 * What one voter said.
 *
 * @param choices by id of the package; one that is not named is left open
 * @param onlyIf ids of packages that the voter wants only if another becomes law, with the id of that one
 */
public record Ballot(Map<String, Choice> choices, Map<String, String> onlyIf) {

    public Ballot {
        choices = Map.copyOf(choices);
        onlyIf = Map.copyOf(onlyIf);
    }
}
