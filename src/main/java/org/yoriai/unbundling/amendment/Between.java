package org.yoriai.unbundling.amendment;

import java.util.ArrayList;
import java.util.List;

/** The numbers between the two ends of a range, without the ends: figures and single letters. */
final class Between {

    private static final int MOST = 100;

    private Between() {}

    static List<String> of(String first, String last) {
        List<String> out = new ArrayList<>();
        if (first.matches("\\d{1,5}") && last.matches("\\d{1,5}")) {
            int to = Integer.parseInt(last);
            for (int i = Integer.parseInt(first) + 1; i < to && out.size() < MOST; i++) {
                out.add(Integer.toString(i));
            }
        } else if (first.length() == 1 && last.length() == 1) {
            for (int c = first.charAt(0) + 1; c < last.charAt(0) && out.size() < MOST; c++) {
                out.add(Character.toString(c));
            }
        }
        return out;
    }
}
