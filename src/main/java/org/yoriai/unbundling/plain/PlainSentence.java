package org.yoriai.unbundling.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence that tells in plain words what words of a law say. It may leave things out; it may add no amount, date or
 * number, turn no limit round, lay nothing on people that the law does not, and neither invent nor lose a no. Words are compared by value:
 * 四百円 is 400円.
 */
public final class PlainSentence {

    private PlainSentence() {}

    /**
     * Every reason to doubt that {@code sentence} says what {@code quotes} say; empty when there is none.
     *
     * @param quotes words of the law, as they stand there
     * @param lang of both, {@code en} or {@code ja}
     */
    public static List<Doubt> doubts(String sentence, List<String> quotes, String lang) {
        String law = String.join(lang.equals("ja") ? "\n" : " \n ", quotes);
        List<Doubt> doubts = new ArrayList<>();
        Quantities said = Quantities.of(sentence, lang);
        Quantities ground = Quantities.implied(law, lang);
        missing(Doubt.Kind.AMOUNT, said.amounts(), ground.amounts(), doubts);
        missing(Doubt.Kind.DATE, said.dates(), ground.dates(), doubts);
        missing(Doubt.Kind.NUMBER, said.numbers(), ground.numbers(), doubts);
        Limits.of(sentence, lang)
                .against(Limits.of(law, lang))
                .forEach(words -> doubts.add(new Doubt(Doubt.Kind.LIMIT, words)));
        Force force = Force.of(sentence, lang);
        Force grounds = Force.groundedIn(law, lang);
        for (Modality modality : force.said()) {
            if (!grounds.said().contains(modality)) {
                doubts.add(new Doubt(Doubt.Kind.MODALITY, modality.code()));
            }
        }
        boolean told = doubts.stream().anyMatch(doubt -> doubt.words().equals(Modality.MUST_NOT.code()));
        if (force.negated() && !grounds.negated() && !told) {
            doubts.add(new Doubt(Doubt.Kind.NEGATION, ""));
        }
        String no = Force.no(law, lang);
        if (!no.isEmpty() && !Force.keepsNo(sentence, lang)) {
            doubts.add(new Doubt(Doubt.Kind.NEGATION_LOST, no));
        }
        return List.copyOf(doubts);
    }

    /**
     * The words by which the quoted words of the law make an exception that {@code sentence} leaves out; empty where there
     * is none, or the sentence or one of the others in the text tells of it.
     *
     * @param others the other sentences of the text
     */
    public static Optional<Doubt> exceptionLost(
            String sentence, List<String> quotes, List<String> others, String lang) {
        String exception = Force.exception(String.join(lang.equals("ja") ? "\n" : " \n ", quotes), lang);
        boolean kept = Force.tellsException(sentence, lang)
                || others.stream().anyMatch(other -> Force.tellsException(other, lang));
        return exception.isEmpty() || kept
                ? Optional.empty()
                : Optional.of(new Doubt(Doubt.Kind.EXCEPTION_LOST, exception));
    }

    private static void missing(
            Doubt.Kind kind, Map<String, String> said, Map<String, String> ground, List<Doubt> doubts) {
        said.forEach((value, words) -> {
            if (!ground.containsKey(value)) {
                doubts.add(new Doubt(kind, words.strip()));
            }
        });
    }
}
