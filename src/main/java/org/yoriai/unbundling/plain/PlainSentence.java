package org.yoriai.unbundling.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sentence that tells in plain words what words of a law say. It may leave things out; it may add no amount, date or
 * number, lay nothing on people that the law does not, and neither invent nor lose a no. Words are compared by value:
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

    private static void missing(
            Doubt.Kind kind, Map<String, String> said, Map<String, String> ground, List<Doubt> doubts) {
        said.forEach((value, words) -> {
            if (!ground.containsKey(value)) {
                doubts.add(new Doubt(kind, words.strip()));
            }
        });
    }
}
