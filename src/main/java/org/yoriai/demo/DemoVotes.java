package org.yoriai.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.yoriai.deliberation.Vote;

/**
 * Draws who votes how, by seeded chance from what the files say of each member and argument. The same seed gives the
 * same votes in the same order, on every machine.
 */
final class DemoVotes {
    /** One vote of one member. */
    record Cast(DemoFiles.Argument argument, int member, Vote vote) {}

    private DemoVotes() {}

    /**
     * Votes on arguments, argument by argument; authors agree with themselves, and everybody votes on what is put to
     * her as often as she is active.
     *
     * @param waiting members who only vote on their own arguments, so that somebody who logs in as one of them finds
     *     something to do
     */
    static List<Cast> onArguments(
            List<DemoFiles.Member> members, List<DemoFiles.Argument> arguments, Set<Integer> waiting, long seed) {
        Random chance = new Random(seed);
        List<Cast> votes = new ArrayList<>();
        for (DemoFiles.Argument argument : arguments) {
            List<DemoFiles.Member> order = new ArrayList<>(members);
            Collections.shuffle(order, chance);
            for (DemoFiles.Member member : order) {
                double turnout = chance.nextDouble();
                double opinion = chance.nextDouble();
                boolean author = member.number() == argument.author();
                if (!author && (waiting.contains(member.number()) || turnout >= member.activity())) {
                    continue;
                }
                double agree = member.chance(argument.agree());
                Vote vote = author || opinion < agree
                        ? Vote.AGREE
                        : opinion < agree + member.chance(argument.pass()) ? Vote.PASS : Vote.DISAGREE;
                votes.add(new Cast(argument, member.number(), vote));
            }
        }
        return votes;
    }

    /**
     * Ballots: section number → member → {@code yes}, {@code no} or {@code abstain}; who stays away casts none.
     *
     * @param staysAway how many of the members cast no ballot at all
     */
    static Map<String, Map<Integer, String>> onSections(
            List<DemoFiles.Member> members, Map<String, DemoFiles.BallotChance> chances, int staysAway, long seed) {
        Random chance = new Random(seed);
        List<DemoFiles.Member> order = new ArrayList<>(members);
        Collections.shuffle(order, chance);
        List<DemoFiles.Member> voters = order.subList(0, Math.max(0, order.size() - staysAway));
        Map<String, Map<Integer, String>> ballots = new LinkedHashMap<>();
        chances.forEach((section, byGroup) -> {
            Map<Integer, String> cast = new TreeMap<>();
            for (DemoFiles.Member member : voters) {
                double opinion = chance.nextDouble();
                double yes = member.chance(byGroup.yes());
                cast.put(
                        member.number(),
                        opinion < yes ? "yes" : opinion < yes + member.chance(byGroup.no()) ? "no" : "abstain");
            }
            ballots.put(section, cast);
        });
        return ballots;
    }
}
