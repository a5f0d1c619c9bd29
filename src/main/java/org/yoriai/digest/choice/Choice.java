package org.yoriai.digest.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.yoriai.digest.Evidence;
import org.yoriai.digest.Interruption;
import org.yoriai.digest.Stance;
import org.yoriai.digest.text.CharacterGrams;
import org.yoriai.digest.topic.Contrary;
import org.yoriai.digest.topic.Topics;

/**
 * Chooses whom to quote: the seats that must exist, common ground, then whoever covers most people, topics and questions that
 * are left, groups in balance,
 * nobody large left out, the views of those who disagree, and small improvements to the end. The same input gives the same
 * choice: indexes follow ids, and ties go to more supporters, then to the lower id.
 */
public final class Choice {
    private static final double EPSILON = 1e-9;
    private static final double TOO_ALIKE = 0.8;
    /** Quotes kept free for those whom coverage leaves out, and for dissent. */
    private static final int RESERVED = 2;
    /** Arguments agreed on everywhere that a summary of one topic has room for. */
    private static final int COMMON = 3;
    /** Quotes that a summary of several parts gives to what is agreed on and what divides, though fewer would cover people. */
    private static final int ABOVE = 10;
    /** A topic of fewer arguments need not be summed up. */
    private static final int FEWEST = 3;

    private final Evidence evidence;
    private final Topics topics;
    private final Hearing hearing;
    private final Seats seats;
    private final int budget;
    private final AuthorQuota quota;
    /** What may be chosen. */
    private final BitSet open;

    /** True for a summary of parts that have summaries: it chooses among what those quote. */
    private final boolean above;

    private final Contrary contrary;
    private final BitSet cited = new BitSet();
    /** What a summary of one topic or of several parts must tell: it stays, whatever is swapped. */
    private final BitSet told = new BitSet();

    private Choice(
            Evidence evidence,
            Topics topics,
            CharacterGrams grams,
            Contrary contrary,
            int asked,
            Set<String> candidates) {
        this.evidence = evidence;
        this.topics = topics;
        this.contrary = contrary;
        this.hearing = new Hearing(evidence, topics, grams);
        this.seats = new Seats(evidence, topics);
        this.budget = seats.budget(asked);
        this.quota = new AuthorQuota(evidence, budget);
        this.above = !candidates.isEmpty();
        this.open = new BitSet();
        for (int c = 0; c < evidence.size(); c++) {
            open.set(
                    c,
                    candidates.isEmpty()
                            || candidates.contains(evidence.arguments().get(c).id()));
        }
    }

    /**
     * @param asked upper bound of quotes, or 0 for the default
     * @param candidates ids of the arguments to choose among; empty for all. Others only where a side would go unheard
     */
    public static Selection of(
            Evidence evidence,
            Topics topics,
            CharacterGrams grams,
            Contrary contrary,
            int asked,
            Set<String> candidates) {
        return new Choice(evidence, topics, grams, contrary, asked, candidates).choose();
    }

    private Selection choose() {
        seats.fill(cited, this::allowed, open::get, cited::set);
        if (evidence.voted()) {
            commonGround();
            coverPeople();
            hearTopics();
            tellParts();
            balanceGroups();
            representEverybody();
            voiceDissent();
            new Polish(evidence, hearing, seats, new Dissent(evidence, topics), quota, budget, open, told)
                    .polish(cited);
        }
        if (cited.isEmpty() || !evidence.voted()) {
            spread();
        }
        return selected(evidence, topics, cited, budget);
    }

    /** What is chosen, with the common ground in it. */
    public static Selection selected(Evidence evidence, Topics topics, BitSet cited, int budget) {
        int[] consensus = new int[topics.size()];
        Arrays.fill(consensus, -1);
        for (int t = 0; evidence.voted() && t < consensus.length; t++) {
            BitSet here = (BitSet) topics.arguments(t).clone();
            here.and(cited);
            consensus[t] = new CommonGround(evidence).best(here);
        }
        return new Selection(cited, consensus, budget);
    }

    private boolean allowed(int c) {
        return open.get(c) && !cited.get(c) && quota.allows(c, cited) && hearing.mostSimilar(c, cited) <= TOO_ALIKE;
    }

    private boolean free(int kept) {
        return cited.cardinality() < budget - kept;
    }

    /** The best of each topic; of a single topic, such as a clause, up to three. */
    private void commonGround() {
        for (int round = 0; round < (topics.size() == 1 ? COMMON : 1); round++) {
            for (int t = 0; t < topics.size() && free(RESERVED); t++) {
                BitSet here = (BitSet) topics.arguments(t).clone();
                here.and(open);
                if (round > 0) {
                    for (int c = here.nextSetBit(0); c >= 0; c = here.nextSetBit(c + 1)) {
                        here.set(c, allowed(c) && evidence.common(c));
                    }
                }
                int c = new CommonGround(evidence).best(here);
                if (c >= 0 && allowed(c)) {
                    cited.set(c);
                }
                if (c >= 0 && cited.get(c) && (above || topics.size() == 1)) {
                    told.set(c);
                }
            }
        }
    }

