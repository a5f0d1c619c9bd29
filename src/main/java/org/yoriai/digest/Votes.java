package org.yoriai.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who agreed with what. Vote {@code i} is {@code value[i]} (+1 agree, 0 pass, −1 disagree) of {@code voters.get(voter[i])}
 * on {@code arguments.get(argument[i])}. Canonical: names sorted, votes sorted by voter and argument, one vote a pair. What
 * has not been seen has no entry.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Votes(List<String> voters, List<String> arguments, int[] voter, int[] argument, byte[] value) {

    public Votes {
        voters = List.copyOf(voters);
        arguments = List.copyOf(arguments);
        voter = voter.clone();
        argument = argument.clone();
        value = value.clone();
    }

    /** No votes were held: what depends on votes is then not computed. */
    public static Votes none() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean isEmpty() {
        return value.length == 0;
    }

    public int size() {
        return value.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Votes v
                && voters.equals(v.voters)
                && arguments.equals(v.arguments)
                && Arrays.equals(voter, v.voter)
                && Arrays.equals(argument, v.argument)
                && Arrays.equals(value, v.value);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * voters.hashCode() + arguments.hashCode()) + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Votes[" + value.length + " of " + voters.size() + " voters]";
    }

    /** Collects votes in the order of time: a later vote of the same voter on the same argument replaces the earlier one. */
    public static final class Builder {
        private final Map<String, Map<String, Byte>> byVoter = new TreeMap<>();

        private Builder() {}

        /** @throws IllegalArgumentException if the vote is not −1, 0 or 1 */
        public Builder add(String voter, String argument, int vote) {
            if (vote < -1 || vote > 1) {
                throw new IllegalArgumentException("a vote is -1, 0 or 1, not " + vote);
            }
            byVoter.computeIfAbsent(voter, v -> new TreeMap<>()).put(argument, (byte) vote);
            return this;
        }

        public Votes build() {
            TreeSet<String> names = new TreeSet<>();
            int n = 0;
            for (Map<String, Byte> m : byVoter.values()) {
                names.addAll(m.keySet());
                n += m.size();
            }
            List<String> arguments = new ArrayList<>(names);
            Map<String, Integer> index = new HashMap<>();
            for (String a : arguments) {
                index.put(a, index.size());
            }
            List<String> voters = new ArrayList<>(byVoter.keySet());
            int[] voter = new int[n];
            int[] argument = new int[n];
            byte[] value = new byte[n];
            int i = 0;
            int v = 0;
            for (Map<String, Byte> m : byVoter.values()) {
                for (Map.Entry<String, Byte> e : m.entrySet()) {
                    voter[i] = v;
                    argument[i] = index.getOrDefault(e.getKey(), -1);
                    value[i] = e.getValue();
                    i++;
                }
                v++;
            }
            return new Votes(voters, arguments, voter, argument, value);
        }
    }
}
