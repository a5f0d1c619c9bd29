package org.yoriai.unbundling.language;

import java.util.List;

/**
 * What the own words of a unit say. {@code money} and {@code dates} are in text order; {@code kinds}, {@code modality}
 * and {@code actors} are not recognised yet and stay empty.
 *
 * @param kinds e.g. {@code duty}, {@code penalty}, in the order of the specification
 * @param modality {@code must}, {@code must-not}, {@code may}, {@code should}, {@code is} or {@code ""}
 */
public record Statement(
        List<String> kinds, String modality, List<Actor> actors, List<Money> money, List<LegalDate> dates) {

    public static final Statement NOTHING = new Statement(List.of(), "", List.of(), List.of(), List.of());

    public Statement {
        kinds = List.copyOf(kinds);
        actors = List.copyOf(actors);
        money = List.copyOf(money);
        dates = List.copyOf(dates);
    }
}
