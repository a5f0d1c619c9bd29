package org.yoriai.outcome;

import java.util.List;
import org.yoriai.shared.Lang;
import org.yoriai.shared.Localized;

/** The fixed words of questions and of drafted recommendations, in both languages. Only numbers and names vary. */
final class Wording {
    private Wording() {}

    static Localized question(ClauseRef clause) {
        return Localized.of("Should clause " + english(clause) + " become law?", japanese(clause) + "を定めることに賛成しますか。");
    }

    /** What becomes of a clause, in a few words. */
    static Localized word(Fate fate) {
        return switch (fate) {
            case STANDS -> Localized.of("stands", "成り立つ");
            case FALLS -> Localized.of("does not stand", "成り立たない");
            case CARRIED -> Localized.of("comes along", "いっしょに残る");
            case ALONE -> Localized.of("cannot stand alone", "これだけでは成り立たない");
            case DIVIDED -> Localized.of("divided", "賛否が同数");
            case UNDECIDED -> Localized.of("undecided", "決まらなかった");
        };
    }

    /** The same in a sentence. @param because as in {@link ClauseOutcome} */
    static Localized says(ClauseRef clause, Fate fate, List<ClauseRef> because) {
        String en = "Clause " + clause.num().in(Lang.EN);
        String ja = number(clause);
        return switch (fate) {
            case STANDS -> Localized.of(en + " stands: more yes than no.", ja + "は成り立ちます。賛成が反対より多くありました。");
            case FALLS -> Localized.of(en + " does not stand: more no than yes.", ja + "は成り立ちません。反対が賛成より多くありました。");
            case CARRIED ->
                Localized.of(
                        en + " comes along: it got no majority, but " + englishList(because) + " "
                                + (because.size() > 1 ? "stand and need it." : "stands and needs it."),
                        ja + "はいっしょに残ります。賛成は反対より多くありませんでしたが、成り立つ" + japaneseList(because) + "に必要です。");
            case ALONE ->
                Localized.of(
                        en + " cannot stand alone: more yes than no, but " + englishList(because)
                                + ", which it needs, got no majority.",
                        ja + "は、これだけでは成り立ちません。賛成が反対より多くありましたが、これに必要な" + japaneseList(because) + "は、そうではありませんでした。");
            case DIVIDED ->
                Localized.of(
                        en + " does not stand: the assembly was divided, as many yes as no.",
                        ja + "は成り立ちません。賛成と反対が同じ数で、意見が分かれました。");
            case UNDECIDED ->
                Localized.of(en + " is undecided: nobody said yes or no.", ja + "は決まりませんでした。賛成も反対もありませんでした。");
        };
    }

    /** What the assembly recommends on a clause, without the counts. */
    static Localized title(ClauseRef clause, Fate fate) {
        String en = "clause " + english(clause);
        String ja = japanese(clause);
        return switch (fate) {
            case STANDS -> Localized.of("Keep " + en, ja + "を残す");
            case FALLS -> Localized.of("Drop " + en, ja + "を削る");
            case CARRIED -> Localized.of("Keep " + en + ", which comes along", ja + "をいっしょに残す");
            case ALONE ->
                Localized.of(
                        "Keep " + en + " only with what it needs: it cannot stand alone",
                        ja + "は、必要な条といっしょなら残す：これだけでは成り立たない");
            case DIVIDED ->
                Localized.of("No recommendation on " + en + ": the assembly was divided", ja + "については提言しない：意見が分かれた");
            case UNDECIDED ->
                Localized.of(
                        "No recommendation on " + en + ": undecided, nobody voted yes or no",
                        ja + "については提言しない：賛成も反対もなく、決まらなかった");
        };
    }

    /** The title with the counts, and why where the votes on the clause alone would say something else. */
    static Localized text(ClauseRef clause, TallyView tally, ClauseOutcome outcome) {
        Localized title = title(clause, outcome.fate());
        return Localized.of(
                title.texts().get("en") + ". " + english(tally)
                        + (outcome.dependsOnOthers()
                                ? " " + outcome.says().texts().get("en")
                                : ""),
                title.texts().get("ja") + "。" + japanese(tally)
                        + (outcome.dependsOnOthers() ? outcome.says().texts().get("ja") : ""));
    }

    /** Those who voted against what is recommended, by number; empty if there were none or nothing is recommended. */
    static Localized dissent(TallyView tally, Fate fate) {
        int few = switch (fate) {
            case STANDS, CARRIED, ALONE -> tally.no();
            case FALLS -> tally.yes();
            case DIVIDED, UNDECIDED -> 0;
        };
        if (few == 0) {
            return Localized.of("", "");
        }
        boolean drop = fate == Fate.FALLS;
        return Localized.of(
                members(few) + " voted " + (drop ? "yes." : "no."), few + "人が" + (drop ? "賛成" : "反対") + "しました。");
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

    private static String japanese(ClauseRef clause) {
        String heading = bare(clause.heading().in(Lang.JA));
        return number(clause) + (heading.isEmpty() ? "" : "（" + heading + "）");
    }

    /** 第3条の2 for the number {@code 3-2}. */
    private static String number(ClauseRef clause) {
        String[] steps = clause.num().in(Lang.JA).split("-", -1);
        StringBuilder name = new StringBuilder("第").append(steps[0]).append('条');
        for (int i = 1; i < steps.length; i++) {
            name.append('の').append(steps[i]);
        }
        return name.toString();
    }

    /** {@code clauses 1, 3 and 4}; those that have left the bill have no number any more. */
    private static String englishList(List<ClauseRef> clauses) {
        List<String> nums =
                clauses.stream().map(clause -> clause.num().in(Lang.EN)).toList();
        if (nums.isEmpty()) {
            return "another clause";
        }
        return nums.size() == 1
                ? "clause " + nums.get(0)
                : "clauses " + String.join(", ", nums.subList(0, nums.size() - 1)) + " and "
                        + nums.get(nums.size() - 1);
    }

    private static String japaneseList(List<ClauseRef> clauses) {
        List<String> nums = clauses.stream().map(Wording::number).toList();
        if (nums.isEmpty()) {
            return "ほかの条";
        }
        return nums.size() == 1
                ? nums.get(0)
                : String.join("、", nums.subList(0, nums.size() - 1)) + "と" + nums.get(nums.size() - 1);
    }

    /** Japanese law prints headings in brackets. */
    private static String bare(String heading) {
        return heading.startsWith("（") && heading.endsWith("）") ? heading.substring(1, heading.length() - 1) : heading;
    }
}