    private double gain(int c, int[] u, double[] weight) {
        double sum = 0;
        for (int p : hearing.supporters(c)) {
            if (u[p] < hearing.need(p)) {
                sum += weight[p] / hearing.need(p);
            }
        }
        return sum;
    }

    private void coverPeople() {
        double[] weight = hearing.weights();
        while (free(RESERVED)) {
            Interruption.check();
            int[] u = hearing.heard(cited);
            double[] gains = new double[evidence.size()];
            double highest = 0;
            for (int c = 0; c < gains.length; c++) {
                if (hearing.supporters(c).length >= 2 && allowed(c)) {
                    gains[c] = gain(c, u, weight);
                    highest = Math.max(highest, gains[c]);
                }
            }
            int best = -1;
            double most = 0;
            for (int c = 0; c < gains.length; c++) {
                if (gains[c] <= EPSILON) {
                    continue;
                }
                double v = gains[c] - 0.5 * hearing.mostSimilar(c, cited) * highest;
                if (best < 0 || better(v, c, most, best)) {
                    best = c;
                    most = v;
                }
            }
            if (best < 0) {
                return;
            }
            cited.set(best);
        }
    }

    /** While quotes are left: a quote for each topic of three arguments or more, then its best supported question. */
    private void hearTopics() {
        for (int round = 0; round < 2; round++) {
            for (int t = 0; t < topics.size() && free(RESERVED); t++) {
                BitSet here = round == 0 ? topics.arguments(t) : topics.arguments(t, Stance.QUESTION);
                if (here.intersects(cited) || topics.arguments(t).cardinality() < FEWEST) {
                    continue;
                }
                int best = -1;
                for (int c = here.nextSetBit(0); c >= 0; c = here.nextSetBit(c + 1)) {
                    int supporters = hearing.supporters(c).length;
                    if (supporters >= 2 && allowed(c) && (best < 0 || supporters > hearing.supporters(best).length)) {
                        best = c;
                    }
                }
                if (best >= 0) {
                    cited.set(best);
                }
            }
        }
    }

    /** Above parts, while there is room: what divides people on each, then what they agree on, most supported first. */
    private void tellParts() {
        for (int round = 0; above && round < 2; round++) {
            for (int t = 0; t < topics.size(); t++) {
                tell(topics.arguments(t), evidence::divides);
            }
            for (int t = 0; t < topics.size(); t++) {
                tell(topics.arguments(t), evidence::common);
            }
        }
    }

    private void tell(BitSet here, IntPredicate of) {
        if (cited.cardinality() >= ABOVE || !free(RESERVED)) {
            return;
        }
        int best = -1;
        for (int c = here.nextSetBit(0); c >= 0; c = here.nextSetBit(c + 1)) {
            int supporters = hearing.supporters(c).length;
            if (of.test(c)
                    && supporters >= 2
                    && allowed(c)
                    && (best < 0 || supporters > hearing.supporters(best).length)) {
                best = c;
            }
        }
        if (best >= 0) {
            cited.set(best);
            told.set(best);
        }
    }

    private boolean better(double v, int c, double most, int best) {
        return v > most + EPSILON
                || Math.abs(v - most) <= EPSILON && hearing.supporters(c).length > hearing.supporters(best).length;
    }

    /** Without votes: each time the argument least like what is cited, by somebody who is not cited yet. */
    private void spread() {
        BitSet authors = new BitSet();
        cited.stream().forEach(c -> authors.set(evidence.author(c)));
        while (free(0)) {
            Interruption.check();
            int best = -1;
            double least = 0;
            for (int c = 0; c < evidence.size(); c++) {
                if (!open.get(c) || cited.get(c) || authors.get(evidence.author(c))) {
                    continue;
                }
                double s = hearing.mostSimilar(c, cited);
                if (best < 0 || s < least - EPSILON) {
                    best = c;
                    least = s;
                }
            }
            if (best < 0 || least > TOO_ALIKE) {
                return;
            }
            cited.set(best);
            authors.set(evidence.author(best));
        }
    }

    private void balanceGroups() {
        for (int round = 0; round < budget; round++) {
            Interruption.check();
            double balance = hearing.balance(cited);
            if (!(balance > 0.05)) {
                return;
            }
            double[] tilt = hearing.tilt(cited);
            int over = 0;
            int under = 0;
            for (int g = 1; g < tilt.length; g++) {
                over = tilt[g] > tilt[over] + EPSILON ? g : over;
                under = tilt[g] < tilt[under] - EPSILON ? g : under;
            }
            int most = over;
            int out = leastUseful(c -> hearing.group(evidence.author(c)) == most);
            int in = mostUseful(under, out);
            if (out < 0 || in < 0) {
                return;
            }
            double gap = hearing.score(cited).gap();
            cited.clear(out);
            cited.set(in);
            if (!(hearing.balance(cited) < balance - EPSILON)
                    || hearing.score(cited).gap() > gap + EPSILON) {
                cited.clear(in);
                cited.set(out);
                return;
            }
        }
    }

