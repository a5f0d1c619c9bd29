package org.yoriai.consensus;

/** The name of an opinion group: A, B, …, Z, AA, AB, …; compared in that order. */
public record GroupLetter(String value) implements Comparable<GroupLetter> {
    public GroupLetter {
        if (!value.matches("[A-Z]{1,3}")) {
            throw new IllegalArgumentException("A group is named by capital letters, not " + value);
        }
    }

    /** The letter of the n-th group, counted from 0. */
    public static GroupLetter of(int n) {
        String text = "";
        for (int rest = n; rest >= 0; rest = rest / 26 - 1) {
            text = (char) ('A' + rest % 26) + text;
        }
        return new GroupLetter(text);
    }

    @Override
    public int compareTo(GroupLetter other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
