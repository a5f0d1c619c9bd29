package org.yoriai.digest.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yoriai.digest.Citation;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.GateReport.Failure;
import org.yoriai.digest.Issues;
import org.yoriai.digest.Kind;
import org.yoriai.digest.NumberMark;
import org.yoriai.digest.Sentence;
import org.yoriai.digest.Stance;
import org.yoriai.digest.TopicSummary;

/**
 * Disagreement is not dropped: who disagrees with a contested argument is counted beside it, each side that must be heard is
 * quoted, and nothing is called common ground that a group rejects.
 */
public record DissentKept() implements Gate {
    private static final String DISAGREE = "disagree:";

    @Override
    public String name() {
        return "dissentKept";
    }

    @Override
    public double judge(GateCase summary, List<Failure> failures) {
        Tally tally = tally(summary, failures);
        return tally.all == 0 ? 1 : (double) tally.kept / tally.all;
    }

    /**
     * Share of the contested points, seats of sides included, beside which somebody speaks whom those who disagree like more
     * than those who agree do; 1 without any.
     */
    public double voiced(GateCase summary) {
        Tally tally = tally(summary, new ArrayList<>());
        return tally.points == 0 ? 1 : (double) tally.voiced / tally.points;
    }

    private static final class Tally {
        private int all;
        private int kept;
        private int points;
        private int voiced;
    }

    private Tally tally(GateCase summary, List<Failure> failures) {
        Tally tally = new Tally();
        Set<String> shown = new HashSet<>();
        List<TopicSummary> topics = new ArrayList<>(summary.summary());
        topics.forEach(t -> shown.add(t.id()));
        for (String id : summary.topics().ids()) {
            if (!shown.contains(id) && !id.equals(Issues.UNSORTED)) {
                topics.add(new TopicSummary(id, "", 0, 0, List.of()));
            }
        }
        for (TopicSummary t : topics) {
            consensus(summary, t, tally, failures);
            contested(summary, t, tally, failures);
            sides(summary, t, tally, failures);
        }
        return tally;
    }

    private void consensus(GateCase summary, TopicSummary t, Tally tally, List<Failure> failures) {
        Evidence e = summary.evidence();
        BitSet agreed = cited(summary, t, Kind.CONSENSUS);
        for (int c = agreed.nextSetBit(0); c >= 0; c = agreed.nextSetBit(c + 1)) {
            tally.all++;
            if (e.agreedEverywhere(c)) {
                tally.kept++;
            } else {
                failures.add(new Failure(
                        name(),
                        t.id(),
                        sentenceOf(t, Kind.CONSENSUS, e.arguments().get(c).id()),
                        e.arguments().get(c).id() + " is not common ground"));
            }
        }
    }

    private void contested(GateCase summary, TopicSummary t, Tally tally, List<Failure> failures) {
        Evidence e = summary.evidence();
        BitSet leading = cited(summary, t, Kind.CONSENSUS);
        leading.or(cited(summary, t, Kind.FOR));
        BitSet voices = cited(summary, t, Kind.AGAINST);
        voices.or(cited(summary, t, Kind.DISSENT));
        Set<String> counted = new HashSet<>();
        BitSet heads = new BitSet();
        for (Sentence s : t.sentences()) {
            Set<String> named = named(s);
            boolean against = s.kind() == Kind.AGAINST || s.kind() == Kind.DISSENT;
            if (against) {
                counted.addAll(named);
            }
            BitSet here = new BitSet();
            BitSet all = new BitSet();
            for (Citation cite : s.cites()) {
                int c = e.argument(cite.argument());
                if (c >= 0) {
                    all.set(c);
                    if (s.kind() == Kind.DISSENT && named.contains(cite.argument())) {
                        here.set(c);
                    }
                }
            }
            heads.or(here.isEmpty() ? all : here);
        }
        for (int c = heads.nextSetBit(0); c >= 0; c = heads.nextSetBit(c + 1)) {
            int agree = e.agree(c).cardinality();
            int disagree = e.disagree(c).cardinality();
            if (!e.contested(c) || (!leading.get(c) && agree < disagree)) {
                continue;
            }
            tally.all++;
            tally.points++;
            String id = e.arguments().get(c).id();
            if (counted.contains(id)) {
                tally.kept++;
            } else {
                failures.add(
                        new Failure(name(), t.id(), "", disagree + " disagree with " + id + ", which is not said"));
            }
            if (voiced(e, c, voices)) {
                tally.voiced++;
            }
        }
    }

    private static boolean voiced(Evidence e, int c, BitSet voices) {
        for (int x = voices.nextSetBit(0); x >= 0; x = voices.nextSetBit(x + 1)) {
            if (x != c && share(e, x, e.disagree(c)) > share(e, x, e.agree(c))) {
                return true;
            }
        }
        return false;
    }

    private static double share(Evidence e, int x, BitSet people) {
        int seen = Evidence.common(e.voters(x), people);
        return seen < 3 ? 0 : (double) Evidence.common(e.agree(x), people) / seen;
    }

    private void sides(GateCase summary, TopicSummary t, Tally tally, List<Failure> failures) {
        int topic = summary.topics().topic(t.id());
        if (topic < 0) {
            return;
        }
        BitSet quoted = new BitSet();
        for (Kind k : Kind.values()) {
            quoted.or(cited(summary, t, k));
        }
        for (Stance side : List.of(Stance.FOR, Stance.AGAINST)) {
            if (!summary.topics().mustBeHeard(topic, side)) {
                continue;
            }
            tally.all++;
            tally.points++;
            boolean heard = false;
            for (int c = quoted.nextSetBit(0); c >= 0; c = quoted.nextSetBit(c + 1)) {
                heard |= summary.evidence().arguments().get(c).stance() == side;
            }
            if (heard) {
                tally.kept++;
                tally.voiced++;
            } else {
                failures.add(new Failure(
                        name(), t.id(), "", "nobody who is " + side.name().toLowerCase(Locale.ROOT) + " is quoted"));
            }
        }
    }

    private static Set<String> named(Sentence s) {
        Set<String> out = new HashSet<>();
        for (NumberMark n : s.numbers()) {
            if (n.measure().startsWith(DISAGREE)) {
                out.add(n.measure().substring(DISAGREE.length()));
            }
        }
        return out;
    }

    private static BitSet cited(GateCase summary, TopicSummary t, Kind kind) {
        BitSet out = new BitSet();
        for (Sentence s : t.sentences()) {
            if (s.kind() == kind) {
                for (Citation c : s.cites()) {
                    int i = summary.evidence().argument(c.argument());
                    if (i >= 0) {
                        out.set(i);
                    }
                }
            }
        }
        return out;
    }

    private static String sentenceOf(TopicSummary t, Kind kind, String argument) {
        return t.sentences().stream()
                .filter(s -> s.kind() == kind
                        && s.cites().stream().anyMatch(c -> c.argument().equals(argument)))
                .map(Sentence::id)
                .findFirst()
                .orElse("");
    }
}