    /** Of some quotes the one whose removal uncovers fewest and empties no seat; −1 if there is none. */
    private int leastUseful(IntPredicate of) {
        int[] u = hearing.heard(cited);
        int missing = seats.missing(cited);
        int best = -1;
        int fewest = 0;
        for (int c = cited.nextSetBit(0); c >= 0; c = cited.nextSetBit(c + 1)) {
            if (!of.test(c) || told.get(c)) {
                continue;
            }
            BitSet without = (BitSet) cited.clone();
            without.clear(c);
            if (seats.missing(without) > missing) {
                continue;
            }
            int uncovered = 0;
            for (int p : hearing.supporters(c)) {
                uncovered += u[p] == hearing.need(p) ? 1 : 0;
            }
            if (best < 0
                    || uncovered < fewest
                    || uncovered == fewest && hearing.supporters(c).length < hearing.supporters(best).length) {
                best = c;
                fewest = uncovered;
            }
        }
        return best;
    }

    private int mostUseful(int group, int without) {
        BitSet rest = (BitSet) cited.clone();
        if (without >= 0) {
            rest.clear(without);
        }
        int[] u = hearing.heard(rest);
        double[] weight = hearing.weights();
        int best = -1;
        double most = 0;
        for (int c = 0; c < evidence.size(); c++) {
            if (hearing.group(evidence.author(c)) != group
                    || hearing.supporters(c).length < 2
                    || c == without
                    || !allowed(c)) {
                continue;
            }
            double v = gain(c, u, weight);
            if (best < 0 || better(v, c, most, best)) {
                best = c;
                most = v;
            }
        }
        return best;
    }

    /** Justified representation, then EJR+: a group large enough to deserve one more quote gets it. */
    private void representEverybody() {
        for (int round = 0; round < 2 * budget; round++) {
            Interruption.check();
            int[] u = hearing.heard(cited);
            int k = Math.max(1, cited.cardinality());
            int worst = -1;
            double most = 1 - EPSILON;
            for (int c = 0; c < evidence.size(); c++) {
                if (open.get(c) && !cited.get(c)) {
                    double v = hearing.ejrPlus(c, u, k);
                    if (worst < 0 ? v >= most : better(v, c, most, worst)) {
                        worst = c;
                        most = v;
                    }
                }
            }
            if (worst < 0) {
                return;
            }
            boolean often = !quota.allows(worst, cited);
            if (often || !free(0)) {
                int author = evidence.author(worst);
                int out = leastUseful(c -> !often || evidence.author(c) == author);
                if (out < 0) {
                    return;
                }
                cited.clear(out);
            }
            cited.set(worst);
        }
    }

    /** True if no group is large enough to deserve one more quote. */
    private boolean represented() {
        int[] u = hearing.heard(cited);
        int k = Math.max(1, cited.cardinality());
        return hearing.jr(u, k) < 1 - EPSILON && hearing.ejrPlus(cited, u, k) < 1 - EPSILON;
    }

    /**
     * Beside each contested quote somebody whom those who disagree like more: who contradicts it, else who speaks on the same
     * topic and not of what all agree on; cited already if that does as well.
     */
    private void voiceDissent() {
        for (int c : cited.stream().toArray()) {
            Interruption.check();
            if (!evidence.contested(c)
                    || evidence.agree(c).cardinality() < evidence.disagree(c).cardinality()
                    || !free(0)) {
                continue;
            }
            BitSet others = new BitSet();
            for (int x = 0; x < evidence.size(); x++) {
                if (cited.get(x) || hearing.supporters(x).length >= 2 && allowed(x)) {
                    others.set(x);
                }
            }
            BitSet against = new BitSet();
            others.stream()
                    .filter(x -> OtherView.difference(evidence, c, x) > 0 && contrary.contradicts(c, x))
                    .forEach(against::set);
            if (OtherView.among(evidence, c, against) >= 0) {
                others = against;
            } else {
                others.and(topics.arguments(topics.of(c)));
                others.stream().filter(evidence::common).forEach(others::clear);
            }
            BitSet quoted = (BitSet) others.clone();
            quoted.and(cited);
            int best = OtherView.among(evidence, c, others);
            int known = OtherView.among(evidence, c, quoted);
            boolean nearly = known >= 0
                    && OtherView.difference(evidence, c, known)
                            >= OtherView.difference(evidence, c, best) - 0.1 - EPSILON;
            boolean fair = represented();
            while (best >= 0 && !nearly) {
                cited.set(best);
                if (!fair || represented()) {
                    break;
                }
                // A quote more makes each group claim more of them: the next best, if a group would go unheard for this
                // one.
                cited.clear(best);
                others.clear(best);
                best = OtherView.among(evidence, c, others);
                nearly = best == known;
            }
        }
    }
}
