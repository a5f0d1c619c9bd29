package org.yoriai.digest.topic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yoriai.digest.Argument;
import org.yoriai.digest.Stance;
import org.yoriai.digest.text.Cleaner;
import org.yoriai.digest.text.Numbers;
import org.yoriai.digest.text.Stem;

/**
 * Keeps apart what looks alike and says the opposite: nearness of texts sees their subject, not their side. Five signs, each
 * enough: sides differ; one asks and the other does not; one negates once more; numbers differ; a word of one is the contrary
 * of a word of the other.
 */
public final class NegationGuard {
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final WordLists lists;

    private NegationGuard(WordLists lists) {
        this.lists = lists;
    }

    public static NegationGuard of(String lang) {
        return new NegationGuard(WordLists.of(lang));
    }

    /** False where nobody has written down how the language negates: then nothing may be suggested as the same. */
    public boolean knowsTheLanguage() {
        return !lists.negations().isEmpty();
    }

    /** What the guard looks at in one text. */
    public record Signs(
            Stance stance, boolean asks, boolean negates, List<Double> numbers, String text, Set<String> stems) {}

    public Signs signs(Argument argument) {
        String text = Normalizer.normalize(Cleaner.clean(argument.text()).text(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
        Set<String> stems = new HashSet<>();
        if (lists.stems()) {
            for (String word : NOT_LETTERS.split(text)) {
                stems.add(Stem.of(word));
            }
        }
        return new Signs(
                argument.stance(),
                text.endsWith("?") || text.endsWith("か") || text.endsWith("か。"),
                negations(text) % 2 == 1,
                numbers(text),
                text,
                stems);
    }

    /** True if the two must not be taken for the same. */
    public boolean apart(Signs a, Signs b) {
        boolean sides = a.stance != Stance.UNKNOWN && b.stance != Stance.UNKNOWN && a.stance != b.stance;
        boolean counts = !a.numbers.isEmpty() && !b.numbers.isEmpty() && !a.numbers.equals(b.numbers);
        return sides || a.asks != b.asks || a.negates != b.negates || counts || opposite(a, b);
    }

    /** True if one of the two negates once more, or has the contrary of a word of the other: it says the opposite of it. */
    public boolean turned(Signs a, Signs b) {
        return a.negates != b.negates || opposite(a, b);
    }

    private int negations(String text) {
        String rest = text;
        for (Pattern p : lists.erased()) {
            rest = p.matcher(rest).replaceAll(" ");
        }
        int n = 0;
        for (Pattern p : lists.negations()) {
            Matcher m = p.matcher(rest);
            while (m.find()) {
                n++;
            }
        }
        return n;
    }

    private List<Double> numbers(String text) {
        List<Pattern> patterns = new ArrayList<>(List.of(DIGITS));
        patterns.addAll(lists.numbers());
        List<Double> out = new ArrayList<>();
        for (Pattern p : patterns) {
            Matcher m = p.matcher(text);
            while (m.find()) {
                Numbers.value(m.group()).ifPresent(out::add);
            }
        }
        double[] sorted = out.stream().mapToDouble(d -> d).sorted().toArray();
        return Arrays.stream(sorted).boxed().toList();
    }

    private boolean opposite(Signs a, Signs b) {
        for (WordLists.Pair p : lists.opposites()) {
            boolean one = has(a, p.one()) && !has(b, p.one()) && has(b, p.other()) && !has(a, p.other());
            boolean other = has(b, p.one()) && !has(a, p.one()) && has(a, p.other()) && !has(b, p.other());
            if (one || other) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Signs of, String word) {
        return lists.stems() ? of.stems.contains(Stem.of(word)) : of.text.contains(word);
    }
}
