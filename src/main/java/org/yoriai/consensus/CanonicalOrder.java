package org.yoriai.consensus;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The order of ids in every list of a result: by number if all of a kind are numbers, else by their UTF-8 bytes. */
public final class CanonicalOrder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    /** Without leading zeros, fewer digits are a smaller number, and equally many compare like text. */
    private static final Comparator<String> BY_NUMBER = Comparator.<String>comparingInt(
                    id -> withoutZeros(id).length())
            .thenComparing(CanonicalOrder::withoutZeros)
            .thenComparing(Comparator.naturalOrder());

    private CanonicalOrder() {}

    public static Comparator<String> of(Collection<String> ids) {
        return ids.stream().allMatch(id -> NUMBER.matcher(id).matches()) ? BY_NUMBER : CanonicalOrder::byCodePoints;
    }

    private static String withoutZeros(String number) {
        int zeros = 0;
        while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
            zeros++;
        }
        return number.substring(zeros);
    }

    /** The order of UTF-8 bytes is that of code points, which is not that of {@code char}s. */
    private static int byCodePoints(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}
