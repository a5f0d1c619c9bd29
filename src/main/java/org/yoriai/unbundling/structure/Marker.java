package org.yoriai.unbundling.structure;

/**
 * A possible beginning of a unit.
 *
 * @param value place in its list
 * @param last place of the last number when the marker stands for a range, else {@code value}
 * @param num the number as results show it
 * @param start first character of the marker
 * @param end first character behind marker and white space
 * @param strong whether it can hardly be anything but a marker, like {@code SEC. 2.}
 */
record Marker(Rung rung, Style style, Value value, Value last, String num, int start, int end, boolean strong) {

    static Marker of(Rung rung, Style style, Value value, String num, int start, int end, boolean strong) {
        return new Marker(rung, style, value, value, num, start, end, strong);
    }
}
