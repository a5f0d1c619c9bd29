package org.yoriai.legislation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yoriai.unbundling.Correction;
import org.yoriai.unbundling.Span;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.structure.Corrections;

/**
 * Does in a translation what a moderator set right in the original: clause n of the one is clause n of the other. The
 * levels of the two languages have other names, and a place in a text has no counterpart by its words; so each likely
 * counterpart is tried, and taken where the two have the same shape again.
 */
final class FollowedCorrections {
    /** So many readings of the translation are tried for one correction, fewer of a long text. */
    private static final int MOST_TRIES = 80;

    private static final int LONG_TEXT = 200_000;
    private static final int MOST_TRIES_OF_LONG = 12;

    private final List<Correction> said;
    private final Function<List<Correction>, UnbundledBill> original;
    private final Function<List<Correction>, UnbundledBill> translation;

    private FollowedCorrections(
            List<Correction> said,
            Function<List<Correction>, UnbundledBill> original,
            Function<List<Correction>, UnbundledBill> translation) {
        this.said = said;
        this.original = original;
        this.translation = translation;
    }

    /**
     * Corrections under which the translation has the shape of the original.
     *
     * @param said corrections of the original
     * @param known corrections of the translation as it was before: tried first, whole and with one of them taken back
     * @param original reads the original under corrections; {@code translation} likewise
     * @return empty when none were found
     */
    static Optional<List<Correction>> of(
            List<Correction> said,
            List<Correction> known,
            Function<List<Correction>, UnbundledBill> original,
            Function<List<Correction>, UnbundledBill> translation) {
        return new FollowedCorrections(said, original, translation).follow(known);
    }

    private Optional<List<Correction>> follow(List<Correction> known) {
        ClauseTree wanted = ClauseTree.of(original.apply(said));
        List<List<Correction>> simple = new ArrayList<>();
        simple.add(known);
        for (int left = known.size() - 1; left >= 0; left--) {
            List<Correction> without = new ArrayList<>(known);
            without.remove(left);
            simple.add(without);
        }
        simple.add(List.of());
        for (List<Correction> attempt : simple) {
            if (sameShape(wanted, ClauseTree.of(translation.apply(attempt)))) {
                return Optional.of(attempt);
            }
        }
        // The last one is new; where that does not do, all of them anew.
        return known.isEmpty() || said.isEmpty()
                ? step(0, List.of(), wanted)
                : step(said.size() - 1, known, wanted).or(() -> step(0, List.of(), wanted));
    }

    private Optional<List<Correction>> step(int from, List<Correction> before, ClauseTree wanted) {
        List<Correction> own = new ArrayList<>(before);
        for (int next = from; next < said.size(); next++) {
            UnbundledBill was = original.apply(said.subList(0, next));
            ClauseTree target = ClauseTree.of(original.apply(said.subList(0, next + 1)));
            UnbundledBill now = translation.apply(own);
            if (!sameShape(target, ClauseTree.of(now))) {
                counterpart(said.get(next), was, now, target, own).ifPresent(own::add);
            }
        }
        return sameShape(wanted, ClauseTree.of(translation.apply(own)))
                ? Optional.of(List.copyOf(own))
                : Optional.empty();
    }

    private Optional<Correction> counterpart(
            Correction correction, UnbundledBill was, UnbundledBill now, ClauseTree target, List<Correction> own) {
        int most = now.text().length() > LONG_TEXT ? MOST_TRIES_OF_LONG : MOST_TRIES;
        Correction likely = null;
        for (Correction candidate : candidates(correction, was, now)) {
            if (most-- == 0) {
                break;
            }
            List<Correction> with = new ArrayList<>(own);
            with.add(candidate);
            ClauseTree made = ClauseTree.of(translation.apply(with));
            if (sameShape(target, made)) {
                if (sameQuestions(target, made)) {
                    return Optional.of(candidate);
                }
                likely = likely == null ? candidate : likely;
            }
        }
        return Optional.ofNullable(likely);
    }

