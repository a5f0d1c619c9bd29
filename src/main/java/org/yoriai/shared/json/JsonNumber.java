package org.yoriai.shared.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Fractions in published documents: rounded once, then written as RFC 8785 (JCS) writes a double.
 *
 * <p>{@code Double.toString} is no help here: its digits are not always the shortest on Java 17, and differ on later
 * versions.
 */
public final class JsonNumber {
    private static final int DECIMALS = 12;
    private static final BigDecimal DIGITS_RULE_FROM = BigDecimal.valueOf(1000);
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private JsonNumber() {}

    /**
     * The value half-even to 12 decimals, or to 15 significant digits from 1,000 up, without trailing zeros.
     *
     * @throws IllegalArgumentException if the value is infinite or not a number, which JSON cannot say
     */
    public static BigDecimal rounded(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.abs().compareTo(DIGITS_RULE_FROM) >= 0
                ? exact.round(FIFTEEN_DIGITS)
                : exact.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    /** The text of {@link #rounded}. */
    public static String text(double value) {
        return text(rounded(value));
    }

    /** Plain digits for 1e-6 ≤ |value| < 1e21, else like {@code 1.2e-7}; zero is {@code 0}, whatever its sign. */
    public static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        String digits = stripped.unscaledValue().abs().toString();
        int point = digits.length() - stripped.scale();
        String text;
        if (point > 21 || point < -5) {
            int exponent = point - 1;
            text = digits.charAt(0)
                    + (digits.length() > 1 ? "." + digits.substring(1) : "")
                    + (exponent < 0 ? "e-" : "e+")
                    + Math.abs(exponent);
        } else if (digits.length() <= point) {
            text = digits + "0".repeat(point - digits.length());
        } else if (point > 0) {
            text = digits.substring(0, point) + "." + digits.substring(point);
        } else {
            text = "0." + "0".repeat(-point) + digits;
        }
        return stripped.signum() < 0 ? "-" + text : text;
    }
}
