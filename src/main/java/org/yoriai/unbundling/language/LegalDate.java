package org.yoriai.unbundling.language;

/**
 * A date or period as printed at {@code [start, end)}; exactly one of {@code iso} and {@code formula} is not empty.
 *
 * @param iso a calendar date, {@code yyyy-mm-dd}
 * @param formula {@code anchor+duration}, {@code anchor-duration} or {@code within(anchor,duration)}; the duration in ISO
 *     8601, the anchor {@code enactment}, {@code promulgation}, {@code commencement} or {@code event}
 * @param role {@code commencement}, {@code expiry}, {@code deadline}, {@code period} or {@code reference}
 */
public record LegalDate(String iso, String formula, String role, int start, int end) {

    public LegalDate {
        if (iso.isEmpty() == formula.isEmpty()) {
            throw new IllegalArgumentException("a date is either calendar or formula");
        }
    }
}