    private static List<Correction> candidates(Correction correction, UnbundledBill was, UnbundledBill now) {
        Optional<Unit> meant = meant(correction.unit(), was);
        Optional<ClauseTree.Clause> clause =
                meant.flatMap(unit -> ClauseTree.of(was).of(unit.eId()));
        if (clause.isEmpty()) {
            return List.of();
        }
        ClauseTree tree = ClauseTree.of(now);
        List<Unit> units = now.units().stream()
                .filter(unit -> tree.of(unit.eId())
                        .filter(other -> other.index() == clause.get().index())
                        .isPresent())
                .toList();
        List<String> levels = Corrections.levels(now.bill().jurisdiction());
        List<Correction> candidates = new ArrayList<>();
        if (correction instanceof Correction.Split split) {
            double place = share(was, meant.get(), split.at());
            for (Candidate at : places(now, units, place)) {
                for (String level : levels) {
                    candidates.add(new Correction.Split(at.unit(), at.words(), level, ""));
                    if (!split.num().isEmpty()) {
                        candidates.add(new Correction.Split(at.unit(), at.words(), level, split.num()));
                    }
                }
            }
        } else {
            for (Unit unit : units) {
                if (correction instanceof Correction.Join) {
                    candidates.add(new Correction.Join(place(now, unit)));
                } else {
                    levels.forEach(level -> candidates.add(new Correction.Relevel(place(now, unit), level)));
                }
            }
        }
        return candidates;
    }

    private static Optional<Unit> meant(Correction.Place place, UnbundledBill bill) {
        return bill.units().stream()
                .filter(unit -> unit.eId().equals(place.eId()))
                .findFirst()
                .or(() -> bill.units().stream()
                        .filter(unit -> place(bill, unit).words().equals(place.words()))
                        .findFirst());
    }

    private static Correction.Place place(UnbundledBill bill, Unit unit) {
        return new Correction.Place(
                unit.eId(),
                Corrections.opening(bill.text(), unit.start(), bill.bill().lang()));
    }

    /** A place in the translation, and how far into its unit it is. */
    private record Candidate(Correction.Place unit, String words, double share) {}

    /** The likeliest first: as far into the clause as in the original. */
    private static List<Candidate> places(UnbundledBill bill, List<Unit> units, double share) {
        List<Candidate> places = new ArrayList<>();
        for (Unit unit : units) {
            List<Integer> all = places(bill, unit);
            for (int n = 0; n < all.size(); n++) {
                places.add(new Candidate(
                        place(bill, unit),
                        Corrections.opening(bill.text(), all.get(n), bill.bill().lang()),
                        (n + 1.0) / (all.size() + 1.0)));
            }
        }
        places.sort(Comparator.comparingDouble(one -> Math.abs(one.share() - share)));
        return places;
    }

    private static double share(UnbundledBill bill, Unit unit, String words) {
        List<Integer> all = places(bill, unit);
        for (int n = 0; n < all.size(); n++) {
            if (Corrections.opening(bill.text(), all.get(n), bill.bill().lang()).equals(words)) {
                return (n + 1.0) / (all.size() + 1.0);
            }
        }
        return 1;
    }

    private static List<Integer> places(UnbundledBill bill, Unit unit) {
        Map<String, List<Span>> inside = new HashMap<>();
        bill.units()
                .forEach(each -> inside.computeIfAbsent(each.parent(), parent -> new ArrayList<>())
                        .add(each.span()));
        return Corrections.places(
                        bill.text(),
                        Corrections.own(unit.words(), unit.end(), inside.getOrDefault(unit.eId(), List.of())))
                .stream()
                .filter(at -> at > unit.start())
                .toList();
    }

    private static boolean sameShape(ClauseTree one, ClauseTree other) {
        return one.clauses().stream()
                .map(ClauseTree.Clause::depth)
                .toList()
                .equals(other.clauses().stream().map(ClauseTree.Clause::depth).toList());
    }

    private static boolean sameQuestions(ClauseTree one, ClauseTree other) {
        for (int i = 0; i < one.clauses().size(); i++) {
            if (one.clauses().get(i).votable() != other.clauses().get(i).votable()) {
                return false;
            }
        }
        return true;
    }
}
