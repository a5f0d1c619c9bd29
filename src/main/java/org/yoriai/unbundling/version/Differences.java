package org.yoriai.unbundling.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yoriai.unbundling.UnbundledBill;
import org.yoriai.unbundling.Unit;
import org.yoriai.unbundling.Wording;
import org.yoriai.unbundling.language.LegalDate;
import org.yoriai.unbundling.language.Money;
import org.yoriai.unbundling.language.Reference;
import org.yoriai.unbundling.version.Anchor.Change;

/** In what two wordings of one unit differ: amounts, dates, numbers, modal verbs, negations, or other words only. */
final class Differences {

    private final Side old;
    private final Side now;
    private final Map<String, String> went;

    /** @param went eId in the old version → eId in the new one; a reference that follows its target is no difference */
    Differences(UnbundledBill old, UnbundledBill now, Map<String, String> went) {
        this.old = new Side(old);
        this.now = new Side(now);
        this.went = Map.copyOf(went);
    }

    private static final class Side {
        final UnbundledBill bill;
        final Map<String, Integer> index = new HashMap<>();
        final List<Reference> refs;

        Side(UnbundledBill bill) {
            this.bill = bill;
            for (int i = 0; i < bill.units().size(); i++) {
                index.put(bill.units().get(i).eId(), i);
            }
            refs = bill.refs().stream()
                    .sorted(Comparator.comparingInt(Reference::start))
                    .toList();
        }
    }

    /** What a wording says, each thing with how often it says it; {@code rest} is everything else in order. */
    private record Content(Map<Change, Map<String, Integer>> said, List<String> rest) {}

    private record Cut(int start, int end, String instead) {}

    /** In the order of {@link Change}; never empty. */
    List<Change> between(Unit from, Unit to) {
        Content before = content(old, from, went);
        Content after = content(now, to, Map.of());
        List<Change> out = new ArrayList<>();
        for (Change change : Change.values()) {
            if (change != Change.WORDS
                    && !Objects.equals(before.said().get(change), after.said().get(change))) {
                out.add(change);
            }
        }
        if (out.isEmpty() || !before.rest().equals(after.rest())) {
            out.add(Change.WORDS);
        }
        return out;
    }

    private static Content content(Side side, Unit unit, Map<String, String> went) {
        Map<Change, Map<String, Integer>> said = new EnumMap<>(Change.class);
        List<Cut> cuts = new ArrayList<>();
        List<Unit> units = side.bill.units();
        int first = side.index.getOrDefault(unit.eId(), units.size());
        for (int i = first; i < units.size() && units.get(i).start() < unit.end(); i++) {
            Unit inside = units.get(i);
            if (i > first) {
                cuts.add(new Cut(inside.start(), inside.words(), "\n" + inside.heading() + "\n"));
            }
            for (Money money : inside.statement().money()) {
                count(said, Change.MONEY, money.amount().stripTrailingZeros().toPlainString() + money.currency());
                cuts.add(new Cut(money.start(), money.end(), " "));
            }
            for (LegalDate date : inside.statement().dates()) {
                count(said, Change.DATE, date.iso() + date.formula());
                cuts.add(new Cut(date.start(), date.end(), " "));
            }
        }
        for (int i = Reference.firstFrom(side.refs, unit.words());
                i < side.refs.size() && side.refs.get(i).start() < unit.end();
                i++) {
            Reference ref = side.refs.get(i);
            String target = ref.target().isEmpty() ? ref.text() : went.getOrDefault(ref.target(), ref.target());
            count(said, Change.NUMBER, "→" + target);
            cuts.add(new Cut(ref.start(), ref.end(), " "));
        }
        String lang = side.bill.bill().lang();
        String words = unit.heading() + "\n" + without(side.bill.text(), unit, cuts);
        List<String> rest = new ArrayList<>();
        for (SignalWords.Word word : SignalWords.of(Wording.normalise(words, lang), lang)) {
            if (word.change() == Change.WORDS) {
                rest.add(word.text());
            } else {
                count(said, word.change(), word.text());
            }
        }
        return new Content(said, rest);
    }

    private static void count(Map<Change, Map<String, Integer>> said, Change change, String what) {
        said.computeIfAbsent(change, c -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    private static String without(String text, Unit unit, List<Cut> cuts) {
        cuts.sort(Comparator.comparingInt(Cut::start));
        StringBuilder out = new StringBuilder();
        int at = unit.words();
        for (Cut cut : cuts) {
            if (cut.start() >= at && cut.end() <= unit.end()) {
                out.append(text, at, cut.start()).append(cut.instead());
                at = cut.end();
            }
        }
        return out.append(text, at, unit.end()).toString();
    }
}
