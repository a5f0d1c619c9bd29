package org.yoriai.unbundling.language;

import java.util.List;

/**
 * What the own words of a unit say; {@code actors}, {@code money} and {@code dates} in text order.
 *
 * @param kinds codes of {@link Kind} in its order, e.g. {@code duty}, {@code penalty}
 * @param modality of the main verb: {@code must}, {@code must-not}, {@code may}, {@code should}, {@code is} (states or
 *     constitutes), or {@code ""} when there is no sentence of its own
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

    /** The same words with these amounts and dates. */
    public Statement with(List<Money> amounts, List<LegalDate> days) {
        return new Statement(kinds, modality, actors, amounts, days);
    }
}
