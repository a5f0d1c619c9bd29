package org.yoriai.unbundling.structure;

import java.util.Arrays;

/**
 * The place of a number in its list: the number itself, then what was inserted behind it. {@code 4} is {@code [4]},
 * {@code 4A} is {@code [4,1]}, {@code 4ZA}, which lies before {@code 4A}, is {@code [4,0,1]}, 第三条の二 is {@code [3,2]}.
 */
final class Value implements Comparable<Value> {

    private final int[] parts;

    private Value(int[] parts) {
        this.parts = parts;
    }

    static Value of(int... parts) {
        return new Value(parts.clone());
    }

    /** @param letters of an inserted number: {@code A}, {@code ZA}, {@code AB}; case does not matter */
    static Value inserted(int base, String letters) {
        int[] parts = new int[1 + letters.length()];
        parts[0] = base;
        for (int i = 0; i < letters.length(); i++) {
            char letter = Character.toUpperCase(letters.charAt(i));
            parts[i + 1] = letter == 'Z' && i + 1 < letters.length() ? 0 : letter - 'A' + 1;
        }
        return new Value(parts);
    }

    int base() {
        return parts[0];
    }

    boolean plain() {
        return parts.length == 1;
    }

    boolean first() {
        return parts[0] == 1 && plain() || parts[0] == 0;
    }

    /** Whether {@code next} follows this value with no number left out. */
    boolean isSucceededBy(Value next) {
        return next.base() == base() + 1 && (next.plain() || next.parts[1] == 0);
    }

    /** Whether {@code next} was inserted behind this value, before the next whole number. */
    boolean isInsertedBy(Value next) {
        return next.base() == base() && compareTo(next) < 0;
    }

    @Override
    public int compareTo(Value other) {
        return Arrays.compare(parts, other.parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value value && Arrays.equals(parts, value.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
