package org.yoriai.digest.text;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Which words of an argument to quote: all of them where they are short, else the sentence that says most of it. */
public final class QuoteChoice {

    /** Up to this many Java {@code char}s a text is quoted as a whole. */
    public static final int LONGEST = 280;

    private QuoteChoice() {}

    /**
     * The words of {@code text} to quote: whole sentences, never blank for a text that is not blank.
     *
     * @param likeness how much of the whole argument some words say; only compared
     */
    public static Span of(String text, String lang, ToDoubleFunction<String> likeness) {
        Span all = Sentences.trimmed(text, 0, text.length());
        if (all.length() <= LONGEST) {
            return all;
        }
        List<Span> sentences = Sentences.of(text, lang);
        int best = -1;
        double most = 0;
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).length() > LONGEST) {
                continue;
            }
            double s = likeness.applyAsDouble(sentences.get(i).in(text));
            if (best < 0 || s > most + 1e-9) {
                best = i;
                most = s;
            }
        }
        if (best < 0) {
            best = 0;
            for (int i = 1; i < sentences.size(); i++) {
                if (sentences.get(i).length() < sentences.get(best).length()) {
                    best = i;
                }
            }
        }
        int from = best;
        int to = best;
        while (from > 0 && Sentences.startsWithConnective(sentences.get(from).in(text))) {
            from--;
        }
        while (to + 1 < sentences.size()
                && Sentences.startsWithConnective(sentences.get(to + 1).in(text))) {
            to++;
        }
        return new Span(sentences.get(from).start(), sentences.get(to).end());
    }
}
