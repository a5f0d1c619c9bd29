package org.yoriai.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** How much a choice changes when its input does in ways that should not matter. */
final class Robustness {
    /** Authors left out in turn, and how many arguments may be chosen among in all these runs together. */
    private static final int LEFT_OUT = 20;

    private static final int LEFT_OUT_WORK = 4_000;

    private final ArgumentSet arguments;
    private final Votes votes;
    private final OpinionGroups groups;
    private final Prepared input;
    private final DigestOptions options;
    private final String inputSha256;
    private final Set<String> chosen;

    Robustness(
            ArgumentSet arguments,
            Votes votes,
            OpinionGroups groups,
            Prepared input,
            DigestOptions options,
            String inputSha256,
            BitSet cited) {
        this.arguments = arguments;
        this.votes = votes;
        this.groups = groups;
        this.input = input;
        this.options = options;
        this.inputSha256 = inputSha256;
        this.chosen = ids(input.evidence(), cited);
    }

    /** Jaccard of the chosen to what is chosen when the rows come in another order; NaN without arguments. */
    double order() {
        if (input.evidence().size() == 0) {
            return Double.NaN;
        }
        SplittableRandom random = Seeds.random(inputSha256, "order");
        List<Argument> rows = new ArrayList<>(arguments.arguments());
        for (int i = rows.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Argument a = rows.get(i);
            rows.set(i, rows.get(j));
            rows.set(j, a);
        }
        int[] order = new int[votes.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        Votes.Builder cast = Votes.builder();
        for (int i : order) {
            cast.add(
                    votes.voters().get(votes.voter()[i]), votes.arguments().get(votes.argument()[i]), votes.value()[i]);
        }
        return jaccard(chosen, choose(new Evidence(new ArgumentSet(rows), cast.build(), groups)));
    }

    /**
     * Mean Jaccard of the chosen, less her own, to what is chosen without one author's words. The sample shrinks where a choice
     * costs more; NaN where it would be empty.
     */
    double leaveOneOut() {
        List<String> authors = new ArrayList<>(new TreeSet<>(
                input.evidence().arguments().stream().map(Argument::author).toList()));
        int sample = authors.size() < 2
                ? 0
                : Math.min(LEFT_OUT, LEFT_OUT_WORK / input.evidence().size());
        SplittableRandom random = Seeds.random(inputSha256, "leave-one-out");
        double sum = 0;
        int n = 0;
        for (; n < sample && !authors.isEmpty(); n++) {
            String author = authors.remove(random.nextInt(authors.size()));
            Set<String> others = new TreeSet<>(chosen);
            List<Argument> rest = new ArrayList<>();
            for (Argument a : arguments.arguments()) {
                if (a.author().equals(author)) {
                    others.remove(a.id());
                } else {
                    rest.add(a);
                }
            }
            sum += jaccard(others, choose(new Evidence(new ArgumentSet(rest), votes, groups)));
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private Set<String> choose(Evidence evidence) {
        return ids(evidence, input.on(evidence).choose(options).cited());
    }

    private static Set<String> ids(Evidence evidence, BitSet cited) {
        Set<String> out = new TreeSet<>();
        cited.stream().forEach(c -> out.add(evidence.arguments().get(c).id()));
        return out;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }
}
