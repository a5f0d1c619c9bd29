package org.yoriai.digest.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yoriai.digest.Argument;
import org.yoriai.digest.text.LanguageGuess;
import org.yoriai.digest.topic.NegationGuard;
import org.yoriai.digest.vector.Embedders;

/** An argument that may say the same as words that are about to be sent. */
public record Alike(String argument, double cosine) {

    /**
     * The most alike first, equal ones by id. Held to the same bound and the same guard against opposites as
     * near-duplicates: a person looks and decides.
     *
     * @param draft with its language given
     * @param others only eligible ones in the same language are compared
     */
    public static List<Alike> to(Argument draft, List<Argument> others, Embedders embedders, int most) {
        NegationGuard guard = NegationGuard.of(draft.lang());
        if (!guard.knowsTheLanguage() || !draft.eligible()) {
            return List.of();
        }
        List<Argument> compared = others.stream()
                .filter(Argument::eligible)
                .filter(other -> !other.id().equals(draft.id()))
                .filter(other ->
                        (other.lang().isEmpty() ? LanguageGuess.of(other.text()) : other.lang()).equals(draft.lang()))
                .sorted(Comparator.comparing(Argument::id))
                .toList();
        if (compared.isEmpty()) {
            return List.of();
        }
        double[] near = embedders
                .space(draft.lang(), compared.stream().map(Argument::text).toList())
                .cosines(draft.text());
        double least = embedders.of(draft.lang()).bounds().duplicate();
        NegationGuard.Signs signs = guard.signs(draft);
        List<Alike> found = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            if (near[i] >= least && !guard.apart(signs, guard.signs(compared.get(i)))) {
                found.add(new Alike(compared.get(i).id(), near[i]));
            }
        }
        found.sort(Comparator.comparingDouble((Alike a) -> -a.cosine).thenComparing(Alike::argument));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }
}
