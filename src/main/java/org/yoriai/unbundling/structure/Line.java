package org.yoriai.unbundling.structure;

/**
 * A line of the text: {@code [start, end)} without its terminator; {@code next} is where the following line starts.
 *
 * @param indent columns of white space at the front, a tab counting as 4, a full-width space as 2
 * @param words where the first character stands that is neither white space nor a byte order mark; {@code end} on a blank
 *     line
 */
record Line(int index, int start, int end, int next, int indent, int words) {

    boolean blank() {
        return words == end;
    }
}
