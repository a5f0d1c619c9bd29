package org.yoriai.unbundling.language;

import java.math.BigDecimal;

/**
 * An amount of money as printed at {@code [start, end)}.
 *
 * @param amount exact, without trailing zeros after the decimal point
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency, int start, int end) {}
