package org.yoriai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.yoriai.digest.Argument;
import org.yoriai.digest.ArgumentSet;
import org.yoriai.digest.Issue;
import org.yoriai.digest.Issues;
import org.yoriai.digest.OpinionGroups;
import org.yoriai.digest.Stance;
import org.yoriai.digest.Votes;

/** An invented debate on a harbour: arguments put together from parts by seed, voters in three groups of taste. */
record SyntheticDebate(ArgumentSet arguments, Votes votes, OpinionGroups groups, Issues issues) {
    private static final Issues ENGLISH = new Issues(List.of(
            new Issue("water", "", "Clean water", "Quality of the water, tests, sewage and swimming."),
            new Issue("noise", "", "Noise", "Loud music, boats with engines, sleep and quiet hours."),
            new Issue("money", "", "Costs", "Prices, tickets, taxes, repairs and who pays."),
            new Issue("safety", "", "Safety", "Lifeguards, fences, lamps, children and accidents.")));
    private static final Issues JAPANESE = new Issues(List.of(
            new Issue("water", "", "水のきれいさ", "水質、検査、下水、泳ぐこと。"),
            new Issue("noise", "", "騒音", "大きな音楽、船のエンジン、眠り、静かな時間。"),
            new Issue("money", "", "費用", "料金、切符、税金、修理、だれが払うか。"),
            new Issue("safety", "", "安全", "監視員、柵、街灯、子ども、事故。")));
    private static final String[][] EN = {
        {"I think", "In my view", "Last summer we saw that", "My neighbours say", "As a parent I find", "Frankly,"},
        {
            "the water tests", "loud engines at night", "the price of a ticket", "the lamps on the pier",
                    "the old sewer",
            "music after ten", "repairs of the wall", "a fence around the basin", "more lifeguards", "the swimming lane"
        },
        {
            "should come first",
            "must not be forgotten",
            "cost too much",
            "help children most",
            "are worth every coin",
            "keep people awake",
            "make no difference",
            "need a second look",
            "were promised in spring"
        },
        {
            "before the harbour opens", "because the town is small", "even in winter", "unless the council finds money",
            "since accidents happen", "as the doctors told us", "when the festival ends", "in every quarter"
        }
    };
    private static final String[][] JA = {
        {"私は", "去年の夏から", "近所の人は", "親として", "正直に言うと"},
        {"水質の検査が", "夜の船のエンジンが", "切符の料金が", "桟橋の街灯が", "古い下水が", "十時過ぎの音楽が", "壁の修理が", "港の柵が", "監視員が"},
        {"先に必要だと思う", "忘れられてはならない", "高すぎる", "子どもの役に立つ", "眠りを妨げる", "もう一度見直すべきだ", "春に約束された"},
        {"。港を開く前に決めてほしい。", "。町は小さいからだ。", "。冬でも同じだ。", "。事故は起きるものだ。", "。祭りの後に考えたい。"}
    };

    static SyntheticDebate of(String lang, int arguments, int voters, int votesEach, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        List<Argument> written = new ArrayList<>();
        for (int i = 0; i < arguments; i++) {
            written.add(argument(lang, i, r));
        }
        Votes.Builder votes = Votes.builder();
        List<List<String>> members = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int p = 0; p < voters; p++) {
            String name = name("v", p);
            members.get(p % 3).add(name);
            for (int v = 0; v < votesEach; v++) {
                int c = r.nextInt(arguments);
                boolean likes = r.nextDouble() < (c % 3 == p % 3 ? 0.85 : 0.3);
                votes.add(name, name("a", c), r.nextInt(10) == 0 ? 0 : likes ? 1 : -1);
            }
        }
        return new SyntheticDebate(
                new ArgumentSet(written),
                votes.build(),
                new OpinionGroups(List.of(
                        new OpinionGroups.Group("A", members.get(0)),
                        new OpinionGroups.Group("B", members.get(1)),
                        new OpinionGroups.Group("C", members.get(2)))),
                lang.equals("ja") ? JAPANESE : ENGLISH);
    }

    /** One argument more, with nobody's vote. */
    SyntheticDebate andOneMore(String lang, long seed) {
        List<Argument> more = new ArrayList<>(arguments.arguments());
        more.add(argument(lang, more.size(), new SplittableRandom(seed)));
        return new SyntheticDebate(new ArgumentSet(more), votes, groups, issues);
    }

    /** So many votes more; some replace earlier ones. */
    SyntheticDebate andVotes(int number, long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        Votes.Builder cast = Votes.builder();
        for (int i = 0; i < votes.size(); i++) {
            cast.add(
                    votes.voters().get(votes.voter()[i]), votes.arguments().get(votes.argument()[i]), votes.value()[i]);
        }
        for (int i = 0; i < number; i++) {
            cast.add(
                    name("v", r.nextInt(votes.voters().size())),
                    name("a", r.nextInt(arguments.arguments().size())),
                    r.nextInt(3) - 1);
        }
        return new SyntheticDebate(arguments, cast.build(), groups, issues);
    }

    private static Argument argument(String lang, int i, SplittableRandom r) {
        boolean ja = lang.equals("ja");
        StringBuilder text = new StringBuilder();
        for (String[] parts : ja ? JA : EN) {
            text.append(text.length() > 0 && !ja ? " " : "").append(parts[r.nextInt(parts.length)]);
        }
        return Argument.of(
                name("a", i),
                name("w", r.nextInt(250)),
                text.append(ja ? "" : ".").toString(),
                "",
                i % 2 == 0 ? Stance.FOR : Stance.AGAINST,
                lang);
    }

    private static String name(String letter, int number) {
        return letter + String.format(Locale.ROOT, "%05d", number);
    }
}
