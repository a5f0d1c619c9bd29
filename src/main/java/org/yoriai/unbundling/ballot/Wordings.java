package org.yoriai.unbundling.ballot;

import java.util.List;

/** How a language names units and asks about them. */
sealed interface Wordings permits EnglishWordings, JapaneseWordings {

    /** A question and the stretch of the text it is built of, {@code start == end} when it only names units. */
    record Asked(String text, int start, int end) {}

    /** The name of a unit, e.g. "section 4", 第四条. */
    String name(int unit);

    /** The headings of some units joined, or their names where there are none; at most three. */
    String title(List<Integer> units);

    /** A plain question about what one unit says first. */
    Asked one(int unit);

    /** Whether all these units should become law together. */
    Asked several(List<Integer> units);
}
