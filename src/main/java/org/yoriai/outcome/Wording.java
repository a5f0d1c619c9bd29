package org.yoriai.outcome;

import java.util.List;
import java.util.stream.Collectors;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/** The fixed words of questions and of drafted recommendations, in both languages. Only numbers and names vary. */
final class Wording {
    private Wording() {}

    static Localized question(ClauseRef clause) {
        return Localized.of("Should clause " + english(clause) + " become law?", japanese(clause) + "を定めることに賛成しますか。");
    }

    /**
     * What the result says about a clause, without the counts.
     *
     * @param neededFor clauses for which it stands without a majority of its own
     */
    static Localized title(ClauseRef clause, TallyView tally, List<ClauseRef> neededFor) {
        if (tally.carried() || !neededFor.isEmpty()) {
            return Localized.of("Keep clause " + english(clause), japanese(clause) + "を残す");
        }
        if (tally.no() > tally.yes()) {
            return Localized.of("Drop clause " + english(clause), japanese(clause) + "を削る");
        }
        if (tally.yes() == 0) {
            return Localized.of(
                    "No recommendation on clause " + english(clause) + ": nobody voted yes or no",
                    japanese(clause) + "については提言しない：賛成も反対もなかった");
        }
        return Localized.of(
                "No recommendation on clause " + english(clause) + ": the assembly was divided",
                japanese(clause) + "については提言しない：意見が分かれた");
    }

    /** @param missing clauses that this one needs and that got no majority; said only where the clause itself got one */
    static Localized text(ClauseRef clause, TallyView tally, List<ClauseRef> missing, List<ClauseRef> neededFor) {
        Localized title = title(clause, tally, neededFor);
        boolean alone = tally.carried() && !missing.isEmpty();
        boolean along = !neededFor.isEmpty();
        return Localized.of(
                title.texts().get("en") + ". " + english(tally)
                        + (alone
                                ? " It cannot stand alone: no majority kept what it needs, clause "
                                        + missing.stream().map(Wording::english).collect(Collectors.joining(", "))
                                        + "."
                                : "")
                        + (along
                                ? " It got no majority; it stays because it is needed by clause "
                                        + neededFor.stream()
                                                .map(Wording::english)
                                                .collect(Collectors.joining(", "))
                                        + "."
                                : ""),
                title.texts().get("ja") + "。" + japanese(tally)
                        + (alone
                                ? "ただし、これに必要な"
                                        + missing.stream()
                                                .map(Wording::japanese)
                                                .collect(Collectors.joining("、"))
                                        + "は、賛成が反対より多くありませんでした。"
                                : "")
                        + (along
                                ? "賛成は反対より多くありませんでしたが、"
                                        + neededFor.stream()
                                                .map(Wording::japanese)
                                                .collect(Collectors.joining("、"))
                                        + "に必要なので残します。"
                                : ""));
    }

    /** Those who voted against what is recommended, by number; empty if there were none or nothing is recommended. */
    static Localized dissent(TallyView tally, List<ClauseRef> neededFor) {
        boolean along = !neededFor.isEmpty();
        int few = along ? tally.no() : Math.min(tally.yes(), tally.no());
        if (few == 0 || (tally.yes() == tally.no() && !along)) {
            return Localized.of("", "");
        }
        boolean yes = tally.carried() || along;
        return Localized.of(
                members(few) + " voted " + (yes ? "no." : "yes."), few + "人が" + (yes ? "反対" : "賛成") + "しました。");
    }

    private static String english(TallyView tally) {
        return tally.ballots() + " of " + members(tally.members()) + " voted; " + tally.yes() + " yes, " + tally.no()
                + " no, " + tally.abstain() + " abstained.";
    }

    private static String japanese(TallyView tally) {
        return "委員" + tally.members() + "人のうち" + tally.ballots() + "人が投票し、賛成" + tally.yes() + "、反対" + tally.no() + "、棄権"
                + tally.abstain() + "でした。";
    }

    private static String members(int number) {
        return number == 1 ? "1 member" : number + " members";
    }

    private static String english(ClauseRef clause) {
        String heading = bare(clause.heading().in(Lang.EN));
        return clause.num().in(Lang.EN) + (heading.isEmpty() ? "" : " (" + heading + ")");
    }

    /** 第3条の2（目的） for the number {@code 3-2}. */
    private static String japanese(ClauseRef clause) {
        String[] steps = clause.num().in(Lang.JA).split("-", -1);
        StringBuilder name = new StringBuilder("第").append(steps[0]).append('条');
        for (int i = 1; i < steps.length; i++) {
            name.append('の').append(steps[i]);
        }
        String heading = bare(clause.heading().in(Lang.JA));
        return name + (heading.isEmpty() ? "" : "（" + heading + "）");
    }

    /** Japanese law prints headings in brackets. */
    private static String bare(String heading) {
        return heading.startsWith("（") && heading.endsWith("）") ? heading.substring(1, heading.length() - 1) : heading;
    }
}
