package org.yoriai.digest.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number in a folded text.
 *
 * @param value of a share in hundredths
 * @param share whether it is a part of a whole
 * @param unit what is counted, as far as it stands beside the number; empty where nothing does
 */
record Figure(int start, int end, BigDecimal value, boolean share, String unit) {
    /** Smaller numbers are so common that the same number of something else is no source. */
    private static final BigDecimal TELLING = BigDecimal.valueOf(13);

    /** By which it is found again, written otherwise or in the other language. */
    List<String> keys() {
        String number = value.stripTrailingZeros().toPlainString();
        List<String> keys = new ArrayList<>();
        if (share) {
            keys.add(number + " %");
        } else {
            if (value.compareTo(TELLING) >= 0) {
                keys.add(number);
            }
            if (!unit.isEmpty()) {
                keys.add(number + " " + unit);
            }
        }
        return keys;
    }
}
