package org.yoriai.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.yoriai.digest.vector.ArgumentVectors;
import org.yoriai.digest.vector.Embedders;

/** Small assemblies with arguments and votes, by seed. */
public final class DigestFixture {
    private static final List<String> PIECES = List.of(
            "Let every street keep one free bay.",
            "The fee of 12 euros is too high!",
            "Dr. Ito counted 300 scooters on one evening.",
            "Riders  fall 🚲 on wet leaves.",
            "Who pays for the 4 inspectors?",
            "It worked in two towns; it failed in a third.",
            "No one asked most of the neighbours.",
            "We must not forbid what helps people.",
            "“Half” is not enough (see sec. 3).",
            "道が狭いので、車いすが通れません。",
            "「駐輪場」を増やしてほしい。",
            "一部の人だけの　話では\u200bありません。",
            "\u202EHidden\u202C signs stay where they are.\nA second line follows.");

    private DigestFixture() {}

    /** One of a few texts of which no two are alike. */
    static String piece(int i) {
        return PIECES.get(i);
    }

    /** What goes into {@link Digest#digest}. */
    public record Assembly(
            ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues, DigestOptions options) {
        public DigestResult digest() {
            return Digest.digest(arguments, votes, groups, issues, options, Embedders.lexical());
        }

        /** Of the eligible arguments, by words alone. */
        public ArgumentVectors vectors() {
            List<Argument> eligible = arguments.eligible();
            return ArgumentVectors.of(
                    eligible, eligible.stream().map(Argument::lang).toList(), issues, Embedders.lexical());
        }

        public GateReport judge(List<TopicSummary> topics) {
            return Digest.judge(arguments, votes, groups, issues, topics, Embedders.lexical());
        }
    }

    /**
     * 24 members on two clauses. a1 is agreed on by all (24 of 24), a2 (for) divides 14 : 10, a3 (against) is held by those
     * ten, a4 is a question; b1 and b2 are the two sides of the other clause; z1 is opted out, z2 a facilitator's.
     */
    public static Assembly bicycles(String lang) {
        List<Argument> a = new ArrayList<>();
        a.add(Argument.of("a1", "p01", "Lamps on the parking bays help everybody.", "sec_2", Stance.UNKNOWN, "en"));
        a.add(Argument.of("a2", "p02", "Scooters belong on the road. They are quick.", "sec_2", Stance.FOR, "en"));
        a.add(Argument.of("a3", "p15", "Narrow roads are unsafe for scooters.", "sec_2", Stance.AGAINST, "en"));
        a.add(Argument.of("a4", "p16", "Who repairs a bay in winter?", "sec_2", Stance.QUESTION, "en"));
        a.add(Argument.of("a5", "p17", "Roads are for lorries and for buses.", "sec_2", Stance.AGAINST, "en"));
        a.add(Argument.of("a6", "p03", "A quick ride saves a car journey.", "sec_2", Stance.FOR, "en"));
        a.add(Argument.of("b1", "p04", "Fines should rise with speed.", "sec_3", Stance.FOR, "en"));
        a.add(Argument.of("b2", "p18", "Fines hit the poor first.", "sec_3", Stance.AGAINST, "en"));
        a.add(Argument.of("b3", "p06", "A fine nobody feels changes nothing.", "sec_3", Stance.FOR, "en"));
        a.add(Argument.of("b4", "p19", "Teach riders before you punish them.", "sec_3", Stance.AGAINST, "en"));
        a.add(new Argument("z1", "p05", "My words are mine.", "sec_2", Stance.FOR, "en", Standing.OPTED_OUT));
        a.add(new Argument("z2", "s01", "Please keep to time.", "sec_2", Stance.FOR, "en", Standing.NOT_A_MEMBER));
        Votes.Builder v = Votes.builder();
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            String p = String.format(java.util.Locale.ROOT, "p%02d", i);
            boolean quick = i <= 14;
            (quick ? first : second).add(p);
            v.add(p, "a1", 1).add(p, "a2", quick ? 1 : -1).add(p, "a3", quick ? -1 : 1);
            v.add(p, "a4", i % 3 == 0 ? 0 : 1).add(p, "a6", quick ? 1 : -1);
            if (i % 4 == 0) {
                v.add(p, "b1", 1).add(p, "b2", -1);
            }
        }
        return new Assembly(
                new ArgumentSet(a),
                v.build(),
                new OpinionGroups(List.of(new OpinionGroups.Group("A", first), new OpinionGroups.Group("B", second))),
                new Issues(List.of(Issue.clause("sec_2", "Where scooters ride"), Issue.clause("sec_3", "Fines"))),
                DigestOptions.in(lang));
    }

    /** Anything: texts in two languages with numbers, words of amount and odd signs, and random votes in two groups. */
    public static Assembly random(long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        int people = 3 + r.nextInt(40);
        int m = 1 + r.nextInt(60);
        List<Argument> a = new ArrayList<>();
        for (int c = 0; c < m; c++) {
            StringBuilder text = new StringBuilder();
            for (int k = 1 + r.nextInt(r.nextInt(8) == 0 ? 14 : 2); k > 0; k--) {
                text.append(PIECES.get(r.nextInt(PIECES.size()))).append(r.nextBoolean() ? " " : "");
            }
            a.add(new Argument(
                    "c" + c,
                    "p" + r.nextInt(people),
                    r.nextInt(20) == 0 ? " \u200b" : text.toString(),
                    r.nextInt(4) == 0 ? "" : "sec_" + r.nextInt(4),
                    Stance.values()[r.nextInt(4)],
                    "",
                    r.nextInt(10) == 0 ? Standing.HIDDEN : Standing.ELIGIBLE));
        }
        Votes.Builder v = Votes.builder();
        List<String> even = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            (p % 2 == 0 ? even : odd).add("p" + p);
            for (int c = 0; c < m && seed % 5 != 0; c++) {
                if (r.nextInt(3) > 0) {
                    v.add("p" + p, "c" + c, r.nextInt(10) < 7 ? (c % 3 == p % 2 ? -1 : 1) : r.nextInt(3) - 1);
                }
            }
        }
        return new Assembly(
                new ArgumentSet(a),
                v.build(),
                seed % 3 == 0
                        ? OpinionGroups.none()
                        : new OpinionGroups(
                                List.of(new OpinionGroups.Group("A", even), new OpinionGroups.Group("B", odd))),
                Issues.none(),
                new DigestOptions(
                        seed % 2 == 0 ? "ja" : "en",
                        seed % 4 < 2
                                ? org.yoriai.digest.wording.ReadingLevel.EASY
                                : org.yoriai.digest.wording.ReadingLevel.STANDARD,
                        0,
                        seed % 6 == 1));
    }
}
