package org.yoriai.digest.say;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in the law and the briefings: a figure, a name or an address of theirs asks for no second look.
 *
 * @param whole whether all of them was read; where it was not, no figure is asked about
 */
public record KnownWords(String words, Set<String> figures, boolean whole) {
    /** In {@code char}s, of all texts together. */
    public static final int LONGEST = 2_000_000;

    public static final KnownWords NONE = new KnownWords("", Set.of(), true);

    public KnownWords {
        figures = Set.copyOf(figures);
    }

    /** Of texts in any of the languages. Those beyond {@link #LONGEST} are not read. */
    public static KnownWords of(List<String> texts) {
        StringBuilder words = new StringBuilder();
        boolean whole = true;
        for (String text : texts) {
            if (words.length() + text.length() >= LONGEST) {
                whole = false;
                continue;
            }
            words.append(Folded.of(text).text()).append('\n');
        }
        String all = words.toString();
        Set<String> figures = new HashSet<>();
        Figures.all(all, true).forEach(figure -> figures.addAll(figure.keys()));
        Figures.all(all, false).forEach(figure -> figures.addAll(figure.keys()));
        return new KnownWords(all, figures, whole);
    }

    boolean say(String name) {
        return !name.isBlank() && words.contains(name);
    }

    boolean say(Figure figure) {
        return !whole || figure.keys().stream().anyMatch(figures::contains);
    }
}
