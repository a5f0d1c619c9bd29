package org.yoriai.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The input as counts: eligible arguments by index in the order of their ids, people (authors and voters) likewise, votes as
 * bit sets of people. Votes on anything else are not here. Immutable by convention: the bit sets are never changed.
 */
public final class Evidence {
    private final List<Argument> arguments;
    private final List<String> people;
    private final Map<String, Integer> argumentIndex = new HashMap<>();
    private final Map<String, Integer> personIndex = new HashMap<>();
    private final int[] author;
    private final BitSet[] agree;
    private final BitSet[] disagree;
    private final BitSet[] voters;
    private final BitSet[] supporters;
    private final List<OpinionGroups.Group> groups;
    private final BitSet[] members;
    private final BitSet allVoters = new BitSet();
    private final int optedOut;
    private final boolean voted;
    private final Map<String, Argument> all = new HashMap<>();

    public Evidence(ArgumentSet set, Votes votes, OpinionGroups opinionGroups) {
        arguments = set.eligible();
        TreeSet<String> names = new TreeSet<>(votes.voters());
        TreeSet<String> out = new TreeSet<>();
        for (Argument a : set.arguments()) {
            all.put(a.id(), a);
            if (a.standing() == Standing.OPTED_OUT) {
                out.add(a.author());
            }
        }
        optedOut = out.size();
        for (Argument a : arguments) {
            names.add(a.author());
            argumentIndex.put(a.id(), argumentIndex.size());
        }
        people = new ArrayList<>(names);
        for (String p : people) {
            personIndex.put(p, personIndex.size());
        }
        int m = arguments.size();
        author = new int[m];
        agree = new BitSet[m];
        disagree = new BitSet[m];
        voters = new BitSet[m];
        supporters = new BitSet[m];
        for (int c = 0; c < m; c++) {
            author[c] = index(personIndex, arguments.get(c).author());
            agree[c] = new BitSet();
            disagree[c] = new BitSet();
            voters[c] = new BitSet();
        }
        voted = !votes.isEmpty();
        for (int i = 0; i < votes.size(); i++) {
            String id = votes.arguments().get(votes.argument()[i]);
            int p = index(personIndex, votes.voters().get(votes.voter()[i]));
            if (all.containsKey(id)) {
                allVoters.set(p);
            }
            int c = index(argumentIndex, id);
            if (c < 0) {
                continue;
            }
            voters[c].set(p);
            if (votes.value()[i] > 0) {
                agree[c].set(p);
            } else if (votes.value()[i] < 0) {
                disagree[c].set(p);
            }
        }
        for (int c = 0; c < m; c++) {
            supporters[c] = (BitSet) agree[c].clone();
            if (!voters[c].get(author[c])) {
                supporters[c].set(author[c]);
            }
        }
        groups = opinionGroups.groups();
        members = new BitSet[groups.size()];
        for (int g = 0; g < members.length; g++) {
            members[g] = new BitSet();
            for (String p : groups.get(g).members()) {
                int i = index(personIndex, p);
                if (i >= 0) {
                    members[g].set(i);
                }
            }
        }
    }

    private static int index(Map<String, Integer> of, String id) {
        Integer i = of.get(id);
        return i == null ? -1 : i;
    }

    /** Eligible arguments, in the order of their ids. */
    public List<Argument> arguments() {
        return arguments;
    }

    public int size() {
        return arguments.size();
    }

    /** Index of an eligible argument, −1 if there is none of that id. */
    public int argument(String id) {
        return index(argumentIndex, id);
    }

    /** Why an argument is not eligible; empty if no such argument exists at all. */
    public String reason(String id) {
        Argument a = all.get(id);
        return a == null ? "" : a.standing().code();
    }

    public List<String> people() {
        return people;
    }

    /** Index of the author of an argument among the people. */
    public int author(int c) {
        return author[c];
    }

    public BitSet agree(int c) {
        return agree[c];
    }

    public BitSet disagree(int c) {
        return disagree[c];
    }

    /** Those who voted on it, passes included. */
    public BitSet voters(int c) {
        return voters[c];
    }

    /** Those who agree with it: voted +1, or wrote it and did not vote otherwise. */
    public BitSet supporters(int c) {
        return supporters[c];
    }

    /** True if there were votes at all. */
    public boolean voted() {
        return voted;
    }

    public List<OpinionGroups.Group> groups() {
        return groups;
    }

    /** Index of a group, −1 if there is none of that id. */
    public int group(String id) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).id().equals(id)) {
                return g;
            }
        }
        return -1;
    }

    public BitSet members(int g) {
        return members[g];
    }

    /** People who voted on any argument of the scope, eligible or not. */
    public BitSet allVoters() {
        return allVoters;
    }

    public int authors() {
        return (int) arguments.stream().map(Argument::author).distinct().count();
    }

    /** Writers who keep words of theirs out of summaries. */
    public int optedOut() {
        return optedOut;
    }

    /** How many people are in both sets. */
    public static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /**
     * True if the argument divides people: ten voters or more, and a fifth of those who take a side disagree, or a group with
     * ten voters on it has more against it than for it.
     */
    public boolean contested(int c) {
        int a = agree[c].cardinality();
        int d = disagree[c].cardinality();
        if (voters[c].cardinality() < SMALL_CELL) {
            return false;
        }
        if (d > 0 && d * 5 >= a + d) {
            return true;
        }
        for (BitSet g : members) {
            if (common(voters[c], g) >= SMALL_CELL && common(disagree[c], g) > common(agree[c], g)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True for what is told as dividing people, with how many agree and how many do not: what is contested, but for an
     * argument against or a question with which most disagree.
     */
    public boolean divides(int c) {
        Stance stance = arguments.get(c).stance();
        boolean outvoted = agree[c].cardinality() < disagree[c].cardinality();
        return contested(c) && !(outvoted && (stance == Stance.AGAINST || stance == Stance.QUESTION));
    }

    /** True if more agree than disagree, overall and in each group with ten voters on it. */
    public boolean agreedEverywhere(int c) {
        if (agree[c].cardinality() <= disagree[c].cardinality()) {
            return false;
        }
        for (BitSet g : members) {
            if (common(voters[c], g) >= SMALL_CELL && common(disagree[c], g) >= common(agree[c], g)) {
                return false;
            }
        }
        return true;
    }

    /**
     * True for what people agree on: ten voters or more, six in ten of them agree, so in each group with ten voters more than
     * disagree, and it does not divide people. A question is nothing to agree on.
     */
    public boolean common(int c) {
        int voted = voters[c].cardinality();
        return voted >= SMALL_CELL
                && arguments.get(c).stance() != Stance.QUESTION
                && 10 * agree[c].cardinality() >= 6 * voted
                && agreedEverywhere(c)
                && !contested(c);
    }

    /** Counts of fewer people than this are not shown: they could give somebody away. */
    public static final int SMALL_CELL = 10;
}
